"""What the parts of the reading screen share: the text, the way back, and a line to speak on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.interface.article.pointing import PointedArticle
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.reading.jumps import Trail
from reader.interface.words.texts import Texts
from reader.model import Span

Handler = Callable[[int | None], None]
"""Does a command; it is given the count that was typed before its key (« 5j »), None without."""

Handlers = Mapping[str, Handler]

WayOut = Callable[[], bool]
"""Leaves something that was begun; returns False where there is nothing of it left to leave."""


@dataclass
class Parts:
    """`tell` shows a line until the next key; `step` goes on through what was last looked for,
    forward by 1 or back by -1, None when nothing was. `has_stopped` says that the analysis ended
    before it was done. `ways_out` leave what was begun, the latest last."""

    view: PointedArticle
    texts: Texts
    tell: Callable[[str], None]
    glyphs: Glyphs = Glyphs.BLOCKS
    trail: Trail = field(default_factory=Trail)
    step: Callable[[int], None] | None = None
    has_stopped: bool = False
    ways_out: list[WayOut] = field(default_factory=list)

    def begin(self, way_out: WayOut) -> None:
        """Let `way_out` be the first that `leave` takes."""
        self.ways_out = [*(other for other in self.ways_out if other != way_out), way_out]

    def leave(self) -> bool:
        """Leave what was begun last; return False where there is nothing to leave."""
        while self.ways_out:
            if self.ways_out.pop()():
                return True
        return False

    def jump(self, start: int, end: int | None = None) -> None:
        """Bring [start, end) on the screen, and remember the place that is left. Where it is in a
        paragraph that was not kept, all are shown again."""
        before = self.view.top
        if not self.view.shows(start):
            self.view.keep_only(None)
        self.view.reveal(start, end)
        if self.view.top != before:
            self.trail.leave(before)

    def put_on_top(self, offset: int) -> None:
        """Bring `offset` to the top of the screen, where one was when it was kept; all paragraphs
        are shown again as for a jump."""
        if not self.view.shows(offset):
            self.view.keep_only(None)
        self.view.go_to(offset)

    def stand_on(self, span: Span) -> None:
        """Go to `span` and show that one stands on it."""
        self.jump(span.start, span.end)
        self.view.light(current=span)

    def here(self, *, forward: bool) -> int:
        """Return from where to look for the next thing (or the one before): what one stands on
        while it is on the screen, else the edge of the screen."""
        current = self.view.lights.current
        if current is not None and self.view.top <= current.start < self.view.bottom:
            return current.start + 1 if forward else current.start
        return self.view.top
