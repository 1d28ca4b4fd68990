"""The title of a text that declares none."""

import pytest

from reader.sources.plain import title_in

LONG = "Le vieux phare de l'île ferme ce soir, " * 5


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Le pont rouvre\n\nIl rouvre mardi.", "Le pont rouvre"),
        ("\n \n  Le pont rouvre \nIl rouvre.", "Le pont rouvre"),
        ("Le Courrier, publié le lundi 4 mai 2020 à 9h30\nLe pont rouvre", "Le pont rouvre"),
        ("publié le 8 février\nLe pont rouvre", "Le pont rouvre"),
        ("Mis à jour le 04/05/2020 à 09:30\n\nLe pont rouvre", "Le pont rouvre"),
        ("Publié le 1er mai 2020\n", "Publié le 1er mai 2020"),
        ("Le rapport publié le 4 mai fâche", "Le rapport publié le 4 mai fâche"),
        (LONG, f"{LONG[:86]}…"),
        (f"Publié le 4 mai 2020\n{LONG}", title_in(LONG)),
        ("phare " * 24 + "de trop", "phare " * 14 + "phare…"),
        ("a" * 200, None),
        (" \n", None),
        ("", None),
    ],
)
def test_the_title_is_the_first_line_that_tells_something(text: str, title: str | None) -> None:
    assert title_in(text) == title
