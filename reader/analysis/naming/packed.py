"""Keeps the possible names of a text, each some capitalised words, as numbers.

A text of 10 MB has some 200,000: as objects they would take 60 MB.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.naming.words import Word


class PackedPieces:
    """Pieces of one text, to be gone through as often as one likes: made anew each time."""

    def __init__(self, text: str) -> None:
        """Keep nothing yet of `text`."""
        self._text = text
        self._numbers = array("I")  # no text in memory is too long for them
        self._links: dict[str, int] = {}  # with their numbers: there are few

    def passing(self, pieces: Iterable[Sequence[Word]]) -> Iterator[Sequence[Word]]:
        """Yield `pieces`, each when it is kept."""
        add, number_of = self._numbers.append, self._links.setdefault
        for piece in pieces:
            add(len(piece))
            for start, end, _, link in piece:
                add(start)
                add(end)
                add(number_of(link, len(self._links)))
            yield piece

    def __iter__(self) -> Iterator[list[Word]]:
        """Yield what is kept."""
        text, links = self._text, list(self._links)
        numbers = iter(self._numbers)
        for count in numbers:
            words = zip(range(count), numbers, numbers, numbers, strict=False)
            yield [Word(s, e, text[s:e], links[link]) for _, s, e, link in words]
