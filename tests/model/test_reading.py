"""Look-ups in a reading."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import (
    Article,
    Entity,
    EntityType,
    Findings,
    Quote,
    QuoteKind,
    Reading,
    Span,
)
from reader.model.reading import first_at_or_after, holding, last_before
from reader.model.serial import findings_from_plain, findings_to_plain

SPANS = (Span(2, 5), Span(5, 9), Span(20, 21))


@pytest.mark.parametrize(
    ("offset", "after", "before", "held"),
    [
        (0, 0, None, None),
        (2, 0, None, 0),
        (3, 1, 0, 0),
        (5, 1, 0, 1),
        (10, 2, 1, None),
        (20, 2, 1, 2),
        (21, None, 2, None),
    ],
)
def test_neighbours_of_an_offset(
    offset: int, after: int | None, before: int | None, held: int | None
) -> None:
    assert first_at_or_after(SPANS, offset) == after
    assert last_before(SPANS, offset) == before
    assert holding(SPANS, offset) == held


entities = st.lists(st.integers(0, 60), min_size=1, max_size=12, unique=True).map(
    lambda starts: tuple(
        Entity(f"e{n}", EntityType.PER, f"N{n}", f"N{n}", (Span(5 * start, 5 * start + 4),))
        for n, start in enumerate(starts)
    )
)


@given(entities, st.integers(0, 300), st.integers(1, 60))
def test_mentions_in_a_window_are_those_that_touch_it(
    found: tuple[Entity, ...], start: int, length: int
) -> None:
    reading = Reading(Article("x" * 400, "t", "s"), Findings(entities=found))
    expected = sorted(
        mention
        for entity in found
        for mention in entity.mentions
        if mention.overlaps(start, start + length)
    )
    assert [span for span, _ in reading.mentions_in(start, start + length)] == expected
    at = reading.entity_at(start)
    assert (at is not None) == any(m.contains(start) for e in found for m in e.mentions)


def test_findings_survive_json() -> None:
    findings = Findings(
        entities=(Entity("e1", EntityType.ORG, "Ligue", "Ligue", (Span(1, 6),), role="club"),),
        quotes=(
            Quote(8, 20, QuoteKind.MIXED, "e1", "la Ligue", Span(1, 7), "a dit la Ligue", 0.25),
            Quote(30, 40, QuoteKind.INDIRECT),
        ),
        covered=(Span(0, 50),),
        complete=True,
        model="modèle 1",
    )
    assert findings_from_plain(json.loads(json.dumps(findings_to_plain(findings)))) == findings


def test_quotes_of_a_speaker_and_their_doubt() -> None:
    doubtful = Quote(8, 20, QuoteKind.DIRECT, "e1", confidence=0.3)
    sure = Quote(30, 40, QuoteKind.DIRECT, "e1")
    unknown = Quote(50, 60, QuoteKind.DIRECT, None, confidence=0.1)
    reading = Reading(Article("", "", ""), Findings(quotes=(doubtful, sure, unknown)))
    assert reading.quotes_of("e1") == (doubtful, sure)
    assert [quote.is_doubtful for quote in reading.quotes] == [True, False, False]
    assert reading.entity("e1") is None


def test_the_same_text_is_the_same_article_wherever_it_lies() -> None:
    assert Article("a\ud800", "x", "p1").key == Article("a\ud800", "y", "p2").key
    assert Article("a", "x", "p").key != Article("b", "x", "p").key


def test_words_within_a_reported_clause_count_once() -> None:
    clause = Quote(10, 90, QuoteKind.INDIRECT, "e2")
    within = Quote(20, 40, QuoteKind.MIXED, "e2")
    by_another = Quote(30, 35, QuoteKind.MIXED, "e4")
    later = Quote(95, 99, QuoteKind.DIRECT, "e2")
    article = Article("x" * 100, "", "")
    reading = Reading(article, Findings(quotes=(clause, within, by_another, later)))
    assert reading.quotes == (clause, within, by_another, later)
    assert reading.outer_quotes == (clause, by_another, later)
    assert reading.quotes_of("e2") == (clause, later)
