"""Words in quotation marks are found however the marks are typed, and nothing is swallowed."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speaking.marks import find_marked
from reader.model import Span


def _marked(text: str) -> list[str]:
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [text[m.start : m.end] for m in find_marked(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a dit « oui » puis « non ».", ["« oui »", "« non »"]),
        ('"Tout va bien", dit Léon. "Partons."', ['"Tout va bien"', '"Partons."']),
        ("“Venez”, lance-t-il, ”vite”.", ["“Venez”", "”vite”"]),
        ("„Venez“, lance-t-il.", ["„Venez“"]),
        ("''Venez'', lance-t-il.", ["''Venez''"]),
        ('" Venez tous " dit le maire.', ['" Venez tous "']),
        ("‹ Venez ›, lance-t-il, ″vite″.", ["‹ Venez ›", "″vite″"]),
        ("Son 'plan' n'a qu'un défaut.", ["'plan'"]),
        ("« Il a crié « au feu » hier »", ["« Il a crié « au feu » hier »", "« au feu »"]),
        ('"Il dit +non+ à tout"', ['"Il dit +non+ à tout"', "+non+"]),
        ("« Tout va bien «, dit Léon.", ["« Tout va bien «"]),
        ('"Bien», dit Léon. « Partons", ajoute-t-il.', ['"Bien»', '« Partons"']),
        ("« Cette loi, dit-elle, est juste. »", ["« Cette loi, dit-elle, est juste. »"]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert _marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'Un écran de 15" coûte cher.',
        "Un disque de 12″ et de 7″.",
        "L'orage a duré 1'30.",
        "C'est l'été, qu'on l'aime ou non.",
    ],
)
def test_inches_minutes_and_apostrophes_are_no_marks(text: str) -> None:
    assert _marked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Un début\n« une suite\n« une fin »", ["« Un début", "« une suite", "« une fin »"]),
        ("« Un début\nune suite\nune fin ».", ["« Un début", "une suite", "une fin »"]),
        (
            '" Un début\nil dit "non" ici\nune fin "',
            ['" Un début', 'il dit "non" ici', '"non"', 'une fin "'],
        ),
    ],
)
def test_a_quotation_over_paragraphs_is_marked_in_each(text: str, expected: list[str]) -> None:
    assert _marked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Tout va bien, dit-il. Il part.\nUn autre jour.", ["« Tout va bien"]),
        ("Tout va bien », dit-il.\nUn autre jour.", ["Tout va bien »"]),
        ("« Tout, dit-il, va bien.\nUn autre jour.", ["« Tout, dit-il, va bien."]),
        ("« Tout va bien\nUn autre jour.\n« Oui », dit-il.", ["« Tout va bien", "« Oui »"]),
    ],
)
def test_a_missing_mark_costs_its_paragraph_at_most(text: str, expected: list[str]) -> None:
    assert [words for words in _marked(text) if "autre jour" not in words] == expected


@given(st.text(alphabet="a .,\n«»“”„\"'+-éA1<>", max_size=200))
def test_unbalanced_marks_never_raise_and_nest_properly(text: str) -> None:
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    found = find_marked(text, paragraphs)
    for first, second in itertools.pairwise(found):
        assert first.start <= second.start
        assert second.start >= first.end or second.end <= first.end
