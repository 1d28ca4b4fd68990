"""A screen that is drawn once for a key, as soon as that is done with."""

from time import monotonic
from typing import Any

from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from reader.interface.painting.lines import LineCompositor

PATIENCE = 1 / 30  # seconds that a key may take before what it has changed so far is drawn


class QuickScreen(Screen[Any]):
    """Base of the reader's screens, beside Textual's own kinds of them.

    Textual looks sixty times a second whether something is to be drawn: what a key changes waits
    for that, and is drawn in two parts where it is not all done by then.
    """

    # Who has the focus and who had it are drawn anew, not all of the screen.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - as Textual's screens call it
        classes: str | None = None,
    ) -> None:
        super().__init__(name, id, classes)
        self._compositor = LineCompositor()
        self._held_until = 0.0

    def hold(self) -> None:
        """Wait with drawing until `draw_now`, though not for long: a key is being answered."""
        self._held_until = monotonic() + PATIENCE

    def draw_now(self) -> None:
        """Draw what has changed."""
        self._held_until = 0.0
        self.call_next(self._on_timer_update)

    def _on_timer_update(self) -> None:
        if monotonic() >= self._held_until:
            super()._on_timer_update()
