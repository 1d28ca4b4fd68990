"""What the sidebar tells of the entity under its cursor: full name, role, counts, its quotes."""

from collections.abc import Sequence

from textual.strip import Strip
from textual.widget import Widget

from reader.interface.lists.cells import cut, one_line
from reader.interface.lists.entity_rows import ROLE_OF_TYPE, Chart, excerpt
from reader.interface.lists.entries import wrapped
from reader.interface.lists.pieces import Piece, PieceStyles
from reader.model import Entity, Quote


def detail_lines(chart: Chart, entity: Entity, width: int, height: int) -> list[list[Piece]]:
    """Return what to tell of `entity` in at most `height` lines of at most `width` cells."""
    texts = chart.texts
    quotes = chart.quotes_of(entity.id)
    counts = texts.count("mentions", len(entity.mentions))
    if quotes:
        counts += f" · {texts.count('quotes', len(quotes))}"
    role = f"{ROLE_OF_TYPE[entity.type]} strong"
    lines = wrapped(one_line(entity.name), width + 1, role, indent=0, most=2)
    if entity.role:
        lines += wrapped(one_line(entity.role), width + 1, indent=0, most=2)
    lines.append([Piece(cut(counts, width), "faint")])
    lines += [_quote_line(chart, quote, width) for quote in quotes]
    return lines[:height]


def _quote_line(chart: Chart, quote: Quote, width: int) -> list[Piece]:
    doubt = "? " if quote.is_doubtful else ""
    words = excerpt(chart.reading, quote, width)
    return [Piece(doubt, "faint"), Piece(cut(words, width - len(doubt)), "quote")]


class EntityDetail(Widget):
    """A few lines below the list; empty while the cursor stands on no entity."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    EntityDetail {
        height: 7;
        padding: 0 1;
        border-top: solid $rule;
        background: $background;
        color: $foreground;
    }
    """ + PieceStyles.css("EntityDetail")
    COMPONENT_CLASSES = PieceStyles.component_classes

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Chart, Entity] | None = None
        self._lines: Sequence[Sequence[Piece]] = ()
        self._styles = PieceStyles(self)

    def show(self, chart: Chart, entity: Entity | None) -> None:
        """Tell of `entity`; nothing for None."""
        self._shown = (chart, entity) if entity is not None else None
        self._arrange()

    def render_line(self, y: int) -> Strip:
        """Return the strip of the line `y`."""
        line = self._lines[y] if y < len(self._lines) else ()
        return self._styles.strip(line, self.content_size.width)

    def notify_style_update(self) -> None:
        """Draw anew when the theme has changed."""
        super().notify_style_update()
        self._styles.forget()
        self.refresh()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._arrange()

    def _arrange(self) -> None:
        size = self.content_size
        self._lines = detail_lines(*self._shown, *size) if self._shown is not None else ()
        self.refresh()
