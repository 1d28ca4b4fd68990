"""The analysis by itself: how fast, and whether it stays so however long the text.

Seconds are those of the processor, on one core, whatever else the machine does meanwhile.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from reader.analysis.chain import Chain
from reader.analysis.recogniser import Recogniser
from tests.benchmarks.table import Bench, Row

_STOCK, _TENTH, _WHOLE = 200_000, 100_000, 1_000_000  # code points


def throughput(bench: Bench) -> Iterator[Row]:
    """Yield code points analysed in a second, against the stock pipeline; then the growth."""
    text = (bench.text or bench.large).read_text(encoding="utf-8")
    part = bench.folder / "part.txt"
    part.write_text(text[:_STOCK], encoding="utf-8")
    recogniser = Recogniser.load()
    stock = _STOCK / 1000 / _stock_seconds(part)
    names = _STOCK / 1000 / _name_seconds(recogniser, text[:_STOCK])
    yield Row("names alone, one process / stock", names, "K/s", stock)
    tenth = _chain_seconds(recogniser, text[:_TENTH])
    whole = _chain_seconds(recogniser, text[:_WHOLE])
    rate = len(text[:_WHOLE]) / 1000 / whole
    # What two processes are to reach, one does: there is no second.
    yield Row("all stages, one process / stock", rate, "K/s", stock, "≥ 2, with two ≥ 3.2")
    yield Row("all stages, ten times the text", whole, "s", tenth, "≤ 11")


def _stock_seconds(file: Path) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.stock", str(file)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _name_seconds(recogniser: Recogniser, text: str) -> float:
    passages = [paragraph for paragraph in text.split("\n") if paragraph.strip()]
    started = process_time()
    for _ in recogniser.name_spans(passages):
        pass
    return process_time() - started


def _chain_seconds(recogniser: Recogniser, text: str) -> float:
    started = process_time()
    chain = Chain(recogniser, text)
    chain.next(0)
    while not chain.complete:
        chain.next()
    return process_time() - started
