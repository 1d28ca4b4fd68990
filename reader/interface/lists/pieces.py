"""Pieces: text on one line and the roles it is drawn in, turned into strips by a widget.

Rows are made as pieces, without colours, so that they can be tested as text; a role is the name
of a component class without « piece-- » and takes its look from the theme's variables (themes).
"""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget


class Piece(NamedTuple):
    """Text on one line and the roles it is drawn in, apart by blanks."""

    text: str
    roles: str = ""


# The types need no text style here as they do in the text: each row has its type's mark.
_LOOKS = {
    "person": "color: $person;",
    "place": "color: $place;",
    "organisation": "color: $organisation;",
    "quote": "color: $quote;",
    "faint": "color: $faint;",
    "strong": "text-style: bold;",
    "match": "text-style: bold underline;",
    "track": "background: $panel;",
    "window": "background: $window; text-style: $window-style;",
    "cursor": "color: $cursor-foreground; background: $cursor; text-style: $cursor-style;",
}


_MOST_KEPT = 512  # lines
_GROUND = "piece--ground"
"""What pieces without a role are drawn in: the widget's own look. Textual works `rich_style` out
anew each time, which for the rows of a list takes longer than all else; this it keeps."""


class PieceStyles:
    """Gives a widget's pieces their looks."""

    component_classes: ClassVar[set[str]] = {_GROUND, *(f"piece--{role}" for role in _LOOKS)}

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._drawn: dict[tuple[tuple[Piece, ...], int, bool, int], Strip] = {}

    def forget(self) -> None:
        """Draw all anew: the looks are others, or there is much that will not be seen again."""
        self._drawn.clear()

    @staticmethod
    def css(widget_type: str) -> str:
        """Return the default rules of the roles for a type of widget."""
        return "\n".join(
            f"{widget_type} > .piece--{role} {{ {look} }}" for role, look in _LOOKS.items()
        )

    @property
    def ground(self) -> Style:
        """Return the look of what has no role."""
        return self._widget.get_component_rich_style(_GROUND)

    def strip(
        self, pieces: Sequence[Piece], width: int, *, under_cursor: bool = False, room: int = 0
    ) -> Strip:
        """Return the pieces in exactly `width` cells, with blanks after them where there is `room`
        for more; what was drawn before is kept."""
        key = (tuple(pieces), width, under_cursor, room)
        strip = self._drawn.get(key)
        if strip is None:
            if len(self._drawn) >= _MOST_KEPT:
                self.forget()
            strip = self._draw(pieces, width, under_cursor)
            margin = Style(bgcolor=self.ground.bgcolor)
            strip = self._drawn[key] = strip.extend_cell_length(room, margin)
        return strip

    def _draw(self, pieces: Sequence[Piece], width: int, under_cursor: bool) -> Strip:
        cursor = self._role("cursor") if under_cursor else Style.null()
        ground = self.ground + cursor
        segments = [Segment(text, self._style(roles, ground, cursor)) for text, roles in pieces]
        return Strip(segments).adjust_cell_length(width, ground).simplify()

    def _style(self, roles: str, ground: Style, cursor: Style) -> Style:
        if cursor.reverse:  # colours of a name turned round would make a chequered row
            return ground + Style(bold="match" in roles or None, underline="match" in roles or None)
        style = ground
        for role in roles.split():
            style += self._role(role)
        return style

    def _role(self, role: str) -> Style:
        return self._widget.get_component_rich_style(f"piece--{role}", partial=True)
