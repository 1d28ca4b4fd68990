"""The program in a real pseudo-terminal: what it leaves behind, whatever ends it."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte
import pytest

PROGRAM = """
import json, sys
from pathlib import Path
from reader.interface import run
from reader.interface.options import Options
from reader.model import Article
from reader.config import load_config
from tests.interface.fakes import FakeAnalyst, FakeMemory, FakeSources

class Memory(FakeMemory):
    def keep_place(self, article, place):
        Path(sys.argv[1]).write_text(str(place.offset))

class Sources(FakeSources):
    def edit(self, article, offset):
        input(f"Éditeur {offset} ")

text = "\\n\\n".join(f"Paragraphe {n}. " + "mot " * 60 for n in range(200))
sys.exit(run(
    Article(text, "Titre", "source.txt"),
    analyst=FakeAnalyst(),
    memory=Memory(),
    options=Options(lang="fr"),
    sources=Sources(),
    settings=load_config(Path(sys.argv[2])),
))
"""


class Terminal:
    """The program, the terminal it runs in, and what it shows."""

    def __init__(self, pid: int, descriptor: int) -> None:
        self.pid = pid
        self.descriptor = descriptor
        self.sent = bytearray()
        self._screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self._screen)

    def read(self, seconds: float) -> bool:
        """Read what comes within so many seconds; False when nothing more will."""
        if not select.select([self.descriptor], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.descriptor, 1 << 16)
        except OSError:
            return False
        self.sent += data
        self._stream.feed(data)
        return bool(data)

    def wait_for(self, words: str) -> None:
        """Read until the screen shows `words`."""
        deadline = time.monotonic() + 30
        while words not in "\n".join(self._screen.display):
            assert time.monotonic() < deadline, "\n".join(self._screen.display)
            assert self.read(0.1), "\n".join(self._screen.display)

    def press(self, keys: str) -> None:
        """Send keys."""
        os.write(self.descriptor, keys.encode())

    def end(self) -> int:
        """Read to the end and return the exit status."""
        deadline = time.monotonic() + 30
        while self.read(0.1) and time.monotonic() < deadline:
            if (ended := os.waitpid(self.pid, os.WNOHANG))[0]:
                self.read(0.1)
                return os.waitstatus_to_exitcode(ended[1])
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def has_ended(pid: int) -> bool:
    """Return whether the program ends by itself, its terminal left unread; it is killed if not."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if os.waitpid(pid, os.WNOHANG)[0] == pid:
            return True
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return False


@contextmanager
def opened(place: Path) -> Iterator[Terminal]:
    """Open the program in a terminal of 100 by 30; `place` is where it keeps its place."""
    config = place.with_name("config.toml")
    config.write_text("")
    pid, descriptor = pty.fork()
    if pid == 0:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment.pop("NO_COLOR", None)
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        command = [sys.executable, "-c", PROGRAM, str(place), str(config)]
        os.execve(sys.executable, command, environment)
    try:
        yield Terminal(pid, descriptor)
    finally:
        os.close(descriptor)


def test_opens_moves_and_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    place = tmp_path / "place"
    with opened(place) as terminal:
        before = termios.tcgetattr(terminal.descriptor)
        terminal.wait_for("Paragraphe 0.")
        terminal.press("G")
        terminal.wait_for("100 %")
        terminal.press("q")
        assert terminal.end() == 0
        assert b"\x1b[?1049l" in terminal.sent  # the screen from before
        assert b"\x1b[?25h" in terminal.sent  # the cursor
        assert terminal.sent.rfind(b"\x1b[?1000l") > terminal.sent.rfind(b"\x1b[?1000h")
        assert termios.tcgetattr(terminal.descriptor)[3] == before[3]
    assert int(place.read_text()) > 40_000


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_keeps_the_place_when_it_is_told_to_end(tmp_path: Path, number: signal.Signals) -> None:
    place = tmp_path / "place"
    with opened(place) as terminal:
        terminal.wait_for("Paragraphe 0.")
        terminal.press("G")
        terminal.wait_for("100 %")
        os.kill(terminal.pid, number)
        assert terminal.end() == 128 + number
        assert b"Traceback" not in terminal.sent
    assert int(place.read_text()) > 40_000


def test_keeps_the_place_when_the_line_is_cut(tmp_path: Path) -> None:
    place = tmp_path / "place"
    with opened(place) as terminal:
        terminal.wait_for("Paragraphe 0.")
        terminal.press("G")
        terminal.wait_for("100 %")
        pid = terminal.pid
    assert has_ended(pid)  # it does not live on without a terminal
    assert int(place.read_text()) > 40_000


def test_the_terminal_is_the_editors_meanwhile(tmp_path: Path) -> None:
    with opened(tmp_path / "place") as terminal:
        terminal.wait_for("filtrer")
        terminal.press("v")
        terminal.wait_for("Éditeur 0")
        terminal.press("ok\n")
        terminal.wait_for("nothing is there")
        terminal.wait_for("Paragraphe 0.")
        terminal.press("q")
        assert terminal.end() == 0


def test_ends_though_nobody_reads_what_it_writes(tmp_path: Path) -> None:
    with opened(tmp_path / "place") as terminal:
        terminal.wait_for("Paragraphe 0.")
        for _ in range(40):  # pages, until the terminal takes no more
            terminal.press("Gg")
            time.sleep(0.05)
        os.kill(terminal.pid, signal.SIGTERM)
        assert has_ended(terminal.pid)


def test_scrolling_sends_little(tmp_path: Path) -> None:
    with opened(tmp_path / "place") as terminal:
        terminal.wait_for("Paragraphe 0.")
        terminal.wait_for("filtrer")
        before = len(terminal.sent)
        for rows in range(1, 41):
            terminal.press("j")
            terminal.read(0.2)
            assert rows
        assert len(terminal.sent) - before < 40_000
        terminal.press("q")
        assert terminal.end() == 0


@pytest.mark.parametrize(
    ("packet", "shown"),
    [
        ("egdfqG", "gdfqG"),
        ("\tgdfqG", "gdfqG"),
        ("/paragraphe 150", "Paragraphe 150."),
        ("?paragraphe 150\rnNgG'a", "pas de signet a"),
        ("&paragraphe 150\r", "1 paragraphe sur 200"),
        ("Q/gdf", "gdf"),
        (":outline", "outline"),
        ("mag'b5jG", "100 %"),
        ("e\x1b[200~gdfq\x1b[201~G", "gdfqG"),
        ("e\tG", "100 %"),
        ("/paragraphe 150\rnGe\tgezzz", "zzz"),
    ],
)
@pytest.mark.parametrize("when", ["at once", "later"])
def test_keys_of_one_packet_go_where_they_belong(
    tmp_path: Path, packet: str, shown: str, when: str
) -> None:
    with opened(tmp_path / "place") as terminal:
        terminal.wait_for("Paragraphe 0.")
        if when == "later":
            terminal.wait_for("filtrer")
        terminal.press(packet)
        terminal.wait_for(shown)
