"""While reading: keys, memory, what goes over the line."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.table import Bench, Row, children, first_words, peak, resident
from tests.benchmarks.terminal import Terminal

KEYS = ("j", " ", "]", "G", "g", "j", "j", " ")
_ROUNDS = 10


def keys(bench: Bench) -> Iterator[Row]:
    """Yield the time from a key to another screen: at rest, in a large file, while it thinks."""
    with bench.hello(bench.article) as terminal:
        terminal.until_shown(first_words(bench.article))
        terminal.settle()
        floor = sorted(terminal.press("j") * 1000 for _ in range(_ROUNDS * len(KEYS)))
    for what, file, rest in (
        ("5 KB", bench.article, 4.0),
        ("10 MB, while analysing", bench.large, 0.5),
    ):
        with bench.reader(file) as terminal:
            terminal.until_shown(first_words(file))
            terminal.settle(rest)
            times = [terminal.press(key) * 1000 for key in KEYS * _ROUNDS]
        aim = f"≤ {median(floor) + 6:.0f} ms"
        yield Row(f"key to paint, {what}: median", median(times), "ms", median(floor), aim)
        yield Row(f"key to paint, {what}: p95", _p95(times), "ms", _p95(floor), "≤ 2")


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


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
