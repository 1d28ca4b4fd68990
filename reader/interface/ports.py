"""What the interface needs of the rest of the program, and no more.

The command line joins the interface with what fulfils these; tests join it with fakes. Nothing
here may block for longer than a key may take, unless it says so.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from reader.model import Article, Event, Place, Shelved, Sighting
from reader.model.corrections import Correction


class Analyst(Protocol):
    """Finds the names and quotes of an article outside of the interface's process."""

    def begin(self, article: Article, *, near: int, tell: Callable[[Event], None]) -> None:
        """Analyse `article`, what stands near the offset `near` first; drop what ran before.

        `tell` is called from another thread, with a Found for what the store already holds too.
        """

    def look_near(self, offset: int) -> None:
        """Analyse what stands near `offset` next: it is on the screen now."""

    def stop(self) -> None:
        """End the analysis and its process; harmless when none runs."""


class Memory(Protocol):
    """What lasts from one reading to the next."""

    def place(self, article: Article) -> Place | None:
        """Return where this article was left, None when it is new."""

    def keep_place(self, article: Article, place: Place) -> None:
        """Remember where this article is left."""

    def marks(self, article: Article) -> Mapping[str, int]:
        """Return the offset of each mark (a letter) set in this article."""

    def keep_mark(self, article: Article, letter: str, offset: int) -> None:
        """Remember a mark; an earlier one of that letter is replaced."""

    def corrections(self, article: Article) -> Sequence[Correction]:
        """Return what was put right in this article, in the order in which it was."""

    def keep_corrections(
        self, article: Article, corrections: Sequence[Correction], *, known: Sequence[Correction]
    ) -> Sequence[Correction]:
        """Remember the change from `known` to these corrections of this article; return what is
        kept now, with what others who read it have put right."""

    def general_corrections(self) -> Sequence[Correction]:
        """Return the personal list: what is put right in every article."""

    def keep_general_corrections(
        self, corrections: Sequence[Correction], *, known: Sequence[Correction]
    ) -> Sequence[Correction]:
        """Remember the change from `known` to this personal list; return what is kept now."""

    def earlier(self, article: Article) -> Article | None:
        """Return what was read last from the source of this article, when that was another text."""


class Library(Protocol):
    """The articles that were read."""

    def shelf(self, query: str = "") -> Sequence[Shelved]:
        """Return the articles whose title, text, names or speakers match `query`, newest first."""

    def shelved_article(self, key: str) -> Article | None:
        """Return an article as it was last read, None when it is not kept."""

    def sightings(self, name: str, *, besides: str = "") -> Sequence[Sighting]:
        """Return where else this name was met, newest first, the article `besides` left out."""

    def met(self, words: str) -> Sequence[Sighting]:
        """Return where anyone was met whose name holds `words`, newest first."""

    def remove(self, key: str) -> None:
        """Forget an article with all that is kept of it."""

    def purge(self) -> int:
        """Forget everything; return how many articles. May take seconds."""


class Sources(Protocol):
    """Where articles come from."""

    def open(self, source: str) -> Article:
        """Return the article at `source`. May take seconds. Raises SourceError."""

    def has_changed(self, article: Article) -> bool:
        """Return whether the file that `article` was read from holds another text now.

        False for what is no file, or can't be read. May take a while: not for the interface's
        own thread.
        """

    def read_again(self, article: Article) -> Article:
        """Return the article at the source of `article` as it is now. May take seconds.

        Raises SourceError.
        """

    def edit(self, article: Article, offset: int) -> None:
        """Let the user edit the file of `article`, on the line of what stands at `offset`; returns
        when that is done. The terminal is the editor's meanwhile. Raises SourceError.
        """


class Files(Protocol):
    """Where what one wants to keep is written."""

    def append(self, name: str, text: str) -> str:
        """Write `text` at the end of the file `name` and return where that is, as people write it.

        Raises SourceError when it can't be written.
        """
