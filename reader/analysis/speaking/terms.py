"""Terms that an article puts in marks each time: « les "gilets jaunes" ». Nobody says them."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.analysis.speaking.marks import Marked

_MARKS = "‹›″«»“”„‟\"'+<> "
_BEFORE = re.compile(r"(?:\b(?:les|des|aux|le|la|du|au|un|une|ces|ce|cette|de) |\b[ld]')$", re.I)
_LONGEST = 3  # words


def without_terms(text: str, marked: Sequence[Marked]) -> list[Marked]:
    """Return the marked words but for those that come again and again as one noun does."""
    words = [text[m.start : m.end].strip(_MARKS).lower() for m in marked]
    counts = Counter(
        each
        for each, m in zip(words, marked, strict=True)
        if len(each.split()) <= _LONGEST and _is_noun(text, m)
    )
    return [m for each, m in zip(words, marked, strict=True) if counts[each] < 2]


def _is_noun(text: str, marked: Marked) -> bool:
    """Return whether a determiner stands right before the words."""
    return _BEFORE.search(text, max(0, marked.start - 8), marked.start) is not None
