"""Verbs whose subject follows: « …, a déclaré X », whether or not a list holds the verb."""

import re
from collections.abc import Iterator, Sequence

from reader.analysis.speaking.grammar import (
    BE,
    CLITICS,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SOURCE_NOUNS,
    SPEAKERS,
    SUBORDINATORS,
    TIMES,
    WORDS_NOUNS,
    is_adverb,
)
from reader.analysis.speaking.heads import may_speak, names_a_wish
from reader.analysis.speaking.nouns import noun_of
from reader.analysis.speaking.phrases import PRONOUNS, is_infinitive
from reader.analysis.speaking.predicates import Predicate
from reader.analysis.speaking.subjects import Subject, subject_after
from reader.analysis.speaking.verbs import Shape
from reader.analysis.speaking.words import Kind, Token

_INVERTED = re.compile("-?(?:t[-'])?(?:ils?|elles?|on|je)")
_PARTICIPLE = re.compile("(?:[éi]e?s?|[uit]s?)$")
_VERB_ENDING = re.compile("(?:[eat]|nt)$")
_FUNCTION_WORDS = (
    PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS | RELATIVES | TIMES | PRONOUNS
)
_INSERTED_ONLY = frozenset(("incise",))


def may_be_inserted(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Return whether the verb stands where its subject would follow: after words and a comma."""
    if predicate.shape is Shape.INFINITIVE:
        return False
    before = before_clitics(tokens, predicate.first)
    if any(token.low in ("ne", "n'") for token in tokens[before + 1 : predicate.first]):
        return False
    if before < 0:
        return True
    token = tokens[before]
    if token.kind in (Kind.QUOTE, Kind.COMMA) or token.low in (
        "comme",
        "que",
        "qu'",
        "-",
        "–",
        "—",
        "(",
    ):
        return True
    return token.kind is Kind.STOP and "incise" in predicate.frames


def is_inserted(
    tokens: Sequence[Token], predicate: Predicate, after: Subject, subject: Subject | None
) -> bool:
    """Return whether a verb after a comma has its subject behind it rather than before it:
    « …, annonce le maire » but « le maire, surpris, a dénoncé une erreur »."""
    if names_a_wish(tokens[after.first : after.last + 1]):
        return False  # « le maire a répété son souhait de … »
    before = before_clitics(tokens, predicate.first)
    if before < 0:
        return subject is None
    owned = tokens[after.first].low in ("son", "sa", "ses", "leur", "leurs")
    if owned and subject is not None and not _says(tokens[after.first : after.last + 1]):
        return False  # « X, surnommé « le Grand », a assuré son soutien »
    if tokens[before].kind is Kind.QUOTE:
        return before == 0 or tokens[before - 1].low not in DETERMINERS
    if tokens[before].low == "comme":
        return True
    if before > 0 and tokens[before].kind is Kind.COMMA and tokens[before - 1].kind is Kind.QUOTE:
        return True
    if "incise" not in predicate.frames:
        return False
    if subject is None:
        return True
    comma = next(
        (i for i in range(after.last + 1, len(tokens)) if tokens[i].kind is Kind.COMMA), len(tokens)
    )
    rest = tokens[after.last + 1 : comma]
    if any(token.low in ("que", "qu'") or token.kind in (Kind.COLON, Kind.QUOTE) for token in rest):
        return False
    if tokens[after.first - 1].low in ("avoir", "être") or (
        is_infinitive(tokens, after.first - 1) and tokens[after.first - 2].low in ("de", "d'", "à")
    ):
        return False  # « X, ému, révèle avoir un fils », « …, promet d'aider son fils »
    phrase = tokens[after.first : after.last + 1]
    if phrase[0].low == "des" and predicate.shape is not Shape.PLURAL:
        return False
    return _says(phrase) or _is_document(phrase, tokens[subject.first : subject.last + 1])


def _says(phrase: Sequence[Token]) -> bool:
    """Return whether a noun phrase stands for someone who says things."""
    noun = noun_of([token.low for token in phrase]) or ""
    return may_speak(phrase) or noun in SPEAKERS or noun.rstrip("s") in SPEAKERS


def _is_document(phrase: Sequence[Token], subject: Sequence[Token]) -> bool:
    """Return whether a text rather than the people before it says something: « …, conclut le
    rapport » but « le maire, ravi, approuve le rapport »."""
    noun = noun_of([token.low for token in phrase])
    definite = phrase[0].low in ("le", "la", "l'", "ce", "cette", "cet")
    return definite and noun in SOURCE_NOUNS | WORDS_NOUNS and not may_speak(subject)


def before_clitics(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the token before the pronouns and adverbs that lean on the verb."""
    at -= 1
    while at >= 0 and (tokens[at].low in CLITICS or is_adverb(tokens[at].low)):
        at -= 1
    return at


def unlisted_verbs(tokens: Sequence[Token], listed: Sequence[Predicate]) -> Iterator[Predicate]:
    """Yield verbs that no list holds but that stand as cues do: « …, s'époumone-t-il »."""
    clitic, quote = Kind.CLITIC, Kind.QUOTE
    places = [i for i, token in enumerate(tokens) if token.kind is clitic or token.kind is quote]
    if not places:
        return
    known = {index for p in listed for index in range(p.first, p.last + 1)}
    for index in places:
        token = tokens[index]
        if token.kind is Kind.CLITIC and index > 0 and index - 1 not in known:
            yield from _inverted(tokens, index - 1)
        elif token.kind is Kind.QUOTE:
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
        if verb.low in HAVE | BE:
            last = _past_participle(tokens, at + 2)
            if not _PARTICIPLE.search(tokens[last].low):
                return
        yield Predicate(at, last, "", _INSERTED_ONLY, Shape.SINGULAR, pronoun)


def _verb_after(tokens: Sequence[Token], at: int) -> int | None:
    """Return where a verb may stand after marked words, a comma and what leans on it skipped."""
    index = at + 1
    leaning = CLITICS - {"le", "la", "l'", "les"}  # « « tuée » la petite Léa »
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
    if after is None or not after.close:
        return
    if may_speak(tokens[after.first : after.last + 1]):
        yield Predicate(at, last, "", _INSERTED_ONLY, Shape.SINGULAR)


def _is_function_word(word: str) -> bool:
    return word in _FUNCTION_WORDS or is_adverb(word)


def _verb_end(tokens: Sequence[Token], at: int) -> int:
    """Return the last token of an unlisted verb: « a tonné », « tente d'apaiser »."""
    low = tokens[at].low
    if low in HAVE or low in BE:
        return _past_participle(tokens, at + 1)
    if low in MODALS and at + 2 < len(tokens) and tokens[at + 1].low in ("de", "d'", "à"):
        return at + 2
    return at


def _past_participle(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and is_adverb(tokens[at].low):
        at += 1
    return min(at, len(tokens) - 1)
