"""What a sentence is about, as far as that tells who speaks where no verb of speech does."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    BEFORE_ROLE,
    COORDINATORS,
    DETERMINERS,
    HONORIFICS,
    IMPERSONAL,
    PREPOSITIONS,
    is_adverb,
)
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.phrases import (
    BREAKS,
    PRONOUNS,
    chunk_end,
    end_of_bare_phrase,
    named_apposition,
    starts_noun_phrase,
)
from reader.analysis.speaking.words import Kind, Token, is_person_name

_BEFORE_NAME = HONORIFICS | DETERMINERS
_ENDS_OBJECT = DETERMINERS | PREPOSITIONS | COORDINATORS
_VERBAL = AUXILIARIES | frozenset(("ne", "n'", "se", "s'"))


def main_subject(tokens: Sequence[Token]) -> Subject | None:
    """Return the first noun phrase of a sentence that no preposition governs: its subject."""
    index = 0
    while index < len(tokens):
        end = chunk_end(tokens, index, len(tokens))
        while index < end and (is_adverb(tokens[index].low) or tokens[index].low in COORDINATORS):
            index += 1
        if index < end and tokens[index].kind in BREAKS:
            return None
        if index < end and _is_impersonal(tokens, index):
            return None
        if index < end and starts_noun_phrase(tokens, index) and not _is_apposed(tokens, index):
            last = _end_of_bare_subject(tokens, index)
            named = any(is_person_name(token) for token in tokens[index : last + 1])
            return Subject(index, last if named else _apposed(tokens, last, end))
        index = end + 1
    return None


def _is_apposed(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a phrase tells who the name before it is: « chez Luc Roux, un avocat »."""
    named = at > 1 and tokens[at - 1].kind is Kind.COMMA and tokens[at - 2].kind is Kind.NAME
    return named and tokens[at].low in ("un", "une")


def _apposed(tokens: Sequence[Token], last: int, comma: int) -> int:
    """Return where a name in apposition ends: « La déléguée du syndicat, Awa Ba, attend »."""
    name = named_apposition(tokens, comma + 1)
    return name if name is not None else last


def _is_impersonal(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « il » stands for nobody: « il s'agit », « il faut », « il y a »."""
    following = [token.low for token in tokens[at + 1 : at + 4]]
    if tokens[at].low != "il":
        return False
    if following[:1] in (["est"], ["était"], ["serait"]):
        return any(token.low in IMPERSONAL for token in tokens[at + 2 : at + 6])
    return following[:2] in (["s'", "agit"], ["s'", "agissait"], ["y", "a"], ["y", "avait"]) or (
        following[:1] in (["faut"], ["fallait"], ["faudra"], ["faudrait"], ["pleut"])
    )


def _end_of_bare_subject(tokens: Sequence[Token], at: int) -> int:
    """Return where a subject before an unknown verb ends: at its name, or after its noun."""
    index = at
    while index + 1 < len(tokens) and tokens[index].kind is not Kind.NAME:
        if tokens[index].low in PRONOUNS and index == at:
            return index
        following = tokens[index + 1]
        if following.kind not in (Kind.WORD, Kind.NAME) or following.low in _VERBAL:
            return index
        index += 1
    if is_person_name(tokens[index]) or not any(map(is_person_name, tokens[index + 1 : index + 2])):
        return index
    return index + 1  # « le député LR Luc Roux »


def _apposed_to(tokens: Sequence[Token], last: int) -> int | None:
    """Return the name to which a phrase that ends at `last` is apposed: « Luc Roux, élu de Brive :
    »."""
    if is_person_name(tokens[last]):
        return None
    first = last
    while first > 0 and tokens[first - 1].kind in (Kind.WORD, Kind.NAME):
        first -= 1
    named = first > 1 and tokens[first - 1].kind is Kind.COMMA and is_person_name(tokens[first - 2])
    noun = tokens[first].low
    return first - 2 if named and (noun in people_nouns() or noun in BEFORE_ROLE) else None


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a subject stands before, and no comma or « et » before the phrase of the name
    after token `at`: « il met en garde le ministre Luc Roux : »."""
    while at > 0 and tokens[at].kind is Kind.WORD and tokens[at].low not in _ENDS_OBJECT:
        at -= 1
    if at < 1 or tokens[at].low not in DETERMINERS or tokens[at - 1].kind is not Kind.WORD:
        return False
    subject = main_subject(tokens[:at])
    return subject is not None and subject.last < at - 1


def announcing_subject(tokens: Sequence[Token], colon: int) -> Subject | None:
    """Return the noun phrase right before a colon: « à côté, une dame avec son chien : »."""
    if colon > 0 and tokens[colon - 1].kind is Kind.NAME:
        back = colon - 2
        while back >= 0 and tokens[back].low in _BEFORE_NAME:
            back -= 1
        governed = back >= 0 and tokens[back].low in PREPOSITIONS
        person = _apposed_to(tokens, colon - 1)
        if person is not None:
            return Subject(person, person)
        if governed or _is_object(tokens, back):
            return None
        return Subject(colon - 1, colon - 1)
    first = colon
    while first > 0 and tokens[first - 1].kind is not Kind.COMMA:
        first -= 1
    while first < colon and (tokens[first].low in COORDINATORS or is_adverb(tokens[first].low)):
        first += 1
    if first == colon or tokens[first].low not in DETERMINERS or colon - first > 7:
        return None
    last = end_of_bare_phrase(tokens[:colon], first)
    rest = tokens[last + 1 : colon]
    return Subject(first, last) if not rest or rest[0].low in PREPOSITIONS else None
