"""What a verb of speech reports: « que … », « si … », « vouloir … », and where that ends."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.speaking.clause_ends import clause_end
from reader.analysis.speaking.grammar import (
    AFTER_DE,
    DETERMINERS,
    NOT,
    OF,
    PREPOSITIONS,
    STRESSED,
    THAT,
    TIMES,
    WHETHER,
    is_adverb,
)
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.phrases import (
    end_of_bare_phrase,
    is_infinitive,
    next_word,
    past_complement,
    starts_noun_phrase,
)
from reader.analysis.speaking.words import Kind, Token

_FAR = 16  # words that may stand between a verb and its « que »
_BEFORE_OTHER_QUE = frozenset(("alors", "tandis", "afin", "bien", "ainsi", "tant", "aussitôt"))
_BEFORE_COMPLEMENT = PREPOSITIONS - {"de", "d'", "du", "des", "comme"}
_DENIES = frozenset(("pas", "jamais", "plus", "rien", "guère", "point"))
# « tout en ajoutant », « avant d'ajouter »
_NO_QUESTION = frozenset(("même", "comme", "sauf"))  # « même si »
_FROM_SOMEONE = frozenset(("exiger", "demander", "attendre", "obtenir"))  # « exige des élus que »


_CLOSED_BY = {"–": "–", "—": "—", "-": "-", "(": ")"}


class Clause(NamedTuple):
    """A reported clause: tokens [first, last] of its sentence, and the cue that reports it."""

    first: int
    last: int
    cue: Cue


def governed_clauses(tokens: Sequence[Token], cue: Cue, others: Sequence[Cue]) -> Iterator[Clause]:
    """Yield the clauses after « que », « si » or the bare infinitive that the verb governs."""
    start = opening(tokens, cue, others)
    while start is not None:
        start += tokens[start].kind is Kind.COMMA  # « dit que, ce jour-là, … »
        if start >= len(tokens):
            return
        end, following = clause_end(tokens, start, cue, others)
        bare = tokens[start - 1].low not in THAT and tokens[start].low not in WHETHER
        if not _is_all_quoted(tokens, start, end) and not (
            bare and _holds_quote(tokens, start, end)
        ):
            yield Clause(start, end, cue)
        start = following


def opening(tokens: Sequence[Token], cue: Cue, others: Sequence[Cue]) -> int | None:
    """Return the first token of what is reported, « que » left out, None when nothing is."""
    at = max(
        cue.last_verb, cue.subject.last if cue.manner is Manner.INSERTED and cue.subject else 0
    )
    index, commas = at + 1, 0
    while index < min(at + 1 + _FAR, len(tokens)):
        token = tokens[index]
        if token.low in THAT:
            if not _may_report(tokens, cue, at, index) or commas % 2:
                return None
            return index + 1 if index + 1 < len(tokens) else None
        commas += token.kind is Kind.COMMA
        if token.low in WHETHER and "si" in cue.frames:
            return index if tokens[index - 1].low not in _NO_QUESTION else None
        if index == at + 1 and "whom" in cue.frames and starts_noun_phrase(tokens, index):
            index = end_of_bare_phrase(tokens, index) + 1
            continue
        if index == at + 1 and "inf" in cue.frames and is_infinitive(tokens, index):
            return index
        if token.low in PREPOSITIONS and next_word(tokens, index) in THAT:
            return None
        asked = token.low in ("des", "du") and cue.verb in _FROM_SOMEONE
        if token.low in _BEFORE_COMPLEMENT or asked:
            index = past_complement(tokens, index + 1)
            while index < len(tokens) and tokens[index].low in OF:
                index = past_complement(tokens, index + 1)
        elif (past := _past_inserted(tokens, index)) is not None:
            index = past
        elif token.low in _BEFORE_OTHER_QUE and next_word(tokens, index) in THAT:
            return None
        elif token.low in DETERMINERS and next_word(tokens, index) in TIMES:
            index += 2
        elif _may_be_skipped(tokens, index):
            index += 1
        else:
            return None
    return None


def _past_inserted(tokens: Sequence[Token], at: int) -> int | None:
    """Return where what is inserted at `at` between a verb and its « que » ends: « d'ailleurs »,
    « – à juste titre – », « , en l'état de l'enquête, »; None where nothing is."""
    token = tokens[at]
    if token.low in ("d'", "de") and next_word(tokens, at) in AFTER_DE | STRESSED:
        return at + 2
    if token.low == "de" and next_word(tokens, at) in ("son", "leur", "sa"):
        return at + 3
    closing = _CLOSED_BY.get(token.low)
    if closing is None:
        return None
    within = range(at + 1, min(at + 1 + _FAR, len(tokens)))
    return next((i + 1 for i in within if tokens[i].low == closing), None)


def _may_report(tokens: Sequence[Token], cue: Cue, at: int, index: int) -> bool:
    """Return whether the « que » at `index` opens what the verb that ends at `at` reports."""
    only = cue.first_verb > 0 and tokens[cue.first_verb - 1].low in NOT
    denied = any(t.low in _DENIES for t in tokens[cue.first_verb : index])
    if only and index == at + 1 and not denied:
        return False  # « il ne jure que par elle »
    if any(token.low in NOT for token in tokens[at + 1 : index]):
        return False  # « il glisse et ne couvre que … »
    return "que" in cue.frames or ("incise" in cue.frames and index == at + 1)


def _may_be_skipped(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word may stand between a verb and its « que »: dates, adverbs, asides."""
    word = tokens[at].low
    if is_adverb(word) or word in TIMES or tokens[at].kind is Kind.COMMA or word in "()":
        return True
    if word in STRESSED:
        return True
    return word[:1].isdigit() or (word in DETERMINERS and next_word(tokens, at)[:1].isdigit())


def _holds_quote(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.kind is Kind.QUOTE for token in tokens[first : last + 1])


def _is_all_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether marked words are all that a verb reports."""
    if last < first or tokens[first].kind is not Kind.QUOTE:
        return False
    return first == last or tokens[first + 1].kind in (Kind.COMMA, Kind.STOP)
