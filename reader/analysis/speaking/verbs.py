"""The verbs of speech in all the forms that news prose uses, from two lists of words.

Conjugation follows French grammar: regular verbs in -er and -ir by rule, the others by the
patterns of `french/irregular_verbs.txt`. Third persons, infinitive and participles are made.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from reader.analysis.word_lists import read_list


class Shape(StrEnum):
    """What kind of form a verb stands in."""

    SINGULAR = "singular"  # third person singular of a simple tense
    PLURAL = "plural"  # third person plural of a simple tense
    PARTICIPLE = "participle"  # past participle, in all four agreements
    GERUND = "gerund"  # present participle: « ajoutant »
    INFINITIVE = "infinitive"


class VerbForm(NamedTuple):
    """A form of a verb of speech: its infinitive, what it governs (the list's words), its shape."""

    infinitive: str
    frames: frozenset[str]
    shape: Shape

    @property
    def is_finite(self) -> bool:
        """Return whether it may carry a clause on its own."""
        return self.shape in (Shape.SINGULAR, Shape.PLURAL)


@cache
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Return each form of each verb of speech, in small letters, with what it may be a form of."""
    found: dict[str, tuple[VerbForm, ...]] = {}
    for line in read_list("speech_verbs.txt"):
        infinitive, *frames = line.split()
        governed = frozenset(frames)
        for shape, form in set(conjugate(infinitive)):
            found[form] = (*found.get(form, ()), VerbForm(infinitive, governed, shape))
    return found


def conjugate(infinitive: str) -> Iterator[tuple[Shape, str]]:
    """Yield the forms of a verb in the third person, its infinitive and its participles."""
    yield Shape.INFINITIVE, infinitive
    pattern = next((p for p in _patterns() if infinitive.endswith(p[0])), None)
    if pattern is not None:
        yield from _irregular(infinitive.removesuffix(pattern[0]), pattern[1:])
    elif infinitive.endswith("er"):
        yield from _first_group(infinitive[:-2])
    else:
        yield from _second_group(infinitive[:-2])


def _first_group(stem: str) -> Iterator[tuple[Shape, str]]:
    soft = re.sub("c$", "ç", re.sub("g$", "ge", stem))
    for stressed in _stressed(stem):
        yield Shape.SINGULAR, stressed + "e"
        yield Shape.PLURAL, stressed + "ent"
        # « considérera » as « considèrera », « appellera » : the future takes either stem here.
        yield from _with_endings(stressed + "er", ("a", "ait"), ("ont", "aient"))
    yield from _with_endings(stem + "er", ("a", "ait"), ("ont", "aient"))
    yield from _with_endings(soft, ("a", "ait"), ("aient",))
    yield Shape.PLURAL, stem + "èrent"
    yield from _participles(stem + "é")
    yield Shape.GERUND, soft + "ant"


def _stressed(stem: str) -> tuple[str, ...]:
    """Return the stems before a silent e: « considèr », « rappell », « balai » and « balay »."""
    if match := re.fullmatch("(.*)é([^aeiouyéè]+|[gq]u)", stem):
        return (f"{match[1]}è{match[2]}",)
    if re.search("(?:pp|n)el$|jet$", stem):
        return (stem + stem[-1],)
    if match := re.fullmatch("(.*)e([lmnpstv])", stem):
        return (f"{match[1]}è{match[2]}",)
    return (stem[:-1] + "i", stem) if stem.endswith("y") else (stem,)


def _second_group(stem: str) -> Iterator[tuple[Shape, str]]:
    yield Shape.SINGULAR, stem + "it"
    yield from _with_endings(stem + "iss", ("ait",), ("ent", "aient"))
    yield Shape.PLURAL, stem + "irent"
    yield from _with_endings(stem + "ir", ("a", "ait"), ("ont", "aient"))
    yield from _participles(stem + "i")
    yield Shape.GERUND, stem + "issant"


def _irregular(root: str, pattern: tuple[str, ...]) -> Iterator[tuple[Shape, str]]:
    made = ("" if p == "-" else root + p for p in pattern)
    singular, plural, imperfect, past, pasts, future, participle = made
    yield Shape.SINGULAR, singular
    yield Shape.PLURAL, plural
    yield from _with_endings(imperfect, ("ait",), ("aient",))
    yield Shape.SINGULAR, past
    yield Shape.PLURAL, pasts
    yield from _with_endings(future, ("a", "ait"), ("ont", "aient"))
    yield from _participles(participle)
    yield Shape.GERUND, imperfect + "ant"


def _with_endings(
    stem: str, singular: tuple[str, ...], plural: tuple[str, ...]
) -> Iterator[tuple[Shape, str]]:
    yield from ((Shape.SINGULAR, stem + ending) for ending in singular)
    yield from ((Shape.PLURAL, stem + ending) for ending in plural)


def _participles(masculine: str) -> Iterator[tuple[Shape, str]]:
    plural = "" if masculine.endswith("s") else "s"
    for ending in ("", "e", plural, "es"):
        yield Shape.PARTICIPLE, masculine + ending


@cache
def _patterns() -> tuple[tuple[str, ...], ...]:
    rows = (tuple(line.split()) for line in read_list("irregular_verbs.txt"))
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
