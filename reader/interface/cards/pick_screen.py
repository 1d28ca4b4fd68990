"""A card that offers a few things to do, or many that are filtered by what is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.interface.cards.card import Card
from reader.interface.lists.cells import cells, cut, one_line
from reader.interface.lists.entity_rows import name_pieces, pieces_width
from reader.interface.lists.entries import Entry, Lines
from reader.interface.lists.filter_input import FilterInput
from reader.interface.lists.pieces import Piece
from reader.interface.lists.row_list import NoRows

if TYPE_CHECKING:
    from textual.app import App


_LEAST_ASIDE = 20  # cells; what has less room than it needs, and than this, has its own line


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to do: what it is called, and how that is drawn.

    `mark` stands before the label, `aside` at the right; `query` is what was typed to find it.
    """

    label: str
    do: Callable[[], None]
    role: str = ""
    mark: str = ""
    aside: str = ""
    query: str = ""


Offer = Callable[[str], Sequence[Choice]]
"""Returns the choices for what is typed."""


class PickScreen(Card):
    """Lists choices; is dismissed with the number of the one that was picked, or None.

    Without a filter the choices have digits as their keys; with one, `nothing` is what is said
    where no choice answers to it. `few` of them need less room. See `offer`, which does what was
    picked.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    PickScreen > Vertical { max-width: 64; }
    PickScreen.-filtered > Vertical { height: 80%; }
    PickScreen.-filtered.-small > Vertical { height: 100%; }
    PickScreen.-filtered RowList { height: 1fr; }
    PickScreen.-few > Vertical { height: 12; }
    """

    def __init__(
        self,
        title: str,
        hint: str,
        choices: Offer,
        *,
        filter_hint: str = "",
        typed: str = "",
        nothing: str = "",
        few: bool = False,
    ) -> None:
        super().__init__(one_line(title), hint)
        self._offer = choices
        self._typed = typed
        self._nothing = nothing
        self._filter: FilterInput | None = None
        self.choices: Sequence[Choice] = choices(typed)
        if filter_hint:
            self._filter = FilterInput(filter_hint)
            self.add_class("-filtered", "-few" if few else "-many")

    def above_list(self) -> ComposeResult:
        """Yield the filter, if there is one."""
        if self._filter is not None:
            yield self._filter

    def on_mount(self) -> None:
        """List the choices."""
        self._show()
        if self._filter is None:
            self.row_list.focus()
            return
        with self.prevent(Input.Changed):
            self._filter.value = self._typed
        self._filter.focus()
        self._filter.action_select_all()

    def on_key(self, event: events.Key) -> None:
        """Pick by digit where nothing can be typed."""
        if self._filter is None and event.key.isdecimal():
            number = int(event.key) - 1
            if 0 <= number < len(self.choices):
                event.stop()
                self.dismiss(number)

    def action_move(self, step: int) -> None:
        """Move the cursor while one types."""
        self.row_list.action_move(step)

    def action_move_page(self, step: int) -> None:
        """Move the cursor by a screen while one types."""
        self.row_list.action_move_page(step)

    def _show(self) -> None:
        if not self.choices:
            self.row_list.set_rows(NoRows(self._nothing))
            return
        numbered = self._filter is None
        self.show_entries(
            [_entry(choice, at, numbered=numbered) for at, choice in enumerate(self.choices)]
        )

    @on(Input.Changed)
    def _filter_choices(self, event: Input.Changed) -> None:
        event.stop()
        self.choices = self._offer(event.value)
        self._show()

    @on(Input.Submitted)
    def _pick(self, event: Input.Submitted) -> None:
        event.stop()
        self.row_list.action_pick()


def offer(app: "App[Any]", screen: PickScreen) -> None:
    """Show `screen` and do what is picked on it."""

    def do(number: int | None) -> None:
        if number is not None:
            screen.choices[number].do()

    app.push_screen(screen, do)


def _entry(choice: Choice, number: int, *, numbered: bool) -> Entry:
    def lines(width: int) -> Lines:
        before = f" {number + 1} " if numbered else " "
        mark = f"{choice.mark} " if choice.mark else ""
        indent = cells(before) + cells(mark)
        label = name_pieces(choice.label, choice.query, max(1, width - indent - 1), choice.role)
        head = [Piece(before, "faint"), Piece(mark, choice.role), *label]
        aside = one_line(choice.aside)
        room = width - indent - pieces_width(label) - 3
        if cells(aside) > room < _LEAST_ASIDE:
            return [head, [Piece(" " * indent), Piece(cut(aside, width - indent - 1), "faint")]]
        told = cut(aside, room)
        return [[*head, Piece(f"{'':{room - cells(told)}}  {told} ", "faint")]]

    return Entry(lines, number)
