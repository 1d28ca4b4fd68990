"""A reading as text, plain or with its names and quotations in colour."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from reader.export.request import Request
from reader.export.runs import Run, runs
from reader.export.visible import visible
from reader.model import Entity, EntityType, Span

# Of the sixteen colours that every terminal has, and that its user has chosen.
_COLOURS: Final = {EntityType.PER: "1;36", EntityType.LOC: "1;32", EntityType.ORG: "1;35"}
_ITALIC: Final = "3"
_RESET: Final = "\x1b[0m"

_Paint = Callable[[Request, Iterable[Span]], Iterator[str]]


def as_text(request: Request) -> str:
    """Return the article's text as it is; of one entity its name, its sentences and its quotes."""
    if request.who is None:
        return _ended(request.text)
    return _ended("\n\n".join(_about(request.who, request, _plain)))


def as_ansi(request: Request) -> str:
    """Return the text with names coloured and quotations in italics.

    What the article itself holds of control characters is shown, never passed on.
    """
    if request.who is None:
        return _ended("".join(_painted(request, [Span(0, len(request.text))])))
    return _ended("\n\n".join(_about(request.who, request, _painted)))


def _about(who: Entity, request: Request, paint: _Paint) -> Iterator[str]:
    """Yield the blocks that concern `who`: its name, its sentences, then its quotes."""
    yield visible(f"{who.name}, {who.role}" if who.role else who.name)
    yield from paint(request, request.passages())
    quotes = (Span(quote.start, quote.end) for quote in request.shown.quotes)
    for said in paint(request, quotes):
        yield f"{visible(who.short_name)}\u00a0: {said}"


def _plain(request: Request, passages: Iterable[Span]) -> Iterator[str]:
    return (request.text[passage.start : passage.end] for passage in passages)


def _painted(request: Request, passages: Iterable[Span]) -> Iterator[str]:
    for passage_runs in runs(request.shown, passages):
        yield "".join(_run(run, request.coloured) for run in passage_runs)


def _run(run: Run, coloured: bool) -> str:
    text = visible(run.text)
    codes = [_COLOURS[run.entity.type]] if run.entity is not None else []
    codes += [_ITALIC] if run.quote is not None else []
    if not codes or not coloured:
        return text
    # Line by line, since pagers (less -R) begin each line anew.
    start = f"\x1b[{';'.join(codes)}m"
    return "\n".join(f"{start}{line}{_RESET}" if line else line for line in text.split("\n"))


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"
