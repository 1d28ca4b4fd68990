"""Several who say the same together: « Luc Roux et Awa Ba ont dit », not the last of them alone."""

from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.grammar import HONORIFICS, PREPOSITIONS
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.phrases import before_titles
from reader.analysis.speaking.words import Kind, Token
from reader.model import EntityType

_JOINS = frozenset(("et", ","))


def all_of(tokens: Sequence[Token], subject: Subject) -> Subject:
    """Return a subject with the names listed before it: « Brest, Paris | et Berlin »."""
    first = subject.first
    while True:
        join = before_titles(tokens, first)
        if join < 1 or tokens[join].low not in _JOINS or tokens[join - 1].kind is not Kind.NAME:
            return subject._replace(first=first)
        before = before_titles(tokens, join - 1)
        if before >= 0 and tokens[before].low in PREPOSITIONS:
            return subject._replace(first=first)  # « Près de Brest, Luc Roux et Awa Ba … »
        first = join - 1


def speak_together(phrase: Sequence[Token], named: Figure, *, several: bool) -> bool:
    """Return whether `named` is but one of those whom a phrase names.

    `several` tells that its verb stands in the plural.
    """
    if several and named.type is EntityType.PER and not named.plural:
        return True
    first = next((i for i, token in enumerate(phrase) if token.kind is Kind.NAME), len(phrase))
    following = phrase[first + 1 : first + 3]
    if len(following) < 2 or following[0].low != "et":
        return False
    return following[1].kind is Kind.NAME or following[1].low in HONORIFICS


def follows_and(tokens: Sequence[Token], subject: Subject) -> bool:
    """Return whether « et » stands before a subject: « les amis du maire et Luc Roux »."""
    return subject.first > 0 and tokens[subject.first - 1].low == "et"
