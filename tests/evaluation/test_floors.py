"""The whole analysis on text marked by hand: no figure falls below its floor.

The passages were written for this, each for one difficulty of French names or French speech. The
articles and their scorer are not part of the project; where they lie beside it, they count too.
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from reader.analysis import DEFAULT_MODEL
from reader.analysis.chain import Chain
from reader.analysis.recogniser import Recogniser
from reader.model import Findings
from reader.model.serial import findings_to_plain
from tests.evaluation.markup import MarkedText, read_marked
from tests.evaluation.measure import count, figures, total

PROJECT = Path(__file__).parents[2]
PASSAGES = PROJECT / "tests/data/passages"
EVALUATION = PROJECT.parent / "shared/evaluation"
FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.load(DEFAULT_MODEL)


def marked_texts(folder: Path) -> dict[str, MarkedText]:
    """Return the marked texts in a folder, by the first part of their files' names."""
    return {
        path.name.removesuffix(".gold.txt"): read_marked(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.gold.txt"))
    }


def below_floor(reached: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    return {name: round(reached[name], 3) for name, low in floors.items() if reached[name] < low}


def test_passages_stay_above_their_floors(recogniser: Recogniser) -> None:
    counts = [
        count(marked, Chain(recogniser, marked.text).all())
        for marked in marked_texts(PASSAGES).values()
    ]
    assert below_floor(figures(total(counts)), FLOORS["passages"]) == {}


@pytest.mark.skipif(not EVALUATION.is_dir(), reason="no annotated articles beside the checkout")
def test_articles_stay_above_their_floors(recogniser: Recogniser, tmp_path: Path) -> None:
    for name, marked in marked_texts(EVALUATION / "articles").items():
        findings = Chain(recogniser, marked.text).all()
        prediction = json.dumps(as_prediction(marked.text, findings))
        (tmp_path / f"{name}.json").write_text(prediction, encoding="utf-8")
    scored = subprocess.run(
        [
            *(sys.executable, EVALUATION / "score.py", EVALUATION / "articles"),
            *("--predictions", tmp_path, "--json"),
        ],
        capture_output=True,
        check=True,
    )
    assert below_floor(json.loads(scored.stdout), FLOORS["articles"]) == {}


def as_prediction(text: str, findings: Findings) -> dict[str, object]:
    """Return findings as the articles' scorer reads them."""
    plain = findings_to_plain(findings)
    for entity in plain["entities"]:
        entity["mentions"] = [{"start": start, "end": end} for start, end in entity["mentions"]]
    for quote in plain["quotes"]:
        quote["start"], quote["end"] = quote["span"]
    return {"text": text, **plain}
