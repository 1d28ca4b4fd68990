"""The bar at the article's right: where one is, and where what one looks for stands."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.interface.bare import Bare
from reader.interface.lists.occurrence_bar import Glyphs


class PositionBar(Bare):
    """One cell wide. Its height stands for the whole text, by code points: as honest at the first
    paint of a long text as when all of it has been seen."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "position--rule",
        "position--thumb",
        "position--mark",
        "position--hit",
    }
    DEFAULT_CSS = """
    PositionBar { width: 1; height: 1fr; color: $rule; background: $background; }
    PositionBar .position--thumb { color: $faint; }
    PositionBar .position--mark { color: $person; text-style: bold; }
    PositionBar .position--hit { color: $organisation; text-style: bold; }
    """

    class Went(Message):
        """Someone pointed at a place of the text: the offset it stands for."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, length: int, glyphs: Glyphs = Glyphs.BLOCKS) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._length = max(1, length)
        self._window = (0, 0)
        self._marks: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._marked: dict[int, str] = {}
        self._marked_for = 0  # rows: what is drawn before one is told of a new size has it already
        self._cells: list[str] = []

    def set_window(self, top: int, bottom: int) -> None:
        """Show that [top, bottom) is on the screen."""
        self._window = (top, bottom)
        self._update()

    def set_marks(self, marks: Iterable[int], hits: Iterable[int]) -> None:
        """Show where mentions of the selected entity and hits of the search start."""
        wanted = (tuple(marks), tuple(hits))
        if wanted != self._marks:
            self._marks = wanted
            self._find_marked()
            self._update()

    def _find_marked(self) -> None:
        """Find the rows for the marks, of which there may be thousands: once, not at each key."""
        marks, hits = self._marks
        height = self._marked_for = self.size.height
        self._marked = dict.fromkeys(self._rows(marks, height), "mark")
        self._marked |= dict.fromkeys(self._rows(hits, height), "hit")

    def _update(self) -> None:
        before, self._cells = self._cells, self._draw()
        if len(before) != len(self._cells):
            self.refresh()
            return
        pairs = enumerate(zip(before, self._cells, strict=True))
        changed = [Region(0, row, 1, 1) for row, (old, new) in pairs if old != new]
        if changed:
            self.refresh(*changed)

    def _draw(self) -> list[str]:
        height = self.size.height
        if height <= 0:
            return []
        if height != self._marked_for:
            self._find_marked()
        top, bottom = self._window
        cells = ["" if bottom - top >= self._length else " "] * height
        first, last = self._rows((top, max(top, bottom - 1)), height)
        for row in range(first, last + 1):
            cells[row] = "thumb" if cells[row] else ""
        for row, name in self._marked.items():
            cells[row] = name
        return cells

    def _rows(self, offsets: Iterable[int], height: int) -> list[int]:
        return [min(height - 1, offset * height // self._length) for offset in offsets if height]

    def render_line(self, y: int) -> Strip:
        """Return the strip for one of its cells."""
        name = self._cells[y] if y < len(self._cells) else " "
        if name in ("", " "):
            plain = self.get_component_rich_style("position--rule")  # kept, as rich_style is not
            return Strip([Segment(self._glyphs.track if name else " ", plain)], 1)
        sign = self._glyphs.thumb if name == "thumb" else self._glyphs.mark
        return Strip([Segment(sign, self.get_component_rich_style(f"position--{name}"))], 1)

    def on_resize(self, _event: events.Resize) -> None:
        """Draw it at its new height."""
        self._update()

    def on_click(self, event: events.Click) -> None:
        """Go to what was pointed at."""
        event.stop()
        self.post_message(self.Went(event.y * self._length // max(1, self.size.height)))
