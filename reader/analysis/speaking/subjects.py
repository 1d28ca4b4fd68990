"""Finds the subject of a verb of speech among the words around it, without a parser.

A subject is a stretch of tokens of its sentence: a pronoun, a name with its titles, or a noun
phrase with what stands in apposition to it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.speaking.grammar import (
    BE,
    CLITICS,
    COORDINATORS,
    DETERMINERS,
    GROUP_NOUNS,
    HAVE,
    HONORIFICS,
    OF,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from reader.analysis.speaking.nouns import is_person, noun_of, people_nouns
from reader.analysis.speaking.phrases import (
    BREAKS,
    PRONOUNS,
    chunk_end,
    end_of_phrase,
    past_complement,
    starts_noun_phrase,
)
from reader.analysis.speaking.words import Kind, Token

_CONJUNCTIONS = SUBORDINATORS - RELATIVES
_OBLIQUE = RELATIVES - {"qui"}


class Subject(NamedTuple):
    """Tokens [first, last] of a sentence that say who speaks.

    `before` tells that it stands before its verb, `close` that nothing stands between.
    """

    first: int
    last: int
    before: bool = True
    close: bool = True


def subject_after(tokens: Sequence[Token], at: int) -> Subject | None:
    """Return the subject that follows an inverted verb: « a déclaré lundi à l'AFP M. Roux »."""
    index = at
    close = True
    while index < len(tokens):
        token = tokens[index]
        if token.kind in BREAKS or token.low in RELATIVES or token.low in ("que", "qu'"):
            return None
        if close and token.low == "des" and starts_noun_phrase(tokens, index):
            return Subject(index, end_of_phrase(tokens, index), before=False)  # « … des experts »
        if token.low in PREPOSITIONS:
            index = past_complement(tokens, index + 1)
            close = False
        elif starts_noun_phrase(tokens, index):
            return Subject(index, end_of_phrase(tokens, index), before=False, close=close)
        elif token.kind is Kind.COMMA:
            closing = _closing_comma(tokens, index)
            if closing is not None:
                index, close = closing + 1, False
            elif index == at or not _is_aside(tokens, index):
                return None
            else:
                index += 1
        else:
            index += 1
    return None


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


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the comma opens or closes an aside before the subject (« , lundi, »)."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and (
        following.low in PREPOSITIONS or following.low in TIMES or following.kind is Kind.NAME
        or following.low in DETERMINERS
    )  # fmt: skip


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
        return _across_aside(tokens, at, region) or _across_quoted(tokens, at, start)
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
    return Subject(chunk, at)


def _last_name(tokens: Sequence[Token], chunk: int, at: int) -> Subject | None:
    """Return a name right before the verb, after a fronted complement without a comma."""
    if tokens[at].kind is not Kind.NAME:
        return None
    first = at
    while first > chunk and tokens[first - 1].low in HONORIFICS | {"le", "la", "l'"}:
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
            if (
                token.low in ("que", "qu'")
                and index > start
                and (tokens[index - 1].kind is Kind.COMMA)
            ):
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
    while index < at and (is_adverb(tokens[index].low) or tokens[index].low in COORDINATORS):
        index += 1
    return index


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
        while index < end and (is_adverb(tokens[index].low) or tokens[index].low in COORDINATORS):
            index += 1
        clause = index < end and tokens[index].low in SUBJECT_PRONOUNS and end - index > 1
        if index < end and not clause and starts_noun_phrase(tokens, index):
            return Subject(index, end_of_phrase(tokens[:at], index), close=False)
        index = end + 1
    return None


def subject_of_participle(tokens: Sequence[Token], verb: int) -> Subject | None:
    """Return the subject that a participle has to itself: « …, le maire Luc Roux se disant … »."""
    last = verb - 1
    while last > 0 and tokens[last].low in CLITICS:
        last -= 1
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
    comma = participle - 1
    while comma > 0 and tokens[comma].low in CLITICS | {"en"}:
        comma -= 1
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
    verb = next((i for i in range(first + 1, comma) if tokens[i].low in HAVE | BE), comma)
    last = first if pronoun else end_of_phrase(tokens[:verb], first)
    return Subject(first, last) if last < comma - 1 else None


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


def antecedent(tokens: Sequence[Token], at: int, start: int) -> Subject | None:
    """Return what « qui » at `at` stands for: the noun phrase that ends before it."""
    last = at - 1
    if last >= start and tokens[last].kind is Kind.COMMA:
        last -= 1
    if last < start:
        return None
    named = _apposed_to(tokens, last, start)
    if named is not None:
        return Subject(named, named, close=False)
    first = last
    while first > start and tokens[first - 1].kind not in (Kind.COMMA, *BREAKS):
        if (
            starts_noun_phrase(tokens, first)
            and tokens[first - 1].low not in OF | DETERMINERS | HONORIFICS
        ):
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
    while first < last and tokens[first].low in OF | COORDINATORS:
        first += 1
    return Subject(first, last, close=tokens[at - 1].kind is not Kind.COMMA)
