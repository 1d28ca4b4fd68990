"""Acronyms and what they stand for."""

import pytest

from reader.analysis.naming.acronyms import abbreviates, introduced, renamed


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("FSF", "Fédération sénégalaise de football", True),
        ("Insee", "Institut national de la statistique et des études économiques", True),
        ("M5", "Mouvement du 5-Juin", True),
        ("ONU", "Fédération sénégalaise de football", False),
        ("F", "Fédération sénégalaise", False),
    ],
)
def test_letters_of_a_long_name(short: str, long: str, expected: bool) -> None:
    assert abbreviates(short, long) is expected


def pairs(text: str, *names: str) -> list[tuple[int, int]]:
    return [(text.index(name), text.index(name) + len(name)) for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("le Mouvement du 5-Juin (M5) dit", ("Mouvement du 5-Juin", "M5")),
        ("l'OVT (Office des vins tardifs) dit", ("OVT", "Office des vins tardifs")),
        ("le Centre national des ouragans (NHC) dit", ("Centre national des ouragans", "NHC")),
        ("le Conseil législatif provisoire (LegPro)", ("Conseil législatif provisoire", "LegPro")),
        ("la Communauté des Etats riverains (Cédér)", ("Communauté des Etats riverains", "Cédér")),
    ],
)
def test_brackets_introduce(text: str, names: tuple[str, str]) -> None:
    assert list(introduced(text, pairs(text, *names))) == [(0, 1)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("à Gennes (Maine-et-Loire)", ("Gennes", "Maine-et-Loire")),
        ("à Béni Abbès (Béchar)", ("Béni Abbès", "Béchar")),
        ("du Syndicat des pilotes (CGT) dit", ("Syndicat des pilotes", "CGT")),
        ("de Luc Dorval (OVT) dit", ("Luc Dorval", "OVT")),
    ],
)
def test_other_brackets_do_not(text: str, names: tuple[str, str]) -> None:
    assert not list(introduced(text, pairs(text, *names)))


def test_a_new_name() -> None:
    text = "Ardeur, anciennement Dorval Frères, dit"
    assert list(renamed(text, pairs(text, "Ardeur", "Dorval Frères"))) == [(0, 1)]
