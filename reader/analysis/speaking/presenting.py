"""Finds who is named right after words of his: « Telle était la promesse de Luc Roux »."""

from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.grammar import (
    OF,
    SAID_NOUNS,
    SUCH,
    THESE,
    WILL_NOUNS,
    WORDS_NOUNS,
)
from reader.analysis.speaking.words import Kind, Token, is_person_name

_FAR = 10  # tokens between the first word and the name
_TERMS = WORDS_NOUNS | WILL_NOUNS | SAID_NOUNS


def presented(tokens: Sequence[Token]) -> Figure | None:
    """Return whom a sentence gives the words before it to, None when it does not."""
    if [token.low for token in tokens[:2]] in (["ça", ","], ["cela", ","], ["là", ","]):
        tokens = tokens[2:]
    first = tokens[0].low if tokens else ""
    opening = [token.low for token in tokens[:6]]
    these = first in THESE and not _TERMS.isdisjoint(opening[1:3])
    in_terms = first in ("c'", "voilà") and not _TERMS.isdisjoint(opening)
    if not (these or in_terms or first in SUCH):
        return None
    for index, token in enumerate(tokens[1:_FAR], 1):
        if token.kind in (Kind.COMMA, Kind.COLON, Kind.QUOTE):
            return None
        if is_person_name(token):
            return token.figure if in_terms or _is_owner(tokens, index) else None
    return None


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « de » governs a name, or a verb that makes its subject follow it."""
    return any(token.low in OF for token in tokens[max(0, at - 4) : at]) or tokens[0].low == "ainsi"
