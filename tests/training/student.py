"""The student: the name recogniser of fr_core_news_sm, trained further on what the teacher labels.

Same architecture, size and speed; only its weights change.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc
from spacy.training import Example

from reader.analysis.passages import cut_passages
from reader.analysis.records import NameSpan
from reader.model import EntityType
from tests.training.labelled import Labelled, Name
from tests.training.variation import Passage, Pool, pool_of, vary

BATCH = 32  # passages of an update
LEARNING_RATE = 5e-4  # at its highest; it falls to nothing with the updates
WARM_UP = 100  # updates
DROPOUT = 0.1
NAMELESS = 0.3  # of the passages without a name are learnt from
SHORTEST = 20  # code points of a passage
_OTHER = ["tok2vec", "parser", "morphologizer", "lemmatizer", "attribute_ruler", "senter"]
_TYPES = {kind.value: kind for kind in EntityType}

Judge = Callable[["Student"], float]


class Student:
    """A name recogniser that learns; it finds names like the program's own (a NameFinder)."""

    name = "student"

    def __init__(self, model: str, *, weights: Path | None = None) -> None:
        """Begin with the recogniser of `model`, or with `weights` that an earlier one kept."""
        self._language: Language = spacy.load(model, exclude=_OTHER)
        self._recogniser = cast(EntityRecognizer, self._language.get_pipe("ner"))
        if weights is not None:
            self._recogniser.from_disk(weights, exclude=["vocab"])
        self._optimizer = self._language.resume_training()

    def name_spans(self, passages: Sequence[str]) -> Iterator[list[NameSpan]]:
        """Yield the names of each passage, in order, with offsets into that passage."""
        for doc in self._language.pipe(passages):
            yield [
                NameSpan(span.start_char, span.end_char, _TYPES[span.label_])
                for span in doc.ents
                if span.label_ in _TYPES
            ]

    def agreement(self, passages: Sequence[Passage]) -> float:
        """Return the F1 of what the student finds in `passages` against the teacher's labels."""
        examples = [self._example(passage) for passage in passages]
        predicted = [
            Example(self._language(example.reference.text), example.reference)
            for example in examples
        ]
        return float(self._recogniser.score(predicted)["ents_f"])

    def learn(self, batch: Sequence[Passage], *, rate: float) -> float:
        """Learn from one batch and return the loss."""
        self._optimizer.learn_rate = rate
        examples = [self._example(passage) for passage in batch]
        losses = self._language.update(examples, sgd=self._optimizer, drop=DROPOUT)
        return float(losses["ner"])

    def judged(self, judge: Judge, *, keep: Path, best: float) -> float:
        """Return what `judge` says of the weights averaged so far; keep them if that is a best."""
        with self._language.use_params(self._optimizer.averages):
            figure = judge(self)
            if figure > best:
                self._recogniser.to_disk(keep, exclude=["vocab"])
        return figure

    def _example(self, passage: Passage) -> Example:
        doc = self._language.make_doc(passage.text)
        return Example.from_dict(doc, {"entities": tags(doc, passage)})


def tags(doc: Doc, passage: Passage) -> list[str]:
    """Return the BILUO tag of each token; « - » where the teacher does not know or cuts a token."""
    found = ["O"] * len(doc)
    for start, end in passage.doubtful:
        for token in doc.char_span(start, end, alignment_mode="expand") or ():
            found[token.i] = "-"
    for name in passage.names:
        span = doc.char_span(name.start, name.end)
        if span is None:
            for token in doc.char_span(name.start, name.end, alignment_mode="expand") or ():
                found[token.i] = "-"
        elif len(span) == 1:
            found[span.start] = f"U-{name.type}"
        else:
            inside = [f"I-{name.type}"] * (len(span) - 2)
            found[span.start : span.end] = [f"B-{name.type}", *inside, f"L-{name.type}"]
    return found


def passages_of(article: Labelled) -> Iterator[Passage]:
    """Yield the passages of an article, cut as the program cuts them."""
    for start, end in cut_passages(article.text):
        yield Passage(
            article.text[start:end],
            tuple(
                Name(name.start - start, name.end - start, name.type)
                for name in article.names
                if start <= name.start and name.end <= end
            ),
            tuple((a - start, b - start) for a, b in article.doubtful if start <= a and b <= end),
        )


def lessons(passages: Sequence[Passage], rng: Random) -> Iterator[Passage]:
    """Yield passages to learn from, without end: each round in another order, varied anew."""
    useful = [
        passage
        for passage in passages
        if len(passage.text) >= SHORTEST and (passage.names or rng.random() < NAMELESS)
    ]
    pool: Pool = pool_of(useful)
    while True:
        for passage in rng.sample(useful, len(useful)):
            yield vary(passage, pool, rng)


def teach(
    student: Student,
    passages: Sequence[Passage],
    *,
    updates: int,
    judge_every: int,
    judge: Judge,
    keep: Path,
    seed: int = 0,
) -> float:
    """Teach `student`, keep the weights that `judge` likes best in `keep`, return its figure."""
    stream = lessons(passages, Random(seed))
    best = judge(student)
    for number in range(1, updates + 1):
        rate = LEARNING_RATE * min(1.0, number / WARM_UP) * (1 - number / (updates + 1))
        student.learn(list(islice(stream, BATCH)), rate=rate)
        if number % judge_every == 0:
            best = max(best, student.judged(judge, keep=keep, best=best))
    return best
