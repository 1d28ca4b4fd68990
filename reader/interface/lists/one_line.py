"""A line of the screen that shows text on its left and its right, in exactly its width."""

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.interface.lists.cells import ELLIPSIS, cut, one_line

PART = " · "
"""What stands between the parts of a line's right."""


class OneLine(Widget):
    """One row: `left` is cut where there is no room; of `right`, parts are left out from its end
    on. `least` cells are for `right` even where `left` is long; it is then cut at its start (so
    that of a path, the name is left)."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--right"}
    DEFAULT_CSS = """
    OneLine { height: 1; width: 1fr; padding: 0 1; color: $foreground; background: $panel; }
    OneLine .line--right { color: $faint; }
    """

    def __init__(
        self,
        left: str = "",
        right: str = "",
        *,
        least: int = 0,
        id: str | None = None,  # noqa: A002 - as Textual's widgets call it
    ) -> None:
        super().__init__(id=id)
        self._least = least
        self._left = one_line(left)
        self._right = one_line(right)

    @property
    def text(self) -> tuple[str, str]:
        """Return what stands on the left and on the right."""
        return self._left, self._right

    def tell(self, left: str, right: str = "") -> None:
        """Show other text; nothing is drawn when it is the same."""
        said = (one_line(left), one_line(right))
        if said != self.text:
            self._left, self._right = said
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the strip for its one row."""
        width, style = self.size.width, self.rich_style
        least = min(self._least, width // 3, cell_len(self._right))
        left = cut(self._left, width - least - 2 if least else width)
        room = width - cell_len(left) - 2
        right = fitting(self._right, room)
        if self._least and not right:
            right = ending(self._right, room)
        gap = width - cell_len(left) - cell_len(right)
        aside = self.get_component_rich_style("line--right")
        return Strip(
            [Segment(left, style), Segment(" " * gap, style), Segment(right, aside)], width
        )


def fitting(right: str, room: int) -> str:
    """Return as many parts of `right` as take at most `room` cells."""
    parts = right.split(PART)
    while parts and cell_len(PART.join(parts)) > room:
        parts.pop()
    return PART.join(parts)


def ending(text: str, room: int) -> str:
    """Return the end of `text` in at most so many cells; nothing where that tells nothing."""
    if cell_len(text) <= room:
        return text
    return ELLIPSIS + set_cell_size(text[::-1], room - 1)[::-1] if room > 8 else ""
