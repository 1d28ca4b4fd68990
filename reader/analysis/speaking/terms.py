"""Terms that an article puts in marks each time: « les "gilets jaunes" ». Nobody says them."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.words import Name

_MARKS = "‹›″«»“”„‟\"'+<> "
_BEFORE = re.compile(r"(?:\b(?:les|des|aux|le|la|du|au|un|une|ces|ce|cette|de) |\b[ld]')$", re.I)
_ARTICLE = re.compile(r"(?:les|le|la|un|une) |l'", re.I)
_LONGEST = 3  # words


def without_terms(text: str, marked: Sequence[Marked], names: Sequence[Name] = ()) -> list[Marked]:
    """Return the marked words but for those that come again and again as one noun does, and names:
    « révèle "Ouest-Matin" »."""
    called = {(name.start, name.end) for name in names}
    words = [_ARTICLE.sub("", text[m.start : m.end].strip(_MARKS).lower()) for m in marked]
    short = [(each, m) for each, m in zip(words, marked, strict=True) if _is_short(each)]
    nouns = Counter(each for each, m in short if _is_noun(text, m))
    phrases = Counter(each for each, m in short if _ARTICLE.match(_inner(text, m)))
    return [
        m
        for each, m in zip(words, marked, strict=True)
        if nouns[each] < 2 and phrases[each] + nouns[each] < 3 and _place(text, m) not in called
    ]


def _is_short(words: str) -> bool:
    return len(words.split()) <= _LONGEST


def _inner(text: str, marked: Marked) -> str:
    return text[marked.start : marked.end].lstrip(_MARKS)


def _place(text: str, marked: Marked) -> tuple[int, int]:
    """Return where the words between the marks begin and end."""
    inner = _inner(text, marked)
    start = marked.end - len(inner)
    return start, start + len(inner.rstrip(_MARKS))


def _is_noun(text: str, marked: Marked) -> bool:
    """Return whether a determiner stands right before the words."""
    return _BEFORE.search(text, max(0, marked.start - 8), marked.start) is not None
