"""What the article calls someone."""

import pytest

from reader.analysis.naming.roles import called_after, called_before
from reader.analysis.records import Gender

M, F = Gender.MASCULINE, Gender.FEMININE


@pytest.mark.parametrize(
    ("text", "role", "gender"),
    [
        ("Hier, le ministre de l'Intérieur Luc Dorval parle", "ministre de l'Intérieur", M),
        ("a dit la ministre Luc Dorval", "ministre", F),
        ("l'avocat général Luc Dorval parle", "avocat général", M),
        ("a dit la présidente du club, Luc Dorval", "présidente du club", F),
        ("l'ancien maire de Dole Luc Dorval", "ancien maire de Dole", None),
        ("l'ex-ministre Luc Dorval", "ex-ministre", None),
        ("le chef de l'Office du vin (OVT) Luc Dorval", "chef de l'Office du vin", M),
        ("le chef de l'Office du vin (OVT), Luc Dorval", "chef de l'Office du vin", M),
        ("le chef (hélas), Luc Dorval", None, None),
        ("la jeune femme informe Luc Dorval", None, None),
        ("l'avocate lyonnaise Luc Dorval", "avocate lyonnaise", F),
        ("le président a reçu le juge Luc Dorval", "juge", M),
        ("Le maire est parti. Luc Dorval", None, None),
        ("Hier, Luc Dorval", None, None),
    ],
)
def test_before_the_name(text: str, role: str | None, gender: Gender | None) -> None:
    called = called_before(text, text.index("Luc Dorval"))
    assert (called and called.role.text) == role
    assert (called and called.gender) == gender


@pytest.mark.parametrize(
    ("text", "role", "gender"),
    [
        ("Luc Dorval, ministre de la Santé, parle", "ministre de la Santé", None),
        ("Luc Dorval, 42 ans, boulanger à Dole, parle", "boulanger à Dole", M),
        ("Luc Dorval, le chef du FPV Jean Ondel a ri", None, None),
        ("Luc Dorval, la cheffe du Parti national demande", None, None),
        ("Luc Dorval, mari d'Anne Ondel retrouvée ici, part", "mari d'Anne Ondel", M),
        ("Luc Dorval, maire de Dole et actuel préfet, part", "maire de Dole", None),
        ("Luc Dorval, la directrice du musée, parle", "directrice du musée", F),
        ("Luc Dorval (31 ans), étudiante en droit.", "étudiante en droit", F),
        ("Luc Dorval parle au maire", None, None),
    ],
)
def test_after_the_name(text: str, role: str | None, gender: Gender | None) -> None:
    called = called_after(text, len("Luc Dorval"))
    assert (called and called.role.text) == role
    assert (called and called.gender) == gender
    if called:
        assert text[called.role.start : called.role.end] == role
