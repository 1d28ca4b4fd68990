"""Learn from a folder of news which words are written small and which are names.

    python tests/making/count_words.py NEWS.jsonl reader/analysis/french

NEWS.jsonl holds one JSON object a line, its text under « text », one paragraph a line. Two files
are written: small_words.txt and proper_words.txt; their tops say what they hold.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

ORIGIN = """\
# Origin: counted in 16,000 news articles of OrangeSum (CC BY-SA 4.0; no sentence of it is here)
# by tests/making/count_words.py."""
SMALL_TOP = """\
# Words that French news write small inside of a sentence: with a capital at its start, they are
# no names. One word a line, lower case, accents kept, sorted."""
PROPER_TOP = """\
# Words that French news write with a capital inside of a sentence: names, or parts of names.
# « word<TAB>kind »: PER or LOC where the words before it tell (« M. X », « à X »), ORG for capitals
# after an article (« l'OTAN »), else « - ». Written as it most often is. Sorted."""

# A word keeps its hyphens; what is elided before it is left out.
WORD = re.compile(
    r"(?:\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)')?([^\W\d_]+(?:-[^\W\d_]+)*)", re.IGNORECASE
)
STARTS_SENTENCE = re.compile(r"(?:^|[.!?…:;•*–—|/«»\"“”()\[\]-]\s*|\d+\s*)$")
PERSON_BEFORE = re.compile(r"\b(?:M|Mme|MM|Mlle|Me|Dr|Mgr)\.? $")
PLACE_BEFORE = re.compile(r"\b(?:à|vers|depuis|près de|ville de|maire de|nord de|sud de|en) $")
ORGANISATION_BEFORE = re.compile(r"\b(?:l'|la |le |du |au |groupe |parti )$")
NAME_BEFORE = re.compile(r"(?:^|[^\w-])([^\W\d_]+(?:-[^\W\d_]+)?) $")


class Uses(NamedTuple):
    """How often each word (lower case) was seen small, as a name inside of a sentence, and in
    which frames its capitalised form stood."""

    small: Counter[str]
    inside: Counter[str]
    forms: dict[str, Counter[str]]
    frames: dict[str, Counter[str]]


def texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def count(articles: Iterable[str], first_names: frozenset[str]) -> Uses:
    """Count how the words of `articles` are written inside of sentences, and after what."""
    uses = Uses(Counter(), Counter(), {}, {})
    for article in articles:
        for line in article.splitlines():
            if _is_running_text(line):
                _count_line(line.replace("\u00a0", " ").replace("’", "'"), uses, first_names)
    return uses


def _is_running_text(line: str) -> bool:
    """Return whether capitals in `line` tell anything: it is long, and few words have one."""
    words = line.split()
    return len(words) > 8 and sum(word[:1].isupper() for word in words) < 0.4 * len(words)


def _count_line(line: str, uses: Uses, first_names: frozenset[str]) -> None:
    for match in WORD.finditer(line):
        word = match[1]
        lower = word.lower()
        if word == lower:
            uses.small[lower] += 1
        elif word[0].isupper() and not _starts_sentence(line, match.start()):
            uses.inside[lower] += 1
            uses.forms.setdefault(lower, Counter())[word] += 1
            uses.frames.setdefault(lower, Counter())[
                _frame(line, match.start(1), word, first_names)
            ] += 1


def _starts_sentence(line: str, start: int) -> bool:
    """Return whether a capital tells nothing at `start`; it does after « M. »."""
    before = line[max(0, start - 30) : start]
    return bool(STARTS_SENTENCE.search(before)) and not PERSON_BEFORE.search(before)


def _frame(line: str, start: int, word: str, first_names: frozenset[str]) -> str:
    before = line[max(0, start - 30) : start]
    name = NAME_BEFORE.search(before)
    if PERSON_BEFORE.search(before) or (name and name[1] in first_names):
        return "PER"
    if PLACE_BEFORE.search(before):
        return "LOC"
    return "ORG" if word.isupper() and ORGANISATION_BEFORE.search(before) else "-"


def small_words(uses: Uses, *, least: int = 4, share: float = 0.85) -> list[str]:
    """Return the words seen small `least` times or more, and mostly."""
    return sorted(
        word
        for word, times in uses.small.items()
        if times >= least and len(word) > 1 and times >= share * (times + uses.inside[word])
    )


def proper_words(uses: Uses, *, least: int = 12, share: float = 0.95) -> list[str]:
    """Return lines of words seen as names `least` times or more, and nearly always, with kind."""
    lines = []
    for word, times in uses.inside.items():
        if times >= least and len(word) > 1 and times >= share * (times + uses.small[word]):
            form = uses.forms[word].most_common(1)[0][0]
            lines.append(f"{form}\t{_kind(uses.frames[word])}")
    return sorted(lines)


def _kind(frames: Counter[str]) -> str:
    """Return the kind that the telling frames agree on, « - » where they are few or differ."""
    kind, times = max(((kind, frames[kind]) for kind in ("PER", "LOC", "ORG")), key=itemgetter(1))
    telling = frames.total() - frames["-"]
    is_sure = times >= 3 and times >= 0.75 * telling and telling >= 0.1 * frames.total()
    return kind if is_sure else "-"


def main(news: str, folder: str) -> None:
    """Count the news and write both files into `folder`, where first_names.txt stands already."""
    listed = Path(folder, "first_names.txt").read_text(encoding="utf-8").splitlines()
    first_names = frozenset(line.split("\t")[0] for line in listed if not line.startswith("#"))
    uses = count(texts(Path(news)), first_names)
    for name, top, lines in (
        ("small_words.txt", SMALL_TOP, small_words(uses)),
        ("proper_words.txt", PROPER_TOP, proper_words(uses)),
    ):
        content = "\n".join([top, ORIGIN, *lines]) + "\n"
        Path(folder, name).write_text(content, encoding="utf-8")
        print(f"{name}: {len(lines)} words, {len(content.encode())} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
