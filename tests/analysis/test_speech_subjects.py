"""Who the subject is: apposed after a role, one of several, nobody where only a place is named."""

import pytest

from reader.analysis.speech import find_quotes
from reader.analysis.typography import make_plain
from reader.model import EntityType
from tests.analysis.speech_figures import figure, people, told

FAURE, DIOP, ROUX = "Léon Faure", "Awa Diop", "Paul Roux"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a name in apposition after a role, something between them
        (
            "Le maire de Brive dort. Le président de la Ligue bretonne (LBF), Paul Roux, a fait "
            "part de son choix d'un bac « ouvert à tous ».",
            ROUX,
        ),
        (
            "Léon Faure est élu. Le président élu du port, le marin de métier Paul Roux, a salué "
            "son « courage ».",
            ROUX,
        ),
        (
            "Léon Faure est élu. Le secrétaire du club, premier club du port, Paul Roux, avait "
            "dénoncé « un bac trop lent ».",
            ROUX,
        ),
        # several who say the same together
        ("Paul Roux, Léon Faure et Awa Diop ont dénoncé « un bac trop lent ».", None),
        ("Les élus Paul Roux et M. Faure ont dit que le bac était « trop lent ».", None),
        # what a verb governs before its subject, after words and a comma
        ("« Non », dit Awa Diop. « Le bac dure », met en perspective l'historien Paul Roux.", ROUX),
        ("« Non », dit Awa Diop. « Assez ! », s'en prend à lui Paul Roux.", ROUX),
        ("« Non », dit Awa Diop. « Assez ! », monte au créneau le député Paul Roux.", ROUX),
        # who owns words up, against the subject of their clause
        ("Awa Diop propose un bac qui est « là pour tous », de l'aveu de Paul Roux.", ROUX),
        ("Awa Diop a dénoncé un bac « trop lent », aux dires de Paul Roux.", ROUX),
        # who speaks at the end of a sentence goes on, a question before it or none
        (
            "« Oui », dit Awa Diop.\nComment ouvrir le port ?\nVaste chantier, rappelle Paul Roux. "
            "« Le bac date de loin. »",
            ROUX,
        ),
        # a pronoun before anyone is named
        ("Il dit être « prêt à tout ». Paul Roux présente son livre au port.", ROUX),
        ("Elle dit que « tout est fini ».\nPaul Roux et Awa Diop présentent leur livre.", DIOP),
        ("Awa Diop dort. Il dit être « prêt à tout ». Paul Roux présente son livre.", None),
        ("Il dit être « prêt à tout ».\nLe port dort.\nLe bac dort.\nPaul Roux dort.", None),
        # what is answered to the subject
        ("Awa Diop disait qu'il fallait un bac. Elle se fit répondre : « Rentrez donc ! »", None),
        ("Paul Roux a demandé un bac. Il s'est vu répondre : « Le bac est perdu ! »", None),
        ("Paul Roux a demandé un bac. On lui a répondu : « Le bac est perdu ! »", None),
        ("Paul Roux a demandé un bac. Il s'est fait un plaisir de dire : « Merci ! »", ROUX),
        # « ce … » takes up who has just been spoken of, his role aside
        (
            "Léon Faure dort.\nLe bac est perdu, avertit Paul Roux. « Le bac aura des retards », "
            "analyse cet éminent sociologue.",
            ROUX,
        ),
        (
            "Léon Faure a longtemps régné.\nPour l'avocat Paul Roux, le bac est « trop lent ». Ce "
            "militant des causes perdues se dit opposé au « régime de la mairie ».",
            ROUX,
        ),
        ("Paul Roux, avec Awa Diop, a dénoncé « un bac trop lent ».", ROUX),
        ("Léon Faure est là. Les amis du maire et Awa Diop ont dit « non au bac ».", None),
    ],
)
def test_who_the_subject_is(text: str, speaker: str | None) -> None:
    assert told(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # titles of other articles
        (
            "« Oui », dit Awa Diop.\nLire l'entretien avec Paul Roux : « Un bac sans fin »",
            [DIOP, ROUX],
        ),
        ("« Oui », dit Awa Diop.\nÀ lire, l'interview de M. Faure : « Un bac »", [DIOP, FAURE]),
        ("« Oui », dit Awa Diop.\nLire aussi : « Un bac sans fin pour tout le port »", [DIOP]),
        ("« Oui », dit Awa Diop.\nVoir la vidéo : « Un bac sans fin pour tout le port »", [DIOP]),
        ("« Oui », dit Awa Diop.\nLire, dit Paul Roux, c'est « vivre deux fois ».", [DIOP, ROUX]),
    ],
)
def test_titles_of_other_articles(text: str, speakers: list[str]) -> None:
    assert [speaker for _, speaker in told(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "« Voilà le port qu'on aime ! » La Bretagne s'enfonce dans la crise. Le port dort.",
        "La Bretagne s'enfonce dans la crise. « Voilà le port qu'on aime ! »",
        "La Bretagne entre dans une crise « sans aucune issue possible ».",
        "« Voilà le port qu'on aime ! » Le port dort. Un jour passe. Paul Roux arrive.",
    ],
)
def test_a_place_says_nothing_without_a_verb_of_speech(text: str) -> None:
    place = figure(text, "Bretagne", kind=EntityType.LOC)
    found = find_quotes(make_plain(text), (place, *people(text)))
    assert [quote.speaker for quote in found] in ([], [None])
