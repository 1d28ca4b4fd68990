"""Long forms that only their acronyms in brackets tell."""

import pytest

from reader.analysis.naming.longforms import find_common_acronyms, find_long_forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'alliance Logement Cadre de vie (LCV) dit", ["Logement Cadre de vie"]),
        ("la société Ondel tunnel and bridge works (OTBW) dit", ["Ondel tunnel and bridge works"]),
        (
            "Hier, Voisins solidaires pour la rivière (VSR) dit",
            ["Voisins solidaires pour la rivière"],
        ),
        ("Hier, le Syndrome de la rivière ondée (SRO) sévit", []),
        ("Voisins solidaires (VS), disent-ils", []),
        ("la maladie de longue durée (MLD)", []),
        ("l'équipe de Luc Dorval (OVT)", []),
        ("l'équipe de Luc Dorval (LD)", []),
    ],
)
def test_names_that_an_acronym_spells_out(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_long_forms(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une maladie de longue durée (MLD), les MLD", {"mld"}),
        ("des panneaux à cellules minces (PCM)", {"pcm"}),
        ("le Syndrome de la rivière ondée (SRO)", {"sro"}),
        ("le groupe d'amis du vélo (GAV)", set()),
        ("la société de tunnels ondéens (STO)", set()),
        ("Logement Cadre de vie (LCV)", set()),
        ("une organisation mondiale (OMS)", set()),
    ],
)
def test_acronyms_of_common_nouns(text: str, expected: set[str]) -> None:
    assert find_common_acronyms(text) == expected
