"""Articles whose names the teacher has labelled."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from reader.analysis.typography import make_plain
from tests.evaluation.markup import MarkedText

WORK = "MISC"
"""What models call works, events and products: no names here, but better known than not."""


class Name(NamedTuple):
    """A name at [start, end), code points of the article's text; type is PER, LOC, ORG or WORK."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article's plain text with its names.

    `doubtful` holds stretches where the teacher does not know: the student is neither praised nor
    blamed for what it finds there.
    """

    text: str
    names: tuple[Name, ...]
    doubtful: tuple[tuple[int, int], ...] = ()


def marked(text: MarkedText) -> Labelled:
    """Return a text marked by hand as the student reads it; what marks leave open is doubtful.

    Raises ValueError where making the text plain would move its offsets.
    """
    plain = make_plain(text.text).text
    if len(plain) != len(text.text):
        raise ValueError("the text has characters that are left out when it is made plain")
    sure = [name for name in text.names if not name.is_optional and len(name.types) == 1]
    return Labelled(
        plain,
        tuple(Name(*name.core, next(iter(name.types)).value) for name in sure),
        tuple((name.widest.start, name.widest.end) for name in text.names if name not in sure),
    )


def texts(path: Path) -> Iterator[str]:
    """Yield the articles of a folder of *.txt, or of a file of JSON objects (« text »)."""
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.read_text(encoding="utf-8")
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def without(texts: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    """Yield the texts that share no long paragraph with `others`, which shall judge, or with one
    another."""
    known = {paragraph for other in others for paragraph in _paragraphs(other)}
    for text in texts:
        paragraphs = _paragraphs(text)
        if paragraphs.isdisjoint(known):
            yield text
        known |= paragraphs


def _paragraphs(text: str) -> set[str]:
    """Return the beginnings of long paragraphs, letters only."""
    long = (re.sub(r"\W+", "", line) for line in text.splitlines() if len(line) > 150)
    return {letters[:100] for letters in long}


def write(path: Path, articles: Iterable[Labelled]) -> None:
    """Write `articles` as JSON, one a line."""
    with path.open("w", encoding="utf-8") as lines:
        for article in articles:
            lines.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")


def read(path: Path) -> Iterator[Labelled]:
    """Yield the articles that `write` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            plain = json.loads(line)
            yield Labelled(
                plain["text"],
                tuple(Name(*name) for name in plain["names"]),
                tuple((start, end) for start, end in plain["doubtful"]),
            )
