"""Names whose type the word lists tell: what no article can change, unless most articles do."""

from collections.abc import Mapping
from functools import cache

from reader.analysis.lexicon import read_list

_ORGANISATIONS = ("bodies.txt", "clubs.txt", "companies.txt", "media.txt", "parties.txt")
_SMALLEST_TOWN = 20  # thousands of inhabitants


@cache
def known_types() -> Mapping[str, str]:
    """Return LOC or ORG for names of the lists that are no common words and no people's names."""
    types: dict[str, str] = {}
    for file in _ORGANISATIONS:
        for name, _, *flags in map(_columns, read_list(file)):
            if not any(flags[:1]):
                types[name] = "ORG"
    for name, _, thousands, *flags in map(_columns, read_list("towns.txt")):
        if not any(flags) and int(thousands) >= _SMALLEST_TOWN:
            types[name] = "LOC" if name not in types else ""
    for name, _ in map(_columns, read_list("countries.txt")):
        types[name] = "LOC"
    return {name: kind for name, kind in types.items() if kind}


def _columns(line: str) -> list[str]:
    return line.split("\t")
