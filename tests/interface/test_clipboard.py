"""What is written to the terminal to fill its clipboard."""

from base64 import b64decode

import pytest

from reader.interface.clipboard import MOST_BYTES, clipboard_sequence


def content(sequence: str) -> str:
    """Return the text that a bare OSC 52 sequence carries."""
    assert sequence.startswith("\x1b]52;c;")
    assert sequence.endswith("\x07")
    return b64decode(sequence[7:-1]).decode()


@pytest.mark.parametrize("text", ["", "« Non », dit-elle.", "e\u0301\n\x1b[31m", "\U0001f600"])
def test_bare(text: str) -> None:
    sequence = clipboard_sequence(text, {})
    assert sequence is not None
    assert content(sequence) == text


def test_tmux_gets_it_bare_and_wrapped() -> None:
    sequence = clipboard_sequence("oui", {"TMUX": "/tmp/tmux-0/default,1,0"})
    assert sequence is not None
    bare, wrapped = sequence.split("\x1bPtmux;")
    assert content(bare) == "oui"
    assert wrapped.endswith("\x1b\\")
    assert wrapped[:-2].replace("\x1b\x1b", "\x1b") == bare


def test_screen_gets_pieces_that_it_can_hold() -> None:
    sequence = clipboard_sequence("é" * 2000, {"STY": "1.pts"})
    assert sequence is not None
    pieces = sequence.split("\x1b\\")
    assert pieces.pop() == ""
    assert all(piece.startswith("\x1bP") and len(piece) <= 702 for piece in pieces)
    assert content("".join(piece[2:] for piece in pieces)) == "é" * 2000


def test_more_than_terminals_take_is_refused_rather_than_lost() -> None:
    assert clipboard_sequence("a" * MOST_BYTES, {}) is not None
    assert clipboard_sequence("a" * (MOST_BYTES + 1), {}) is None
