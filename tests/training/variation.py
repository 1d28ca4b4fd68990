"""Passages varied, so that the student learns names from what stands around them.

News speak of the same few hundred names again and again; a model that knows these by heart fails
on those it has never read. Some names are swapped for others of their type or for invented ones,
some surnames and headings are written in capitals, as papers do.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

from tests.training.labelled import Name

SWAPPED = 0.25  # of the names of a passage
INVENTED = 0.3  # of the single words that come in for others
CAPITAL_SURNAMES = 0.04  # of the passages
CAPITALS = 0.2  # of the headings
_HEADING = 110  # code points of a heading at most
_VOWELS = "AEÉÈÊIÎOÔUYHaeéèêiîoôuyh"


class Passage(NamedTuple):
    """A passage of an article, with the names and the doubtful stretches that lie in it."""

    text: str
    names: tuple[Name, ...]
    doubtful: tuple[tuple[int, int], ...]


Shape = tuple[str, int, bool]
Pool = dict[Shape, list[str]]
"""Names by type, number of words, and whether they begin with a vowel (« d'Alger »)."""


def pool_of(passages: Iterable[Passage]) -> Pool:
    """Return the different names of all passages, by their shape."""
    pool: dict[Shape, dict[str, None]] = {}
    for passage in passages:
        for name in passage.names:
            words = passage.text[name.start : name.end]
            pool.setdefault(_shape(words, name.type), {})[words] = None
    return {shape: list(names) for shape, names in pool.items()}


def vary(passage: Passage, pool: Pool, rng: Random) -> Passage:
    """Return `passage` with some names changed, as chance has it."""
    if len(passage.text) < _HEADING and rng.random() < CAPITALS:
        return _in_capitals(passage)
    if rng.random() < CAPITAL_SURNAMES:
        return _replaced(passage, [_surname_in_capitals(passage, name) for name in passage.names])
    return _replaced(passage, [_swapped(passage, name, pool, rng) for name in passage.names])


def _shape(words: str, kind: str) -> Shape:
    return kind, len(words.split()), words[0] in _VOWELS


def _in_capitals(passage: Passage) -> Passage:
    capitals = passage.text.upper()
    return passage._replace(text=capitals) if len(capitals) == len(passage.text) else passage


def _surname_in_capitals(passage: Passage, name: Name) -> str:
    words = passage.text[name.start : name.end]
    first, blank, rest = words.partition(" ")
    return first + blank + rest.upper() if name.type == "PER" and "'" not in words else words


def _swapped(passage: Passage, name: Name, pool: Pool, rng: Random) -> str:
    words = passage.text[name.start : name.end]
    if rng.random() >= SWAPPED:
        return words
    others = pool[_shape(words, name.type)]
    other = rng.choice(others)
    if other.isalpha() and not other.isupper() and rng.random() < INVENTED:
        return _spliced(other, rng.choice(others))
    return other


def _spliced(first: str, last: str) -> str:
    """Return a name that nobody bears: the beginning of one, the end of another."""
    ending = last[len(last) // 2 :]
    return first[: (len(first) + 1) // 2] + (ending.lower() if ending.isalpha() else "")


def _replaced(passage: Passage, replacements: Sequence[str]) -> Passage:
    """Return `passage` with each name replaced, and all that follows moved along."""
    parts: list[str] = []
    names: list[Name] = []
    moves: list[tuple[int, int]] = []
    at = length = 0
    for name, words in zip(passage.names, replacements, strict=True):
        before = passage.text[at : name.start]
        start = length + len(before)
        parts += [before, words]
        names.append(Name(start, start + len(words), name.type))
        at, length = name.end, start + len(words)
        moves.append((at, length - at))
    parts.append(passage.text[at:])
    doubtful = tuple((_moved(start, moves), _moved(end, moves)) for start, end in passage.doubtful)
    return Passage("".join(parts), tuple(names), doubtful)


def _moved(offset: int, moves: Sequence[tuple[int, int]]) -> int:
    return offset + next((by for start, by in reversed(moves) if offset >= start), 0)
