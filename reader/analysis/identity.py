"""Keeps an entity's id from one result to the next, while more of the article is analysed."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import Entity, Findings, Span


@dataclass(slots=True)
class Identities:
    """The ids given so far, each with the mention that first gave it.

    An entity keeps its id as long as it holds that mention. Where two that had ids turn out to
    be one, the older id stays; where one is split, it goes with the mention.
    """

    _anchors: dict[str, Span]
    _given: int = 0

    def __init__(self) -> None:
        self._anchors = {}
        self._given = 0

    def name(self, findings: Findings) -> Findings:
        """Return `findings` with lasting ids in place of those that the stages gave."""
        kept = self._kept(findings.entities)
        ids = {entity.id: kept.get(entity.id) or self._new(entity) for entity in findings.entities}
        return replace(
            findings,
            entities=tuple(replace(entity, id=ids[entity.id]) for entity in findings.entities),
            quotes=tuple(
                replace(quote, speaker=ids.get(quote.speaker)) if quote.speaker else quote
                for quote in findings.quotes
            ),
        )

    def _kept(self, entities: Sequence[Entity]) -> dict[str, str]:
        """Return the lasting id of each entity that holds the mention which gave one."""
        mentions = sorted((m.start, m.end, e.id) for e in entities for m in e.mentions)
        starts = [start for start, _, _ in mentions]
        kept: dict[str, str] = {}
        for lasting, anchor in self._anchors.items():  # the oldest first
            at = bisect_right(starts, anchor.end - 1) - 1
            if at >= 0 and mentions[at][1] > anchor.start:
                kept.setdefault(mentions[at][2], lasting)
        return kept

    def _new(self, entity: Entity) -> str:
        self._given += 1
        lasting = f"e{self._given}"
        self._anchors[lasting] = entity.mentions[0]
        return lasting


def add_near(findings: Findings, near: Findings, article: str) -> Findings:
    """Return `findings` with those of a part of the article not covered before.

    Until the whole is joined anew, an entity of the part is taken for the one that most often
    bears one of its names; others stand for themselves, under ids that no entity has yet.
    """
    known = _bearers(findings.entities, article)
    ids: dict[str, str] = {}
    entities = {entity.id: entity for entity in findings.entities}
    for entity in near.entities:
        names = {article[m.start : m.end] for m in entity.mentions}
        found = next(
            (known[entity.type, n] for n in sorted(names) if (entity.type, n) in known), None
        )
        lasting = found or f"near {entity.mentions[0].start}"
        ids[entity.id] = lasting
        bearer = entities.get(lasting, replace(entity, id=lasting, mentions=()))
        mentions = tuple(sorted({*bearer.mentions, *entity.mentions}))
        entities[lasting] = replace(bearer, mentions=mentions)
    quotes = (
        replace(quote, speaker=ids.get(quote.speaker)) if quote.speaker else quote
        for quote in near.quotes
    )
    return replace(
        findings,
        entities=tuple(sorted(entities.values(), key=lambda entity: entity.mentions[0])),
        quotes=tuple(sorted((*findings.quotes, *quotes), key=lambda quote: quote.start)),
    )


def _bearers(entities: Sequence[Entity], article: str) -> dict[tuple[str, str], str]:
    """Return for each type and name the id of the entity with most mentions that bears it."""
    bearers: dict[tuple[str, str], str] = {}
    for entity in sorted(entities, key=lambda entity: len(entity.mentions)):
        for mention in entity.mentions:
            bearers[entity.type, article[mention.start : mention.end]] = entity.id
    return bearers
