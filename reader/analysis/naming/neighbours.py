"""Names in a list are of one kind: « comme Danone, X et Nestlé », « à Lyon, X et Dole »."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.evidence import LOC, PER, TOWN, Evidence
from reader.analysis.naming.frames import FIRM, follows_plural_article
from reader.analysis.naming.inhabitants import is_inhabitant
from reader.analysis.records import NameSpan
from reader.model import EntityType

_LONGEST_LINK = 24
# Brackets may tell more of each: « Dorval (PS), Ondel (LR) et Perlus ».
_ENUMERATES = re.compile(
    r"(?: \([^()\n]{1,12}\))?(?:,|,? et|,? ou) (?:la |le |les |l'|à |d'|de |en )?"
)
_NEIGHBOUR = 1.2
# « À X, Luc Dorval et Anne Petit » is no list of people from its first name on.
_FEW_PEOPLE = 2
_SURNAMES = 3  # so many after « les » are people


# « Lyon, Nancy, Vienne et Chloé » are towns; people who bear their names are named in full.
_MANY_PLACES, _AMONG_TOWNS = 3, 6.0


class _Place(NamedTuple):
    """Where a name stands; `key` is empty and `type` known for one that grammar found."""

    start: int
    end: int
    key: str
    type: EntityType | None


def add_neighbours(
    found: Mapping[str, Evidence],
    text: str,
    candidates: Sequence[Candidate],
    grammar: Sequence[NameSpan],
) -> None:
    """Count for names in a list what the certain ones in it are."""
    places = [_Place(one.start, one.end, one.key, None) for one in candidates]
    places += [_Place(span.start, span.end, "", span.type) for span in grammar]
    for run in _lists(text, sorted(places, key=lambda place: place[:2])):
        if told := _told_before(text, run[0].start):
            for place in run:
                if not place.type and not found[place.key].kin:
                    found[place.key].add(told, _AMONG_TOWNS, sure=True)
        kinds = [place.type or _certain(found[place.key]) for place in run]
        sure = {kind for kind in kinds if kind}
        if follows_plural_article(text, run[0].start) and sure <= {PER}:
            _add_surnames(found, run)
        if kinds.count(LOC) >= _MANY_PLACES:
            for place in run:
                if _is_town_among(found[place.key], place.key):
                    found[place.key].add(LOC, _AMONG_TOWNS)
        for at, place in enumerate(run):
            near = kinds if len(sure) == 1 else kinds[max(0, at - 1) : at + 2]
            kind = next((kind for kind in near if kind), None)
            if kinds[at] is None and kind and _may_be(found[place.key], place, kind, kinds[:at]):
                found[place.key].add(kind, _NEIGHBOUR)


def _add_surnames(found: Mapping[str, Evidence], run: Sequence[_Place]) -> None:
    """Count for « les Dorval, Ondel et Perlus » that they are people, unless a list knows one."""
    known = [place for place in run if not place.key or _is_no_surname(place.key)]
    if len(run) >= _SURNAMES and not known:
        for place in run:
            found[place.key].add(PER, FIRM, sure=True)
            found[place.key].kin = True


def _is_no_surname(key: str) -> bool:
    """Return whether a folded word names a body, a place, inhabitants or a thing."""
    return (
        is_inhabitant(key)
        or key in lexicon.organisations()
        or key in lexicon.places()
        or key in lexicon.small_words()
        or key in lexicon.not_names()
    )


_PLACES_BEFORE = re.compile(
    r"\b(?:quartiers|secteurs|villages|communes|villes|localités|hameaux|districts|îles|provinces"
    r"|départements|régions|cantons|arrondissements|bourgs|îlots)(?: [a-zà-ÿ]+s)?"
    r"(?: de | d'| du | )$"
)
_FIRMS_BEFORE = re.compile(
    r"\b(?:groupes|sociétés|entreprises|partis|clubs|syndicats|banques|associations|ONG|marques"
    r"|chaînes|opérateurs|constructeurs|enseignes|journaux|quotidiens|start-up)(?: [a-zà-ÿ-]+s)?"
    r"(?:,? (?:comme|tels? que|telles? que|dont|notamment))? (?:l[ae] |l')?$"
)
_LONGEST_TOLD = 50


def _told_before(text: str, start: int) -> EntityType | None:
    """Return what a noun in the plural tells of the list after it: « les quartiers X, Y et Z »."""
    before = text[max(0, start - _LONGEST_TOLD) : start]
    if _PLACES_BEFORE.search(before):
        return EntityType.LOC
    return EntityType.ORG if _FIRMS_BEFORE.search(before) else None


def _lists(text: str, places: Sequence[_Place]) -> Iterator[list[_Place]]:
    """Yield the names that commas and « et » link, two or more."""
    run: list[_Place] = []
    for place in places:
        if text[max(0, place.start - 1)] == "(" and text.startswith(")", place.end):
            continue
        gap = place.start - run[-1].end if run else 0
        if run and not (
            gap <= _LONGEST_LINK and _ENUMERATES.fullmatch(text, run[-1].end, place.start)
        ):
            if len(run) > 1:
                yield run
            run = []
        run.append(place)
    if len(run) > 1:
        yield run


def _may_be(
    evidence: Evidence, place: _Place, kind: EntityType, before: Sequence[EntityType | None]
) -> bool:
    """Return whether a name of which it is still open what it names may be of the list's kind."""
    if evidence.sure or evidence.is_listed:
        return False
    if kind is PER:
        return " " in place.key or before.count(PER) >= _FEW_PEOPLE
    return " " not in place.key and evidence.votes > 0


def _is_town_among(evidence: Evidence, key: str) -> bool:
    """Return whether a first name that is a town's too stands for the town."""
    return key in lexicon.towns() and evidence.best is PER and not evidence.kin


def _certain(evidence: Evidence) -> EntityType | None:
    """Return the type of a name that is beyond doubt."""
    return evidence.best if evidence.sure and evidence.strength >= TOWN else None
