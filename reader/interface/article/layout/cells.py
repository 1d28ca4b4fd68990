"""How many cells a text takes in a terminal, and what is drawn for each of its code points.

Terminals disagree on joined emoji, on marks that stack up and on characters that nobody sees.
What is drawn here is chosen so that all of them agree on its width, and so that nothing in an
article can be a control sequence.
"""

import re
import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

TAB_CELLS = 4
MARKS_DRAWN = 2  # more combining marks on one letter than any language needs are left out

# One code point, one cell, drawn as it is: Latin, Greek, Cyrillic, and French punctuation.
_PLAIN = re.compile(
    r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u0384-\u0482\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*"
)
# Direction marks would reorder what stands around them: Trojan Source, CVE-2021-42574.
_DIRECTION_MARKS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_UNSEEN = frozenset(
    "\u00ad\u034f\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\ufe0e\ufe0f"
)
_REGIONAL_A = 0x1F1E6
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def is_plain(text: str, start: int, end: int) -> bool:
    """Return whether each code point of text[start:end] takes one cell and is drawn as it is."""
    return _PLAIN.fullmatch(text, start, end) is not None


@lru_cache(maxsize=4096)
def _glyph(character: str) -> str | None:
    """Return what is drawn for a code point alone; None for a mark on the one before it."""
    code = ord(character)
    if character == "\t":
        return " " * TAB_CELLS
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's control pictures
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000 or character in _DIRECTION_MARKS:
        return "\ufffd" if code < 0xE000 and code >= 0xD800 else "\u00b7"
    if character in _UNSEEN or code in _SKIN_TONES or 0xE0000 <= code < 0xE1000:
        return ""
    if character in "\u2028\u2029":
        return "\u2424"
    if _REGIONAL_A <= code < _REGIONAL_A + 26:
        return chr(ord("A") + code - _REGIONAL_A)  # a flag as its country's letters
    if get_character_cell_size(character) == 0:
        return None
    return character


def glyphs(text: str) -> list[str]:
    """Return what is drawn for each code point of `text`, in as many strings.

    A letter holds the marks that follow it, composed where Unicode can; those are then empty, as
    is what nobody sees.
    """
    drawn: list[str] = []
    base, marks = -1, 0
    for at, character in enumerate(text):
        glyph = _glyph(character)
        if glyph is not None:
            drawn.append(glyph)
            if glyph:
                base, marks = at, 0
            continue
        drawn.append("")
        marks += 1
        if base < 0:
            base = at
            drawn[at] = "\u25cc" + character  # a mark on nothing, on Unicode's dotted circle
        elif marks <= MARKS_DRAWN:
            drawn[base] = _with_mark(drawn[base], character)
    return drawn


def _with_mark(glyph: str, mark: str) -> str:
    composed = unicodedata.normalize("NFC", glyph + mark)
    return composed if _cells(composed) == _cells(glyph) else glyph


@lru_cache(maxsize=4096)
def _cells(glyph: str) -> int:
    return sum(get_character_cell_size(character) for character in glyph)


def cell_count(text: str, start: int, end: int) -> int:
    """Return how many cells text[start:end] takes."""
    if is_plain(text, start, end):
        return end - start
    return sum(map(_cells, glyphs(text[start:end])))


def fit(text: str, start: int, end: int, width: int) -> int:
    """Return the largest offset up to `end` such that text[start:offset] takes at most `width`
    cells. Marks stay with their letter; at least one letter is taken, so that rows move on."""
    limit = min(end, start + width)
    if is_plain(text, start, min(end, limit + 1)):
        return limit
    # Marks and what is unseen take no cells: look further, but not for ever.
    window = text[start : min(end, start + 4 * width + 16)]
    taken, at = 0, 0
    drawn = glyphs(window)
    while at < len(drawn):
        taken += _cells(drawn[at])
        if taken > width and at > 0:
            break
        at += 1
        while at < len(drawn) and not drawn[at]:
            at += 1
    return start + at


def offset_at_cell(text: str, start: int, end: int, cell: int) -> int:
    """Return the offset in text[start:end] of what is drawn at `cell`; `end` when beyond it."""
    if cell < 0:
        return start
    if is_plain(text, start, end):
        return min(end, start + cell)
    taken = 0
    for at, glyph in enumerate(glyphs(text[start:end])):
        taken += _cells(glyph)
        if taken > cell:
            return start + at
    return end


def drawn_text(text: str, start: int, end: int) -> str:
    """Return what is sent to the terminal for text[start:end]: no control characters, ever."""
    if is_plain(text, start, end):
        return text[start:end]
    return "".join(glyphs(text[start:end]))
