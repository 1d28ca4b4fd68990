"""Keeps an article's text in a half or a quarter of the memory that Python's own takes.

One sign beyond Latin-1 makes Python take two bytes for each code point, one emoji makes it four.
"""

from array import array
from collections.abc import Sequence

from reader.model import Span

_ENCODING, _ERRORS = "utf-8", "surrogatepass"


class KeptText:
    """An article's text as UTF-8: whole, or one of its passages."""

    def __init__(self, text: str, passages: Sequence[Span]) -> None:
        """Keep `text`, whose `passages` are in order and apart."""
        self.length = len(text)
        self._bytes = text.encode(_ENCODING, _ERRORS)
        self._bounds = array("L")  # where each passage starts and ends among the bytes
        before = at = 0
        for passage in passages:
            for bound in passage:
                at += len(text[before:bound].encode(_ENCODING, _ERRORS))
                self._bounds.append(at)
                before = bound

    def whole(self) -> str:
        """Return the article's text."""
        return self._bytes.decode(_ENCODING, _ERRORS)

    def passage(self, number: int) -> str:
        """Return the text of the passage with this number."""
        start, end = self._bounds[2 * number : 2 * number + 2]
        return self._bytes[start:end].decode(_ENCODING, _ERRORS)
