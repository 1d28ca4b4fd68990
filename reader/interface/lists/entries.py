"""Rows of several lines each: what the cards and the other views list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.interface.lists.cells import wrap
from reader.interface.lists.pieces import Piece

Lines = Sequence[Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A few lines, made for a width in cells, and the offset where Enter leads: None for none.

    `do` is done by Enter instead, where it is given; `pointed` tells where a click leads, for the
    line and the cell that were clicked on and the width in cells.
    """

    lines: Callable[[int], Lines]
    offset: int | None = None
    do: Callable[[], None] | None = None
    pointed: Callable[[int, int, int], int | None] | None = None


class EntryRows:
    """Entries as the rows of a `RowList`."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self._width = -1
        self._lines: list[Lines] = []

    def heights(self, width: int) -> Sequence[int]:
        """Return the number of lines of each entry."""
        if width <= 0:  # to break thousands of lines takes seconds: not for what nobody sees
            return [1] * len(self.entries)
        return [len(lines) for lines in self._lines_for(width)]

    def draw(self, row: int, line: int, width: int) -> Sequence[Piece]:
        """Return the pieces of an entry's line."""
        return self._lines_for(width)[row][line]

    def can_pick(self, row: int) -> bool:
        """Return whether the entry leads somewhere."""
        entry = self.entries[row]
        return entry.offset is not None or entry.do is not None

    def pointed(self, row: int, line: int, x: int) -> int | None:
        """Return the offset where a click on cell `x` of an entry's line leads, None for none."""
        pointed = self.entries[row].pointed
        return pointed(line, x, self._width) if pointed is not None else None

    def _lines_for(self, width: int) -> list[Lines]:
        if width != self._width:
            self._width = width
            self._lines = [entry.lines(width) for entry in self.entries]
        return self._lines


def heading(text: str) -> Entry:
    """Return an entry that says what follows, after an empty line."""
    return Entry(lambda _width: [[], [Piece(f" {text}", "faint")]])


def paragraph(
    text: str,
    roles: str = "",
    *,
    offset: int | None = None,
    indent: int = 1,
    most: int | None = None,
) -> Entry:
    """Return an entry that shows `text` (one line) wrapped, in at most so many lines."""
    return Entry(lambda width: wrapped(text, width, roles, indent=indent, most=most), offset=offset)


def wrapped(
    text: str, width: int, roles: str = "", *, indent: int = 1, most: int | None = None
) -> list[list[Piece]]:
    """Return `text` in lines of at most `width` cells, the margins on either side included."""
    lines = wrap(text, max(2, width - indent - 1))
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}…"]
    return [[Piece(" " * indent), Piece(line, roles)] for line in lines]


def emphasised(lines: Lines, words: str, roles: str) -> Lines:
    """Return the lines with the first of them that holds `words` showing these in `roles`.

    Words that were broken over two lines stay as they are.
    """
    found = list(lines)
    for at, line in enumerate(found):
        for number, (text, before) in enumerate(line):
            start = text.find(words)
            if start >= 0:
                end = start + len(words)
                parts = [
                    Piece(text[:start], before),
                    Piece(words, roles),
                    Piece(text[end:], before),
                ]
                found[at] = [*line[:number], *parts, *line[number + 1 :]]
                return found
    return found
