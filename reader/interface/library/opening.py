"""Opens one article after another, and the library between them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from reader.errors import ReaderError
from reader.interface.library.batch import Batch
from reader.interface.options import Options
from reader.interface.reading.screen import ReadingScreen
from reader.interface.words.texts import Texts
from reader.model import Article

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from reader.interface.library.library_screen import LibraryScreen
    from reader.interface.ports import Analyst, Files, Library, Memory, Sources


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the interface is joined with; see ports. None: the program does without."""

    analyst: "Analyst"
    memory: "Memory"
    library: "Library | None" = None
    sources: "Sources | None" = None
    files: "Files | None" = None


class Opening:
    """Makes the screens of an app, and puts one in the place of another."""

    def __init__(
        self,
        app: "App[Any]",
        surroundings: Surroundings,
        options: Options,
        texts: Texts,
        batch: Batch,
    ) -> None:
        self._app = app
        self._batch = batch
        self._around = surroundings
        self._options = options
        self._texts = texts
        self._came_from: list[Article] = []

    def first_screen(self, article: Article | None, *, notice: str = "") -> "Screen[None]":
        """Return the screen to begin with: `article`, or the library when that is None."""
        if article is None:
            who = f"@{self._options.who}" if self._options.who else ""
            return self._library(query=who, notice=notice)
        return self._reading(article, self._options, notice=notice)

    @property
    def reading(self) -> ReadingScreen | None:
        """Return the screen of the article that is open, if one is."""
        screens = (one for one in self._app.screen_stack if isinstance(one, ReadingScreen))
        return next(screens, None)

    def show_library(self) -> None:
        """List the articles read, over the one that is open."""
        reading = self.reading
        if self._around.library is not None:
            key = ""
            if reading is not None:
                reading.keep_place()  # the library tells how far one has read
                key = reading.article.key
            self._app.push_screen(self._library(open_key=key))
        elif reading is not None:
            reading.tell(self._texts.say("library_without"))

    def leave_library(self) -> None:
        """Go back to the article below the library; end where there is none."""
        if len(self._app.screen_stack) > 1:
            self._app.pop_screen()
        else:
            self._app.exit(0)

    def open_kept(self, chosen: "LibraryScreen.Chosen") -> None:
        """Open the article chosen in the library, as it was last read; look whether it is still
        so."""
        library = self._around.library
        article = library.shelved_article(chosen.key) if library is not None else None
        if article is None:
            return
        reading = self.reading
        if reading is not None:
            self._app.pop_screen()  # the library above it
            if reading.article.key == article.key and chosen.who is None:
                if chosen.query:
                    reading.go_to(chosen.query)
                return
        start = article.text.find(chosen.words) if chosen.words else -1
        there = start if start >= 0 else chosen.query or None
        self._open(article, who=chosen.who, go_to=there)
        self._in_thread(lambda: self._look_for_change(article))

    def visit(self, key: str, who: str, words: str | None) -> None:
        """Open an article of the library at these words of someone; `go_back` leads back."""
        reading, library = self.reading, self._around.library
        article = library.shelved_article(key) if library is not None else None
        if reading is None or article is None:
            return
        reading.keep_place()
        start = article.text.find(words) if words else -1
        came_from = [*self._came_from, reading.article]
        self._open(article, who=who, go_to=start if start >= 0 else None, came_from=came_from)

    def go_back(self) -> None:
        """Open the article again that one came from by a visit, where it was left."""
        reading = self.reading
        if self._came_from and reading is not None:
            reading.keep_place()
            self._open(self._came_from[-1], came_from=self._came_from[:-1])

    def go_on(self, steps: int) -> None:
        """Open the article of the batch that stands so many steps on; back: negative."""
        reading, sources = self.reading, self._around.sources
        if reading is None or sources is None:
            return
        named = self._batch.go(steps, reading.article)
        if named is None:
            side = "no_article_after" if steps > 0 else "no_article_before"
            reading.tell(self._texts.say(side))
        elif isinstance(named, str):
            reading.tell(self._texts.say("fetching", source=named))
            self._in_thread(lambda: self._fetch_named(named, sources))
        else:
            self._open_named(named)

    def read_again(self) -> None:
        """Open the article as it is now where it came from."""
        reading, sources = self.reading, self._around.sources
        if reading is not None and sources is not None:
            article = reading.article
            self._in_thread(lambda: self._fetch(article))

    def edit(self, offset: int) -> None:
        """Let the user edit the article's file, at this offset, then read it again."""
        reading, sources = self.reading, self._around.sources
        if reading is None or sources is None:
            return
        try:
            with self._app.suspend():
                sources.edit(reading.article, offset)
        except SuspendNotSupported:
            reading.tell(self._texts.say("edit_not"))
        except ReaderError as error:
            reading.tell(str(error))
        else:
            self.read_again()

    def _open(
        self,
        article: Article,
        *,
        who: str | None = None,
        go_to: int | str | None = None,
        came_from: Sequence[Article] = (),
    ) -> None:
        """Put `article` in the place of the one that is open, if one is; `came_from` are those to
        go back to from there, the nearest last."""
        self._came_from = list(came_from)
        screen = self._reading(article, replace(self._options, who=who), go_to=go_to)
        if self.reading is None:
            self._app.push_screen(screen)
            return
        if len(self._app.screen_stack) == 1:
            # switch_screen takes off a callback that the first screen of an app never had.
            self._app.screen._push_result_callback(self._app, None)
        self._app.switch_screen(screen)

    def _look_for_change(self, article: Article) -> None:
        sources = self._around.sources
        if sources is not None and sources.has_changed(article):
            self._app.call_from_thread(self._tell, article, self._texts.say("source_changed"))

    def _fetch_named(self, source: str, sources: "Sources") -> None:
        try:
            article = sources.open(source)
        except ReaderError as error:
            self._app.call_from_thread(self._skip_named, source, str(error))
        else:
            self._app.call_from_thread(self._open_named, article, source)

    def _open_named(self, article: Article, source: str = "") -> None:
        """Open an article of the batch, unless one has gone on since."""
        is_wanted = self._batch.is_at(source or article)
        if source:
            self._batch.put(article, source)
        reading = self.reading
        if reading is not None and reading is self._app.screen and is_wanted:
            reading.keep_place()
            self._open(article, who=self._options.who)

    def _skip_named(self, source: str, why: str) -> None:
        reading = self.reading
        if reading is not None:
            self._batch.drop(source, reading.article)
            reading.tell_rank(self._batch.rank(reading.article))
            reading.tell(why)

    def _fetch(self, article: Article) -> None:
        sources = self._around.sources
        assert sources is not None
        try:
            now = sources.read_again(article)
        except ReaderError as error:
            self._app.call_from_thread(self._tell, article, str(error))
            return
        if now.key == article.key:
            self._app.call_from_thread(self._tell, article, self._texts.say("reload_same"))
        else:
            self._app.call_from_thread(self._replace, article, now)

    def _replace(self, before: Article, article: Article) -> None:
        reading = self.reading
        if reading is not None and reading is self._app.screen and reading.article is before:
            reading.keep_place()
            now = replace(article, source=before.source)
            self._batch.put(now, before)
            self._open(now, came_from=self._came_from)

    def _tell(self, article: Article, words: str) -> None:
        """Say something about `article`, unless one has moved on."""
        reading = self.reading
        if reading is not None and reading.article.key == article.key:
            reading.tell(words)

    def _in_thread(self, work: Callable[[], None]) -> None:
        self._app.run_worker(work, thread=True, group="sources", exclusive=True)

    def _reading(
        self,
        article: Article,
        options: Options,
        *,
        notice: str = "",
        go_to: int | str | None = None,
    ) -> ReadingScreen:
        return ReadingScreen(
            article,
            analyst=self._around.analyst,
            memory=self._around.memory,
            library=self._around.library,
            files=self._around.files,
            options=options,
            texts=self._texts,
            notice=notice,
            go_to=go_to,
            came_from=self._came_from[-1].title if self._came_from else "",
            rank=self._batch.rank(article),
        )

    def _library(self, *, open_key: str = "", query: str = "", notice: str = "") -> "LibraryScreen":
        from reader.interface.library.library_screen import LibraryScreen

        assert self._around.library is not None
        return LibraryScreen(
            self._around.library,
            self._texts,
            open_key=open_key,
            query=query,
            keys=self._options.keys,
            notice=notice,
        )
