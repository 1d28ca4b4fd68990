"""Puts paragraphs and headings together into an article's text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.model import Heading

_LINE_ENDS: Final = re.compile(r"[ \t]*[\r\n\v\f\x85\u2028\u2029]+[ \t]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading if `level` is 1 or more.

    `tight` blocks follow the one before without a blank line, as items of a list do.
    """

    text: str
    level: int = 0
    tight: bool = False


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Heading, ...]]:
    """Return the blocks as one text, a paragraph a line, and where its headings stand in it."""
    parts: list[str] = []
    headings: list[Heading] = []
    length = 0
    for block in blocks:
        if not block.text.strip():
            continue
        gap = "" if not parts else "\n" if block.tight else "\n\n"
        start = length + len(gap)
        length = start + len(block.text)
        parts += gap, block.text
        if block.level:
            headings.append(Heading(start, length, block.level))
    return "".join(parts), tuple(headings)


def on_one_line(text: str) -> str:
    """Return `text` with line ends made spaces and nothing blank around it."""
    return _LINE_ENDS.sub(" ", text).strip(" \t\r\n")
