"""Acronyms and the long forms that introduce them, in either order."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.analysis.lexicon import fold, folded_heads, is_place, organisations, places

_EMPTY = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "et",
        "a",
        "au",
        "aux",
        "en",
        "pour",
        "sur",
        "dans",
        "par",
        "avec",
        "and",
        "of",
        "the",
        "for",
    ]
)
_OPENS_BRACKET = re.compile(
    r" ?[(\[] ?(?:l[ae] |l'|les |ou |ex-)?$|,? (?:ou|dit|dite|alias) (?:la |le |l')?$"
)
_BETWEEN = 12
_RENAMED = re.compile(
    r"(?:, | \()(?:anciennement|autrefois|maintenant|aujourd'hui|désormais|rebaptisée?|devenue?"
    r"|ex-|ex |ancien(?:ne)? nom d[eu]) ?"
)


def abbreviates(short: str, long: str) -> bool:
    """Return whether the letters of `short` begin the words of `long` in order, the first too.

    Small words may be left out and words may give several letters (CNCCEP, Cédéao, Insee).
    """
    letters = fold(short).replace(" ", "")
    words = [word for word in fold(long).split() if word not in _EMPTY]
    if len(letters) < 2 or len(words) < 2 or not words[0].startswith(letters[0]):
        return False
    initials = "".join(word[0] for word in words)
    if letters == initials:
        return True
    return len(letters) >= len(words) - 1 and _spells(letters, words)


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Return whether `letters` are beginnings of all the words but at most one, in order."""
    skipped = 0
    for word in words:
        taken = 0
        while taken < min(len(word), len(letters)) and word[taken] == letters[taken] and taken < 4:
            taken += 1
        if not taken:
            skipped += 1
            if skipped > 1:
                return False
        letters = letters[taken:]
    return not letters


def _stands_for(short: str, long: str) -> bool:
    """Return whether `short`, in brackets beside `long`, stands for it; looser than elsewhere."""
    letters = fold(short).replace(" ", "")
    initials = "".join(word[0] for word in fold(long).split() if word not in _EMPTY)
    if is_place(fold(short)) and not short.isupper():
        return False  # « Béni Abbès (Béchar) » lies there
    if len(initials) < 2 or len(letters) > 10 or " " in short or letters[0] != initials[0]:
        return False
    if len(set(initials)) > 2 and set(initials) <= set(letters):
        return True
    left, right = iter(letters), iter(initials)
    return all(char in left for char in initials) or all(char in right for char in letters)


def _is_translated(short: str, long: str) -> bool:
    """Return whether an acronym in brackets may be that of `long` in another language.

    « Centre national des ouragans (NHC) »: an institution's long name, and no acronym known to be
    another's.
    """
    words = fold(long).split()
    spelt = sum(map(str.isupper, short)) > 1 and short.isalpha() and 2 < len(short) < 7
    known = fold(short) in organisations() or fold(short) in places()
    return spelt and not known and len(words) > 2 and words[0] in folded_heads()


def _is_spelt_out(short: str, long: str) -> bool:
    """Return whether a body's long name in brackets may spell out the acronym before it."""
    words = fold(long).split()
    capitals = any(map(str.isupper, short)) and " " not in short and len(short) < 11
    return capitals and len(words) > 2 and words[0] in folded_heads() and short[0] == long[0]


def introduced(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places in `spans` where the one introduces the other in brackets."""
    for at, (left, right) in enumerate(pairwise(spans)):
        between = text[left[1] : right[0]]
        if len(between) > _BETWEEN or not _OPENS_BRACKET.fullmatch(between):
            continue
        first, second = text[slice(*left)], text[slice(*right)]
        closed = text.startswith(")", right[1]) and between.endswith("(")
        if (
            _stands_for(second, first)
            or _stands_for(first, second)
            or (closed and _is_translated(second, first))
            or (closed and _is_spelt_out(first, second))
        ):
            yield at, at + 1


def renamed(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places in `spans` of which one tells what the other was or is called."""
    for at, (left, right) in enumerate(pairwise(spans)):
        between = text[left[1] : right[0]]
        if len(between) < 2 * _BETWEEN and _RENAMED.fullmatch(between):
            yield at, at + 1
