"""Finds reported clauses without marks: « X a déclaré que … », « selon X, … », « …, dit-il »."""

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
    is_adverb,
)
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.phrases import PRONOUNS, end_of_bare_phrase, next_word, past_brackets
from reader.analysis.speaking.reported import (
    Clause,
    cue_ahead,
    governed_clauses,
    opening,
    trimmed,
)
from reader.analysis.speaking.verbs import verb_forms
from reader.analysis.speaking.words import Kind, Token

# A clause before « dit-il » that is quoted for more than this is a quotation, not reported:
_SHARE_OF_QUOTE = 0.5  # where the quoted words end it
_MOSTLY = 0.8  # where they do not
_WRITER = frozenset(("je", "j'"))  # in an article's own words its writer
_ADJECTIVE = re.compile("(?:ée?s?|eux|euse|ant)$")  # « , conclut le rapport, publié hier »
_ALL = 0.95  # where the writer's own words hold the verb
_VERBS = HAVE | BE | MODALS | {"ne", "n'"}
_BARE = 6  # tokens of a subject before « , selon X, »
_DATELINE = 12  # tokens that a dateline may count
_CONDITIONS = frozenset(("quand", "lorsque", "lorsqu'", "alors", "si", "s'"))
_GOES_ON = (
    RELATIVES
    | COORDINATORS
    | _CONDITIONS - {"si", "s'"}
    | frozenset(("que", "qu'", "car", "or", "donc", "ainsi", "puisque"))
)


def find_clauses(tokens: Sequence[Token], cues: Sequence[Cue]) -> Iterator[Clause]:
    """Yield the reported clauses of a sentence."""
    for index, cue in enumerate(cues):
        others = [*cues[:index], *cues[index + 1 :]]
        if cue.manner is Manner.SOURCE:
            clauses = _of_source(tokens, cue, others)
        elif (
            cue.manner is Manner.PLAIN and cue.subject and tokens[cue.subject.first].low in _WRITER
        ):
            continue
        else:
            clauses = list(governed_clauses(tokens, cue, others))
            if not clauses and cue.manner is Manner.INSERTED:
                clauses = _before_insertion(tokens, cue, others)
        yield from (clause for clause in clauses if clause.first <= clause.last)


def _of_source(tokens: Sequence[Token], cue: Cue, others: Sequence[Cue]) -> list[Clause]:
    """Return what « selon X » reports: what follows its comma, or what stands before it."""
    after = past_brackets(tokens, cue.last + 1)
    if "que" not in cue.frames or (after < len(tokens) and tokens[after].kind is Kind.QUOTE):
        return []
    closed = next_word(tokens, after - 1) == ","
    after += closed
    if closed and after < len(tokens) and tokens[after].low in ("que", "qu'"):
        return []  # « X affirme, selon Y, que … »: the verb reports it
    after += after < len(tokens) and tokens[after].kind is Kind.COLON
    end = _sentence_end(tokens, after, others)
    if tokens[cue.last].low == "qui":
        end = _end_of_relative(tokens, after, end, others)
    first, last = _before(tokens, cue)
    opens = cue.first - 1 - (cue.first > 0 and tokens[cue.first - 1].kind is Kind.COMMA)
    if cue.verb == "pour" and not _states_opinion(tokens, cue, after, end):
        return []
    fronted = opens < first or (opens == first and is_adverb(tokens[opens].low))
    if cue.verb == "pour" or fronted or _goes_on(tokens[opens]):
        first, last = _past_relative(tokens, after, end), end
    elif any(_opens_before(tokens, other, others, first, cue.first) for other in others):
        return []  # « X a dit que, selon lui, … »
    elif _is_half(tokens, first, last, after):
        return []
    elif tokens[cue.first - 1].low in MODALS | HAVE | BE or (
        closed
        and (_is_short(tokens, cue) or _is_cut_subject(tokens, first, opens, after))
        and after < len(tokens)
        and tokens[after].low not in RELATIVES
    ):
        last = end
    elif (comma := _last_comma(tokens, first, opens)) and tokens[comma + 1].low in RELATIVES:
        apart = tokens[cue.first - 1].kind is Kind.COMMA and tokens[cue.last].low not in PRONOUNS
        first = first if apart else comma + 1
    if (
        last - first < 1
        or tokens[first].kind is Kind.QUOTE
        or (tokens[first].low == "qui" and cue.verb == "pour")
    ):
        return []
    return [] if _is_quoted(tokens, first, last) else [Clause(first, last, cue)]


def _states_opinion(tokens: Sequence[Token], cue: Cue, after: int, end: int) -> bool:
    """Return whether a clause follows « pour X, »; not « c'est pour lui une joie », « Me X, pour la
    défense, se lève »."""
    if cue.first > 0 and tokens[cue.first - 1].low in BE:
        return False
    goes_on = RELATIVES | CLITICS - DETERMINERS - {"en", "y"} | HAVE | BE
    return after > end or tokens[after].low not in goes_on


def _past_relative(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a clause begins after « selon X, qui a tout vu, » or « selon X, maire, »."""
    if first > last:
        return first
    word = tokens[first].low
    apposed = word in RELATIVES or word in people_nouns() or word in ("de", "d'", "du")
    if not apposed and not word[:1].isdigit():
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
    return bool(after) and (pronoun or after in HAVE | BE | CLITICS)


def _is_cut_subject(tokens: Sequence[Token], first: int, last: int, after: int) -> bool:
    """Return whether only a subject stands before: « La digue, selon X, tiendra »."""
    if last - first > _BARE or tokens[first].low not in DETERMINERS or after >= len(tokens):
        return False
    following = tokens[after]
    if following.kind is not Kind.WORD or following.low in PREPOSITIONS | DETERMINERS:
        return False
    return end_of_bare_phrase(tokens[: last + 1], first) == last and not any(
        token.low in HAVE | BE or token.low in verb_forms()
        for token in tokens[first + 2 : last + 1]
    )


def _cuts_subject(tokens: Sequence[Token], first: int, last: int, comma: int) -> bool:
    """Return whether « , explique X, » parts a subject from its verb, an apposition skipped."""
    while comma + 1 < len(tokens) and tokens[comma + 1].low in people_nouns():
        following = range(comma + 1, len(tokens))
        comma = next((i for i in following if tokens[i].kind is Kind.COMMA), len(tokens))
    if comma + 1 >= len(tokens) or _ADJECTIVE.search(tokens[comma + 1].low):
        return False
    return _is_cut_subject(tokens, first, last, comma + 1)


def _last_comma(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the last comma before token `last` stands, 0 when there is none."""
    return next((i for i in range(last, first, -1) if tokens[i].kind is Kind.COMMA), 0)


def _before_insertion(tokens: Sequence[Token], cue: Cue, others: Sequence[Cue]) -> list[Clause]:
    """Return the clause before « estime-t-il »; none when marked words are what was said."""
    at = cue.first - 1
    while at >= 0 and (tokens[at].low in CLITICS or is_adverb(tokens[at].low)):
        at -= 1
    clitic = cue.subject is not None and tokens[cue.subject.first].kind is Kind.CLITIC
    if not cue.verb:
        return []
    if at < 0 or tokens[at].kind is not Kind.COMMA or _is_announced(tokens, at - 1):
        return []
    first, last = _before(tokens, cue)
    if any(_reports_before(tokens, other, first, cue.first) for other in others):
        return []
    if tokens[first].kind is Kind.QUOTE:
        return []
    quoted = any(token.kind is Kind.QUOTE for token in tokens[first : last + 1])
    closed = next_word(tokens, cue.last) == "," and not cue_ahead(tokens, cue.last + 1, others)
    cut = closed and _cuts_subject(tokens, first, at - 1, cue.last + 1)
    if cut or (closed and clitic and not quoted):
        last = _sentence_end(tokens, cue.last + 2, others)
    if last - first < 2 or _is_quoted(tokens, first, last):
        return []
    if not clitic and "que" not in cue.frames and not _holds_verb(tokens, first, last):
        return []  # « La mesure, qui entre en vigueur, ravit les élus »
    return [Clause(first, last, cue)]


def _holds_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a clause has a verb of its own: a known one before any relative, or one that
    must be there, since no comma parts a subject from its verb."""
    if _last_comma(tokens, first, last) == 0 or tokens[first].low in ("si", "s'"):
        return True
    for token in tokens[first : last + 1]:
        if token.low in RELATIVES:
            return False
        if _is_verb(token):
            return True
    return False


def _reports_before(tokens: Sequence[Token], other: Cue, first: int, last: int) -> bool:
    """Return whether another cue in [first, last) reports a clause of its own there."""
    if not first <= other.first or other.last_verb >= last or other.manner is Manner.SOURCE:
        return False
    return opening(tokens, other, ()) is not None


def _opens_before(
    tokens: Sequence[Token], other: Cue, others: Sequence[Cue], first: int, last: int
) -> bool:
    """Return whether another cue in [first, last) reports what stands there after « que »."""
    if other.manner is Manner.SOURCE or not first <= other.first_verb < last:
        return False
    start = opening(tokens, other, others)
    return start is not None and start < last and tokens[start - 1].low in ("que", "qu'")


def _is_half(tokens: Sequence[Token], first: int, last: int, after: int) -> bool:
    """Return whether what stands before « selon X » needs what follows: « Si le pont, haut de 9 m
    selon les plans, … », « …, prouvant selon X la faute »."""
    if last <= first or after >= len(tokens) or tokens[after].kind is Kind.STOP:
        return False
    comma = _last_comma(tokens, first, last)
    tail = tokens[comma + 1 : last + 1]
    closed = tokens[after - 1].kind is Kind.COMMA and tokens[after].low not in RELATIVES
    opening = tokens[first + (tokens[first].low in COORDINATORS)].low
    if closed and opening in _CONDITIONS and (not comma or not any(map(_is_verb, tail))):
        return True
    return tail[-1].low.endswith("ant") and tokens[after - 1].kind is not Kind.COMMA


def _is_announced(tokens: Sequence[Token], at: int) -> bool:
    """Return whether marked words stand at `at`, a colon before them: they are what was said."""
    return at > 0 and tokens[at].kind is Kind.QUOTE and tokens[at - 1].kind is Kind.COLON


def _before(tokens: Sequence[Token], cue: Cue) -> tuple[int, int]:
    """Return the tokens of the clause that ends where the cue begins."""
    first = _past_dateline(tokens)
    for index in range(cue.first - 1, first - 1, -1):
        if tokens[index].low == ";" or tokens[index].kind is Kind.COLON:
            first = index + 1
            break
    return first, trimmed(tokens, first, cue.first - 1)


def _past_dateline(tokens: Sequence[Token]) -> int:
    """Return where a dispatch's sentence begins after « Paris (AFP) - » or « BREST, 3 mai – »."""
    for index in range(2, min(_DATELINE, len(tokens))):
        dashed = tokens[index].low in ("-", "–", "—") and tokens[0].kind is Kind.NAME
        if dashed and (tokens[index - 1].low == ")" or tokens[1].kind is Kind.COMMA):
            return index + 1
    return 0


def _sentence_end(tokens: Sequence[Token], start: int, others: Sequence[Cue]) -> int:
    for index in range(start, len(tokens)):
        inserted = tokens[index].kind is Kind.COMMA and cue_ahead(tokens, index, others)
        announced = (
            tokens[index].kind is Kind.COLON
            and index + 1 < len(tokens)
            and (tokens[index + 1].kind is Kind.QUOTE)
        )
        if tokens[index].low == ";" or inserted or announced:
            return trimmed(tokens, start, index - 1)
    return trimmed(tokens, start, len(tokens) - 1)


def _is_verb(token: Token) -> bool:
    """Return whether a word is a verb that carries a clause, or leans on one: « ne »."""
    return token.kind is Kind.WORD and (token.low in _VERBS or token.low in verb_forms())


def _end_of_relative(tokens: Sequence[Token], start: int, end: int, others: Sequence[Cue]) -> int:
    """Return where « , pour qui … », « , selon qui … » ends: where the main clause has its verb."""
    subjects = {o.subject.first for o in others if o.manner is Manner.PLAIN and o.subject}
    commas = (i for i in range(start, end) if tokens[i].kind is Kind.COMMA)
    return next((i - 1 for i in commas if i + 1 in subjects), end)


def _is_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a clause is rather a quotation: marked for the most part, and to its end."""
    length = tokens[last].end - tokens[first].start
    marked = sum(t.end - t.start for t in tokens[first : last + 1] if t.kind is Kind.QUOTE)
    if any(_is_verb(token) for token in tokens[first : last + 1]):
        return marked > _ALL * length
    share = _SHARE_OF_QUOTE if tokens[last].kind is Kind.QUOTE else _MOSTLY
    return marked > share * length
