"""What makes a run of words someone's full name, and where such a name goes on or ends."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.words import UPPER, Word

_FIRST_NAME_AND_SURNAME = 2


def goes_on_nobly(piece: Sequence[Word], word: Word) -> bool:
    """Return whether a surname goes on with « de la »: « Luc Dorval de la Rivière »."""
    if word.link != " de la " or len(piece) != _FIRST_NAME_AND_SURNAME or word.text.isupper():
        return False
    key = fold(word.text)
    known = key in lexicon.organisations() or key in lexicon.places() or key in lexicon.heads()
    return is_first_name(piece[0]) and not is_first_name(piece[1]) and not known


def is_title_after(piece: Sequence[Word], word: Word) -> bool:
    """Return whether a title follows a full name (« Awa Ba Présidente du club »)."""
    is_full = len(piece) > 1 and is_first_name(piece[0])
    return is_full and word.text.lower() in lexicon.frames("trailing")


def are_first_names(piece: Sequence[Word]) -> bool:
    """Return whether nothing but first names stands before « de », small words left out."""
    words = dropwhile(lambda word: word.text.lower() in lexicon.function_words(), piece)
    keys = [fold(word.text) for word in words]
    return bool(keys) and all(key in lexicon.first_names() for key in keys)


def ends_as_body(words: Sequence[Word]) -> bool:
    """Return whether the last word shows an organisation: « Occidental Steel »."""
    return fold(words[-1].text) in lexicon.words_of_organisations()


def is_first_name(word: Word) -> bool:
    """Return whether a word is a first name, be it a surname too."""
    return fold(word.text) in lexicon.first_names()


_WORD_BEFORE = re.compile(rf"(?<![\w'-])(?P<word>[{UPPER}][\w-]+) $")
_LONGEST_FIRST_NAME = 24


def follows_first_name(text: str, at: int) -> bool:
    """Return whether someone's first name stands right before `at`."""
    found = _WORD_BEFORE.search(text, max(0, at - _LONGEST_FIRST_NAME), at)
    key = fold(found["word"]) if found else ""
    return key in lexicon.first_names() and not lexicon.is_listed(key)
