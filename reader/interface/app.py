"""The application: holds the themes and the screens, and ends well whatever ends it."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.screen import Screen

from reader.interface.clipboard import clipboard_sequence
from reader.interface.library.batch import Batch
from reader.interface.library.opening import Opening, Surroundings
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.options import Options
from reader.interface.painting import Thrift
from reader.interface.themes import THEMES, choose_look, role_variables
from reader.interface.turns import Turns
from reader.interface.words.texts import Texts
from reader.model import Article

if TYPE_CHECKING:
    from reader.interface.library.library_screen import LibraryScreen
    from reader.interface.ports import Analyst, Files, Library, Memory, Sources


_GRACE = 10  # seconds to end in order once a signal has told it to


class ReaderApp(App[int]):
    """Shows `article`, or the library when that is None; `return_value` is the exit status."""

    ENABLE_COMMAND_PALETTE = False  # there is one of the reader's own

    def __init__(
        self,
        article: Article | None,
        *,
        others: Sequence[str] = (),
        analyst: "Analyst",
        memory: "Memory",
        options: Options,
        library: "Library | None" = None,
        sources: "Sources | None" = None,
        files: "Files | None" = None,
        keys: Mapping[str, str] | None = None,
        notice: str = "",
        when_shown: Callable[[], None] = lambda: None,
    ) -> None:
        """`others` are the sources of the articles that follow; call `when_shown` when the first
        screen has been drawn."""
        look = choose_look(os.environ, encoding=sys.stdout.encoding or "")
        super().__init__(ansi_color=look.ansi)
        for theme in THEMES:
            self.register_theme(theme)
        known = options.theme is not None and options.theme in self.available_themes
        self.theme = options.theme if known and options.theme else look.theme
        self.animation_level = "none"  # each step of an animation is sent over the line
        self.chosen_keys = dict(keys or {})
        self.set_keymap(self.chosen_keys)
        self._thrift = Thrift()
        options = replace(options, keys=self.chosen_keys)
        if look.ascii_only:
            options = replace(options, glyphs=Glyphs.ASCII)
        around = Surroundings(analyst, memory, library, sources, files)
        self._texts = Texts(options.lang or "fr", self.chosen_keys)
        batch = Batch([article, *others] if article is not None else [])
        self._opening = Opening(self, around, options, self._texts, batch)
        self._first = self._opening.first_screen(article, notice=notice)
        self.turns = Turns(self, self._is_filter_awaited)
        self._when_shown = when_shown

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of names and the like for themes that know nothing of them."""
        return role_variables(self.current_theme)

    def get_default_screen(self) -> Screen[None]:
        """Return the screen to begin with."""
        return self._first

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what is to be shown by way of what knows what is shown already."""
        if isinstance(renderable, CompositorUpdate):
            renderable = self._thrift.update(renderable, self.size)
        super()._display(screen, renderable)

    async def on_event(self, event: events.Event) -> None:
        """Handle `event`; keys one after the other (see turns)."""
        if (
            isinstance(event, events.Key | events.Paste)
            and not event.is_forwarded
            and not self.turns.has_come(event)
        ):
            return
        await super().on_event(event)

    def _is_filter_awaited(self) -> bool:
        reading = self._opening.reading
        return reading is not None and reading.is_filter_awaited

    def redraw(self) -> None:
        """Draw the whole screen again: something else has written on it."""
        self._thrift.forget()
        self.screen.refresh()

    def next_theme(self) -> str:
        """Change to the next of the reader's themes and return its name."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) + 1 if self.theme in names else 0
        self.show_theme(names[at % len(names)])
        return self.theme

    def show_theme(self, name: str) -> None:
        """Change to the theme of this name."""
        self.ansi_color = self.available_themes[name].ansi
        self.theme = name

    def send_to_clipboard(self, text: str) -> bool:
        """Send `text` to the terminal's clipboard (see clipboard); False when it is too long."""
        sequence = clipboard_sequence(text, os.environ)
        if sequence is not None and self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()
        return sequence is not None

    def on_mount(self) -> None:
        """Keep the place when the line is cut or the program told to end."""
        self.app_resume_signal.subscribe(self, lambda _app: self.redraw())
        self._first.call_after_refresh(self._when_shown)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._end_by_signal, number)
            # While the terminal takes nothing more, the loop stands still; this is done even then.
            signal.signal(number, lambda _number, _frame: signal.alarm(_GRACE))

    def action_command_palette(self) -> None:
        """Offer the commands of the screen that is shown."""
        from reader.interface.palette import show_palette

        show_palette(self, self._texts, self.chosen_keys)

    def show_library(self) -> None:
        """List the articles read."""
        self._opening.show_library()

    def visit(self, key: str, who: str, words: str | None) -> None:
        """Open another article of the library where someone says these words."""
        self._opening.visit(key, who, words)

    def on_reading_screen_left(self) -> None:
        """Go back to the article that one came from, if one did."""
        self._opening.go_back()

    def go_on(self, steps: int) -> None:
        """Open an article that was named after the open one, or before: negative."""
        self._opening.go_on(steps)

    def read_again(self) -> None:
        """Open the article as it is now where it came from."""
        self._opening.read_again()

    def edit(self, offset: int) -> None:
        """Let the user edit the article's file, at this offset, then read it again."""
        self._opening.edit(offset)

    def on_library_screen_chosen(self, message: "LibraryScreen.Chosen") -> None:
        """Open the article that was chosen."""
        self._opening.open_kept(message)

    def on_library_screen_left(self) -> None:
        """Go back to the article, or end."""
        self._opening.leave_library()

    def _end_by_signal(self, number: int) -> None:
        reading = self._opening.reading
        if reading is not None:
            reading.keep_place()
        self.exit(128 + number)
