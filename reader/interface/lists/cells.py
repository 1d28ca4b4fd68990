"""Text from an article as what may stand on one line of a terminal: measured, cut, harmless."""

import re

from reader.interface.article.layout.breaking import break_lines, visible_end
from reader.interface.article.layout.cells import cell_count, drawn_text, fit

ELLIPSIS = "…"
_BLANKS = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")  # no-break spaces stay


def one_line(text: str) -> str:
    """Return `text` on one line, without anything that a terminal would obey."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    blank = _BLANKS.sub(" ", text).strip(" ")
    return drawn_text(blank, 0, len(blank))


def cells(text: str) -> int:
    """Return how many cells `text` takes."""
    return cell_count(text, 0, len(text))


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, with an ellipsis at its end where it was cut."""
    if cells(text) <= width:
        return text
    head = text[: fit(text, 0, len(text), width - 1)] if width > 1 else ""
    if cells(head) >= width:  # a single letter that is wider than the room for it
        head = ""
    return (head.rstrip() + ELLIPSIS)[: max(0, width)]


def fill(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells: cut where it is longer, blanks after it else."""
    short = cut(text, width)
    return short + " " * (width - cells(short))


def wrap(text: str, width: int) -> list[str]:
    """Return `text`, which is one line, in lines of at most `width` cells."""
    return [
        text[row.start : visible_end(text, row.start, row.end)]
        for row in break_lines(text, 0, len(text), max(2, width))
    ]
