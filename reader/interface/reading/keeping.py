"""Keeping only the paragraphs that hold what is asked for: words, names, or all of these."""

import re
from collections.abc import Callable, Iterator, Sequence

from reader.interface.article.layout.blocks import next_paragraph
from reader.interface.reading.finding import pattern_complaint
from reader.interface.reading.parts import Parts
from reader.model import Entity, Reading, Span
from reader.model.reading import first_at_or_after
from reader.search.text import Matches, PatternError, TextSearch

Holds = Callable[[Span], bool]
"""Tells whether a paragraph holds one of the things that are asked for."""

_NAME = re.compile(r"@([^@]*)")
SIGN = "@"
"""What is typed before a name."""


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of `text`, each with the blank lines that follow it."""
    return list(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = next_paragraph(text, start)
        yield Span(start, end)
        start = end


class Keeping:
    """The line asks for « words », « @name », or « words @name @another », each name in full (see
    name_line, which offers them): what is kept are the paragraphs that hold all of it. Nothing
    typed, or Escape: all paragraphs again. `hits` are the words that the paragraphs are kept
    for, None where they are kept for names alone."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._view = parts.view
        self._search = TextSearch(parts.view.text)
        self._paragraphs = paragraphs(parts.view.text)
        self._found: list[Span] = []
        self._hits: Matches | None = None
        self.hits: Matches | None = None
        self._told = ""
        self._kept_told = ""
        self._origin = 0  # what stood on top before
        self._began = 0  # what stood on top at first, of the paragraphs kept

    @property
    def told(self) -> str:
        """Return what is kept, in a few words; empty while all paragraphs are shown."""
        return self._kept_told if self._view.kept is not None else ""

    def look_for(self, words: str, *, pattern: bool) -> None:
        """Find the paragraphs that hold all that is typed, and tell how many they are."""
        if not words.strip("@ "):
            self._found, self._told, self._hits = [], "", None
            return
        try:
            asked, names = self._asked(words, pattern=pattern)
        except PatternError as error:  # what was found before stays: one is still typing
            self._parts.tell(pattern_complaint(error, self._parts.texts))
            return
        self._found = [p for p in self._paragraphs if all(holds(p) for holds in asked)]
        count = self._parts.texts.count("paragraphs", len(self._found))
        total = self._parts.texts.number(len(self._paragraphs))
        kept = self._parts.texts.say("kept_of", count=count, total=total)
        self._told = " · ".join(filter(None, (kept, " + ".join(names))))
        self._parts.tell(self._told)

    def step(self, direction: int) -> None:
        """Stay: there is nothing to step through while one types."""

    def keep(self) -> None:
        """Show the paragraphs found alone."""
        if not self._found:
            self.give_up()
            self._parts.tell(self._told)
            return
        if self._view.kept is None:
            self._origin = self._view.top
        self._view.keep_only(self._found)
        self._began = self._view.top
        self._kept_told, self.hits = self._told, self._hits
        self._parts.tell("")

    def cancel(self) -> None:
        """Show all paragraphs: Escape asks for it while one types as well."""
        self.give_up()

    def give_up(self) -> None:
        """Show all paragraphs, where one was before unless one has moved on since."""
        if self._view.kept is None:
            return
        stayed = self._view.top <= max(self._began, self._origin)
        if not stayed:
            self._parts.trail.leave(self._origin)
        here = self._view.top
        self._view.keep_only(None)
        self._view.go_to(self._origin if stayed else here)

    def _asked(self, words: str, *, pattern: bool) -> tuple[list[Holds], list[str]]:
        """Return a test for each thing asked for, and the names of whom it is about."""
        asked: list[Holds] = []
        names: list[str] = []
        reading = self._view.lights.reading
        text = words if pattern else _NAME.sub("", words)
        for name in filter(str.strip, () if pattern else _NAME.findall(words)):
            entity, rest = called(reading, name)
            if entity is not None:
                names.append(entity.short_name)
                text += rest
            asked.append(_holding(entity.mentions if entity else ()))
        text = text if pattern else text.strip()
        self._hits = self._search.look_for(text, pattern=pattern) if text else None
        if self._hits is not None:
            asked.append(_holding(self._hits.within(0, len(self._view.text) + 1)))
        return asked, names


def called(reading: Reading, typed: str) -> tuple[Entity | None, str]:
    """Return whose full name stands at the start of `typed`, the longest, and what follows it."""
    there = [e for e in reading.entities if f"{typed} ".startswith(f"{e.name} ")]
    entity = max(there, key=lambda one: len(one.name), default=None)
    return entity, typed[len(entity.name) :] if entity is not None else ""


def _holding(spans: Sequence[Span]) -> Holds:
    def holds(paragraph: Span) -> bool:
        at = first_at_or_after(spans, paragraph.start)
        return at is not None and spans[at].start < paragraph.end

    return holds
