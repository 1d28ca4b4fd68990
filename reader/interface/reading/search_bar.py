"""The line in which one types what to look for in the text."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from reader.interface.lists.one_line import fitting


class SearchBar(Input):
    """Tells of each change of what is typed, whether it is kept or given up in the end."""

    DEFAULT_CSS = """
    SearchBar, SearchBar:focus {
        height: 1; border: none; padding: 0 1; background: $panel; color: $foreground;
        background-tint: $background 0%;
    }
    SearchBar > .input--placeholder { color: $faint; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Revenir", show=False),
        Binding("ctrl+r", "toggle_pattern", "Expression régulière", show=False),
        Binding("down,ctrl+n", "go(1)", "Suivant", show=False),
        Binding("up,ctrl+p", "go(-1)", "Précédent", show=False),
        Binding("tab", "complete", show=False),
    ]

    class Typed(Message):
        """What is looked for changed; `pattern` tells whether it is a regular expression."""

        def __init__(self, words: str, *, pattern: bool) -> None:
            super().__init__()
            self.words = words
            self.pattern = pattern

    class Went(Message):
        """Someone wants to see the next hit (1) or the one before (-1) while typing."""

        def __init__(self, direction: int) -> None:
            super().__init__()
            self.direction = direction

    class Completed(Message):
        """Someone wants what was begun to be completed."""

    class Ended(Message):
        """The search is over: `kept` to go on reading there, else to return."""

        def __init__(self, *, kept: bool) -> None:
            super().__init__()
            self.kept = kept

    def __init__(self, hint: str, last: tuple[str, bool] = ("", False)) -> None:
        super().__init__()
        self._hint = hint
        self._last = last
        self.pattern = False
        self.cursor_blink = False  # each blink is sent over the line

    def on_resize(self) -> None:
        """Tell as much of what the keys do as there is room for."""
        self.placeholder = fitting(self._hint, self.size.width)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is typed now; « \\v » before it asks for a regular expression, as in vim."""
        event.stop()
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter keeps the search; what it is worth in an empty line is told as well."""
        event.stop()
        if not self.value:
            self._tell()
        self.post_message(self.Ended(kept=True))

    def on_key(self, event: events.Key) -> None:
        """Backspace in an empty line gives up, as in vim and less."""
        if event.key == "backspace" and not self.value:
            event.stop()
            event.prevent_default()
            self.action_give_up()

    def action_give_up(self) -> None:
        """Return to where the search began."""
        self.post_message(self.Ended(kept=False))

    def action_toggle_pattern(self) -> None:
        """Take what is typed as a regular expression, or as words again."""
        self.pattern = not self.pattern
        self._tell()

    def action_complete(self) -> None:
        """Complete the name that was begun."""
        self.post_message(self.Completed())

    def action_go(self, direction: int) -> None:
        """Show the next hit, or the one before; in an empty line, up brings back what was looked
        for last, as in less and vim."""
        if self.value:
            self.post_message(self.Went(direction))
        elif direction < 0:
            self.value, self.pattern = self._last
            self.cursor_position = len(self.value)

    def _tell(self) -> None:
        by_sign = self.value.startswith(r"\v")
        words = self.value[2:] if by_sign else self.value
        self.post_message(self.Typed(words, pattern=self.pattern or by_sign))
