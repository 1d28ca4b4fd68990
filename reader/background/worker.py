"""The worker's process: loads the model at once, analyses what it is told to, ends when idle.

Started as `python -m reader.background.worker MODEL`. Messages come by standard input and go by
standard output; when standard input ends, because its owner has ended in whatever way, so does
the worker.
"""

import os
import sys
from collections import deque
from contextlib import closing, suppress
from threading import Condition, Thread
from typing import IO, TYPE_CHECKING

from reader.background.messages import BrokenMessageError, Message, findings_messages, receive, send
from reader.errors import AnalysisError

if TYPE_CHECKING:
    from reader.analysis.chain import Chain

# Seconds without anything to do after which the worker ends, and its memory is free.
IDLE = 60.0
# Where the processors are busy, the interface goes before: its first page and its keys.
_POLITENESS = 10


class Orders:
    """What the worker is told, read by a thread of its own; only the latest counts."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._changed = Condition()
        self._article: Message | None = None
        self._near: deque[int] = deque(maxlen=1)
        Thread(target=self._listen, name="orders", daemon=True).start()

    def _listen(self) -> None:
        try:
            while (message := receive(self._stream)) is not None:
                self._take(message)
        except (BrokenMessageError, OSError):
            pass  # the owner is gone, or as good as gone
        os._exit(0)  # at once, in the middle of a batch too: nobody is left to hear of it

    def _take(self, message: Message) -> None:
        with self._changed:
            if "analyse" in message:
                self._article = message
            self._near.append(message["near"])
            self._changed.notify()

    def wait(self, seconds: float) -> Message | None:
        """Return the article to analyse next, None when none has come for so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._article is not None, seconds)
            article, self._article = self._article, None
            return article

    @property
    def has_changed(self) -> bool:
        """Return whether another article is to be analysed instead."""
        return self._article is not None

    def near(self) -> int | None:
        """Return the offset to look near at, once for each time it was told."""
        try:
            return self._near.pop()
        except IndexError:
            return None


def work(orders: Orders, out: IO[bytes], model: str, *, idle: float) -> None:
    """Load `model` and analyse articles until none has come for `idle` seconds."""
    from reader.analysis.aside import run_aside
    from reader.analysis.chain import Chain
    from reader.analysis.recogniser import Recogniser

    try:
        recogniser = Recogniser.load(model)
    except AnalysisError as error:
        send(out, {"failed": str(error)})
        return
    send(out, {"ready": recogniser.name})
    while (order := orders.wait(idle)) is not None:
        with closing(Chain(recogniser, order.pop("text"), run_aside=run_aside)) as chain:
            _analyse(chain, order["analyse"], orders, out)


def _analyse(chain: "Chain", key: str, orders: Orders, out: IO[bytes]) -> None:
    """Tell the findings of an article as they grow, until it is done or another is wanted."""
    while not chain.complete and not orders.has_changed:
        findings = chain.next(orders.near())
        if findings is None:
            send(out, {"key": key, "share": chain.share})
            continue
        for message in findings_messages(key, findings):
            send(out, message)
        del findings  # the next take their place


def main(*, idle: float = IDLE) -> None:
    """Serve the process that started this one."""
    os.nice(_POLITENESS)
    # Unbuffered, since Python aborts when it ends while a thread waits in a buffered read.
    orders = Orders(os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0))
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no message
    with suppress(BrokenPipeError):  # the owner is gone
        work(orders, out, sys.argv[1], idle=idle)


if __name__ == "__main__":
    main()
