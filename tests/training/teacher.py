"""The teacher: a recogniser, and all that the analysis knows of French names, label articles.

What the small model takes for names passage by passage, the whole chain mends with evidence from
the whole article; that is what makes it a better teacher than any model alone.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import spacy
from spacy.pipeline import EntityRecognizer

from reader.analysis.lexicon import small_words
from reader.analysis.names import find_figures
from reader.analysis.passages import cut_passages
from reader.analysis.records import NameSpan
from reader.analysis.typography import PlainText, make_plain
from reader.model import EntityType
from tests.training.labelled import WORK, Labelled, Name

LONGEST = 20_000  # code points of an article that are read: what is longer is a list, not news
_OTHER = ["parser", "morphologizer", "lemmatizer", "attribute_ruler", "senter"]
_TYPES = {kind.value: kind for kind in EntityType}


def label(texts: Iterable[str], *, model: str, weights: Path | None = None) -> Iterator[Labelled]:
    """Yield each text, made plain, with the names that `model` and the chain's rules find.

    `weights` replaces the name recogniser of `model` by one trained further.
    """
    language = spacy.load(model, exclude=_OTHER)
    recogniser = cast(EntityRecognizer, language.get_pipe("ner"))
    if weights is not None:
        recogniser.from_disk(weights, exclude=["vocab"])
    for text in texts:
        plain = make_plain(text[:LONGEST])
        passages = cut_passages(plain.text)
        docs = language.pipe(plain.text[start:end] for start, end in passages)
        spans = [
            (passage.start + span.start_char, passage.start + span.end_char, span.label_)
            for passage, doc in zip(passages, docs, strict=True)
            for span in doc.ents
        ]
        yield _mended(plain, spans)


def agreed(first: Labelled, second: Labelled) -> Labelled:
    """Return the names on which two teachers of one text agree; the others are doubtful."""
    both = set(first.names) & set(second.names)
    disputed = (set(first.names) | set(second.names)) - both
    doubtful = {*first.doubtful, *((name.start, name.end) for name in disputed)}
    return Labelled(first.text, tuple(sorted(both)), tuple(sorted(doubtful)))


def _mended(plain: PlainText, spans: list[tuple[int, int, str]]) -> Labelled:
    """Return the names that the chain makes of `spans`, and works and events beside these."""
    names = [NameSpan(start, end, _TYPES[kind]) for start, end, kind in spans if kind in _TYPES]
    figures = find_figures(plain, names)
    found = {Name(start, end, figure.type) for figure in figures for start, end in figure.mentions}
    works = {
        Name(start, end, WORK)
        for start, end, kind in spans
        if kind == WORK
        and not any(name.start < end and start < name.end for name in found)
        and plain.text[start:end].split()[0].lower() not in small_words()
    }
    return Labelled(plain.text, tuple(sorted(found | works)))
