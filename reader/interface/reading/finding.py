"""Looking for words in the text: hits lit while one types, and stepping through them."""

from reader.interface.article.lights import no_hits
from reader.interface.reading.parts import Parts
from reader.interface.words.pattern_words import pattern_complaint
from reader.model import Span
from reader.search.text import Matches, PatternError, TextSearch

MOST_MARKED = 2000
"""More hits than this are not marked in the bar: it would be full of them."""


class Finding:
    """What is looked for, and where one was before.

    `_origin` is where one was before hits were lit, `_start` where the search under way began;
    `_before` are the hits that were lit then, with their origin and the one that one stood on;
    `_covered` are those that `take_over` put out, with their origin; `_last` those of the last
    search that was kept, `last_asked` its words and whether they are a pattern.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._view = parts.view
        self._search = TextSearch(parts.view.text)
        self._matches: Matches | None = None
        self._before: tuple[Matches | None, int | None, Span | None] = (None, None, None)
        self._covered: tuple[Matches | None, int | None] | None = None
        self._last: Matches | None = None
        self._asked = ("", False)
        self._direction = 1
        self._origin: int | None = None
        self._start = 0
        self.last_asked = ("", False)

    @property
    def lit(self) -> Matches | None:
        """Return the hits that are lit in the text, None while none are looked for."""
        return self._matches

    @property
    def has_found(self) -> bool:
        """Return whether there are any hits."""
        return self._count() > 0

    def begin(self, direction: int) -> None:
        """Look from the top of the screen on: forward by 1, back by -1."""
        self._direction = direction
        self._before = (self._matches, self._origin, self._view.lights.current)
        self._start = self._view.top
        if self._origin is None:
            self._origin = self._start

    def look_for(self, words: str, *, pattern: bool) -> None:
        """Light all hits and show the first one from where the search began."""
        self._asked = (words, pattern)
        try:
            self._matches = self._search.look_for(words, pattern=pattern) if words else None
        except PatternError as error:  # what was found before stays lit: one is still typing
            self._parts.tell(pattern_complaint(error, self._parts.texts))
            return
        found = self._first(self._start) if self._matches is not None else None
        if self._matches is None or found is None:
            self._light(None)
            self._view.go_to(self._start)
            if words:
                self._parts.tell(self._parts.texts.say("nothing_found", words=words))
        else:
            self._light(self._matches)
            self._view.reveal(*found)
            self._show(found)

    def keep(self) -> None:
        """Go on reading here; n and N step through the hits, if there are any. Where nothing was
        typed, go to the next hit of the search before, as in less and vim."""
        if self._matches is None:
            self.cancel()
            self.step(1)
        elif not self.has_found:
            self.cancel()
            self._parts.tell(self._parts.texts.say("nothing_found", words=self._asked[0]))
        else:
            if self._view.top != self._start:
                self._parts.trail.leave(self._start)
            self._last, self.last_asked = self._matches, self._asked
            self._covered = None
            self._parts.step = self.step
            self._parts.begin(self._leave)

    def take_over(self, matches: Matches) -> None:
        """Light what was found in another way, and step through it until `give_back`."""
        if self._covered is None:
            self._covered = (self._matches, self._origin)
        self._matches = self._last = matches
        self._direction, self._origin = 1, None
        self._light(matches)
        self._parts.step = self.step

    def give_back(self) -> None:
        """Light what was lit before `take_over` again; no text moves."""
        self._matches, self._origin = self._covered or (None, None)
        self._last, self._covered = self._matches or self._last, None
        self._light(self._matches)

    def cancel(self) -> None:
        """Return to where the search under way began, and to what was lit then."""
        self._matches, self._origin, current = self._before
        self._light(self._matches)
        self._view.light(current=current)
        self._view.go_to(self._start)

    def give_up(self) -> None:
        """Put out the hits and return to where one was before they were lit."""
        self._matches = None
        self._light(None)
        if self._origin is not None:
            if self._view.top != self._origin:
                self._parts.trail.leave(self._view.top)
            self._view.go_to(self._origin)
        self._origin = None

    def _leave(self) -> bool:
        if self._matches is None:
            return False
        self.give_up()
        return True

    def step(self, direction: int) -> None:
        """Go to the next hit in the direction of the search, or against it by -1."""
        if self._matches is None:
            if self._last is None:
                self._parts.tell(self._parts.texts.say("nothing_searched"))
                return
            self._matches = self._last
            self._origin = self._view.top
            self._light(self._matches)
            self._parts.begin(self._leave)
        forward = direction * self._direction > 0
        here = self._parts.here(forward=forward)
        found = self._next_shown(here, forward=forward)
        wrapped = found is None
        if found is None:
            found = self._next_shown(0 if forward else len(self._view.text) + 1, forward=forward)
        if found is not None:
            self._parts.jump(*found)
            self._show(found, ("wrapped" if forward else "wrapped_back") if wrapped else "")

    def _next_shown(self, offset: int, *, forward: bool) -> Span | None:
        """Return the next hit from `offset` on, or before it, in a paragraph that is shown."""
        assert self._matches is not None
        found = self._matches.at_or_after(offset) if forward else self._matches.before(offset)
        while found is not None and not self._view.shows(found.start):
            if forward:
                found = self._matches.at_or_after(found.start + 1)
            else:
                found = self._matches.before(found.start)
        return found

    def marks(self) -> list[int]:
        """Return where hits start, for the bar; none when there are too many."""
        if self._matches is None or self._count() > MOST_MARKED:
            return []
        return [span.start for span in self._matches.within(0, len(self._view.text) + 1)]

    def _show(self, found: Span, remark: str = "") -> None:
        self._view.light(current=found)
        say, number = self._parts.texts.say, self._parts.texts.number
        assert self._matches is not None
        before = self._matches.count_before(found.start)
        rank = say("found_rank", rank=number(before + 1), count=number(self._count()))
        self._parts.tell(f"{rank} · {say(remark)}" if remark else rank)

    def _first(self, offset: int) -> Span | None:
        """Return the first hit from `offset` on, or before it, round the end of the text."""
        forward = self._direction > 0
        start = 0 if forward else len(self._view.text) + 1
        return self._next_shown(offset, forward=forward) or self._next_shown(start, forward=forward)

    def _count(self) -> int:
        return self._matches.count_before(len(self._view.text) + 1) if self._matches else 0

    def _light(self, matches: Matches | None) -> None:
        self._view.light(hits_in=matches.within if matches else no_hits, current=None)
