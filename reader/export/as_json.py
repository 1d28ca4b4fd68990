"""A reading as JSON: the contract that other programs may build on, kept by its schema number."""

import json
from typing import Any, Final

from reader.export.narrowing import sentence_around
from reader.export.request import Request
from reader.model import Entity, Quote, Span

SCHEMA: Final = 1
"""Raised when a program that reads the JSON would have to change; new keys do not raise it."""

Plain = dict[str, Any]


def as_json(request: Request) -> str:
    """Return the reading as JSON. Offsets count code points of `text`, end exclusive."""
    article = request.reading.article
    plain = {
        "schema": SCHEMA,
        "title": article.title,
        "source": article.source,
        "model": request.reading.findings.model,
        "text": article.text,
        "entities": [_entity(entity, request) for entity in request.shown.entities],
        "quotes": [_quote(quote, article.text) for quote in request.shown.quotes],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _entity(entity: Entity, request: Request) -> Plain:
    text = request.text
    mentions = [_span(mention, text) for mention in entity.mentions]
    if request.who is not None:
        for plain, mention in zip(mentions, entity.mentions, strict=True):
            plain["sentence"] = _span(sentence_around(text, mention), text)
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "short_name": entity.short_name,
        "role": entity.role,
        "corrected": entity.corrected,
        "mentions": mentions,
    }


def _quote(quote: Quote, text: str) -> Plain:
    return {
        **_span(Span(quote.start, quote.end), text),
        "kind": quote.kind.value,
        "speaker": quote.speaker,
        "speaker_text": quote.speaker_text,
        "cue": _span(quote.cue, text) if quote.cue is not None else None,
        "reason": quote.reason,
        "confidence": round(quote.confidence, 3),
        "corrected": quote.corrected,
    }


def _span(span: Span, text: str) -> Plain:
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
