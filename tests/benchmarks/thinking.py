"""The analysis by itself: how fast, and whether it stays so however long the text.

Seconds are those of the processor, on one core, whatever else the machine does meanwhile; where two
processes share the work, those of the clock: to be read where nothing else runs.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from time import perf_counter, process_time

from reader.analysis import DEFAULT_MODEL
from reader.analysis.aside import run_aside
from reader.analysis.chain import Chain
from reader.analysis.recogniser import Recogniser
from reader.background.child import Child
from reader.background.messages import Message
from tests.benchmarks.table import LARGE, Bench, Row, peak

_STOCK, _TENTH, _WHOLE = 200_000, 100_000, 1_000_000  # code points


def throughput(bench: Bench) -> Iterator[Row]:
    """Yield code points analysed in a second, against the stock pipeline; then the growth."""
    text = (bench.text or bench.large).read_text(encoding="utf-8")
    part = bench.folder / "part.txt"
    part.write_text(text[:_STOCK], encoding="utf-8")
    recogniser = Recogniser.load()
    stock, names, tenth, whole, shared = bench.medians(
        lambda: _stock_seconds(part),
        lambda: _name_seconds(recogniser, text[:_STOCK]),
        lambda: _chain_seconds(recogniser, text[:_TENTH]),
        lambda: _chain_seconds(recogniser, text[:_WHOLE]),
        lambda: _shared_seconds(recogniser, text[:_WHOLE]),
    )
    rate, size = _STOCK / 1000 / stock, len(text[:_WHOLE]) / 1000
    yield Row("names alone, one process / stock", _STOCK / 1000 / names, "K/s", rate)
    yield Row("all stages, one process / stock", size / whole, "K/s", rate, "≥ 2")
    yield Row("all stages, two processes / stock", size / shared, "K/s", rate, "≥ 3.2")
    yield Row("all stages, ten times the text", whole, "s", tenth, "≤ 11")


def most_memory(bench: Bench) -> Iterator[Row]:
    """Yield the most memory that the analysis takes for a long text, from its start to its end."""
    text = (bench.text or bench.varied).read_text(encoding="utf-8")[:LARGE]
    said: SimpleQueue[Message | str] = SimpleQueue()
    child = Child(
        DEFAULT_MODEL, lambda _, message: said.put(message), lambda _, error: said.put(error)
    )
    child.send({"analyse": "all of it", "text": text, "near": 0})
    while not isinstance(message := said.get(), str) and not message.get("complete"):
        pass
    yield Row(
        "memory, analysis: 10 MB, all different", peak(child.process_id), "MB", aim="≤ 230 MB"
    )
    child.end()


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
    return _seconds(Chain(recogniser, text), process_time)


def _shared_seconds(recogniser: Recogniser, text: str) -> float:
    return _seconds(Chain(recogniser, text, run_aside=run_aside), perf_counter)


def _seconds(chain: Chain, clock: Callable[[], float]) -> float:
    with closing(chain):
        started = clock()
        chain.next(0)
        while not chain.complete:
            chain.next()
        return clock() - started
