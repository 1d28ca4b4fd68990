"""Who plays which part in a sentence: passive agents, offices, courts, words presented later."""

import pytest

from reader.analysis.speech import find_quotes
from reader.analysis.typography import make_plain
from reader.model import EntityType
from tests.analysis.speech_figures import F, M, figure, told

FAURE, DIOP, ROUX, PAPER = "Léon Faure", "Awa Diop", "Paul Roux", "Ouest-Matin"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # in the passive, who does it says it
        ("Le projet, jugé « trop tardif » par Paul Roux, divise.", ROUX),
        ("Le pont a été qualifié d'« inutile » par Awa Diop.", DIOP),
        ("Paul Roux a dénoncé une « erreur » par voie de presse.", ROUX),
        ("Le texte, voulu « simple » par la foule, dort.", None),
        # presented by the sentence that follows
        ("« La digue tiendra. » Telle était la promesse de Léon Faure en mai.", FAURE),
        ("« Personne ne partira ». Cette sortie d'Awa Diop a fait rire.", DIOP),
        ("« On ne lâche rien ! » C'est en ces termes que Paul Roux a salué la foule.", ROUX),
        ("« La digue tiendra. » Telle était la rumeur, selon la presse.", None),
        # a participle belongs to the clause before it
        ("Paul Roux a ri. Awa Diop monte au créneau, qualifiant l'idée d'« absurde ».", DIOP),
        ("Paul Roux l'a dit : le bourg dort, Awa Diop avait relaxé le club, jugeant « léger » le "
         "dossier.", DIOP),
        # after a question of the writer's, the answer goes on
        ("« Non », dit Paul Roux.\n\nEt pourquoi donc ?\n\n« Parce que la digue fuit de partout. »",
         ROUX),
        # whoever is named last, when nothing else tells
        ("La nouvelle vient de la ministre Awa Diop.\n\n« Nous ouvrirons trois ports avant mai, et "
         "deux autres après. »", DIOP),
        # people who speak together
        ("« On part », savent les joueurs, Luc et Paul Roux.", None),
        ("« Plus de la moitié » dort, selon un sondage Ouest-Matin.", PAPER),
        ("Selon les calculs de Léon Faure, « la moitié des quais » est vide.", FAURE),
        ("Paul Roux rit. Awa Diop, une amie du port, qui a dénoncé « un abus », part.", DIOP),
        ("« C'est flou », a écrit la ministre et ancienne élue du bourg Awa Diop.", DIOP),
    ],
)  # fmt: skip
def test_who_says_it(text: str, speaker: str | None) -> None:
    assert told(text)[0][1] == speaker


def _speakers(text: str, *figures: tuple[str, str]) -> list[str | None]:
    people = tuple(
        figure(text, name, name.split()[-1], gender=F if sex == "f" else M) for name, sex in figures
    )
    return [quote.speaker for quote in find_quotes(make_plain(text), people)]


def test_a_known_holder_bears_an_office_that_the_article_gives_to_nobody() -> None:
    text = "Emmanuel Macron a vu Luc Blanc. Luc Blanc a ri. « Assez », a dit le chef de l'État."
    assert _speakers(text, ("Luc Blanc", "m"), ("Emmanuel Macron", "m")) == ["Emmanuel Macron"]


def test_counsel_is_not_the_accused() -> None:
    text = "Me Luc Blanc arrive à la barre. « Je n'ai rien fait », crie le prévenu."
    assert _speakers(text, ("Luc Blanc", "m")) == [None]
    text = "Me Luc Blanc arrive à la barre. « Mon client dort », lance l'avocat."
    assert _speakers(text, ("Luc Blanc", "m")) == ["Luc Blanc"]


def test_an_organisation_is_called_by_the_noun_before_its_name() -> None:
    text = "Hier, l'association Port Vivant est venue. « Oui », assure l'association."
    body = figure(text, "Port Vivant", kind=EntityType.ORG)
    other = figure(text, "Direction du littoral", kind=EntityType.ORG)
    found = find_quotes(make_plain(text), (body, other) if other.mentions else (body,))
    assert [quote.speaker for quote in found] == ["Port Vivant"]
