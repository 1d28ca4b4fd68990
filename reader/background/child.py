"""The worker's process as its owner sees it: started, written to, listened to, ended."""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO

import reader
from reader.background.messages import BrokenMessageError, Message, receive, send
from reader.language import _

# Lines of the worker's stderr that are kept for the message that tells how it ended.
_LAST_WORDS = 20


class Child:
    """A running worker. Threads of its own write to it and read from it; none waits for another.

    `hear` is called with each message; `miss` once, when the worker has ended without being told
    to: with what it said was wrong, "" where it ended because it had nothing to do.
    """

    def __init__(
        self,
        model: str,
        hear: "Callable[[Child, Message], None]",
        miss: "Callable[[Child, str], None]",
    ) -> None:
        self._hear = hear
        self._miss = miss
        self._complaint = ""
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._outbox: SimpleQueue[Message | None] = SimpleQueue()
        self._process = _start(model)
        self._stderr = self._thread("stderr", self._listen_to_stderr)
        self._thread("write", self._write)
        self._thread("read", self._read)

    @property
    def process_id(self) -> int:
        """Return the id of the process."""
        return self._process.pid

    def send(self, message: Message) -> None:
        """Send `message` soon."""
        self._outbox.put(message)

    def end(self) -> None:
        """End the process at once. It has nothing to lose."""
        self._process.kill()
        self._process.wait()
        self._outbox.put(None)

    def _thread(self, name: str, target: Callable[[], None]) -> Thread:
        thread = Thread(target=target, name=f"worker {name}", daemon=True)
        thread.start()
        return thread

    def _write(self) -> None:
        with _pipe(self._process.stdin) as stdin:
            try:
                while (message := self._outbox.get()) is not None:
                    send(stdin, message)
            except OSError:
                return  # it has ended, and the thread that reads will tell

    def _read(self) -> None:
        try:
            with _pipe(self._process.stdout) as stdout:
                while (message := receive(stdout)) is not None:
                    self._complaint = message.get("failed", self._complaint)
                    self._hear(self, message)
        except BrokenMessageError:
            self._complaint = _("the process of the analysis said what nobody understands")
            self._process.kill()
        status = self._process.wait()
        self._outbox.put(None)
        self._stderr.join()
        self._miss(self, self._complaint or _how_it_ended(status, self._last_words))

    def _listen_to_stderr(self) -> None:
        with _pipe(self._process.stderr) as stderr:
            for line in stderr:
                self._last_words.append(line.decode(errors="replace").strip())


# A long text's copies go back to the system at once. The C library of Linux would else take the
# first that it frees for a sign to keep the others.
_GIVES_BACK = {"MALLOC_MMAP_THRESHOLD_": "1048576", "MALLOC_ARENA_MAX": "1"}


def _start(model: str) -> "subprocess.Popen[bytes]":
    """Start the worker, away from the terminal and its signals."""
    home = str(Path(reader.__file__).parents[1])
    paths = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        # -P: nothing in the folder where the user happens to be stands in for a module
        [sys.executable, "-P", "-m", "reader.background.worker", model],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **_GIVES_BACK, "PYTHONPATH": paths},
        process_group=0,  # not a session: Linux weighs niceness only within one (autogroups)
    )


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # all three are pipes
    return stream


def _how_it_ended(status: int, last_words: "deque[str]") -> str:
    """Return how the process ended, in a line for the user; "" where it ended in order."""
    if status == 0:
        return ""
    how = _("its process ended")
    if status < 0:
        how = _("its process was ended by signal {number}").format(number=-status)
    words = next((words for words in reversed(last_words) if words), "")
    return f"{how} ({words})" if words else how
