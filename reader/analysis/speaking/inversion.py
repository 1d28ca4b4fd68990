"""Verbs whose subject follows: « …, a déclaré X », whether or not a list holds the verb."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    DETERMINERS,
    NOT,
    PLURAL,
    SOURCE_NOUNS,
    SPEAKERS,
    THAT,
    WORDS_NOUNS,
)
from reader.analysis.speaking.heads import may_speak, names_a_wish
from reader.analysis.speaking.manners import Predicate, Subject
from reader.analysis.speaking.nouns import noun_of
from reader.analysis.speaking.phrases import before_clitics, is_infinitive
from reader.analysis.speaking.verbs import Shape
from reader.analysis.speaking.words import Kind, Token


def may_be_inserted(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Return whether the verb stands where its subject would follow: after words and a comma."""
    if predicate.shape is Shape.INFINITIVE:
        return False
    before = before_clitics(tokens, predicate.first)
    if any(token.low in NOT for token in tokens[before + 1 : predicate.first]):
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
    phrase = tokens[after.first : after.last + 1]
    if before > 0 and tokens[before].kind is Kind.COMMA and tokens[before - 1].kind is Kind.QUOTE:
        spoken = "incise" in predicate.frames and (subject is None or not _is_thing(phrase))
        return spoken or _says(phrase)
    if "incise" not in predicate.frames:
        return False
    if subject is None:
        return True
    comma = next(
        (i for i in range(after.last + 1, len(tokens)) if tokens[i].kind is Kind.COMMA), len(tokens)
    )
    rest = tokens[after.last + 1 : comma]
    if any(token.low in THAT or token.kind in (Kind.COLON, Kind.QUOTE) for token in rest):
        told = any(token.low in AUXILIARIES for token in tokens[subject.first : before])
        return told and rest[0].kind is Kind.COLON and phrase[-1].kind is Kind.NAME
    if tokens[after.first - 1].low in ("avoir", "être") or (
        is_infinitive(tokens, after.first - 1) and tokens[after.first - 2].low in ("de", "d'", "à")
    ):
        return False  # « X, ému, révèle avoir un fils », « …, promet d'aider son fils »
    if phrase[0].low == "des" and predicate.shape is not Shape.PLURAL:
        return False
    return _says(phrase) or _is_document(phrase, tokens[subject.first : subject.last + 1])


def _says(phrase: Sequence[Token]) -> bool:
    """Return whether a noun phrase stands for someone who says things."""
    noun = noun_of([token.low for token in phrase]) or ""
    return may_speak(phrase) or noun in SPEAKERS or noun.rstrip("s") in SPEAKERS


def _is_thing(phrase: Sequence[Token]) -> bool:
    """Return whether a noun phrase names several things: « a réfuté les accusations »."""
    noun = noun_of([token.low for token in phrase]) or ""
    return phrase[0].low in PLURAL and noun.rstrip("s") not in SOURCE_NOUNS | WORDS_NOUNS


def _is_document(phrase: Sequence[Token], subject: Sequence[Token]) -> bool:
    """Return whether a text rather than the people before it says something: « …, conclut le
    rapport » but « le maire, ravi, approuve le rapport »."""
    noun = noun_of([token.low for token in phrase])
    definite = phrase[0].low in ("le", "la", "l'", "ce", "cette", "cet")
    return definite and noun in SOURCE_NOUNS | WORDS_NOUNS and not may_speak(subject)
