"""Cuts text where names and quotations begin and end."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.model import Entity, Quote, Reading, Span


class Run(NamedTuple):
    """A stretch of text that one name and one quotation at most hold throughout."""

    text: str
    entity: Entity | None
    quote: Quote | None


def runs(reading: Reading, passages: Iterable[Span]) -> Iterator[list[Run]]:
    """Yield the runs of each passage; where quotations are nested, the inner one counts.

    `passages` are in the order of the text, so that one walk through the quotations will do.
    """
    coming = iter(reading.quotes)
    following = next(coming, None)
    near: list[Quote] = []
    for passage in passages:
        while following is not None and following.start < passage.end:
            near.append(following)
            following = next(coming, None)
        near = [quote for quote in near if quote.end > passage.start]
        yield list(_cut(reading, passage, near))


def _cut(reading: Reading, passage: Span, quotes: Sequence[Quote]) -> Iterator[Run]:
    text = reading.article.text
    unopened = list(reversed(quotes))
    around: list[Quote] = []
    for start, end in pairwise(_cuts(reading, passage, quotes)):
        while unopened and unopened[-1].start <= start:
            around.append(unopened.pop())
        around = [quote for quote in around if quote.end > start]
        yield Run(text[start:end], reading.entity_at(start), around[-1] if around else None)


def _cuts(reading: Reading, passage: Span, quotes: Sequence[Quote]) -> list[int]:
    cuts = set(passage)
    for mention, _ in reading.mentions_in(*passage):
        cuts.update(mention)
    for quote in quotes:
        cuts.update((quote.start, quote.end))
    return sorted(cut for cut in cuts if passage.start <= cut <= passage.end)
