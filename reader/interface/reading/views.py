"""The commands that change how the text is shown, and those that open another screen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from reader.errors import StoreError
from reader.interface.commands import ALL_COMMANDS
from reader.interface.reading.naming import Naming
from reader.interface.reading.parts import Handlers, Parts
from reader.interface.reading.places import Places
from reader.model import Entity

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from reader.interface.cards.who_card import Elsewhere
    from reader.interface.ports import Library

WIDTH_STEP = 4  # cells
WIDEST = 160  # cells
NARROWEST = 24  # cells


class Program(Protocol):
    """What the application does for these commands."""

    @property
    def chosen_keys(self) -> Mapping[str, str]:
        """Return the keys that the user has chosen, by the id of a command."""

    def redraw(self) -> None:
        """Draw the whole screen again."""

    theme: str

    def next_theme(self) -> str:
        """Change to the next theme and return its name."""

    def show_theme(self, name: str) -> None:
        """Change to the theme of this name."""

    def show_library(self) -> None:
        """List the articles read."""

    def visit(self, key: str, who: str, words: str | None) -> None:
        """Open another article of the library where someone says these words."""

    def go_on(self, steps: int) -> None:
        """Open an article that was named after the open one, or before: negative."""

    def read_again(self) -> None:
        """Open the article as it is now where it came from."""

    def edit(self, offset: int) -> None:
        """Let the user edit the article's file, at this offset, then read it again."""


class Views:
    """Zen, skim, width and theme; the card, the quotes, the outline, the help; other articles."""

    def __init__(
        self,
        parts: Parts,
        screen: "Screen[None]",
        naming: Naming,
        places: Places,
        library: "Library | None" = None,
    ) -> None:
        self._parts = parts
        self._view = parts.view
        self._screen = screen
        self._naming = naming
        self._library = library
        self._places = places

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {
            "zen": lambda _count: self._zen(),
            "skim": lambda _count: self._skim(),
            "wider": lambda count: self._widen(WIDTH_STEP, count),
            "narrower": lambda count: self._widen(-WIDTH_STEP, count),
            "theme": lambda _count: self._tell("theme_is", name=self._program.next_theme()),
            "themes": lambda _count: self._themes(),
            "library": lambda _count: self._program.show_library(),
            "next_article": lambda count: self._program.go_on(count or 1),
            "previous_article": lambda count: self._program.go_on(-(count or 1)),
            "reload": lambda _count: self._program.read_again(),
            "who": lambda _count: self._who(),
            "quotes": lambda _count: self._quotes(),
            "about": lambda _count: self._about(),
            "edit": lambda _count: self._program.edit(self._view.top),
            "outline": lambda _count: self._outline(),
            "help": lambda _count: self._help(),
            "palette": lambda _count: self._app.action_command_palette(),
            "redraw": lambda _count: self._program.redraw(),
            "quit": lambda _count: self._app.exit(0),
        }

    @property
    def _app(self) -> "App[int]":
        return self._screen.app

    @property
    def _program(self) -> Program:
        from reader.interface.app import ReaderApp

        assert isinstance(self._app, ReaderApp)
        return self._app

    def _tell(self, what: str, **values: object) -> None:
        self._parts.tell(self._parts.texts.say(what, **values))

    def leave_zen(self) -> bool:
        """Show all that stands around the text again; False when it is shown."""
        was_zen = self._screen.has_class("-zen")
        self._screen.remove_class("-zen")
        return was_zen

    def _zen(self) -> None:
        self._screen.toggle_class("-zen")

    def _skim(self) -> None:
        lights = self._view.lights
        if lights.selected is None:
            self._tell("skim_needs")
        else:
            self._view.light(skim=not lights.skim)

    def _widen(self, step: int, count: int | None) -> None:
        view = self._view
        before, chosen = view.column, view.chosen_column
        cells = count if count and step > 0 else before + step
        view.set_column(max(NARROWEST, min(WIDEST, cells)))
        if view.column == before and step > 0:  # no room: a wider screen is to give all it has
            view.set_column(chosen)
        self._tell("column_is", cells=view.column)

    def _who(self) -> None:
        pointed_at = self._view.entity_pointed_at()
        entity = pointed_at or self._naming.entity or self._naming.entity_here()
        if entity is None:
            self._tell("no_selection")
            return
        from reader.interface.cards.who_card import WhoCard

        view = self._view
        card = WhoCard(
            view.lights.reading,
            entity,
            view.top,
            self._parts.texts,
            window=(view.top, view.bottom),
            glyphs=self._parts.glyphs,
            elsewhere=self._elsewhere(entity),
            visit=lambda key, words: self._program.visit(key, entity.name, words),
        )
        self._app.push_screen(card, self._gone_to())

    def _elsewhere(self, entity: Entity) -> "list[Elsewhere]":
        """Return in which other articles of the library this entity was met."""
        from reader.interface.cards.who_card import Elsewhere

        if self._library is None:
            return []
        besides = self._view.lights.reading.article.key
        try:
            sightings = self._library.sightings(entity.name, besides=besides)
        except StoreError:  # the card does without
            return []
        return [Elsewhere(one.shelved.key, one.shelved.title, one.quotes) for one in sightings]

    def _quotes(self) -> None:
        from reader.interface.cards.quotes_view import QuotesScreen

        quotes = QuotesScreen(
            self._view.lights.reading,
            self._parts.texts,
            offset_here=self._view.top,
            has_stopped=self._parts.has_stopped,
            glyphs=self._parts.glyphs,
        )
        self._app.push_screen(quotes, self._gone_to(self._naming.go_to_quote))

    def _outline(self) -> None:
        if not self._view.lights.reading.article.headings:
            self._tell("no_headings")
            return
        from reader.interface.cards.outline import OutlineScreen

        article, top = self._view.lights.reading.article, self._view.top
        outline = OutlineScreen(article, self._parts.texts, offset_here=top)
        self._app.push_screen(outline, self._gone_to())

    def _about(self) -> None:
        from reader.interface.cards.about_card import AboutCard

        view = self._view
        marks = self._places.marks()
        card = AboutCard(view.lights.reading, self._parts.texts, marks, read_to=view.bottom)
        self._app.push_screen(card, self._gone_to(self._places.go_to_marked))

    def _themes(self) -> None:
        from reader.interface.cards.theme_picker import offer_themes

        def told(name: str) -> None:
            self._tell("theme_chosen", name=name)

        program = self._program
        offer_themes(self._app, self._parts.texts, program.theme, program.show_theme, told)

    def _help(self) -> None:
        from reader.interface.cards.help_screen import HelpScreen

        keys = self._program.chosen_keys
        help_screen = HelpScreen(ALL_COMMANDS, self._parts.texts, keys=keys)
        self._app.push_screen(help_screen, self._gone_to())

    def _gone_to(self, there: Callable[[int], None] | None = None) -> Callable[[int | None], None]:
        def go(offset: int | None) -> None:
            if offset is not None:
                (there or self._parts.jump)(offset)
                self._parts.tell("")  # the counters follow

        return go
