"""Taking words along: to the terminal's clipboard, or into a file."""

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.interface.reading.naming import Naming
from reader.interface.reading.parts import Handlers, Parts
from reader.model import Span

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.interface.ports import Files


class Taking:
    """The commands that copy the quotation under way, or write it to a file."""

    def __init__(
        self, parts: Parts, screen: "Screen[None]", naming: Naming, files: "Files | None"
    ) -> None:
        self._parts = parts
        self._view = parts.view
        self._screen = screen
        self._naming = naming
        self._files = files
        self._view.when_marked = self._copy_marked

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {
            "copy": lambda _count: self._copy(),
            "write": lambda _count: self._write(),
        }

    def _words(self) -> str | None:
        """Return what to take with its source: what is marked, else the quotation under way."""
        from reader.interface.reading.copying import passage, quote_under_way, words_to_copy

        view, lights = self._view, self._view.lights
        if lights.marked is not None:
            return passage(lights.reading.article, lights.marked, view.kept, with_origin=True)
        on_screen = Span(view.top, view.bottom)
        quote = quote_under_way(self._naming.quotes, lights.current, on_screen)
        return words_to_copy(lights.reading, quote, lights.current)

    def _copy(self) -> None:
        words = self._words()
        if words is None:
            self._tell("nothing_to_copy")
        else:
            self._send(words)

    def _copy_marked(self, marked: Span) -> None:
        from reader.interface.reading.copying import passage

        self._send(passage(self._view.lights.reading.article, marked, self._view.kept))

    def _send(self, words: str) -> None:
        from reader.interface.app import ReaderApp

        app = self._screen.app
        assert isinstance(app, ReaderApp)
        if app.send_to_clipboard(words):
            self._tell("copied", words=words)
        else:
            self._tell("copy_too_long" if self._files is None else "copy_too_long_file")

    def _write(self) -> None:
        words = self._words()
        if words is None or self._files is None:
            self._tell("nothing_to_copy")
            return
        from reader.interface.reading.copying import file_name

        name = file_name(self._view.lights.reading.article.title)
        try:
            where = self._files.append(name, f"{words}\n\n")
        except ReaderError as error:
            self._parts.tell(str(error))
        else:
            self._tell("written", name=where, words=words)

    def _tell(self, what: str, **values: object) -> None:
        self._parts.tell(self._parts.texts.say(what, **values))
