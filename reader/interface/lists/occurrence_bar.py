"""Occurrence bars: where in an article something stands, in a few cells.

The more often something stands in the stretch that a cell is for, the higher its column. A cell of
braille holds two columns, so that such a bar shows twice as many stretches; but some fonts and
consoles have no braille.
"""

from collections.abc import Iterable
from enum import Enum

_BRAILLE_BLANK = 0x2800
# Dots from the bottom up, as Unicode numbers them: left column 7 3 2 1, right column 8 6 5 4.
_LEFT = (0, 0x40, 0x44, 0x46, 0x47)
_RIGHT = (0, 0x80, 0xA0, 0xB0, 0xB8)
_HEIGHTS = (1, 2, 4, 8)  # so many occurrences in a stretch make a column of one, two… dots
_BLOCKS = "▂▄▆█"
_ASCII = ".:|#"


class Glyphs(Enum):
    """What bars and other signs are drawn with."""

    BLOCKS = "blocks"
    BRAILLE = "braille"
    ASCII = "ascii"

    @property
    def quote_bar(self) -> str:
        """The sign beside what the selected entity says."""
        return "|" if self is Glyphs.ASCII else "▎"

    @property
    def thumb(self) -> str:
        """The sign of what is on the screen, in the bar beside the text."""
        return "#" if self is Glyphs.ASCII else "┃"

    @property
    def track(self) -> str:
        """The sign of all else in that bar."""
        return "|" if self is Glyphs.ASCII else "│"

    @property
    def mark(self) -> str:
        """The sign of a mention or a hit in that bar."""
        return "<" if self is Glyphs.ASCII else "◂"


def occurrence_bar(
    starts: Iterable[int], length: int, width: int, glyphs: Glyphs = Glyphs.BLOCKS
) -> str:
    """Return `width` cells that show at which of the offsets 0 to `length` something starts.

    A cell is a blank where nothing stands. Offsets outside of the article count for its ends.
    """
    if width <= 0:
        return ""
    per_cell = 2 if glyphs is Glyphs.BRAILLE else 1
    counts = [0] * (width * per_cell)
    for start in starts:
        counts[_share(start, length, len(counts))] += 1
    heights = [sum(count >= least for least in _HEIGHTS) for count in counts]
    if glyphs is not Glyphs.BRAILLE:
        signs = " " + (_ASCII if glyphs is Glyphs.ASCII else _BLOCKS)
        return "".join(signs[height] for height in heights)
    return "".join(
        chr(_BRAILLE_BLANK | _LEFT[left] | _RIGHT[right]) if left or right else " "
        for left, right in zip(heights[::2], heights[1::2], strict=True)
    )


def window_cells(top: int, bottom: int, length: int, width: int) -> tuple[int, int]:
    """Return the cells [first, end) of a bar that stand for the offsets [top, bottom) on screen.

    At least one cell, unless the bar has none.
    """
    if width <= 0:
        return (0, 0)
    first = _share(top, length, width)
    return first, _share(max(top, bottom - 1), length, width) + 1


def offset_of_cell(cell: int, length: int, width: int) -> int:
    """Return the first offset that a bar's `cell` stands for."""
    return -(-max(0, cell) * length // width) if width > 0 else 0


def _share(offset: int, length: int, shares: int) -> int:
    """Return which of so many equal shares of the article holds `offset`."""
    return min(shares - 1, max(0, offset) * shares // max(1, length))
