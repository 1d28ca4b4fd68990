"""A second process: its items, and how it ends whatever befalls it or its starter."""

import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import sleep

import pytest

from reader.analysis.aside import Aside, run_aside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux only")
PATIENCE = 60


def all_of(aside: Aside[int], wanted: int) -> list[int]:
    """Return the items that come, up to as many as are wanted."""
    items: list[int] = []
    for _ in range(PATIENCE * 100):
        items += aside.come()
        if len(items) >= wanted:
            return items
        sleep(0.01)
    raise AssertionError(items)


def ends(process_id: int | None) -> bool:
    """Return whether the process is gone, or only waits for its starter to look."""
    for _ in range(PATIENCE * 100):
        try:
            if Path(f"/proc/{process_id}/stat").read_text().split()[2] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        sleep(0.01)
    return False


def test_items_come_in_order_and_the_process_ends_after_the_last() -> None:
    aside = Aside(iter(range(5_000)))
    assert all_of(aside, 5_000) == list(range(5_000))
    assert ends(aside.process_id)
    aside.end()
    aside.end()
    assert not list(aside.come())


def test_it_is_another_process() -> None:
    aside = Aside(os.getpid() for _ in range(1))
    assert all_of(aside, 1) == [aside.process_id]
    assert aside.process_id != os.getpid()
    aside.end()


def test_it_is_ended_in_the_middle() -> None:
    aside = Aside(count())
    all_of(aside, 10)
    aside.end()
    assert not Path(f"/proc/{aside.process_id}").exists()  # not even a zombie


def test_when_it_is_killed_what_came_before_is_there() -> None:
    def items() -> Iterator[int]:
        yield from range(3)
        os.kill(os.getpid(), signal.SIGKILL)

    aside = Aside(items())
    assert all_of(aside, 3) == [0, 1, 2]
    assert ends(aside.process_id)
    assert not list(aside.come())
    aside.end()


def test_one_that_raises_ends_and_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    aside = Aside(1 // (1 - number) for number in range(5))
    assert all_of(aside, 1) == [1]
    assert ends(aside.process_id)
    aside.end()
    assert capfd.readouterr() == ("", "")


STARTER = """
import sys, time
from itertools import count
from reader.analysis.aside import Aside
aside = Aside(count())
while not list(aside.come()):
    time.sleep(0.01)
print(aside.process_id, flush=True)
time.sleep(60)
"""


def test_it_ends_when_its_starter_is_killed_and_holds_no_pipe_of_its() -> None:
    with subprocess.Popen([sys.executable, "-c", STARTER], stdout=subprocess.PIPE) as starter:
        assert starter.stdout is not None
        aside = int(starter.stdout.readline())
        os.kill(aside, signal.SIGSTOP)
        starter.kill()
        assert starter.stdout.read() == b""  # at its end although the other still lives
        os.kill(aside, signal.SIGCONT)
    assert ends(aside)


def test_where_one_processor_may_be_used_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0})
    assert run_aside(count()) is None
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1})
    aside = run_aside(count())
    assert aside is not None
    aside.end()


def test_a_warning_of_forks_beside_threads_reaches_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    fork = os.fork

    def warn_and_fork() -> int:
        warnings.warn("multi-threaded, use of fork() may lead to deadlocks", DeprecationWarning, 2)
        return fork()

    monkeypatch.setattr(os, "fork", warn_and_fork)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        aside = Aside(iter(range(3)))
    assert all_of(aside, 3) == [0, 1, 2]
    aside.end()


def test_where_the_system_refuses_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1})
    monkeypatch.setattr(os, "fork", refuse)
    assert run_aside(count()) is None
