"""Where the head words of institutions and places stand: « cour d'appel », « Fédération »."""

import re
from collections.abc import Iterator
from functools import cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.words import lower

_BLOCK = 1 << 16
_LONGEST_ACRONYM = 4
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+")
_SMALL_LETTERS = re.compile("[a-zà-ÿœ]+")  # as heads have


@cache
def _heads() -> dict[str, lexicon.Head]:
    """Return the head words, « Eglise » without its accent too."""
    known = lexicon.heads()
    return known | {fold(word[0]) + word[1:]: head for word, head in known.items()}


@cache
def _heads_by_first_word() -> dict[str, tuple[str, ...]]:
    """Return the head words by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for head in sorted(_heads(), key=len, reverse=True):
        found.setdefault(_WORD.findall(head)[0], []).append(head)
    return {word: tuple(heads) for word, heads in found.items()}


def _is_word(word: str) -> bool:
    return word.lower() in lexicon.small_words()


def find_heads(text: str) -> Iterator[tuple[int, int, lexicon.Head]]:
    """Yield where head words stand; a word in capitals throughout is a heading's."""
    for start, end in _blocks(text):
        for found, after, head in _heads_in(text[start:end]):
            yield start + found, start + after, head


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where whole lines begin and end: small letters of a long text take six times as much.

    Python makes four bytes of each letter before it makes one or two of them.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + _BLOCK) + 1 or len(text)
        yield start, end
        start = end


def _heads_in(text: str) -> Iterator[tuple[int, int, lexicon.Head]]:
    by_first_word = _heads_by_first_word()
    small = lower(text)
    for letters in _SMALL_LETTERS.finditer(small):
        if letters[0] not in by_first_word:
            continue
        start = letters.start()
        word = _WORD.match(text, start)
        if word is None:
            continue
        for head in by_first_word.get(small[start : word.end()], ()):
            end = start + len(head)
            if small[start:end] != head or text[end : end + 1].isalnum():
                continue
            shouted = word[0].isupper() and (len(word[0]) > _LONGEST_ACRONYM or _is_word(word[0]))
            if text[end : end + 1] != "-" and not shouted:
                yield start, end, _heads()[head]
            break
