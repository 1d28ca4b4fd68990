"""Weighs what speaks for each name over the whole article: what it names, if anything.

One name, one verdict: the model's votes, honorifics and titles, the words around it, and the lists
of places, organisations and first names are counted together for all the places where it stands.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming import frames, teams, works
from reader.analysis.naming.acronyms import introduced, renamed
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.doubts import is_complement, is_counted
from reader.analysis.naming.evidence import (
    HONORIFIC,
    KIN,
    LISTED,
    LOC,
    ORG,
    PER,
    SURNAME,
    TEAM,
    Evidence,
)
from reader.analysis.naming.longforms import find_common_acronyms, names_someone
from reader.analysis.naming.neighbours import add_neighbours
from reader.analysis.naming.persons import INITIALS_FOLLOW, are_initials
from reader.analysis.naming.spelling import add_spelling, is_acronym
from reader.analysis.records import NameSpan


def weigh(
    text: str,
    candidates: Sequence[Candidate],
    raw: Sequence[NameSpan],
    grammar: Sequence[NameSpan] = (),
) -> dict[str, Evidence]:
    """Return the evidence for each candidate's key; `grammar` are names that are certain."""
    found: defaultdict[str, Evidence] = defaultdict(Evidence)
    starts = [span.start for span in raw]
    sport = teams.is_about_sport(text)
    common = find_common_acronyms(text)
    for candidate in candidates:
        evidence = found[candidate.key]
        _add_place(evidence, candidate, text, sport=sport)
        _add_vote(evidence, candidate, raw, starts)
        if candidate.key in common or candidate.key.removesuffix("s") in common:
            evidence.put_in_work(candidate.start)
    firsts: dict[str, Candidate] = {}
    for candidate in candidates:
        firsts.setdefault(candidate.key, candidate)
    for key, candidate in firsts.items():
        found[key].count_ballots()
        add_spelling(found[key], candidate)
    _add_kin(found, firsts.values())
    _add_introduced(found, text, candidates, grammar)
    add_neighbours(found, text, candidates, grammar)
    _add_short_forms(found, text, firsts, grammar)
    return found


def _add_place(evidence: Evidence, candidate: Candidate, text: str, *, sport: bool) -> None:
    """Count what one place where the name stands tells."""
    start, end = candidate.start, candidate.end
    evidence.inside += not candidate.opens
    if candidate.honorific:
        evidence.add(PER, HONORIFIC, sure=True)
    if candidate.title:
        is_loud = " " in candidate.text and candidate.text.isupper() and candidate.strange
        evidence.add(PER, frames.FIRM, sure=is_loud)  # « le Colonel ZARO ONDEL »
    # A title may stand before a party or a paper too: « le député LR ».
    titled = not (is_acronym(candidate.text) or candidate.key in lexicon.organisations())
    for kind, weight in frames.around(text, start, end, titled=titled):
        evidence.add(kind, weight, sure=weight >= frames.FIRM and not candidate.opens)
    evidence.articled += frames.follows_article(text, start) and not candidate.title
    evidence.placed += frames.is_in_place(text, start)
    evidence.linked += is_complement(text, start)
    listed = lexicon.is_listed_for_sure(candidate.key)
    if not listed and frames.is_member(text, end, sport=sport):
        evidence.add(PER, frames.FIRM, sure=True)
    if frames.names_family(text, start):
        evidence.add(PER, frames.FIRM, sure=True)
    # « l'Obs » for L'Obs, but « l'Alsace » may be the region.
    elided = candidate.key not in lexicon.places() and text.endswith("l'", 0, start)
    if elided and f"l {candidate.key}" in lexicon.organisations():
        evidence.add(ORG, TEAM)
    evidence.labels += frames.is_label(text, start, end)
    if frames.is_dateline(text, start, end):
        evidence.add(LOC, LISTED, sure=True)
    if sport and teams.is_team(text, start, end):
        evidence.add(ORG, TEAM)
    if (
        works.is_office(text, start, end)
        or works.is_abbreviated(text, start, end)
        or works.is_signature(text, start)
        or works.is_work_or_prize(text, start)
        or works.is_product(text, start, end)
    ):
        evidence.put_in_work(start)
    evidence.counted += is_counted(text, start)
    if is_acronym(candidate.text):
        evidence.plural_nouns += is_counted(text, start)
    if works.names_medium(text, start):
        evidence.add(ORG, LISTED, sure=True)
    evidence.quoted = evidence.quoted or works.is_quoted(text, start, end)
    if teams.is_group(text, candidate.text, start):
        evidence.add(ORG, frames.FIRM)
    if frames.is_plural_noun(text, start, end):
        evidence.plural_nouns += 1
        if f"les {candidate.key}" in lexicon.organisations():
            evidence.add(ORG, LISTED, sure=True)
            evidence.is_listed = True


def _add_vote(
    evidence: Evidence, candidate: Candidate, raw: Sequence[NameSpan], starts: Sequence[int]
) -> None:
    at = max(0, bisect_left(starts, candidate.start) - 1)
    for span in raw[at : at + 3]:
        if span.start >= candidate.end:
            return
        shared = min(span.end, candidate.end) - max(span.start, candidate.start)
        if shared * 2 > min(span.end - span.start, candidate.end - candidate.start):
            evidence.ballots[span.type] = evidence.ballots.get(span.type, 0) + 1
            return


_LONGEST_NAME = 40  # words


def _add_kin(found: dict[str, Evidence], candidates: Iterable[Candidate]) -> None:
    """Count for each short name that someone named in full bears it (« Morvan », « Awa »)."""
    for candidate in list(candidates):
        evidence = found[candidate.key]
        words = candidate.key.split()
        if len(words) < 2 or evidence.best is not PER or evidence.strength < 1:
            continue
        for at in range(max(1, len(words) - _LONGEST_NAME), len(words)):
            if surname := found.get(" ".join(words[at:])):
                surname.add(PER, SURNAME, sure=True)
                surname.kin = True
        if first := found.get(words[0]):
            first.add(PER, KIN, sure=words[0] in lexicon.first_names())
            first.kin = True


def _add_introduced(
    found: dict[str, Evidence],
    text: str,
    candidates: Sequence[Candidate],
    grammar: Sequence[NameSpan],
) -> None:
    """Count for acronyms beside their long forms, and for what an organisation was called."""
    keys = {(one.start, one.end): one.key for one in candidates}
    spans = sorted([*keys, *((span.start, span.end) for span in grammar)])
    initials = set(_initials(text, candidates))
    for short in initials:
        found[short].add(PER, LISTED, sure=True)
    for left, right in introduced(text, spans):
        if initials & {keys.get(spans[left]), keys.get(spans[right])}:
            continue
        for place in (spans[left], spans[right]):
            if place in keys:
                found[keys[place]].add(ORG, LISTED, sure=True)
    for left, right in renamed(text, spans):
        pair = [found[keys[spans[at]]] for at in (left, right) if spans[at] in keys]
        if len(pair) == 2 and any(one.scores[ORG] > 1 for one in pair):
            for one in pair:
                one.add(ORG, LISTED, sure=True)


def _initials(text: str, candidates: Sequence[Candidate]) -> Iterator[str]:
    """Yield the keys of acronyms that are the initials of the person named right before them."""
    for person, short in pairwise(candidates):
        if (
            is_acronym(short.text)
            and INITIALS_FOLLOW.fullmatch(text, person.end, short.start)
            and are_initials(short.key, person.key.split())
            and names_someone(person.text)
        ):
            yield short.key


def _add_short_forms(
    found: dict[str, Evidence], text: str, firsts: dict[str, Candidate], grammar: Sequence[NameSpan]
) -> None:
    """Count for a head word alone that an institution bears it (« l'Opéra de X, l'Opéra »)."""
    for span in grammar:
        head = fold(text[span.start : span.end].partition(" ")[0])
        if head in firsts and head in lexicon.folded_heads() and found[head].articled:
            found[head].add(span.type, TEAM, sure=True)
