"""Stands between Textual's compositor and the terminal, and sends no more than it must."""

from collections.abc import Iterable, Iterator, Sequence

from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from reader.interface.painting.canvas import (
    Cell,
    Draft,
    Row,
    blank_row,
    cells_of,
    cost,
    drawn,
    likely_scroll,
)
from reader.interface.painting.pens import pen_of

_LEAST_ROWS = 4  # fewer are drawn as soon as scrolled

PlacedStrip = tuple[int, int, Strip]
"""Column, row, and what stands from there on."""


class Thrift:
    """Knows what the terminal shows. `forget` it when something else has written there."""

    def __init__(self) -> None:
        self._shown: list[Row] = []
        self._size = (0, 0)

    def forget(self) -> None:
        """Draw all of the screen next time."""
        self._size = (0, 0)

    def update(self, update: CompositorUpdate, size: tuple[int, int]) -> CompositorUpdate:
        """Return an update that shows the same on a screen of `size` (columns, rows) for less."""
        if not isinstance(update, LayoutUpdate | ChopsUpdate):
            return update
        if size != self._size:
            self._size = size
            self._shown = [blank_row(size[0]) for _ in range(size[1])]
        return _ThriftyUpdate(self, update)

    def paint(self, strips: Iterable[PlacedStrip], system: ColorSystem) -> str:
        """Return what turns the screen as it is shown into one that shows `strips`."""
        width, height = self._size
        wanted: dict[int, list[Cell]] = {}
        for x, y, strip in strips:
            if 0 <= y < height:
                row = wanted.setdefault(y, drawn(self._shown[y]))
                cells = [c for s in strip if not s.control for c in _cells(s.text, s.style, system)]
                row[x : x + len(cells)] = cells
                del row[width:]
        draft = Draft()
        shown = self._scrolled(wanted, draft)
        for y, row in sorted(wanted.items()):
            draft.draw_row(y, shown[y], row)
            self._shown[y] = list(row)
        return draft.text(width)

    def _scrolled(self, wanted: dict[int, list[Cell]], draft: Draft) -> list[Row]:
        """Return what is shown once the terminal has scrolled lines of its own, which `draft` has
        it do where that saves something."""
        if len(wanted) < _LEAST_ROWS:
            return self._shown
        top, bottom = min(wanted), max(wanted) + 1
        old = self._shown[top:bottom]
        new = [wanted.get(y) or drawn(self._shown[y]) for y in range(top, bottom)]
        shift = likely_scroll(old, new)
        if shift == 0:
            return self._shown
        first, last = _rows_to_scroll(old, new, shift)
        if last - first <= abs(shift):
            return self._shown
        draft.scroll(top + first, top + last, shift)
        wanted |= dict(enumerate(new, top))  # what was scrolled along is to be as it was
        return [*self._shown[:top], *_scrolled(old, first, last, shift), *self._shown[bottom:]]


def _scrolled(rows: Sequence[Row], first: int, last: int, shift: int) -> list[Row]:
    """Return what rows [first, last) scrolled up by `shift` (down: negative) leave."""
    block = rows[first:last]
    empty = [blank_row(len(block[0])) for _ in range(min(len(block), abs(shift)))]
    moved = [*block[shift:], *empty] if shift > 0 else [*empty, *block[:shift]]
    return [*rows[:first], *moved, *rows[last:]]


def _rows_to_scroll(
    old: Sequence[Row], new: Sequence[Sequence[Cell]], shift: int
) -> tuple[int, int]:
    """Return the rows [first, last) whose scrolling saves most.

    What stands beside the text is scrolled away with it and drawn again, so that it may pay to
    leave rows out: the stretch of the largest sum, after Kadane.
    """
    scrolled = _scrolled(old, 0, len(old), shift)
    best, best_rows, total, start = 0, (0, 0), 0, 0
    for y, row in enumerate(new):
        total += cost(old[y], row) - cost(scrolled[y], row)
        if total > best:
            best, best_rows = total, (start, y + 1)
        elif total <= 0:
            total, start = 0, y + 1
    first, last = best_rows
    return (first, last + shift) if shift > 0 else (first + shift, last)


def _cells(text: str, style: Style | None, system: ColorSystem) -> tuple[Cell, ...]:
    return cells_of(text, pen_of(style, system))


class _ThriftyUpdate(CompositorUpdate):
    def __init__(self, thrift: Thrift, update: LayoutUpdate | ChopsUpdate) -> None:
        self._thrift = thrift
        self._update = update

    def render_segments(self, console: Console) -> str:
        system = console._color_system or ColorSystem.TRUECOLOR
        return self._thrift.paint(placed_strips(self._update), system)


def placed_strips(update: LayoutUpdate | ChopsUpdate) -> Iterator[PlacedStrip]:
    """Yield what an update of the compositor's holds, as its own `render_segments` goes about."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in strips:
                yield x, y, strip
                x += strip.cell_length
        return
    for y, start, end in update.spans:
        line = zip(update.chop_ends[y], update.chops[y].items(), strict=False)
        for chop_end, (x, chop) in line:
            if chop is not None and x <= end and chop_end > start:
                yield x, y, chop if chop_end <= end else chop.crop(0, end - x)
