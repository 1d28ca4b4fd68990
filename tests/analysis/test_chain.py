"""The chain with stand-ins for its stages: order, growth, offsets, ids."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.chain import FRENCH, Batch, Chain, Stages
from reader.analysis.records import Figure, NameSpan
from reader.analysis.typography import PlainText, make_plain
from reader.model import EntityType, Findings, Quote, QuoteKind, Span

CAPITALISED = re.compile(r"[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*")


class Capitals:
    """Takes every run of capitalised words for a person; counts what it is given."""

    name = "capitals 1.0"

    def __init__(self) -> None:
        self.passages: list[str] = []

    def name_spans(self, passages: Sequence[str]) -> Iterator[list[NameSpan]]:
        for passage in passages:
            self.passages.append(passage)
            yield [
                NameSpan(*found.span(), EntityType.PER) for found in CAPITALISED.finditer(passage)
            ]


class Together:
    """Names that end alike are one figure; each « … » is a quote of the figure named last."""

    def __init__(self) -> None:
        self.seen = 0

    def stages(self) -> Stages:
        return Stages(self.find_figures, self.find_quotes)

    def find_figures(self, plain: PlainText, raw: Sequence[NameSpan]) -> tuple[Figure, ...]:
        self.seen += len(plain.text)
        mentions: dict[str, list[Span]] = {}
        for start, end, _ in raw:
            mentions.setdefault(plain.text[start:end].split()[-1], []).append(Span(start, end))
        return tuple(
            Figure(f"{number}", EntityType.PER, name, name, tuple(spans))
            for number, (name, spans) in enumerate(mentions.items())
        )

    def find_quotes(self, plain: PlainText, figures: Sequence[Figure]) -> tuple[Quote, ...]:
        named = sorted((span.start, figure.id) for figure in figures for span in figure.mentions)
        return tuple(
            Quote(
                *found.span(),
                kind=QuoteKind.DIRECT,
                speaker=named[before - 1][1]
                if (before := bisect(named, (found.start(), "")))
                else None,
                cue=Span(found.start(), found.start() + 1),
            )
            for found in re.finditer("«[^»]*»", plain.text)
        )


class Meanwhile:
    """Goes through two batches for each time that it is asked, until it stops for good."""

    def __init__(self, batches: Iterator[Batch], stops_after: int) -> None:
        self.left = stops_after
        self.has_ended = False
        self._batches = batches

    def come(self) -> Iterator[Batch]:
        assert not self.has_ended
        for _ in range(min(2, self.left)):
            self.left -= 1
            yield from islice(self._batches, 1)

    def end(self) -> None:
        self.has_ended = True


def article_of(paragraphs: int) -> str:
    return "\n\n".join(
        f"Le maire Paul Numéro{n % 40} a parlé. « Oui », a dit M. Numéro{n % 40} à l’aube. " * 3
        for n in range(paragraphs)
    )


def steps(chain: Chain, near: int = 0) -> Iterator[Findings]:
    first = True
    while not chain.complete:
        findings = chain.next(near if first else None)
        first = False
        if findings is not None:
            yield findings


def names_of(findings: Findings) -> dict[str, str]:
    return {entity.id: entity.name for entity in findings.entities}


@pytest.mark.parametrize("near", [0, 15_000, 10**9])
def test_what_is_near_comes_first(near: int) -> None:
    text = article_of(200)
    chain = Chain(Capitals(), text, Together().stages())
    first = chain.next(near)
    assert first is not None and not first.complete
    (covered,) = first.covered
    assert covered.overlaps(min(near, len(text) - 2), len(text))
    assert covered.end - covered.start < 6_000
    assert all(covered.contains(m.start) for e in first.entities for m in e.mentions)


def test_each_passage_is_recognised_once() -> None:
    finder = Capitals()
    text = article_of(100)
    chain = Chain(finder, text, Together().stages())
    for near in (0, 9_000, 9_100, 3_000, 0, 14_000):
        chain.next(near)
    while not chain.complete:
        chain.next()
    assert sorted(finder.passages) == sorted(make_plain(text).text.split("\n\n"))
    assert chain.share == 1.0


def test_the_end_is_the_same_whatever_the_order() -> None:
    text = article_of(120)
    at_once = Chain(Capitals(), text, Together().stages()).all()
    *_, piecewise = steps(Chain(Capitals(), text, Together().stages()), near=11_000)
    assert piecewise.complete and piecewise.covered == (Span(0, len(text)),)
    assert {(e.name, e.mentions) for e in at_once.entities} == {
        (e.name, e.mentions) for e in piecewise.entities
    }
    assert [(q.start, q.end, q.cue) for q in at_once.quotes] == [
        (q.start, q.end, q.cue) for q in piecewise.quotes
    ]
    assert [e.id for e in at_once.entities[:3]] == ["e1", "e2", "e3"]


@pytest.mark.parametrize("stops_after", [0, 3, 10**6])
@pytest.mark.parametrize("near", [0, 150_000, None])
def test_the_end_is_the_same_whatever_is_done_aside(stops_after: int, near: int | None) -> None:
    begun: list[Meanwhile] = []

    def run_aside(batches: Iterator[Batch]) -> Meanwhile:
        begun.append(Meanwhile(batches, stops_after))
        return begun[-1]

    text = article_of(1_500)
    alone = Chain(Capitals(), text, Together().stages()).all()
    finder = Capitals()
    chain = Chain(finder, text, Together().stages(), run_aside)
    if near is None:
        found = chain.all()
    else:
        first, *_, found = steps(chain, near)
        assert not begun or any(span.contains(near + 100) for span in first.covered)
    assert len(finder.passages) < 1_600  # what both come to at once, where they meet
    assert (found.quotes, found.covered) == (alone.quotes, alone.covered) or near
    assert {(e.name, e.mentions) for e in found.entities} == {
        (e.name, e.mentions) for e in alone.entities
    }
    assert [meanwhile.has_ended for meanwhile in begun] == [True]


def test_a_short_article_is_nothing_to_share() -> None:
    def run_aside(batches: Iterator[Batch]) -> Meanwhile:
        raise AssertionError(batches)

    with closing(Chain(Capitals(), article_of(100), Together().stages(), run_aside)) as chain:
        assert chain.all().complete


def test_what_runs_aside_ends_with_the_chain() -> None:
    begun: list[Meanwhile] = []

    def run_aside(batches: Iterator[Batch]) -> Meanwhile:
        begun.append(Meanwhile(batches, 5))
        return begun[-1]

    with closing(Chain(Capitals(), article_of(1_500), Together().stages(), run_aside)) as chain:
        chain.next(0)
        assert not begun  # the screen comes first
        chain.next()
        assert not begun[0].has_ended
    assert begun[0].has_ended


def test_mentions_and_quotes_stand_where_they_do_in_the_article() -> None:
    text = "\u00adAnne\u00ad Ro\u00adche parle.\n\n« C’est Élé\u00ada\u0301 », dit Anne\u00a0Roche."
    findings = Chain(Capitals(), text, Together().stages()).all()
    entity = next(entity for entity in findings.entities if entity.name == "Roche")
    assert [text[start:end] for start, end in entity.mentions] == [
        "Anne\u00ad Ro\u00adche",
        "Anne\u00a0Roche",
    ]
    (quote,) = findings.quotes
    assert text[quote.start : quote.end] == "« C’est Élé\u00ada\u0301 »"
    assert quote.speaker == entity.id


def test_ids_stay_while_the_article_grows() -> None:
    text = article_of(400)
    chain = Chain(Capitals(), text, Together().stages())
    results = list(steps(chain, near=20_000))
    assert len(results) > 2
    for before, after in pairwise(results):
        assert names_of(before).items() <= names_of(after).items()


def test_a_jump_adds_to_what_is_known_without_joining_the_whole() -> None:
    stages = Together()
    text = article_of(2_000)
    chain = Chain(Capitals(), text, stages.stages())
    before = chain.next(0)
    while chain.share < 0.6:
        before = chain.next() or before
    assert before is not None
    seen = stages.seen
    after = chain.next(len(text) - 5_000)
    assert after is not None and stages.seen - seen < 10_000
    assert names_of(before).items() <= names_of(after).items()
    assert after.covered[-1].contains(len(text) - 2_000)
    assert len(after.quotes) > len(before.quotes)
    assert chain.next(len(text) - 5_000) is None  # nothing new there


def test_what_was_analysed_but_not_told_is_told_when_it_is_looked_at() -> None:
    text = article_of(2_000)
    chain = Chain(Capitals(), text, Together().stages())
    told = chain.next(0)
    while chain.next() is not None:
        pass
    while chain.share < 0.2:
        told = chain.next() or told
    assert told is not None
    behind = told.covered[-1].end + 1_000
    looked_at = chain.next(behind)
    assert looked_at is not None
    assert any(span.contains(behind + 100) for span in looked_at.covered)


def test_joining_costs_no_more_than_a_few_times_the_article() -> None:
    stages = Together()
    text = article_of(3_000)
    list(steps(Chain(Capitals(), text, stages.stages())))
    assert stages.seen < 4 * len(text)


@pytest.mark.parametrize("text", ["", "\n \n", "\u00ad", "\ud800", "."])
def test_next_to_nothing_is_complete_at_once(text: str) -> None:
    chain = Chain(Capitals(), text)
    findings = chain.next(0)
    assert findings is not None and findings.complete and chain.share == 1.0
    assert findings.model == "capitals 1.0"


PIECES = "— |. |, | !|\n\n|e\u0301|M. |Jean Roux|Mme Le Goff|a-t-il dit|, selon |que |l’|OTAN|(ONU)"
HOSTILE = [
    *"«»“\"’'-\n \u00a0\u00ad\0\u202e🙂\ud800xÉ",
    *PIECES.split("|"),
    "le ministre",
    "il",
    "Lyon",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HOSTILE), max_size=60).map("".join), st.integers(-5, 10**6))
def test_no_text_breaks_the_chain(text: str, near: int) -> None:
    for findings in steps(Chain(Capitals(), text, FRENCH), near):
        ids = {entity.id for entity in findings.entities}
        assert len(ids) == len(findings.entities)
        for entity in findings.entities:
            assert entity.mentions
            assert all(0 <= start < end <= len(text) for start, end in entity.mentions)
        for quote in findings.quotes:
            assert 0 <= quote.start < quote.end <= len(text)
            assert quote.speaker is None or quote.speaker in ids
    assert findings.complete
