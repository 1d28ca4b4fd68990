"""The commands of the search, and the line in which one types what to look for."""

from typing import TYPE_CHECKING

from reader.interface.reading.parts import Handlers, Parts

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.interface.reading.finding import Finding
    from reader.interface.reading.keeping import Keeping
    from reader.interface.reading.search_bar import SearchBar


class Searching:
    """Opens the line, and hands what is typed to what finds it: hits, or paragraphs to keep."""

    def __init__(self, parts: Parts, screen: "Screen[None]") -> None:
        self._parts = parts
        self._screen = screen
        self._finding: Finding | None = None
        self._keeping: Keeping | None = None
        self._asker: Finding | Keeping | None = None  # for whom one types
        self._bar: SearchBar | None = None

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
        return self._finding is not None and self._finding.is_lit

    @property
    def is_open(self) -> bool:
        """Return whether one is typing what to look for."""
        return self._bar is not None

    @property
    def kept(self) -> str:
        """Return which paragraphs are kept, in a few words; empty while all are shown."""
        return self._keeping.told if self._keeping is not None else ""

    def marks(self) -> list[int]:
        """Return where hits start, for the bar."""
        return self._finding.marks() if self._finding else []

    def leave(self) -> None:
        """Put out the hits and return to where the search began; else show all paragraphs."""
        if self._finding is not None and self._finding.is_lit:
            self._finding.give_up()
        elif self._keeping is not None:
            self._keeping.give_up()

    def find(self, words: str) -> None:
        """Look for `words` as they stand, else for the longest of them, without a line to type
        in."""
        from reader.interface.reading.finding import Finding

        self._finding = self._finding or Finding(self._parts)
        self._finding.begin(1)
        for wanted in (words, max(words.split(), key=len)):
            self._finding.look_for(wanted, pattern=False)
            if self._finding.has_found:
                self._finding.keep()
                return
        self._finding.give_up()
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
        if self._bar is not None:
            self._bar.remove()
            self._bar = None
        if self._asker is not None:
            if kept:
                self._asker.keep()
            else:
                self._asker.give_up()
        self._parts.view.focus()

    def _open(self, direction: int) -> None:
        from reader.interface.reading.finding import Finding

        if self._bar is None:
            self._finding = self._finding or Finding(self._parts)
            self._finding.begin(direction)
            self._open_bar(self._finding, "search_hint")

    def _open_keeping(self) -> None:
        from reader.interface.reading.keeping import Keeping

        if self._bar is None:
            self._keeping = self._keeping or Keeping(self._parts)
            self._open_bar(self._keeping, "keep_hint")

    def _open_bar(self, asker: "Finding | Keeping", hint: str) -> None:
        from reader.interface.reading.search_bar import SearchBar

        self._asker = asker
        self._bar = SearchBar(self._parts.texts.say(hint))
        self._screen.query_one("#below").mount(self._bar, before=0)
        self._bar.focus()

    def _step(self, direction: int, count: int) -> None:
        if self._parts.step is None:
            self._parts.tell(self._parts.texts.say("nothing_searched"))
            return
        for _ in range(min(count, 1000)):
            self._parts.step(direction)
