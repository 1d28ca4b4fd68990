"""Finds the clauses that give words to someone: « a déclaré X », « X affirme que », « dit-il »."""

from collections.abc import Iterator, Sequence

from reader.analysis.speaking.agents import find_agents
from reader.analysis.speaking.grammar import COORDINATORS
from reader.analysis.speaking.inversion import is_inserted, may_be_inserted
from reader.analysis.speaking.inverted_subjects import subject_after
from reader.analysis.speaking.manners import Cue, Manner, Predicate, Subject
from reader.analysis.speaking.participial_subjects import subject_of_participle
from reader.analysis.speaking.phrases import before_clitics
from reader.analysis.speaking.predicates import find_predicates
from reader.analysis.speaking.signals import Signals, find_signals
from reader.analysis.speaking.sources import find_sources
from reader.analysis.speaking.subjects import subject_before
from reader.analysis.speaking.unlisted import unlisted_verbs
from reader.analysis.speaking.verbs import Shape
from reader.analysis.speaking.words import Kind, Token

_NOBODY = frozenset(("ce", "c'", "cela", "ceci", "ça"))


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Return the cues of a sentence, in order."""
    signals = find_signals(tokens)
    sources = list(find_sources(tokens, signals.sources, signals.quotes))
    taken = {index for cue in sources for index in range(cue.first_verb, cue.last_verb + 1)}
    found = [cue for cue in _verbal_cues(tokens, signals) if cue.first_verb not in taken] + sources
    found += find_agents(tokens, signals.quotes)
    found.sort(key=lambda cue: cue.first)
    return [
        cue
        for cue in found
        if not (_is_apposition(tokens, cue, found) or _passes_on(tokens, cue, found))
    ]


def _passes_on(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Return whether a source only passes on what someone said: « a dit X, selon l'agence »."""
    follows = cue.first > 0 and tokens[cue.first - 1].kind is Kind.COMMA
    if cue.verb not in ("selon", "d'après") or not follows:
        return False
    return any(
        other.manner is Manner.INSERTED
        and other.last == cue.first - 2
        and other.subject is not None
        for other in cues
    )


def _is_apposition(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Return whether a noun was taken for a verb: « dit Luc Roux, critique au Soir »."""
    if cue.manner is not Manner.INSERTED or cue.first_verb != cue.last_verb or cue.first < 1:
        return False
    return tokens[cue.first - 1].kind is Kind.COMMA and any(
        other.manner is Manner.INSERTED and other.last == cue.first - 2 and other is not cue
        for other in cues
    )


def _verbal_cues(tokens: Sequence[Token], signals: Signals) -> Iterator[Cue]:
    """Yield the cues that verbs make, those of a list before the others."""
    listed = find_predicates(tokens, signals.verbs)
    unlisted = unlisted_verbs(tokens, listed, signals.clitics, signals.quotes)
    for predicate in [*listed, *unlisted]:
        cue = _cue_of(tokens, predicate)
        if cue is not None:
            yield cue


def _cue_of(tokens: Sequence[Token], predicate: Predicate) -> Cue | None:
    if predicate.shape is Shape.INFINITIVE and not _narrates(tokens, predicate.first):
        return None
    if predicate.shape in (Shape.GERUND, Shape.INFINITIVE):
        return _made(predicate, Manner.DEPENDENT, subject_of_participle(tokens, predicate.first))
    if predicate.pronoun is not None:
        at = next(i for i in range(predicate.first, predicate.last + 2)
                  if i < len(tokens) and tokens[i] is predicate.pronoun)  # fmt: skip
        return _made(predicate, Manner.INSERTED, Subject(at, at, before=False))
    before = subject_before(tokens, predicate.first)
    if may_be_inserted(tokens, predicate):
        after = subject_after(tokens, predicate.last + 1)
        if after is not None and is_inserted(tokens, predicate, after, before):
            return _made(predicate, Manner.INSERTED, after)
    subject = before
    if (
        subject is not None
        and tokens[subject.last].low in _NOBODY
        and not subject.last - subject.first
    ):
        return None
    if subject is None and not _is_joined(tokens, predicate.first):
        return None
    return _made(predicate, Manner.PLAIN, subject)


def _made(predicate: Predicate, manner: Manner, subject: Subject | None) -> Cue:
    first, last = predicate.first, predicate.last
    if subject is not None:
        first, last = min(first, subject.first), max(last, subject.last)
    return Cue(
        first,
        last,
        predicate.first,
        predicate.last,
        manner,
        predicate.verb,
        predicate.frames,
        subject,
        predicate.shape is Shape.PLURAL,
    )


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb shares its subject with the one before: « … et affirme »."""
    before = before_clitics(tokens, at)
    return before >= 0 and (tokens[before].low in COORDINATORS or tokens[before].kind is Kind.COMMA)


def _narrates(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an infinitive tells that someone speaks: « et d'ajouter », « pour dire »."""
    before = before_clitics(tokens, at)
    if before >= 0 and tokens[before].low == "pour":
        return before == 0 or tokens[before - 1].low not in (
            "tôt",
            "tard",
        )  # « trop tôt pour dire »
    if before < 0 or tokens[before].low == "sans":
        return True
    if tokens[before].low not in ("de", "d'"):
        return False
    return before == 0 or tokens[before - 1].low in ("et", "avant", "puis", "mais", ",")
