"""Reads passages marked by hand: names in ⟦TYPE:id|…⟧, speech in ⦃kind:speaker|…⦄.

Where the marks hold more than the name (a title, an article), ⟨ ⟩ hold the name itself. Several
types (ORG/LOC) are all right. A « ? » before type or kind marks what may as well be missed. A
speaker that begins with « ~ » is nobody who is named. Without the marks, the text is back.
"""

import re
from dataclasses import dataclass, field

from reader.model import EntityType, QuoteKind, Span

_MARK = re.compile(r"(?P<opens>[⟦⦃])(?P<doubt>\??)(?P<kind>[^:|\n]+):(?P<who>[^|\n]*)\||[⟧⦄⟨⟩]")
_CLOSES = {"⟦": "⟧", "⦃": "⦄"}


class MarkupError(ValueError):
    """The marks are broken; the message tells what and where."""


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A mention that someone marked: a span that holds `core` and stays in `widest` is right."""

    entity: str
    types: frozenset[EntityType]
    core: Span
    widest: Span
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class MarkedQuote:
    """Words that someone marked as speech; `speaker` is None where nobody named speaks."""

    kind: QuoteKind
    speaker: str | None
    span: Span
    is_optional: bool = False


@dataclass(frozen=True)
class MarkedText:
    """A text without its marks, and what was marked in it, each in the order of the text."""

    text: str
    names: tuple[MarkedName, ...]
    quotes: tuple[MarkedQuote, ...]


@dataclass
class _Open:
    """A mark that is not yet closed."""

    mark: re.Match[str]
    start: int
    core: list[int] = field(default_factory=list)


def read_marked(marked: str) -> MarkedText:
    """Return the text and its marks; raise MarkupError where they are broken."""
    text: list[str] = []
    names: list[MarkedName] = []
    quotes: list[MarkedQuote] = []
    stack: list[_Open] = []
    length = at = 0
    for mark in _MARK.finditer(marked):
        text.append(marked[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark["opens"]:
            stack.append(_Open(mark, length))
        elif not stack or mark[0] not in (_CLOSES[stack[-1].mark["opens"]], "⟨", "⟩"):
            raise MarkupError(f"« {mark[0]} » closes nothing: {marked[at - 40 : at]!r}")
        elif mark[0] in "⟨⟩":
            stack[-1].core.append(length)
        elif mark[0] == "⟧":
            names.append(_name(stack.pop(), length))
        else:
            quotes.append(_quote(stack.pop(), length))
    text.append(marked[at:])
    if stack:
        raise MarkupError(f"never closed: {stack[-1].mark[0]!r}")
    return MarkedText("".join(text), _in_order(names), _checked(quotes, names))


def _name(opened: _Open, end: int) -> MarkedName:
    widest = Span(opened.start, end)
    if len(opened.core) not in (0, 2):
        raise MarkupError(f"one ⟨…⟩ at most: {opened.mark[0]!r}")
    try:
        types = frozenset(EntityType(kind) for kind in opened.mark["kind"].split("/"))
    except ValueError as error:
        raise MarkupError(f"{error}: {opened.mark[0]!r}") from error
    core = Span(*opened.core) if opened.core else widest
    return MarkedName(opened.mark["who"], types, core, widest, bool(opened.mark["doubt"]))


def _quote(opened: _Open, end: int) -> MarkedQuote:
    who = opened.mark["who"]
    try:
        kind = QuoteKind(opened.mark["kind"])
    except ValueError as error:
        raise MarkupError(f"{error}: {opened.mark[0]!r}") from error
    speaker = None if who.startswith("~") else who
    return MarkedQuote(kind, speaker, Span(opened.start, end), bool(opened.mark["doubt"]))


def _in_order(names: list[MarkedName]) -> tuple[MarkedName, ...]:
    return tuple(sorted(names, key=lambda name: name.widest))


def _checked(quotes: list[MarkedQuote], names: list[MarkedName]) -> tuple[MarkedQuote, ...]:
    """Return the quotes in order; each named speaker must have a mention."""
    known = {name.entity for name in names}
    for quote in quotes:
        if quote.speaker is not None and quote.speaker not in known:
            raise MarkupError(f"the speaker {quote.speaker!r} is never mentioned")
    return tuple(sorted(quotes, key=lambda quote: quote.span))
