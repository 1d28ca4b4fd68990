"""Associations whose names are common words."""

import pytest

from reader.analysis.naming.associations import find_associations, find_papers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'association Mères en colère a dit", ["Mères en colère"]),
        ("le collectif Pas sans nous dénonce", ["Pas sans nous"]),
        ("l'association La Voix de la rivière a dit", ["La Voix de la rivière"]),
        ("le collectif national Urgence contre la misère dit", ["Urgence contre la misère"]),
        ("le parti Ensemble pour la rivière dit", ["Ensemble pour la rivière"]),
        ("l'association Toits en appelle au maire", []),
        ("l'association Toits pour demander un vote", []),
        ("le collectif Toits de son quartier", []),
        ("l'association Ondel en danger", []),
        ("Mères en colère a dit", []),
    ],
)
def test_what_an_association_is_called(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_associations(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le magazine Elle a paru", ["Elle"]),
        ("l'hebdomadaire satirique Demain paraît", ["Demain"]),
        ("le quotidien Nice-Ondel a paru", []),
        ("le magazine Ondel a paru", []),
        ("son quotidien. Elle rit", []),
    ],
)
def test_papers_called_by_a_common_word(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_papers(text)] == expected
