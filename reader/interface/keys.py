"""The keys that the user has chosen, held against the commands that there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from textual.keys import Keys, _character_to_key, key_to_character

from reader.config import Fault, unknown
from reader.interface.commands import (
    ALL_COMMANDS,
    COMMANDS,
    LIBRARY_COMMANDS,
    NO_KEY,
    SIGNS,
    Command,
    key_sign,
)
from reader.language import _
from reader.language import chosen as chosen_language

_NAMES: Final = frozenset(key.value for key in Keys if not key.value.startswith("<")) | SIGNS.keys()
_MODIFIERS: Final = frozenset(("ctrl", "alt", "shift", "super", "meta", "hyper"))
# As people write them; and what terminals send for three of them, which are other keys then.
_ALIASES: Final = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "page_down": "pagedown",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+left_square_bracket": "escape",
}


@dataclass(frozen=True, slots=True)
class ChosenKeys:
    """By the id of each command whose keys are not the usual ones, its keys as Textual names them,
    joined by commas; and what could not be used."""

    keys: Mapping[str, str]
    faults: Sequence[Fault] = ()


def choose_keys(written: Mapping[str, Sequence[str]]) -> ChosenKeys:
    """Return the keys to use for what the user has `written` for commands, by their ids.

    A key that is chosen is taken from the command that usually has it. Where that was its only
    one, and where two commands are given the same key, that is a fault.
    """
    faults: list[Fault] = []
    known = [command.id for command in ALL_COMMANDS]
    chosen: dict[str, list[str]] = {}
    for name, words in written.items():
        setting = f"keys.{name}"
        if name not in known:
            faults.append(Fault(setting, unknown(_("there is no such command"), name, known)))
            continue
        keys, wrong = _named(words)
        faults += (Fault(setting, _("“{key}” is no key").format(key=key)) for key in wrong)
        if keys or not words:
            chosen[name] = keys
    for commands in (COMMANDS, LIBRARY_COMMANDS):
        faults += _settle(commands, chosen)
    return ChosenKeys({name: ",".join(keys) or NO_KEY for name, keys in chosen.items()}, faults)


def key_named(word: str) -> str | None:
    """Return Textual's name of a key as people write it: « ] », « Ctrl-N », « space »; None if it
    is none."""
    if len(word) == 1:
        return _character_to_key(word) if word.isprintable() else None
    *held, name = word.strip().lower().replace("-", "+").split("+")
    if len(name) == 1:
        name = _character_to_key(name)
    name = _ALIASES.get(name, name)
    is_key = len(name) == 1 or name in _NAMES or key_to_character(name) is not None
    if not is_key or not set(held) <= _MODIFIERS:
        return None
    if held == ["shift"] and len(name) == 1:
        return name.upper()
    key = "+".join([*held, name])
    return _ALIASES.get(key, key)


def _named(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the keys that `words` name, without repetition, and the words that name none."""
    parts = chain.from_iterable(
        word.split(",") if len(word.strip()) > 1 else [word] for word in words
    )
    named = {part: key_named(part if part == " " else part.strip()) for part in parts}
    keys = dict.fromkeys(key for key in named.values() if key is not None)
    return list(keys), [part.strip() for part, key in named.items() if key is None]


def _settle(commands: Sequence[Command], chosen: dict[str, list[str]]) -> list[Fault]:
    """Give each key to one of the commands of a screen, changing `chosen`; return who is left
    without."""
    faults: list[Fault] = []
    owners: dict[str, str] = {}
    ids = {command.id for command in commands}
    for name in [name for name in chosen if name in ids]:
        taken = [key for key in chosen[name] if owners.setdefault(key, name) != name]
        faults += (_two_commands(key, owners[key], name) for key in taken)
        kept = [key for key in chosen[name] if key not in taken]
        if taken and not kept:
            del chosen[name]  # its usual keys serve
        else:
            chosen[name] = kept
    for command in commands:
        usual = command.keys.split(",")
        left = [key for key in usual if key not in owners]
        if command.id in chosen or len(left) == len(usual):
            continue
        if not left:
            faults.append(_two_commands(usual[0], owners[usual[0]], command.id))
        if command.group is commands[0].group or commands is COMMANDS:
            chosen[command.id] = left
    return faults


def _two_commands(key: str, first: str, second: str) -> Fault:
    told = _("“{key}” is the key of {command} too")
    return Fault(f"keys.{second}", told.format(key=key_sign(key, chosen_language()), command=first))
