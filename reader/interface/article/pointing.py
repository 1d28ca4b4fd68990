"""The article under the mouse: names that are clicked on, the wheel, and text that is marked by
dragging over it. Textual's own selection of text counts rows of a widget, and would lose what has
been scrolled away; here offsets are marked, as everywhere."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.timer import Timer

from reader.interface.article.article_view import ArticleView
from reader.interface.article.layout.breaking import visible_end
from reader.interface.article.layout.cells import fit
from reader.model import Entity, Span

_WHEEL_ROWS = 3
_SCROLL_EVERY = 0.08  # seconds for a row, while the mouse is dragged above or below the text
_MAIN_BUTTON = 1


class PointedArticle(ArticleView):
    """Shows the text, and answers to the mouse. `when_marked` is called with what was marked once
    the button is let go."""

    class MentionClicked(Message):
        """A name was clicked on: whose it is, and where."""

        def __init__(self, entity_id: str, offset: int) -> None:
            super().__init__()
            self.entity_id = entity_id
            self.offset = offset

    when_marked: Callable[[Span], None] | None = None
    _pointed: tuple[int, int] | None = None  # cell of the mouse
    _pointed_rows: object = None  # what was on the screen then
    _pressed: tuple[int, int] | None = None  # cell where the button went down, while it is held
    _anchor: Span | None = None  # the letter that was there
    _has_dragged = False
    _scrolling: Timer | None = None

    def entity_pointed_at(self) -> Entity | None:
        """Return whose name the mouse was put on since the text last moved, if it was on one."""
        if self._pointed is None or self._pointed_rows is not self.rows:
            return None
        offset = self.offset_at(*self._pointed)
        return self.lights.reading.entity_at(offset) if offset is not None else None

    def unmark(self) -> bool:
        """Mark nothing any more; False when nothing was marked."""
        if self.lights.marked is None:
            return False
        self.light(marked=None)
        return True

    def letter_at(self, x: int, y: int) -> Span:
        """Return the letter drawn at cell x of row y, its marks included; where none is, the
        nearest place of the row beside it, which is empty."""
        if not self.rows:
            return Span(self.top, self.top)
        start, end = self.rows[min(max(y, 0), len(self.rows) - 1)]
        end = visible_end(self.text, start, end)
        if x < self.left or y < 0:
            return Span(start, start)
        offset = self.offset_at(x, y)
        if offset is None:
            return Span(end, end)
        return Span(offset, fit(self.text, offset, end, 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move on by the wheel."""
        event.stop()
        self._scroll(_WHEEL_ROWS, event)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move back by the wheel."""
        event.stop()
        self._scroll(-_WHEEL_ROWS, event)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to mark, should the mouse be dragged; what was marked is no more."""
        self._has_dragged = False
        if event.button == _MAIN_BUTTON:
            self.unmark()
            self._pressed = (event.x, event.y)
            self._anchor = self.letter_at(event.x, event.y)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Keep what is pointed at; mark as far as it while the button is held."""
        self._pointed, self._pointed_rows = (event.x, event.y), self.rows
        if self._pressed is None:
            return
        if event.button != _MAIN_BUTTON:  # it was let go where nobody told of it
            self._let_go()
        elif self._has_dragged or self._pressed != self._pointed:
            self._has_dragged = True
            self._mark_to(event.x, event.y)
            self._scroll_while_outside(event.y)

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Tell what has been marked."""
        self._let_go()
        marked = self.lights.marked
        if self._has_dragged and marked is not None and self.when_marked is not None:
            self.when_marked(marked)

    def on_leave(self) -> None:
        """Forget what was pointed at."""
        self._pointed = None

    def on_click(self, event: events.Click) -> None:
        """Tell whose name was clicked on."""
        offset = self.offset_at(event.x, event.y)
        entity = self.lights.reading.entity_at(offset) if offset is not None else None
        if offset is not None and entity is not None and not self._has_dragged:
            self.post_message(self.MentionClicked(entity.id, offset))

    def _scroll(self, rows: int, event: events.MouseEvent) -> None:
        self.move_rows(rows)
        if self._has_dragged and self._pressed is not None:
            self._mark_to(event.x, event.y)

    def _mark_to(self, x: int, y: int) -> None:
        letter, anchor = self.letter_at(x, y), self._anchor
        if anchor is None:
            return
        marked = Span(min(anchor.start, letter.start), max(anchor.end, letter.end))
        wanted = marked if marked.start < marked.end else None
        if wanted != self.lights.marked:
            self.light(marked=wanted)

    def _scroll_while_outside(self, y: int) -> None:
        step = -1 if y < 0 else 1 if y >= self.size.height else 0
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None
        if step:
            self._scrolling = self.set_interval(_SCROLL_EVERY, lambda: self._scroll_on(step))

    def _scroll_on(self, step: int) -> None:
        self.move_rows(step)
        if self._pointed is not None:
            self._mark_to(*self._pointed)

    def _let_go(self) -> None:
        self._pressed = None
        self._scroll_while_outside(0)
        self.release_mouse()
