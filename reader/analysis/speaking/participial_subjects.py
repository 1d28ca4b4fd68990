"""Finds who speaks by a participle: a subject of its own, or that of the clause it depends on."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.phrases import (
    before_clitics,
    end_of_phrase,
    is_verb,
    starts_noun_phrase,
)
from reader.analysis.speaking.words import Kind, Token


def subject_of_participle(tokens: Sequence[Token], verb: int) -> Subject | None:
    """Return the subject that a participle has to itself: « …, le maire Luc Roux se disant … »."""
    last = before_clitics(tokens, verb)
    if last < 1 or tokens[last].kind is not Kind.NAME:
        return None
    first = last
    while first > 0 and tokens[first - 1].kind is Kind.WORD:
        first -= 1
    apart = first > 0 and tokens[first - 1].kind is Kind.COMMA
    if not apart or not starts_noun_phrase(tokens, first) or tokens[first].low in PREPOSITIONS:
        return None
    return Subject(first, last) if end_of_phrase(tokens, first) >= last else None


def subject_of_clause(tokens: Sequence[Token], participle: int) -> Subject | None:
    """Return the subject of the clause that a participle depends on: « …, il sort, estimant … »."""
    comma = before_clitics(tokens, participle)
    if comma < 3 or tokens[comma].kind is not Kind.COMMA:
        return None
    first = comma
    while first > 0 and tokens[first - 1].kind not in (Kind.COMMA, Kind.COLON, Kind.STOP):
        first -= 1
    while tokens[first].low in COORDINATORS or is_adverb(tokens[first].low):
        first += 1
    if comma - first < 3 or not starts_noun_phrase(tokens, first):
        return None
    pronoun = tokens[first].low in SUBJECT_PRONOUNS
    verb = next((i for i in range(first + 1, comma) if tokens[i].low in AUXILIARIES), comma)
    last = first if pronoun else end_of_phrase(tokens[:verb], first)
    told = pronoun or any(map(is_verb, tokens[last + 1 : comma]))
    # none in « …, le préfet du Nord lundi, ajoutant … »
    return Subject(first, last) if told and last < comma - 1 else None
