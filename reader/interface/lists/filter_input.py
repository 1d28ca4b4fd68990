"""The line in which one types to filter a list."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input


class FilterInput(Input):
    """An input of one line; at its ends ← and → ask for the section beside."""

    DEFAULT_CSS = """
    FilterInput {
        background: $background;
        color: $foreground;
        padding: 0 1 !important;
        & > .input--placeholder { color: $faint; }
    }
    FilterInput:focus { background: $background; background-tint: $background 0%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "sideways(-1)", "Section précédente", show=False),
        Binding("right", "sideways(1)", "Section suivante", show=False),
    ]

    class Sideways(Message):
        """← was pressed at the start of the line (-1), or → at its end (1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    # One line, however much is typed: Textual would lay out all of the screen at each letter.
    virtual_size = Reactive(Size(0, 0))

    def __init__(self, hint: str) -> None:
        super().__init__(placeholder=hint, compact=True)
        self.cursor_blink = False  # each blink is sent over the line

    def action_sideways(self, step: int) -> None:
        """Move the input's cursor; beyond the ends of the line, ask for the section beside."""
        before = self.cursor_position
        if step < 0:
            self.action_cursor_left()
        else:
            self.action_cursor_right()
        if self.cursor_position == before:
            self.post_message(self.Sideways(step))
