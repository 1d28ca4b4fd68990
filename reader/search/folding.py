"""Folds text to what is compared: without accents, case, apostrophes, and with œ as oe."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_WORD = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A folded word and, for each of its letters, the code point of the text it comes from."""

    text: str
    origins: tuple[int, ...]


@lru_cache(maxsize=4096)
def fold(character: str) -> str:
    """Return `character` in small letters without accents; « » for a mark that stands alone."""
    decomposed = unicodedata.normalize("NFKD", character.casefold().translate(_LIGATURES))
    return "".join(part for part in decomposed if not unicodedata.combining(part))


def fold_words(text: str) -> list[str]:
    """Return the folded words of `text`; apostrophes, hyphens, dots and blanks part them."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return _WORD.findall("".join(map(fold, text)))


def locate_words(text: str) -> list[Word]:
    """Return what `fold_words` returns, each word with where its letters stand in `text`."""
    letters: list[str] = []
    origins: list[int] = []
    for at, character in enumerate(text):
        folded = fold(character)
        letters.append(folded)
        origins.extend([at] * len(folded))
    folded_text = "".join(letters)
    return [
        Word(found[0], tuple(origins[found.start() : found.end()]))
        for found in _WORD.finditer(folded_text)
    ]
