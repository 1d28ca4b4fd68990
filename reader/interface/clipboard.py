"""The terminal's clipboard by OSC 52, also from inside tmux and screen.

Textual writes one bare sequence, which tmux passes on only when set-clipboard is on, and which
screen drops. The sequence is described in xterm's « Operating System Commands ».
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping

# Terminals drop a longer sequence without a word; 100,000 bytes is hterm's and tmux's limit.
MOST_BYTES = 74_994
# screen takes no string longer than this in one piece (its MAXSTR, less the wrapping).
_SCREEN_PIECE = 700


def clipboard_sequence(text: str, environment: Mapping[str, str]) -> str | None:
    """Return what to write to the terminal so that `text` lies in the clipboard.

    None when `text` is longer than terminals take. Nothing says whether the terminal obeyed.
    """
    content = text.encode("utf-8", "replace")
    if len(content) > MOST_BYTES:
        return None
    bare = f"\x1b]52;c;{b64encode(content).decode('ascii')}\x07"
    if environment.get("TMUX"):
        # Bare for set-clipboard on, wrapped for allow-passthrough on: tmux drops what it forbids.
        return bare + "\x1bPtmux;" + bare.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("STY"):
        return "".join(f"\x1bP{piece}\x1b\\" for piece in _pieces(bare, _SCREEN_PIECE))
    return bare


def _pieces(sequence: str, size: int) -> Iterator[str]:
    return (sequence[at : at + size] for at in range(0, len(sequence), size))
