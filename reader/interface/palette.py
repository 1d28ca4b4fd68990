"""The command palette: every command of the screen below it, found by its words."""

from collections.abc import Mapping, Sequence
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.interface.commands import COMMANDS, Command, key_sign
from reader.language import FRENCH


class CommandsProvider(Provider):
    """Offers the commands of the screen below the palette."""

    async def discover(self) -> Hits:
        """Yield all commands, before anything is typed."""
        for command in self._commands:
            run = partial(self._run, command)
            yield DiscoveryHit(command.label(self._language), run, help=self._keys(command))

    async def search(self, query: str) -> Hits:
        """Yield the commands that match `query`, by what they do or by their id."""
        matcher = self.matcher(query)
        for command in self._commands:
            name = command.label(self._language)
            score = max(matcher.match(name), matcher.match(command.id))
            if score > 0:
                run = partial(self._run, command)
                yield Hit(score, matcher.highlight(name), run, help=self._keys(command))

    @property
    def _commands(self) -> Sequence[Command]:
        return getattr(self.screen, "commands", COMMANDS)

    @property
    def _language(self) -> str:
        return getattr(self.screen, "language", FRENCH)

    def _keys(self, command: Command) -> str:
        chosen: Mapping[str, str] = getattr(self.app, "chosen_keys", {})
        keys = chosen.get(command.id, command.keys).split(",")
        return " ".join(key_sign(key.strip(), self._language) for key in keys)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(f"do('{command.id}')")
