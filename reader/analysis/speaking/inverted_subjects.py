"""Finds the subject that follows its verb: « a déclaré lundi à l'AFP M. Roux »."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import DETERMINERS, PREPOSITIONS, RELATIVES, THAT, TIMES
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.phrases import (
    BREAKS,
    end_of_phrase,
    past_complement,
    starts_noun_phrase,
)
from reader.analysis.speaking.words import Kind, Token


def subject_after(tokens: Sequence[Token], at: int) -> Subject | None:
    """Return the subject that follows an inverted verb: « a déclaré lundi à l'AFP M. Roux »."""
    index = at
    close = True
    while index < len(tokens):
        token = tokens[index]
        if token.kind in BREAKS or token.low in RELATIVES or token.low in THAT:
            return None
        if close and token.low == "des" and starts_noun_phrase(tokens, index):
            return Subject(index, end_of_phrase(tokens, index), before=False)  # « … des experts »
        if token.low in PREPOSITIONS:
            index = past_complement(tokens, index + 1)
            close = False
        elif token.low in ("lui", "leur") and _is_clitic(tokens, index):
            return None
        elif starts_noun_phrase(tokens, index):
            return Subject(index, end_of_phrase(tokens, index), before=False, close=close)
        elif token.kind is Kind.COMMA:
            closing = _closing_comma(tokens, index)
            if closing is not None:
                index, close = closing + 1, False
            elif _is_manner(tokens, index):
                index, close = index + 3, False
            elif index == at or not _is_aside(tokens, index):
                return None
            else:
                index += 1
        else:
            index += 1
    return None


def _is_clitic(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « lui » leans on the verb after it: « réagit et lui adresse un geste »."""
    return at + 1 < len(tokens) and tokens[at + 1].kind is Kind.WORD


def _closing_comma(tokens: Sequence[Token], at: int) -> int | None:
    """Return the comma that closes the aside that the comma at `at` opens before a preposition."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in PREPOSITIONS:
        return None
    for index in range(at + 1, len(tokens)):
        if tokens[index].kind in BREAKS:
            return None
        if tokens[index].kind is Kind.COMMA:
            return index
    return None


def _is_manner(tokens: Sequence[Token], at: int) -> bool:
    """Return whether one word between commas tells how someone speaks: « rétorque, ravi, Roux »."""
    within = tokens[at + 1 : at + 4]
    kinds = [token.kind for token in within[:2]] == [Kind.WORD, Kind.COMMA]
    return kinds and len(within) > 2 and within[2].kind is Kind.NAME and not within[0].capital


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the comma opens or closes an aside before the subject (« , lundi, »)."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (
        following.low in PREPOSITIONS or following.low in TIMES or following.kind is Kind.NAME
        or following.low in DETERMINERS
    )  # fmt: skip
