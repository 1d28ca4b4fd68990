"""What the user has set for every start: a TOML file under platformdirs' config folder.

    theme = "reader-dark"
    width = 72
    lang = "fr"
    mouse = true
    bars = "blocks"

    [keys]
    next_mention = ["]", "n"]

A file that is wrong never keeps the program from starting: what is right in it is used, and all
that is wrong is told together.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from reader.language import LANGUAGES, _, later, reason

NARROWEST: Final = 20
"""The smallest reading width in cells that lines can still be broken for."""

_LINE: Final = re.compile(r"at line (\d+)")
_TYPES: Final[Mapping[str, type]] = {
    "theme": str,
    "width": int,
    "lang": str,
    "mouse": bool,
    "bars": str,
}
_WANTED: Final[Mapping[type, str]] = {
    str: later("a text in quotation marks is wanted"),
    int: later("a number is wanted"),
    bool: later("true or false is wanted"),
}
_LONGEST_VALUE: Final = 30
"""How many code points of what is set are told."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the file that can't be used: which setting (empty: the file as a whole), and a
    few words about it, without a full stop."""

    setting: str
    told: str


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says; None where it says nothing.

    `width` counts cells. `bars` is what bars are drawn with: blocks, braille or ascii. `keys`
    holds, by the id of an action, the keys for it as they were written; none at all takes its
    keys from it. `faults` is what could not be used, `path` where the file is.
    """

    theme: str | None = None
    width: int | None = None
    lang: str | None = None
    mouse: bool | None = None
    bars: str | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    path: Path | None = None


def default_config_path() -> Path:
    """Return where the file is looked for when the command line names none."""
    from platformdirs import user_config_path

    return user_config_path("reader") / "config.toml"


def load_config(path: Path, *, expected: bool = False) -> Config:
    """Return what the file at `path` says; when `expected`, its absence is a fault too."""
    try:
        written = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return _unread(path, _("there is no such file")) if expected else Config(path=path)
    except OSError as error:
        return _unread(path, reason(error))
    except UnicodeDecodeError:
        return _unread(path, _("not UTF-8"))
    import tomllib  # as long to import as all else here, and most users have no such file

    try:
        content = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        number = line[1] if line else written.count("\n") + 1  # « at end of document »
        return _unread(path, _("line {line} is not TOML").format(line=number))
    return _config(content, path)


def unknown(told: str, name: str, known: Iterable[str]) -> str:
    """Return `told`, with that of the `known` names that `name` was probably meant to be."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    meant = _("did you mean {name}?")
    return f"{told}, {meant.format(name=near[0])}" if near else told


def _unread(path: Path, wrong: str) -> Config:
    return Config(faults=(Fault("", wrong),), path=path)


def _config(content: Mapping[str, Any], path: Path) -> Config:
    keys = content.get("keys", {})
    faults = [
        *_faults({name: value for name, value in content.items() if name != "keys"}),
        *(_key_faults(keys) if isinstance(keys, dict) else [Fault("keys", _("[keys] is a table"))]),
    ]
    wrong = {fault.setting for fault in faults}
    chosen = {name: value for name, value in content.items() if name in _TYPES.keys() - wrong}
    if isinstance(keys, dict):
        chosen["keys"] = {
            name: (value,) if isinstance(value, str) else tuple(value)
            for name, value in keys.items()
            if f"keys.{name}" not in wrong
        }
    return Config(**chosen, faults=tuple(faults), path=path)


def _faults(settings: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with each of the settings but the keys."""
    for name, value in settings.items():
        wanted = _TYPES.get(name)
        if wanted is None:
            yield Fault(name, unknown(_("there is no such setting"), name, _TYPES))
        elif type(value) is not wanted:
            yield Fault(name, f"{as_written(value)}, {_(_WANTED[wanted])}")
        elif name == "lang" and value not in LANGUAGES:
            told = _("{value} is not one of {names}")
            names = ", ".join(LANGUAGES)
            yield Fault(name, told.format(value=as_written(value), names=names))
        elif isinstance(value, int) and wanted is int and value < NARROWEST:
            least = _("{value} is less than {least} cells")
            yield Fault(name, least.format(value=value, least=NARROWEST))


def _key_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    for action, value in table.items():
        names = value if isinstance(value, list) else [value]
        if not all(isinstance(name, str) and name for name in names):
            wanted = _("a key or a list of keys is wanted")
            yield Fault(f"keys.{action}", f"{as_written(value)}, {wanted}")


def as_written(value: object) -> str:
    """Return `value` about as it stands in the file."""
    written = str(value).lower() if isinstance(value, bool) else str(value)
    if isinstance(value, str):
        written = f'"{value}"'
    return written if len(written) <= _LONGEST_VALUE else f"{written[:_LONGEST_VALUE]}…"
