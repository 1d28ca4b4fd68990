"""Makes what would command a terminal visible instead."""

from typing import Final

_KEPT: Final = "\t\n"
# The C0 controls have pictures of their own (U+2400 and on); for the C1 controls, and the marks
# that turn the direction of what follows, the replacement character has to do.
_PICTURES: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),
}


def visible(text: str) -> str:
    """Return `text` with every control character but tab and line end shown as a picture.

    One code point stays one code point, so that offsets hold.
    """
    return text.translate(_PICTURES)
