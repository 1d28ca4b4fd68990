"""Finds verbs of speech in a sentence: « a déclaré », « dit », « a-t-il ajouté », « ajoutant »."""

from collections.abc import Sequence
from functools import cache

from reader.analysis.speaking.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    BETWEEN_VERB,
    CLITICS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOT_REFLEXIVE,
    REFLEXIVES,
    THAT,
    is_adverb,
)
from reader.analysis.speaking.locutions import locution_at, locutions
from reader.analysis.speaking.manners import Predicate
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.phrases import is_infinitive
from reader.analysis.speaking.verbs import Shape, VerbForm, verb_forms
from reader.analysis.speaking.words import Kind, Token

_BETWEEN = 5  # words that may stand between the auxiliary and its participle


def find_predicates(tokens: Sequence[Token], places: Sequence[int]) -> list[Predicate]:
    """Return the verbs of speech of a sentence, in order; they may begin at `places`."""
    found: list[Predicate] = []
    past = 0
    for at in places:
        if at >= past and tokens[at].kind is Kind.WORD:
            predicate = _predicate_at(tokens, at)
            if predicate is not None:
                found.append(predicate)
                past = predicate.last + 1
    return found


def _predicate_at(tokens: Sequence[Token], at: int) -> Predicate | None:
    """Return the verb of speech that begins with the word at `at`."""
    word = tokens[at].low
    predicate = _compound(tokens, at) if word in AUXILIARIES else None
    predicate = predicate or locution_at(tokens, at)
    forms = verb_forms().get(word) if predicate is None else None
    if forms is None or _governs_speech(tokens, at):
        return predicate
    return _simple(tokens, at, forms)


def _compound(tokens: Sequence[Token], at: int) -> Predicate | None:
    """Return « a (-t-il) (aussi) déclaré », « s'est écrié »."""
    reflexive = _is_reflexive(tokens, at)
    if tokens[at].low in BE and not reflexive:
        return None
    pronoun = None
    index, end = at, min(at + 2 + _BETWEEN, len(tokens))
    while (index := _past_aside(tokens, index + 1)) < end:
        token = tokens[index]
        if token.kind is Kind.CLITIC and pronoun is None:
            pronoun = token
            continue
        phrase = locution_at(tokens, index)
        if phrase is not None:
            return phrase._replace(first=at, pronoun=pronoun, shape=_number(tokens[at]))
        if _governs_speech(tokens, index):
            return None
        for form in verb_forms().get(token.low, ()):
            if form.shape is Shape.PARTICIPLE:
                if reflexive and form.infinitive == "voir":
                    return None  # « le maire s'est vu reprocher … »
                return Predicate(
                    at, index, form.infinitive, form.frames, _number(tokens[at]), pronoun, reflexive
                )
        if not (token.kind is Kind.WORD and _may_stand_between(token.low)):
            return None
    return None


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """Return where « à l'époque », « dans un premier temps » end at `at`, before a participle."""
    index = at
    if index < len(tokens) and tokens[index].low in ("à", "dans", "en"):
        index += 1
        index += index < len(tokens) and tokens[index].low in DETERMINERS
        index += index < len(tokens) and tokens[index].low in ("premier", "second", "même")
        index += 1
    return index if index < len(tokens) and tokens[index].low in verb_forms() else at


def _may_stand_between(word: str) -> bool:
    return is_adverb(word) or word in BETWEEN_VERB


@cache
def first_words() -> frozenset[str]:
    """Return the words that a verb of speech may begin with: most words are none of them."""
    return speech_words() | AUXILIARIES


@cache
def opening_words() -> frozenset[str]:
    """Return the words, up to a hyphen, that a verb of speech and what governs it begin with."""
    return frozenset(word.partition("-")[0] for word in first_words() | MODALS)


@cache
def speech_words() -> frozenset[str]:
    """Return the words one of which each verb of speech holds."""
    return frozenset(verb_forms()) | frozenset(locutions())


def _governs_speech(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a modal verb governs a verb of speech: « a voulu préciser »."""
    if tokens[at].low not in MODALS:
        return False
    for token in tokens[at + 1 : at + 5]:
        if any(form.shape is Shape.INFINITIVE for form in verb_forms().get(token.low, ())):
            return True
        if token.kind is not Kind.WORD or token.capital:
            return False
    return False


def _number(auxiliary: Token) -> Shape:
    if auxiliary.low == "ayant":
        return Shape.GERUND
    if auxiliary.low == "avoir":
        return Shape.INFINITIVE
    return Shape.PLURAL if auxiliary.low.endswith("nt") else Shape.SINGULAR


def _is_reflexive(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low in REFLEXIVES


def _simple(tokens: Sequence[Token], at: int, forms: tuple[VerbForm, ...]) -> Predicate | None:
    """Return a verb of speech in a simple tense, as a gerund or as an infinitive."""
    for form in forms:
        if form.shape is Shape.PARTICIPLE and not _shares_auxiliary(tokens, at, form):
            continue
        if form.is_finite and _is_noun(tokens, at):
            continue
        if form.infinitive in NOT_REFLEXIVE and _is_reflexive(tokens, at):
            continue  # « les deux s'entendent »
        if "will" in form.frames and not is_infinitive(tokens, at + 1):
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        inverted = following if following and following.kind is Kind.CLITIC else None
        first = at
        if form.shape is Shape.INFINITIVE:
            first = _governing(tokens, at)
            inverted = next((t for t in tokens[first:at] if t.kind is Kind.CLITIC), None)
        shared = form.shape is Shape.PARTICIPLE
        shape = Shape.SINGULAR if first < at or shared else form.shape
        return Predicate(
            first,
            at + (inverted is following and inverted is not None),
            form.infinitive,
            form.frames,
            shape,
            inverted,
            _is_reflexive(tokens, at),
        )
    return None


def _shares_auxiliary(tokens: Sequence[Token], at: int, form: VerbForm) -> bool:
    """Return whether a participle stands under the auxiliary of the verb before it: « a reçu X et
    prévenu Y que … »; no adjective: « un pont ouvert et apprécié »."""
    if "que" not in form.frames or at == 0 or tokens[at - 1].low not in ("et", "puis"):
        return False
    reports = any(t.low in THAT for t in tokens[at + 1 : at + 2 + _BETWEEN])
    return reports and any(t.low in HAVE for t in tokens[:at])


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the form stands where a noun does: « le juge », « une note »."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.kind is Kind.WORD and before.low in BEFORE_NOUNS:
        return True
    if tokens[at].low in people_nouns() and _continues_apposition(tokens, at - 1):
        return True
    if before.low in ARTICLES:
        # « il le note », « X l'affirme »: a pronoun when its subject stands before it
        previous = tokens[at - 2] if at > 1 else None
        return previous is None or not (
            previous.kind is Kind.NAME
            or previous.low
            in ("il", "elle", "ils", "elles", "on", "qui", "ne", "nous", "je", "comme")
        )
    return False


def _continues_apposition(tokens: Sequence[Token], before: int) -> bool:
    """Return whether a person's noun may follow: « Luc Roux, critique », « auteur et critique »."""
    previous = tokens[before - 1] if before else None
    if previous is None:
        return False
    if tokens[before].kind is Kind.COMMA:
        return previous.kind is Kind.NAME
    return tokens[before].low in ("et", "ou") and previous.low in people_nouns()


def _governing(tokens: Sequence[Token], at: int) -> int:
    """Return where the modal verb that governs the infinitive at `at` begins, or `at`."""
    back = at - 1
    while back >= 0 and (
        tokens[back].low in ("à", "de", "d'", "par", "jusqu'")
        or tokens[back].low in CLITICS
        or is_adverb(tokens[back].low)
        or tokens[back].kind is Kind.CLITIC
    ):
        back -= 1
    if back >= 0 and tokens[back].low in MODALS:
        auxiliary = back - 1
        while auxiliary >= 0 and is_adverb(tokens[auxiliary].low):
            auxiliary -= 1
        return auxiliary if auxiliary >= 0 and tokens[auxiliary].low in AUXILIARIES else back
    return at
