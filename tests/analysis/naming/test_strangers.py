"""What the words around a name that no list knows tell of who bears it."""

import pytest

from reader.analysis.names import find_figures
from reader.analysis.records import Gender
from reader.analysis.typography import make_plain
from reader.model import EntityType


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("La Lyonnaise Dominique Dorval regarde le port.", Gender.FEMININE),
        ("Elle a vu la Montréalaise Dominique Dorval au port.", Gender.FEMININE),
        ("Le Nantais Dominique Dorval regarde le port.", Gender.MASCULINE),
        ("La chanteuse Dominique Dorval regarde le port.", Gender.FEMININE),
        ("Dominique Dorval regarde le port.", None),
    ],
)
def test_gender_told_by_the_noun_before(text: str, gender: Gender | None) -> None:
    figures = find_figures(make_plain(text), [])
    assert [each.gender for each in figures if each.name == "Dominique Dorval"] == [gender]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le port dort. « Le bac a peur », s'exclame Belorzo. « Non. »", ["Belorzo"]),
        ("Le port dort. « Le bac a peur », soupire Belorzo.", ["Belorzo"]),
        ("Le port dort. Le bac a peur, soupire Mardi.", []),
        ("Le port dort. « Le bac a peur », soupire la Mairie.", []),
    ],
)
def test_who_speaks_by_an_inverted_verb_is_someone(text: str, names: list[str]) -> None:
    figures = find_figures(make_plain(text), [])
    assert [each.name for each in figures if each.type is EntityType.PER] == names
