"""The sidebar's place: beside the text, or over it where there is little room."""

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.message import Message

from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.words.texts import Texts
from reader.model import Quote, Reading

if TYPE_CHECKING:
    from reader.interface.sidebar.sidebar import Sidebar


class Side(Container):
    """Keeps the room for the sidebar from the first paint on, so that the text never moves; the
    sidebar itself comes after that paint."""

    DEFAULT_CSS = """
    Side { width: 28; height: 1fr; background: $background; }
    Side Sidebar { width: 1fr; }
    """

    class Chosen(Message):
        """An entity or a quote was chosen; `offset` is from where to look for a mention."""

        def __init__(
            self,
            entity_id: str | None = None,
            offset: int | None = None,
            quote: Quote | None = None,
        ) -> None:
            super().__init__()
            self.entity_id = entity_id
            self.offset = offset
            self.quote = quote

    def __init__(self, texts: Texts, glyphs: Glyphs = Glyphs.BLOCKS) -> None:
        super().__init__()
        self._texts = texts
        self._glyphs = glyphs
        self._sidebar: Sidebar | None = None
        self._reading: Reading | None = None
        self._asked_for = False

    @property
    def is_awaited(self) -> bool:
        """Return whether the filter was asked for before it has come."""
        return self._asked_for and self._sidebar is None

    async def fill(self, reading: Reading) -> None:
        """Bring the sidebar in, unless the program has been left meanwhile."""
        from textual.widgets import Input

        from reader.interface.sidebar.sidebar import Sidebar

        if not self.is_attached:
            return
        sidebar = Sidebar(self._texts, glyphs=self._glyphs)
        await self.mount(sidebar)
        if not sidebar.is_attached:
            return
        self._sidebar = sidebar
        for line in self._sidebar.query(Input):
            line.cursor_blink = False  # each blink is sent over the line
        self._sidebar.show(self._reading or reading)
        if self._asked_for:
            self.open()

    def open(self) -> None:
        """Let what is typed filter the names; on a narrow screen, show them first."""
        if self._sidebar is None:
            self._asked_for = True  # as soon as it is there
            return
        self.screen.remove_class("-zen")
        self.add_class("-open", update=self._is_over_text)
        self._sidebar.focus_filter()

    def close(self) -> None:
        """On a narrow screen, give the room back to the text."""
        self.remove_class("-open", update=self._is_over_text)

    @property
    def _is_over_text(self) -> bool:
        return self.screen.has_class("-narrow")

    def show(self, reading: Reading) -> None:
        """List what is in `reading`."""
        self._reading = reading
        if self._sidebar is not None:
            self._sidebar.show(reading)

    def tell_stopped(self) -> None:
        """Say that no more names are to be expected."""
        if self._sidebar is not None:
            self._sidebar.tell_stopped()

    def mark(self, selected: str | None, top: int, bottom: int) -> None:
        """Mark who is chosen, and in the bars that [top, bottom) is on the screen."""
        if self._sidebar is not None:
            self._sidebar.selected = selected
            self._sidebar.set_window(top, bottom)

    def on_sidebar_chosen(self, message: "Sidebar.Chosen") -> None:
        """Hand on who was chosen."""
        message.stop()
        self._hand_on(self.Chosen(message.entity_id))

    def on_sidebar_place_chosen(self, message: "Sidebar.PlaceChosen") -> None:
        """Hand on who was chosen, and from where on."""
        message.stop()
        self._hand_on(self.Chosen(message.entity_id, message.offset))

    def on_sidebar_quote_chosen(self, message: "Sidebar.QuoteChosen") -> None:
        """Hand on which quote was chosen."""
        message.stop()
        self._hand_on(self.Chosen(quote=message.quote))

    def on_sidebar_dismissed(self, message: "Sidebar.Dismissed") -> None:
        """Hand on that nothing was."""
        message.stop()
        self._hand_on(self.Chosen())

    def _hand_on(self, chosen: Chosen) -> None:
        from textual.widgets import Input

        self.close()
        for line in self.query(Input):
            line.value = ""  # all names again, for the next time
        self.post_message(chosen)
