"""The sidebar: who and what is in the article, filtered by what is typed."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from reader.interface.lists.entity_rows import Chart, EntityRows, QuoteRows
from reader.interface.lists.filter_input import FilterInput
from reader.interface.lists.lazy_index import LazyIndex
from reader.interface.lists.listing import Asked, SidebarRows, key_of, list_rows, row_of
from reader.interface.lists.occurrence_bar import Glyphs, offset_of_cell
from reader.interface.lists.row_list import NoRows, RowList
from reader.interface.lists.sections import Section, SectionTabs, count_sections
from reader.interface.sidebar.entity_detail import EntityDetail
from reader.interface.words.texts import Texts
from reader.model import Article, Entity, Quote, Reading

_NOTHING = Reading(Article("", "", ""))
_LOW = 16  # lines; in fewer the list has them all


class Sidebar(Vertical):
    """Lists the entities and quotes of a reading; Enter chooses one, Escape leaves.

    The filter has the focus whatever one does here: ↓ and ↑ move in the list while one types, ←
    and → at the ends of what is typed open the section beside. `selected` is the id of the entity
    whose row is marked.
    """

    DEFAULT_CSS = """
    Sidebar { width: 30; height: 1fr; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
        Binding("enter", "pick", show=False),
        Binding("escape,tab,shift+tab", "leave", show=False),
    ]

    selected: reactive[str | None] = reactive(None, init=False)

    class Chosen(Message):
        """An entity was chosen."""

        def __init__(self, entity_id: str) -> None:
            super().__init__()
            self.entity_id = entity_id

    class PlaceChosen(Message):
        """Someone pointed at a place in an entity's occurrence bar: the offset it stands for."""

        def __init__(self, entity_id: str, offset: int) -> None:
            super().__init__()
            self.entity_id = entity_id
            self.offset = offset

    class QuoteChosen(Message):
        """A quote was chosen."""

        def __init__(self, quote: Quote) -> None:
            super().__init__()
            self.quote = quote

    class Dismissed(Message):
        """Whoever was here wants back to the text."""

    def __init__(self, texts: Texts, *, glyphs: Glyphs = Glyphs.BLOCKS) -> None:
        super().__init__()
        self._chart = Chart(_NOTHING, texts, glyphs)
        self._asked = Asked()
        self._index = LazyIndex(_NOTHING)
        self._moved = False  # whether someone moved the cursor since what is asked changed
        self._filter = FilterInput(texts.say("filter_hint"))
        self._tabs = SectionTabs(texts, glyphs)
        self._list = RowList()
        self._list.can_focus = False
        self._detail = EntityDetail()
        self._detail.display = False
        self._is_low = False
        self._is_in_use = False  # no class: styles of all that is here would be looked up anew

    def compose(self) -> ComposeResult:
        """Yield the filter, the tabs, the list and what is told of the row under the cursor."""
        yield self._filter
        yield self._tabs
        yield self._list
        yield self._detail

    def show(self, reading: Reading) -> None:
        """List what `reading` holds; a cursor that was moved stays on what it stands on."""
        self._chart = Chart(reading, self._chart.texts, self._chart.glyphs, self._chart.window)
        self._index = LazyIndex(reading)
        self._tabs.set_counts(count_sections(self._chart))
        self._ask(replace(self._asked, stopped=False), keep_cursor=self._moved)

    def tell_stopped(self) -> None:
        """Say, where nothing is listed, that the analysis has stopped."""
        self._ask(replace(self._asked, stopped=True), keep_cursor=self._moved)

    def set_window(self, top: int, bottom: int) -> None:
        """Mark the offsets [top, bottom) as on the screen."""
        before, self._chart = self._chart, self._chart.moved_to(top, bottom)
        rows = self._rows
        if isinstance(rows, EntityRows):
            width = rows.columns.bar
            if before.cells_on_screen(width) != self._chart.cells_on_screen(width):
                self._list.redraw(replace(rows, chart=self._chart))

    def focus_filter(self) -> None:
        """Let what is typed filter the list."""
        self._filter.focus()
        self.call_after_refresh(lambda: self._index.prepare())

    def open_section(self, section: Section) -> None:
        """List what belongs to the section."""
        self._tabs.section = section
        self._ask(replace(self._asked, section=section))

    def action_move(self, step: int) -> None:
        """Move the cursor by so many rows."""
        self._moved = True
        self._list.action_move(step)

    def action_move_page(self, step: int) -> None:
        """Move the cursor by so many screens."""
        self._moved = True
        self._list.action_move_page(step)

    def action_pick(self) -> None:
        """Choose what is under the cursor."""
        self._list.action_pick()

    def action_leave(self) -> None:
        """Leave for the text."""
        self.post_message(self.Dismissed())

    def watch_selected(self, selected: str | None) -> None:
        """Mark the selected entity."""
        self._ask(replace(self._asked, selected=selected), keep_cursor=True)

    @property
    def _rows(self) -> SidebarRows:
        rows = self._list.rows
        return rows if isinstance(rows, EntityRows | QuoteRows) else NoRows()

    def _ask(self, asked: Asked, *, keep_cursor: bool = False, keep_line: bool = True) -> None:
        """List what is asked, with the cursor on the first row or on what it stands on; without
        `keep_line` the top of the list is shown, if the cursor can be seen there."""
        under_cursor = key_of(self._rows, self._list.cursor) if keep_cursor else None
        self._moved = self._moved and keep_cursor
        self._asked = asked
        rows = list_rows(self._chart, self._index, asked, self._list.row_width)
        row = row_of(rows, under_cursor)
        self._list.set_rows(rows, cursor=row or 0, keep_line=keep_line and row is not None)

    def on_resize(self, event: events.Resize) -> None:
        """Give the list all lines where there are few."""
        self._is_low = event.size.height < _LOW
        self._tell_of_entity()

    def on_descendant_focus(self) -> None:
        """Show the cursor, and what it stands on, while keys come here."""
        self._list.show_cursor(True)
        self._is_in_use = True
        self._tell_of_entity()

    def on_descendant_blur(self) -> None:
        """Hide the cursor when keys go elsewhere."""
        self._list.show_cursor(False)
        self._is_in_use = False
        self._tell_of_entity()

    def _tell_of_entity(self) -> None:
        """Tell of the row under the cursor while keys come here, else of who is selected."""
        is_told = self._is_in_use or self.selected is not None
        self._detail.display = is_told and not self._is_low
        key = key_of(self._rows, self._list.cursor)
        if isinstance(key, Quote):
            key = self._chart.reading.entity(key.speaker)
        if not self._is_in_use:
            key = self._chart.reading.entity(self.selected) or key
        self._detail.show(self._chart, key)

    @on(RowList.Resized)
    def _fit_columns(self) -> None:
        self._ask(self._asked, keep_cursor=True)

    @on(Input.Changed)
    def _filter_rows(self, event: Input.Changed) -> None:
        event.stop()
        cleared = not event.value
        self._moved = self._moved or cleared
        self._ask(replace(self._asked, query=event.value), keep_cursor=cleared, keep_line=False)

    @on(Input.Submitted)
    def _pick(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.action_pick()

    @on(FilterInput.Sideways)
    @on(SectionTabs.Pointed)
    def _open_another_section(self, event: FilterInput.Sideways | SectionTabs.Pointed) -> None:
        event.stop()
        if isinstance(event, FilterInput.Sideways):
            self.open_section(self._asked.section.neighbour(event.step))
        else:
            self.open_section(event.section)

    @on(RowList.Moved)
    def _tell_of_row(self, event: RowList.Moved) -> None:
        event.stop()
        self._moved = self._moved or event.by_hand
        self._tell_of_entity()

    @on(RowList.Picked)
    def _choose(self, event: RowList.Picked) -> None:
        event.stop()
        rows, key = self._rows, key_of(self._rows, event.row)
        if isinstance(key, Quote):
            self.post_message(self.QuoteChosen(key))
        elif isinstance(key, Entity) and isinstance(rows, EntityRows):
            cell = None if event.x is None else rows.bar_cell(event.x)
            if cell is None:
                self.selected = key.id
                self._filter.value = ""
                self.post_message(self.Chosen(key.id))
            else:
                offset = offset_of_cell(cell, self._chart.length, rows.columns.bar)
                self.post_message(self.PlaceChosen(key.id, offset))
