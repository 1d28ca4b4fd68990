"""While reading: keys, memory, what goes over the line."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from reader.background.worker import IDLE
from tests.benchmarks.crowd import WHO
from tests.benchmarks.table import (
    Bench,
    Row,
    children,
    first_words,
    peak,
    resident,
    seconds_worked,
)
from tests.benchmarks.terminal import Terminal

KEYS = ("j", " ", "]", "G", "g", "j", "j", " ")
JUMPS = ("G", "g", "50%", "G", "50%", "g")
_FRAME = 0.1  # seconds of quiet after which a key has been drawn whole
_ROUNDS = 10
_BACKSPACE, _ENTER, _ESCAPE = "\x7f", "\r", "\x1b"
_REST = 4.0  # seconds in which a short article is analysed
_SLACK = 6  # milliseconds over the floor that nobody feels
_IDLING = 0.02  # seconds of a processor that a process may have though it does nothing
_SLOW_END = 2  # seconds in which a process that ends is gone


def keys(bench: Bench) -> Iterator[Row]:
    """Yield the time from a key to another screen: at rest, in a large file, while it thinks, and
    where there are thousands of names."""
    with bench.hello(bench.article) as terminal:
        terminal.until_shown(first_words(bench.article))
        terminal.settle()
        floor = [terminal.press("j") for _ in range(_ROUNDS * len(KEYS))]
    with bench.reader(bench.article) as terminal:
        terminal.until_shown(first_words(bench.article))
        terminal.settle(_REST)
        yield from _rows("5 KB", [terminal.press(key) for key in KEYS * _ROUNDS], floor)
    with bench.reader(bench.large) as terminal:
        terminal.until_shown(first_words(bench.large))
        terminal.settle()
        times = [terminal.press(key) for key in KEYS * _ROUNDS]
        yield from _rows("10 MB, while analysing", times, floor)
        times = [_jump(terminal, key) for key in JUMPS * _ROUNDS]
        yield from _rows("jumps in 10 MB, while analysing", times, floor)
    article, home = bench.crowd
    with bench.reader(article, home=home) as terminal:
        terminal.until_shown(WHO)
        terminal.settle(_REST)
        typed, chosen = _choose_often(terminal)
        yield from _rows("filter over 5,000 names", typed, floor)
        yield from _rows("choosing who is named 3,000 times", chosen, floor)
        times = [terminal.press(key) for key in KEYS * _ROUNDS]
        yield from _rows("3,000 mentions lit", times, floor)


def _jump(terminal: Terminal, key: str) -> float:
    """Return the seconds that a jump takes, from its last key on."""
    for digit in key[:-1]:
        terminal.press(digit)
    return terminal.press(key[-1])


def _choose_often(terminal: Terminal) -> tuple[list[float], list[float]]:
    """Return the seconds that letters in the filter take, and choosing whom they have found."""
    typed: list[float] = []
    chosen: list[float] = []
    for _ in range(_ROUNDS):
        terminal.press("e")
        for key in (*WHO.lower(), *(_BACKSPACE,) * 4):
            typed.append(terminal.press(key))
            terminal.settle(_FRAME)  # what a key changes may be drawn in two frames
        chosen.append(terminal.press(_ENTER))
        terminal.settle()
        terminal.press(_ESCAPE)
        terminal.settle()  # a key that comes at once would be taken for one with Alt
    return typed, chosen


def _rows(what: str, times: Sequence[float], floor: Sequence[float]) -> Iterator[Row]:
    middle, least = 1000 * median(times), 1000 * median(floor)
    aim = f"≤ {least + _SLACK:.0f} ms"
    yield Row(f"key to paint, {what}: median", middle, "ms", least, aim)
    yield Row(f"key to paint, {what}: p95", _p95(times), "ms", _p95(floor), "≤ 2")


def _p95(times: Sequence[float]) -> float:
    return 1000 * quantiles(times, n=20)[-1]


def after_jumps(bench: Bench) -> Iterator[Row]:
    """Yield the time until the names of a screen are lit that one has just jumped to in a large
    file: what is on the screen is analysed first."""
    with bench.reader(bench.large) as terminal:
        terminal.until(lambda shown: shown.has_lit_names)
        times: list[float] = []
        for key in ("50%", "G", "25%", "75%", "10%"):
            _jump(terminal, key)
            times.append(terminal.until(lambda shown: shown.has_lit_names, since_key=True))
        yield Row("names lit after a jump in 10 MB, while analysing", median(times), "s")


def bytes_sent(bench: Bench) -> Iterator[Row]:
    """Yield what is sent to the terminal for opening an article and going down forty lines."""

    def sent(terminal: Terminal) -> float:
        terminal.until_shown(first_words(bench.article))
        terminal.settle(3.0)
        for _ in range(40):
            terminal.press("j")
        terminal.settle()
        return terminal.bytes_received / 1000

    with bench.hello(bench.article) as terminal:
        floor = sent(terminal)
    with bench.reader(bench.article) as terminal:
        yield Row("sent: open, forty lines down", sent(terminal), "KB", floor, "≤ 60 KB")


def over_ssh(bench: Bench) -> Iterator[Row]:
    """Yield what is sent for twenty screens down and up, over SSH and not: nothing is animated."""

    def sent(terminal: Terminal) -> float:
        terminal.until_shown(first_words(bench.article))
        terminal.settle(_REST)
        before = terminal.bytes_received
        for key in " b" * _ROUNDS:
            terminal.press(key)
            terminal.settle(_FRAME)
        return (terminal.bytes_received - before) / 1000

    with bench.reader(bench.article) as terminal:
        here = sent(terminal)
    with bench.reader(bench.article, over_ssh=True) as terminal:
        yield Row(
            "sent over SSH: twenty screens / without SSH", sent(terminal), "KB", here, "≤ 1.3"
        )


def gone(bench: Bench) -> Iterator[Row]:
    """Yield how long the analysis's process stays when it has done its work."""
    with bench.reader(bench.article) as terminal:
        terminal.until(lambda shown: shown.has_lit_names)
        (worker,) = children(terminal.process_id)
        worked, ended = 0.0, perf_counter()
        while perf_counter() - ended < _REST:
            terminal.settle(_FRAME)
            if seconds_worked(worker) > worked + _IDLING:
                worked, ended = seconds_worked(worker), perf_counter()
        while worker in children(terminal.process_id) and perf_counter() - ended < 2 * IDLE:
            terminal.settle(_FRAME)
        what = "analysis's process gone, with its memory, after its work"
        yield Row(what, perf_counter() - ended, "s", IDLE, f"≤ {IDLE + _SLOW_END:.0f} s")


def memory(bench: Bench) -> Iterator[Row]:
    """Yield the memory of the interface's process, and the most that the analysis took."""

    def used(terminal: Terminal, file: Path) -> float:
        terminal.until_shown(first_words(file))
        terminal.settle(3.0)
        return resident(terminal.process_id)

    with bench.hello(bench.article) as terminal:
        floor = used(terminal, bench.article)
    for what, file, aim in (
        ("an article", bench.article, "≤ 70 MB"),
        ("10 MB", bench.large, "≤ 130 MB"),
    ):
        with bench.reader(file) as terminal:
            yield Row(f"memory, interface: {what}", used(terminal, file), "MB", floor, aim)
            worker = next(iter(children(terminal.process_id)), None)
            if worker is not None:
                yield Row(f"memory, analysis: {what}", peak(worker), "MB", aim="≤ 230 MB")
