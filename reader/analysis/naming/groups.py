"""Keeps the mentions of one place or organisation together.

A long name and its acronym (« Fédération sénégalaise de football (FSF) »), the names it has had
(« Dentons, anciennement Fraser Milner »), and what it is called for short (« le Conseil »).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.acronyms import abbreviates, introduced, renamed
from reader.analysis.records import NameSpan

_SMALL = frozenset({"le", "la", "les", "l", "the", "de", "du", "des", "d"})


def bare_key(text: str) -> str:
    """Return the folded name without articles and « de », which vary from place to place."""
    key = fold(text)
    return " ".join(word for word in key.split() if word not in _SMALL) or key


@cache
def _aliases() -> dict[str, str]:
    """Return for each name that is known under others too, folded, the one they all stand under."""
    found = {bare_key(long): bare_key(short) for short, long in lexicon.long_forms().items()}
    for line in lexicon.read_list("aliases.txt"):
        names = [bare_key(name) for name in line.split(" = ")]
        found.update(dict.fromkeys(names, names[0]))
    return found


# An article that names more bodies of one kind leaves nothing to guess from a short name.
_FEW = 40


class _Sets:
    """Sets of names that mean the same, each under one of its names."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, name: str) -> str:
        """Return the name that stands for the set of `name`."""
        root = name
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        self._parent[name] = root
        return root

    def join(self, one: str, other: str) -> None:
        """Make two sets one."""
        self._parent[self.find(other)] = self.find(one)


def gather_groups(text: str, spans: Sequence[NameSpan]) -> list[list[NameSpan]]:
    """Return the mentions of each place or organisation; `spans` are in the order of the text."""
    same = _Sets()
    keys = [_aliases().get(key, key) for key in (bare_key(text[s.start : s.end]) for s in spans)]
    for left, right in _pairs(text, spans):
        same.join(keys[left], keys[right])
    kinds = dict(zip(keys, (span.type for span in spans), strict=True))
    for one, other in _shortened(kinds):
        if kinds[one] is kinds[other]:
            same.join(one, other)
    for one, other in _states(dict.fromkeys(keys)):
        same.join(one, other)
    found: defaultdict[str, list[NameSpan]] = defaultdict(list)
    for key, span in zip(keys, spans, strict=True):
        found[same.find(key)].append(span)
    return list(found.values())


def _pairs(text: str, spans: Sequence[NameSpan]) -> Iterator[tuple[int, int]]:
    """Yield the places of neighbours of which the text says that they are one."""
    places = [(span.start, span.end) for span in spans]
    yield from introduced(text, places)
    yield from renamed(text, places)


def _shortened(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield long names and what they are called for short elsewhere in the article."""
    keys = list(keys)
    known = frozenset(key for key in keys if key not in lexicon.towns())
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    by_initials: defaultdict[str, list[str]] = defaultdict(list)
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        words = key.split()
        if len(words) > 1:
            by_first[words[0]].append(key)
            by_initials["".join(word[0] for word in words)].append(key)
            by_letter[key[0]].append(key)
    for key in keys:
        first, _, rest = key.partition(" ")
        if rest in known and first in lexicon.folded_heads() and rest not in lexicon.places():
            yield key, rest
        longer = by_first[key]
        if not lexicon.is_listed(key) and len(longer) == 1 and longer[0].split()[1] in _ON:
            yield longer[0], key  # « Ondel » for « Ondel-sur-Mer »
        if first in lexicon.folded_heads():
            near = by_first[first][:_FEW]
            fitting = [other for other in near if _is_short_for(key, other)]
        else:
            fitting = _spelt_out(key, by_initials, by_letter)
        if len({" ".join(one.split()[:2]) for one in fitting}) == 1:
            yield from ((other, key) for other in fitting)


_ON = frozenset({"sur", "sous", "en", "lez"})


def _spelt_out(
    key: str, by_initials: dict[str, list[str]], by_letter: dict[str, list[str]]
) -> list[str]:
    """Return the long names that the acronym `key` may stand for."""
    if not 3 <= len(key) <= 8 or " " in key or key in lexicon.places():
        return []
    near = by_letter.get(key[0], [])[:_FEW]
    return by_initials.get(key) or [one for one in near if abbreviates(key, one)]


def _states(keys: dict[str, None]) -> Iterator[tuple[str, str]]:
    """Yield the full names of states and what they are called for short (« Congo »)."""
    full = dict(zip(keys, keys, strict=True)) | _aliases()
    for name, one in full.items():
        last = name.rpartition(" ")[2]
        if name.startswith("republique ") and one in keys and last in keys:
            yield one, last


def _is_short_for(short: str, long: str) -> bool:
    """Return whether `short` has the words of `long`, in order, but fewer."""
    rest = iter(long.split())
    return len(short) < len(long) and all(word in rest for word in short.split())
