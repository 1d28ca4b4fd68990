"""A card over the text: a title, a list of entries, a line of hints."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.interface.lists.entries import Entry, EntryRows
from reader.interface.lists.row_list import RowList
from reader.interface.painting import QuickScreen
from reader.model import Reading

_BORDERS = 2  # lines of the frame, above and below
_WIDE_FROM = 64  # cells; in fewer the card takes the whole screen


class Card(ModalScreen[int | None], QuickScreen):
    """Shows entries; is dismissed with the offset of the one that was picked, or None."""

    DEFAULT_CSS = """
    Card { align: center middle; background: $background 60%; }
    Card:ansi { background: transparent; }
    Card > Vertical {
        width: 100%;
        max-width: 84;
        height: auto;
        max-height: 100%;
        background: $background;
        border: round $border;
        border-title-color: $foreground;
        border-title-style: bold;
        border-subtitle-color: $faint;
    }
    Card.-small > Vertical {
        border: none;
        border-top: solid $border;
        border-bottom: solid $border;
        height: 100%;
    }
    Card RowList { height: auto; }
    Card.-small RowList { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (_WIDE_FROM, "-wide")]  # noqa: RUF012  as in Textual

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._frame = Vertical()
        self._frame.border_title = title
        self._frame.border_subtitle = hint
        self.row_list = RowList()

    def compose(self) -> ComposeResult:
        """Yield what stands above the list, and the list."""
        # Before it is laid out: told by its size alone, it would be drawn with a frame at first.
        self.set_class(self.app.size.width < _WIDE_FROM, "-small")
        with self._frame:
            yield from self.above_list()
            yield self.row_list

    def above_list(self) -> ComposeResult:
        """Yield what stands above the list."""
        yield from ()

    def show_entries(
        self, entries: Sequence[Entry], *, cursor: int = 0, keep_line: bool = False
    ) -> None:
        """List the entries, the cursor on one of them; see `RowList.set_rows`."""
        self.row_list.set_rows(EntryRows(entries), cursor=cursor, keep_line=keep_line)

    def hear(self, reading: Reading, *, has_stopped: bool) -> None:
        """Show what has been found since the card was opened: nothing, for most cards.

        `has_stopped` tells that the analysis has stopped before its end.
        """

    def offset_under_cursor(self) -> int | None:
        """Return where the entry under the cursor leads, None where it leads nowhere."""
        rows, row = self.row_list.rows, self.row_list.cursor
        return rows.entries[row].offset if isinstance(rows, EntryRows) and row is not None else None

    def on_resize(self, event: events.Resize) -> None:
        """Keep the list within the screen: one that is as high as its rows would never scroll."""
        self.row_list.styles.max_height = max(1, event.size.height - _BORDERS)

    def action_leave(self) -> None:
        """Go back to the text, where one was."""
        self.dismiss(None)

    @on(RowList.Picked)
    def _go(self, event: RowList.Picked) -> None:
        rows = self.row_list.rows
        if isinstance(rows, EntryRows):
            entry = rows.entries[event.row]
            self.dismiss(entry.offset)
            if entry.do is not None:
                entry.do()

    @on(RowList.Clicked)
    def _go_to_pointed(self, event: RowList.Clicked) -> None:
        rows = self.row_list.rows
        if isinstance(rows, EntryRows):
            offset = rows.pointed(event.row, event.line, event.x)
            if offset is not None:
                self.dismiss(offset)
