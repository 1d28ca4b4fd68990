"""Quotes only: who says what, where, and why it is given to them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.interface.cards.card import Card
from reader.interface.lists.cells import cells, one_line
from reader.interface.lists.entity_rows import (
    Chart,
    doubt_of,
    name_pieces,
    pieces_width,
    share_text,
    speaker_name,
    type_mark,
)
from reader.interface.lists.entries import Entry, Lines, paragraph, wrapped
from reader.interface.lists.filter_input import FilterInput
from reader.interface.lists.lazy_index import LazyIndex
from reader.interface.lists.listing import filter_quotes
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.lists.pieces import Piece
from reader.interface.words.texts import Texts
from reader.model import Quote, Reading

_MOST_LINES = 12  # of one quote; Enter shows it whole, where it stands


class QuotesScreen(Card):
    """Lists the quotes, in the order of the text, the cursor on the next one after `offset_here`;
    is dismissed with the offset of the one that was picked, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", id="search", show=False),
        Binding("e", "filter", id="filter", show=False),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    QuotesScreen > Vertical { height: 100%; max-width: 92; }
    QuotesScreen RowList { height: 1fr; }
    """

    def __init__(
        self,
        reading: Reading,
        texts: Texts,
        *,
        offset_here: int = 0,
        has_stopped: bool = False,
        glyphs: Glyphs = Glyphs.BLOCKS,
    ) -> None:
        super().__init__(texts.say("quotes_title"), texts.say("filtered_hint"))
        self._chart = Chart(reading, texts, glyphs)
        self._offset_here = offset_here
        self._has_stopped = has_stopped
        self._index = LazyIndex(reading)
        self._filter = FilterInput(texts.say("filter_speakers"))

    def above_list(self) -> ComposeResult:
        """Yield the filter."""
        yield self._filter

    def on_mount(self) -> None:
        """List all quotes."""
        self._show("", cursor=self._row_at(self._chart.quotes, self._offset_here))
        self.row_list.focus()

    def hear(self, reading: Reading, *, has_stopped: bool) -> None:
        """List what has been found since, the cursor and the filter as they are."""
        here = self.offset_under_cursor()
        self._chart = Chart(reading, self._chart.texts, self._chart.glyphs)
        self._index = LazyIndex(reading)
        self._has_stopped = has_stopped
        offset = self._offset_here if here is None else here
        query = self._filter.value
        quotes = filter_quotes(self._chart, self._index, query, None)
        self._show(query, cursor=self._row_at(quotes, offset), keep_line=here is not None)

    @staticmethod
    def _row_at(quotes: Sequence[Quote], offset: int) -> int:
        """Return the row of the first quote at or after an offset, else of the last."""
        starts = [quote.start for quote in quotes]
        return max(0, min(bisect_left(starts, offset), len(starts) - 1))

    def action_filter(self) -> None:
        """Let what is typed filter the quotes."""
        self._filter.focus()

    def action_move(self, step: int) -> None:
        """Move the cursor while one types."""
        self.row_list.action_move(step)

    def action_move_page(self, step: int) -> None:
        """Move the cursor by a screen while one types."""
        self.row_list.action_move_page(step)

    def action_leave(self) -> None:
        """Clear what is typed; else leave the filter; else leave."""
        if self._filter.value:
            self._filter.value = ""
        elif self._filter.has_focus:
            self.row_list.focus()
        else:
            self.dismiss(None)

    def _show(self, query: str, *, cursor: int = 0, keep_line: bool = False) -> None:
        quotes = filter_quotes(self._chart, self._index, query, None)
        entries = [tell_quote(self._chart, quote, query) for quote in quotes]
        shown = entries or [paragraph(self._why_empty(query), "faint")]
        self.show_entries(shown, cursor=cursor, keep_line=keep_line)

    def _why_empty(self, query: str) -> str:
        findings, say = self._chart.reading.findings, self._chart.texts.say
        if not findings.complete:
            return say("analysis_stopped" if self._has_stopped else "still_analysing")
        return say("none_found" if query else "no_quotes_here")

    @on(Input.Changed)
    def _filter_quotes(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _pick(self, event: Input.Submitted) -> None:
        event.stop()
        self.row_list.action_pick()


def tell_quote(chart: Chart, quote: Quote, query: str = "") -> Entry:
    """Return an entry: who, where and how; the words; why they are given to the speaker."""
    text = one_line(chart.reading.article.text[quote.start : quote.end])
    reason = one_line(quote.reason)

    def lines(width: int) -> Lines:
        told = [_head(chart, quote, query, width)]
        told += wrapped(text, width, indent=3, most=_MOST_LINES)
        if reason:
            told += wrapped(reason, width, "faint", indent=3, most=2)
        return [*told, []]

    return Entry(lines, quote.start)


def _head(chart: Chart, quote: Quote, query: str, width: int) -> list[Piece]:
    """Return the line above a quote: speaker and doubt, kind and place at its right."""
    reading, texts = chart.reading, chart.texts
    name, role = speaker_name(reading, quote, texts)
    speaker = reading.entity(quote.speaker)
    mark = type_mark(speaker.type, chart.glyphs) if speaker else " "
    doubt = doubt_of(quote, texts)
    if speaker is None and quote.speaker_text:
        doubt = f" · {texts.say('speaker_unknown')}"
    kind = texts.say(f"kind_{quote.kind.value}")
    right = f"{kind} · {share_text(reading, quote.start, texts)}"
    if width < cells(name) + cells(doubt) + cells(right) + 6:
        right = share_text(reading, quote.start, texts)
    room = max(1, width - 5 - cells(doubt) - cells(right))
    shown = name_pieces(name, query, room, f"{role} strong")
    gap = width - 4 - pieces_width(shown) - cells(doubt) - cells(right)
    return [
        Piece(" "),
        Piece(mark, role),
        Piece(" "),
        *shown,
        Piece(doubt, "faint"),
        Piece(" " * max(1, gap)),
        Piece(right, "faint"),
    ]
