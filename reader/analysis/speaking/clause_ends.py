"""Where what a verb of speech reports ends, in the sentence that goes on after it."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    COORDINATORS,
    DETERMINERS,
    SUBJECT_PRONOUNS,
    THAT,
    WORDS_NOUNS,
    is_adverb,
)
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.phrases import before_clitics, is_verb, next_word
from reader.analysis.speaking.words import Kind, Token

_SUBORDINATES = frozenset(("alors", "quand", "lorsque", "lorsqu'", "tandis", "comme", "si", "s'"))
_BESIDES = frozenset((("tout", "en"), ("avant", "de"), ("avant", "d'")))
_TURNS = frozenset(("mais", "tandis", "alors"))
_BETWEEN = frozenset(("en", "l'", "le", "se", "s'", "y"))


def clause_end(
    tokens: Sequence[Token], start: int, cue: Cue, others: Sequence[Cue]
) -> tuple[int, int | None]:
    """Return the last token of a reported clause, and where the next one of the same cue starts."""
    verbs = {other.first_verb: other for other in others}
    for index in range(start, len(tokens)):
        token = tokens[index]
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if token.low == ";":
            return index - 1, None
        if token.low in COORDINATORS and following in THAT and index + 2 < len(tokens):
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
        # « Alors qu'on lui demandait si …, X … »
        return _starts_subject(tokens, comma + 1)
    if cue.first_verb > 1 and _is_said_aside(tokens, cue):
        return comma + 1 < len(tokens) and is_verb(tokens[comma + 1])
    return cue.first > 0 and tokens[cue.first - 1].low == "dont"


def _starts_subject(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a pronoun, a name or a noun phrase before a verb stands at `at`."""
    if at >= len(tokens):
        return False
    if tokens[at].low in DETERMINERS:
        rest = range(at + 1, len(tokens))
        comma = next((i for i in rest if tokens[i].kind is Kind.COMMA), len(tokens))
        return any(map(is_verb, tokens[at + 2 : comma]))
    return tokens[at].kind is Kind.NAME or tokens[at].low in SUBJECT_PRONOUNS


def _is_said_aside(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether a relative between commas says it: « X, qui estimait que …, a cédé »."""
    at = before_clitics(tokens, cue.first_verb)
    return at > 0 and tokens[at].low == "qui" and tokens[at - 1].kind is Kind.COMMA


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
    first = comma + 2 + (len(following) > 1 and following[1].low in THAT)
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
