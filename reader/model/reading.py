"""An article together with what was found in it, and the look-ups that reading needs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.model.article import Article
from reader.model.entity import Entity
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span


@dataclass(frozen=True)
class Reading:
    """An article and its findings. Every look-up costs the logarithm of what it searches."""

    article: Article
    findings: Findings = field(default_factory=Findings)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the entities, by first mention."""
        return self.findings.entities

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Return the quotes, in the order of the text."""
        return self.findings.quotes

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _mentions(self) -> list[tuple[int, int, Entity]]:
        return sorted(
            ((m.start, m.end, entity) for entity in self.entities for m in entity.mentions),
            key=lambda mention: mention[:2],
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._mentions]

    @cached_property
    def outer_quotes(self) -> tuple[Quote, ...]:
        """Return the quotes, without those that stand inside another of the same speaker: words
        in marks within a reported clause count once, with the clause."""
        outer: list[Quote] = []
        ends: dict[str | None, int] = {}  # for each speaker, where what they said so far ends
        for quote in sorted(self.quotes, key=lambda quote: (quote.start, -quote.end)):
            if quote.end > ends.get(quote.speaker, -1):
                ends[quote.speaker] = quote.end
                outer.append(quote)
        return tuple(outer)

    @cached_property
    def _quotes_by_speaker(self) -> dict[str, tuple[Quote, ...]]:
        found: dict[str, list[Quote]] = {}
        for quote in self.outer_quotes:
            if quote.speaker is not None:
                found.setdefault(quote.speaker, []).append(quote)
        return {speaker: tuple(quotes) for speaker, quotes in found.items()}

    def entity(self, entity_id: str | None) -> Entity | None:
        """Return the entity with this id, None when there is none."""
        return self._by_id.get(entity_id) if entity_id is not None else None

    def quotes_of(self, entity_id: str) -> tuple[Quote, ...]:
        """Return what this entity is quoted as saying (see outer_quotes), in the order of the
        text."""
        return self._quotes_by_speaker.get(entity_id, ())

    def mentions_in(self, start: int, end: int) -> Iterator[tuple[Span, Entity]]:
        """Yield the mentions that touch [start, end), in the order of the text."""
        first = bisect_left(self._starts, start)
        while first > 0 and self._mentions[first - 1][1] > start:
            first -= 1
        for at in range(first, bisect_left(self._starts, end)):
            mention_start, mention_end, entity = self._mentions[at]
            yield Span(mention_start, mention_end), entity

    def entity_at(self, offset: int) -> Entity | None:
        """Return the entity whose mention holds the code point at `offset`, if any."""
        return next((entity for _, entity in self.mentions_in(offset, offset + 1)), None)


def first_at_or_after(spans: Sequence[Span], offset: int) -> int | None:
    """Return the index of the first span that starts at `offset` or later; None past the last."""
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return at if at < len(spans) else None


def last_before(spans: Sequence[Span], offset: int) -> int | None:
    """Return the index of the last span that starts before `offset`; None before the first."""
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return at - 1 if at else None


def holding(spans: Sequence[Span], offset: int) -> int | None:
    """Return the index of the span that holds `offset`, None when none does."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at if at >= 0 and spans[at].contains(offset) else None
