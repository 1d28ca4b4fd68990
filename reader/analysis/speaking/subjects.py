"""Finds the subject of a verb of speech among the words around it, without a parser.

A subject is a stretch of tokens of its sentence: a pronoun, a name with its titles, or a noun
phrase with what stands in apposition to it.
"""

from collections.abc import Sequence

from reader.analysis.speaking.antecedents import antecedent
from reader.analysis.speaking.grammar import (
    CLITICS,
    COORDINATORS,
    HONORIFICS,
    OF,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    THAT,
    is_adverb,
)
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.nouns import is_person
from reader.analysis.speaking.phrases import (
    BREAKS,
    PRONOUNS,
    chunk_end,
    end_of_phrase,
    past_adverbs,
    starts_noun_phrase,
)
from reader.analysis.speaking.words import Kind, Token, is_person_name

_CONJUNCTIONS = SUBORDINATORS - RELATIVES
_BEFORE_NAME = HONORIFICS | {"le", "la", "l'"}
_OBLIQUE = RELATIVES - {"qui"}


def subject_before(tokens: Sequence[Token], verb: int, start: int = 0) -> Subject | None:
    """Return the subject of the verb at `verb`, looking back as far as `start`."""
    at = verb - 1
    while at >= start and (tokens[at].low in CLITICS or is_adverb(tokens[at].low)):
        if tokens[at].low in ("nous", "vous") and (
            at == start or tokens[at - 1].kind is Kind.COMMA
        ):
            break
        at -= 1
    if at < start:
        return None
    token = tokens[at]
    if token.low in PRONOUNS:
        return Subject(at, at)
    if token.low == "qui":
        return antecedent(tokens, at, start)
    if token.low in COORDINATORS:
        return None
    region = _clause_start(tokens, at, start)
    if token.kind is Kind.COMMA or token.low in ("-", "–", "—", ")"):
        one = _one_of_them(tokens, at, start)
        return one or _across_aside(tokens, at, region) or _across_quoted(tokens, at, start)
    chunk = _chunk_start(tokens, at, region)
    if chunk <= at and starts_noun_phrase(tokens, chunk):
        return _subject_of_chunk(tokens, chunk, at, region)
    return _across_aside(tokens, chunk - 1, region) or _last_name(tokens, chunk, at)


def _subject_of_chunk(tokens: Sequence[Token], chunk: int, at: int, region: int) -> Subject:
    """Return the chunk as the subject; a clause or an apposition in it is left out."""
    if tokens[chunk].low in SUBJECT_PRONOUNS:
        return Subject(chunk, chunk, close=chunk == at)
    for index in range(chunk, at + 1):
        if tokens[index].low in RELATIVES and index > chunk:
            return Subject(chunk, index - 1, close=False)
    if _is_apposed(tokens, chunk, at, region):
        return Subject(chunk - 2, chunk - 2, close=False)
    return Subject(chunk, at)


def _is_apposed(tokens: Sequence[Token], chunk: int, at: int, region: int) -> bool:
    """Return whether a phrase tells who the name before it is, the comma after it left out:
    « Invité hier, Luc Roux, le maire a dit … »."""
    named = chunk - 2 >= region and tokens[chunk - 1].kind is Kind.COMMA
    if not named or not is_person_name(tokens[chunk - 2]):
        return False
    words = [token.low for token in tokens[chunk : at + 1]]
    opens = chunk - 2 == region or (
        tokens[chunk - 3].kind is Kind.COMMA and tokens[region].low.endswith(("é", "ée"))
    )
    return opens and words[0] in ("le", "la", "l'") and is_person(words)


def _last_name(tokens: Sequence[Token], chunk: int, at: int) -> Subject | None:
    """Return a name right before the verb, after a fronted complement without a comma."""
    if tokens[at].kind is not Kind.NAME:
        return None
    first = at
    while first > chunk and tokens[first - 1].low in _BEFORE_NAME:
        first -= 1
    if first > 0 and tokens[first - 1].low in PREPOSITIONS:
        return None
    return Subject(first, at)


def _clause_start(tokens: Sequence[Token], at: int, start: int) -> int:
    """Return where the clause that holds `at` begins: after the last word that subordinates it."""
    commas = tokens[at].kind is Kind.COMMA
    for index in range(at, start - 1, -1):
        token = tokens[index]
        commas = commas or token.kind is Kind.COMMA
        if token.low in _OBLIQUE and not commas and starts_noun_phrase(tokens, index + 1):
            return index + 1  # « un débat lors duquel le maire a dit »
        if token.kind in BREAKS or token.low == ";" or token.low in _CONJUNCTIONS:
            if token.kind is Kind.QUOTE and index == at:
                continue
            if token.low in THAT and index > start and (tokens[index - 1].kind is Kind.COMMA):
                continue
            if token.low == "comme" and index > start and tokens[index - 1].low == "tout":
                continue
            return index + 1
    return start


def _chunk_start(tokens: Sequence[Token], at: int, region: int) -> int:
    """Return where the stretch without commas that ends at `at` begins, adverbs skipped."""
    index = at
    while index > region and tokens[index - 1].kind is not Kind.COMMA and not (
        tokens[index - 1].low in COORDINATORS and not _joins_nouns(tokens, index - 1)
    ):  # fmt: skip
        index -= 1
    return past_adverbs(tokens, index, at)


def _joins_nouns(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « et » stands between two names or nouns rather than between clauses."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    if following is None or before is None:
        return False
    return (following.kind is Kind.NAME and before.kind is Kind.NAME) or following.low in OF


def _across_aside(tokens: Sequence[Token], at: int, region: int) -> Subject | None:
    """Return the first noun phrase of the clause: « X, qui a longtemps dirigé Y, a estimé »."""
    index = region
    while index < at:
        end = chunk_end(tokens, index, at)
        index = past_adverbs(tokens, index, end)
        clause = index < end and tokens[index].low in SUBJECT_PRONOUNS and end - index > 1
        if index < end and not clause and starts_noun_phrase(tokens, index):
            return Subject(index, end_of_phrase(tokens[:at], index), close=False)
        index = end + 1
    return None


def _one_of_them(tokens: Sequence[Token], at: int, start: int) -> Subject | None:
    """Return the name before the comma at `at` after « dont »: « le parti, dont un élu, Luc Roux,
    a estimé »."""
    named = at - 3 > start and is_person_name(tokens[at - 1]) and tokens[at - 2].kind is Kind.COMMA
    index = at - 3
    while named and index > start and tokens[index].kind in (Kind.WORD, Kind.NAME):
        if tokens[index].low == "dont":
            return Subject(at - 1, at - 1, close=False)
        index -= 1
    return None


def _across_quoted(tokens: Sequence[Token], at: int, start: int) -> Subject | None:
    """Return the subject before a relative clause that holds marked words, and a comma at `at`:
    « le maire, qui se dit « serein », a estimé »."""
    if at <= start or tokens[at - 1].kind is not Kind.QUOTE:
        return None
    stops = (i + 1 for i in range(at, start - 1, -1) if tokens[i].kind in (Kind.STOP, Kind.COLON))
    subject = _across_aside(tokens, at, next(stops, start))
    if subject is None:
        return None
    between = tokens[subject.last + 1 : at]
    return subject if any(token.low == "qui" for token in between) else None
