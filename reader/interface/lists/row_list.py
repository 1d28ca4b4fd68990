"""A list with a cursor that draws visible lines only: fast with thousands of rows."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, Protocol

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.interface.bare import Bare
from reader.interface.lists.pieces import Piece, PieceStyles


class Rows(Protocol):
    """What a `RowList` shows: rows of one or more lines."""

    def heights(self, width: int) -> Sequence[int]:
        """Return the number of lines of each row in so many cells; any number in none,
        before the list has been laid out."""

    def draw(self, row: int, line: int, width: int) -> Sequence[Piece]:
        """Return the pieces of a row's line; together at most `width` cells."""

    def can_pick(self, row: int) -> bool:
        """Return whether the cursor may stand on the row."""


class NoRows:
    """Rows of an empty list, with the line of text to show in their stead."""

    def __init__(self, message: str = "") -> None:
        self._message = message

    def heights(self, width: int) -> Sequence[int]:
        """Return one line for the message, if there is one."""
        return [1] if self._message else []

    def draw(self, row: int, line: int, width: int) -> Sequence[Piece]:
        """Return the message."""
        return [Piece(f" {self._message}"[:width], "faint")]

    def can_pick(self, row: int) -> bool:
        """Return that a message can't be picked."""
        return False


class RowList(ScrollView, Bare, can_focus=True):
    """Shows `Rows`; keys and clicks move a cursor over those that can be picked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = PieceStyles.component_classes
    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        scrollbar-size: 0 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        background: $background;
        color: $foreground;
    }
    """ + PieceStyles.css("RowList")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
        Binding("home", "move_to_end(-1)", show=False),
        Binding("end", "move_to_end(1)", show=False),
        # These follow the keys that the user has chosen for the same in the text.
        Binding("j", "move(1)", id="down", show=False),
        Binding("k", "move(-1)", id="up", show=False),
        Binding("space", "move_page(1)", id="page_down", show=False),
        Binding("b", "move_page(-1)", id="page_up", show=False),
        Binding("d,ctrl+d", "move_page(1)", id="half_down", show=False),
        Binding("u,ctrl+u", "move_page(-1)", id="half_up", show=False),
        Binding("g", "move_to_end(-1)", id="start", show=False),
        Binding("G", "move_to_end(1)", id="end", show=False),
        Binding("enter", "pick", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor stands on another row; None: on none. `by_hand`: a key or a click did it."""

        row_list: "RowList"
        row: int | None
        by_hand: bool = False

    class Resized(Message):
        """The list has another width; rows that depend on it may be given anew."""

    @dataclass
    class Picked(Message):
        """A row was picked, by Enter or by a click on cell `x` of its `line`; x None: by key."""

        row_list: "RowList"
        row: int
        x: int | None = None

    @dataclass
    class Clicked(Message):
        """Cell `x` of a row's `line` was clicked on, whether the row can be picked or not."""

        row_list: "RowList"
        row: int
        line: int
        x: int

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows = NoRows()
        self.cursor: int | None = None
        self._measured = 0  # the width that the heights were told for
        self._ends: list[int] = []  # for each row, the line after its last
        self._cursor_shown = True
        self._styles = PieceStyles(self)

    def set_rows(self, rows: Rows, *, cursor: int | None = 0, keep_line: bool = False) -> None:
        """Show `rows` with the cursor on the row `cursor`, or the next one that can be picked.

        With `keep_line` the cursor stays on the line of the screen where it stood; else the top
        is shown if the cursor can be seen there.
        """
        line_on_screen = self._first_line(self.cursor) - self.scroll_offset.y
        self.rows = rows
        self._measure()
        self._place_cursor(cursor)
        if keep_line and self.cursor is not None:
            self._scroll_to_line(self._first_line(self.cursor) - line_on_screen)
        else:
            self._scroll_to_line(0)
        self._show_cursor_row()
        self.refresh()
        self.post_message(self.Moved(self, self.cursor))

    def redraw(self, rows: Rows) -> None:
        """Draw `rows` in place of rows of the same heights; the cursor stays."""
        self.rows = rows
        self.refresh()

    def show_cursor(self, shown: bool) -> None:
        """Draw the cursor's row as such, or as any other."""
        if shown != self._cursor_shown:
            self._cursor_shown = shown
            self.refresh()

    @property
    def row_width(self) -> int:
        """The cells that a line has."""
        return self.scrollable_content_region.width

    def action_move(self, step: int) -> None:
        """Move the cursor by so many rows that can be picked."""
        self._go(self._nearest_pickable((self.cursor or 0) + step, step), step)

    def action_move_page(self, step: int) -> None:
        """Move the cursor by a screen, down for 1 and up for -1."""
        lines = max(1, self.scrollable_content_region.height - 1)
        line = min(max(0, self._first_line(self.cursor) + step * lines), self._line_count - 1)
        row = bisect_right(self._ends, line)
        row += step if row == self.cursor else 0
        self._go(self._nearest_pickable(row, step), step * lines)

    def action_move_to_end(self, step: int) -> None:
        """Move the cursor to the last row for 1, to the first for -1, and show that end whole."""
        last = len(self._ends) - 1
        self._go(self._nearest_pickable(last if step > 0 else 0, -step))
        self._scroll_to_line(self._line_count if step > 0 else 0)

    def action_pick(self) -> None:
        """Pick the row under the cursor, if there is one."""
        if self.cursor is not None:
            self.post_message(self.Picked(self, self.cursor))

    def render_line(self, y: int) -> Strip:
        """Return the strip of the line `y` of the screen part that the list has."""
        line = y + self.scroll_offset.y
        width, room = self.row_width, self.size.width
        row = bisect_right(self._ends, line)
        if row >= len(self._ends):
            return self._styles.strip((), width, room=room)
        pieces = self.rows.draw(row, line - self._first_line(row), self._measured)
        under_cursor = row == self.cursor and self._cursor_shown and bool(pieces)
        return self._styles.strip(pieces, width, under_cursor=under_cursor, room=room)

    def notify_style_update(self) -> None:
        """Draw anew when the theme has changed."""
        super().notify_style_update()
        self._styles.forget()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Measure the rows anew: their heights depend on the width."""
        is_first = not self._measured
        self._measure()
        if is_first:
            self._scroll_to_line(0)
        self._show_cursor_row(on_top=is_first)
        self.post_message(self.Resized())

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row that was clicked, and pick it."""
        clicked = event.y + self.scroll_offset.y
        row = bisect_right(self._ends, clicked)
        if row >= len(self._ends):
            return
        self.post_message(self.Clicked(self, row, clicked - self._first_line(row), event.x))
        if self.rows.can_pick(row):
            self._go(row)
            self.post_message(self.Picked(self, row, event.x))

    @property
    def _line_count(self) -> int:
        return self._ends[-1] if self._ends else 0

    def _first_line(self, row: int | None) -> int:
        return self._ends[row - 1] if row and row <= len(self._ends) else 0

    def _measure(self) -> None:
        self._measured = self.row_width
        self._ends = list(accumulate(self.rows.heights(self._measured)))
        size = Size(self.row_width, self._line_count)
        if self.styles.auto_dimensions:
            self.virtual_size = size
        else:  # the room for the list is the same: all on the screen stays where it is
            self.set_reactive(RowList.virtual_size, size)
            self._scroll_update(size)

    def _place_cursor(self, row: int | None) -> None:
        if row is None or not self._ends:
            self.cursor = None
            return
        row = min(max(0, row), len(self._ends) - 1)
        self.cursor = self._nearest_pickable(row, 1)
        if self.cursor is None:
            self.cursor = self._nearest_pickable(row, -1)

    def _nearest_pickable(self, row: int, step: int) -> int | None:
        while 0 <= row < len(self._ends):
            if self.rows.can_pick(row):
                return row
            row += step
        return None

    def _go(self, row: int | None, lines: int = 0) -> None:
        """Move the cursor to `row`; where there is none, scroll by so many lines instead."""
        if row is None:
            self._scroll_to_line(self.scroll_offset.y + lines)
            return
        self.cursor = row
        self._show_cursor_row()
        self.refresh()
        self.post_message(self.Moved(self, row, by_hand=True))

    def _show_cursor_row(self, *, on_top: bool = False) -> None:
        if self.cursor is None or self.cursor >= len(self._ends):
            return
        first, end = self._first_line(self.cursor), self._ends[self.cursor]
        height = max(1, self.scrollable_content_region.height)
        if first < self.scroll_offset.y:
            self._scroll_to_line(first)
        elif end > self.scroll_offset.y + height:
            is_far = on_top and first >= height
            self._scroll_to_line(first if is_far else min(first, end - height))

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True, immediate=True)
