"""Nouns, pronouns and layouts that stand for a speaker, named or not."""

import pytest

from reader.analysis.records import Gender
from reader.analysis.speaking.focus import Focus
from reader.analysis.speaking.roles import Phrase, Roles
from tests.analysis.speech_figures import figure, people, told

FAURE, DIOP, ROUX, LIGUE = "Léon Faure", "Awa Diop", "Paul Roux", "Ligue bretonne"
PAPER = "Ouest-Matin"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Léon Faure a cédé. « Bien », note le porte-parole du syndicat.", None),
        ("Léon Faure a cédé. « Bien », note la municipalité.", None),
        ("Le bureau de Léon Faure a parlé : « Non. »", None),
        ("« Il dort », dit le père du petit Paul Roux.", None),
        ("« Oui », dit le porte-parole du ministre Paul Roux.", None),
        ("« Oui », dit le patron du port Paul Roux.", ROUX),
        ("« Oui », dit l'un des amis de Paul Roux.", None),
        ("Le ton monte avec Léon Faure. Ce dernier a tranché. « Assez », dit-il.", FAURE),
        ("« Oui », assurait au quotidien Ouest-Matin Léon Faure.", FAURE),
        ("« Oui », dit Léon Faure, critique au quotidien Ouest-Matin. « Et non. »", FAURE),
        ("Selon Léon Faure, auteur et critique, « la saison sera longue ».", FAURE),
        ("Dénonçant un « complot », Léon Faure a quitté la salle, a dit Awa Diop.", DIOP),
        ("Dénonçant une « farce », le premier adjoint, Paul Roux, a dit non.", ROUX),
        ("Selon un ami, Paul Roux, « rien ne presse ».", ROUX),
        ("Aux dires de Léon Faure, « rien ne presse ».", FAURE),
        ("À l'image de Léon Faure, qui a dénoncé « un scandale », tous partent.", FAURE),
        ("Awa Diop écoute. Léon Faure arrive. « Enfin », dit le Breton.", FAURE),
        ("Awa Diop écoute. « C'est flou », dit l'entourage du préfet.", None),
        ("Le rêve de Léon Faure est de « finir le pont avant Noël ».", FAURE),
        ("« Je ne fuis pas » : Léon Faure est venu à pied.", FAURE),
        ("Léon Faure l'a dit sur Ouest-Matin : « Je pars. »", FAURE),
        ("Léon Faure s'est contenté d'évoquer « une erreur de jeunesse ».", FAURE),
        ("Un passant regarde Léon Faure. « Quel froid », dit-il.", None),
        ("Awa Diop lit Ouest-Matin. « Un fiasco », écrit le quotidien.", PAPER),
        (
            "Le Premier ministre Léon Faure a vu Paul Roux. « Bien », dit le chef du gouvernement.",
            FAURE,
        ),
        (
            "La garde des Sceaux Awa Diop et Paul Roux. « Non », dit la ministre de la Justice.",
            DIOP,
        ),
        ("Le quai gèle, la ministre Diop se disant « inquiète ».", DIOP),
        ("Le frère du boulanger, Paul Roux, s'est dit « ému ».", ROUX),
        ("Le voisin de Léon Faure, le coureur Paul Roux, a dit « non ».", ROUX),
        ("Paul Roux rit. Quant à Léon Faure, élu du bourg, il a parlé d'« un malheur ».", FAURE),
        (
            "Le duel oppose Léon Faure à Paul Roux, un bon coureur. Celui-ci rêve d'« un titre ».",
            ROUX,
        ),
        ("« Oui », a dit Paul Roux, selon Ouest-Matin.", ROUX),
        ("Un débat lors duquel Paul Roux a parlé d'« un complot ».", ROUX),
        ("Le maître-nageur, qui se dit « prêt », a redit son souhait de « partir ».", None),
        ("L'individu a fui Paul Roux. « Je n'ai rien fait », dit-il.", None),
        ("Un médecin urgentiste écoute Awa Diop. « Assez », lâche l'urgentiste.", None),
        ("Le candidat Léon Faure arrive. « Assez », a dit le chef de l'Etat.", FAURE),
        ("Awa Diop parle. Le bilan de l'administration Roux pèse. « Oui », dit-elle.", DIOP),
    ],
)
def test_who_a_phrase_means(text: str, speaker: str | None) -> None:
    assert told(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Roux a dit non. Son frère n'avait aucun ennemi, a-t-il ajouté.", ROUX),
        ("Il est trop tôt pour dire si Paul Roux a fui, a estimé Awa Diop.", DIOP),
        ("Le bac part, selon un bilan établi par Ouest-Matin.", PAPER),
    ],
)
def test_who_tells_what_stands_without_marks(text: str, speaker: str | None) -> None:
    assert told(text)[0][1] == speaker


def test_a_role_that_begins_the_next_clause_is_no_apposition() -> None:
    text = "Malgré Léon Faure, le maire de Brive s'est tu."
    words = ["le", "maire", "de", "brive"]
    phrase = Phrase("le maire de Brive", words, "maire", Gender.MASCULINE, 60)
    assert Roles(text, people(text), Focus()).holder(phrase) is None
    told_of = text.replace(" s'est tu", ", s'est tu")
    assert Roles(told_of, people(told_of), Focus()).holder(phrase) is not None


def test_the_adviser_of_someone_is_not_he() -> None:
    text = "L'entraîneur du ministre Léon Faure est venu."
    figures = (figure(text, "Léon Faure", gender=Gender.MASCULINE, role="entraîneur du ministre"),)
    words = ["l'", "entraîneur"]
    phrase = Phrase("l'entraîneur", words, "entraîneur", Gender.MASCULINE, 60)
    assert Roles(text, figures, Focus()).holder(phrase) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Léon Faure a dit que, ce jour-là, il dormait.", ["ce jour-là, il dormait"]),
        ("Léon Faure raconte l'hiver, les loups, le père.", []),
        ("Les deux maires s'entendent pour s'assurer que tout va bien.", []),
        ("Léon Faure, au même titre que son frère, est visé.", []),
        ("Le match suivant la pause a déçu.", []),
        ("Pour Léon Faure, maire de Brive, la digue tiendra.", ["la digue tiendra"]),
    ],
)
def test_where_reported_words_begin_and_what_reports_nothing(
    text: str, expected: list[str]
) -> None:
    assert [words for words, _ in told(text)] == expected


def test_a_verb_keeps_its_words_within_what_a_source_reports() -> None:
    text = "Léon Faure a reconnu en outre « une bourde », selon Ouest-Matin."
    assert told(text)[-1] == ("« une bourde »", FAURE)


def test_words_after_a_reported_clause_are_those_of_who_reports_it() -> None:
    text = "Léon Faure a dit que le pont débutera et que « rien ne cédera »."
    assert told(text)[-1] == ("« rien ne cédera »", FAURE)


@pytest.mark.parametrize(
    "text",
    [
        "Rencontre avec Awa Diop\nLE FLEUVE. Pourquoi partir ?\nAWA DIOP. Je suis lasse.\n"
        "LE FLEUVE. Et après ?\nAWA DIOP. Je lirai.\n",
        "Rencontre avec Awa Diop\nQ : Pourquoi partir ?\nR : Je suis lasse.\n"
        "Q : Et après ?\nR : Je lirai.\n",
        "Rencontre avec Awa Diop\nLe Fleuve : Pourquoi partir ?\nAwa Diop : Je suis lasse.\n"
        "Le Fleuve : Dites-nous.\nAwa Diop : Je lirai.\n",
    ],
)
def test_interviews_with_labels_of_other_presses(text: str) -> None:
    text = text.replace("AWA DIOP", "Awa Diop").replace("Awa Diop.", "AWA DIOP.")
    spoken = [words for words, _ in told(text)]
    assert spoken == ["Je suis lasse.", "Je lirai."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Léon Faure a été jugé. « Vous avez menti », a dit le président du tribunal.",
            ("« Vous avez menti »", None),
        ),
        (
            "Léon Faure se tait. Léon Faure attend.\n« Cher Léon Faure, vous nous avez trahis. »",
            ("« Cher Léon Faure, vous nous avez trahis. »", None),
        ),
        (
            "Léon Faure se tait. « Chère Awa Diop, il faut parler », lui a-t-il écrit.",
            ("« Chère Awa Diop, il faut parler »", FAURE),
        ),
        (
            "Ligue bretonne (LBF) - Le canot est arrivé mardi, a annoncé Awa Diop.",
            ("Le canot est arrivé mardi", DIOP),
        ),
    ],
)
def test_who_is_called_or_presides_does_not_speak(
    text: str, expected: tuple[str, str | None]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Roux publie « Ligne douze », un récit de pêche.",
        "Ouest-Matin avec LBF, publié le 3 mai 2019 à 8h12",
    ],
)
def test_a_work_that_is_presented_and_a_byline_are_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Oui », dit Paul Roux, patron du bac, selon qui « rien ne presse ».", ROUX),
        (
            "Léon Faure attend. Léon Faure dort.\n« Je ferme », dit Paul Roux, patron du bac. "
            "« Je vais tout perdre », ajoute ce patron.",
            ROUX,
        ),
    ],
)
def test_who_was_presented_just_before(text: str, expected: str) -> None:
    assert told(text)[-1][1] == expected
