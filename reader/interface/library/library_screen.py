"""The library: the articles read, searched by title, by text, and by who is in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from reader.interface.commands import LIBRARY_COMMANDS
from reader.interface.hints import Hint, tell_hints
from reader.interface.library.library_rows import ShelfRows, targets, tell_sightings
from reader.interface.library.shelf_list import HINTS, IN_LIST, PUT_BACK, ShelfList
from reader.interface.lists.entries import EntryRows
from reader.interface.lists.filter_input import FilterInput
from reader.interface.lists.one_line import OneLine
from reader.interface.lists.row_list import NoRows, RowList
from reader.interface.painting import QuickScreen
from reader.interface.words.texts import Texts
from reader.model import Shelved, Sighting

if TYPE_CHECKING:
    from reader.interface.ports import Library

SOMEONE = "@"
"""What is typed before a name to list where that person is met, and what they say there."""

_WAY_BACK = 20  # cells for it, even where what was removed has a long title
_PAUSE = 0.12  # seconds without a key, before quotations are gathered from all articles


class LibraryScreen(QuickScreen):
    """Lists the articles read, newest first; tells which is to be opened, or that it is left.

    `open_key` is the key of the article that is open below, if any; `query` is what to look for
    at first. What is removed is hidden, and forgotten only when the screen is left.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(command.keys, f"do('{command.id}')", command.words, id=command.id, show=False)
            for command in LIBRARY_COMMANDS
            if command.id not in IN_LIST
        ),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    LibraryScreen { background: $background; }
    LibraryScreen #library-title { color: $faint; }
    """
    commands = LIBRARY_COMMANDS

    @dataclass
    class Chosen(Message):
        """An article is to be opened: its key; who is to be selected in it, and the words of
        theirs to go to, where one was looking for someone; else what was looked for in it."""

        key: str
        who: str | None = None
        words: str | None = None
        query: str = ""

    class Left(Message):
        """Whoever was here wants back."""

    def __init__(
        self,
        library: "Library",
        texts: Texts,
        *,
        open_key: str = "",
        query: str = "",
        keys: Mapping[str, str] | None = None,
        notice: str = "",
    ) -> None:
        super().__init__()
        self._library = library
        self._texts = texts
        self._open_key = open_key
        self._query = query
        self._keys = keys or {}
        self._notice = notice
        self._shelf: Sequence[Shelved] = ()
        self._sightings: Sequence[Sighting] = ()
        self._removed: list[Shelved] = []
        self._timer: Timer | None = None
        self._title = OneLine(texts.say("library_title"), id="library-title")
        self._filter = FilterInput(texts.say("library_filter"))
        self._filter.select_on_focus = False  # the @ of a name asked for stays
        self._list = ShelfList()
        self._status = OneLine(least=_WAY_BACK, id="library-status")

    def compose(self) -> ComposeResult:
        """Yield the title, what one types in, the list and the line below."""
        yield self._title
        yield self._filter
        yield self._list
        yield self._status

    def on_mount(self) -> None:
        """List the articles."""
        with self.prevent(Input.Changed):
            self._filter.value = self._query
        self._list.focus()
        self.look()
        self.tell(self._notice)

    def on_screen_resume(self) -> None:
        """Tell what has changed while an article was read."""
        if self._list.is_attached:
            self.look(keep_cursor=True)

    def on_unmount(self) -> None:
        """Forget what was removed."""
        self.forget_removed()

    def forget_removed(self) -> None:
        """Forget what was removed for good."""
        for shelved in self._removed:
            self._library.remove(shelved.key)
        self._removed.clear()

    def look(self, *, keep_cursor: bool = False) -> None:
        """List what answers to what is typed."""
        typed = self._filter.value
        cursor = (self._list.cursor or 0) if keep_cursor else 0
        if typed.startswith(SOMEONE):
            self._list_sightings(typed.removeprefix(SOMEONE), cursor)
        else:
            self._list_shelf(typed, cursor)

    def action_do(self, command: str) -> None:
        """Do the command with this id."""
        self.tell()
        handlers: dict[str, Callable[[], object]] = {
            "library_open": self._list.action_pick,
            "library_search": self._filter.focus,
            "library_someone": self._look_for_someone,
            "library_remove": self._remove,
            "library_restore": self._restore,
            "library_purge": self._ask_to_purge,
            "library_close": self._leave,
            "palette": self.app.action_command_palette,
            "help": self._help,
        }
        handlers[command]()

    def action_move(self, step: int) -> None:
        """Move the cursor while one types."""
        self._catch_up()
        self._list.action_move(step)

    def action_move_page(self, step: int) -> None:
        """Move the cursor by a screen while one types."""
        self._list.action_move_page(step)

    def tell(self, words: str = "", hints: Sequence[Hint] = ()) -> None:
        """Say something on the line below, and the keys that may come next."""
        told = tell_hints(hints if words else HINTS, self._keys, self._texts)
        self._status.tell(words, told)

    # What is listed

    def _list_shelf(self, query: str, cursor: int) -> None:
        removed = {shelved.key for shelved in self._removed}
        self._shelf = [one for one in self._library.shelf(query) if one.key not in removed]
        self._sightings = ()
        rows = ShelfRows(self._shelf, self._texts, _now(), query, self._open_key)
        empty = self._texts.say("library_none" if query else "library_empty")
        self._list.set_rows(rows if self._shelf else NoRows(empty), cursor=cursor)
        self._title.tell(
            self._texts.say("library_title"), self._texts.count("articles", len(self._shelf))
        )

    def _list_sightings(self, name: str, cursor: int) -> None:
        removed = {shelved.key for shelved in self._removed}
        self._sightings = [one for one in self._library.met(name) if one.shelved.key not in removed]
        self._shelf = [sighting.shelved for sighting in self._sightings]
        entries = tell_sightings(self._sightings, self._texts, _now(), name)
        empty = self._texts.say("library_nobody" if name.strip() else "library_filter")
        self._list.set_rows(EntryRows(entries) if entries else NoRows(empty), cursor=cursor)
        said = sum(len(sighting.quotes) for sighting in self._sightings)
        articles = len({shelved.key for shelved in self._shelf})
        counts = [self._texts.count("articles", articles), self._texts.count("quotes", said)]
        self._title.tell(self._texts.say("library_title"), " · ".join(counts))

    def _target(self, row: int) -> tuple[Shelved, str | None, str | None] | None:
        """Return the article that a row stands for, and who and what is meant in it."""
        if isinstance(self._list.rows, EntryRows):
            sighting, words = targets(self._sightings)[row]
            return sighting.shelved, sighting.name, words
        return (self._shelf[row], None, None) if row < len(self._shelf) else None

    def _catch_up(self) -> None:
        """List what answers to what was typed last, where that has not been done yet."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self.look()

    # What is done

    def _look_for_someone(self) -> None:
        self._filter.value = SOMEONE
        self._filter.focus()
        self._filter.cursor_position = len(SOMEONE)

    def _leave(self) -> None:
        if self._filter.value:
            self._filter.value = ""
        elif self._filter.has_focus:
            self._list.focus()
        else:
            self.forget_removed()
            self.post_message(self.Left())

    def _help(self) -> None:
        from reader.interface.cards.help_screen import HelpScreen

        self.app.push_screen(HelpScreen(LIBRARY_COMMANDS, self._texts, keys=self._keys))

    def _remove(self) -> None:
        target = self._target(self._list.cursor) if self._list.cursor is not None else None
        if target is None:
            return
        shelved = target[0]
        if shelved.key == self._open_key:
            self.tell(self._texts.say("library_open_now"))
            return
        self._removed.append(shelved)
        self.look(keep_cursor=True)
        self.tell(self._texts.say("library_removed", title=shelved.title), PUT_BACK)

    def _restore(self) -> None:
        if not self._removed:
            return
        shelved = self._removed.pop()
        self.look(keep_cursor=True)
        self.tell(self._texts.say("library_restored", title=shelved.title))

    def _ask_to_purge(self) -> None:
        from reader.interface.library.emptying import ask_to_empty

        ask_to_empty(self.app, self._texts, len(self._library.shelf()), self._purge)

    def _purge(self) -> None:
        self._removed.clear()
        self._library.purge()
        self._filter.value = ""
        self.look()
        self.tell(self._texts.say("purged"))

    # What the widgets send

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self.tell()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._catch_up)
        if not event.value.startswith(SOMEONE):
            self._catch_up()

    @on(Input.Submitted)
    def _pick(self, event: Input.Submitted) -> None:
        event.stop()
        self._catch_up()
        self._list.action_pick()

    @on(RowList.Moved)
    def _move(self, event: RowList.Moved) -> None:
        event.stop()
        if event.by_hand:
            self.tell()  # what was said is past

    @on(RowList.Picked)
    def _choose(self, event: RowList.Picked) -> None:
        event.stop()
        target = self._target(event.row)
        if target is not None:
            self.forget_removed()
            shelved, who, words = target
            query = "" if who is not None else self._filter.value.strip()
            self.post_message(self.Chosen(shelved.key, who, words, query))


def _now() -> datetime:
    return datetime.now().astimezone()
