"""Passages are what is not blank, cut where a reader would pause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.passages import LONGEST, cut_passages, passage_at
from reader.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n\t\n", []),
        ("Un.\nDeux.", [(0, 3), (4, 9)]),
        ("\n\nUn.\n  \n Deux. \n", [(2, 5), (9, 16)]),
    ],
)
def test_each_paragraph_is_a_passage(text: str, expected: list[tuple[int, int]]) -> None:
    assert cut_passages(text) == expected


@pytest.mark.parametrize(
    ("unit", "ends"),
    [
        ("Il pleut, dit M. Roux. ", "Roux. "),
        ("il pleut, et il vente ", ", "),
        ("il pleut toujours ", " "),
        ("x", "x"),
    ],
)
def test_a_long_line_is_cut_where_it_pauses(unit: str, ends: str) -> None:
    text = unit * (5 * LONGEST // len(unit))
    passages = cut_passages(text)
    assert all(text[start:end].endswith(ends) for start, end in passages[:-1])
    assert all(end - start <= LONGEST for start, end in passages)
    assert len(passages) <= 10


@given(st.text(st.sampled_from("ab .,\n«É\u0301"), max_size=300).map(lambda text: text * 40))
def test_passages_hold_all_that_is_not_blank_in_order(text: str) -> None:
    passages = cut_passages(text)
    at = 0
    for start, end in passages:
        assert at <= start < end <= start + LONGEST
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(("offset", "expected"), [(0, 0), (5, 0), (8, 0), (10, 1), (99, 2)])
def test_the_passage_at_an_offset(offset: int, expected: int) -> None:
    assert passage_at([Span(3, 8), Span(9, 12), Span(20, 30)], offset) == expected
