"""An article with thousands of names, and what is found in it: kept, so that nothing is waited for.

5,000 people, one of whom is named 3,000 times.
"""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from reader.analysis import ANALYSIS_VERSION, DEFAULT_MODEL
from reader.analysis.model_folder import model_name
from reader.model import Entity, EntityType, Findings, Span
from reader.sources import open_source
from reader.store import Store
from reader.store.database import FILE_NAME

PEOPLE, MENTIONS = 5_000, 3_000
WHO = "Yann Kerbrat"
_SYLLABLES = ("bo", "ca", "du", "fi", "ga", "lo", "mé", "na", "pi", "ro", "sa", "ti", "ve", "zo")


def make_crowd(file: Path, home: Path) -> None:
    """Write the article to `file`, and what is found in it to the store in `home`."""
    lines: list[str] = []
    entities: list[Entity] = []
    mentions: list[Span] = []
    at = 0
    for name in islice(_names(), PEOPLE - 1):
        entities.append(_person(len(entities) + 1, name, [Span(at, at + len(name))]))
        line = f"{name} en parle."
        if len(mentions) < MENTIONS:
            start = at + len(name) + len(" parle à ")
            mentions.append(Span(start, start + len(WHO)))
            line = f"{name} parle à {WHO}."
        lines.append(line)
        at += len(line) + 2
    file.write_text("\n\n".join(lines), encoding="utf-8")
    entities.insert(1, _person(PEOPLE, WHO, mentions))
    _keep(file, home, tuple(entities))


def _names() -> Iterator[str]:
    for first, second, third, fourth in product(_SYLLABLES, repeat=4):
        yield f"{first}{second}".title() + " " + f"{third}{fourth}{first}n".title()


def _person(number: int, name: str, mentions: list[Span]) -> Entity:
    return Entity(f"e{number}", EntityType.PER, name, name, tuple(mentions))


def _keep(file: Path, home: Path, entities: tuple[Entity, ...]) -> None:
    article = open_source(str(file))
    whole = Span(0, len(article.text))
    model = model_name(DEFAULT_MODEL)
    store = Store(home / FILE_NAME)
    findings = Findings(entities, covered=(whole,), complete=True, model=model)
    store.keep_findings(article.key, findings, ANALYSIS_VERSION)
    store.close()
