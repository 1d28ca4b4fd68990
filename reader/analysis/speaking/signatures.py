"""Names under a quotation: « — Une citation de X », or a name alone after the words."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.turns import COLLECTED
from reader.analysis.speaking.words import Name
from reader.model import EntityType, Span

_AROUND_NAME = re.compile(
    r"[\s—–-]*(?:une citation )?(?:de |d'|par )?"
    r"(?:le |la |l'|les |pour )?(?:[^\W\d_]+\.? ){0,4}", re.I
)  # fmt: skip
_DATELINE = re.compile(r"\s*[^.!?]{0,30}\b\d{4}\s*|\s*pour [^.!?]{3,40},\s*", re.I)
_AFTER_NAME = re.compile(r"[\s,]*(?:[^\W\d_][^.!?]{0,60})?\s*")
_LONGEST = 110  # code points of a signature's line
_REACH = 2  # paragraphs after the words, datelines included


def find_signatures(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name]
) -> dict[int, Figure]:
    """Return who signs the words that end in a paragraph, by that paragraph's index."""
    starts = [name.start for name in names]
    signed: dict[int, Figure] = {}
    lines = [_signer(text, span, names, starts) for span in paragraphs]
    for index in range(len(paragraphs) - 1):
        for later in range(index + 1, min(index + 1 + _REACH, len(paragraphs))):
            signer = lines[later]
            if signer is not None:
                signed[index] = signer
                break
            if not _DATELINE.fullmatch(text, *paragraphs[later]):
                break
    return signed


def _signer(text: str, span: Span, names: Sequence[Name], starts: Sequence[int]) -> Figure | None:
    """Return the figure that a line names, and does no more than name."""
    if span.end - span.start > _LONGEST or COLLECTED.match(text, span.start):
        return None
    at = bisect_left(starts, span.start)
    if at >= len(names) or names[at].end > span.end:
        return None
    name = names[at]
    if name.figure.type is EntityType.LOC:
        return None
    if not _AROUND_NAME.fullmatch(text, span.start, name.start):
        return None
    rest = text[name.end : span.end]
    return name.figure if not rest.strip() or (rest[0] == "," and "." not in rest) else None
