"""Keys in the order they were typed, each where it belongs.

Over a slow line several keys come in one packet: « e », then letters of a name. Textual hands each
on to what has the focus at that moment, which the first of them is only about to change.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator

from textual.app import App
from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.widget import Widget

from reader.interface.painting import QuickScreen

MOST_HELD = 1.0  # seconds: no key waits longer for the one before it
_QUICK_LOOKS = 200  # times that one looks whether all is done without a pause between
_PAUSE = 0.005  # seconds

Typed = Key | Paste


class Turns:
    """Lets a key go on when all that the one before it has set off is done: focus moved, a screen
    opened, a message answered. `is_held` tells of what else is to be waited for."""

    def __init__(self, app: App[int], is_held: Callable[[], bool]) -> None:
        self._app = app
        self._is_held = is_held
        self._waiting: deque[Typed] = deque()
        self._next: Typed | None = None
        self._task: asyncio.Task[None] | None = None

    def has_come(self, event: Typed) -> bool:
        """Return whether it is the turn of `event`; else it is posted again when it is."""
        if event is self._next:
            self._next = None
            return True
        if not self.is_idle:
            self._waiting.append(event)
            return False
        for screen in self._screens():
            screen.hold()
        self._task = asyncio.create_task(self._hand_on())
        return True

    @property
    def is_idle(self) -> bool:
        """Return whether no key waits and what the last one set off is done."""
        return self._task is None or self._task.done()

    async def _hand_on(self) -> None:
        await self._settled()
        while self._waiting:
            self._next = self._waiting.popleft()
            self._app.post_message(self._next)
            await self._settled()
        for screen in self._screens():
            screen.draw_now()

    async def _settled(self) -> None:
        """Wait until nothing is on its way from one part of the program to another."""
        loop = asyncio.get_running_loop()
        latest, looks = loop.time() + MOST_HELD, 0
        while looks == 0 or (self._is_busy() and loop.time() < latest):
            await asyncio.sleep(0 if looks < _QUICK_LOOKS else _PAUSE)
            looks += 1

    def _is_busy(self) -> bool:
        return self._is_held() or any(map(_is_at_work, self._pumps()))

    def _screens(self) -> Iterator[QuickScreen]:
        return (screen for screen in self._app.screen_stack if isinstance(screen, QuickScreen))

    def _pumps(self) -> Iterator[MessagePump]:
        yield self._app
        for screen in self._app.screen_stack:
            yield from screen.walk_children(with_self=True)


def _is_at_work(pump: MessagePump) -> bool:
    """Return whether messages wait for `pump`, or it is only being put on its screen."""
    return pump.message_queue_size > 0 or (isinstance(pump, Widget) and not pump.is_mounted)
