"""Search in a text: blind to accents, case, apostrophes, ligatures and kinds of space.

The text is folded once; what is then looked for is found by `str.find`. Offsets are always the
original's.
"""

import re
import signal
import threading
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from types import FrameType
from typing import NoReturn, Protocol

from reader.errors import ReaderError
from reader.language import _
from reader.model import Span

MOST_LISTED = 100_000
"""How many matches of a pattern are listed at most."""

SECONDS_FOR_A_PATTERN = 0.4
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CHANGES_LENGTH = re.compile(f"[œŒæÆßĳĲﬀ-ﬆ]|[{_UNSEEN}]|[\u0300-\u036f]")
_SAME_LENGTH = {
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4\u0060", "'"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2008\u3000", " "),
    **dict.fromkeys("\u2010\u2011", "-"),
    # What else French print uses, as C1 controls, which no text has: those of Windows-1252.
    **dict(zip("\u2013\u2014\u201c\u201d\u2026\u20ac", "\x96\x97\x93\x94\x85\x80", strict=True)),
}
_LIGATURES = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ĳ": "ij", "Ĳ": "IJ"}


class PatternError(ReaderError):
    """What was typed is no regular expression, or takes too long; `too_slow` tells which.

    `message` is what Python's `re` says, `position` the code point that it says this of.
    """

    def __init__(
        self, message: str, *, position: int | None = None, too_slow: bool = False
    ) -> None:
        super().__init__(_("Search"), message)
        self.position = position
        self.too_slow = too_slow


class Matches(Protocol):
    """Where something stands in a text; found when asked for."""

    def at_or_after(self, offset: int) -> Span | None:
        """Return the first match that starts at `offset` or later."""

    def before(self, offset: int) -> Span | None:
        """Return the last match that starts before `offset`."""

    def within(self, start: int, end: int) -> Sequence[Span]:
        """Return the matches that touch [start, end), in order."""

    def count_before(self, offset: int) -> int:
        """Return how many matches start before `offset`."""


@dataclass(frozen=True)
class _Folded:
    """A folded text. `origins` holds, where lengths differ, the folded offsets from which on an
    original offset is so much larger (`shifts`); both are empty where the two agree."""

    text: str
    origins: Sequence[int] = ()
    shifts: Sequence[int] = ()

    def original(self, offset: int) -> int:
        at = bisect_right(self.origins, offset) - 1
        return offset + self.shifts[at] if at >= 0 else offset

    def folded(self, offset: int) -> int:
        """Return the folded offset of what stands at the original `offset`, or of the next."""
        low, high = 0, len(self.text)
        if not self.origins:
            return min(offset, high)
        while low < high:
            middle = (low + high) // 2
            if self.original(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def span(self, start: int, end: int) -> Span:
        """Return where folded [start, end), not empty, stands in the original, with its marks."""
        return Span(self.original(start), max(self.original(end - 1) + 1, self.original(end)))


class TextSearch:
    """Looks for words and patterns in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folds: dict[bool, _Folded] = {}

    def look_for(self, words: str, *, pattern: bool = False) -> Matches:
        """Return where `words` stand. Capitals among them make it exact in case.

        White space in `words` stands for any, line ends too. With `pattern`, `words` is a regular
        expression of Python's on the text as it is; raises PatternError when it is none, or when
        it takes longer than a moment.
        """
        exact = words != words.lower()
        if pattern:
            return _Listed(_pattern_spans(words, self._text, exact=exact))
        folded = self._fold(exact)
        needle = fold_text(words, exact=exact).text
        if not needle.strip():
            return _Listed([])
        if re.search(r"\s", needle):
            return _Listed(_spaced_spans(needle, folded))
        return _Literal(needle, folded)

    def _fold(self, exact: bool) -> _Folded:
        if exact not in self._folds:
            self._folds[exact] = fold_text(self._text, exact=exact)
        return self._folds[exact]


def fold_text(text: str, *, exact: bool = False) -> _Folded:
    """Return `text` without accents and with plain apostrophes, spaces and hyphens; in small
    letters unless `exact`."""
    if text.isascii():
        return _Folded(text if exact else text.lower())
    if _CHANGES_LENGTH.search(text):
        return _fold_by_pieces(text, exact=exact)
    return _Folded(_fold_same_length(text, exact=exact))


def _fold_same_length(text: str, *, exact: bool) -> str:
    """Fold what keeps its length.

    Most French text is Latin-1 once its typography is made plain, and bytes are translated a
    hundred times as fast as code points.
    """
    for character, plain in _SAME_LENGTH.items():
        text = text.replace(character, plain)
    latin = text.encode("latin-1", "replace").translate(_latin_table(exact)).decode("latin-1")
    parts: list[str] = []
    done = 0
    at = latin.find("?")
    while at >= 0:  # a letter of another script, or a question mark
        if text[at] != "?":
            parts += (latin[done:at], _fold_letter(text[at], exact=exact))
            done = at + 1
        at = latin.find("?", at + 1)
    return "".join([*parts, latin[done:]])


@lru_cache(maxsize=2)
def _latin_table(exact: bool) -> bytes:
    return "".join(_fold_letter(chr(code), exact=exact) for code in range(256)).encode("latin-1")


@lru_cache(maxsize=4096)
def _fold_letter(character: str, *, exact: bool) -> str:
    """Return a letter without accent, small unless `exact`; itself where lengths would differ."""
    base = unicodedata.normalize("NFD", character)[0]
    plain = base if base.isascii() else character
    small = plain.lower()
    return plain if exact or len(small) != 1 else small


def _fold_by_pieces(text: str, *, exact: bool) -> _Folded:
    parts: list[str] = []
    origins: list[int] = []
    shifts: list[int] = []
    at = length = 0
    for change in _CHANGES_LENGTH.finditer(text):
        parts.append(text[at : change.start()])
        length += change.start() - at
        at = change.end()
        letters = _LIGATURES.get(change[0]) or _letters(change[0])
        for letter in letters:
            parts.append(letter)
            origins.append(length)
            shifts.append(change.start() - length)
            length += 1
        origins.append(length)
        shifts.append(at - length)
    parts.append(text[at:])
    return _Folded(_fold_same_length("".join(parts), exact=exact), origins, shifts)


def _letters(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in _UNSEEN)


class _Literal:
    """Matches of a string without white space, found one by one."""

    def __init__(self, needle: str, folded: _Folded) -> None:
        self._needle = needle
        self._folded = folded

    def at_or_after(self, offset: int) -> Span | None:
        at = self._folded.text.find(self._needle, self._folded.folded(offset))
        return self._span(at)

    def before(self, offset: int) -> Span | None:
        end = self._folded.folded(offset) + len(self._needle) - 1
        return self._span(self._folded.text.rfind(self._needle, 0, max(0, end)))

    def within(self, start: int, end: int) -> Sequence[Span]:
        return list(self._spans(start, end))

    def count_before(self, offset: int) -> int:
        end = self._folded.folded(offset) + len(self._needle) - 1
        return self._folded.text.count(self._needle, 0, max(0, end))

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        at = max(0, self._folded.folded(start) - len(self._needle) + 1)
        last = self._folded.folded(end) + len(self._needle) - 1
        while (at := self._folded.text.find(self._needle, at, last)) >= 0:
            span = self._folded.span(at, at + len(self._needle))
            if span.overlaps(start, end):
                yield span
            at += len(self._needle)

    def _span(self, at: int) -> Span | None:
        return self._folded.span(at, at + len(self._needle)) if at >= 0 else None


class _Listed:
    """Matches that were all found at once."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans

    def at_or_after(self, offset: int) -> Span | None:
        at = self.count_before(offset)
        return self._spans[at] if at < len(self._spans) else None

    def before(self, offset: int) -> Span | None:
        at = self.count_before(offset)
        return self._spans[at - 1] if at else None

    def within(self, start: int, end: int) -> Sequence[Span]:
        at = self.count_before(start)
        first = at - 1 if at and self._spans[at - 1].end > start else at
        return self._spans[first : self.count_before(end)]

    def count_before(self, offset: int) -> int:
        return bisect_left(self._spans, offset, key=lambda span: span.start)


def _spaced_spans(needle: str, folded: _Folded) -> list[Span]:
    """Return where the words of `needle` stand with white space between them."""
    words = r"\s+".join(re.escape(word) for word in needle.split())
    before = r"(?<=\s)" if needle[0].isspace() else ""
    after = r"(?=\s)" if needle[-1].isspace() else ""
    found = re.finditer(before + words + after, folded.text)
    return [folded.span(*match.span()) for match, _ in zip(found, range(MOST_LISTED), strict=False)]


def _pattern_spans(pattern: str, text: str, *, exact: bool) -> list[Span]:
    flags = re.MULTILINE if exact else re.MULTILINE | re.IGNORECASE
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(str(error), position=getattr(error, "pos", None)) from error
    with _time_limit(SECONDS_FOR_A_PATTERN):
        found = (Span(*match.span()) for match in compiled.finditer(text) if match[0])
        return [span for span, _ in zip(found, range(MOST_LISTED), strict=False)]


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise PatternError inside after so many seconds of the processor: what else keeps it busy is
    not counted. Python's `re` looks for signals while it matches; they reach the main thread only,
    and elsewhere there is no limit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise PatternError("", too_slow=True)

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
