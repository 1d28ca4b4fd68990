"""The reading screen: joins the text, the sidebar and the lines around them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message

from reader.interface.article.pointing import PointedArticle
from reader.interface.article.position_bar import PositionBar
from reader.interface.commands import COMMANDS
from reader.interface.corrections.mending import Mending
from reader.interface.lists.one_line import PART, OneLine
from reader.interface.options import Options
from reader.interface.painting import QuickScreen
from reader.interface.reading.analysis_news import Heard, News
from reader.interface.reading.jumps import Trail
from reader.interface.reading.motions import Motions
from reader.interface.reading.naming import Naming
from reader.interface.reading.parts import Handler, Parts
from reader.interface.reading.places import Places, place_to_begin
from reader.interface.reading.searching import Searching
from reader.interface.reading.side import Side
from reader.interface.reading.status import Status
from reader.interface.reading.taking import Taking
from reader.interface.reading.views import Views
from reader.interface.words.texts import Texts
from reader.model import Article, Reading

if TYPE_CHECKING:
    from reader.interface.ports import Analyst, Files, Library, Memory
    from reader.interface.reading.search_bar import SearchBar

KEEP_EVERY = 3.0  # seconds of rest after which a place is kept, should the machine fail
SIDEBAR_FROM = 80  # cells: narrower screens show the sidebar over the text
SOURCE_CELLS, MOST_TYPED = 18, 6  # of the source, where the title is long; digits of a count


class ReadingScreen(QuickScreen, inherit_bindings=False):
    """Shows an article and does what its keys say."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(command.keys, f"do('{command.id}')", command.words, id=command.id, show=False)
        for command in COMMANDS
    ]
    commands = COMMANDS
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (SIDEBAR_FROM, "-wide")]  # noqa: RUF012  as in Textual
    DEFAULT_CSS = """
    ReadingScreen { background: $background; }
    ReadingScreen #title { color: $faint; }
    ReadingScreen #body { height: 1fr; layers: text over; }
    ReadingScreen #below { height: auto; }
    ReadingScreen.-narrow Side {
        display: none; layer: over; dock: right; width: 34; max-width: 100%;
        border-left: solid $rule;
    }
    ReadingScreen.-narrow Side.-open { display: block; }
    ReadingScreen.-zen #title, ReadingScreen.-zen #status, ReadingScreen.-zen PositionBar,
    ReadingScreen.-zen Side { display: none; }
    ReadingScreen.-zen.-saying #status { display: block; }
    """

    class Left(Message):
        """Escape was pressed where there is nothing in the article to come back from."""

    def __init__(
        self,
        article: Article,
        *,
        analyst: "Analyst",
        memory: "Memory",
        options: Options,
        texts: Texts,
        library: "Library | None" = None,
        files: "Files | None" = None,
        notice: str = "",
        go_to: int | str | None = None,
        came_from: str = "",
        rank: str = "",
    ) -> None:
        super().__init__()
        place, is_changed = place_to_begin(memory, article)
        self.article = article
        self._texts = texts
        self._keys = options.keys
        visiting = texts.say("visiting", title=came_from) if came_from else ""
        self._said = notice or (texts.say("text_changed") if is_changed else visiting)
        self._go_to = go_to
        self._count = ""
        self._answer: Callable[[str], None] | None = None
        self._view = PointedArticle(
            Reading(article),
            top=place.offset,
            column=options.width or place.width,
            glyphs=options.glyphs,
        )
        self._bar = PositionBar(len(article.text), options.glyphs)
        self._title = OneLine(least=SOURCE_CELLS, id="title")
        self.tell_rank(rank)
        self._status = OneLine(id="status")
        trail = Trail(place.back, place.forward)
        self._parts = parts = Parts(self._view, texts, self.tell, options.glyphs, trail)
        self._naming = Naming(parts, is_visit=bool(came_from))
        self._motions = Motions(parts)
        self._side = Side(texts, options.glyphs)
        self._places = Places(parts, article, memory, self._ask_key, lambda: self._news.chosen_name)
        self._searching = Searching(parts, self)
        self._views = Views(parts, self, self._naming, self._places, library)
        self._news = News(parts, analyst, memory, self._naming, options.who, place.selected, go_to)
        self._handlers: dict[str, Handler] = {
            **Taking(parts, self, self._naming, files).handlers(),
            **Mending(parts, self, self._naming, self._news, self._side.show).handlers(),
            **self._motions.handlers(),
            **self._naming.handlers(),
            **self._places.handlers(),
            **self._searching.handlers(),
            **self._views.handlers(),
            **self._news.handlers(),
            "filter": lambda _count: self._side.open(),
            "leave": lambda _count: self._leave(),
        }

    def compose(self) -> ComposeResult:
        """Yield the line above, the text with its bar and sidebar, and the line below."""
        yield self._title
        with Horizontal(id="body"):
            yield self._view
            yield self._bar
            yield self._side
        with Vertical(id="below"):
            yield self._status

    def on_mount(self) -> None:
        """Let the text have the keys, and all that can wait begin after it has been drawn."""
        self._view.focus()
        self.call_after_refresh(self._begin)
        self.set_interval(KEEP_EVERY, self._places.keep_at_rest)

    def on_unmount(self) -> None:
        """Keep the place, whatever ends the reading."""
        self.keep_place()

    def keep_place(self) -> None:
        """Remember where one is."""
        self._places.keep()

    async def _begin(self) -> None:
        if self._go_to is not None:
            self.go_to(self._go_to)
        self._news.begin(self.article, self.post_message)
        await self._side.fill(self._view.lights.reading)
        self._show()

    def go_to(self, there: int | str) -> None:
        """Go to an offset, or to where these words stand first, and light them."""
        if isinstance(there, str):
            self._searching.find(there)
        else:
            self._view.reveal(there)
        self._show()

    @property
    def is_filter_awaited(self) -> bool:
        """Return whether keys are for a filter that is about to come."""
        return self._side.is_awaited

    def action_do(self, command: str) -> None:
        """Do the command with this id (see commands), with the count typed before it."""
        count, self._count = self._count, ""
        self._said = ""
        if (handler := self._handlers.get(command)) is not None:
            handler(int(count) if count else None)
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Take the letter that a command waits for, or the digits of a count."""
        if self.focused is not self._view:
            return
        if self._answer is not None:
            answer, self._answer = self._answer, None
            self._said = ""
            event.stop()
            if event.key != "escape" and event.character:
                answer(event.character)
            self._show()
        elif event.key.isdecimal() and (self._count or event.key != "0"):
            event.stop()
            self._count = (self._count + event.key)[:MOST_TYPED]
            self._show()

    def _ask_key(self, answer: Callable[[str], None]) -> None:
        self._answer = answer

    def _leave(self) -> None:
        self._side.close()
        if not (self._view.unmark() or self._views.leave_zen() or self._parts.leave()):
            self.post_message(self.Left())

    def tell_rank(self, rank: str) -> None:
        """Say above the text which of how many articles this is; empty where it is the only one."""
        title = PART.join(filter(None, (rank, self.article.title)))
        self._title.tell(title, self.article.source)

    def tell(self, words: str) -> None:
        """Say something on the line below until the next key."""
        self._said = words
        self._show()

    def _show(self) -> None:
        """Bring the lines, the bar and the sidebar up to date."""
        if not self.is_attached:
            return
        lights = self._view.lights
        entity = self._naming.entity
        status = Status(
            percent=100 * self._view.bottom // max(1, len(self.article.text)),
            name=entity.short_name if entity else "",
            rank=self._naming.rank(),
            count=len(lights.mentions),
            quote=self._naming.quote_rank(),
            share=self._news.share,
            failure=self._news.failure,
            kept=self._searching.kept,
            said=self._said,
            typed=self._count,
        )
        keys = status.right(
            self._texts,
            self._keys,
            typing=self._searching.is_open,
            filtering=self._side.has_focus_within,
            searching=self._searching.is_lit,
        )
        self._status.tell(status.left(self._texts, self.size.width - 2), keys)
        # Elsewhere it is seen by nobody, and has all styles worked out anew.
        self.set_class(bool(self._said) and self.has_class("-zen"), "-saying")
        self._bar.set_window(self._view.top, self._view.bottom)
        self._bar.set_marks([mention.start for mention in lights.mentions], self._searching.marks())
        self._side.mark(lights.selected, self._view.top, self._view.bottom)

    # What the widgets send

    def on_descendant_focus(self) -> None:
        """Tell the keys of what has the focus now."""
        self._show()

    def on_article_view_moved(self, message: PointedArticle.Moved) -> None:
        """Follow the text with the lines, the bar and the analysis."""
        self._news.look_near(message.top)
        self._show()

    def on_pointed_article_mention_clicked(self, message: PointedArticle.MentionClicked) -> None:
        """Choose whose name was clicked on."""
        self._naming.choose(message.entity_id, message.offset)
        self._show()

    def on_position_bar_went(self, message: PositionBar.Went) -> None:
        """Go where the bar was clicked."""
        self._motions.go(message.offset)

    def on_heard(self, message: Heard) -> None:
        """Take in what the analysis has found."""
        if self._news.take(message.event):
            self._searching.hear()
            self._side.show(self._view.lights.reading)
            self._news.tell_card(self.app.screen)
        if self._news.failure:
            self._side.tell_stopped()
        self._show()

    def on_search_bar_typed(self, message: "SearchBar.Typed") -> None:
        """Look for what is typed."""
        self._said = ""
        self._searching.typed(message.words, pattern=message.pattern)
        self._show()

    def on_search_bar_went(self, message: "SearchBar.Went") -> None:
        """Show the next hit while typing."""
        self._searching.went(message.direction)

    def on_search_bar_ended(self, message: "SearchBar.Ended") -> None:
        """Go on reading, here or where the search began."""
        self._searching.ended(kept=message.kept)
        self._show()

    def on_side_chosen(self, message: Side.Chosen) -> None:
        """Go to what was chosen in the sidebar, and back to the text."""
        self._view.focus()
        self._said = ""
        if message.entity_id is not None:
            self._naming.choose(message.entity_id, message.offset)
        elif message.quote is not None:
            self._naming.choose_quote(message.quote)
        self._show()
