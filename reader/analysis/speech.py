"""Finds what people are quoted as saying in an article, and who says it.

The door to the package speaking, which lists its stages. Rules of French on plain text, no
parser: a sentence's marked words and names are one token each, verbs of speech are known in all
their forms, subjects are looked for around them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.continuing import settle
from reader.analysis.speaking.dialogues import find_turns
from reader.analysis.speaking.interviews import find_interview
from reader.analysis.speaking.marks import Marked, find_marked
from reader.analysis.speaking.signatures import find_signatures
from reader.analysis.speaking.telling import Teller
from reader.analysis.speaking.terms import without_terms
from reader.analysis.speaking.told import Told
from reader.analysis.speaking.words import Name
from reader.analysis.typography import PlainText
from reader.model import Quote, Span

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


def find_quotes(plain: PlainText, figures: Sequence[Figure]) -> tuple[Quote, ...]:
    """Return the quotations of `plain` in order, speakers being ids of `figures`."""
    text = plain.text
    paragraphs = [Span(*match.span()) for match in _PARAGRAPH.finditer(text)]
    names = sorted(Name(m.start, m.end, figure) for figure in figures for m in figure.mentions)
    marked = without_terms(text, find_marked(text, paragraphs), names)
    interview = find_interview(text, paragraphs, names)
    dialogue = find_turns(text, paragraphs) if not interview.turns else {}
    teller = Teller(text, figures, interview.asked)
    told: list[Told] = []
    for index, (span, inside, named) in enumerate(_by_paragraph(paragraphs, marked, names)):
        if index in interview.turns:
            told.extend(teller.turn(interview.turns[index], inside, named))
        else:
            told.extend(teller.paragraph(span, _around(dialogue.get(index), inside), named))
    return tuple(map(_quote, settle(text, told, find_signatures(text, paragraphs, names))))


def _quote(told: Told) -> Quote:
    by = told.speaker
    speaker = by.figure.id if by.figure is not None else None
    return Quote(
        told.start, told.end, told.kind, speaker, by.text, told.cue, by.reason, by.confidence
    )


def _around(spoken: Marked | None, marked: Sequence[Marked]) -> Sequence[Marked]:
    """Return the marked words of a paragraph, those after its dash around the others."""
    if spoken is None:
        return marked
    inside = [m._replace(depth=m.depth + 1) for m in marked if m.end <= spoken.end]
    return [spoken, *inside, *(m for m in marked if m.start >= spoken.end)]


def _by_paragraph(
    paragraphs: Sequence[Span], marked: Sequence[Marked], names: Sequence[Name]
) -> Iterator[tuple[Span, Sequence[Marked], Sequence[Name]]]:
    mark_starts = [m.start for m in marked]
    name_starts = [name.start for name in names]
    for span in paragraphs:
        inside = slice(bisect_left(mark_starts, span.start), bisect_left(mark_starts, span.end))
        named = slice(bisect_left(name_starts, span.start), bisect_left(name_starts, span.end))
        yield span, marked[inside], names[named]
