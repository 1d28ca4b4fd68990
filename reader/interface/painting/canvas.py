"""The cells of a screen, and the sequences that turn one screen into another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import get_character_cell_size

from reader.interface.article.layout import is_plain
from reader.interface.painting.pens import NO_PEN, Pen, change

SAME_WORTH_SKIPPING = 6  # cells; moving the cursor over fewer costs as much as drawing them


class Cell(NamedTuple):
    """A character with the marks on it, and its pen; empty text is the right half of a wide one."""

    text: str
    pen: Pen


Row = list[Cell | None]
"""A row of cells; None where nobody knows what the terminal shows."""

_BLANK = Cell(" ", NO_PEN)


@lru_cache(maxsize=2048)
def cells_of(text: str, pen: Pen) -> tuple[Cell, ...]:
    """Return the cells that `text` takes. Control characters take none: they are never sent."""
    blank = Cell(" ", pen.for_blanks())
    if is_plain(text, 0, len(text)):
        return tuple(blank if character == " " else _cell(character, pen) for character in text)
    cells: list[Cell] = []
    for character in text:
        width = get_character_cell_size(character)
        if width == 0:
            if cells and character.isprintable():
                _add_mark(cells, character)
            continue
        cells.append(blank if character == " " else Cell(character, pen))
        if width == 2:
            cells.append(Cell("", pen))
    return tuple(cells)


@lru_cache(maxsize=4096)
def _cell(character: str, pen: Pen) -> Cell:
    return Cell(character, pen)  # the same object each time: rows are compared quickly


def _add_mark(cells: list[Cell], mark: str) -> None:
    at = -2 if len(cells) > 1 and not cells[-1].text else -1
    cells[at] = cells[at]._replace(text=cells[at].text + mark)


class Stroke(NamedTuple):
    """Text drawn with one pen: row, columns [start, end), and the text."""

    y: int
    start: int
    end: int
    text: str


class Draft:
    """What is to be drawn, put together so that each pen is taken up once.

    A move of the cursor takes 4 to 8 bytes, a change of colours up to 40.
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

    def draw_row(self, y: int, old: Sequence[Cell | None], new: Sequence[Cell]) -> None:
        """Draw what differs between two rows."""
        for start, end in _differences(old, new):
            pen, begun = new[start].pen, start
            for x in range(start + 1, end):
                cell = new[x]
                if cell.pen != pen and not (cell.text == " " and cell.pen == pen.for_blanks()):
                    self._add(pen, y, new, begun, x)
                    pen, begun = cell.pen, x
            self._add(pen, y, new, begun, end)

    def weight(self) -> int:
        """Return about how many bytes it takes, the pens left out."""
        return sum(8 + len(stroke.text) for strokes in self._strokes.values() for stroke in strokes)

    def text(self, width: int) -> str:
        """Return the sequences for a screen of `width` cells; they leave no pen behind."""
        parts = [self._before]
        at: tuple[int, int] | None = None
        held: Pen | None = NO_PEN if self._before else None
        for pen, strokes in self._by_pen():
            parts.append(change(held, pen))
            held = pen
            for stroke in strokes:
                parts += (_move(at, stroke), stroke.text)
                # At the right edge terminals differ in where the cursor is.
                at = (stroke.y, stroke.end) if stroke.end < width else None
        if held is not None:
            parts.append(change(held, NO_PEN))
        return "".join(parts)

    def _add(self, pen: Pen, y: int, row: Sequence[Cell], start: int, end: int) -> None:
        text = "".join(cell.text for cell in row[start:end])
        self._strokes.setdefault(pen, []).append(Stroke(y, start, end, text))

    def _by_pen(self) -> Iterator[tuple[Pen, list[Stroke]]]:
        """Yield the strokes of each pen; blanks go to any pen that draws them as well."""
        for blank, strokes in list(self._strokes.items()):
            if blank == blank.for_blanks() and all(not stroke.text.strip() for stroke in strokes):
                for pen in self._strokes:
                    if pen != blank and pen.for_blanks() == blank:
                        self._strokes[pen] = sorted([*self._strokes[pen], *strokes])
                        del self._strokes[blank]
                        break
        yield from self._strokes.items()


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
    across = "" if right == 0 else f"\x1b[{right}C" if right > 0 else "\b" * -right
    return min("\v" * down + across, there, key=len)


def _differences(old: Sequence[Cell | None], new: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Yield the stretches [start, end) to draw; short stretches of sameness are drawn along."""
    start = end = -1
    for x, cell in enumerate(new):
        if old[x] == cell:
            continue
        if start < 0:
            start = x
        elif x - end > SAME_WORTH_SKIPPING:
            yield _whole(new, start, end)
            start = x
        end = x + 1
    if start >= 0:
        yield _whole(new, start, end)


def _whole(row: Sequence[Cell], start: int, end: int) -> tuple[int, int]:
    """Return the stretch widened so that no wide character is cut."""
    while start > 0 and not row[start].text:
        start -= 1
    while end < len(row) and not row[end].text:
        end += 1
    return start, end


def likely_scroll(old: Sequence[Row], new: Sequence[Sequence[Cell]]) -> int:
    """Return by how many rows the screen seems to have moved up (down: negative), 0 for none.

    Rows are compared by their first half: what stands beside the text does not move with it.
    """
    places: dict[tuple[Cell | None, ...], int] = {}
    for y, row in enumerate(old):
        places[tuple(row[: len(row) // 2])] = y
    votes: Counter[int] = Counter()
    for y, cells in enumerate(new):
        half = tuple(cells[: len(cells) // 2])
        if any(cell.text.strip() for cell in half) and half in places:
            votes[places[half] - y] += 1
    (shift, count), *_ = votes.most_common(1) or [(0, 0)]
    return shift if count > 2 else 0


def blank_row(width: int) -> Row:
    """Return a row of which nobody knows what the terminal shows."""
    return [None] * width


def drawn(row: Sequence[Cell | None]) -> list[Cell]:
    """Return a row with blanks where nothing has been drawn yet."""
    return [_BLANK if cell is None else cell for cell in row]
