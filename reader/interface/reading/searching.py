"""The commands of the search, and the line in which one types what to look for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.interface.reading.parts import Handlers, Parts

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.interface.reading.finding import Finding
    from reader.interface.reading.keeping import Keeping
    from reader.interface.reading.search_line import SearchLine
    from reader.search.text import Matches


class Searching:
    """Opens the line, and hands what is typed to what finds it: hits, or paragraphs to keep."""

    def __init__(self, parts: Parts, screen: "Screen[None]") -> None:
        self._parts = parts
        self._screen = screen
        self._finding: Finding | None = None
        self._keeping: Keeping | None = None
        self._asker: Finding | Keeping | None = None  # for whom one types
        self._kept_hits: Matches | None = None  # the words that paragraphs are kept for
        self._line: SearchLine | None = None

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {
            "search": lambda _count: self._open(1),
            "search_back": lambda _count: self._open(-1),
            "keep": lambda _count: self._open_keeping(),
            "next_found": lambda count: self._step(1, count or 1),
            "previous_found": lambda count: self._step(-1, count or 1),
        }

    @property
    def is_lit(self) -> bool:
        """Return whether hits are lit in the text."""
        return self._finding is not None and self._finding.lit is not None

    @property
    def is_open(self) -> bool:
        """Return whether one is typing what to look for."""
        return self._line is not None

    @property
    def kept(self) -> Sequence[str]:
        """Return which paragraphs are kept, in a few words and in fewer; none while all are
        shown."""
        kept = self._keeping.kept if self._keeping is not None else None
        return kept.told if kept is not None else ()

    def hear(self) -> None:
        """Keep the paragraphs of the names that are known by now."""
        if self._keeping is not None:
            self._keeping.renew()

    def marks(self) -> list[int]:
        """Return where hits start, for the bar."""
        return self._finding.marks() if self._finding else []

    def find(self, words: str) -> None:
        """Look for `words` as they stand, else for the longest of them, without a line to type
        in."""
        finding = self._finder()
        finding.begin(1)
        for wanted in (words, max(words.split(), key=len)):
            finding.look_for(wanted, pattern=False)
            if finding.has_found:
                finding.keep()
                return
        finding.cancel()
        self._parts.tell("")  # the words stand in the title alone

    def typed(self, words: str, *, pattern: bool) -> None:
        """Look for what is typed."""
        if self._asker is not None:
            self._asker.look_for(words, pattern=pattern)

    def went(self, direction: int) -> None:
        """Show the next hit or the one before while typing."""
        if self._asker is not None:
            self._asker.step(direction)

    def ended(self, *, kept: bool) -> None:
        """Close the line; go on here, or return."""
        if self._line is not None:
            self._line.remove()
            self._line = None
        if self._asker is not None:
            if kept:
                self._asker.keep()
            else:
                self._asker.cancel()
                self._parts.tell("")
            if self._asker is self._keeping:
                self._follow_keeping()
                self._parts.begin(self._show_all)
        self._parts.view.focus()

    def _show_all(self) -> bool:
        """Show all paragraphs and put out the words that some were kept for; False where there is
        neither."""
        is_kept, is_lit = bool(self.kept), self._are_kept_hits_lit
        if self._keeping is not None:
            self._keeping.give_up()
        self._follow_keeping()
        return is_kept or is_lit

    @property
    def _are_kept_hits_lit(self) -> bool:
        return self._finding is not None and self._finding.lit is self._kept_hits is not None

    def _follow_keeping(self) -> None:
        """Light the words that paragraphs are kept for, as long as these alone are shown."""
        kept = self._keeping.kept if self._keeping is not None else None
        hits = kept.hits if kept is not None else None
        if hits is not None:
            self._finder().take_over(hits)
        elif self._finding is not None and self._are_kept_hits_lit:
            self._finding.give_back()
        self._kept_hits = hits

    def _finder(self) -> "Finding":
        from reader.interface.reading.finding import Finding

        self._finding = self._finding or Finding(self._parts)
        return self._finding

    def _open(self, direction: int) -> None:
        from reader.interface.reading.search_line import SearchLine

        if self._line is None:
            finding, texts = self._finder(), self._parts.texts
            finding.begin(direction)
            sign = "/" if direction > 0 else "?"
            line = SearchLine(sign, texts.say("search_hint"), texts, last=finding.last_asked)
            self._open_line(finding, line)

    def _open_keeping(self) -> None:
        from reader.interface.reading.keeping import Keeping
        from reader.interface.reading.name_line import NameLine

        if self._line is None:
            self._keeping = self._keeping or Keeping(self._parts)
            texts, lights = self._parts.texts, lambda: self._parts.view.lights.reading
            line = NameLine("&", texts.say("keep_hint"), texts, lights, self._parts.glyphs)
            self._open_line(self._keeping, line)

    def _open_line(self, asker: "Finding | Keeping", line: "SearchLine") -> None:
        self._asker = asker
        self._line = line
        self._screen.query_one("#below").mount(line, before=0)

    def _step(self, direction: int, count: int) -> None:
        if self._parts.step is None:
            self._parts.tell(self._parts.texts.say("nothing_searched"))
            return
        for _ in range(min(count, 1000)):
            self._parts.step(direction)
