"""Drives a program through a pseudo-terminal, as a person at a keyboard would."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter
from types import TracebackType

import pyte

COLUMNS, ROWS = 100, 30
_PATIENCE = 30.0
_TEXT_ROWS, _TEXT_COLUMNS = range(1, 28), range(2, 70)
_TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


class Terminal:
    """A program that runs in a pseudo-terminal, and the screen that it draws."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start `command`; the clock starts with it."""
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.bytes_received = 0
        self.started = self._pressed = self._arrived = perf_counter()
        self.process_id, self._terminal = pty.fork()
        if self.process_id == 0:
            size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(command[0], list(command), {**os.environ, **_TERMINAL, **environment})

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._terminal)  # as a closed connection does
        os.kill(self.process_id, signal.SIGKILL)
        os.waitpid(self.process_id, 0)

    def until(self, condition: Callable[["Terminal"], bool], *, since_key: bool = False) -> float:
        """Return the seconds from the start, or from the last key, until `condition` held.

        Raises TimeoutError.
        """
        deadline = perf_counter() + _PATIENCE
        while not condition(self):
            if perf_counter() > deadline:
                raise TimeoutError("\n".join(self._screen.display))
            self._read(0.02)
        return perf_counter() - (self._pressed if since_key else self.started)

    def until_shown(self, words: str) -> float:
        """Return the seconds from the start until the screen showed `words`."""
        return self.until(lambda terminal: terminal.shows(words))

    def settle(self, quiet: float = 0.5) -> None:
        """Read until nothing has come for `quiet` seconds."""
        while self._read(quiet):
            pass

    def press(self, key: str) -> float:
        """Return the seconds from pressing `key` until what makes the screen another one has come:
        what the emulator takes to draw it is none of the program's."""
        before = self._cells()
        self._pressed = perf_counter()
        os.write(self._terminal, key.encode())
        while self._cells() == before:
            if not self._read(0.5) and perf_counter() - self._pressed > _PATIENCE:
                raise TimeoutError(f"nothing changed after {key!r}")
        return self._arrived - self._pressed

    def shows(self, words: str) -> bool:
        """Return whether a line of the screen holds `words`."""
        return any(words in line for line in self._screen.display)

    def stands_out(self, words: str) -> bool:
        """Return whether `words`, after a comma somewhere, are shown otherwise than the comma."""
        for row, line in enumerate(self._screen.display):
            comma = line.find(f", {words}")
            if comma >= 0:
                cells = self._screen.buffer[row]
                return _style(cells[comma]) != _style(cells[comma + 2])
        return False

    @property
    def has_lit_names(self) -> bool:
        """Return whether anything in the text is shown otherwise than the rest of it."""
        cells = (self._screen.buffer[row][column] for row in _TEXT_ROWS for column in _TEXT_COLUMNS)
        return len({_style(cell) for cell in cells if cell.data != " "}) > 1

    def _cells(self) -> list[list[pyte.screens.Char]]:
        buffer = self._screen.buffer
        return [[buffer[row][column] for column in range(COLUMNS)] for row in range(ROWS)]

    def _read(self, seconds: float) -> bool:
        """Take in what comes within `seconds`; return whether anything did."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return False
        data = os.read(self._terminal, 1 << 16)
        self._arrived = perf_counter()
        self.bytes_received += len(data)
        self._stream.feed(data)
        return True


def _style(cell: pyte.screens.Char) -> tuple[object, ...]:
    return cell.fg, cell.bg, cell.bold, cell.underscore, cell.italics, cell.reverse
