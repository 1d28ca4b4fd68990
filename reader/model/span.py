"""A stretch of an article's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points [start, end) of an article's text. A mention of an entity is a Span."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Return whether any code point of [start, end) lies in this span."""
        return self.start < end and start < self.end

    def contains(self, offset: int) -> bool:
        """Return whether the code point at `offset` lies in this span."""
        return self.start <= offset < self.end
