"""The line in which one types what to look for, behind a sign that tells what is looked for."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from reader.interface.lists.one_line import OneLine
from reader.interface.reading.search_bar import SearchBar
from reader.interface.words.texts import Texts


class SearchLine(Vertical):
    """« / », « ? » or « & », then what is typed; before it « regex » while that is a pattern."""

    DEFAULT_CSS = """
    SearchLine { height: auto; background: $panel; }
    SearchLine Horizontal { height: 1; }
    SearchLine OneLine { width: auto; color: $faint; padding: 0 0 0 1; }
    SearchLine.-pattern OneLine { color: $foreground; text-style: reverse; padding: 0 1; }
    SearchLine SearchBar { width: 1fr; }
    """

    def __init__(
        self, sign: str, hint: str, texts: Texts, *, last: tuple[str, bool] = ("", False)
    ) -> None:
        super().__init__()
        self._texts = texts
        self._sign = sign
        self._shown_sign = OneLine(sign)
        self._shown_sign.styles.width = len(sign) + 1
        self.bar = SearchBar(hint, last)

    def compose(self) -> ComposeResult:
        """Yield the sign and the line; what else there is stands above."""
        yield from self.above_line()
        with Horizontal():
            yield self._shown_sign
            yield self.bar

    def on_mount(self) -> None:
        """Let what is typed go to the line."""
        self.bar.focus()

    def above_line(self) -> ComposeResult:
        """Yield what stands above the line."""
        yield from ()

    @on(SearchBar.Typed)
    def _show_sign(self, message: SearchBar.Typed) -> None:
        sign = f"{self._texts.say('regex')} {self._sign}" if message.pattern else self._sign
        self.set_class(message.pattern, "-pattern")
        self._shown_sign.styles.width = len(sign) + (2 if message.pattern else 1)
        self._shown_sign.tell(sign)
