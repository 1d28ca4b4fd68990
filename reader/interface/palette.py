"""The command palette: every command of the screen below it, found by its words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from reader.interface.cards.pick_screen import Choice, PickScreen, offer
from reader.interface.commands import Command, key_signs
from reader.interface.words.texts import Texts
from reader.model import Entity, EntityType
from reader.search.fuzzy import NameIndex

if TYPE_CHECKING:
    from textual.app import App


@runtime_checkable
class Commanded(Protocol):
    """A screen that has commands."""

    commands: Sequence[Command]

    def action_do(self, command: str) -> None:
        """Do the command with this id."""


def show_palette(app: "App[Any]", texts: Texts, keys: Mapping[str, str]) -> None:
    """Offer the commands of the screen that is shown; `keys` are those that the user has chosen."""
    screen = app.screen
    if isinstance(screen, Commanded):
        palette = Palette(screen, texts, keys)
        picking = PickScreen(
            texts.say("palette_title"),
            texts.say("filter_keys"),
            palette.choices,
            filter_hint=texts.say("palette_filter"),
            nothing=texts.say("none_found"),
        )
        offer(app, picking)


class Palette:
    """Finds commands as the sidebar finds names: by words in any order, letters, initials, and
    words typed wrongly; in what a command does, in its id, or as less and vim call it."""

    def __init__(self, screen: Commanded, texts: Texts, keys: Mapping[str, str]) -> None:
        self._screen = screen
        self._texts = texts
        self._keys = keys
        self._commands = {command.id: command for command in screen.commands}
        labels = {command.id: command.label(texts.language) for command in screen.commands}
        self._index = NameIndex(
            [Entity(name, EntityType.ORG, label, label, ()) for name, label in labels.items()],
            forms={
                command.id: (command.id.replace("_", " "), command.after_colon)
                for command in screen.commands
            },
        )

    def choices(self, typed: str) -> Sequence[Choice]:
        """Return the commands that answer to what is typed, the best first; all for nothing."""
        if not typed.strip():
            return [self._choice(command, "") for command in self._commands.values()]
        ranked = self._index.rank(typed)
        return [self._choice(self._commands[match.entity_id], typed) for match in ranked]

    def _choice(self, command: Command, typed: str) -> Choice:
        return Choice(
            command.label(self._texts.language),
            lambda: self._screen.action_do(command.id),
            aside=key_signs(self._keys.get(command.id, command.keys), self._texts.language),
            query=typed,
        )
