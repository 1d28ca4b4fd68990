"""Rows of the sidebar as text: columns, marks, widths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.interface.lists.entity_rows import (
    Chart,
    EntityRows,
    Named,
    QuoteRows,
    columns_for,
    pieces_width,
)
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.lists.pieces import Piece
from reader.interface.words.texts import Texts
from reader.model import Article, Entity, EntityType, Findings, Reading, Span
from tests.interface.fakes import make_reading

WIDTHS = (24, 30, 40)


def chart_of(reading: Reading, glyphs: Glyphs = Glyphs.BRAILLE) -> Chart:
    return Chart(reading, Texts("fr"), glyphs, window=(0, 200))


def entity_rows(reading: Reading, width: int, query: str = "", **options: str | None) -> EntityRows:
    chart = chart_of(reading)
    named = [Named(entity, entity.short_name, query) for entity in chart.by_weight]
    return EntityRows(named, chart, columns_for(chart, width), options.get("selected"))


def text_of(pieces: list[Piece] | tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("width", "names"),
    [
        (24, [" ● Talvec ", " ● Vautrin ", " ■ Agence d… ", " ◆ Kerbihan ", " ◆ Sainte-A… "]),
        (30, [" ● Talvec ", " ● Vautrin ", " ■ Agence du lit… ", " ◆ Kerbihan "]),
        (40, [" ● Talvec", " ● Vautrin", " ■ Agence du littoral", " ◆ Kerbihan"]),
    ],
)
def test_names_get_what_the_columns_leave(width: int, names: list[str]) -> None:
    rows = entity_rows(make_reading(), width)
    for row, name in enumerate(names):
        shown = text_of(list(rows.draw(row, 0, width)))
        assert shown.startswith(name)


@pytest.mark.parametrize("width", WIDTHS)
def test_columns_stand_under_one_another(width: int) -> None:
    rows = entity_rows(make_reading(), width)
    drawn = [text_of(list(rows.draw(row, 0, width))) for row in range(5)]
    assert {len(line) for line in drawn} == {width}
    assert {line.rfind("»") for line in drawn} - {-1} == {drawn[0].rfind("»")}


def test_the_selected_one_is_marked_without_colour() -> None:
    rows = entity_rows(make_reading(), 30, selected="e4")
    assert [text_of(list(rows.draw(row, 0, 30)))[0] for row in range(3)] == [" ", "▸", " "]


def test_letters_do_where_signs_cannot_be_shown() -> None:
    chart = chart_of(make_reading(), Glyphs.ASCII)
    named = [Named(entity, "x") for entity in chart.by_weight]
    rows = EntityRows(named, chart, columns_for(chart, 30), "e2")
    marks = [text_of(list(rows.draw(row, 0, 30)))[:2] for row in range(4)]
    assert marks == [">P", " P", " O", " L"]


def test_matched_letters_are_marked() -> None:
    rows = entity_rows(make_reading(), 30, query="tal")
    matched = [piece.text for piece in rows.draw(0, 0, 30) if "match" in piece.roles]
    assert matched == ["Tal"]


def test_what_is_on_the_screen_is_marked_in_the_bar() -> None:
    rows = entity_rows(make_reading(), 40)
    window = [piece for piece in rows.draw(0, 0, 40) if "window" in piece.roles]
    assert len(window) == 1
    assert pieces_width(window) == 2


def test_an_article_that_is_all_on_the_screen_needs_no_mark() -> None:
    reading = make_reading()
    chart = Chart(reading, Texts("fr"), window=(0, len(reading.article.text)))
    assert chart.cells_on_screen(8) == (0, 0)


def test_a_click_on_the_bar_is_told_from_one_beside_it() -> None:
    rows = entity_rows(make_reading(), 40)
    line = text_of(list(rows.draw(0, 0, 40)))
    first = 40 - 1 - rows.columns.bar
    assert line[first - 1] == " "
    assert rows.bar_cell(first - 1) is None
    assert rows.bar_cell(first) == 0
    assert rows.bar_cell(first + rows.columns.bar - 1) == rows.columns.bar - 1
    assert rows.bar_cell(first + rows.columns.bar) is None


@pytest.mark.parametrize("width", WIDTHS)
def test_quotes_tell_who_and_where(width: int) -> None:
    reading = make_reading()
    rows = QuoteRows(reading.quotes, chart_of(reading))
    drawn = [
        [text_of(list(rows.draw(row, line, width))) for line in range(2)]
        for row in range(len(reading.quotes))
    ]
    assert drawn[0][0].split() == ["●", "Talvec", "17", "%"]
    assert drawn[3][0].split()[:2] == ["un", "marin"]
    doubt = "? probable" if width > 24 else "?"
    assert drawn[4][0].split("Talvec")[1].startswith(f" {doubt} ")
    assert {len(head) for head, _ in drawn} == {width}
    assert all(len(words) <= width for _, words in drawn)


@given(st.text(min_size=1, max_size=60), st.integers(1, 10**6), st.integers(24, 40), st.text())
def test_no_name_makes_a_row_wider(name: str, count: int, width: int, query: str) -> None:
    spans = tuple(Span(at, at + 1) for at in range(min(count, 1000)))
    entity = Entity("e", EntityType.PER, name, name, spans)
    chart = chart_of(Reading(Article("x" * 1000, "", ""), Findings((entity,))))
    rows = EntityRows([Named(entity, name, query)], chart, columns_for(chart, width))
    assert pieces_width(rows.draw(0, 0, width)) == width
