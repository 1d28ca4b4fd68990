"""Joins the stages of the analysis for a whole article, what is on the screen first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.analysis.excerpt import Excerpt, Passage
from reader.analysis.identity import Identities, add_near
from reader.analysis.kept_text import KeptText
from reader.analysis.names import find_figures
from reader.analysis.passages import cut_passages, passage_at
from reader.analysis.records import Figure, NameSpan
from reader.analysis.speech import find_quotes
from reader.analysis.typography import PlainText, make_plain
from reader.model import Entity, Findings, Quote, Span

# What counts as on the screen, in code points before and after the offset told.
_BEFORE, _AFTER = 400, 3_600
# Code points of a batch, the first and the largest: a fifth of a second, for cancelling soon.
_FIRST_BATCH, _LARGEST_BATCH = 4_000, 16_000
# The whole is joined anew when it has grown so many times, counted back from the end: all joinings
# together then cost no more than one and a half times the last one, however long the article.
_GROWTH = 3
# Up to here (code points) joining the whole costs less than anyone notices.
_SMALL = 40_000
# From here on (code points) names are looked for by a second process too, in batches of this size.
_LONG, _BATCH_ASIDE = 200_000, 8_000


class NameFinder(Protocol):
    """Finds names in passages: the recogniser, or a stand-in in tests."""

    @property
    def name(self) -> str:
        """Return the language model's name and version."""

    def name_spans(self, passages: Sequence[str]) -> Iterator[list[NameSpan]]:
        """Yield the names of each passage, in order, with offsets into that passage."""


# The numbers of some passages, each with its names.
Batch = Sequence[tuple[int, Sequence[NameSpan]]]


class Aside(Protocol):
    """Goes through batches of passages at the same time as the chain; see `run_aside`."""

    def come(self) -> Iterable[Batch]:
        """Return the batches that have come since this was asked last."""

    def end(self) -> None:
        """Stop at once; harmless when it has ended."""


@dataclass(frozen=True, slots=True)
class Stages:
    """What follows the recogniser: names become figures, text and figures become quotes."""

    find_figures: Callable[[PlainText, Sequence[NameSpan]], tuple[Figure, ...]]
    find_quotes: Callable[[PlainText, Sequence[Figure]], tuple[Quote, ...]]


FRENCH = Stages(find_figures, find_quotes)


class Chain:
    """An article's analysis, step by step. Ids stay the same from one step to the next.

    A long one goes on from the screen forwards here, backwards in what `run_aside` starts, if it
    starts anything; to be closed then.
    """

    def __init__(
        self,
        finder: NameFinder,
        text: str,
        stages: Stages = FRENCH,
        run_aside: Callable[[Iterator[Batch]], Aside | None] | None = None,
    ) -> None:
        self._finder = finder
        self._stages = stages
        self._passages = cut_passages(text)
        self._text = KeptText(text, self._passages)
        self._done: dict[int, Passage] = {}  # by their number
        self._told: set[int] = set()  # those that the findings hold
        self._cursor = 0
        self._batch = _FIRST_BATCH
        self._covered = 0
        self._total = sum(end - start for start, end in self._passages)
        self._due = 0.0  # how much is covered when all is to be joined next
        self._run_aside = run_aside if self._total >= _LONG else None
        self._aside: Aside | None = None
        self._identities = Identities()
        self._findings = Findings(model=finder.name)

    @property
    def share(self) -> float:
        """Return how much of the article has been analysed, between 0 and 1."""
        return self._covered / self._total if self._total else 1.0

    @property
    def complete(self) -> bool:
        """Return whether nothing is left to do."""
        return self._findings.complete

    def next(self, near: int | None = None) -> Findings | None:
        """Analyse what stands near the offset `near`, if that is new, or else some more.

        Return the findings so far, which replace all earlier ones; None where they have grown too
        little to be told anew.
        """
        if self._told:  # the screen is
            self._share_out()
        window = self._window(near) if near is not None else []
        self._recognise(
            [number for number in window or self._following() if number not in self._done]
        )
        has_grown = self._covered >= self._due
        if self._is_done() or has_grown or (window and self._covered <= _SMALL):
            return self._join()
        return self._join_near(window) if window else None

    def all(self) -> Findings:
        """Analyse all that is left, in one go, and return the findings."""
        while not self._is_done():
            self._share_out()
            self._recognise(self._following())
        return self._join()

    def close(self) -> None:
        """End what runs aside."""
        if self._aside is not None:
            self._aside.end()

    def _is_done(self) -> bool:
        return len(self._done) == len(self._passages)

    def _share_out(self) -> None:
        """Have the rest begun aside, once; take over what has come from there."""
        if self._run_aside is not None:
            self._aside = self._run_aside(self._backwards())
            self._run_aside = None
        for batch in self._aside.come() if self._aside is not None else ():
            self._keep(batch)

    def _backwards(self) -> Iterator[Batch]:
        """Yield the names of what is not done, in the order contrary to `_following`."""
        numbers: list[int] = []
        size = 0
        cursor, count = self._cursor, len(self._passages)
        for number in ((cursor - step) % count for step in range(1, count + 1)):
            if number not in self._done:
                numbers.append(number)
                size += self._passages[number].end - self._passages[number].start
            if size >= _BATCH_ASIDE:
                yield self._names(numbers)
                numbers, size = [], 0
        yield self._names(numbers)

    def _window(self, near: int) -> list[int]:
        """Return the passages near this offset that are still to tell; go on from there after."""
        if not self._passages:
            return []
        first = passage_at(self._passages, max(0, near - _BEFORE))
        last = passage_at(self._passages, near + _AFTER)
        window = [number for number in range(first, last + 1) if number not in self._told]
        if window:
            self._cursor = last + 1
        return window

    def _following(self) -> list[int]:
        """Return the next batch of passages to do: from the cursor on, then from the start."""
        chosen: dict[int, None] = {}
        size = 0
        count = len(self._passages)
        while size < self._batch and len(self._done) + len(chosen) < count:
            number = self._cursor % count
            if number not in self._done and number not in chosen:
                chosen[number] = None
                size += self._passages[number].end - self._passages[number].start
            self._cursor = number + 1
        self._batch = min(2 * self._batch, _LARGEST_BATCH)
        return list(chosen)

    def _recognise(self, numbers: Sequence[int]) -> None:
        self._keep(self._names(numbers))

    def _names(self, numbers: Sequence[int]) -> Batch:
        texts = [make_plain(self._text.passage(number)).text for number in numbers]
        return list(zip(numbers, self._finder.name_spans(texts), strict=True))

    def _keep(self, batch: Batch) -> None:
        for number, names in batch:
            if number not in self._done:
                start, end = self._passages[number]
                self._done[number] = Passage.of(start, end, names)
                self._covered += end - start

    def _join(self) -> Findings:
        """Run the stages over all that is covered."""
        self._due = self._total
        while self._due > _GROWTH * self._covered:
            self._due /= _GROWTH
        self._told = set(self._done)
        complete = self._is_done()
        if complete:
            self.close()
        self._findings = Findings(model=self._finder.name)  # the earlier ones make room
        found = self._find(sorted(self._done))
        covered = (Span(0, self._text.length),) if complete else self._covered_spans()
        self._findings = self._identities.name(
            replace(found, covered=covered, complete=complete, model=self._finder.name)
        )
        return self._findings

    def _join_near(self, window: Sequence[int]) -> Findings:
        """Run the stages over the window alone, and add what they find to what is known."""
        self._told.update(window)
        both = add_near(self._findings, self._find(window), self._text.whole())
        self._findings = self._identities.name(replace(both, covered=self._covered_spans()))
        return self._findings

    def _find(self, numbers: Sequence[int]) -> Findings:
        excerpt = Excerpt.of(self._text.whole(), [self._done[number] for number in numbers])
        figures = self._stages.find_figures(excerpt.plain, excerpt.names())
        quotes = self._stages.find_quotes(excerpt.plain, figures)
        return Findings(
            entities=tuple(_entity(figure, excerpt) for figure in figures),
            quotes=tuple(_quote(quote, excerpt) for quote in quotes),
        )

    def _covered_spans(self) -> tuple[Span, ...]:
        spans: list[Span] = []
        before = -1
        for number in sorted(self._told):
            start, end = self._passages[number]
            spans.append(Span(spans.pop().start if number == before + 1 and spans else start, end))
            before = number
        return tuple(spans)


def _entity(figure: Figure, excerpt: Excerpt) -> Entity:
    return Entity(
        id=figure.id,
        type=figure.type,
        name=figure.name,
        short_name=figure.short_name,
        mentions=tuple(excerpt.original(start, end) for start, end in figure.mentions),
        role=figure.roles[0].text if figure.roles else None,
    )


def _quote(quote: Quote, excerpt: Excerpt) -> Quote:
    start, end = excerpt.original(quote.start, quote.end)
    cue = excerpt.original(*quote.cue) if quote.cue is not None else None
    return replace(quote, start=start, end=end, cue=cue)
