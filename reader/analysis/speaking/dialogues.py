"""Dialogue after dashes: « — Venez, dit-elle. », each turn in a paragraph of its own."""

import re
from collections.abc import Sequence

from reader.analysis.speaking.cues import find_cues
from reader.analysis.speaking.grammar import CLITICS
from reader.analysis.speaking.manners import Manner
from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.words import Kind, tokens_of
from reader.model import Span

_DASH = re.compile(r"\s*(?P<dash>[—–-]) (?=[^\W\d_])")
_TITLE = re.compile(r"[—–-]\s*$")  # « - Une année noire - » is a heading
_TURNS_A_CUE = 4  # on an average: more are a list's


def find_turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Marked]:
    """Return the spoken words of each paragraph that is a turn of a dialogue, by its index.

    Dashes open lists and headings too: « , dit-il » and the like must follow one turn in four.
    """
    dashed = {
        index: match
        for index, span in enumerate(paragraphs)
        if (match := _DASH.match(text, span.start, span.end))
        and not _TITLE.search(text[match.end() : span.end])
    }
    ends = {
        index: _spoken_end(text, match.end(), paragraphs[index].end)
        for index, match in dashed.items()
    }
    told = [at for at, end in ends.items() if text[end : paragraphs[at].end].strip(' .»”"')]
    if not told or len(told) * _TURNS_A_CUE < len(dashed):
        return {}
    return {index: Marked(match.start("dash"), ends[index]) for index, match in dashed.items()}


def _spoken_end(text: str, start: int, end: int) -> int:
    """Return where the spoken words end: before « , dit-il. », or at the paragraph's end."""
    tokens = tokens_of(text, Span(start, end), (), ())
    for cue in find_cues(tokens):
        if cue.manner is not Manner.INSERTED or cue.first == 0:
            continue
        first = cue.first
        while first > 0 and tokens[first - 1].low in CLITICS:
            first -= 1
        before = tokens[first - 1]
        rest = [token for token in tokens[cue.last + 1 :] if token.kind is Kind.COMMA]
        if before.kind in (Kind.COMMA, Kind.STOP) and not rest:
            return before.start if before.kind is Kind.COMMA else before.end
    return start + len(text[start:end].rstrip())
