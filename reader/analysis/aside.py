"""Runs an iterator in a second process, beside this one, and hands its items over as they come."""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import Generic, TypeVar
from warnings import catch_warnings, simplefilter

T = TypeVar("T")
# On the other systems that fork, what does the linear algebra may not live through it.
_FORKS = sys.platform == "linux"


class Aside(Generic[T]):
    """An iterator that goes on in a forked process, which shares the memory of all that is loaded.

    The process ends at the iterator's end, or when nobody is left to write to: its starter may be
    killed. Where it is killed itself, no more items come.
    """

    def __init__(self, items: Iterator[T]) -> None:
        """Start the process. Raises OSError where the system refuses.

        A fork copies only the thread that asks for it. That is safe as long as the others hold no
        lock which `items` needs: here they wait for messages.
        """
        context = get_context("fork")
        receiver, sender = context.Pipe(duplex=False)
        self._come: deque[T] = deque()
        self._process = context.Process(target=_run, args=(items, sender), daemon=True)
        with catch_warnings():
            # Python 3.12 warns of a fork beside a thread: what is said above answers it.
            simplefilter("ignore", DeprecationWarning)
            self._process.start()
        sender.close()
        Thread(target=self._listen, args=(receiver,), name="aside", daemon=True).start()

    @property
    def process_id(self) -> int | None:
        """Return the id of the process."""
        return self._process.pid

    def come(self) -> Iterator[T]:
        """Yield the items that have come since this was asked last."""
        while self._come:
            yield self._come.popleft()

    def end(self) -> None:
        """End the process at once; harmless when it has ended."""
        self._process.kill()
        self._process.join()

    def _listen(self, receiver: Connection) -> None:
        with receiver:
            try:
                while True:
                    self._come.append(receiver.recv())
            except (EOFError, OSError):
                return  # it has ended, be it within an item


def run_aside(items: Iterator[T]) -> Aside[T] | None:
    """Return what runs `items` aside, None where only one processor may be used, or none forks."""
    if not _FORKS or len(os.sched_getaffinity(0)) < 2:
        return None
    try:
        return Aside(items)
    except OSError:
        return None


def _run(items: Iterator[object], sender: Connection) -> None:
    """Send the items, in the forked process; end there without the cleaning up of its starter."""
    _let_go(sender.fileno())
    gc.freeze()  # to look at what is shared would be to copy it
    try:
        for item in items:
            sender.send(item)
    except BrokenPipeError:
        pass  # the starter has ended
    finally:
        os._exit(0)


def _let_go(kept: int) -> None:
    """Close what the starter has open: those at its other ends wait for it alone.

    Its terminal's signals are for the starter too.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    for other in {int(one.name) for one in Path("/proc/self/fd").iterdir()} - {0, 1, 2, kept}:
        with suppress(OSError):  # the listing's own
            os.close(other)
