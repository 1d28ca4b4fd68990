"""The word lists are made as their tops say."""

from pathlib import Path

import pytest

from tests.making.count_words import count, proper_words, small_words
from tests.making.make_inhabitants import forms
from tests.making.make_places import (
    Usage,
    countries,
    given_names,
    names_nearby,
    towns,
    villages,
)


@pytest.mark.parametrize(
    ("masculine", "feminine", "expected"),
    [
        ("algérien", None, ["algérien", "algériens", "algérienne", "algériennes"]),
        ("sénégalais", None, ["sénégalais", "sénégalais", "sénégalaise", "sénégalaises"]),
        ("russe", None, ["russe", "russes"]),
        ("grec", "grecque", ["grec", "grecs", "grecque", "grecques"]),
        ("manceau", "mancelle", ["manceau", "manceaux", "mancelle", "mancelles"]),
        ("occidental", None, ["occidental", "occidentaux", "occidentale", "occidentales"]),
        ("saoudi", None, ["saoudi", "saoudis"]),
    ],
)
def test_inhabitants_in_all_forms(
    masculine: str, feminine: str | None, expected: list[str]
) -> None:
    assert list(forms(masculine, feminine)) == expected


NEWS = [
    "Hier encore, M. Sorvan disait à la mairie de Brive que rien ne serait fait avant mardi.",
    "Mardi encore, rien ne fut dit à la mairie quand M. Sorvan revint de loin, disait Anna Sorvan.",
]


def test_words_seen_small_and_words_seen_as_names() -> None:
    uses = count(NEWS * 6, frozenset({"Anna"}))
    assert {"rien", "encore", "mardi", "mairie"} <= set(small_words(uses))
    assert "Sorvan\tPER" in proper_words(uses)
    assert not any(word.startswith(("Hier", "Mardi")) for word in proper_words(uses))


def town(name: str, country: str, population: int, *others: str) -> dict[str, object]:
    return {
        "name": name,
        "countrycode": country,
        "population": population,
        "alternatenames": list(others),
    }


def test_towns_under_the_names_that_news_uses() -> None:
    usage = Usage(["Elle vit à Cracovie. Il va à Cracovie. Il ira à Tours ; des tours, cinq tours,"
                   " six tours, sept tours."])  # fmt: skip
    listed = [
        town("Kraków", "PL", 755_000, "Cracovie", "Krakau"),
        town("Tours", "FR", 141_000),
        town("Alma", "CA", 30_000),
        town("Hameau", "FR", 300),
    ]
    assert towns(listed, usage, {}, frozenset({"Alma"})) == [
        "Alma\tCA\t30\tp",
        "Cracovie\tPL\t755",
        "Kraków\tPL\t755",
        "Tours\tFR\t141\tw",
    ]


def test_names_given_by_hand() -> None:
    listed = [town("London", "GB", 8_900_000)]
    given = {("London", "GB"): ["Londres"]}
    lines = towns(listed, Usage([]), given, frozenset())
    assert lines == ["London\tGB\t8900", "Londres\tGB\t8900"]


def test_villages_that_nobody_and_nothing_else_is_called() -> None:
    usage = Usage(["Luc Sorvan mit deux chênes en terre, deux chênes de Brive."])
    listed = [
        town("Sorvan", "FR", 300),
        town("Chênes", "FR", 700),
        town("Commune de Brélan", "DZ", 900),
        town("Brélan-sur-Ance", "FR", 900),
        town("Oldwick", "GB", 900),
        town("Maplewick", "CA", 900) | {"admin1code": "08"},
        town("Sainte-Orvie", "CA", 900) | {"admin1code": "10"},
        town("Brive", "FR", 40_000),
    ]
    names = [*names_nearby(listed), "Quartier-Haut"]
    assert villages(names, usage, frozenset({"Luc"}), frozenset({"brive"})) == [
        "brelan",
        "brelan sur ance",
        "quartier haut",
        "sainte orvie",
    ]


def test_countries_have_plain_french_names() -> None:
    lines = countries()
    assert "Côte d'Ivoire\tCI" in lines
    assert "Cité du Vatican\tVA" in lines
    assert not any("(" in line for line in lines)


def test_the_hand_written_names_can_be_read() -> None:
    given = given_names(Path(__file__).with_name("towns.txt"))
    assert given["Vienna", "AT"] == ["Vienne"]
