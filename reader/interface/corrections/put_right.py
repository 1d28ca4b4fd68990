"""What the reader has put right in an article, and in all articles: kept, applied, taken back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.errors import StoreError
from reader.model import Article, Findings

if TYPE_CHECKING:
    from reader.interface.ports import Memory
    from reader.model.corrections import Correction


class PutRight:
    """The corrections of one article, after those of the personal list.

    `tell_trouble` is told why something can't be kept; the corrections hold for this reading then.
    """

    def __init__(
        self, article: Article, memory: "Memory", tell_trouble: Callable[[StoreError], None]
    ) -> None:
        self._article = article
        self._memory = memory
        self._tell_trouble = tell_trouble
        self._general: list[Correction] = []
        self._own: list[Correction] = []
        self._made: list[tuple[bool, Correction]] = []  # in this reading, and whether general

    def load(self) -> None:
        """Take in what was put right on earlier days."""
        try:
            self._general = list(self._memory.general_corrections())
            self._own = list(self._memory.corrections(self._article))
        except StoreError as error:
            self._tell_trouble(error)

    def applied(self, findings: Findings) -> Findings:
        """Return `findings` as they are after all that was put right."""
        if not (self._general or self._own):
            return findings
        from reader.model.corrections import corrected

        return corrected(findings, [*self._general, *self._own])

    def add(self, correction: "Correction", *, general: bool = False) -> None:
        """Put something right: in this article, or in every one."""
        self._made.append((general, correction))
        self._keep([*self._list(general), correction], general=general)

    @property
    def last(self) -> "Correction | None":
        """Return what `undo` would take back: the last one made, here or before."""
        if self._made:
            return self._made[-1][1]
        corrections = self._own or self._general
        return corrections[-1] if corrections else None

    def undo(self) -> "Correction | None":
        """Take back the last correction and return it; None when there is none."""
        undone = self.last
        if undone is not None:
            general = self._made.pop()[0] if self._made else not self._own
            self._keep(_without_last(self._list(general), undone), general=general)
        return undone

    def _list(self, general: bool) -> "list[Correction]":
        return self._general if general else self._own

    def _keep(self, wanted: "list[Correction]", *, general: bool) -> None:
        """Let the list be as `wanted`, with what others who read the article add to it."""
        known_general, known_own = self._general, self._own
        if general:
            self._general = wanted
        else:
            self._own = wanted
        memory = self._memory
        try:
            if general:
                self._general = list(memory.keep_general_corrections(wanted, known=known_general))
            # For a general one too: what the library knows of an article follows from its own.
            self._own = list(memory.keep_corrections(self._article, self._own, known=known_own))
        except StoreError as error:
            self._tell_trouble(error)


def _without_last(corrections: "Sequence[Correction]", undone: "Correction") -> "list[Correction]":
    """Return the corrections without the last that is `undone`: another may have taken it back."""
    left = list(reversed(corrections))
    if undone in left:
        left.remove(undone)
    return left[::-1]
