"""Finds in an edited text the place that an offset stood at before.

Words are looked for as they stood around the old offset, ever fewer of them, and where these are
gone, those of the paragraphs around. No table of differences is made: the cost is a few searches
of the text, whatever its length.
"""

import re
from collections.abc import Iterator
from typing import Final

_CONTEXTS: Final = (160, 80, 40, 24)
"""Code points that have to stand there again, the most telling first; fewer say too little."""

_SENTENCE: Final = re.compile(rf"[^\n.!?…]{{{_CONTEXTS[-1]},}}")
_SHARE_KEPT: Final = 0.5
"""How much of a text has to stand in an edition of it."""

_PARAGRAPHS: Final = 12
"""How many paragraphs on either side stand in for one that is gone."""


def is_edition(old: str, new: str) -> bool:
    """Return whether `new` is `old` edited, rather than another text that stands in its place:
    half of its sentences, by length, are still there."""
    kept = {sentence[0].strip() for sentence in _SENTENCE.finditer(new)}
    lengths = [(len(words), words in kept) for words in map(str.strip, _SENTENCE.findall(old))]
    total = sum(length for length, _ in lengths)
    return 0 < total * _SHARE_KEPT <= sum(length for length, is_kept in lengths if is_kept)


def carried(old: str, new: str, offset: int) -> int | None:
    """Return where in `new` that stands which stood at `offset` in `old`.

    Where it is gone, the nearest paragraph that is left: a following one, or the end of one
    before. None when nothing of all that is to be found.
    """
    if not 0 <= offset <= len(old):
        return None
    if old[: offset + _CONTEXTS[-1]] == new[: offset + _CONTEXTS[-1]]:
        return offset
    for size in _CONTEXTS:
        found = _after(old, new, offset, size)
        if found is None:
            found = _before(old, new, offset, size)
        if found is not None:
            return found
    return _nearby(old, new, offset)


def _after(old: str, new: str, offset: int, size: int) -> int | None:
    words = old[offset : offset + size]
    return _nearest(new, words, offset) if len(words.strip()) >= _CONTEXTS[-1] else None


def _before(old: str, new: str, offset: int, size: int) -> int | None:
    start = max(0, offset - size)
    words = old[start:offset]
    if len(words.strip()) < _CONTEXTS[-1]:
        return None
    found = _nearest(new, words, start)
    return None if found is None else found + len(words)


def _nearby(old: str, new: str, offset: int) -> int | None:
    """Return where the next paragraph that is left starts, or where the one before ends."""
    for start, end in _paragraphs_after(old, offset):
        found = _nearest(new, old[start:end], start)
        if found is not None:
            return found
    for start, end in _paragraphs_before(old, offset):
        found = _nearest(new, old[start:end], start)
        if found is not None:
            return found + end - start
    return None


def _paragraphs_after(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Yield the telling paragraphs that start after `offset`, the nearest first."""
    for _ in range(_PARAGRAPHS):
        start = text.find("\n", offset) + 1
        if not start:
            return
        end = text.find("\n", start)
        offset = len(text) if end < 0 else end
        if offset - start >= _CONTEXTS[-1]:
            yield start, offset


def _paragraphs_before(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Yield the telling paragraphs that end before `offset`, the nearest first."""
    for _ in range(_PARAGRAPHS):
        end = text.rfind("\n", 0, offset)
        if end < 0:
            return
        offset = text.rfind("\n", 0, end) + 1
        if end - offset >= _CONTEXTS[-1]:
            yield offset, end
        if not offset:
            return


def _nearest(text: str, words: str, offset: int) -> int | None:
    """Return where `words` start in `text`, as near to `offset` as they do."""
    following = text.find(words, offset)
    before = text.rfind(words, 0, min(len(text), offset + len(words)))
    if following < 0 or (before >= 0 and offset - before < following - offset):
        return before if before >= 0 else None
    return following
