"""Verbs that no list holds but that stand as cues do: « …, s'époumone-t-il »."""

import re
from collections.abc import Iterator, Sequence

from reader.analysis.speaking.grammar import (
    ARTICLES,
    AUXILIARIES,
    CLITICS,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from reader.analysis.speaking.heads import may_speak
from reader.analysis.speaking.inverted_subjects import subject_after
from reader.analysis.speaking.manners import Predicate, Subject
from reader.analysis.speaking.phrases import PRONOUNS, before_clitics
from reader.analysis.speaking.verbs import Shape
from reader.analysis.speaking.words import Kind, Token, is_person_name

_INVERTED = re.compile("-?(?:t[-'])?(?:ils?|elles?|on|je)")
_PARTICIPLE = re.compile("(?:[éi]e?s?|[uit]s?)$")
_VERB_ENDING = re.compile("(?:[eatd]|nt)$")
_FUNCTION_WORDS = (
    PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS | RELATIVES | TIMES | PRONOUNS
)
_GOVERNED = frozenset(("en", "à", "au", "aux"))
_INSERTED_ONLY = frozenset(("incise",))


def unlisted_verbs(
    tokens: Sequence[Token],
    listed: Sequence[Predicate],
    clitics: Sequence[int],
    quotes: Sequence[int],
) -> Iterator[Predicate]:
    """Yield verbs that no list holds but that stand as cues do: « …, s'époumone-t-il ».

    They stand before an inverted pronoun (`clitics`) or after words in marks (`quotes`).
    """
    known = {index for p in listed for index in range(p.first, p.last + 1)}
    for index in clitics:
        if index > 0 and index - 1 not in known:
            yield from _inverted(tokens, index - 1)
    for index in quotes:
        verb = _verb_after(tokens, index)
        if verb is not None and verb not in known:
            yield from _with_subject_behind(tokens, verb)


def _inverted(tokens: Sequence[Token], at: int) -> Iterator[Predicate]:
    """Yield the unlisted verb at `at` before its inverted pronoun: « …, tempête-t-il »."""
    verb, pronoun = tokens[at], tokens[at + 1]
    opens = before_clitics(tokens, at)
    if verb.capital or opens < 0 or not _INVERTED.fullmatch(pronoun.low):
        return
    if verb.kind is Kind.WORD and tokens[opens].kind in (Kind.QUOTE, Kind.COMMA):
        last = at + 1
        if verb.low in AUXILIARIES:
            last = _past_participle(tokens, at + 2)
            if not _PARTICIPLE.search(tokens[last].low):
                return
        yield Predicate(at, last, "", _INSERTED_ONLY, Shape.SINGULAR, pronoun)


def _verb_after(tokens: Sequence[Token], at: int) -> int | None:
    """Return where a verb may stand after marked words, a comma and what leans on it skipped."""
    index = at + 1
    leaning = CLITICS - ARTICLES  # « « tuée » la petite Léa »
    if index < len(tokens) and tokens[index].kind is Kind.COMMA:
        index, leaning = index + 1, CLITICS
    while index < len(tokens) and (tokens[index].low in leaning or is_adverb(tokens[index].low)):
        index += 1
    if index + 1 >= len(tokens) or tokens[index].capital or tokens[index].kind is not Kind.WORD:
        return None
    return None if tokens[index + 1].kind is Kind.CLITIC else index


def _with_subject_behind(tokens: Sequence[Token], at: int) -> Iterator[Predicate]:
    """Yield the unlisted verb at `at`, when someone who may speak stands right behind it."""
    if _is_function_word(tokens[at].low) or not _VERB_ENDING.search(tokens[at].low):
        return
    last = _verb_end(tokens, at)
    after = subject_after(tokens, last + 1)
    if after is None or not (after.close or _follows_complement(tokens, at, after)):
        return
    if may_speak(tokens[after.first : after.last + 1]):
        yield Predicate(at, last, "", _INSERTED_ONLY, Shape.SINGULAR)


def _follows_complement(tokens: Sequence[Token], verb: int, subject: Subject) -> bool:
    """Return whether a person ends the clause after what the verb governs: « « … », met en
    perspective Luc Roux », « « … », s'en prend à lui Awa Ba »."""
    if tokens[before_clitics(tokens, verb)].kind is not Kind.COMMA:
        return False
    governed = tokens[verb + 1].low in _GOVERNED and subject.first - verb in (3, 4)
    phrase = tokens[subject.first : subject.last + 1]
    named = any(is_person_name(token) for token in phrase)
    following = tokens[subject.last + 1 : subject.last + 2]
    ends = all(token.kind in (Kind.STOP, Kind.COMMA) for token in following)
    return governed and named and ends


def _is_function_word(word: str) -> bool:
    return word in _FUNCTION_WORDS or is_adverb(word)


def _verb_end(tokens: Sequence[Token], at: int) -> int:
    """Return the last token of an unlisted verb: « a tonné », « tente d'apaiser »."""
    low = tokens[at].low
    if low in AUXILIARIES:
        return _past_participle(tokens, at + 1)
    if low in MODALS and at + 2 < len(tokens) and tokens[at + 1].low in ("de", "d'", "à"):
        return at + 2
    return at


def _past_participle(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and is_adverb(tokens[at].low):
        at += 1
    return min(at, len(tokens) - 1)
