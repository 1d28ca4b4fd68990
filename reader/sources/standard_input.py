"""Reads what is piped in, then gives the keyboard back."""

import os
from typing import Final

from reader.errors import SourceError
from reader.language import _, reason
from reader.sources.files import read_to_end
from reader.sources.limits import MAX_BYTES

STANDARD_INPUT: Final = "-"
_KEYBOARD: Final = 0


def read_standard_input(*, limit: int = MAX_BYTES) -> bytes:
    """Return all of standard input. Raises SourceError when it is a terminal, closed or endless."""
    if os.isatty(_KEYBOARD):
        raise SourceError(
            _("Nothing is piped in"),
            _("standard input is the keyboard."),
            _("Pipe an article in (curl … | reader -) or name a file."),
        )
    try:
        return read_to_end(_KEYBOARD, _("Standard input"), limit=limit)
    except OSError as error:
        why = reason(error)
        raise SourceError(
            _("Standard input can't be read"), f"{why}.", _("Name a file, or pipe an article in.")
        ) from error


def take_terminal(path: str = "/dev/tty") -> None:
    """Put the terminal on file descriptor 0, where the interface reads its keys from.

    To be called once what was piped in has been read. Raises SourceError without a terminal.
    """
    try:
        terminal = os.open(path, os.O_RDWR)
    except OSError as error:
        raise SourceError(
            _("There is no terminal"),
            _("reader has no keyboard to read from."),
            _("Print instead: reader SOURCE --format text"),
        ) from error
    if terminal != _KEYBOARD:
        os.dup2(terminal, _KEYBOARD)
        os.close(terminal)
