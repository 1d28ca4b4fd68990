"""Looking for words in the text: hits lit while one types, and stepping through them."""

from reader.interface.article.lights import no_hits
from reader.interface.reading.parts import Parts
from reader.interface.words.texts import Texts
from reader.model import Span
from reader.search.text import Matches, PatternError, TextSearch

MOST_MARKED = 2000
"""More hits than this are not marked in the bar: it would be full of them."""


class Finding:
    """What is looked for, and where one was before."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._view = parts.view
        self._search = TextSearch(parts.view.text)
        self._matches: Matches | None = None
        self._direction = 1
        self._origin: int | None = None

    @property
    def is_lit(self) -> bool:
        """Return whether hits are lit in the text."""
        return self._matches is not None

    @property
    def has_found(self) -> bool:
        """Return whether there are any hits."""
        return self._count() > 0

    def begin(self, direction: int) -> None:
        """Look from the top of the screen on: forward by 1, back by -1."""
        self._direction = direction
        if self._origin is None:
            self._origin = self._view.top

    def look_for(self, words: str, *, pattern: bool) -> None:
        """Light all hits and show the first one from where the search began."""
        try:
            self._matches = self._search.look_for(words, pattern=pattern) if words else None
        except PatternError as error:  # what was found before stays lit: one is still typing
            self._parts.tell(pattern_complaint(error, self._parts.texts))
            return
        if self._matches is None:
            self._return()
            return
        self._view.light(hits_in=self._matches.within)
        found = self._first(self._origin or 0)
        if found is None:
            self._return()
            self._parts.tell(self._parts.texts.say("nothing_found", words=words))
        else:
            self._view.reveal(*found)
            self._show(found)

    def keep(self) -> None:
        """Go on reading here; n and N step through the hits, if there are any."""
        if not self.is_lit:
            self.give_up()
            return
        if self._origin is not None and self._view.top != self._origin:
            self._parts.trail.leave(self._origin)
        self._parts.step = self.step

    def give_up(self) -> None:
        """Put out the hits and return to where the search began."""
        self._matches = None
        self._return()
        self._origin = None

    def step(self, direction: int) -> None:
        """Go to the next hit in the direction of the search, or against it by -1."""
        if self._matches is None:
            self._parts.tell(self._parts.texts.say("nothing_searched"))
            return
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
        say = self._parts.texts.say
        assert self._matches is not None
        rank = say(
            "found_rank", rank=self._matches.count_before(found.start) + 1, count=self._count()
        )
        self._parts.tell(f"{rank} · {say(remark)}" if remark else rank)

    def _first(self, offset: int) -> Span | None:
        """Return the first hit from `offset` on, or before it, round the end of the text."""
        forward = self._direction > 0
        start = 0 if forward else len(self._view.text) + 1
        return self._next_shown(offset, forward=forward) or self._next_shown(start, forward=forward)

    def _count(self) -> int:
        return self._matches.count_before(len(self._view.text) + 1) if self._matches else 0

    def _return(self) -> None:
        self._view.light(hits_in=no_hits, current=None)
        if self._origin is not None:
            self._view.go_to(self._origin)


def pattern_complaint(error: PatternError, texts: Texts) -> str:
    """Return what is wrong with a regular expression, in a few words."""
    if error.too_slow:
        return texts.say("too_slow_pattern")
    return texts.say("bad_pattern", message=error.message)
