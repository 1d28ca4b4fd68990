"""Moving through the text as in less and vim."""

from reader.interface.article.layout.blocks import next_paragraph, previous_paragraph
from reader.interface.reading.parts import Handlers, Parts

_MOST_PARAGRAPHS = 10_000


class Motions:
    """The commands that move the text."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._view = parts.view

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        view = self._view
        return {
            "down": lambda count: view.move_rows(count or 1),
            "up": lambda count: view.move_rows(-(count or 1)),
            "half_down": lambda count: view.move_rows((count or 1) * max(1, view.page_rows() // 2)),
            "half_up": lambda count: view.move_rows(-(count or 1) * max(1, view.page_rows() // 2)),
            "page_down": lambda count: view.move_rows((count or 1) * self._page()),
            "page_up": lambda count: view.move_rows(-(count or 1) * self._page()),
            "start": lambda _count: self.go(0),
            "end": self._end,
            "next_paragraph": lambda count: self._paragraphs(count or 1),
            "previous_paragraph": lambda count: self._paragraphs(-(count or 1)),
            "percent": lambda count: self._percent(count or 0),
        }

    def _page(self) -> int:
        rows = self._view.page_rows()
        return max(1, rows - 1 if rows > 4 else rows)  # a row in common, to find one's place

    def _paragraphs(self, count: int) -> None:
        """Go to the start of the next paragraph, `count` times (before: negative)."""
        step = next_paragraph if count > 0 else previous_paragraph
        offset = self._view.top
        for _ in range(min(abs(count), _MOST_PARAGRAPHS)):
            offset = step(self._view.text, offset)
        self._view.go_to(offset)

    def go(self, offset: int) -> None:
        """Jump to `offset`; the place that is left is remembered."""
        self._parts.trail.leave(self._view.top)
        self._view.go_to(offset)

    def _end(self, count: int | None) -> None:
        if count is not None:
            self._percent(count)
        else:
            self.go(len(self._view.text))

    def _percent(self, percent: int) -> None:
        # What the line below then says, too: how much one has read when the screen is read.
        self._parts.trail.leave(self._view.top)
        self._view.end_at(len(self._view.text) * min(100, percent) // 100)
