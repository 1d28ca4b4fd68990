"""From the start to the text, and to its names lit up."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.table import Bench, Row, first_words

# A name on the first screen of the sample, after a comma.
NAME = "Yann Kerbrat"


def first_paint(bench: Bench) -> Iterator[Row]:
    """Yield the time until the text is on the screen, short and long."""

    def hello() -> float:
        with bench.hello(bench.article) as terminal:
            return terminal.until_shown(first_words(bench.article))

    def reader(file: Path) -> float:
        with bench.reader(file) as terminal:
            return terminal.until_shown(first_words(file))

    floor, short, large = bench.medians(
        hello, lambda: reader(bench.article), lambda: reader(bench.large)
    )
    yield Row("first paint, 5 KB / hello-world", short, "s", floor, "≤ 1.35")
    yield Row("first paint, 10 MB / hello-world", large, "s", floor, "≤ 1.6")


def highlights(bench: Bench) -> Iterator[Row]:
    """Yield the time until the first screen's names are lit, with nothing stored and again."""

    def lit(home: Path | None = None) -> float:
        with bench.reader(bench.article, home=home) as terminal:
            return terminal.until(lambda shown: shown.stands_out(NAME))

    def stock() -> float:
        started = perf_counter()
        command = [sys.executable, "-m", "tests.benchmarks.stock", str(bench.article), "once"]
        subprocess.run(command, check=True)
        return perf_counter() - started

    def hello() -> float:
        with bench.hello(bench.article) as terminal:
            return terminal.until_shown(first_words(bench.article))

    cold, bare = bench.medians(lit, stock)
    yield Row("names lit, cold / bare spacy.load", cold, "s", bare, "≤ 0.28")
    home = bench.folder / "read before"
    with bench.reader(bench.article, home=home) as terminal:
        terminal.until(lambda shown: shown.stands_out(NAME))
        terminal.settle(2.0)
    again, floor = bench.medians(lambda: lit(home), hello)
    yield Row("names lit, opened again / hello-world", again, "s", floor, "≤ 1.7")
