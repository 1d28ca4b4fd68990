"""The passages analysed so far as one plain text, with the way back to the article's offsets."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.records import NameSpan
from reader.analysis.typography import PlainText
from reader.model import Span

# Stands between passages with others in between that have not been analysed: a paragraph's end.
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """An analysed passage: where it starts in the article, its plain text, names in that text."""

    start: int
    end: int
    plain: PlainText
    names: Sequence[NameSpan]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Passages of an article, joined, and the names of them all.

    `plain` is a text of its own: the way back to the article is `original`, below.
    """

    plain: PlainText
    names: Sequence[NameSpan]
    _passages: Sequence[Passage]
    _starts: Sequence[int]

    @classmethod
    def of(cls, article: str, passages: Sequence[Passage]) -> "Excerpt":
        """Return the excerpt of `article` that holds `passages`, which are in order and apart."""
        parts: list[str] = []
        names: list[NameSpan] = []
        starts: list[int] = []
        at = 0
        for number, passage in enumerate(passages):
            if number:
                between = article[passages[number - 1].end : passage.start]
                gap = _GAP if between.strip() else between
                parts.append(gap)
                at += len(gap)
            starts.append(at)
            names += [NameSpan(at + n.start, at + n.end, n.type) for n in passage.names]
            parts.append(passage.plain.text)
            at += len(passage.plain.text)
        return cls(PlainText("".join(parts)), names, passages, starts)

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
        inside = min(offset - self._starts[number], len(passage.plain.text))
        return passage.start + passage.plain.original(inside, inside).start
