"""Whom a role or a pronoun means, where other roles and other names speak against someone."""

import pytest

from reader.analysis.records import Gender
from reader.analysis.speech import find_quotes
from reader.analysis.typography import make_plain
from tests.analysis.speech_figures import figure, told

FAURE, DIOP, ROUX = "Léon Faure", "Awa Diop", "Paul Roux"
M, F = Gender.MASCULINE, Gender.FEMININE


def last_speaker(text: str, *roles: tuple[str, Gender | None, str]) -> str | None:
    """Return who says the last words, for people given as (name, gender, role)."""
    figures = tuple(
        figure(text, name, name.split()[-1], gender=gender, role=role)
        for name, gender, role in roles
        if name in text or f"Me {name.split()[-1]}" in text
    )
    return find_quotes(make_plain(text), figures)[-1].speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # nobody is on both sides of a trial
        (
            "Léon Faure s'assied. « Pourquoi ? », demande l'avocat général Paul Roux. "
            "« Je dormais », répond l'accusé.",
            FAURE,
        ),
        (
            "Léon Faure dort. Paul Roux, avocat général, lit. "
            "« Pourquoi ? », insiste le représentant de l'accusation.",
            ROUX,
        ),
        # a president may be a scholar besides
        (
            "Léon Faure doute. « C'est fait », conclut Paul Roux, président de l'institut.\n"
            "« Et mal fait », ajoute le politologue.",
            ROUX,
        ),
        # « ce … » tells more of whoever spoke last
        (
            "Léon Faure écoute. « J'y vais », dit Paul Roux, pilote de bac. "
            "Ce passionné promet de « revenir vite ».",
            ROUX,
        ),
        # a scholar's other name
        ("Paul Roux, historien, lit. Léon Faure dort. « Non », dit le chercheur.", ROUX),
        ("Paul Roux, expert, lit. Awa Diop dort. « Non », dit l'ethnologue.", ROUX),
        ("Paul Roux, psychiatre, lit. Léon Faure dort. « Non », dit le praticien.", ROUX),
        ("Me Roux sort. Léon Faure attend. Léon Faure dort. « Non », dit le pénaliste.", ROUX),
        # the office of another town is another's
        (
            "Paul Roux, maire de Brive, attend. « Dehors », a écrit le maire de Lunel.",
            None,
        ),
        ("Paul Roux, maire de Brive, attend. « Dehors », a écrit le maire de la ville.", ROUX),
        (
            "Paul Roux, maire de Brive, attend. Léon Faure dort. "
            "« Dehors », a dit le premier magistrat de la commune.",
            ROUX,
        ),
        # whoever signed a text
        ("Le procureur Paul Roux écrit. Selon le communiqué du procureur, « tout va ».", ROUX),
        (
            "Le procureur Paul Roux écrit. Selon le communiqué du procureur, « tout va ».\n"
            "« Rien ne manque », poursuit le communiqué.",
            ROUX,
        ),
    ],
)
def test_roles_tell_whom_a_noun_means(text: str, speaker: str | None) -> None:
    roles = ("historien", "expert", "psychiatre", "avocat général", "maire de Brive")
    roles += ("président de l'institut", "pilote de bac", "procureur")
    role = next((each for each in roles if each in text), "")
    assert last_speaker(text, (FAURE, M, ""), (DIOP, F, ""), (ROUX, M, role)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # names that are listed after a preposition weigh as little as the first one
        (
            "Léon Faure chante. Il égale des artistes comme Luc Morand ou Paul Roux.\n"
            "« Je chante seul », dit-il.",
            FAURE,
        ),
        # « il » is not whom his words are about
        ("Léon Faure écrit. Paul Roux lit. Selon lui, Paul Roux « sait tout ».", FAURE),
        ("Léon Faure écrit. Paul Roux lit. Selon lui, l'entraîneur « sait tout ».", FAURE),
        # whoever did what a sentence without a subject tells
        (
            "Paul Roux boude. Des propos démentis par Léon Faure, élu du bourg. "
            "« C'est faux », dit-il.",
            FAURE,
        ),
        # « dit-il » goes on with who spoke right before
        (
            "Paul Roux sort. Paul Roux « a raison », estime Léon Faure. « Il a tenu », dit-il.",
            FAURE,
        ),
        # one of those who were named before
        ("La liste, dont un élu, Léon Faure, a dénoncé « un scandale », part.", FAURE),
        # relative clauses after an age, names after an aside
        ("« J'attends », dit Léon Faure, 49 ans, qui parle d'un « malheur ».", FAURE),
        (
            "Paul Roux rit. Le chef du parti, premier groupe de la chambre, Léon Faure, "
            "a dénoncé « un malheur ».",
            FAURE,
        ),
    ],
)
def test_whom_a_sentence_is_about_comes_before_other_names(text: str, speaker: str) -> None:
    figures = (FAURE, M, ""), (ROUX, M, "entraîneur"), ("Luc Morand", M, "")
    assert last_speaker(text, *figures) == speaker


def test_an_elided_article_before_a_scholar_tells_no_gender() -> None:
    assert told("Paul Roux parle. « Oui », répète l'anthropologue.")[-1][1] == ROUX


def test_several_people_who_are_called_the_same_at_once() -> None:
    text = (
        "Les deux accusés, Léon Faure et Luc Morand, dorment. Paul Roux attend. "
        "Léon Faure se lève. Paul Roux parle. « Je dormais », répond l'accusé."
    )
    assert last_speaker(text, (FAURE, M, ""), ("Luc Morand", M, ""), (ROUX, M, "")) == FAURE


def test_a_question_after_a_question_is_no_answer() -> None:
    text = "« Où ? », demande Paul Roux. « Et quand ? » « Hier », dit Awa Diop."
    assert [speaker for _, speaker in told(text)] == [ROUX, ROUX, DIOP]


def test_a_station_that_is_named_speaks() -> None:
    assert told("« Oui », a écrit la station de radio Ouest-Matin.")[0][1] == "Ouest-Matin"


@pytest.mark.parametrize("phrase", ["ce retraité", "le directeur du port"])
def test_nobody_named_long_before_is_meant(phrase: str) -> None:
    text = f"Léon Faure dort. {'Le vent tourne. ' * 9}« Tout part », dit {phrase}."
    assert last_speaker(text, (FAURE, M, ""), (DIOP, F, "")) is None
    near = f"{'Le vent tourne. ' * 9}Léon Faure dort. « Tout part », dit {phrase}."
    assert last_speaker(near, (FAURE, M, ""), (DIOP, F, "")) == FAURE
