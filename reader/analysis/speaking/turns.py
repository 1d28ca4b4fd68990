"""Turns of an interview: what a paragraph's layout tells, and whom the questions are put to."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.records import Figure
from reader.analysis.speaking.words import Name
from reader.model import EntityType, Span

QUESTION = re.compile(r"\?\s*[»\"”*_]*\s*$")
MARKED = re.compile(r"\s*[«\"“]")
COLLECTED = re.compile(
    r"\s*[*_(]*(?:propos )?(?:recueillis? par|interview réalisée|entretien réalisé)", re.I
)
_ASKS = re.compile(
    r"(?:(?:recueillis?|réalisée?s?|mené|conduit)\b[^.\n]{0,30} par|(?:^|\n)par) [^.,\n]{0,40}$",
    re.I,
)
_IS_ASKED = re.compile(
    r"\b(?:interview|entretien|rencontre|questions?|échangé) (?:avec |de |d'|à )[^.\n]{0,50}$",
    re.I,
)


class Turn(NamedTuple):
    """What someone says in an interview: [start, end) of one paragraph; `figure` says it."""

    start: int
    end: int
    figure: Figure | None
    confidence: float


class Interview(NamedTuple):
    """An interview's answers by the index of their paragraph, and who is asked.

    `questions` are the paragraphs in marks that nobody is quoted by: what is asked.
    """

    turns: dict[int, Turn]
    asked: Figure | None = None
    questions: frozenset[int] = frozenset()


def make_turn(text: str, start: int, end: int, figure: Figure | None, confidence: float) -> Turn:
    """Return the words between `start` and `end`, blanks around them left out, as a turn."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Turn(start, end - (len(words) - len(words.rstrip())), figure, confidence)


def interviewee(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], first: int
) -> Figure | None:
    """Return the person whom what stands before the first question names most, title first."""
    end = paragraphs[first].start
    counts: Counter[str] = Counter()
    figures: dict[str, Figure] = {}
    for name in names:
        before = text[max(0, name.start - 90) : name.start]  # « recueillis par »
        if name.start >= end or name.figure.type is not EntityType.PER or _ASKS.search(before):
            continue
        announced = text[name.end : name.end + 3].lstrip().startswith(":")
        weight = 3 if name.start < paragraphs[0].end else 1
        weight += 2 * announced + 3 * bool(_IS_ASKED.search(before))
        counts[name.figure.id] += weight
        figures[name.figure.id] = name.figure
    return figures[counts.most_common(1)[0][0]] if counts else None
