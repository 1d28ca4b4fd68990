"""Names that a number belongs to: « le 11e arrondissement », « la commune de Lacs 2 »."""

import re
from collections import Counter
from collections.abc import Iterator

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.words import UPPER, places_of
from reader.analysis.records import NameSpan
from reader.model import EntityType

_ORDINAL = re.compile(r"(?<![\w'-])(?:\d{1,2}|[IVX]{1,5})(?:er|ère|re|nde?|i?ème|è|e) $")
_LONGEST_ORDINAL = 12
_NAMED = f"[{UPPER}][\\w'-]+"
_OF_TOWN = re.compile(rf" (?:de |d'|du )({_NAMED}(?:[ -]{_NAMED})?)")
_CHAMBER = re.compile(
    r"chambre (?:correctionnelle|criminelle|civile|sociale|pénale|commerciale|de l'instruction"
    r"|de la presse)"
)
_COUNTED = re.compile(
    r"\b(?:[Cc]ommune|[Mm]airie|[Mm]aires?|[Mm]unicipalité|[Cc]onseil municipal|[Dd]istrict) "
    rf"(?:de |d'|du |des )(?P<name>{_NAMED}(?:[ -]{_NAMED})? \d{{1,2}})(?![\w%€/.,-]*\d)(?! ?[%€$])"
)
_COUNTED_WORDS = ("ommune de", "ommune d", "airie d", "aire d", "aires d", "unicipal", "istrict d")


def find_numbered(text: str) -> Iterator[NameSpan]:
    """Yield the quarters, chambers of courts and communes whose names hold a number."""
    yield from _find_quarters(text)
    for at in places_of(("chambre",), text):
        ordinal = _ORDINAL.search(text, max(0, at - _LONGEST_ORDINAL), at)
        chamber = _CHAMBER.match(text, at)
        if ordinal and chamber:
            yield NameSpan(ordinal.start(), chamber.end(), EntityType.ORG)
    yield from _find_communes(text)


def _find_quarters(text: str) -> Iterator[NameSpan]:
    """Yield « 11e arrondissement », the town it is of included."""
    for at in places_of(("arrondissement",), text):
        ordinal = _ORDINAL.search(text, max(0, at - _LONGEST_ORDINAL), at)
        end = at + len("arrondissement")
        if ordinal and not text[end : end + 1].isalpha():
            town = _OF_TOWN.match(text, end)
            end = town.end() if town and fold(town[1]) in lexicon.towns() else end
            yield NameSpan(ordinal.start(), end, EntityType.LOC)


def _find_communes(text: str) -> Iterator[NameSpan]:
    """Yield communes that share a name and are counted, wherever such a name stands again."""
    if not any(word in text for word in _COUNTED_WORDS):
        return
    names = {found["name"] for found in _COUNTED.finditer(text)}
    if not names:
        return
    places = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names)))})(?![\w,.]*\d)\b")
    found = list(places.finditer(text))
    times = Counter(place[0] for place in found)
    for place in found:
        if times[place[0]] > 1:  # « au maire de Tunis 5 millions » is said once
            yield NameSpan(*place.span(), EntityType.LOC)
