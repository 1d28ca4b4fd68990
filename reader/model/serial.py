"""Findings as plain data for JSON, and back: for the store and between processes."""

from typing import Any

from reader.model.entity import Entity, EntityType
from reader.model.findings import Findings
from reader.model.quote import Quote, QuoteKind
from reader.model.span import Span

Plain = dict[str, Any]


def findings_to_plain(findings: Findings) -> Plain:
    """Return `findings` as lists, strings and numbers that JSON can hold."""
    return {
        "entities": [_entity_to_plain(entity) for entity in findings.entities],
        "quotes": [_quote_to_plain(quote) for quote in findings.quotes],
        "covered": findings.covered,
        "complete": findings.complete,
        "model": findings.model,
    }


def findings_from_plain(plain: Plain) -> Findings:
    """Return the findings that `findings_to_plain` was given.

    Raises KeyError, TypeError or ValueError when `plain` is something else.
    """
    return Findings(
        entities=tuple(_entity_from_plain(entity) for entity in plain["entities"]),
        quotes=tuple(_quote_from_plain(quote) for quote in plain["quotes"]),
        covered=tuple(Span(*span) for span in plain["covered"]),
        complete=plain["complete"],
        model=plain["model"],
    )


def _entity_to_plain(entity: Entity) -> Plain:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "short": entity.short_name,
        "mentions": entity.mentions,
        "role": entity.role,
        "corrected": entity.corrected,
    }


def _entity_from_plain(plain: Plain) -> Entity:
    return Entity(
        id=plain["id"],
        type=EntityType(plain["type"]),
        name=plain["name"],
        short_name=plain["short"],
        mentions=tuple(Span(*mention) for mention in plain["mentions"]),
        role=plain["role"],
        corrected=plain["corrected"],
    )


def _quote_to_plain(quote: Quote) -> Plain:
    return {
        "span": (quote.start, quote.end),
        "kind": quote.kind.value,
        "speaker": quote.speaker,
        "speaker_text": quote.speaker_text,
        "cue": quote.cue,
        "reason": quote.reason,
        "confidence": quote.confidence,
        "corrected": quote.corrected,
    }


def _quote_from_plain(plain: Plain) -> Quote:
    start, end = plain["span"]
    return Quote(
        start=start,
        end=end,
        kind=QuoteKind(plain["kind"]),
        speaker=plain["speaker"],
        speaker_text=plain["speaker_text"],
        cue=Span(*plain["cue"]) if plain["cue"] is not None else None,
        reason=plain["reason"],
        confidence=plain["confidence"],
        corrected=plain["corrected"],
    )
