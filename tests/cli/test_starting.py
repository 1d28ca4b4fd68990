"""The interface opened from a shell: what is piped in, the keyboard, and every way to its end."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reader.analysis import ANALYSIS_VERSION, DEFAULT_MODEL
from reader.analysis.model_folder import model_name
from reader.cli.choosing import SAMPLE
from reader.model import Article, Findings
from reader.store import HOME_VARIABLE, Store
from reader.store.database import FILE_NAME

TEXT = "Traversée\n\nLe bac part à midi.\n"
PATIENCE = 30.0


class Session:
    """A reader on a terminal of its own, with `given` piped in, or the keyboard as its input."""

    def __init__(self, words: Sequence[str], home: Path, given: bytes | None = None) -> None:
        command = [sys.executable, "-m", "reader", *words]
        read_end, write_end = os.pipe()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.close(write_end)
            if given is not None:
                os.dup2(read_end, 0)
            os.environ.update({HOME_VARIABLE: str(home), "TERM": "xterm-256color"})
            os.execv(command[0], command)
        os.close(read_end)
        os.write(write_end, given or b"")
        os.close(write_end)
        self.written = b""

    def wait_for(self, words: bytes) -> None:
        """Read until `words` were drawn."""
        end = time.monotonic() + PATIENCE
        while words not in self.written:
            assert time.monotonic() < end, self.written[-500:]
            assert self._read(), self.written[-500:]

    def press(self, keys: bytes) -> None:
        os.write(self._terminal, keys)

    def status(self) -> int:
        """Return the exit status once it is over."""
        while self._read():
            pass
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        os.close(self._terminal)

    def _read(self) -> bool:
        assert select.select([self._terminal], [], [], PATIENCE)[0]
        try:
            chunk = os.read(self._terminal, 65536)
        except OSError:  # how Linux tells that the other end is gone
            return False
        self.written += chunk
        return bool(chunk)


def wait_until_shelved(home: Path) -> None:
    """Wait until the library holds an article: that is written while it is being read."""
    store = Store(home / FILE_NAME)
    end = time.monotonic() + PATIENCE
    while not store.shelf():
        assert time.monotonic() < end
        time.sleep(0.01)
    store.close()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A store that knows TEXT already, so that no model has to be loaded."""
    store = Store(tmp_path / FILE_NAME)
    found = Findings(complete=True, model=model_name(DEFAULT_MODEL))
    store.keep_findings(Article(TEXT, "", "").key, found, ANALYSIS_VERSION)
    store.close()
    yield tmp_path


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "bac.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_a_file_is_opened_and_left(home: Path, article: str) -> None:
    session = Session([article], home)
    session.wait_for("Traversée".encode())
    session.press(b"q")
    assert session.status() == 0
    assert session.written.rstrip().endswith(b"l")  # modes set back, and not a word after that
    session.close()


def test_of_several_the_first_that_can_be_read_is_opened_and_the_pipe_is_one_of_them(
    home: Path, article: str
) -> None:
    session = Session(["absent.txt", article, "-"], home, given=b"Lu par un tube.\n")
    session.wait_for("1/2 · Traversée".encode())
    session.wait_for(b"absent.txt")
    session.press(b">")
    session.wait_for(b"Lu par un tube.")
    session.press(b"<q")
    assert session.status() == 0
    session.close()


def test_keys_come_from_the_terminal_after_a_pipe(home: Path) -> None:
    session = Session([], home, given=TEXT.encode())
    session.wait_for("Traversée".encode())
    session.press(b"q")
    assert session.status() == 0
    session.close()


def test_without_a_source_the_sample_opens_at_first(home: Path) -> None:
    sample = SAMPLE.read_text(encoding="utf-8").partition("\n")[0]
    session = Session([], home)
    session.wait_for(sample.split()[0].encode())
    wait_until_shelved(home)
    session.press(b"q")
    assert session.status() == 0
    session.close()


def test_without_a_source_the_library_opens_and_leads_to_an_article(
    home: Path, article: str
) -> None:
    store = Store(home / FILE_NAME)
    store.shelve(Article(TEXT, "Traversée", article))
    store.close()
    session = Session([], home)
    session.wait_for("Traversée".encode())
    session.press(b"\r")
    session.wait_for(b"midi")
    session.press(b"q")
    assert session.status() == 0
    session.close()


def test_a_file_is_known_from_any_folder(home: Path, article: str) -> None:
    session = Session([os.path.relpath(article)], home)
    session.wait_for(b"midi")
    wait_until_shelved(home)
    session.press(b"q")
    assert session.status() == 0
    session.close()
    store = Store(home / FILE_NAME)
    (shelved,) = store.shelf()
    assert Path(shelved.source).is_absolute() and Path(shelved.source).exists()


def test_someone_met_nowhere_is_told_without_opening_anything(home: Path) -> None:
    session = Session(["--who", "Xuwq"], home)
    assert session.status() == 1
    assert session.written.startswith(b"reader: ") and b"Xuwq" in session.written
    assert b"\x1b" not in session.written
    session.close()


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143)], ids=["hangup", "term"]
)
def test_signals_end_it_in_order(home: Path, article: str, number: int, status: int) -> None:
    session = Session([article], home)
    session.wait_for("Traversée".encode())
    wait_until_shelved(home)
    os.kill(session.pid, number)
    assert session.status() == status
    assert b"Traceback" not in session.written
    assert b"\x1b[?1049l" in session.written  # the screen as it was before
    session.close()


@pytest.mark.parametrize("words", [["/nonexistent"], ["/"], ["http://127.0.0.1:1/"]])
def test_what_cannot_be_read_leaves_the_terminal_alone(home: Path, words: list[str]) -> None:
    session = Session(words, home)
    assert session.status() == 1
    assert session.written.startswith(b"reader: ")
    assert session.written.count(b"\n") == 1
    assert b"\x1b" not in session.written
    session.close()


def test_a_store_that_cannot_be_used_is_told_at_the_end(tmp_path: Path, article: str) -> None:
    session = Session([article], Path(article) / "home")
    session.wait_for("Traversée".encode())
    session.press(b"q")
    assert session.status() == 0
    assert b"reader: " in session.written.rpartition(b"\x1b[?1049l")[2]
    session.close()
