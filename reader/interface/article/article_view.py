"""The article: its visible rows, and nothing else, drawn with what is lit in them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reader.interface.article.article_looks import CLASSES, CSS, component_names
from reader.interface.article.layout import Excerpts, Pages
from reader.interface.article.layout.breaking import visible_end
from reader.interface.article.layout.cells import cell_count, drawn_text, offset_at_cell
from reader.interface.article.lights import Lights, Look
from reader.interface.bare import Bare
from reader.interface.lists.occurrence_bar import Glyphs
from reader.model import Reading, Span
from reader.model.reading import holding

COLUMN = 76  # cells: about what a line of a book holds
NARROWEST = 20
_MARGIN = 2  # cells on either side, where there is room: the bar of a quote stands in it


class ArticleView(Bare, can_focus=True):
    """Shows the text from `top` on. What is true is the offset on top, not a number of rows: the
    text stays where it is when its width or what was found in it changes."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = CLASSES
    DEFAULT_CSS = CSS

    class Moved(Message):
        """The text on screen is now [top, bottom), in code points."""

        def __init__(self, top: int, bottom: int) -> None:
            super().__init__()
            self.top = top
            self.bottom = bottom

    def __init__(
        self,
        reading: Reading,
        *,
        top: int = 0,
        column: int | None = None,
        glyphs: Glyphs = Glyphs.BLOCKS,
    ) -> None:
        super().__init__()
        self._quote_bar = glyphs.quote_bar
        self.lights = Lights(reading)
        self._column = column
        self._top = min(max(top, 0), len(reading.article.text))
        self._pages = Pages(reading.article.text, COLUMN)
        self._kept: Sequence[Span] | None = None
        self._rows: list[Span] = []
        self._left = 0
        self._strips: dict[int, Strip] = {}
        self._looks: dict[Look, Style] = {}
        self._told = (-1, -1)
        self._arranged_for = Size(0, 0)

    # What is shown

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self._pages.text

    @property
    def top(self) -> int:
        """Return the offset on top of the screen."""
        return self._top

    @property
    def bottom(self) -> int:
        """Return the offset that ends what is on the screen."""
        return self._rows[-1].end if self._rows else self._top

    @property
    def column(self) -> int:
        """Return the cells that a row may take."""
        return self._pages.width

    @property
    def chosen_column(self) -> int | None:
        """Return the cells that were asked for, None for what suits a reader."""
        return self._column

    @property
    def rows(self) -> Sequence[Span]:
        """Return the rows on the screen; another list once the text has moved."""
        return self._rows

    @property
    def left(self) -> int:
        """Return the cells before the text."""
        return self._left

    def light(self, **changes: object) -> None:
        """Change what is lit (see Lights); no text moves."""
        before, self.lights = self.lights, replace(self.lights, **changes)  # type: ignore[arg-type]
        if changes.keys() == {"current"}:
            self._draw_again([span for span in (before.current, self.lights.current) if span])
        else:
            self._strips.clear()
            self.refresh()

    def set_column(self, cells: int | None) -> None:
        """Give the text another width; None for what suits a reader."""
        self._column = cells
        self._arrange()

    @property
    def kept(self) -> Sequence[Span] | None:
        """Return the paragraphs that are shown, None for all."""
        return self._kept

    def shows(self, offset: int) -> bool:
        """Return whether `offset` is in a paragraph that is shown."""
        return self._kept is None or holding(self._kept, offset) is not None

    def keep_only(self, paragraphs: Sequence[Span] | None) -> None:
        """Show these paragraphs alone, at least one and in order; None for all."""
        self._kept = paragraphs
        self._pages = self._make_pages(self._pages.width)
        self.go_to(self._top)

    # Going about

    def move_rows(self, rows: int) -> None:
        """Move down by so many rows (up: negative), as far as there is text."""
        self.go_to(self._pages.moved(self._top, rows))

    def go_to(self, offset: int) -> None:
        """Put the row that holds `offset` on top, or as near to it as the end of the text lets."""
        row = self._pages.row_at(offset).start
        self._top = min(row, self._pages.last_top(self.size.height))
        self._refill()

    def end_at(self, offset: int) -> None:
        """Put the row that holds `offset` below all others, or as near to it as the start of the
        text lets."""
        self.go_to(self._pages.moved(offset, 1 - self.size.height))

    def reveal(self, start: int, end: int | None = None) -> None:
        """Bring [start, end) on the screen, with some text before it; stay if it is well there."""
        edge = max(0, min(3, self.size.height // 6))
        last = start if end is None else max(start, end - 1)
        well_in = self._rows[edge:-edge] if edge and len(self._rows) > 2 * edge else self._rows
        rows = self._rows[: len(self._rows) - edge] if self._top == 0 else well_in
        if rows and rows[0].start <= start and last < rows[-1].end:
            return
        self.go_to(self._pages.moved(start, -(self.size.height // 3)))

    def page_rows(self) -> int:
        """Return how many rows the screen shows."""
        return max(1, self.size.height)

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the offset of what is drawn at cell x of row y of this widget, if it is text."""
        if not 0 <= y < len(self._rows) or x < self._left:
            return None
        start, end = self._rows[y]
        end = visible_end(self._pages.text, start, end)
        offset = offset_at_cell(self._pages.text, start, end, x - self._left)
        return offset if offset < end else None

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Return the strip for row `y` of the screen."""
        if self.size != self._arranged_for:  # drawn before it was told of its size
            self._arrange()
        if y >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[y]
        strip = self._strips.get(row.start)
        if strip is None:
            strip = self._strips[row.start] = self._draw(row)
        return strip

    def _draw_again(self, spans: Sequence[Span]) -> None:
        """Draw the rows that hold any of the spans anew, of those that are on the screen."""
        drawn, self._strips = self._strips, {}
        for y, row in enumerate(self._rows):
            if any(span.overlaps(*row) for span in spans):
                self.refresh(Region(0, y, self.size.width, 1))
            elif row.start in drawn:
                self._strips[row.start] = drawn[row.start]

    def _draw(self, row: Span) -> Strip:
        text = self._pages.text
        end = visible_end(text, *row)
        plain = self._style(Look())
        segments = [self._margin(row, plain)]
        for piece in self.lights.pieces(row.start, end):
            drawn = drawn_text(text, piece.start, piece.end)
            segments.append(Segment(drawn, self._style(piece.look)))
        cells = self._left + cell_count(text, row.start, end)
        segments.append(Segment(" " * max(0, self.size.width - cells), plain))
        return Strip(segments, max(cells, self.size.width))

    def _margin(self, row: Span, plain: Style) -> Segment:
        if self._left and row.start < row.end and self.lights.is_quoted(*row):
            bar = self.get_component_rich_style("article--quote-bar")
            return Segment(
                f"{self._quote_bar:>{self._left - 1}} " if self._left > 1 else self._quote_bar, bar
            )
        return Segment(" " * self._left, plain)

    def _style(self, look: Look) -> Style:
        style = self._looks.get(look)
        if style is None:
            style = self.rich_style
            for name in component_names(look):
                style += self.get_component_rich_style(name, partial=True)
            self._looks[look] = style
        return style

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    # What happens to it

    def on_resize(self, _event: events.Resize) -> None:
        """Break the text anew for the room there is; the same text stays on top."""
        if self.size != self._arranged_for:
            self._arrange()

    def _arrange(self) -> None:
        self._arranged_for = self.size
        room = self.size.width
        if room <= 0:
            return
        margin = _MARGIN if room > 2 * _MARGIN + NARROWEST else 0
        width = max(1, min(self._column or COLUMN, room - 2 * margin))
        self._left = (room - width) // 2
        if width != self._pages.width:
            self._pages = self._make_pages(width)
        self._refill(force=True)

    def _make_pages(self, width: int) -> Pages:
        if self._kept is None:
            return Pages(self._pages.text, width)
        return Excerpts(self._pages.text, width, self._kept)

    def _refill(self, *, force: bool = False) -> None:
        rows = self._pages.page(self._top, self.size.height)
        if force or rows != self._rows:
            self._rows = rows
            if force:
                self._strips.clear()
            self.refresh()
        if len(self._strips) > 4 * max(1, self.size.height):
            self._strips.clear()
        if self._told != (self.top, self.bottom):
            self._told = (self.top, self.bottom)
            self.post_message(self.Moved(*self._told))
