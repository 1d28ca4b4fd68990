"""Where noun phrases begin and end among the tokens of a sentence."""

import re
from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    BEFORE_ROLE,
    CLITICS,
    COORDINATORS,
    DETERMINERS,
    HONORIFICS,
    MODALS,
    OF,
    POINTING_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.verbs import verb_forms
from reader.analysis.speaking.words import Kind, Token, is_person_name
from reader.model import EntityType

PRONOUNS = SUBJECT_PRONOUNS | POINTING_PRONOUNS
_OTHER_PREPOSITIONS = PREPOSITIONS - OF
# What these govern is no part of who someone is: « s'emporte le maire face à Luc Roux ».
_ELSEWHERE = frozenset(
    ("face", "devant", "contre", "avec", "chez", "vers", "sur", "après", "avant")
)
_BEFORE_GOVERNED = PREPOSITIONS | DETERMINERS | HONORIFICS
_ENDS_COMPLEMENT = PREPOSITIONS | SUBORDINATORS | RELATIVES
_AFTER_PHRASE = frozenset(("que", "qu'", "lors", "après", "avant", "depuis", "et", "mais"))
_DATES = TIMES - {"dernier", "dernière", "prochain", "prochaine"}
_NOT_IN_TITLE = PREPOSITIONS | SUBORDINATORS | RELATIVES | AUXILIARIES | CLITICS
_LONGEST_TITLE = 5  # words between the article of an apposition and its name
_INFINITIVE = re.compile(r"\w(?:er|ir|oir|dre|ttre|ire|aître|vre|être|clure)$|^être$")
_VERBS = AUXILIARIES | MODALS | {"ne", "n'"}
_VERB_ENDING = re.compile("(?:aient|èrent|[eiud]ront|[eid]rait)$")
BREAKS = (Kind.STOP, Kind.COLON, Kind.QUOTE)


def starts_noun_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a pronoun, a name or a noun with what determines it begins at `at`."""
    token = tokens[at]
    if token.kind is Kind.NAME or token.low in HONORIFICS or token.low in PRONOUNS:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.low == "d'" and following is not None and following.low == "autres":
        return True
    if token.low not in DETERMINERS:
        share = token.low[:1].isdigit() and following is not None and following.low == "%"
        # or a name that the model missed
        return share or (token.kind is Kind.WORD and token.capital and at > 0)
    if following is None or following.kind not in (Kind.WORD, Kind.NAME, Kind.QUOTE):
        return False
    if following.low[:1].isdigit() and tokens[at + 2 : at + 3] and tokens[at + 2].low in TIMES:
        return False
    if following.low in ("peu", "temps"):
        return False  # « un peu plus tôt », « un temps »
    if following.low in ("dernier", "dernière"):
        return token.low in ("ce", "cette")
    return following.low not in TIMES or following.capital


def end_of_phrase(tokens: Sequence[Token], at: int) -> int:
    """Return the last token of the noun phrase that starts at `at`, its apposition included."""
    last = end_of_bare_phrase(tokens, at)
    comma = last + 1
    while comma < min(last + 6, len(tokens)) and tokens[comma].kind in (Kind.WORD, Kind.NAME):
        comma += 1  # « l'un de ses élèves à Nantes, Luc Roux »
    comma = past_brackets(tokens, comma)
    if comma + 1 < len(tokens) and tokens[comma].kind is Kind.COMMA:
        has_name = any(token.kind is Kind.NAME for token in tokens[at : last + 1])
        apposed = named_apposition(tokens, comma + 1) is not None
        if apposed and not (has_name and tokens[at].kind is Kind.NAME):
            return end_of_bare_phrase(tokens, comma + 1)
    return last


def named_apposition(tokens: Sequence[Token], at: int) -> int | None:
    """Return the name of an apposition that stands at `at`: « le socialiste Luc Roux »."""
    index = at
    while index < len(tokens) and tokens[index].low in HONORIFICS:
        index += 1
    if index < len(tokens) and tokens[index].low in DETERMINERS:
        index += 1
        limit = index + _LONGEST_TITLE
        while index < min(limit, len(tokens)) and tokens[index].kind is Kind.WORD:
            if tokens[index].low in _NOT_IN_TITLE and not _is_of_kind(tokens, index):
                return None
            index += 1
    named = index < len(tokens) and tokens[index].kind is Kind.NAME
    return index if named else _name_past_aside(tokens, at)


def _is_of_kind(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « de » and a bare noun tell what kind of person is named after them: « le
    centriste de gauche Luc Roux », « la femme d'affaires Awa Ba »."""
    if tokens[at].low not in ("de", "d'"):
        return False
    for token in tokens[at + 1 : at + 4]:
        if token.kind is not Kind.WORD or token.low in _NOT_IN_TITLE | DETERMINERS:
            return is_person_name(token) and token is not tokens[at + 1]
    return False


def _name_past_aside(tokens: Sequence[Token], at: int) -> int | None:
    """Return the name after a bare noun phrase between commas: « le chef du parti, premier groupe
    de la chambre, Luc Roux, … »."""
    if at + 3 > len(tokens):
        return None
    comma = at
    limit = min(at + _LONGEST_TITLE, len(tokens) - 2)
    while comma < limit and tokens[comma].kind is Kind.WORD and not is_verb(tokens[comma]):
        comma += 1
    bare = tokens[at].low not in DETERMINERS | PREPOSITIONS | RELATIVES and at + 1 < comma
    if not bare or tokens[comma].kind is not Kind.COMMA or not is_person_name(tokens[comma + 1]):
        return None
    closed = comma + 2 < len(tokens) and tokens[comma + 2].kind is Kind.COMMA
    return comma + 1 if closed else None


def end_of_bare_phrase(tokens: Sequence[Token], at: int) -> int:
    """Return the last token of the noun phrase that starts at `at`, appositions left out."""
    index = at
    while index + 1 < len(tokens):
        token = tokens[index + 1]
        nicknamed = token.kind is Kind.QUOTE and tokens[index].low in BEFORE_ROLE
        if token.kind in (Kind.COMMA, *BREAKS) or token.low in RELATIVES:
            index += nicknamed  # « l'ancien « shérif » »
            break
        if token.kind is Kind.SIGN and token.low not in "-'’%":
            break
        if token.low == "et" and _is_second_role(tokens, index + 2):
            index += 1
            continue
        if token.low in _AFTER_PHRASE or (token.low in _DATES and not token.capital):
            break
        apart = token.low in _OTHER_PREPOSITIONS
        if apart and (token.low in _ELSEWHERE or not _leads_to_name(tokens, index + 1)):
            break
        index += 1
    return index


def _is_second_role(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun without a determiner tells more of someone: « le maire et ancien
    ministre Luc Roux »."""
    return at < len(tokens) and (tokens[at].low in BEFORE_ROLE or tokens[at].low in people_nouns())


def _leads_to_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name stands right after what a preposition inside of a phrase governs:
    « le ministre délégué à l'Industrie Luc Roux »."""
    for index in range(at + 2, min(at + 8, len(tokens))):
        token, before = tokens[index], tokens[index - 1]
        if token.kind is not Kind.NAME:
            if token.kind is not Kind.WORD:
                return False
            continue
        if before.low not in _BEFORE_GOVERNED:
            return True
    return False


def past_complement(tokens: Sequence[Token], at: int) -> int:
    """Return where what a preposition governs ends: « dans un message aux votants | le … »."""
    index = at
    while index < len(tokens) and tokens[index].low in PREPOSITIONS:
        index += 1
    if index < len(tokens) and tokens[index].low in DETERMINERS:
        index += 1
    if index < len(tokens) and tokens[index].kind is Kind.NAME:
        return index + 1
    if index < len(tokens) and tokens[index].low in HONORIFICS:
        index += 1
    if index < len(tokens) and tokens[index].low not in SUBORDINATORS:
        index += 1
    while index < len(tokens):
        token = tokens[index]
        body = token.figure is not None and token.figure.type is EntityType.ORG
        if body and index + 1 < len(tokens) and _opens_subject(tokens, index + 1):
            return index + 1  # « au quotidien Ouest-Matin Luc Roux »
        if token.kind is not Kind.WORD or starts_noun_phrase(tokens, index):
            return index
        if token.low in _ENDS_COMPLEMENT:
            return index
        index += 1
    return index


def _opens_subject(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a subject begins here, right after a name."""
    named = tokens[at].kind is Kind.NAME or tokens[at].low in HONORIFICS
    return named or tokens[at].low in ("le", "la", "l'")


def chunk_end(tokens: Sequence[Token], index: int, limit: int) -> int:
    """Return where the comma, bracket or marked words after `index` stand, or `limit`."""
    while index < limit and tokens[index].kind is not Kind.COMMA and tokens[index].low not in "()":
        index += 1
    return index


def next_word(tokens: Sequence[Token], at: int) -> str:
    """Return the word after token `at`, nothing where none is."""
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an infinitive follows, « ne pas » and pronouns before it skipped."""
    while at < len(tokens) and (
        is_adverb(tokens[at].low) or tokens[at].low in ("s'", "se", "y", "en", "l'")
    ):
        if tokens[at].low in ("en", "l'") and next_word(tokens, at) not in ("avoir", "être"):
            return False  # « raconte l'hiver »
        at += 1
    return (
        at < len(tokens)
        and tokens[at].kind is Kind.WORD
        and not tokens[at].capital
        and _INFINITIVE.search(tokens[at].low) is not None
    )


def past_brackets(tokens: Sequence[Token], at: int) -> int:
    """Return where what follows brackets at `at` stands: « pour Luc Roux (LR), »."""
    if at < len(tokens) and tokens[at].low == "(":
        within = range(at + 1, min(at + 8, len(tokens)))
        return next((i + 1 for i in within if tokens[i].low == ")"), at)
    return at


def is_verb(token: Token) -> bool:
    """Return whether a word is a verb that carries a clause, or leans on one: « ne »."""
    if token.kind is not Kind.WORD or token.capital:
        return False
    known = token.low in _VERBS or token.low in verb_forms()
    return known or _VERB_ENDING.search(token.low) is not None


def before_titles(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the token before a name at `at` with its honorifics and article."""
    at -= 1
    while at >= 0 and (tokens[at].low in HONORIFICS or tokens[at].low in DETERMINERS):
        at -= 1
    return at


def before_clitics(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the token before the pronouns and adverbs that lean on the verb."""
    at -= 1
    while at >= 0 and (tokens[at].low in CLITICS or is_adverb(tokens[at].low)):
        at -= 1
    return at


def past_adverbs(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where a clause begins after its adverbs and « et »: « Depuis, … », but not « Depuis
    Brest, … »."""
    while at < end and (is_adverb(tokens[at].low) or tokens[at].low in COORDINATORS):
        if tokens[at].low in PREPOSITIONS and at + 1 < end and starts_noun_phrase(tokens, at + 1):
            break
        at += 1
    return at
