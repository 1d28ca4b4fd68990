"""Measures and prints a table: python -m tests.benchmarks [ROW…] [--runs N] [--text FILE]."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import opening, reading, thinking
from tests.benchmarks.table import Bench, Row

ROWS = {
    "paint": opening.first_paint,
    "highlights": opening.highlights,
    "keys": reading.keys,
    "jumps": reading.after_jumps,
    "bytes": reading.bytes_sent,
    "ssh": reading.over_ssh,
    "memory": reading.memory,
    "most": thinking.most_memory,
    "gone": reading.gone,
    "throughput": thinking.throughput,
}


def main() -> None:
    """Print the rows asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("rows", nargs="*", choices=[*ROWS, []], metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--runs", type=int, default=7, help="starts of which the median is taken")
    parser.add_argument(
        "--text",
        type=Path,
        help="real news: throughput 1 MB, most 10 MB",
    )
    asked = parser.parse_args()
    print(Row.HEAD)
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), asked.runs, asked.text)
        for name in asked.rows or ROWS:
            for row in ROWS[name](bench):
                print(row, flush=True)


if __name__ == "__main__":
    main()
