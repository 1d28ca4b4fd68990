"""Exchanges: questions and answers that take turns after dashes, or bare after a first pair.

The first question and the first answer may stand under the names of the paper and of whom it
asks; dashes, or nothing at all, tell the following ones apart.
"""

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from reader.analysis.records import Figure
from reader.analysis.speaking.dialogues import find_turns
from reader.analysis.speaking.interviewees import interviewee
from reader.analysis.speaking.labels import Bearers, label_of
from reader.analysis.speaking.turns import (
    COLLECTED,
    Interview,
    Turn,
    is_announced,
    is_heading,
    is_personal,
    is_question,
    is_request,
    make_turn,
)
from reader.analysis.speaking.words import Name
from reader.model import EntityType, Span

_DASH = re.compile(r"\s*[—–-] ?(?=[^\W\d_«\"“])")
_NOTE = re.compile(r"\s*(?:\*(?!\*)|©|\()")
_ITEMS_A_QUESTION = 3  # after dashes, on an average: more are a list's
_FEWEST_DASHES = 4


class _Role(Enum):
    ASKS = auto()
    ANSWERS = auto()
    NEITHER = auto()


class _Opening(NamedTuple):
    """The first question and answer under names: their paragraphs, where their words begin, and
    who is named."""

    question: int
    answer: int
    starts: Mapping[int, int]
    asking: Figure
    asked: Figure


def by_exchanges(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read questions and answers that take turns; None where nobody is asked so."""
    dashed = {i for i, span in enumerate(paragraphs) if _DASH.match(text, *span)}
    opening = _opening(text, paragraphs, names)
    if len(dashed) < _FEWEST_DASHES and opening is None:
        return None
    first = opening.question if opening else min(dashed)
    roles = _roles(text, paragraphs, dashed, opening, first)
    if not _is_interview(text, paragraphs, dashed, opening, roles):
        return None
    asked = opening.asked if opening else interviewee(text, paragraphs, names, first)
    turns: dict[int, Turn] = {}
    for index, role in roles.items():
        start, end = paragraphs[index]
        if index not in dashed and opening is not None:
            start = opening.starts.get(index, start)
        if role is _Role.ANSWERS:
            turns[index] = make_turn(text, start, end, asked, 0.9 if opening else 0.8)
        elif role is _Role.ASKS and index in dashed:
            figure = opening.asking if opening else None
            turns[index] = make_turn(text, start, end, figure, 0.9)._replace(asks=True)
    return Interview(turns, asked)


def _opening(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> _Opening | None:
    """Return the first question and answer, when both stand under the names of two figures."""
    bearers: Bearers | None = None
    before: tuple[int, int, Figure] | None = None
    for index, (start, end) in enumerate(paragraphs):
        dash = _DASH.match(text, start, end)
        label = label_of(text, Span(dash.end() if dash else start, end))
        if label is None:
            continue
        bearers = bearers or Bearers(names)
        figure = bearers.named_by(label)
        if figure is None:
            continue
        follows = before is not None and before[0] == index - 1 and before[2] != figure
        if before is not None and follows and figure.type is EntityType.PER:
            starts = {index - 1: before[1], index: label.end()}
            return _Opening(index - 1, index, starts, before[2], figure)
        before = (index, label.end(), figure)
    return None


def _roles(
    text: str, paragraphs: Sequence[Span], dashed: set[int], opening: _Opening | None, first: int
) -> dict[int, _Role]:
    """Return who speaks in each paragraph from `first` on, up to where the exchange ends."""
    roles: dict[int, _Role] = {}
    before = _Role.NEITHER
    last_head = max(dashed, default=first)
    bare = len(dashed) < 2
    for index in range(first, len(paragraphs)):
        span = paragraphs[index]
        if COLLECTED.match(text, span.start) or _NOTE.match(text, *span):
            break
        labelled = opening is not None and index <= opening.answer
        if is_heading(text, span) and not (labelled or index in dashed):
            continue
        head = labelled or bare or index in dashed
        late = index > last_head and before is _Role.ANSWERS
        if not head and late and not is_personal(text[slice(*span)]):
            break
        if head and before is not _Role.ASKS and _asks(text, span):
            before = _Role.ASKS
        elif before is _Role.NEITHER:
            return {}
        else:
            before = _Role.ANSWERS
        roles[index] = before
    return roles


def _asks(text: str, span: Span) -> bool:
    """Return whether a paragraph asks, with a question mark or without."""
    return is_question(text, span) or is_request(text, span)


def _is_interview(
    text: str,
    paragraphs: Sequence[Span],
    dashed: set[int],
    opening: _Opening | None,
    roles: Mapping[int, _Role],
) -> bool:
    """Return whether the roles are those of an interview, neither of a tale nor of a list."""
    asks = [index for index, role in roles.items() if role is _Role.ASKS]
    answered = [index for index in asks if roles.get(index + 1) is _Role.ANSWERS]
    if len(answered) < 2 or find_turns(text, [paragraphs[index] for index in sorted(dashed)]):
        return False
    items = sum(index in dashed for index in roles)
    listed = items > _ITEMS_A_QUESTION * len(asks)
    return opening is not None or (not listed and is_announced(text, paragraphs, asks))
