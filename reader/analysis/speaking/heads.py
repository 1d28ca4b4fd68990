"""Whom a noun phrase names, and whether it may stand for someone who speaks at all."""

from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.grammar import (
    DETERMINERS,
    GROUP_NOUNS,
    HONORIFICS,
    KIN,
    NO_SOURCES,
    OF,
    OFFICES,
    ORGANISATION_NOUNS,
    PASSED_ON,
    PLURAL,
    PREPOSITIONS,
    RELATIVES,
    SOURCE_NOUNS,
    WILL_NOUNS,
)
from reader.analysis.speaking.nouns import is_person, noun_of, people_nouns
from reader.analysis.speaking.words import Kind, Token
from reader.model import EntityType

_CALLED = frozenset(
    ("prénommé", "prénommée", "certain", "certaine", "nommé", "nommée", "dénommé", "dénommée")
)
_BEFORE_NAME = (HONORIFICS | DETERMINERS) - {"des"}
_BODIES = ORGANISATION_NOUNS | GROUP_NOUNS
PRONOUNS = frozenset(("il", "elle", "ils", "elles", "lui", "eux", "celui-ci", "celle-ci"))


def head_name(phrase: Sequence[Token]) -> Figure | None:
    """Return the figure that a noun phrase is about: no name that a preposition governs."""
    several = phrase[0].low in PLURAL  # « les élus représentant Brive »
    for index, token in enumerate(phrase):
        if token.low in RELATIVES or (several and token.low.endswith("ant")):
            return None
        if token.kind is not Kind.NAME or token.figure is None:
            continue
        back = index - 1
        while back >= 0 and phrase[back].low in _BEFORE_NAME:
            back -= 1
        if back < 0:
            return token.figure
        before = phrase[back]
        if before.low in PREPOSITIONS or before.low in ("et", "ou"):
            continue
        met = phrase[0].low in ("un", "une") and before.kind is Kind.WORD and index > 1
        if met and before.low not in _CALLED:  # « un passant regarde Luc Roux »
            return None
        if token.figure.type is EntityType.PER and _is_apposed(phrase, index):
            return None if _are_several(phrase) else token.figure
        governed = any(word.low in PREPOSITIONS for word in phrase[:index])
        apposed = index == len(phrase) - 1 and index > 1 and before.kind is Kind.WORD
        noun = noun_of([word.low for word in phrase[:index]])
        person = noun in people_nouns()
        if token.figure.type is EntityType.PER:
            if governed and _is_complement(phrase, index):
                continue  # « le bureau du président Luc Roux » is not he
            return None if governed and noun in OFFICES | KIN else token.figure
        if not (governed or person):
            return token.figure
        body = noun in _BODIES and not person
        if apposed and body and before.low not in DETERMINERS | HONORIFICS:
            return token.figure
    return None


def _is_apposed(phrase: Sequence[Token], at: int) -> bool:
    """Return whether a name after a comma tells who is meant: « le frère du maire, Luc Roux »."""
    for token in reversed(phrase[:at]):
        if token.kind is Kind.COMMA:
            return True
        if token.kind is not Kind.WORD or token.low in PREPOSITIONS:
            return False
    return False


def _are_several(phrase: Sequence[Token]) -> bool:
    """Return whether a phrase means more people than one: « les élus du club, Luc et Ana »."""
    noun = noun_of([token.low for token in phrase]) or ""
    return phrase[0].low in PLURAL and (
        noun in people_nouns() or noun.rstrip("s") in people_nouns()
    )


def _is_complement(phrase: Sequence[Token], at: int) -> bool:
    """Return whether a preposition governs the person's noun before a name: « le porte-parole du
    président Luc Roux », but not « le patron du club Luc Roux »."""
    index = at - 1
    if phrase[index].kind is Kind.COMMA:
        return False
    while index > 0 and phrase[index].low not in PREPOSITIONS:
        index -= 1
    return is_person([token.low for token in phrase[index + 1 : at]])


def may_speak(phrase: Sequence[Token]) -> bool:
    """Return whether a noun phrase names someone, or a kind of people or organisations."""
    if head_name(phrase) is not None or phrase[0].low in PRONOUNS:
        return True
    noun = noun_of([token.low for token in phrase])
    if noun is None:
        return False
    one = noun.rstrip("s")
    return noun in people_nouns() or one in people_nouns() or one in GROUP_NOUNS


def names_a_wish(phrase: Sequence[Token]) -> bool:
    """Return whether a noun phrase names what someone wants or thinks: « son souhait »."""
    return noun_of([token.low for token in phrase]) in WILL_NOUNS


def is_source(phrase: Sequence[Token]) -> bool:
    """Return whether « selon » followed by this phrase names who, or what, says something."""
    return not any(token.low.rstrip("s") in NO_SOURCES for token in phrase[:3])


def owner_of(phrase: Sequence[Token]) -> Figure | None:
    """Return the organisation that speaks by « la direction de X », « le communiqué de X »."""
    return next((token.figure for token in phrase if token.kind is Kind.NAME), None)


def source_owner(phrase: Sequence[Token]) -> Figure | None:
    """Return whose « les calculs de X », « les informations de la chaîne X » are."""
    words = [token.low.rstrip("s") for token in phrase[1:3]]
    if SOURCE_NOUNS.isdisjoint(words) or not OF & {token.low for token in phrase[2:4]}:
        return None
    return next((token.figure for token in phrase if token.kind is Kind.NAME), None)


def writer_of(phrase: Sequence[Token]) -> Figure | None:
    """Return who wrote a document: « une étude de l'Observatoire », « un sondage publié par X »."""
    words = [token.low for token in phrase]
    if not {word.rstrip("s") for word in words[:3]} & SOURCE_NOUNS or set(words) & PASSED_ON:
        return None
    return next((t.figure for t in phrase if t.figure and t.figure.type is EntityType.ORG), None)
