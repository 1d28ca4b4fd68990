"""The signs of a text that may be quotation marks, apostrophes and inches left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.model import Span

_OPENS = {"«": "«", "“": "“", "„": "“", "‘": "‘", "<<": "«", "‟": "“", "‹": "‹"}
_CLOSES = {"»": "«", "”": "“", ">>": "«", "›": "‹"}
# One class of signs first: what begins so is found several times as fast.
_MARK = re.compile(
    "[‹›″«»“”„‘‟\"+'<>\u201a](?:(?<=')'?|(?<=<)<|(?<=>)>|(?<=\u201a)(?=\\w)|(?<![<>'\u201a]))"
)
_FAR = 2_000  # code points that words in single marks may span
_SINGLE_END = re.compile(r"(?<=[\w.!?…»\"])'(?!\w)")
_SPACED_END = re.compile(r"' ?(?:[,;:.!?)]|$)")


class Mark(NamedTuple):
    start: int
    end: int
    family: str  # the mark's opening sign stands for its family
    opens: bool
    closes: bool


def marks_of(text: str, span: Span) -> Iterator[Mark]:
    """Yield what may be a quotation mark between `span`'s ends, apostrophes and inches left out."""
    waits = False  # whether a straight mark waits for the one that closes
    for match in _MARK.finditer(text, span.start, span.end):
        sign, start, end = match[0], match.start(), match.end()
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        if sign in _OPENS or sign in _CLOSES:
            yield _paired_mark(text, sign, start, end)
        elif sign == "''" and before.isalpha() and after.isalpha():
            continue  # an apostrophe typed twice
        elif sign in ('"', "″", "''", "\u201a"):
            if waits or not (sign in '"″' and before.isdigit()):  # 15" measures
                waits = not waits
                yield _straight_mark('"', start, end, before, after)
        elif sign == "+" and not (before.isdigit() or after.isdigit()):
            yield _straight_mark("+", start, end, before, after)
        elif sign == "'" and (quote := _single_mark(text, span, start, before, after)):
            yield quote


def _paired_mark(text: str, sign: str, start: int, end: int) -> Mark:
    family = _OPENS.get(sign) or _CLOSES[sign]
    mark = Mark(start, end, "'" if family == "‘" else family, sign in _OPENS, sign in _CLOSES)
    if sign == "‘":  # some write ‘ words ‘
        return mark._replace(closes=not text[end : end + 2].strip()[:1].isalnum())
    if sign == "“":  # closes what „ opened, and is typed for ” too
        return mark._replace(closes=not text[start - 1 : start].isspace() and start > 0)
    if sign == "”":  # some write ”words”
        before = text[start - 1 : start]
        return mark._replace(opens=not before or before.isspace() or before in "(«")
    return mark._replace(closes=True) if sign == "«" and is_mistyped_close(text, mark) else mark


def is_mistyped_close(text: str, mark: Mark) -> bool:
    """Return whether an opening mark stands where one closes: « des mots «, or «des mots«."""
    before = text[mark.start - 1 : mark.start]
    after = text[mark.end : mark.end + 2].strip(" ")[:1] or "\n"
    return after in ",.;:)\n" or (not before.isspace() and before not in "('’-—" and after != "")


def _straight_mark(family: str, start: int, end: int, before: str, after: str) -> Mark:
    """Tell from the spaces around a straight mark whether it opens, closes, or may do both."""
    opens = before.isspace() or before in "('’«“[-—–/\"+:>"
    closes = after.isspace() or not after.isalnum()
    if opens and closes and not (before.isspace() and after.isspace()):
        # `("` and `",` : the side with a space or a letter decides
        opens, closes = (True, False) if after in "(['«“+" else (before != '"', True)
    return Mark(start, end, family, opens or not closes, closes or not opens)


def _single_mark(text: str, span: Span, at: int, before: str, after: str) -> Mark | None:
    """Return the mark that an apostrophe is, None where it only elides."""
    if (before.isspace() or before in '"(«“:') and (after.isalnum() or after in "(["):
        closing = _SINGLE_END.search(text, at + 2, min(at + _FAR, span.end))
        return Mark(at, at + 1, "'", True, False) if closing else None
    if not after.isalnum() and (not before.isspace() or _SPACED_END.match(text, at, span.end)):
        return Mark(at, at + 1, "'", False, True)
    return None
