"""The next useful keys, as a line tells them: those that the user has chosen."""

from collections.abc import Iterable, Mapping
from typing import Final

from reader.interface.commands import ALL_COMMANDS, key_signs
from reader.interface.lists.one_line import PART
from reader.interface.words.texts import Texts

Hint = tuple[tuple[str, ...], str]
"""Commands, by their ids, whose keys are told together, and what they do."""

_KEYS: Final = {command.id: command.keys for command in ALL_COMMANDS}


def tell_hints(hints: Iterable[Hint], keys: Mapping[str, str], texts: Texts) -> str:
    """Return the hints in one line, without those whose commands have no key; `keys` are those
    that the user has chosen, by the id of a command."""
    told = ((_signs(commands, keys, texts.language), words) for commands, words in hints)
    return PART.join(f"{signs} {texts.translate(words)}" for signs, words in told if signs)


def _signs(commands: Iterable[str], keys: Mapping[str, str], language: str) -> str:
    """Return the first key of each of the commands, as people write it."""
    firsts = (keys.get(name, _KEYS[name]).partition(",")[0] for name in commands)
    return " ".join(filter(None, (key_signs(key, language) for key in firsts)))
