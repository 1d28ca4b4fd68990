"""Names that hold a number: quarters, chambers of courts, communes that are counted."""

import pytest

from reader.analysis.naming.numbered import find_numbered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un café du 11e arrondissement ferme", ["11e arrondissement"]),
        ("dans le XVe arrondissement de Paris hier", ["XVe arrondissement de Paris"]),
        ("le 2ème arrondissement de la capitale", ["2ème arrondissement"]),
        ("un arrondissement de Paris", []),
        ("les 8 arrondissements de la ville", []),
        ("la 3e chambre correctionnelle juge", ["3e chambre correctionnelle"]),
        ("sa 3e chambre d'hôtel", []),
        (
            "La commune d'Ondel 2 fête. À Ondel 2, la foule dit",
            ["Ondel 2", "Ondel 2"],
        ),
        ("la mairie de Dorval 10 000 euros", []),
        ("le maire de Dorval 3 fois puni", []),
        ("la commune de Lacs 1, puis Lacs 12 et Lacs 1", ["Lacs 1", "Lacs 1"]),
    ],
)
def test_numbers_belong_to_names(text: str, expected: list[str]) -> None:
    found = [text[span.start : span.end] for span in find_numbered(text)]
    assert found == expected
