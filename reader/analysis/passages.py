"""Cuts a text into the passages that the recogniser is given: paragraphs, long ones in parts."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.model import Span

# A passage's length at most, in code points: some thirty lines. Names are recognised by a few
# words around them, so that longer passages gain nothing and hold up what is on the screen.
LONGEST = 2_000
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# Where a long paragraph may be cut, best first: after a sentence, after a clause, between words.
# A sentence's last word has two small letters at its end, unlike « M. » and initials.
_BREAKS = (
    re.compile(r"(?<=[a-zà-ÿœ]{2})\s?[.!?…][\s»”]*\s(?=[A-ZÀ-ÝŒ«“])"),
    re.compile(r"[,;:]\s+"),
    re.compile(r"\s+"),
)


def cut_passages(text: str) -> list[Span]:
    """Return the passages of `text`, in order and apart: what is not in one is blank."""
    passages: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        while end - start > LONGEST:
            cut = _last_break(text, start, start + LONGEST)
            passages.append(Span(start, cut))
            start = cut
        passages.append(Span(start, end))
    return passages


def _last_break(text: str, start: int, limit: int) -> int:
    """Return where [start, limit) is best cut in its second half; at `limit` if nowhere."""
    half = (start + limit) // 2
    for pattern in _BREAKS:
        breaks = [found.end() for found in pattern.finditer(text, half, limit)]
        if breaks:
            return breaks[-1]
    return limit


def passage_at(passages: Sequence[Span], offset: int) -> int:
    """Return the index of the passage that holds `offset`, or of the one before, at least 0."""
    return max(0, bisect_right(passages, offset, key=lambda passage: passage.start) - 1)
