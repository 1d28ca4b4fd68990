"""Pens: the colours and attributes of a cell, and the shortest way from one to another.

The codes are ECMA-48's « select graphic rendition » (SGR).
"""

from functools import lru_cache
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style

_CODES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "reverse": "7",
    "strike": "9",
    "overline": "53",
}
# Bold and dim are put off together.
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29", "53": "55"}
_SEEN_ON_BLANKS = frozenset(("4", "7", "9", "53"))


class Pen(NamedTuple):
    """SGR codes: attributes, foreground and background; empty for the terminal's own."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""

    def for_blanks(self) -> "Pen":
        """Return a pen that draws blanks as this one does: their foreground is not seen."""
        if self.attributes & _SEEN_ON_BLANKS:
            return self
        return Pen(background=self.background)


NO_PEN = Pen()


@lru_cache(maxsize=1024)
def pen_of(style: Style | None, system: ColorSystem) -> Pen:
    """Return the pen for a Rich style on a terminal with these colours."""
    if style is None:
        return NO_PEN
    attributes = frozenset(code for name, code in _CODES.items() if getattr(style, name))
    return Pen(
        attributes,
        _colour(style.color, system, foreground=True),
        _colour(style.bgcolor, system, foreground=False),
    )


def _colour(colour: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    return ";".join(colour.downgrade(system).get_ansi_codes(foreground=foreground))


@lru_cache(maxsize=4096)
def change(old: Pen | None, new: Pen) -> str:
    """Return the sequence that turns `old` (None: unknown) into `new`, empty when they agree."""
    if old == new:
        return ""
    if new == NO_PEN:
        return "\x1b[m"
    if old is None:
        codes = ["0", *sorted(new.attributes), new.foreground, new.background]
        return f"\x1b[{';'.join(filter(None, codes))}m"
    put_off = sorted({_OFF[code] for code in old.attributes - new.attributes})
    put_on = sorted(
        code for code in new.attributes if code not in old.attributes or _OFF[code] in put_off
    )
    codes = [*put_off, *put_on]
    if new.foreground != old.foreground:
        codes.append(new.foreground or "39")
    if new.background != old.background:
        codes.append(new.background or "49")
    return f"\x1b[{';'.join(codes)}m"
