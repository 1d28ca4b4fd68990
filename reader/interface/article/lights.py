"""What is to be lit in the text, and where each look begins and ends in a row. Draws nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from reader.interface.article.layout import block_at
from reader.model import EntityType, Quote, Reading, Span
from reader.model.reading import first_at_or_after

HitsIn = Callable[[int, int], Sequence[Span]]


def no_hits(_start: int, _end: int) -> Sequence[Span]:
    """Return that nothing is looked for."""
    return ()


class Look(NamedTuple):
    """How a piece of a row looks; what comes later here goes over what comes before."""

    heading: bool = False
    quoted: bool = False
    type: EntityType | None = None
    selected: bool = False
    hit: bool = False
    current: bool = False
    current_quote: bool = False
    dim: bool = False
    marked: bool = False


class Piece(NamedTuple):
    """The code points [start, end) of a row, all of one look."""

    start: int
    end: int
    look: Look


@dataclass(frozen=True)
class Lights:
    """A reading, and what its reader wants to see in it.

    `selected` is an entity's id; `current` the mention, quote or hit one stands on; `hits_in`
    returns the hits of the search that touch a stretch of the text; `skim` dims the paragraphs
    that do not concern the selected entity; `marked` is what the mouse was dragged over.
    """

    reading: Reading
    selected: str | None = None
    current: Span | None = None
    hits_in: HitsIn = no_hits
    skim: bool = False
    marked: Span | None = None

    @cached_property
    def mentions(self) -> tuple[Span, ...]:
        """Return the mentions of the selected entity."""
        entity = self.reading.entity(self.selected)
        return entity.mentions if entity else ()

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Return what the selected entity is quoted as saying."""
        return self.reading.quotes_of(self.selected) if self.selected else ()

    @cached_property
    def _quote_spans(self) -> list[Span]:
        return [Span(quote.start, quote.end) for quote in self.quotes]

    @cached_property
    def _heading_spans(self) -> list[Span]:
        return [Span(heading.start, heading.end) for heading in self.reading.article.headings]

    @cached_property
    def _stands_on_quote(self) -> bool:
        return any(self.current == (quote.start, quote.end) for quote in self.reading.outer_quotes)

    def is_quoted(self, start: int, end: int) -> bool:
        """Return whether the selected entity speaks somewhere in [start, end)."""
        return bool(_touching(self._quote_spans, start, end))

    def concerns(self, start: int, end: int) -> bool:
        """Return whether the paragraph that holds [start, end) concerns the selected entity."""
        if self.selected is None:
            return True
        block = block_at(self.reading.article.text, start)
        return self.is_quoted(*block) or bool(_touching(self.mentions, *block))

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Return the row [start, end) cut where its look changes, in order, without gaps."""
        mentions = list(self.reading.mentions_in(start, end))
        headings = _touching(self._heading_spans, start, end)
        quotes = _touching(self._quote_spans, start, end)
        hits = self.hits_in(start, end)
        current = _if_touching(self.current, start, end)
        marked = _if_touching(self.marked, start, end)
        spans = [span for span, _ in mentions] + [*headings, *quotes, *hits, *current, *marked]
        dim = self.skim and not self.concerns(start, end)
        cuts = sorted({start, end, *(at for span in spans for at in span if start < at < end)})
        pieces: list[Piece] = []
        for left, right in pairwise(cuts):
            entity = next((entity for span, entity in mentions if span.contains(left)), None)
            look = Look(
                heading=_holds(headings, left),
                quoted=_holds(quotes, left),
                type=entity.type if entity else None,
                selected=entity is not None and entity.id == self.selected,
                hit=_holds(hits, left),
                current=_holds(current, left) and not self._stands_on_quote,
                current_quote=_holds(current, left) and self._stands_on_quote,
                dim=dim,
                marked=_holds(marked, left),
            )
            pieces.append(Piece(left, right, look))
        return pieces


def _holds(spans: Sequence[Span], offset: int) -> bool:
    return any(span.contains(offset) for span in spans)


def _if_touching(span: Span | None, start: int, end: int) -> list[Span]:
    return [span] if span is not None and span.overlaps(start, end) else []


def _touching(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return the spans that touch [start, end); `spans` are in order and hardly overlap."""
    at = first_at_or_after(spans, start)
    at = len(spans) if at is None else at
    found = [spans[at - 1]] if at and spans[at - 1].overlaps(start, end) else []
    while at < len(spans) and spans[at].start < end:
        found.append(spans[at])
        at += 1
    return found
