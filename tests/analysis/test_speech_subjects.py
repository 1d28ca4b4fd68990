"""Who the subject is: apposed after a role, one of several, nobody where only a place is named."""

import pytest

from tests.analysis.speech_figures import told

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
        # « ce … » takes up who has just been spoken of, his role aside
        (
            "Léon Faure dort.\nLe bac est perdu, avertit Paul Roux. « Le bac aura des retards », "
            "analyse cet éminent sociologue.",
            ROUX,
        ),
        (
            "Léon Faure a longtemps régné.\nPour l'avocat Paul Roux, le bac est « trop lent ». Ce "
            "militant des droits humains se dit opposé au « régime de la mairie ».",
            ROUX,
        ),
        ("Paul Roux, avec Awa Diop, a dénoncé « un bac trop lent ».", ROUX),
        ("Léon Faure est là. Les amis du maire et Awa Diop ont dit « non au bac ».", None),
    ],
)
def test_who_the_subject_is(text: str, speaker: str | None) -> None:
    assert told(text)[-1][1] == speaker
