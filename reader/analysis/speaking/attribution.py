"""Gives each marked stretch of a sentence the cue that governs it."""

from collections.abc import Sequence

from reader.analysis.speaking.bodies import is_medium, stands_for_medium
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.nouns import noun_of
from reader.analysis.speaking.reported import Clause
from reader.analysis.speaking.words import Kind, Token

_NEAR = 12  # tokens between a verb and what it governs: « a reconnu en outre « … », selon Y »


def cue_for(
    tokens: Sequence[Token], at: int, cues: Sequence[Cue], clauses: Sequence[Clause]
) -> Cue | None:
    """Return the cue that governs the marked words at token `at`, None when none does.

    Words inside a reported clause are those of whoever reports it, unless a verb of speech stands
    right before them.
    """
    after = next((c for c in cues if c.manner is Manner.INSERTED and c.first > at), None)
    before = _before(at, cues, clauses)
    around = _around(at, clauses)
    if after is not None and _follows_at_once(tokens, at, after):
        teller = around if around is not None and around is not after else before
        relayed = teller is not None and _tells_himself(tokens, at, teller, around)
        return teller if relayed and _is_told_by_medium(tokens, after) else after
    if around is not None and not (before is not None and _governs(tokens, at, before, around)):
        return around
    source = _source(at, cues)
    if source is not None and source.first == at + 1:
        return source
    if before is not None and _announces(tokens, at, before) and tokens[at - 1].kind is Kind.COLON:
        return before
    if source is not None and (before is None or at > source.first > before.last_verb):
        return source
    if source is not None and (before is None or at - before.last_verb > _NEAR):
        return source
    return before or after or _plain_after(tokens, at, cues)


def shared_with(cues: Sequence[Cue], at: int, clauses: Sequence[Clause]) -> int | None:
    """Return which earlier cue a cue without a subject shares its subject with: the last one that
    does not stand in what another reports."""
    cue = cues[at]
    for index in range(at - 1, -1, -1):
        other = cues[index]
        inside = any(
            clause.first <= other.first_verb <= clause.last < cue.first_verb for clause in clauses
        )
        if other.manner is not Manner.SOURCE and not inside:
            return index
    return None


def main_clause(cues: Sequence[Cue], at: int) -> Cue | None:
    """Return the cue whose subject one that begins its sentence shares: « Dénonçant …, X dit »."""
    opening = cues[at]
    if opening.manner is not Manner.DEPENDENT or opening.first > 1:
        return None
    return next((c for c in cues[at + 1 :] if c.manner is Manner.PLAIN and c.subject), None)


def is_told_by_pronoun(tokens: Sequence[Token], clauses: Sequence[Clause]) -> bool:
    """Return whether a sentence begins with what « dit-il » reports: he is nobody named in it."""
    return any(
        clause.first == 0
        and clause.cue.subject is not None
        and tokens[clause.cue.subject.first].kind is Kind.CLITIC
        and all(token.kind is not Kind.QUOTE for token in tokens[: clause.last + 1])
        for clause in clauses
    )


def _follows_at_once(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """Return whether nothing but a comma or a few words stand between the marks and the cue."""
    between = tokens[at + 1 : cue.first]
    return len(between) <= 1 or not any(
        token.kind in (Kind.QUOTE, Kind.COLON) or token.low in (";", "que", "qu'")
        for token in between
    )


def _is_told_by_medium(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether a newspaper, a channel or the like speaks: « , rapporte Ouest-Matin »."""
    if cue.subject is None:
        return False
    phrase = tokens[cue.subject.first : cue.subject.last + 1]
    named = any(token.figure is not None and is_medium(token.figure) for token in phrase)
    return named or stands_for_medium(noun_of([token.low for token in phrase]))


def _tells_himself(tokens: Sequence[Token], at: int, cue: Cue, around: Cue | None) -> bool:
    """Return whether « X a dit que … », « X a dit » right before them, gives words to X."""
    plain = cue.manner is Manner.PLAIN and cue.subject is not None
    return plain and (cue is around or _announces(tokens, at, cue))


def _before(at: int, cues: Sequence[Cue], clauses: Sequence[Clause]) -> Cue | None:
    """Return the last cue whose verb stands before the words, none of a clause that has ended."""
    ended = [clause for clause in clauses if clause.last < at]
    fitting = [
        cue
        for cue in cues
        if cue.last_verb < at
        and cue.manner is not Manner.SOURCE
        and not any(c.first <= cue.first_verb <= c.last for c in ended if c.cue is not cue)
    ]
    return fitting[-1] if fitting else None


def _around(at: int, clauses: Sequence[Clause]) -> Cue | None:
    """Return the cue of the innermost reported clause that holds the words."""
    holding = [clause for clause in clauses if clause.first <= at <= clause.last]
    return min(holding, key=lambda c: c.last - c.first).cue if holding else None


def _governs(tokens: Sequence[Token], at: int, before: Cue, around: Cue) -> bool:
    """Return whether the verb before the words governs them rather than what reports it all."""
    near = around.manner is Manner.SOURCE and at - before.last_verb <= _NEAR
    return (near and "incise" in before.frames) or _announces(tokens, at, before)


def _announces(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """Return whether a verb of speech brings the words in: right before them, or by a colon."""
    if not {"que", "incise"} <= cue.frames:
        return False
    return at == cue.last_verb + 1 or tokens[at - 1].kind is Kind.COLON


def _source(at: int, cues: Sequence[Cue]) -> Cue | None:
    """Return the « selon X » that the words depend on, the nearest one."""
    sources = [
        c for c in cues if c.manner is Manner.SOURCE and (c.verb != "par" or c.first == at + 1)
    ]
    return min(sources, key=lambda c: abs(c.first - at), default=None)


def _plain_after(tokens: Sequence[Token], at: int, cues: Sequence[Cue]) -> Cue | None:
    """Return « X a déclaré » after words that begin the sentence: « … », X l'a répété."""
    for cue in cues:
        near = at == 0 or len(tokens[at + 1 : cue.first]) <= 1
        if cue.first > at and near and cue.subject is not None:
            return cue
    return None
