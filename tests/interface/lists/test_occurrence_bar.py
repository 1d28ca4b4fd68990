"""Bars: never wider than asked, never without what there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.interface.lists.occurrence_bar import (
    Glyphs,
    occurrence_bar,
    offset_of_cell,
    window_cells,
)


@pytest.mark.parametrize(
    ("starts", "length", "width", "braille", "plain"),
    [
        ([], 100, 4, "    ", "    "),
        ([0], 100, 4, "⡀   ", ".   "),
        ([99], 100, 4, "   ⢀", "   ."),
        ([0, 30], 100, 4, "⡀⡀  ", ".."),
        ([0, 1], 100, 2, "⡄ ", ": "),
        ([0, 1, 2, 3], 100, 2, "⡆ ", "| "),
        (list(range(8)), 100, 2, "⡇ ", "# "),
        ([0, 13], 100, 4, "⣀   ", ":   "),
        ([5], 0, 3, "  ⢀", "  ."),
        ([5], 10, 0, "", ""),
    ],
)
def test_what_it_shows(
    starts: list[int], length: int, width: int, braille: str, plain: str
) -> None:
    assert occurrence_bar(starts, length, width, Glyphs.BRAILLE) == braille
    blocks = plain.translate(str.maketrans(".:|#", "▂▄▆█")).ljust(width)
    assert occurrence_bar(starts, length, width) == blocks
    assert occurrence_bar(starts, length, width, Glyphs.ASCII) == plain.ljust(width)


starts_in = st.integers(1, 10**7).flatmap(
    lambda length: st.tuples(
        st.just(length), st.lists(st.integers(0, length - 1), max_size=50), st.integers(1, 80)
    )
)


@given(starts_in, st.sampled_from(Glyphs))
def test_every_occurrence_is_marked_and_nothing_else(
    case: tuple[int, list[int], int], glyphs: Glyphs
) -> None:
    length, starts, width = case
    bar = occurrence_bar(starts, length, width, glyphs)
    assert len(bar) == width
    assert {at for at, cell in enumerate(bar) if cell != " "} == {
        start * width // length for start in starts
    }


@given(st.lists(st.integers()), st.integers(), st.integers(max_value=80), st.sampled_from(Glyphs))
def test_hostile_numbers_never_make_it_wider(
    starts: list[int], length: int, width: int, glyphs: Glyphs
) -> None:
    assert len(occurrence_bar(starts, length, width, glyphs)) == max(0, width)


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 10**7), st.integers(1, 80))
def test_the_window_is_at_least_a_cell(top: int, bottom: int, length: int, width: int) -> None:
    first, end = window_cells(top, bottom, length, width)
    assert 0 <= first < end <= width


@given(st.integers(1, 10**7), st.integers(1, 80), st.data())
def test_a_cell_leads_to_what_it_stands_for(length: int, width: int, data: st.DataObject) -> None:
    cell = data.draw(st.integers(0, width - 1))
    offset = offset_of_cell(cell, length, width)
    if width <= length:
        assert offset * width // length == cell
