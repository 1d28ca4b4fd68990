"""Words, names and marked words of a paragraph as tokens, and its sentences.

A name and a stretch of marked words are one token each: what stands in them does not disturb the
clause around them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
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
_LONGEST_SENTENCE = 250  # tokens: what has no full stop for longer is cut, to stay linear
_JOINED = re.compile("^-?(?:t[-'])?")
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
    tokens = []
    for found in _WORD.finditer(text, start, end):
        group = found.lastindex or 0
        word = found[group]
        low = word.lower()
        place = found.span(group)
        tokens.append(make(Token, (*place, low, kinds[group], None, None, word[0] != low[0])))
    return tokens


def sentences_of(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens sentence by sentence; a sentence inside marked words ends none outside,
    unless the marked words end with it and a capital follows."""
    first, stop, quote = 0, Kind.STOP, Kind.QUOTE
    ends = [i for i, token in enumerate(tokens) if token.kind is stop or token.kind is quote]
    for end in [*ends, len(tokens) - 1]:
        while end - first >= _LONGEST_SENTENCE:
            yield list(tokens[first : first + _LONGEST_SENTENCE])
            first += _LONGEST_SENTENCE
        is_last = end + 1 >= len(tokens)
        if end >= first and (is_last or _ends_sentence(text, tokens[end], tokens[end + 1])):
            yield list(tokens[first : end + 1])
            first = end + 1


def _ends_sentence(text: str, token: Token, following: Token) -> bool:
    starts_anew = following.capital or following.kind is Kind.QUOTE
    if token.kind is Kind.STOP:
        return starts_anew or ("." in token.low and following.low in "-—–(")
    if token.kind is Kind.QUOTE and token.marked is not None:
        inner = text[token.start : token.end].rstrip("›″»\"”“'+ ")
        return inner.endswith((".", "!", "?", "…")) and starts_anew
    return False


def is_person_name(token: Token) -> bool:
    """Return whether a token is the name of someone."""
    return token.figure is not None and token.figure.type is EntityType.PER


def inverted_pronoun(word: str) -> str:
    """Return the pronoun of an inverted one: « il » for « -t-il », « t-il » and « -il »."""
    return _JOINED.sub("", word) if word.startswith(("-", "t")) else word
