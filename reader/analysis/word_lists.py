"""Reads the word lists under french/: data files, one entry a line, « # » for comments."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

_FRENCH = files("reader.analysis") / "french"
# Folded names that are kept: those of a long article; more would only take memory.
_KEPT = 1 << 14
_MARKS = re.compile("[\u0300-\u036f]+")
_NOT_LETTERS = "-'.·"


@lru_cache(maxsize=_KEPT)
def fold(text: str) -> str:
    """Return `text` in small letters without accents; hyphens, dots and apostrophes as spaces."""
    small = text.casefold()
    if small.isascii() and small.isalnum():  # most words: nothing else is to be done
        return small
    return " ".join(_fold_letters(text).split())


def _fold_letters(text: str) -> str:
    small = text.casefold()
    if not small.isascii():
        spread = unicodedata.normalize("NFD", small.replace("œ", "oe").replace("æ", "ae"))
        small = _MARKS.sub("", spread)
    for char in _NOT_LETTERS:  # far faster than `translate` on a whole list
        small = small.replace(char, " ")
    return small


def read_list(name: str) -> list[str]:
    """Return the entries of french/`name`, comments and blank lines left out."""
    return _entries((_FRENCH / name).read_text(encoding="utf-8"))


def _entries(text: str) -> list[str]:
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


def columns(name: str) -> Iterator[list[str]]:
    """Yield the columns of each entry of a list, as written."""
    return (entry.split("\t") for entry in read_list(name))


def folded(name: str) -> Iterator[list[str]]:
    """Yield the columns of a list, folded: the whole of it at once, ten times as fast."""
    text = _fold_letters((_FRENCH / name).read_text(encoding="utf-8"))
    while "  " in text:
        text = text.replace("  ", " ")
    text = text.replace(" \t", "\t").replace(" \n", "\n").replace("\n ", "\n")
    return (entry.split("\t") for entry in _entries(text))


def sections(name: str) -> dict[str, list[str]]:
    """Return the words under each « [heading] » of a list."""
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for entry in read_list(name):
        if entry.startswith("["):
            words = found.setdefault(entry.strip("[]"), [])
        else:
            words.extend(entry.split())
    return found


def padded(name: str, width: int) -> Iterator[list[str]]:
    """Yield the folded columns of each entry, empty ones put in up to `width`."""
    return (row + [""] * (width - len(row)) for row in folded(name))


def groups(name: str) -> dict[str, frozenset[str]]:
    """Return the words of each group of a list whose entries are « group = words »."""
    found: dict[str, frozenset[str]] = {}
    for entry in read_list(name):
        group, _, words = entry.partition(" = ")
        found[group] = found.get(group, frozenset()) | frozenset(words.split())
    return found
