"""What the line below the text says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.interface.hints import Hint, tell_hints
from reader.interface.lists.cells import cells, cut
from reader.interface.lists.one_line import PART
from reader.interface.words.texts import Texts
from reader.language import later


@dataclass(frozen=True, slots=True)
class Status:
    """All that the status line may tell.

    `percent` is how much of the text stands before the end of the screen: how far one has read.
    The end is what counts, here, in the library and for `50%`, so that an article of one screen is
    read whole and the end of any is 100 %; a quotation stands where it starts. `name` is who is
    chosen and `rank` which of the `count` mentions one stands on; `quote` which quotation of how
    many one stands on; `share` is the share of the text that has been analysed, None once all has
    been; `failure` why the analysis stopped; `kept` tells which paragraphs are shown where not all
    are, first in full and then in short; `said` what a command had to say; `typed` the count typed
    so far.
    """

    percent: int | None
    name: str = ""
    rank: int | None = None
    count: int = 0
    quote: tuple[int, int] | None = None
    share: float | None = None
    failure: str = ""
    kept: Sequence[str] = ()
    said: str = ""
    typed: str = ""

    def left(self, texts: Texts, room: int) -> str:
        """Return what stands on the left of so many cells: what is said comes first, and alone
        where there is no room for the rest."""
        room -= _ROOM_FOR_WAY_BACK if self.kept else 0
        if not self.said:
            return self._fitting(texts, room)
        both = PART.join((self.said, self._state(texts)))
        return both if cells(both) <= room else self.said

    def _fitting(self, texts: Texts, room: int) -> str:
        """Return the state in at most so many cells: what matters least is left out first."""
        status = self
        for lessen in _LESSENED:
            if cells(status._state(texts)) <= room:
                break
            status = lessen(status)
        return cut(status._state(texts), room)

    def _state(self, texts: Texts) -> str:
        number = texts.number
        parts = [texts.say("share", percent=self.percent)] if self.percent is not None else []
        if self.name:
            rank = f" {number(self.rank)}/{number(self.count)}" if self.rank else ""
            parts.append(f"{self.name}{rank}")
        if self.quote is not None:
            at, of = map(number, self.quote)
            parts.append(texts.say("quote_rank", rank=at, count=of))
        if self.kept:
            parts.append(self.kept[0])
        if self.failure:
            parts.append(texts.say("failed", message=self.failure))
        elif self.share is not None:
            parts.append(texts.say("names_progress", percent=int(100 * self.share)))
        return PART.join(parts)

    def right(
        self,
        texts: Texts,
        keys: Mapping[str, str],
        *,
        typing: bool,
        filtering: bool,
        searching: bool,
    ) -> str:
        """Return the keys that may come next, the most useful first, or what has been typed of
        one; `keys` are those that the user has chosen, by the id of a command."""
        if self.typed:
            return self.typed
        if typing:
            return ""
        if filtering:
            return texts.say("filter_keys")
        hints = _SELECTED if self.name else _SEARCHING if searching else _READING
        if self.kept:
            others = [hint for hint in hints if hint[0] != _ALL_PARAGRAPHS[0]]
            hints = (_ALL_PARAGRAPHS, *others)
        return tell_hints(hints, keys, texts)


_LESSENED: Final[tuple[Callable[[Status], Status], ...]] = (
    lambda status: replace(status, percent=None),
    lambda status: replace(status, kept=status.kept[-1:]),
    lambda status: replace(status, name="") if status.kept or status.quote else status,
    lambda status: replace(status, quote=None) if status.kept else status,
)
"""What becomes of the state, step by step, where there is no room for it."""

_ROOM_FOR_WAY_BACK = 10  # cells: how to see all paragraphs again is told on the smallest screen

_READING: Final[tuple[Hint, ...]] = (
    (("filter",), later("names")),
    (("search",), later("search")),
    (("help",), later("help")),
    (("next_quote", "previous_quote"), later("quotation")),
    (("keep",), later("keep only")),
    (("quit",), later("quit")),
)
_SELECTED: Final[tuple[Hint, ...]] = (
    (("next_mention", "previous_mention"), later("mention")),
    (("leave",), later("back")),
    (("next_quote", "previous_quote"), later("quotation")),
    (("who",), later("who")),
    (("skim",), later("dim")),
)
_SEARCHING: Final[tuple[Hint, ...]] = (
    (("next_found", "previous_found"), later("next")),
    (("leave",), later("back")),
)
_ALL_PARAGRAPHS: Final[Hint] = (("keep",), later("all paragraphs"))
