"""The cells of a screen, and the sequences that turn one screen into another."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import is_not
from typing import NamedTuple

from rich.cells import get_character_cell_size

from reader.interface.article.layout import is_plain
from reader.interface.painting.pens import NO_PEN, Pen, change


class Cell(NamedTuple):
    """A character with the marks on it, and its pen; empty text is the right half of a wide one.

    `cells_of` returns the same object for the same cell each time, so that cells are told apart
    by identity; one that is equal but another is drawn again, which is seen by nobody.
    """

    text: str
    pen: Pen


Row = list[Cell | None]
"""A row of cells; None where nobody knows what the terminal shows."""

_BLANK = Cell(" ", NO_PEN)


@lru_cache(maxsize=2048)
def cells_of(text: str, pen: Pen) -> tuple[Cell, ...]:
    """Return the cells that `text` takes. Control characters take none: they are never sent."""
    blank = _cell(" ", pen.for_blanks())
    if is_plain(text, 0, len(text)):
        return tuple(blank if character == " " else _cell(character, pen) for character in text)
    cells: list[Cell] = []
    for character in text:
        width = get_character_cell_size(character)
        if width == 0:
            if cells and character.isprintable():
                _add_mark(cells, character)
            continue
        cells.append(blank if character == " " else _cell(character, pen))
        if width == 2:
            cells.append(_cell("", pen))
    return tuple(cells)


@lru_cache(maxsize=16384)
def _cell(text: str, pen: Pen) -> Cell:
    return Cell(text, pen)


def _add_mark(cells: list[Cell], mark: str) -> None:
    at = -2 if len(cells) > 1 and not cells[-1].text else -1
    cells[at] = _cell(cells[at].text + mark, cells[at].pen)


class Stroke(NamedTuple):
    """Text drawn with one pen: row, columns [start, end), and the text."""

    y: int
    start: int
    end: int
    text: str


class Draft:
    """What is to be drawn, put together so that each pen is taken up once.

    A move of the cursor takes 1 to 8 bytes, a change of colours up to 40.
    """

    def __init__(self) -> None:
        self._before = ""
        self._strokes: dict[Pen, list[Stroke]] = {}

    def scroll(self, top: int, bottom: int, rows: int) -> None:
        """First move the terminal's lines [top, bottom) up by so many rows (down: negative)."""
        if rows > 0:
            steps = f"\x1b[{bottom};1H" + "\n" * rows
        else:
            steps = f"\x1b[{top + 1};1H" + "\x1bM" * -rows
        self._before = f"\x1b[m\x1b[{top + 1};{bottom}r{steps}\x1b[r"

    def draw_row(self, y: int, old: Row, new: Sequence[Cell]) -> None:
        """Draw what differs between two rows."""
        differing = _differing(old, new)
        for stretch in _STRETCH.finditer(differing):
            for pen, first, last in _by_pen(new, *stretch.span()):
                begin, stop = differing.find(1, first, last), differing.rfind(1, first, last) + 1
                if stop:
                    begin, stop = _whole(new, begin, stop)
                    text = "".join([cell.text for cell in new[begin:stop]])
                    self._strokes.setdefault(pen, []).append(Stroke(y, begin, stop, text))

    def text(self, width: int) -> str:
        """Return the sequences for a screen of `width` cells; they leave no pen behind."""
        parts = [self._before]
        at: tuple[int, int] | None = None
        held: Pen | None = NO_PEN if self._before else None
        self._give_blanks_away()
        while self._strokes:
            pen = min(self._strokes, key=lambda pen: len(change(held, pen)))
            parts.append(change(held, pen))
            held = pen
            for stroke in _in_columns(self._strokes.pop(pen)):
                parts += (_move(at, stroke), stroke.text)
                # At the right edge terminals differ in where the cursor is.
                at = (stroke.y, stroke.end) if stroke.end < width else None
        if held is not None:
            parts.append(change(held, NO_PEN))
        return "".join(parts)

    def _give_blanks_away(self) -> None:
        """Leave blanks to a pen that draws them as well."""
        for blank, strokes in list(self._strokes.items()):
            if blank == blank.for_blanks() and all(not stroke.text.strip() for stroke in strokes):
                for pen in self._strokes:
                    if pen != blank and pen.for_blanks() == blank:
                        self._strokes[pen] = sorted([*self._strokes[pen], *strokes])
                        del self._strokes[blank]
                        break


_NEAR = 6  # bytes: a move that takes more is made from anywhere


def _in_columns(strokes: list[Stroke]) -> Iterator[Stroke]:
    """Yield the strokes, which are sorted, one below the other where that is a shorter way."""
    columns: list[list[Stroke]] = []
    for stroke in strokes:
        nearest = min(columns, key=lambda column: _way(column[-1], stroke), default=None)
        if nearest is not None and _way(nearest[-1], stroke) < _NEAR:
            nearest.append(stroke)
        else:
            columns.append([stroke])
    for column in columns:
        yield from column


def _way(last: Stroke, following: Stroke) -> int:
    """Return about how many bytes it takes to move from the end of a stroke to one below it."""
    right = following.start - last.end
    return min(following.y - last.y, 4) + (min(-right, 4) if right <= 0 else 4)


def _move(at: tuple[int, int] | None, stroke: Stroke) -> str:
    """Return the shortest sequence that moves the cursor to where `stroke` starts.

    A vertical tab moves down and keeps the column, as ECMA-48's « index » does; unlike a line
    feed, the terminal driver leaves it alone. A backspace moves left.
    """
    y, x = stroke.y, stroke.start
    there = f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"
    if at is None or at[0] > y:
        return there
    down, right = y - at[0], x - at[1]
    below = "\v" * down if down < 5 else f"\x1b[{down}B"
    if right == 0:
        across = ""
    elif right > 0:
        across = f"\x1b[{right}C"
    else:
        across = "\b" * -right if right > -4 else min(f"\x1b[{-right}D", f"\x1b[{x + 1}G", key=len)
    return min(below + across, there, key=len)


_STRETCH = re.compile(rb"\x01(?:\x00{,4}\x01)*")  # moving over fewer cells costs as much as they do


def _differing(old: Row, new: Sequence[Cell]) -> bytes:
    """Return for each cell of a row whether it is another now: 1, else 0."""
    return bytes(map(is_not, old, new))


def cost(old: Row, new: Sequence[Cell]) -> int:
    """Return about how many bytes it takes to turn one row into another."""
    stretches = _STRETCH.finditer(_differing(old, new))
    return sum(8 + found.end() - found.start() for found in stretches)


def _whole(row: Sequence[Cell], start: int, end: int) -> tuple[int, int]:
    """Return the stretch widened so that no wide character is cut."""
    while start > 0 and not row[start].text:
        start -= 1
    while end < len(row) and not row[end].text:
        end += 1
    return start, end


def _by_pen(row: Sequence[Cell], start: int, end: int) -> Iterator[tuple[Pen, int, int]]:
    """Yield the pens of the stretch and what each draws; blanks go on with the pen before them."""
    pen, blank = row[start].pen, row[start].pen.for_blanks()
    for x in range(start + 1, end):
        cell = row[x]
        if cell.pen is not pen and cell.pen != pen and not (cell.text == " " and cell.pen == blank):
            yield pen, start, x
            pen, blank, start = cell.pen, cell.pen.for_blanks(), x
    yield pen, start, end


def likely_scroll(old: Sequence[Row], new: Sequence[Sequence[Cell]]) -> int:
    """Return by how many rows the screen seems to have moved up (down: negative), 0 for none.

    Rows are compared by their first half: what stands beside the text does not move with it.
    """
    half = len(new[0]) // 2
    places = {tuple(map(id, row[:half])): y for y, row in enumerate(old)}
    votes: Counter[int] = Counter()
    for y, row in enumerate(new):
        before = places.get(tuple(map(id, row[:half])))
        if before is not None and any(cell.text.strip() for cell in row[:half]):
            votes[before - y] += 1
    (shift, count), *_ = votes.most_common(1) or [(0, 0)]
    return shift if count > 2 else 0


def blank_row(width: int) -> Row:
    """Return a row of which nobody knows what the terminal shows."""
    return [None] * width


def drawn(row: Row) -> list[Cell]:
    """Return a row with blanks where nothing has been drawn yet."""
    return [_BLANK if cell is None else cell for cell in row]
