"""Finds what « qui » stands for: the noun phrase before it."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import COORDINATORS, DETERMINERS, GROUP_NOUNS, HONORIFICS, OF
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.nouns import is_person, noun_of, people_nouns
from reader.analysis.speaking.phrases import BREAKS, starts_noun_phrase
from reader.analysis.speaking.words import Kind, Token

_JOINS = OF | COORDINATORS
_BEFORE_NOUN = OF | DETERMINERS | HONORIFICS


def _may_be_antecedent(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a phrase is about people of its own: « l'avocat du club, qui … »."""
    noun = noun_of([token.low for token in tokens[first : last + 1]])
    return noun in people_nouns() or noun in GROUP_NOUNS


def _apposed_to(tokens: Sequence[Token], last: int, start: int) -> int | None:
    """Return the name to which a bare noun is apposed: « Luc Roux, maire du bourg, qui … »."""
    head = last
    while head > start and tokens[head - 1].kind not in (Kind.COMMA, *BREAKS):
        head -= 1
    named = head - 2 >= start and [t.kind for t in tokens[head - 2 : head]] == [
        Kind.NAME,
        Kind.COMMA,
    ]
    closed = tokens[last + 1].kind is Kind.COMMA and tokens[head].low in ("un", "une", "l'")
    return head - 2 if named and (closed or tokens[head].low in people_nouns()) else None


def _before_aside(tokens: Sequence[Token], last: int, start: int) -> int:
    """Return where what stands before a participle between commas ends: « la mère, placée en garde
    à vue, qui … »."""
    first = last
    while first > start and tokens[first - 1].kind not in (Kind.COMMA, *BREAKS):
        first -= 1
    aside = first - 2 >= start and tokens[first - 1].kind is Kind.COMMA and first < last
    participle = tokens[first].low.endswith(("é", "ée", "és", "ées"))
    noun = tokens[first].low in people_nouns()
    return first - 2 if aside and participle and not noun else last


def _before_age(tokens: Sequence[Token], last: int, start: int) -> int:
    """Return where what stands before an age between commas ends: « Luc Roux, 49 ans, qui … »."""
    aged = last - 3 >= start and tokens[last].low == "ans" and tokens[last - 1].low.isdigit()
    named = aged and tokens[last - 2].kind is Kind.COMMA and tokens[last - 3].kind is Kind.NAME
    return last - 3 if named else last


def antecedent(tokens: Sequence[Token], at: int, start: int) -> Subject | None:
    """Return what « qui » at `at` stands for: the noun phrase that ends before it."""
    last = at - 1
    if last >= start and tokens[last].kind is Kind.COMMA:
        last -= 1
    if last < start:
        return None
    last = _before_aside(tokens, _before_age(tokens, last, start), start)
    named = _apposed_to(tokens, last, start)
    if named is not None:
        return Subject(named, named, close=False)
    first = last
    while first > start and tokens[first - 1].kind not in (Kind.COMMA, *BREAKS):
        whose = tokens[first].kind is Kind.NAME and tokens[first - 1].low in people_nouns()
        apart = starts_noun_phrase(tokens, first) and tokens[first - 1].low not in _BEFORE_NOUN
        if apart and not whose:  # unlike « la candidate LR, qui … »
            break
        first -= 1
    if _may_be_antecedent(tokens, first, last):
        return Subject(first, last, close=tokens[at - 1].kind is not Kind.COMMA)
    if tokens[last].kind is Kind.NAME:
        first = last  # « à l'image de Luc Roux, qui … »
    contracted = [i for i in range(first + 1, last) if tokens[i].low in ("du", "au")]
    spoken = contracted and is_person([token.low for token in tokens[contracted[-1] : last + 1]])
    if spoken and not any(token.kind is Kind.NAME for token in tokens[first:last]):
        first = contracted[-1]  # « les mots du président, qui … »: he, for words say nothing
    while first < last and tokens[first].low in _JOINS:
        first += 1
    return Subject(first, last, close=tokens[at - 1].kind is not Kind.COMMA)
