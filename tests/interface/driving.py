"""A person at the keyboard of a test: presses keys, waits until all that they set off is done,
and only then looks. Nothing here waits for a time."""

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.app import App
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.widget import Widget

from reader.interface.app import ReaderApp
from reader.interface.article.article_view import ArticleView
from reader.interface.lists.one_line import OneLine
from reader.interface.lists.row_list import RowList
from reader.interface.options import Options
from reader.interface.reading.screen import ReadingScreen
from reader.interface.themes import MONOCHROME, PAPER, THEMES, role_variables
from reader.model import Article, Event, Findings, Found, Reading
from tests.interface.fakes import FakeAnalyst, FakeLibrary, FakeMemory, FakeSources, make_article

ARTICLE = make_article()
SIZES = ((100, 30), (60, 20), (40, 12))
_CALM_LOOKS = 2  # in a row: between two, what was being handled at the first has posted the next
_BETWEEN_LOOKS = 0.001  # seconds


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until nothing is under way: no key, message, callback, worker or delayed call."""
    calm = 0
    while calm < _CALM_LOOKS:
        await pilot._wait_for_screen()
        if pilot.app.screen_stack:
            pilot.app.screen._on_timer_update()
        await asyncio.sleep(_BETWEEN_LOOKS)
        if pilot.app._exception is not None:  # it would be waited for for ever
            raise pilot.app._exception
        calm = 0 if _is_busy(pilot.app) else calm + 1


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press `keys` when all is quiet, and wait until all is quiet again."""
    await settle(pilot)
    for key in keys:
        pilot.app.post_message(_key_event(key))
        await settle(pilot)


def pressing(*keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Return what presses `keys` before a picture is taken."""

    async def before(pilot: Pilot[Any]) -> None:
        await press(pilot, *keys)

    return before


def lines(app: App[Any]) -> list[str]:
    """Return what the list on the screen says, a text for each line that is not empty."""
    rows = app.screen.query_one(RowList)
    return [text for y in range(rows.size.height) if (text := rows.render_line(y).text.strip())]


class ThemedApp(App[None]):
    """A program of the tests around one part of the interface, in the reader's looks."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, theme: str = PAPER) -> None:
        super().__init__(ansi_color=theme == MONOCHROME)
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of names and the like."""
        return role_variables(self.current_theme)


def _key_event(name: str) -> events.Key:
    """Return the event of a key by its name, or of a character."""
    key = _character_to_key(name) if len(name) == 1 and not name.isalnum() else name
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        character = name if len(name) == 1 else ""
    return events.Key(key, character or None)


def _is_busy(app: App[Any]) -> bool:
    return (
        (isinstance(app, ReaderApp) and not app.turns.is_idle)
        or any(not worker.is_finished for worker in app.workers)
        or any(screen._callbacks for screen in app.screen_stack)
        or any(
            pump.message_queue_size
            or pump._next_callbacks
            or _is_delayed(pump)
            or (isinstance(pump, Widget) and not pump.is_mounted)
            for pump in _pumps(app)
        )
    )


def _is_delayed(pump: MessagePump) -> bool:
    """Return whether `pump` will do something once, later: what repeats for ever is not waited
    for."""
    tasks = (timer._task for timer in pump._timers if timer._repeat is not None)
    return any(task is not None and not task.done() for task in tasks)


def _pumps(app: App[Any]) -> Iterator[MessagePump]:
    yield app
    for screen in app.screen_stack:
        yield from screen.walk_children(with_self=True)


class Reader:
    """A person before the reading screen: presses keys, hears of findings, and sees."""

    def __init__(self, pilot: Pilot[int], analyst: FakeAnalyst, memory: FakeMemory) -> None:
        self.pilot = pilot
        self.analyst = analyst
        self.memory = memory

    @property
    def app(self) -> App[int]:
        """The program."""
        return self.pilot.app

    @property
    def screen(self) -> ReadingScreen:
        """The screen of the article, whatever stands over it."""
        screens = [one for one in self.app.screen_stack if isinstance(one, ReadingScreen)]
        return screens[-1]

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self.screen.query_one(ArticleView)

    @property
    def reading(self) -> Reading:
        """What is known of the article."""
        return self.view.lights.reading

    @property
    def names(self) -> list[str]:
        """The names of all entities."""
        return [entity.name for entity in self.reading.entities]

    @property
    def status(self) -> str:
        """The line below the text."""
        return " | ".join(self.screen.query_one("#status", OneLine).text)

    @property
    def current(self) -> str | None:
        """The words that one stands on."""
        span = self.view.lights.current
        return self.view.text[span.start : span.end] if span else None

    @property
    def lines(self) -> list[str]:
        """What the list that is on top says."""
        return lines(self.app)

    async def press(self, *keys: str) -> None:
        """Press `keys` and wait until all is done."""
        await press(self.pilot, *keys)

    async def hear(self, event: Event) -> None:
        """Have the analysis tell `event`."""
        assert self.analyst.tell is not None
        self.analyst.tell(event)
        await settle(self.pilot)


@asynccontextmanager
async def reading(
    article: Article = ARTICLE,
    *,
    findings: Findings | None = None,
    size: tuple[int, int] = (100, 30),
    memory: FakeMemory | None = None,
    options: Options | None = None,
    keys: Mapping[str, str] | None = None,
    library: FakeLibrary | None = None,
    sources: FakeSources | None = None,
    others: Sequence[str] = (),
) -> AsyncIterator[Reader]:
    """Open `article`; with `findings`, all has been found."""
    analyst, memory = FakeAnalyst(), memory or FakeMemory()
    app = ReaderApp(
        article,
        analyst=analyst,
        memory=memory,
        options=options or Options(),
        keys=keys,
        library=library,
        sources=sources,
        others=others,
    )
    async with app.run_test(size=size) as pilot:
        await begun(pilot, analyst)
        reader = Reader(pilot, analyst, memory)
        if findings is not None:
            await reader.hear(Found(article.key, findings))
        yield reader


async def begun(pilot: Pilot[Any], analyst: FakeAnalyst) -> None:
    """Wait until the article is there and its analysis has begun."""
    while analyst.tell is None:
        await pilot.pause()
    await settle(pilot)
