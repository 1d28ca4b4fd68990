"""What an article tells of one entity: where it stands, in which sentences, with whom."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Entity, Reading, Span
from reader.model.reading import first_at_or_after, last_before

SENTENCE_AT_MOST = 400  # code points on either side of a mention that are searched for its ends
COMPANIONS_AT_MOST = 8
_SENTENCE_START = re.compile(r"(?<=[.!?…»”\"])\s+(?=[«“\"—–]?\s?[^\W\d_a-zà-ÿ])")


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that stands in `paragraphs` paragraphs with another; `offset` is where it
    stands in the first of them."""

    entity: Entity
    paragraphs: int
    offset: int


@dataclass(frozen=True, slots=True)
class Portrait:
    """An entity, its mentions around a place of the text, and whom it stands with, most often
    first. `before` and `following` are None where there is none but the first."""

    entity: Entity
    first: Span
    before: Span | None
    following: Span | None
    companions: tuple[Companion, ...]


def portray(reading: Reading, entity: Entity, offset_here: int) -> Portrait:
    """Return what the article tells of `entity`, seen from the place `offset_here`."""
    mentions = entity.mentions
    before = last_before(mentions, offset_here)
    following = first_at_or_after(mentions, offset_here)
    return Portrait(
        entity,
        mentions[0],
        mentions[before] if before else None,
        mentions[following] if following else None,
        find_companions(reading, entity),
    )


def find_companions(reading: Reading, entity: Entity) -> tuple[Companion, ...]:
    """Return whom `entity` shares paragraphs with."""
    shared: Counter[str] = Counter()
    first: dict[str, int] = {}
    for start, end in _paragraphs_with(reading, entity):
        there = {other.id: mention.start for mention, other in reading.mentions_in(start, end)}
        shared.update(there.keys() - {entity.id})
        for other_id in there:
            first.setdefault(other_id, there[other_id])
    found = sorted(shared.items(), key=lambda item: (-item[1], first[item[0]]))
    return tuple(
        Companion(other, count, first[other.id])
        for other_id, count in found[:COMPANIONS_AT_MOST]
        if (other := reading.entity(other_id)) is not None
    )


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence that holds `span`: within its line, and not longer than is readable."""
    lower, upper = max(0, span.start - SENTENCE_AT_MOST), span.end + SENTENCE_AT_MOST
    start = max(lower, text.rfind("\n", lower, span.start) + 1)
    line_end = text.find("\n", span.end, upper)
    end = min(len(text), upper) if line_end < 0 else line_end
    for found in _SENTENCE_START.finditer(text, start, end):
        if found.end() <= span.start:
            start = found.end()
        elif found.start() >= span.end:
            end = found.start()
            break
    return Span(start, end)


def _paragraphs_with(reading: Reading, entity: Entity) -> Iterator[Span]:
    text = reading.article.text
    end = -1
    for mention in entity.mentions:
        if mention.start < end:
            continue
        start = text.rfind("\n", 0, mention.start) + 1
        line_end = text.find("\n", mention.end)
        end = len(text) if line_end < 0 else line_end
        yield Span(start, end)
