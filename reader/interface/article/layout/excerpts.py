"""The rows of some stretches of a text, as if there were nothing between them."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.interface.article.layout.pages import Pages
from reader.model import Span


class Excerpts(Pages):
    """Pages of the stretches `kept` alone: at least one, in order and apart, each made of whole
    paragraphs. An offset between two of them counts as the start of the next."""

    def __init__(self, text: str, width: int, kept: Sequence[Span]) -> None:
        super().__init__(text, width)
        self._kept_spans = kept
        self._starts = [span.start for span in kept]

    def row_at(self, offset: int) -> Span:
        """Return the row that holds `offset`, or the next row that is kept; else the last."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._kept_spans[at].end:
            return super().row_at(offset)
        if at + 1 < len(self._starts):
            return super().row_at(self._starts[at + 1])
        return super().row_at(self._kept_spans[-1].end - 1)

    def after(self, row: Span) -> Span | None:
        """Return the kept row below `row`, None below the last."""
        return self.row_at(row.end) if row.end < self._kept_spans[-1].end else None

    def before(self, row: Span) -> Span | None:
        """Return the kept row above `row`, None above the first."""
        at = bisect_right(self._starts, row.start - 1) - 1
        if at < 0:
            return None
        return super().row_at(min(row.start, self._kept_spans[at].end) - 1)
