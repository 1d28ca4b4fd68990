"""What a verb of speech reports: « que … », « si … », « vouloir … », and where that ends."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.speaking.grammar import (
    AFTER_DE,
    COORDINATORS,
    DETERMINERS,
    OF,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
    WORDS_NOUNS,
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
_SUBORDINATES = frozenset(("alors", "quand", "lorsque", "lorsqu'", "tandis", "comme", "si", "s'"))
# « tout en ajoutant », « avant d'ajouter »
_BESIDES = frozenset((("tout", "en"), ("avant", "de"), ("avant", "d'")))
_HIM = frozenset(("lui", "elle", "eux", "elles"))  # « dit de lui que »
_TURNS = frozenset(("mais", "tandis", "alors"))
_BETWEEN = frozenset(("en", "l'", "le", "se", "s'", "y"))
_NO_QUESTION = frozenset(("même", "comme", "sauf"))  # « même si »
_FROM_SOMEONE = frozenset(("exiger", "demander", "attendre", "obtenir"))  # « exige des élus que »
_OPENERS = frozenset(("que", "qu'"))


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
        end, following = _clause_end(tokens, start, cue, others)
        bare = tokens[start - 1].low not in _OPENERS and tokens[start].low not in ("si", "s'")
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
        if token.low in _OPENERS:
            if not _may_report(tokens, cue, at, index) or commas % 2:
                return None
            return index + 1 if index + 1 < len(tokens) else None
        commas += token.kind is Kind.COMMA
        if token.low in ("si", "s'") and "si" in cue.frames:
            return index if tokens[index - 1].low not in _NO_QUESTION else None
        if index == at + 1 and "whom" in cue.frames and starts_noun_phrase(tokens, index):
            index = end_of_bare_phrase(tokens, index) + 1
            continue
        if index == at + 1 and "inf" in cue.frames and is_infinitive(tokens, index):
            return index
        if token.low in PREPOSITIONS and next_word(tokens, index) in _OPENERS:
            return None
        asked = token.low in ("des", "du") and cue.verb in _FROM_SOMEONE
        if token.low in _BEFORE_COMPLEMENT or asked:
            index = past_complement(tokens, index + 1)
            while index < len(tokens) and tokens[index].low in OF:
                index = past_complement(tokens, index + 1)
        elif (past := _past_inserted(tokens, index)) is not None:
            index = past
        elif token.low in _BEFORE_OTHER_QUE and next_word(tokens, index) in ("que", "qu'"):
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
    if token.low in ("d'", "de") and next_word(tokens, at) in AFTER_DE | _HIM:
        return at + 2
    if [t.low for t in tokens[at : at + 2]] in (["de", "son"], ["de", "leur"], ["de", "sa"]):
        return at + 3
    closing = {"–": "–", "—": "—", "-": "-", "(": ")"}.get(token.low)
    within = range(at + 1, min(at + 1 + _FAR, len(tokens)))
    return next((i + 1 for i in within if closing and tokens[i].low == closing), None)


def _may_report(tokens: Sequence[Token], cue: Cue, at: int, index: int) -> bool:
    """Return whether the « que » at `index` opens what the verb that ends at `at` reports."""
    only = cue.first_verb > 0 and tokens[cue.first_verb - 1].low in ("ne", "n'")
    denied = any(t.low in _DENIES for t in tokens[cue.first_verb : index])
    if only and index == at + 1 and not denied:
        return False  # « il ne jure que par elle »
    return "que" in cue.frames or ("incise" in cue.frames and index == at + 1)


def _may_be_skipped(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word may stand between a verb and its « que »: dates, adverbs, asides."""
    word = tokens[at].low
    if is_adverb(word) or word in TIMES or tokens[at].kind is Kind.COMMA or word in "()":
        return True
    if word in ("lui", "elle", "eux", "elles"):
        return True
    return word[:1].isdigit() or (word in DETERMINERS and next_word(tokens, at)[:1].isdigit())


def _clause_end(
    tokens: Sequence[Token], start: int, cue: Cue, others: Sequence[Cue]
) -> tuple[int, int | None]:
    """Return the last token of a reported clause, and where the next one of the same cue starts."""
    verbs = {other.first_verb: other for other in others}
    for index in range(start, len(tokens)):
        token = tokens[index]
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if token.low == ";":
            return index - 1, None
        if token.low in COORDINATORS and following in ("que", "qu'") and index + 2 < len(tokens):
            return trimmed(tokens, start, index - 1), index + 2
        if (
            token.kind is Kind.COMMA
            and index > start
            and (_returns(tokens, index, cue) or _turns_to_another(tokens, index, others))
        ):
            return trimmed(tokens, start, index - 1), None
        if token.kind in (Kind.COMMA, Kind.STOP) or token.low in COORDINATORS:
            other = cue_ahead(tokens, index, others)
            if other is not None and _is_his_own(tokens, other):
                continue
            if other is not None or (token.kind is Kind.COMMA and _is_aside(tokens, index)):
                return trimmed(tokens, start, index - 1), None
        if (
            token.kind is Kind.COLON
            and index + 1 < len(tokens)
            and tokens[index + 1].kind is Kind.QUOTE
        ):
            return trimmed(tokens, start, index - 1), None
        if (token.low, following) in _BESIDES and index > start:
            other = verbs.get(index + 2)
            if other is not None and other.manner is Manner.DEPENDENT and "que" in other.frames:
                return trimmed(tokens, start, index - 1), None
        if index in verbs and verbs[index].manner is Manner.INSERTED and index > start:
            return trimmed(tokens, start, verbs[index].first - 1), None
    return trimmed(tokens, start, len(tokens) - 1), None


def _is_his_own(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether « selon lui » stands amid a clause that goes on after it."""
    if cue.manner is not Manner.SOURCE or tokens[cue.last].low not in ("lui", "elle", "eux"):
        return False
    following = tokens[cue.last + 1 : cue.last + 3]
    goes_on = [t for t in following if t.kind not in (Kind.COMMA, Kind.STOP)]
    return following != [] and following[0].kind is not Kind.STOP and goes_on != []


def _returns(tokens: Sequence[Token], comma: int, cue: Cue) -> bool:
    """Return whether the main clause comes after a comma: « Notant que …, ils … », « …, dont il
    estime qu'elle …, … »."""
    if cue.manner is Manner.DEPENDENT and cue.first <= 1:
        following = next_word(tokens, comma)
        return following in SUBJECT_PRONOUNS | DETERMINERS or (
            tokens[comma + 1 : comma + 2] != [] and (tokens[comma + 1].kind is Kind.NAME)
        )
    if tokens[0].low in _SUBORDINATES and all(
        t.kind is not Kind.COMMA for t in tokens[: cue.first]
    ):
        turned = tokens[comma + 1 : comma + 2]  # « Alors qu'on lui demandait si …, X … »
        return any(t.kind is Kind.NAME or t.low in SUBJECT_PRONOUNS for t in turned)
    return cue.first > 0 and tokens[cue.first - 1].low == "dont"


def _turns_to_another(tokens: Sequence[Token], comma: int, others: Sequence[Cue]) -> bool:
    """Return whether someone else speaks after a comma: « , mais le préfet assure … », or the same
    in marks: « , « … », explique-t-il »."""
    following = tokens[comma + 1 : comma + 3]
    if following and following[0].kind is Kind.QUOTE:
        after = comma + 2 + (len(following) > 1 and following[1].kind is Kind.COMMA)
        inserted = (o for o in others if o.manner is Manner.INSERTED and o.subject is not None)
        return any(o.first <= after + 1 and o.first > comma for o in inserted)
    if not following or following[0].low not in _TURNS:
        return False
    first = comma + 2 + (len(following) > 1 and following[1].low in ("que", "qu'"))
    return any(
        o.manner is Manner.PLAIN and o.subject is not None and o.subject.first == first
        for o in others
    )


def cue_ahead(tokens: Sequence[Token], at: int, others: Sequence[Cue]) -> Cue | None:
    """Return the cue that begins right after token `at` and is not part of what is reported."""
    for other in others:
        if other.first <= at or other.first > at + 4:
            continue
        between = tokens[at + 1 : other.first]
        before = between[0].low == "avant" if between else False
        if all(is_adverb(t.low) or t.low in _BETWEEN or before for t in between):
            joined = other.subject is None or other.manner in (Manner.INSERTED, Manner.SOURCE)
            if joined or other.manner is Manner.DEPENDENT:
                return other
    return None


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a comma opens what is the writer's: « , en référence à … », « , ajoutant »."""
    following = [token.low for token in tokens[at + 1 : at + 4]]
    placed = following[:1] in (["dans"], ["lors"]) and following[-1] in WORDS_NOUNS
    return bool(following) and (
        following[:2] == ["en", "référence"]
        or following[:2] == ["faisant", "référence"]
        or placed
        or following[0] in ("mettant", "citant", "évoquant", "dénonçant", "appelant")
    )


def trimmed(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return `last` without commas and stops at its end."""
    while last >= first and tokens[last].kind in (Kind.STOP, Kind.COMMA, Kind.COLON):
        last -= 1
    return last


def _holds_quote(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.kind is Kind.QUOTE for token in tokens[first : last + 1])


def _is_all_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether marked words are all that a verb reports."""
    if last < first or tokens[first].kind is not Kind.QUOTE:
        return False
    return first == last or tokens[first + 1].kind in (Kind.COMMA, Kind.STOP)
