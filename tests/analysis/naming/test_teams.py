"""Teams that bear a country's or a town's name."""

import pytest

from reader.analysis.naming.teams import find_teams, is_about_sport, is_team


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'équipe de France perd", ["équipe de France"]),
        ("l'équipe nationale féminine du Chili perd", ["équipe nationale féminine du Chili"]),
        ("la sélection du Maroc perd", ["sélection du Maroc"]),
        ("l'équipe de Luc Dorval perd", []),
        ("l'équipe du Chili perd", []),
        ("L'équipe de France perd, les Bleus pleurent", ["équipe de France", "Bleus"]),
        ("les Bleus de travail", []),
        (
            "match, ski, rugby, but : les Éléphants et les Lions indomptables",
            ["Éléphants", "Lions indomptables"],
        ),
        ("au zoo, les Éléphants et les Lions dorment", []),
        ("match, ski, rugby, but : ces Bleus et les Tricolores", ["Bleus", "Tricolores"]),
    ],
)
def test_national_teams(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_teams(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le match entre Dole, son club, et Sion hier", {"Dole", "Sion"}),
        ("le train entre Dole et Sion hier", set()),
        ("le milieu de Dole face à Sion", {"Dole", "Sion"}),
        ("la gare de Dole à Sion", set()),
        ("il jouait contre Dole et Sion hier", {"Dole", "Sion"}),
        ("après la réception de Dole, Sion arrache le nul", {"Dole", "Sion"}),
    ],
)
def test_towns_that_play(text: str, expected: set[str]) -> None:
    towns = {town: text.find(town) for town in ("Dole", "Sion")}
    found = {one for one, at in towns.items() if is_team(text, at, at + 4)}
    assert found == expected


def test_winter_has_sports_too() -> None:
    assert is_about_sport("ski, slalom, biathlon puis hockey")
    assert not is_about_sport("neige, luge, biathlon puis hockey")
