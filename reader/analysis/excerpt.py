"""The passages analysed so far as one plain text, with the way back to the article's offsets.

An article may be as long as a hundred books: what is kept of a passage is but its names, as
numbers, and its plain text is made anew whenever the passages are joined.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.records import NameSpan
from reader.analysis.typography import PlainText, make_plain
from reader.model import EntityType, Span

_TYPES = tuple(EntityType)
_NOT_BLANK = re.compile(r"\S")
# Stands between passages with others in between that have not been analysed: a paragraph's end.
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """An analysed passage: where it stands in the article, and the names in its plain text."""

    start: int
    end: int
    _names: Sequence[int]

    @classmethod
    def of(cls, start: int, end: int, names: Sequence[NameSpan]) -> "Passage":
        """Return the passage at [start, end) with these names."""
        numbers = (n for name in names for n in (name.start, name.end, _TYPES.index(name.type)))
        return cls(start, end, array("L", numbers) if names else ())

    def names(self, at: int) -> Iterator[NameSpan]:
        """Yield the names, the passage's plain text starting at the offset `at`."""
        numbers = iter(self._names)
        for start, end, kind in zip(numbers, numbers, numbers, strict=True):
            yield NameSpan(at + start, at + end, _TYPES[kind])


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Passages of an article, joined.

    `plain` is a text of its own: the way back to the article is `original`, below.
    """

    plain: PlainText
    _passages: Sequence[Passage]
    _starts: Sequence[int]
    _moved: Mapping[int, PlainText]  # those with other offsets than the article has there

    @classmethod
    def of(cls, article: str, passages: Sequence[Passage]) -> "Excerpt":
        """Return the excerpt of `article` that holds `passages`, which are in order and apart."""
        parts: list[str] = []
        starts: list[int] = []
        moved: dict[int, PlainText] = {}
        at = 0
        for number, passage in enumerate(passages):
            if number:
                before = passages[number - 1].end
                apart = _NOT_BLANK.search(article, before, passage.start)
                gap = _GAP if apart else article[before : passage.start]
                parts.append(gap)
                at += len(gap)
            starts.append(at)
            plain = make_plain(article[passage.start : passage.end])
            if plain.offsets is not None:
                moved[number] = plain
            parts.append(plain.text)
            at += len(plain.text)
        return cls(PlainText("".join(parts)), passages, starts, moved)

    def names(self) -> list[NameSpan]:
        """Return the names of all the passages, with offsets into the plain text."""
        each = zip(self._starts, self._passages, strict=True)
        return [name for start, passage in each for name in passage.names(start)]

    def original(self, start: int, end: int) -> Span:
        """Return where [start, end) of the excerpt stands in the article."""
        if start >= end:
            at = self._original(start, end=False)
            return Span(at, at)
        return Span(self._original(start, end=False), self._original(end, end=True))

    def _original(self, offset: int, *, end: bool) -> int:
        """Return the article's offset for `offset`, the start of something or its end."""
        number = max(0, bisect_right(self._starts, offset - end) - 1)
        passage = self._passages[number]
        inside = offset - self._starts[number]
        plain = self._moved.get(number)
        if plain is None:
            return min(passage.start + inside, passage.end)
        inside = min(inside, len(plain.text))
        return passage.start + plain.original(inside, inside).start
