"""Walking through names and quotations: choosing someone, and from mention to mention."""

from collections.abc import Sequence

from reader.interface.reading.parts import Handlers, Parts
from reader.model import Entity, Quote, Span
from reader.model.reading import first_at_or_after, holding, last_before


class Naming:
    """Who is chosen, and the commands that go from mention to mention and quote to quote."""

    def __init__(self, parts: Parts, *, is_visit: bool = False) -> None:
        """On a visit, whom the article was opened for stays chosen: one leaves the article."""
        self._parts = parts
        self._is_visit = is_visit
        self._view = parts.view
        self._origin: int | None = None
        self._arrived_for: str | None = None

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {
            "next_mention": lambda count: self._mention(1, count or 1),
            "previous_mention": lambda count: self._mention(-1, count or 1),
            "next_quote": lambda count: self._quote(1, count or 1),
            "previous_quote": lambda count: self._quote(-1, count or 1),
        }

    @property
    def entity(self) -> Entity | None:
        """Return who is chosen, if anyone."""
        lights = self._view.lights
        return lights.reading.entity(lights.selected)

    def entity_here(self) -> Entity | None:
        """Return the first entity whose name is on the screen, if any."""
        shown = self._view.lights.reading.mentions_in(self._view.top, self._view.bottom)
        return next((entity for _, entity in shown), None)

    def rank(self) -> int | None:
        """Return which of the mentions of who is chosen one stands on, from 1; None on none."""
        entity, current = self.entity, self._view.lights.current
        if entity is None or current is None:
            return None
        at = first_at_or_after(entity.mentions, current.start)
        return at + 1 if at is not None and entity.mentions[at] == current else None

    def quote_rank(self) -> tuple[int, int] | None:
        """Return which quotation one stands on, from 1, and of how many; None on none."""
        current, quotes = self._view.lights.current, self.quotes
        if current is None:
            return None
        ranks = (at for at, q in enumerate(quotes, 1) if current == (q.start, q.end))
        rank = next(ranks, None)
        return (rank, len(quotes)) if rank else None

    def choose(self, entity_id: str, near: int | None = None) -> None:
        """Light all mentions of this entity and go to the first at or after `near` (default: the
        top of the screen), or to the first of all."""
        entity = self._view.lights.reading.entity(entity_id)
        if entity is None:
            return
        self._begin()
        near = self._view.top if near is None else near
        at = holding(entity.mentions, near)
        if at is None:
            at = first_at_or_after(entity.mentions, near)
        self._view.light(selected=entity_id)
        shown = (m for m in entity.mentions[at or 0 :] if self._view.shows(m.start))
        self._parts.stand_on(next(shown, entity.mentions[at or 0]))
        self._parts.step = lambda direction: self._mention(direction, 1)

    def arrive(self, entity: Entity, began_at: int | None) -> None:
        """Choose whom the article was opened for: at their quotation that starts at `began_at`, if
        there is one."""
        quotes = self._view.lights.reading.quotes_of(entity.id)
        quote = next((quote for quote in quotes if quote.start == began_at), None)
        if quote is not None:
            self.choose_quote(quote)
        else:
            self.choose(entity.id)
        self._arrived_for = entity.id

    def light_again(self, entity: Entity) -> None:
        """Choose who was chosen when the article was left; no text moves."""
        self._view.light(selected=entity.id)
        self._parts.ways_out.insert(0, self._leave)

    def choose_quote(self, quote: Quote) -> None:
        """Go to `quote`, its speaker chosen; who was chosen stays so when nobody is known."""
        self._begin()
        if quote.speaker is not None:
            self._view.light(selected=quote.speaker)
        self._stand_on_quote(quote)

    def go_to_quote(self, offset: int) -> None:
        """Go to the quotation that starts at `offset`; who is chosen stays so."""
        for quote in self._view.lights.reading.outer_quotes:
            if quote.start == offset:
                self._begin()
                self._stand_on_quote(quote)
                return
        self._parts.jump(offset)

    def _stand_on_quote(self, quote: Quote) -> None:
        self._parts.stand_on(Span(quote.start, quote.end))
        self._parts.step = lambda direction: self._quote(direction, 1)

    def _begin(self) -> None:
        if self._origin is None:
            self._origin = self._view.top
        self._parts.begin(self._leave)

    def _leave(self) -> bool:
        """Choose nobody any more and go back to where one was; False when nobody was chosen."""
        selected = self._view.lights.selected
        if selected is None and self._origin is None:
            return False
        if self._is_visit and selected is not None and selected == self._arrived_for:
            return False
        self._view.light(selected=None, current=None, skim=False)
        if self._origin is not None:
            self._parts.trail.leave(self._view.top)
            self._view.go_to(self._origin)
        self._origin = None
        return True

    def _mention(self, direction: int, count: int) -> None:
        entity = self.entity
        if entity is None:
            self._parts.tell(self._parts.texts.say("no_selection"))
            return
        self._step(entity.mentions, direction, count)
        self._parts.step = lambda forward: self._mention(forward, 1)

    @property
    def quotes(self) -> Sequence[Quote]:
        """Return the quotes that one walks through: those of who is chosen, else all."""
        lights = self._view.lights
        return lights.quotes if lights.selected else lights.reading.outer_quotes

    def _quote(self, direction: int, count: int) -> None:
        spans = [Span(quote.start, quote.end) for quote in self.quotes]
        if not spans:
            self._parts.tell(self._no_quotes())
            return
        self._begin()
        self._step(spans, direction, count)
        self._parts.step = lambda forward: self._quote(forward, 1)

    def _no_quotes(self) -> str:
        say, entity = self._parts.texts.say, self.entity
        if not self._view.lights.reading.findings.complete:
            return say("analysis_stopped" if self._parts.has_stopped else "no_quotes_yet")
        return say("no_quotes_of", name=entity.short_name) if entity else say("no_quotes")

    def _step(self, spans: Sequence[Span], direction: int, count: int) -> None:
        """Go `count` spans on, round the end of the text where there are no more; say so."""
        spans = [span for span in spans if self._view.shows(span.start)] or spans
        here = self._parts.here(forward=direction > 0)
        if direction > 0:
            found = first_at_or_after(spans, here)
            at = (len(spans) if found is None else found) + count - 1
        else:
            found = last_before(spans, here)
            at = (-1 if found is None else found) - (count - 1)
        self._parts.stand_on(spans[at % len(spans)])
        if not 0 <= at < len(spans):
            self._parts.tell(self._parts.texts.say("wrapped" if at > 0 else "wrapped_back"))
