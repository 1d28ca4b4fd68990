"""Words that someone is found to say, before they become a quote of the model."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.reported import Clause
from reader.analysis.speaking.speakers import Speaker
from reader.analysis.speaking.words import Token
from reader.model import QuoteKind, Span

_TWIN = 0.8  # of the tokens: so much of a clause in another is that clause again
# pronouns that lean on a verb: « s'est écrié », « l'a assuré »
_LEANING = frozenset(("s'", "se", "l'", "lui", "leur"))


class Told(NamedTuple):
    """Words at [start, end) and who says them; `cued` tells that a clause gives them away.

    `paragraph` counts from 0; `part` is how a quotation over several paragraphs goes on.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker
    cue: Span | None
    paragraph: int
    cued: bool
    part: Marked | None = None


def without_twins(reported: Sequence[tuple[Clause, Speaker]]) -> list[tuple[Clause, Speaker]]:
    """Return the reported clauses, one of those that give one speaker nearly the same words.

    « Selon X, il partira, a-t-il dit »: what « selon » reports. « X dit qu'il croit qu'il
    partira »: all of it, where little more than the second verb is added.
    """
    dropped: set[int] = set()
    for outer, (clause, speaker) in enumerate(reported):
        for inner, (within, other) in enumerate(reported):
            around = clause.first <= within.first and within.last <= clause.last
            if outer == inner or not around or speaker.figure != other.figure:
                continue
            length = clause.last - clause.first + 1
            if within.cue.manner is Manner.SOURCE and clause.cue.manner is Manner.INSERTED:
                dropped.add(outer)
            elif within.last - within.first + 1 >= _TWIN * length and outer not in dropped:
                dropped.add(inner)
    return [each for index, each in enumerate(reported) if index not in dropped]


def place_of(tokens: Sequence[Token], cue: Cue) -> Span:
    """Return where a cue stands in the text."""
    first = cue.first
    while first == cue.first_verb and first > 0 and tokens[first - 1].low in _LEANING:
        first -= 1
    return Span(tokens[first].start, tokens[cue.last].end)
