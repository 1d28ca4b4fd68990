"""Finds what « selon X », « d'après X », « pour X, » report."""

import re
from collections.abc import Sequence

from reader.analysis.speaking.extents import (
    before,
    is_cut_subject,
    is_quoted,
    last_comma,
    sentence_end,
)
from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    BE,
    CLITICS,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    PLURAL,
    PREPOSITIONS,
    RELATIVES,
    THAT,
    is_adverb,
)
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.phrases import PRONOUNS, is_verb, next_word, past_brackets
from reader.analysis.speaking.reported import Clause, opening
from reader.analysis.speaking.words import Kind, Token

_PARTICIPLE = re.compile(
    "ée?s?$|^(?:paru|rendu|vu|lu)e?s?$"
)  # « selon une étude, publiée hier, … »
_BARE = 6  # tokens of a date or a place before « , selon X, »
_STUB = 3  # tokens that are no clause of their own before « , selon X, « … » »
_DEFINITE = frozenset(("le", "la", "les", "l'", "ce", "cet", "cette", "ces"))
_CONDITIONS = frozenset(("quand", "lorsque", "lorsqu'", "alors", "si", "s'"))
_HELPING = MODALS | AUXILIARIES
_LEANING = AUXILIARIES | CLITICS
_NO_OPINION = RELATIVES | CLITICS - DETERMINERS - {"en", "y"} | AUXILIARIES
_JUDGES = frozenset(("c'", "ce", "il", "cela", "ça", "rien", "pas", "impossible"))
_OBJECTS = frozenset(("à", "au", "aux", "de", "du", "d'"))
_GOES_ON = (
    RELATIVES
    | COORDINATORS
    | _CONDITIONS - {"si", "s'"}
    | frozenset(("que", "qu'", "car", "or", "donc", "ainsi", "puisque"))
)


def of_source(tokens: Sequence[Token], cue: Cue, others: Sequence[Cue]) -> list[Clause]:
    """Return what « selon X » reports: what follows its comma, or what stands before it."""
    after = past_brackets(tokens, cue.last + 1)
    if "que" not in cue.frames or (after < len(tokens) and tokens[after].kind is Kind.QUOTE):
        return []
    closed = next_word(tokens, after - 1) == ","
    after += closed
    if closed and after < len(tokens) and tokens[after].low in THAT:
        return []  # « X affirme, selon Y, que … »: the verb reports it
    after += after < len(tokens) and tokens[after].kind is Kind.COLON
    end = sentence_end(tokens, after, others)
    if tokens[cue.last].low == "qui":
        end = _end_of_relative(tokens, after, end, others)
    first, last = before(tokens, cue)
    opens = cue.first - 1 - (cue.first > 0 and tokens[cue.first - 1].kind is Kind.COMMA)
    if cue.verb == "pour" and not _states_opinion(tokens, cue, after, end):
        return []
    fronted = opens < first or (opens == first and is_adverb(tokens[opens].low))
    fronted = fronted or tokens[cue.last].low == "qui" or _is_fronted(tokens[first : opens + 1])
    if cue.verb == "pour" or fronted or _goes_on(tokens[opens]):
        first, last = _past_relative(tokens, after, end), end
    elif any(_opens_before(tokens, other, others, first, cue.first) for other in others):
        return []  # « X a dit que, selon lui, … »
    elif after < len(tokens) and tokens[after].kind is Kind.QUOTE and opens - first < _STUB:
        return []  # « C'est pourquoi, selon X, « … » »
    elif _is_half(tokens, first, last, after):
        return []
    elif (
        tokens[cue.first - 1].low in _HELPING
        or _is_cut_off(tokens, cue, after)
        or (
            closed
            and (_is_short(tokens, cue) or is_cut_subject(tokens, first, opens, after))
            and after < len(tokens)
            and tokens[after].low not in RELATIVES
        )
    ):
        last = end
    elif (comma := last_comma(tokens, first, opens)) and tokens[comma + 1].low in RELATIVES:
        apart = tokens[cue.first - 1].kind is Kind.COMMA and tokens[cue.last].low not in PRONOUNS
        first = first if apart else comma + 1
    if (
        last - first < 1
        or tokens[first].kind is Kind.QUOTE
        or (tokens[first].low == "qui" and cue.verb == "pour")
    ):
        return []
    fronted = first > cue.last
    quoted = is_quoted(tokens, first, last)
    quoted = quoted and not (fronted and _begins_with_subject(tokens, first, last))
    return [] if quoted else [Clause(first, last, cue)]


def _is_cut_off(tokens: Sequence[Token], cue: Cue, after: int) -> bool:
    """Return whether what a verb governs follows: « La loi répond, selon X, au besoin … »."""
    if after + 1 >= len(tokens) or tokens[after].low not in _OBJECTS:
        return False
    return tokens[after - 1].kind is Kind.COMMA and tokens[cue.first - 1].kind is Kind.COMMA


def _begins_with_subject(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a clause begins with its subject, the marks holding the rest: « Selon X, le
    pont « tiendra » »; no fragment (« Un retard « sans cause », selon X »)."""
    if tokens[first].low not in _DEFINITE and tokens[first].kind is not Kind.NAME:
        return False
    marks = (i for i in range(first, last + 1) if tokens[i].kind is Kind.QUOTE)
    marked = next(marks, first)
    after_name = marked == first + 1 and tokens[first].kind is Kind.NAME
    after_noun = marked > first + 1 and tokens[marked - 1].kind is not Kind.COMMA
    return after_name or after_noun


def _states_opinion(tokens: Sequence[Token], cue: Cue, after: int, end: int) -> bool:
    """Return whether a clause follows « pour X, »; not « c'est pour lui une joie », « Me X, pour la
    défense, se lève »."""
    if cue.first > 0 and tokens[cue.first - 1].low in BE:
        return False
    if after > end:
        return True
    several = cue.subject is not None and tokens[cue.subject.first].low in PLURAL
    named = any(t.kind is Kind.NAME for t in tokens[cue.first : cue.last + 1])
    if several and not named and all(t.kind is not Kind.QUOTE for t in tokens[after : end + 1]):
        # « pour certaines familles, les aides ont été versées » is nobody's opinion
        return tokens[after].low in _JUDGES
    return tokens[after].low not in _NO_OPINION


def _is_fronted(before: Sequence[Token]) -> bool:
    """Return whether only a date or the like stands before « , selon X, »: « À ce jour, … »."""
    return len(before) < _BARE and before[0].low in PREPOSITIONS and not any(map(is_verb, before))


def _past_relative(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a clause begins after « selon X, qui a tout vu, » or « selon X, maire, »."""
    if first > last:
        return first
    word = tokens[first].low
    apposed = word in RELATIVES or word in people_nouns() or word in ("de", "d'", "du")
    apposed = apposed or _PARTICIPLE.search(word) is not None
    named = tokens[first].kind is Kind.NAME and tokens[first + 1 : first + 2] != []
    if named and tokens[first + 1].kind is Kind.COMMA and tokens[first - 2].kind is Kind.WORD:
        return first + 2  # « selon le porte-parole de la ville, Luc Roux, … »
    if tokens[first].capital or (not apposed and not word[:1].isdigit()):
        return first
    return next((i + 1 for i in range(first, last) if tokens[i].kind is Kind.COMMA), first)


def _goes_on(token: Token) -> bool:
    """Return whether what « selon X » reports comes after it: « qui, selon X, … »."""
    return token.low in _GOES_ON or token.kind is Kind.COLON


def _is_short(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether « selon elle », « selon nos informations » cut a clause that goes on."""
    subject = cue.subject
    after = tokens[cue.last + 2].low if cue.last + 2 < len(tokens) else ""
    pronoun = subject is not None and tokens[subject.first].low in PRONOUNS | {"nos", "mes"}
    return bool(after) and (pronoun or after in _LEANING)


def _opens_before(
    tokens: Sequence[Token], other: Cue, others: Sequence[Cue], first: int, last: int
) -> bool:
    """Return whether another cue in [first, last) reports what stands there after « que »."""
    if other.manner is Manner.SOURCE or not first <= other.first_verb < last:
        return False
    start = opening(tokens, other, others)
    return start is not None and start < last and tokens[start - 1].low in THAT


def _is_half(tokens: Sequence[Token], first: int, last: int, after: int) -> bool:
    """Return whether what stands before « selon X » needs what follows: « Si le pont, haut de 9 m
    selon les plans, … », « …, prouvant selon X la faute »."""
    if last <= first or after >= len(tokens) or tokens[after].kind is Kind.STOP:
        return False
    comma = last_comma(tokens, first, last)
    tail = tokens[comma + 1 : last + 1]
    closed = tokens[after - 1].kind is Kind.COMMA and tokens[after].low not in RELATIVES
    opening = tokens[first + (tokens[first].low in COORDINATORS)].low
    if closed and opening in _CONDITIONS and (not comma or not any(map(is_verb, tail))):
        return True
    return tail[-1].low.endswith("ant") and tokens[after - 1].kind is not Kind.COMMA


def _end_of_relative(tokens: Sequence[Token], start: int, end: int, others: Sequence[Cue]) -> int:
    """Return where « , pour qui … », « , selon qui … » ends: where the main clause has its verb."""
    subjects = {o.subject.first for o in others if o.manner is Manner.PLAIN and o.subject}
    commas = (i for i in range(start, end) if tokens[i].kind is Kind.COMMA)
    return next((i - 1 for i in commas if i + 1 in subjects), end)
