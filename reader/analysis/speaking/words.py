"""Words, names and marked words of a paragraph as tokens.

A name and a stretch of marked words are one token each: what stands in them does not disturb the
clause around them.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.records import Figure
from reader.analysis.speaking.marks import Marked
from reader.model import EntityType, Span


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    CLITIC = "clitic"  # the inverted pronoun of « a-t-il », « dit-elle »
    NAME = "name"
    QUOTE = "quote"
    STOP = "stop"  # ends a sentence: . ! ? …
    COMMA = "comma"
    COLON = "colon"
    SIGN = "sign"  # any other punctuation


class Token(NamedTuple):
    """A token at [start, end), its text in small letters, and what it stands for."""

    start: int
    end: int
    low: str
    kind: Kind
    figure: Figure | None = None
    marked: Marked | None = None
    capital: bool = False


class Name(NamedTuple):
    """A mention of a figure."""

    start: int
    end: int
    figure: Figure


_PRONOUN = "(?:t-)?(?:ils|il|elles|elle|on|je|nous|vous|tu)"
_WORD = re.compile(
    r"(?:(?P<plain>\w++(?= ))"  # most words: no need to try what follows
    rf"|(?P<clitic>-{_PRONOUN}\b|\bt[-'](?:ils?|elles?|on)\b)"
    r"|(?P<word>(?:MM?|Mr|Mrs|Dr|Pr|St|Ste|Mgr)\.|[A-ZÀ-Ý]\.(?=[ -]?(?:[A-ZÀ-Ý]|$))"
    r"|(?i:aujourd|quelqu|prud|presqu)'\w+|(?i:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)'"
    rf"|\w+(?:[.,:]\d+)*(?:-(?!{_PRONOUN}\b)\w+)*)"
    r"|(?P<stop>[.!?…]+)|(?P<comma>,)|(?P<colon>:)|(?P<sign>[^\w\s]))\s*+"
)
_KEPT = 1 << 13  # words whose small letters are kept: few make up most of a text
_JOINED = re.compile("^-?(?:t[-'])?")
# Clitics as tokens give them, in small letters.
CLITIC_FORMS = frozenset(
    f"{before}{pronoun}"
    for before in ("-", "-t-", "t-", "t'")
    for pronoun in ("ils", "il", "elles", "elle", "on", "je", "nous", "vous", "tu")
)
# By the number of the group that matched.
_KINDS = (None, *(Kind("word" if name == "plain" else name) for name in _WORD.groupindex))


def tokens_of(
    text: str, span: Span, names: Sequence[Name], marked: Sequence[Marked]
) -> list[Token]:
    """Return the tokens of `span`; `names` and `marked` lie in it, sorted, `marked` apart.

    Names inside of marked words are left out; so are those that cross another.
    """
    whole: list[Token] = [
        Token(m.start, m.end, "", Kind.QUOTE, None, m) for m in marked if m.start < span.end
    ]
    starts = [token.start for token in whole]
    for name in names:
        before = bisect_left(starts, name.end) - 1
        if before < 0 or whole[before].end <= name.start:
            low = text[name.start : name.end].lower()
            whole.append(Token(name.start, name.end, low, Kind.NAME, name.figure, None, True))
    whole.sort(key=lambda token: (token.start, -token.end))
    return _fill(text, span, whole)


def _fill(text: str, span: Span, whole: list[Token]) -> list[Token]:
    tokens: list[Token] = []
    at = span.start
    for token in whole:
        if token.start >= at:
            tokens += _plain_tokens(text, at, token.start)
            tokens.append(token)
            at = token.end
    return tokens + _plain_tokens(text, at, span.end)


def _plain_tokens(text: str, start: int, end: int) -> list[Token]:
    # Made as bare tuples are: no other step is done so often.
    make, kinds = tuple.__new__, _KINDS
    return [
        make(
            Token,
            (
                at := found.start(),
                at + len(word := found[group := found.lastindex or 0]),
                (lowered := _lowered(word))[0],
                kinds[group],
                None,
                None,
                lowered[1],
            ),
        )
        for found in _WORD.finditer(text, start, end)
    ]


@lru_cache(maxsize=_KEPT)
def _lowered(word: str) -> tuple[str, bool]:
    """Return `word` in small letters, and whether it begins with a capital."""
    low = word.lower()
    return low, word[0] != low[0]


def is_person_name(token: Token) -> bool:
    """Return whether a token is the name of someone."""
    return token.figure is not None and token.figure.type is EntityType.PER


def inverted_pronoun(word: str) -> str:
    """Return the pronoun of an inverted one: « il » for « -t-il », « t-il » and « -il »."""
    return _JOINED.sub("", word) if word.startswith(("-", "t")) else word
