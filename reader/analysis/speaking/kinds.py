"""Tells speech from what else stands in quotation marks: titles, nicknames, words held off."""

import re
from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    CHARGED,
    COORDINATORS,
    SHOWN,
    SO_CALLED,
    SUBJECT_PRONOUNS,
    THAT,
    TITLE_NOUNS,
    WORDS_NOUNS,
    WORK_NOUNS,
)
from reader.analysis.speaking.sources import is_judged
from reader.analysis.speaking.verbs import verb_forms
from reader.analysis.speaking.words import Kind, Token
from reader.model import QuoteKind

_WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ENDS = (".", "!", "?", "…")
_LONG = 12  # words: so many are speech whatever else
_CLAUSE = 5  # words: so many are more than a term
_TITLE = 8  # words: titles are shorter
_NAME = 4  # words: names in marks are no longer
_HEADING = 14  # tokens of a heading that quotes someone
_LIGHT_VERBS = AUXILIARIES | frozenset(
    ("ne", "n'", "se", "s'", "prend", "prennent", "fait", "font", "met")
)
_POINTS = frozenset(("ce", "cet", "cette", "ces", "soit"))
_PRESENTS = frozenset(("un", "une", "son", "sa", "leur"))


def words_in(text: str) -> int:
    """Return how many words `text` holds, elided ones counted with what follows."""
    return len(_WORDS.findall(text))


def is_speech(text: str, tokens: Sequence[Token], at: int, *, cued: bool, told: bool) -> bool:
    """Return whether the marked words at token `at` are someone's words.

    `cued` tells that a clause gives them to someone, `told` that someone is being quoted nearby.
    """
    inner = _inner(text, tokens[at])
    count = words_in(inner)
    if count == 0:
        return False
    if text[tokens[at].start] in "—–-":
        return True
    entitled = at > 0 and tokens[at - 1].low.startswith(("intitulé", "titré"))
    if entitled or _is_called(inner, tokens, at, count):
        return False
    if _is_whole(tokens, at) or count >= _LONG or _is_announced(tokens, at):
        return count > 1 or cued or _is_announced(tokens, at)
    if not cued and (_in_brackets(tokens, at) or _is_charge(tokens, at)):
        return False
    if _is_name(inner, tokens, at, count):
        return False
    asserted = tokens[at - 1].low in BE and (told or count > 1)
    termed = tokens[at - 1].low in ARTICLES
    asserted = asserted or (_is_heading(tokens) and not termed)
    asserted = asserted or is_judged(tokens, at)
    asserted = asserted or not SHOWN.isdisjoint(t.low for t in tokens[max(0, at - 2) : at])
    return cued or asserted or count >= _CLAUSE or (told and count > 2)


def _is_name(inner: str, tokens: Sequence[Token], at: int, count: int) -> bool:
    """Return whether the words are what something is called rather than what someone said."""
    return (
        tokens[at - 1].low in SO_CALLED
        or _is_presented(inner, tokens, at, count)
        or _is_title(inner, tokens, at, count)
        or _is_work(inner, tokens, at)
        or _is_by_someone(inner, tokens, at, count)
        or (count == 1 and _is_explained(tokens, at))
    )


def _is_explained(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a term is explained at once: « la « bascule », cette manœuvre … »."""
    following = [token.low for token in tokens[at + 1 : at + 3]]
    return len(following) == 2 and following[0] == "," and following[1] in _POINTS


def _is_heading(tokens: Sequence[Token]) -> bool:
    """Return whether a short line without a full stop is a heading: « Un maire « surpris » »."""
    return len(tokens) <= _HEADING and tokens[-1].kind is not Kind.STOP


def _is_called(inner: str, tokens: Sequence[Token], at: int, count: int) -> bool:
    """Return whether words that begin a sentence, or that a colon announces, are a name: « "Le
    Grand Bal" est un succès », « le titre est trouvé : "Le Grand Bal" »."""
    if count > _NAME or not inner[:1].isupper() or inner.endswith(_ENDS):
        return False
    if _is_announced(tokens, at):
        words = [token.low for token in tokens[:at]]
        return not TITLE_NOUNS.isdisjoint(words) and "sous" not in words
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if not _is_whole(tokens, at) or following not in AUXILIARIES:
        return False
    return following in BE or not any(
        t.kind is Kind.CLITIC or t.low in verb_forms() for t in tokens[at + 2 : at + 6]
    )


def _is_by_someone(inner: str, tokens: Sequence[Token], at: int, count: int) -> bool:
    """Return whether a name after « de » tells whose work this is: « "Le Bal", de Luc Roux »."""
    if count > _TITLE or inner.endswith(_ENDS) or not (inner[:1].isupper() or inner[:1].isdigit()):
        return False
    index = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].kind is Kind.COMMA)
    by = tokens[index : index + 2]
    return len(by) > 1 and by[0].low in ("de", "d'") and by[1].kind is Kind.NAME


def kind_of(text: str, tokens: Sequence[Token], at: int) -> QuoteKind:
    """Return whether marked words stand as speech of their own or are woven into a sentence."""
    inner = _inner(text, tokens[at])
    if _is_announced(tokens, at) or text[tokens[at].start] in "—–-":
        return QuoteKind.DIRECT
    before = tokens[at - 1] if at else None
    starts = _is_whole(tokens, at) or (
        before is not None and before.kind in (Kind.STOP, Kind.QUOTE)
    )
    capital = inner[:1].isupper()
    if (starts or (before is not None and before.kind is Kind.COMMA)) and capital:
        return QuoteKind.DIRECT
    if capital and (inner.endswith(_ENDS) or words_in(inner) > _TITLE):
        return QuoteKind.DIRECT
    return QuoteKind.MIXED


def _inner(text: str, token: Token) -> str:
    return text[token.start : token.end].strip("‹›″«»“”„‟\"'+<> ")


def _is_announced(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a colon stands before the words."""
    return at > 0 and tokens[at - 1].kind is Kind.COLON


def _is_whole(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the words begin a sentence, or are a heading (« - "…" - »)."""
    return all(token.kind is Kind.SIGN for token in tokens[:at])


def _in_brackets(tokens: Sequence[Token], at: int) -> bool:
    for token in reversed(tokens[:at]):
        if token.low == ")":
            return False
        if token.low == "(":
            return True
    return False


def _is_charge(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the words name an offence, one of several maybe: « jugé pour « vol » »."""
    index = at - 1
    while index > 0 and (
        tokens[index].kind in (Kind.COMMA, Kind.QUOTE) or tokens[index].low in COORDINATORS
    ):
        index -= 1
    charged = tokens[index].low == "pour" or tokens[index - 1].low in ("chef", "chefs")
    return charged and any(token.low in CHARGED for token in tokens[:index])


def _is_title(inner: str, tokens: Sequence[Token], at: int, count: int) -> bool:
    """Return whether the words look like a name in marks: a capital amid a sentence, no end."""
    if not inner[:1].isupper() or count > _TITLE:
        return False
    if inner.isupper() and count > 3:
        return False
    before = tokens[at - 1]
    if before.kind in (Kind.COMMA, Kind.SIGN) or before.low in COORDINATORS:
        listed = at > 1 and (tokens[at - 2].kind is Kind.QUOTE or tokens[at - 2].low in WORK_NOUNS)
        return listed and not inner.endswith(_ENDS)
    if before.kind is not Kind.WORD or inner.endswith(_ENDS):
        return False
    return not (before.low in verb_forms() or before.low in THAT)


def _is_presented(inner: str, tokens: Sequence[Token], at: int, count: int) -> bool:
    """Return whether the words are a work that is presented: « il publie « Nord », un récit »."""
    following = [token.low for token in tokens[at + 1 : at + 3]]
    named = inner[:1].isupper() and not inner.endswith(_ENDS) and count <= _TITLE
    governed = at > 0 and tokens[at - 1].kind in (Kind.WORD, Kind.NAME)
    presented = following[:1] == [","] and following[1:] and following[1] in _PRESENTS
    return bool(named and governed and presented)


def _is_work(inner: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun for works or names stands right before: « le film "…" »."""
    if at == 0:
        return False
    noun = tokens[at - 1].low
    if noun in ("dit", "dite", "alias") and at > 1 and tokens[at - 2].kind is Kind.COMMA:
        return True  # « Luc Roux, dit « le Grand », »
    return noun in WORK_NOUNS and (inner[:1].isupper() or noun.endswith(("é", "és", "ée", "ées")))


def tells_of_words(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence speaks of a message or the like: « dans un communiqué »."""
    return any(token.low in WORDS_NOUNS for token in tokens)


def completes_clause(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether marked words hold the verb of the clause: « il « n'exclut rien » »."""
    if at == 0 or tokens[at - 1].kind not in (Kind.WORD, Kind.NAME, Kind.COMMA):
        return False
    first = _inner(text, tokens[at]).lower().replace("'", "' ").split(" ", 1)[0]
    if tokens[at - 1].low in SUBJECT_PRONOUNS:
        return True
    if first in verb_forms() and tokens[at - 1].kind is not Kind.WORD:
        return any(form.is_finite for form in verb_forms()[first])
    return first in _LIGHT_VERBS
