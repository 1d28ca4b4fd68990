"""A reading as Markdown: the text with its names in bold, then who is in it and who says what."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.export.listing import QUOTES, SECTIONS, by_weight, counts, speaker
from reader.export.request import Request
from reader.export.runs import Run, runs

# What CommonMark would take for markup: within a word « _ » is none, nor « < » before a blank.
_SPECIAL: Final = re.compile(
    r"[\\`*\[~]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|#(?=#*\s*$)"
)
_AT_LINE_START: Final = re.compile(
    r"^(\s*)(?:(>|#(?=#{0,5}(?:\s|$))|[-+=](?=\s|$|=|-))|(\d{1,9})([.)])(?=\s|$))"
)


def as_markdown(request: Request) -> str:
    """Return the reading as CommonMark; nothing in the article is taken for markup."""
    return "\n\n".join(_blocks(request)) + "\n"


def _blocks(request: Request) -> Iterator[str]:
    article = request.reading.article
    yield f"# {_escaped(article.title)}"
    if article.origin:
        yield f"*{_escaped(article.origin)}*"
    levels = {heading.start: heading.level for heading in article.headings}
    passages = list(request.passages())
    for passage, passage_runs in zip(passages, runs(request.shown, passages), strict=True):
        words = _words(passage_runs)
        if request.text[passage.start : passage.end].strip() == article.title:
            continue
        level = levels.get(passage.start)
        yield f"{'#' * level} {words}" if level else _paragraph(words)
    yield from _entities(request)
    yield from _quotes(request)


def _words(passage_runs: Iterable[Run]) -> str:
    parts = (
        f"**{_escaped(run.text)}**" if run.entity is not None else _escaped(run.text)
        for run in passage_runs
    )
    return "".join(parts).strip()


def _entities(request: Request) -> Iterator[str]:
    for entity_type, title in SECTIONS.items():
        entities = by_weight(request, entity_type)
        if entities:
            yield f"## {title}"
            yield "\n".join(
                f"- **{_escaped(entity.name)}**"
                + (f", {_escaped(entity.role)}" if entity.role else "")
                + f" ({counts(entity, request)})"
                for entity in entities
            )


def _quotes(request: Request) -> Iterator[str]:
    if request.shown.quotes:
        yield f"## {QUOTES}"
    for quote in request.shown.quotes:
        lines = [
            _paragraph(_escaped(line)) for line in request.text[quote.start : quote.end].split("\n")
        ]
        name = speaker(request.called(quote), doubtful=quote.is_doubtful)
        yield "\n".join(f"> {line}".rstrip() for line in [*lines, "", f"— {_escaped(name)}"])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _paragraph(words: str) -> str:
    """Return a line of text that nothing at its start makes a list, a heading or a citation."""
    return _AT_LINE_START.sub(_escape_start, words)


def _escape_start(found: re.Match[str]) -> str:
    blank, mark, number, after = found.groups()
    return f"{blank}\\{mark}" if mark else f"{blank}{number}\\{after}"
