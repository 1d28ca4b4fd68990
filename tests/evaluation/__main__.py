"""Prints how well the analysis does on marked texts: `python -m tests.evaluation [FOLDER]`."""

import sys
from pathlib import Path

from reader.analysis import DEFAULT_MODEL
from reader.analysis.chain import Chain
from reader.analysis.recogniser import Recogniser
from tests.evaluation.markup import read_marked
from tests.evaluation.measure import Counts, count, figures, total

PASSAGES = Path(__file__).parents[1] / "data/passages"
SUFFIX = ".gold.txt"


def main(arguments: list[str]) -> None:
    """Print a row for each marked text in the folder, and one for all of them together."""
    folder = Path(arguments[0]) if arguments else PASSAGES
    recogniser = Recogniser.load(DEFAULT_MODEL)
    counts: dict[str, Counts] = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        marked = read_marked(path.read_text(encoding="utf-8"))
        counts[path.name.removesuffix(SUFFIX)] = count(marked, Chain(recogniser, marked.text).all())
    counts["all"] = total(counts.values())
    print(f"{'':40}" + "".join(f"{name:>17}" for name in figures({})))
    for name, counted in counts.items():
        print(f"{name[:40]:40}" + "".join(f"{x:17.3f}" for x in figures(counted).values()))


if __name__ == "__main__":
    main(sys.argv[1:])
