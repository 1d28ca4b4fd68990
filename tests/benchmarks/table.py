"""What a benchmark works with, and the rows that it gives."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from statistics import median
from typing import ClassVar

import reader
from tests.benchmarks.crowd import make_crowd
from tests.benchmarks.invented import invent
from tests.benchmarks.terminal import Terminal

SAMPLE = Path(reader.__file__).parent / "sample" / "sample.txt"
# pip compiles what it installs; a checkout is compiled when it is first run, unless this is set.
_AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": ""}
LARGE = 10_000_000  # bytes
_LINE = "192.0.2.1 50000 192.0.2.2 22"  # as sshd tells of it; addresses that nobody has (RFC 5737)


@dataclass(frozen=True)
class Row:
    """A figure beside the one that it is compared with, and the aim for their ratio."""

    HEAD: ClassVar[str] = "| what | figure | compared with | ratio | aim |\n|---|---|---|---|---|"
    what: str
    value: float
    unit: str
    against: float | None = None
    aim: str = ""

    def __str__(self) -> str:
        """Return the row as Markdown."""
        figure = f"{self.value:.4g} {self.unit}"
        if self.against is None:
            return f"| {self.what} | {figure} | | | {self.aim} |"
        ratio = self.value / self.against
        against = f"{self.against:.4g} {self.unit}"
        return f"| {self.what} | {figure} | {against} | {ratio:.2f} | {self.aim} |"


@dataclass
class Bench:
    """A folder to write in, how many starts to take the median of, and real text if there is."""

    folder: Path
    runs: int
    text: Path | None
    _homes: "count[int]" = field(default_factory=count)

    def medians(self, *measures: Callable[[], float]) -> list[float]:
        """Return the median of each of the measures, taken by turns as often as there are runs."""
        taken = [[measure() for measure in measures] for _ in range(self.runs)]
        return [median(values) for values in zip(*taken, strict=True)]

    def hello(self, file: Path) -> Terminal:
        """Start the application that is the floor."""
        command = [sys.executable, "-m", "tests.benchmarks.hello", str(file)]
        return Terminal(command, _AS_INSTALLED)

    def reader(self, file: Path, *, home: Path | None = None, over_ssh: bool = False) -> Terminal:
        """Start the reader, with nothing stored unless a `home` is given."""
        place = home or self.folder / f"home{next(self._homes)}"
        command = [sys.executable, "-m", "reader", str(file)]
        line = {"SSH_CONNECTION": _LINE} if over_ssh else {}
        return Terminal(command, {"READER_HOME": str(place), **_AS_INSTALLED, **line})

    @cached_property
    def article(self) -> Path:
        """An article of 5 KB: the start of the sample."""
        return self._written("article.txt", SAMPLE.read_text(encoding="utf-8")[:5_000])

    @cached_property
    def crowd(self) -> tuple[Path, Path]:
        """An article with thousands of names, and the home where what is found in it is kept."""
        file, home = self.folder / "crowd.txt", self.folder / "crowd"
        make_crowd(file, home)
        return file, home

    @cached_property
    def large(self) -> Path:
        """A text of 10 MB: the sample again and again, no two paragraphs the same."""
        sample = SAMPLE.read_text(encoding="utf-8").splitlines()
        lines: list[str] = []
        size = 0
        for number in count():
            for line in sample:
                lines.append(f"{line} ({number})" if line else "")
                size += len(line.encode()) + len(str(number)) + 4
            if size > LARGE:
                return self._written("large.txt", "\n".join(lines))
        raise AssertionError

    @cached_property
    def varied(self) -> Path:
        """A text of 10 MB with ever new words and names."""
        sample = SAMPLE.read_text(encoding="utf-8")
        return self._written("varied.txt", invent(sample, LARGE)[:LARGE])

    def _written(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


def first_words(file: Path) -> str:
    """Return some words that the screen shows as soon as it shows the file's text."""
    with file.open(encoding="utf-8") as text:
        paragraphs = [line for line in text.read(4_000).splitlines() if line.strip()]
    return " ".join(paragraphs[1].split()[:3])


def resident(process_id: int) -> float:
    """Return the memory of a process, in MB."""
    return _status(process_id, "VmRSS")


def peak(process_id: int) -> float:
    """Return the most memory that a process has had, in MB."""
    return _status(process_id, "VmHWM")


def _status(process_id: int, name: str) -> float:
    for line in Path(f"/proc/{process_id}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) / 1024
    raise LookupError(name)


def seconds_worked(process_id: int) -> float:
    """Return the seconds of a processor that a process has had."""
    fields = Path(f"/proc/{process_id}/stat").read_text().split()
    return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


def children(process_id: int) -> list[int]:
    """Return the processes that a process has started."""
    tasks = Path(f"/proc/{process_id}/task").iterdir()
    return [int(one) for task in tasks for one in (task / "children").read_text().split()]
