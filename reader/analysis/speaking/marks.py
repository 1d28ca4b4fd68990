"""Quotation marks: which stretches of a text stand in them, however they are typed.

A paragraph (a line) is read on its own, so that a missing mark costs that paragraph at most; what
stays open in one may be closed in a later one when that one holds the mark left over.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.speaking.signs import Mark, is_mistyped_close, marks_of
from reader.model import Span

# A quotation over several paragraphs ends within so many, or it has lost its closing mark.
LONGEST_RUN = 40

_DEEPEST = 12  # marks open at once: more are no nesting, and cost time
_MIXED = ({'"', "“"}, {'"', "«"})  # kinds of marks that are typed for one another


class Marked(NamedTuple):
    """Words in marks at [start, end), marks included, in one paragraph.

    `depth` counts the marked words around it. `follows` tells that it goes on from the paragraph
    before, `goes_on` that it does in the next one.
    """

    start: int
    end: int
    depth: int = 0
    follows: bool = False
    goes_on: bool = False


class _Line(NamedTuple):
    """A paragraph's pairs, and the marks left over: an opening one and a closing one."""

    span: Span
    pairs: list[tuple[Mark, Mark]]
    unclosed: Mark | None
    unopened: Mark | None


def find_marked(text: str, paragraphs: Sequence[Span]) -> list[Marked]:
    """Return the words in quotation marks, in order, outer ones before those inside them."""
    lines = [_pair(text, span) for span in paragraphs]
    found: list[Marked] = []
    at = 0
    while at < len(lines):
        last = _last_line(text, lines, at)
        found.extend(_marked_over(text, lines[at : last + 1]))
        at = last + 1
    return _with_depth(found)


def _pair(text: str, span: Span) -> _Line:
    """Pair the marks of one paragraph, families nested in one another."""
    pairs: list[tuple[Mark, Mark]] = []
    stack: list[Mark] = []
    unopened: Mark | None = None
    for mark in marks_of(text, span):
        same = next((m for m in reversed(stack) if m.family == mark.family), None)
        same = same or _opened_in_another_kind(stack, mark)
        if same is not None and mark.closes and not (mark.opens and _opens_within(text, mark)):
            while stack and stack[-1] is not same:
                stack.pop()
            stack.pop()
            pairs.append((same, mark))
        elif mark.opens:
            stack = [*stack[-_DEEPEST:], mark]
        elif mark.closes and mark.family not in "'+" and same is None:
            unopened = unopened or mark
    stack = [mark for mark in stack if mark.family not in "'+‘"]
    return _Line(span, pairs, stack[0] if stack else None, unopened)


def _opened_in_another_kind(stack: Sequence[Mark], mark: Mark) -> Mark | None:
    """Return the mark that one of another kind closes: « "Venez” », « "Venez » », « « Venez" »."""
    opening = stack[-1] if stack and mark.closes and not mark.opens else None
    return opening if opening and {opening.family, mark.family} in _MIXED else None


def _opens_within(text: str, mark: Mark) -> bool:
    """Return whether a mark that could close is rather one that opens inside another («  « …)."""
    return mark.family == "«" and text[mark.start] == "«" and not is_mistyped_close(text, mark)


def _last_line(text: str, lines: Sequence[_Line], at: int) -> int:
    """Return the index of the paragraph in which what paragraph `at` leaves open ends."""
    opening = lines[at].unclosed
    if opening is None:
        return at
    if _CUE_AHEAD.search(text, opening.end, lines[at].span.end) and not (
        at + 1 < len(lines) and _opens_again(text, lines[at + 1])
    ):
        return at
    family = opening.family
    ahead = range(at + 1, min(at + 1 + LONGEST_RUN, len(lines)))
    for index in ahead:
        line = lines[index]
        if line.unclosed is not None and _first_sign(text, line) == line.unclosed.start:
            continue  # opened again at the head of the paragraph, still open at its end
        if line.unopened is not None and line.unopened.family == family:
            return index
        if line.unclosed is not None:
            # a straight mark does not tell: at a paragraph's end it closes
            return index if _ends_paragraph(text, line, line.unclosed) else at
        if _reopened(text, line):
            return index
    return at


def _opens_again(text: str, line: _Line) -> bool:
    """Return whether a paragraph begins with an opening mark."""
    head = _first_sign(text, line)
    unclosed = line.unclosed is not None and line.unclosed.start == head
    return unclosed or _reopened(text, line)


def _first_sign(text: str, line: _Line) -> int:
    """Return where the paragraph's first sign that is no blank stands."""
    start, end = line.span
    return start + len(text[start:end]) - len(text[start:end].lstrip())


def _ends_paragraph(text: str, line: _Line, mark: Mark) -> bool:
    return not text[mark.end : line.span.end].strip(" .!?…")


def _reopened(text: str, line: _Line) -> bool:
    """Return whether the paragraph begins with the mark that opens and closes its own words."""
    return bool(line.pairs) and min(p[0].start for p in line.pairs) == _first_sign(text, line)


def _marked_over(text: str, lines: Sequence[_Line]) -> Iterator[Marked]:
    """Yield the marked words of one paragraph, or of several that one quotation runs through."""
    for index, line in enumerate(lines):
        first, last = index == 0, index == len(lines) - 1
        head = _first_sign(text, line)
        for opens, closes in line.pairs:
            reopened = not first and opens.start == head
            yield Marked(opens.start, closes.end, follows=reopened)
        start, end = (
            _first_sign(text, line),
            line.span.start + len(text[line.span.start : line.span.end].rstrip()),
        )
        if len(lines) == 1:
            yield from _recovered(text, line)
        elif first and line.unclosed is not None:
            yield Marked(line.unclosed.start, end, goes_on=True)
        elif not last:
            yield Marked(start, end, follows=True, goes_on=True)
        elif not _reopened(text, line):
            closing = line.unopened or line.unclosed
            yield Marked(start, closing.end if closing else end, follows=True)


def _recovered(text: str, line: _Line) -> Iterator[Marked]:
    """Yield words whose other mark is missing, as far as the sentence or the cue allows."""
    if line.unclosed is not None:
        inner = [opening.start for opening, _ in line.pairs if opening.start > line.unclosed.start]
        limit = min(inner, default=line.span.end)
        yield Marked(line.unclosed.start, _end_without_mark(text, line.unclosed.end, limit))
    if line.unopened is not None:
        before = [closing.end for _, closing in line.pairs if closing.end < line.unopened.start]
        start = max(before, default=line.span.start)
        yield Marked(_start_without_mark(text, start, line.unopened.start), line.unopened.end)


_CUE_AHEAD = re.compile(
    r",? (?:[^\W\d]+-t-(?:il|elle|on|ils|elles)|[^\W\d]+-(?:il|elle|ils|elles|on))\b"
    r"|, (?:s'|se )?[^\W\d_]+(?:e|it|a|t) (?:M\. |Mme |Me )?[A-ZÀ-Ý]"
    r"|, (?:a|ont|avait|dit|explique|affirme|assure|estime|ajoute|poursuit|selon) "
)
_SENTENCE_END = re.compile(r"(?<=[.!?…]) +(?=[A-ZÀ-Ý«\"“])")


def _end_without_mark(text: str, start: int, limit: int) -> int:
    cues = _CUE_AHEAD.finditer(text, start, limit)
    # « …, dit-il, … » goes on after it
    end = next((c.start() for c in cues if text[c.end() : c.end() + 1] != ","), limit)
    return start + len(text[start:end].rstrip())


def _start_without_mark(text: str, start: int, end: int) -> int:
    breaks = [match.end() for match in _SENTENCE_END.finditer(text, start, end)]
    start = breaks[-1] if breaks else start
    return start + len(text[start:end]) - len(text[start:end].lstrip(" ,;:.)"))


def _with_depth(found: list[Marked]) -> list[Marked]:
    """Sort the marked words and count how many others each stands in; crossing ones are dropped."""
    kept: list[Marked] = []
    around: list[Marked] = []
    for marked in sorted(found, key=lambda m: (m.start, -m.end)):
        while around and around[-1].end <= marked.start:
            around.pop()
        if marked.end - marked.start < 3 or (around and marked.end > around[-1].end):
            continue
        kept.append(marked._replace(depth=len(around)))
        around.append(kept[-1])
    return kept
