"""A text as rows that are broken when they are looked at, and only then."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator

from reader.interface.article.layout.blocks import block_at
from reader.interface.article.layout.breaking import break_lines
from reader.model import Span

_BLOCKS_KEPT = 512
_SAMPLE = 20_000  # code points that show how a text sets its paragraphs apart
_LONG_LINE = 100  # code points; lines as long as this on average are paragraphs


def needs_spacing(text: str) -> bool:
    """Return whether paragraphs stand line by line, with no blank line to tell them apart."""
    sample = text[:_SAMPLE]
    return "\n\n" not in sample and len(sample) > _LONG_LINE * (sample.count("\n") + 1)


class Pages:
    """The rows of `text` in a column of `width` cells.

    Rows are found by the offset they hold, never by their number: the number of a row in a long
    text is not known, and nobody needs it.
    """

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(1, width)
        self._spaced = needs_spacing(text)
        self._kept: OrderedDict[int, tuple[Span, ...]] = OrderedDict()

    def row_at(self, offset: int) -> Span:
        """Return the row that holds the code point at `offset`; the last one past the end."""
        rows, at = self._rows_at(offset)
        return rows[at]

    def after(self, row: Span) -> Span | None:
        """Return the row below `row`, None below the last."""
        return self.row_at(row.end) if row.end < len(self.text) else None

    def before(self, row: Span) -> Span | None:
        """Return the row above `row`, None above the first."""
        return self.row_at(row.start - 1) if row.start > 0 else None

    def rows_from(self, offset: int) -> Iterator[Span]:
        """Yield the row that holds `offset` and all that follow."""
        row: Span | None = self.row_at(offset)
        while row is not None:
            yield row
            row = self.after(row)

    def page(self, offset: int, height: int) -> list[Span]:
        """Return at most `height` rows, from the one that holds `offset`."""
        return [row for row, _ in zip(self.rows_from(offset), range(height), strict=False)]

    def moved(self, offset: int, rows: int) -> int:
        """Return the start of the row `rows` below the one that holds `offset` (above: negative).

        It stops at the first and the last row.
        """
        row = self.row_at(offset)
        for _ in range(abs(rows)):
            following = self.after(row) if rows > 0 else self.before(row)
            if following is None:
                break
            row = following
        return row.start

    def last_top(self, height: int) -> int:
        """Return the start of the row that stands above all others when the last row stands
        below them on a page of `height` rows."""
        return self.moved(len(self.text), 1 - max(1, height))

    def distance(self, start: int, end: int, at_most: int) -> int:
        """Return how many rows the row of `end` stands below that of `start`, up to `at_most`."""
        for count, row in enumerate(self.rows_from(start)):
            if count >= at_most or row.end > end or row.end == len(self.text):
                return count
        return 0

    def _break(self, block: Span) -> tuple[Span, ...]:
        """Return the rows of a block; where paragraphs follow each other without a blank line, its
        line end makes a row of its own, which is blank."""
        rows = break_lines(self.text, *block, self.width)
        start, end = rows[-1]
        if self._spaced and end - start > 1 and self.text[end - 1] == "\n":
            return *rows[:-1], Span(start, end - 1), Span(end - 1, end)
        return rows

    def _rows_at(self, offset: int) -> tuple[tuple[Span, ...], int]:
        block = block_at(self.text, offset)
        rows = self._kept.get(block.start)
        if rows is None:
            rows = self._kept[block.start] = self._break(block)
            if len(self._kept) > _BLOCKS_KEPT:
                self._kept.popitem(last=False)
        offset = min(max(offset, block.start), max(block.start, block.end - 1))
        return rows, bisect_right(rows, offset, key=lambda row: row.start) - 1
