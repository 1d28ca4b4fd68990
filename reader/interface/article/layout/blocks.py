"""Blocks: the paragraphs of a text, and pieces of paragraphs that are too long to break at once.

Where a block starts and ends depends only on the text around it, so that a block is found from any
offset without counting from the start of the text.
"""

import re

from reader.model import Span

GRID = 8192  # code points; a paragraph longer than this is cut near multiples of it
_SEARCH = 256  # code points behind a multiple in which to look for a space to cut at
_SPACE = re.compile(r"[ \t]+(?=\S)")


def block_at(text: str, offset: int) -> Span:
    """Return the block that holds the code point at `offset`, its line end included.

    The text's length counts as inside the last block. A text has at least one block; a line end
    at the end of the text opens no further one.
    """
    if not text:
        return Span(0, 0)
    offset = min(max(offset, 0), len(text) - 1)
    return Span(_start(text, offset), _end(text, offset))


def _start(text: str, offset: int) -> int:
    floor = max(0, offset - 4 * GRID)
    line_start = text.rfind("\n", floor, offset) + 1 or floor
    multiple = offset // GRID * GRID
    while multiple > line_start:
        cut = _cut(text, multiple)
        if cut is not None and cut <= offset:
            return max(cut, line_start)
        multiple -= GRID
    return line_start


def _end(text: str, offset: int) -> int:
    multiple = offset // GRID * GRID
    ceiling = min(len(text), multiple + 4 * GRID)
    line_end = text.find("\n", offset, ceiling) + 1 or ceiling
    while multiple < line_end:
        cut = _cut(text, multiple)
        if cut is not None and offset < cut < line_end:
            return cut
        multiple += GRID
    return line_end


def _cut(text: str, multiple: int) -> int | None:
    """Return where the grid cuts at this multiple; None when a paragraph starts shortly before."""
    if multiple <= 0 or multiple >= len(text):
        return None
    if text.find("\n", multiple - GRID, multiple + _SEARCH) >= 0:
        return None
    space = _SPACE.search(text, multiple, multiple + _SEARCH)
    return space.end() if space else multiple


_PARAGRAPH_START = re.compile(r"\n\s*(?=\S)")


def next_paragraph(text: str, offset: int) -> int:
    """Return where the paragraph after the one at `offset` starts; the text's length if none."""
    found = _PARAGRAPH_START.search(text, offset)
    return text.rfind("\n", 0, found.end()) + 1 if found else len(text)


def previous_paragraph(text: str, offset: int) -> int:
    """Return where the paragraph at `offset` starts, or the one before it when `offset` is that."""
    before = len(text[max(0, offset - GRID) : offset].rstrip())
    return text.rfind("\n", 0, max(0, offset - GRID) + before) + 1
