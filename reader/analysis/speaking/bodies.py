"""Which organisation « le quotidien », « le parti » or « le club » may mean."""

from functools import cache

from reader.analysis.records import Figure
from reader.analysis.speaking.grammar import (
    CLUB_NOUNS,
    COMPANY_NOUNS,
    MEDIA_NOUNS,
    PARTY_NOUNS,
)
from reader.analysis.word_lists import columns

_NOUNS = {
    "media.txt": MEDIA_NOUNS,
    "parties.txt": PARTY_NOUNS,
    "clubs.txt": CLUB_NOUNS,
    "companies.txt": COMPANY_NOUNS,
}  # by the list of those that bear them
_UNLISTED = 0.5  # how likely a name that no list holds is of the kind wanted


def suits(figure: Figure, noun: str | None) -> float:
    """Return how well a noun for a kind of organisation suits `figure` (0: it is another kind)."""
    wanted = next((name for name, nouns in _NOUNS.items() if noun in nouns), None)
    if wanted is None:
        return 0.0 if is_medium(figure) else 1.0
    found = {name for name in _NOUNS if _bare(figure.name) in _listed(name)}
    if wanted in found:
        return 1.0
    return 0.0 if found else _UNLISTED


def is_medium(figure: Figure) -> bool:
    """Return whether a list holds `figure` as a newspaper, a channel, an agency or a network."""
    return _bare(figure.name) in _listed("media.txt")


def stands_for_medium(noun: str | None) -> bool:
    """Return whether a noun is one for newspapers, channels and the like."""
    return noun in MEDIA_NOUNS


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_bare(row[0]) for row in columns(name))


def _bare(name: str) -> str:
    """Return a name in small letters without its article."""
    low = name.lower()
    for article in ("le ", "la ", "les ", "l'"):
        low = low.removeprefix(article)
    return low
