"""Weighs what speaks for each name over the whole article: what it names, if anything.

One name, one verdict: the model's votes, honorifics and titles, the words around it, and the lists
of places, organisations and first names are counted together for all the places where it stands.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.analysis import lexicon
from reader.analysis.naming import frames, works
from reader.analysis.naming.acronyms import introduced, renamed
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.tails import begins_place
from reader.analysis.records import NameSpan
from reader.model import EntityType

PER, LOC, ORG = EntityType.PER, EntityType.LOC, EntityType.ORG

# How much each kind of evidence counts; a vote of the model is the unit.
HONORIFIC, FIRST_NAME, LISTED, TOWN, DOUBTFUL, ACRONYM = 6.0, 3.0, 6.0, 3.0, 1.5, 0.8
SURNAME, KIN, TEAM, WORD_OF_ORG, USAGE, FOREIGN = 6.5, 3.0, 4.0, 3.5, 0.15, 1.5


@dataclass(slots=True)
class Evidence:
    """What speaks for each type of one name.

    `inside` counts where it stands inside a sentence, `ballots` the model's votes; `sure` holds
    where something tells that it is a name at all, `kin` where someone in full bears it.
    """

    scores: dict[EntityType, float] = field(default_factory=dict.fromkeys(EntityType, 0.0).copy)
    ballots: dict[EntityType, int] = field(default_factory=dict)
    inside: int = 0
    sure: bool = False
    kin: bool = False
    is_listed: bool = False
    quoted: bool = False
    in_works: set[int] = field(default_factory=set)
    plural_nouns: int = 0

    @property
    def votes(self) -> int:
        """Return how often the model took it for a name."""
        return sum(self.ballots.values())

    @property
    def best(self) -> EntityType:
        """Return the type that most speaks for."""
        return max(self.scores, key=self.scores.__getitem__)

    @property
    def strength(self) -> float:
        """Return how much speaks for the best type."""
        return max(self.scores.values())

    def add(self, kind: EntityType, weight: float, *, sure: bool = False) -> None:
        """Count evidence for a type."""
        self.scores[kind] += weight
        self.sure = self.sure or sure

    def count_ballots(self) -> None:
        """Count the model's votes as one voice that grows but slowly with their number."""
        for kind, votes in self.ballots.items():
            self.add(kind, min(self.votes, 2 + self.votes / 8) * votes / self.votes)


def weigh(
    text: str,
    candidates: Sequence[Candidate],
    raw: Sequence[NameSpan],
    grammar: Sequence[NameSpan] = (),
) -> dict[str, Evidence]:
    """Return the evidence for each candidate's key; `grammar` are names that are certain."""
    found: defaultdict[str, Evidence] = defaultdict(Evidence)
    starts = [span.start for span in raw]
    sport = frames.is_about_sport(text)
    for candidate in candidates:
        evidence = found[candidate.key]
        _add_place(evidence, candidate, text, sport=sport)
        _add_vote(evidence, candidate, raw, starts)
    firsts: dict[str, Candidate] = {}
    for candidate in candidates:
        firsts.setdefault(candidate.key, candidate)
    for key, candidate in firsts.items():
        found[key].count_ballots()
        _add_lists(found[key], candidate)
    _add_kin(found, firsts.values())
    _add_introduced(found, text, candidates, grammar)
    _add_neighbours(found, text, candidates, grammar)
    return found


def _add_place(evidence: Evidence, candidate: Candidate, text: str, *, sport: bool) -> None:
    """Count what one place where the name stands tells."""
    start, end = candidate.start, candidate.end
    evidence.inside += not candidate.opens
    if candidate.honorific:
        evidence.add(PER, HONORIFIC, sure=True)
    if candidate.title:
        evidence.add(PER, frames.FIRM)
    # A title may stand before a party or a paper too: « le député LR ».
    titled = not (is_acronym(candidate.text) or candidate.key in lexicon.organisations())
    for kind, weight in frames.around(text, start, end, titled=titled):
        evidence.add(kind, weight, sure=weight >= frames.FIRM and not candidate.opens)
    if frames.names_family(text, start):
        evidence.add(PER, frames.FIRM, sure=True)
    # « l'Obs » for L'Obs, but « l'Alsace » may be the region.
    elided = candidate.key not in lexicon.places() and text.endswith("l'", 0, start)
    if elided and f"l {candidate.key}" in lexicon.organisations():
        evidence.add(ORG, TEAM)
    if frames.is_dateline(text, start, end):
        evidence.add(LOC, LISTED, sure=True)
    if sport and frames.is_team(text, start, end):
        evidence.add(ORG, TEAM)
    if (
        works.is_office(text, start, end)
        or works.is_work_or_prize(text, start)
        or works.is_product(text, start, end)
    ):
        evidence.in_works.add(start)
    evidence.quoted = evidence.quoted or works.is_quoted(text, start, end)
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


_PLACE_WORDS = frozenset(
    (
        "stadium",
        "arena",
        "park",
        "airport",
        "square",
        "street",
        "avenue",
        "island",
        "beach",
        "tower",
    )
)
# Endings and beginnings that surnames have in many countries, firms and places seldom.
_SURNAME = re.compile(
    r"(?:\w{2}(?:ov|ova|ev|eva|ski|ska|sky|vic|ovitch|enko|escu|poulos|idis|akis|shvili|adze|dottir"
    r"|sson|ssen|sen|inho|oglu|ullah|zadeh|kyan|yan|ez)|^(?:o |mc)\w{4,})$"
)
_INITIALS = re.compile(r"(?:\w\.-?)+")
# Universities: « Paris-8 », « Lyon 2 ».
_NUMBERED = re.compile(r"(\D+) \d{1,2}")


def _add_lists(evidence: Evidence, candidate: Candidate) -> None:
    """Count what the word lists know of the name."""
    key = candidate.key
    _add_listed(evidence, key)
    _add_first_names(evidence, candidate)
    if is_acronym(candidate.text):
        evidence.add(ORG, ACRONYM)
    elif (numbered := _NUMBERED.fullmatch(key)) and numbered[1] in lexicon.towns():
        evidence.add(ORG, LISTED, sure=True)
    if len(candidate.words) > 1 and _SURNAME.search(candidate.words[-1]):
        evidence.add(PER, FOREIGN)
    if len(candidate.words) > 1 and candidate.words[0] in lexicon.makers():
        evidence.add(ORG, WORD_OF_ORG, sure=True)  # a firm's branch: « Orange Bank »
    if " & " in candidate.text:
        evidence.add(ORG, WORD_OF_ORG, sure=True)
    if begins_place(candidate.words):
        evidence.add(LOC, LISTED, sure=True)
    if len(candidate.words) > 1 and candidate.words[-1] in _PLACE_WORDS:
        evidence.add(LOC, WORD_OF_ORG + 1)
    if not lexicon.words_of_organisations().isdisjoint(candidate.words):
        evidence.add(ORG, WORD_OF_ORG, sure=len(candidate.words) > 1)
    if (kind := lexicon.proper_words().get(candidate.text)) and kind is not ORG:
        evidence.add(kind, USAGE)


def _add_listed(evidence: Evidence, key: str) -> None:
    evidence.is_listed = evidence.is_listed or lexicon.is_listed(key)
    if key in lexicon.organisations():
        doubtful = key in lexicon.doubtful_organisations()
        evidence.add(ORG, DOUBTFUL if doubtful else LISTED, sure=not doubtful)
    elif key in lexicon.places():
        evidence.add(LOC, LISTED, sure=True)
    elif (trusted := lexicon.towns().get(key)) is not None:
        evidence.add(LOC, TOWN if trusted else DOUBTFUL, sure=trusted)
    elif lexicon.towns().get(f"la {key}") or lexicon.towns().get(f"le {key}"):
        evidence.add(LOC, DOUBTFUL)


def _add_first_names(evidence: Evidence, candidate: Candidate) -> None:
    known = lexicon.first_names()
    key = candidate.key
    if len(candidate.words) > 1:
        initials = bool(_INITIALS.fullmatch(candidate.text.split()[0]))
        if initials or any(word in known for word in candidate.words[:-1]):
            evidence.add(PER, FIRST_NAME, sure=True)
    elif key in known and key not in lexicon.places() and not lexicon.towns().get(key):
        common = candidate.text.lower() in lexicon.small_words()
        evidence.add(PER, FIRST_NAME, sure=evidence.inside > 0 or not common)


def is_acronym(text: str) -> bool:
    """Return whether `text` is written in capitals throughout (« ONU », « P.O.L »)."""
    letters = text.replace(".", "").replace("-", "")
    return len(letters) >= 2 and letters.isupper()


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
    for left, right in introduced(text, spans):
        for place in (spans[left], spans[right]):
            if place in keys:
                found[keys[place]].add(ORG, LISTED, sure=True)
    for left, right in renamed(text, spans):
        pair = [found[keys[spans[at]]] for at in (left, right) if spans[at] in keys]
        if len(pair) == 2 and any(one.scores[ORG] > 1 for one in pair):
            for one in pair:
                one.add(ORG, LISTED, sure=True)


_ENUMERATES = re.compile(r"(?:,|,? et|,? ou) (?:la |le |les |l')?")
_NEIGHBOUR = 1.2


def _add_neighbours(
    found: dict[str, Evidence],
    text: str,
    candidates: Sequence[Candidate],
    grammar: Sequence[NameSpan],
) -> None:
    """Count for names in a list what the certain ones beside them are (« comme Danone ou X »)."""
    places = sorted(
        [(one.start, one.end, one.key, None) for one in candidates]
        + [(span.start, span.end, "", span.type) for span in grammar],
        key=lambda place: place[:2],
    )
    for left, right in pairwise(places):
        if right[0] - left[1] > _LONGEST_LINK or not _ENUMERATES.fullmatch(text, left[1], right[0]):
            continue
        for known, other in ((left, right), (right, left)):
            kind = known[3] or _certain(found[known[2]])
            if kind and kind is not PER and _is_open(other[2], found):
                found[other[2]].add(kind, _NEIGHBOUR)


_LONGEST_LINK = 12


def _is_open(key: str, found: dict[str, Evidence]) -> bool:
    """Return whether it is still open what a name names, if « X, Jean Dupont » is no list."""
    evidence = found[key] if key else None
    return evidence is not None and not evidence.sure and " " not in key and evidence.votes > 0


def _certain(evidence: Evidence) -> EntityType | None:
    """Return the type of a name that is beyond doubt."""
    return evidence.best if evidence.sure and evidence.strength >= LISTED else None
