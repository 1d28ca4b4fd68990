"""Finds reported clauses without marks: « X a déclaré que … », « selon X, … », « …, dit-il »."""

import re
from collections.abc import Iterator, Sequence

from reader.analysis.speaking.clause_ends import cue_ahead, trimmed
from reader.analysis.speaking.extents import (
    before,
    is_cut_subject,
    is_quoted,
    last_comma,
    sentence_end,
)
from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    DETERMINERS,
    HONORIFICS,
    RELATIVES,
    WHETHER,
    is_adverb,
)
from reader.analysis.speaking.heads import may_speak
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.phrases import before_clitics, is_verb, next_word
from reader.analysis.speaking.reported import Clause, governed_clauses, opening
from reader.analysis.speaking.sourced import of_source
from reader.analysis.speaking.words import Kind, Token

_BEFORE_SUBJECT = DETERMINERS | HONORIFICS
_OPINIONS = frozenset(("estimer", "juger", "penser", "croire", "considérer"))
_WRITER = frozenset(("je", "j'"))  # in an article's own words its writer
_ADJECTIVE = re.compile("(?:ée?s?|eux|euse|ant)$")  # « , conclut le rapport, publié hier »


def find_clauses(tokens: Sequence[Token], cues: Sequence[Cue]) -> Iterator[Clause]:
    """Yield the reported clauses of a sentence."""
    for index, cue in enumerate(cues):
        others = [*cues[:index], *cues[index + 1 :]]
        if cue.manner is Manner.SOURCE:
            clauses = of_source(tokens, cue, others)
        elif _is_writer(tokens, cue):
            continue
        else:
            clauses = list(governed_clauses(tokens, cue, others))
            if not clauses and cue.manner is Manner.INSERTED:
                clauses = _before_insertion(tokens, cue, others)
        yield from (clause for clause in clauses if clause.first <= clause.last)


def _is_writer(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether the article's own writer speaks: « je crois que », « on notera que », or only
    supposes that someone does."""
    if cue.manner is not Manner.PLAIN or cue.subject is None:
        return False
    if cue.verb in _OPINIONS and cue.first > 0 and tokens[cue.first - 1].low in WHETHER:
        return True  # « si la ville estime que … »: nobody has said it
    subject = tokens[cue.subject.first].low
    return subject in _WRITER or (subject == "on" and tokens[cue.first_verb].low.endswith("era"))


def _before_insertion(tokens: Sequence[Token], cue: Cue, others: Sequence[Cue]) -> list[Clause]:
    """Return the clause before « estime-t-il »; none when marked words are what was said."""
    at = before_clitics(tokens, cue.first)
    clitic = cue.subject is not None and tokens[cue.subject.first].kind is Kind.CLITIC
    if not cue.verb:
        return []
    if at < 0 or tokens[at].kind is not Kind.COMMA or _is_announced(tokens, at - 1):
        return []
    first, last = before(tokens, cue)
    last = trimmed(tokens, first, min(last, at))
    if any(_reports_before(tokens, other, first, cue.first) for other in others):
        return []
    if any(_quotes_before(tokens, other, first, cue.first) for other in others):
        return []
    if tokens[first].kind is Kind.QUOTE:
        return []
    quoted = any(token.kind is Kind.QUOTE for token in tokens[first : last + 1])
    closed = next_word(tokens, cue.last) == "," and not cue_ahead(tokens, cue.last + 1, others)
    cut = closed and _cuts_subject(tokens, first, at - 1, cue.last + 1)
    cut = cut or (closed and _cuts_verb(tokens, at - 1))
    if cut or (closed and clitic and not quoted):
        last = sentence_end(tokens, cue.last + 2, others)
    if last - first < 2 or is_quoted(tokens, first, last):
        return []
    doubtful = "que" not in cue.frames and not _holds_verb(tokens, first, last)
    if not clitic and (doubtful or _is_bare_subject(tokens, first, last)):
        return []  # « La mesure, qui entre en vigueur, ravit les élus »
    return [Clause(first, last, cue)]


def _cuts_subject(tokens: Sequence[Token], first: int, last: int, comma: int) -> bool:
    """Return whether « , explique X, » parts a subject from its verb, an apposition skipped."""
    while comma + 1 < len(tokens) and tokens[comma + 1].low in people_nouns():
        following = range(comma + 1, len(tokens))
        comma = next((i for i in following if tokens[i].kind is Kind.COMMA), len(tokens))
    if comma + 1 >= len(tokens) or _ADJECTIVE.search(tokens[comma + 1].low):
        return False
    return is_cut_subject(tokens, first, last, comma + 1)


def _cuts_verb(tokens: Sequence[Token], last: int) -> bool:
    """Return whether « , explique X, » parts an auxiliary from its participle."""
    while last > 0 and is_adverb(tokens[last].low):
        last -= 1
    return tokens[last].low in AUXILIARIES


def _is_bare_subject(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether only someone and what is said of him stand before the verb: « Luc Roux, maire
    du bourg, dénonce un arrêté » is nothing that the order says."""
    comma = last_comma(tokens, first, last)
    end = next((i for i in range(first, comma) if tokens[i].kind is Kind.COMMA), comma)
    phrase = tokens[first:end]
    named = bool(phrase) and (phrase[0].kind is Kind.NAME or phrase[0].low in _BEFORE_SUBJECT)
    if not named or not may_speak(phrase):
        return False
    if tokens[comma + 1].low in RELATIVES:
        return not any(map(is_verb, phrase))
    return end == comma and not any(is_verb(t) for t in tokens[first : last + 1])


def _holds_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a clause has a verb of its own: a known one before any relative, or one that
    must be there, since no comma parts a subject from its verb."""
    if last_comma(tokens, first, last) == 0 or tokens[first].low in WHETHER:
        return True
    for token in tokens[first : last + 1]:
        if token.low in RELATIVES:
            return False
        if is_verb(token):
            return True
    return False


def _reports_before(tokens: Sequence[Token], other: Cue, first: int, last: int) -> bool:
    """Return whether another cue in [first, last) reports a clause of its own there."""
    if not first <= other.first or other.last_verb >= last or other.manner is Manner.SOURCE:
        return False
    return opening(tokens, other, ()) is not None


def _quotes_before(tokens: Sequence[Token], other: Cue, first: int, last: int) -> bool:
    """Return whether another cue in [first, last) brings marked words in: « X a dit « … », rapporte
    Y »."""
    told = first <= other.first and other.manner is Manner.PLAIN and "que" in other.frames
    quoted = other.last_verb + 1 < last and tokens[other.last_verb + 1].kind is Kind.QUOTE
    return told and quoted and other.subject is not None


def _is_announced(tokens: Sequence[Token], at: int) -> bool:
    """Return whether marked words stand at `at`, a colon before them: they are what was said."""
    return at > 0 and tokens[at].kind is Kind.QUOTE and tokens[at - 1].kind is Kind.COLON
