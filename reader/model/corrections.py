"""What a person puts right in the findings, and findings as they are after that.

Corrections name entities by their name, not by an id, so that they hold for a text analysed again
and, as a personal list, for every other article. Undoing one is leaving it out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from reader.model.entity import Entity, EntityType
from reader.model.findings import Findings
from reader.model.quote import Quote
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Rename:
    """The entity called `name` is called `to`."""

    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Retype:
    """The entity called `name` is a person, a place or an organisation: `type`."""

    name: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Hide:
    """What is called `name` is no name: it is not listed, and speaks no words."""

    name: str


@dataclass(frozen=True, slots=True)
class Merge:
    """The entity called `name` is the one called `into`."""

    name: str
    into: str


@dataclass(frozen=True, slots=True)
class Split:
    """The mention of `name` at the offset `at` is somebody else: an entity called `to`.

    It joins the entity called `to` when there is one.
    """

    name: str
    at: int
    to: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """The quote that starts at the offset `at` is by the entity called `speaker`, or by nobody
    known when that is None."""

    at: int
    speaker: str | None


Correction = Rename | Retype | Hide | Merge | Split | Attribute

_KINDS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind for kind in (Rename, Retype, Hide, Merge, Split, Attribute)
}


def is_general(correction: Correction) -> bool:
    """Return whether the correction could hold for every article: it names no offset."""
    return not isinstance(correction, Split | Attribute)


def correction_to_plain(correction: Correction) -> dict[str, Any]:
    """Return `correction` as strings and numbers that JSON can hold."""
    return {"kind": type(correction).__name__.lower(), **asdict(correction)}


def correction_from_plain(plain: dict[str, Any]) -> Correction:
    """Return the correction that `correction_to_plain` was given.

    Raises KeyError, TypeError or ValueError when `plain` is something else.
    """
    fields = {name: value for name, value in plain.items() if name != "kind"}
    if "type" in fields:
        fields["type"] = EntityType(fields["type"])
    correction: Correction = _KINDS[plain["kind"]](**fields)
    return correction


def corrected(findings: Findings, corrections: Iterable[Correction]) -> Findings:
    """Return `findings` with the corrections made, in their order.

    A correction that names nothing in these findings changes nothing: the part of the article
    that it is about may not have been analysed yet.
    """
    for correction in corrections:
        findings = _APPLY[type(correction)](findings, correction)
    return findings


def _named(findings: Findings, name: str | None) -> Entity | None:
    return next((entity for entity in findings.entities if entity.name == name), None)


def _with(findings: Findings, old: Entity, new: Entity) -> Findings:
    entities = tuple(new if entity is old else entity for entity in findings.entities)
    return replace(findings, entities=entities)


def _rename(findings: Findings, correction: Rename) -> Findings:
    entity = _named(findings, correction.name)
    if entity is None:
        return findings
    to = correction.to
    return _with(findings, entity, replace(entity, name=to, short_name=to, corrected=True))


def _retype(findings: Findings, correction: Retype) -> Findings:
    entity = _named(findings, correction.name)
    if entity is None:
        return findings
    return _with(findings, entity, replace(entity, type=correction.type, corrected=True))


def _hide(findings: Findings, correction: Hide) -> Findings:
    entity = _named(findings, correction.name)
    if entity is None:
        return findings
    return replace(
        _spoken_by(findings, entity.id, None),
        entities=tuple(other for other in findings.entities if other is not entity),
    )


def joined(
    kept: Sequence[Correction], known: Sequence[Correction], wanted: Sequence[Correction]
) -> list[Correction]:
    """Return `kept` after the change that makes `wanted` of `known`: what others have kept since
    one knew it stays, what is new comes last."""
    left = list(reversed(kept))
    for gone in (Counter(known) - Counter(wanted)).elements():
        if gone in left:
            left.remove(gone)
    return [*reversed(left), *(Counter(wanted) - Counter(known)).elements()]


def _merge(findings: Findings, correction: Merge) -> Findings:
    entity, into = _named(findings, correction.name), _named(findings, correction.into)
    if entity is None or into is None or entity is into:
        return findings
    mentions = tuple(sorted({*entity.mentions, *into.mentions}))
    joined = replace(into, mentions=mentions, role=into.role or entity.role, corrected=True)
    rest = [other for other in findings.entities if other is not entity and other is not into]
    return replace(_spoken_by(findings, entity.id, into.id), entities=_in_order([*rest, joined]))


def _split(findings: Findings, correction: Split) -> Findings:
    entity, to = _named(findings, correction.name), _named(findings, correction.to)
    if entity is None or entity is to:
        return findings
    mention = next((m for m in entity.mentions if m.start == correction.at), None)
    if mention is None:
        return findings
    left = tuple(other for other in entity.mentions if other != mention)
    others = [other for other in findings.entities if other is not entity and other is not to]
    if left:
        others.append(replace(entity, mentions=left, corrected=True))
    others.append(_joined_by(to, mention, correction.to, entity))
    return replace(findings, entities=_in_order(others))


def _joined_by(to: Entity | None, mention: Span, name: str, origin: Entity) -> Entity:
    if to is not None:
        return replace(to, mentions=tuple(sorted({*to.mentions, mention})), corrected=True)
    new_id = f"{origin.id}.{mention.start}"
    return Entity(new_id, origin.type, name, name, (mention,), corrected=True)


def _attribute(findings: Findings, correction: Attribute) -> Findings:
    speaker = _named(findings, correction.speaker)
    if correction.speaker is not None and speaker is None:
        return findings
    return _quotes_changed(
        findings,
        lambda quote: quote.start == correction.at,
        speaker.id if speaker else None,
    )


def _spoken_by(findings: Findings, old: str, new: str | None) -> Findings:
    return _quotes_changed(findings, lambda quote: quote.speaker == old, new)


def _quotes_changed(
    findings: Findings, affected: Callable[[Quote], bool], speaker: str | None
) -> Findings:
    quotes = tuple(
        replace(quote, speaker=speaker, reason="corrigé", confidence=1.0, corrected=True)
        if affected(quote)
        else quote
        for quote in findings.quotes
    )
    return replace(findings, quotes=quotes)


def _in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


_APPLY: dict[type[Any], Callable[[Findings, Any], Findings]] = {
    Rename: _rename,
    Retype: _retype,
    Hide: _hide,
    Merge: _merge,
    Split: _split,
    Attribute: _attribute,
}
