"""Dialogue after dashes: « — Venez, dit-elle. », each turn in a paragraph of its own."""

import re
from collections.abc import Sequence

from reader.analysis.speaking.cues import find_cues
from reader.analysis.speaking.manners import Manner
from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.words import Kind, tokens_of
from reader.model import Span

_DASH = re.compile(r"\s*(?P<dash>[—–-]) (?=[^\W\d_])")
_TITLE = re.compile(r"[—–-]\s*$")  # « - Une année noire - » is a heading
# Someone is said to speak: « , dit-il », « ? demande le maire ».
SAYS = re.compile(
    r"[,!?…] (?:[^\W\d_]+'|se )?[^\W\d_]+(?:-t)?-(?:il|elle|ils|elles)\b"
    r"|[,!?…] (?:s'|se )?[^\W\d_]{3,}(?:e|it|t|d) "
    r"(?:M\. |Mme |(?:le |la |l')(?:[^\W\d_]+ )?)?[A-ZÀ-Ý]"
)


def find_turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Marked]:
    """Return the spoken words of each paragraph that is a turn of a dialogue, by its index.

    Dashes open lists and headings too: someone must be said to speak in one of the turns.
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
    told = [
        index
        for index, (start, end) in enumerate(paragraphs)
        if index in dashed
        and (SAYS.search(text, start, end) or text[ends[index] : end].strip(' .»”"'))
    ]
    if not told or (len(dashed) > 1 and len(told) * 4 < len(dashed)):
        return {}
    return {index: Marked(match.start("dash"), ends[index]) for index, match in dashed.items()}


def _spoken_end(text: str, start: int, end: int) -> int:
    """Return where the spoken words end: before « , dit-il. », or at the paragraph's end."""
    tokens = tokens_of(text, Span(start, end), (), ())
    for cue in find_cues(tokens):
        if cue.manner is not Manner.INSERTED or cue.first == 0:
            continue
        first = cue.first
        while first > 0 and tokens[first - 1].low in ("s'", "se", "m'"):
            first -= 1
        before = tokens[first - 1]
        rest = [token for token in tokens[cue.last + 1 :] if token.kind is Kind.COMMA]
        if before.kind in (Kind.COMMA, Kind.STOP) and not rest:
            return before.start if before.kind is Kind.COMMA else before.end
    return start + len(text[start:end].rstrip())
