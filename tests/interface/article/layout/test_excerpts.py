"""Rows of some paragraphs of a text: the same as among all, and none of what stands between."""

from hypothesis import given
from hypothesis import strategies as st

from reader.interface.article.layout import Excerpts, Pages
from reader.interface.reading.keeping import paragraphs
from reader.model import Span

TEXTS = st.lists(st.text("abc é", min_size=1, max_size=40), min_size=1, max_size=8).map("\n\n".join)


@given(TEXTS, st.integers(1, 30), st.data())
def test_rows_are_those_of_the_kept_paragraphs(text: str, width: int, data: st.DataObject) -> None:
    every = paragraphs(text)
    kept = sorted(data.draw(st.sets(st.sampled_from(every), min_size=1)))
    excerpts, pages = Excerpts(text, width, kept), Pages(text, width)
    rows = list(excerpts.rows_from(kept[0].start))
    assert rows == [
        row
        for row in pages.rows_from(0)
        if any(span.start <= row.start < span.end for span in kept)
    ]
    backwards = [rows[-1]]
    while (row := excerpts.before(backwards[-1])) is not None:
        backwards.append(row)
    assert backwards[::-1] == rows
    for offset in range(len(text) + 1):
        assert excerpts.row_at(offset) in rows
    assert excerpts.last_top(1) == rows[-1].start


def test_paragraphs_hold_the_text_once() -> None:
    text = "Un.\nDeux.\n\n\nTrois.\n"
    found = paragraphs(text)
    assert [text[slice(*span)] for span in found] == ["Un.\n", "Deux.\n\n\n", "Trois.\n"]
    assert paragraphs("") == []
    assert paragraphs("x") == [Span(0, 1)]
