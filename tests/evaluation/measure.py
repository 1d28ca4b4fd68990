"""Measures findings against what someone marked by hand.

Names: precision and recall as one figure (F1), B-cubed for how mentions are kept together and
apart (Bagga and Baldwin, 1998), and the share of entities whose list of mentions is without fault.
Speech: F1 of spans, and the share of speakers that are right.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.model import EntityType, Findings, Quote, QuoteKind, Span
from tests.evaluation.markup import MarkedName, MarkedQuote, MarkedText

Counts = dict[str, float]
Mates = dict[str, Counter[str]]
"""For each marked entity, how many of its mentions stand in which entity that was found."""

# How much of both spans together must be in both: speech in quotation marks, and without.
_QUOTED_OVERLAP, _INDIRECT_OVERLAP = 0.8, 0.5
# A leading article or elision costs nothing, in the mark or outside of it.
_ARTICLE = re.compile(r"(?:(?:les?|la|une?|de|du|des|aux?)\s+|[ld]['’])+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _FoundName:
    span: Span
    type: EntityType
    entity: str


_Pairs = dict[_FoundName, MarkedName]


def count(marked: MarkedText, findings: Findings) -> Counts:
    """Return the hits and misses of one text; `total` adds up those of several."""
    found = [
        _FoundName(span, entity.type, entity.id)
        for entity in findings.entities
        for span in entity.mentions
    ]
    pairs = _pair_names(marked, found)
    wanted = {name: mate for name, mate in pairs.items() if not mate.is_optional}
    mates: Mates = defaultdict(Counter)
    for name, mate in wanted.items():
        mates[mate.entity][name.entity] += 1
    return total(
        (
            _count_names(marked, found, pairs, wanted),
            _count_entities(marked, found, pairs, mates),
            _count_together(wanted),
            *_count_speech(marked, findings, mates),
        )
    )


def total(parts: Iterable[Counts]) -> Counts:
    """Return the sum of several counts."""
    summed: Counts = defaultdict(float)
    for part in parts:
        for what, number in part.items():
            summed[what] += number
    return summed


def figures(counts: Counts) -> dict[str, float]:
    """Return the figures for what was counted, each between 0 and 1."""
    counts = defaultdict(float, counts)
    together = counts["alike"] or 1
    return {
        "mention_f1": _f1(counts, "names"),
        "b3_f1": _harmonic(counts["b3_precision"] / together, counts["b3_recall"] / together),
        "entities_exact": _share(counts["entities_exact"], counts["entities"]),
        "quote_f1": _f1(counts, "quoted"),
        "attributed": _share(counts["quoted_speaker"], counts["quoted_marked"]),
        "indirect_f1": _f1(counts, "indirect"),
        "indirect_speaker": _share(counts["indirect_speaker"], counts["indirect_right"]),
    }


def _f1(counts: Counts, what: str) -> float:
    return _share(2 * counts[f"{what}_right"], counts[f"{what}_found"] + counts[f"{what}_marked"])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(a: float, b: float) -> float:
    return _share(2 * a * b, a + b)


def _pair_names(marked: MarkedText, found: Sequence[_FoundName]) -> _Pairs:
    pairs: _Pairs = {}
    for name in marked.names:
        fitting = (f for f in found if f not in pairs and _fits(marked.text, name, f.span))
        if (mate := next(fitting, None)) is not None:
            pairs[mate] = name
    return pairs


def _fits(text: str, name: MarkedName, span: Span) -> bool:
    start, end = span
    if start < name.widest.start and (article := _ARTICLE.match(text, start, end)):
        start = min(article.end(), name.widest.start)
    return name.widest.start <= start <= name.core.start and name.core.end <= end <= name.widest.end


def _count_names(
    marked: MarkedText, found: Sequence[_FoundName], pairs: _Pairs, wanted: _Pairs
) -> Counts:
    doubtful = [name.widest for name in marked.names if name.is_optional]
    strangers = sum(
        not any(span.overlaps(*name.span) for span in doubtful)
        for name in found
        if name not in pairs
    )
    return {
        "names_right": sum(name.type in mate.types for name, mate in wanted.items()),
        "names_found": len(wanted) + strangers,
        "names_marked": sum(not name.is_optional for name in marked.names),
    }


def _count_entities(
    marked: MarkedText, found: Sequence[_FoundName], pairs: _Pairs, mates: Mates
) -> Counts:
    """Count the entities that one found entity has wholly, and without strangers."""
    sizes = Counter(name.entity for name in marked.names if not name.is_optional)
    found_sizes = Counter(f.entity for f in found if f not in pairs or not pairs[f].is_optional)
    exact = 0
    for entity, size in sizes.items():
        for mate, shared in mates[entity].most_common(1):
            exact += shared == size == found_sizes[mate]
    return {"entities": len(sizes), "entities_exact": exact}


def _count_together(wanted: _Pairs) -> Counts:
    """Count B-cubed precision and recall over the mentions that both sides have."""
    links = [(mate.entity, name.entity) for name, mate in wanted.items()]
    both = Counter(links)
    marked, found = Counter(a for a, _ in links), Counter(b for _, b in links)
    return {
        "alike": len(links),
        "b3_precision": sum(both[a, b] / found[b] for a, b in links),
        "b3_recall": sum(both[a, b] / marked[a] for a, b in links),
    }


def _count_speech(marked: MarkedText, findings: Findings, mates: Mates) -> Iterator[Counts]:
    """Count speech in quotation marks and without apart: one is never taken for the other."""
    groups = (("quoted", False, _QUOTED_OVERLAP), ("indirect", True, _INDIRECT_OVERLAP))
    doubtful = [quote.span for quote in marked.quotes if quote.is_optional]
    for what, is_indirect, needed in groups:
        quotes = [q for q in marked.quotes if (q.kind is QuoteKind.INDIRECT) == is_indirect]
        found = [q for q in findings.quotes if (q.kind is QuoteKind.INDIRECT) == is_indirect]
        counts = _count_quotes(quotes, found, needed, mates)
        strangers = (q for q in found if not any(d.overlaps(q.start, q.end) for d in doubtful))
        counts["found"] = counts["right"] + sum(1 for _ in strangers)
        yield {f"{what}_{which}": number for which, number in counts.items()}


def _count_quotes(
    quotes: Sequence[MarkedQuote], found: list[Quote], needed: float, mates: Mates
) -> Counter[str]:
    """Count the marked quotes that were found, and take these out of `found`."""
    counts: Counter[str] = Counter()
    for quote in quotes:
        hit = _best(quote.span, found, needed)
        if hit is not None:
            found.remove(hit)
        if quote.is_optional:
            continue
        counts["marked"] += 1
        if hit is not None:
            counts["right"] += 1
            counts["speaker"] += _is_speaker(quote.speaker, hit.speaker, mates)
    return counts


def _best(span: Span, quotes: Iterable[Quote], needed: float) -> Quote | None:
    best = max(quotes, key=lambda quote: _overlap(span, quote), default=None)
    return best if best is not None and _overlap(span, best) >= needed else None


def _overlap(span: Span, quote: Quote) -> float:
    shared = min(span.end, quote.end) - max(span.start, quote.start)
    return max(0, shared) / (max(span.end, quote.end) - min(span.start, quote.start))


def _is_speaker(marked: str | None, found: str | None, mates: Mates) -> bool:
    if marked is None or found is None:
        return marked is found
    return mates[marked][found] > 0
