"""Keeping only the paragraphs that hold what is asked for: words, names, or all of these."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.interface.article.layout.blocks import next_paragraph
from reader.interface.lists.one_line import PART
from reader.interface.reading.parts import Parts
from reader.interface.words.pattern_words import pattern_complaint
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


@dataclass(frozen=True, slots=True)
class Kept:
    """What was asked for, the paragraphs that hold all of it, and how that is told: in full, and
    where there is little room. `hits` are the words among it, None where it is names alone."""

    asked: tuple[str, bool]
    paragraphs: Sequence[Span]
    told: tuple[str, str]
    hits: Matches | None


class Keeping:
    """The line asks for « words », « @name », or « words @name @another », each name in full (see
    name_line, which offers them): what is kept are the paragraphs that hold all of it. Nothing
    typed, or Escape: all paragraphs again."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._view = parts.view
        self._search = TextSearch(parts.view.text)
        self._paragraphs = paragraphs(parts.view.text)
        self._typed: Kept | None = None
        self._kept: Kept | None = None
        self._origin = 0  # what stood on top before
        self._began = 0  # what stood on top at first, of the paragraphs kept

    @property
    def kept(self) -> Kept | None:
        """Return what is kept, None while all paragraphs are shown."""
        return self._kept if self._view.kept is not None else None

    def look_for(self, words: str, *, pattern: bool) -> None:
        """Find the paragraphs that hold all that is typed, and tell how many they are."""
        if not words.strip("@ "):
            self._typed = None
            return
        try:
            self._typed = self._find(words, pattern=pattern)
        except PatternError as error:  # what was found before stays: one is still typing
            self._parts.tell(pattern_complaint(error, self._parts.texts))
        else:
            self._parts.tell(self._typed.told[0])

    def step(self, direction: int) -> None:
        """Stay: there is nothing to step through while one types."""

    def keep(self) -> None:
        """Show the paragraphs found alone."""
        typed = self._typed
        if typed is None or not typed.paragraphs:
            self.give_up()
            self._parts.tell(typed.told[0] if typed else "")
            return
        if self._view.kept is None:
            self._origin = self._view.top
        self._kept = typed
        self._view.keep_only(typed.paragraphs)
        self._began = self._view.top
        self._parts.tell("")

    def renew(self) -> None:
        """Keep what holds the names asked for, as far as they are known by now."""
        kept = self.kept
        if kept is None or SIGN not in kept.asked[0]:
            return
        words, pattern = kept.asked
        now = self._find(words, pattern=pattern)
        if now.paragraphs and now.paragraphs != kept.paragraphs:
            self._kept = replace(now, hits=kept.hits)
            self._view.keep_only(now.paragraphs)

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

    def _find(self, words: str, *, pattern: bool) -> Kept:
        """Return what there is of all that is asked for. Raises PatternError."""
        asked, names, hits = self._asked(words, pattern=pattern)
        found = [one for one in self._paragraphs if all(holds(one) for holds in asked)]
        texts = self._parts.texts
        total = texts.number(len(self._paragraphs))
        counts = texts.count("paragraphs", len(found)), texts.number(len(found))
        full, short = (
            PART.join((texts.say("kept_of", count=count, total=total), *names)) for count in counts
        )
        return Kept((words, pattern), found, (full, short), hits)

    def _asked(self, words: str, *, pattern: bool) -> tuple[list[Holds], list[str], Matches | None]:
        """Return a test for each thing asked for, the names of whom it is about, joined, and where
        the words stand."""
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
        hits = self._search.look_for(text, pattern=pattern) if text else None
        if hits is not None:
            asked.append(_holding(hits.within(0, len(self._view.text) + 1)))
        return asked, [" + ".join(names)] if names else [], hits


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
