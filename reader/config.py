"""What the user has set for every start: a TOML file under platformdirs' config folder.

    theme = "reader-dark"
    width = 72
    lang = "fr"
    mouse = true
    bars = "blocks"

    [keys]
    next_mention = ["]", "n"]

A file that is wrong never keeps the program from starting: what is right in it is used, and the
first thing that is wrong is told in one line, with how many others there are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from reader.language import LANGUAGES, _, ngettext, reason

_LINE: Final = re.compile(r"at line (\d+)")
_TYPES: Final[Mapping[str, type]] = {
    "theme": str,
    "width": int,
    "lang": str,
    "mouse": bool,
    "bars": str,
}


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says; None where it says nothing.

    `width` counts cells. `bars` is what bars are drawn with: blocks, braille or ascii. `keys`
    holds, by the id of an action, the keys for it as Textual names them, joined by commas.
    `problem` is a line about what could not be used, else empty.
    """

    theme: str | None = None
    width: int | None = None
    lang: str | None = None
    mouse: bool | None = None
    bars: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""


def default_config_path() -> Path:
    """Return where the file is looked for when the command line names none."""
    from platformdirs import user_config_path

    return user_config_path("reader") / "config.toml"


def load_config(path: Path, *, expected: bool = False) -> Config:
    """Return what the file at `path` says; when `expected`, its absence is a problem too."""
    try:
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config(problem=_problem(path, _("there is no such file.")) if expected else "")
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


def _unread(path: Path, wrong: str) -> Config:
    told = _("{error}. The usual settings are used.").format(error=wrong)
    return Config(problem=_problem(path, told))


def _config(content: Mapping[str, Any], path: Path) -> Config:
    problems: list[str] = []
    chosen: dict[str, Any] = {}
    for name, value in content.items():
        if name == "keys" and isinstance(value, dict):
            chosen["keys"] = _keys(value, problems)
        elif _TYPES.get(name) is type(value) and (name != "lang" or value in LANGUAGES):
            chosen[name] = value
        else:
            problems.append(_unusable(name, value))
    if not problems:
        return Config(**chosen)
    wrong, *others = problems
    if others:
        more = ngettext("and {count} other", "and {count} others", len(others))
        wrong = f"{wrong.rstrip('.')}, {more.format(count=len(others))}."
    wrong = _("{error} The rest is used.").format(error=wrong)
    return Config(**chosen, problem=_problem(path, wrong))


def _keys(table: Mapping[str, Any], problems: list[str]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for action, value in table.items():
        names = [value] if isinstance(value, str) else value
        if isinstance(names, list) and names and all(isinstance(n, str) and n for n in names):
            keys[action] = ",".join(names)
        else:
            problems.append(_unusable(f"keys.{action}", value))
    return keys


def _unusable(name: str, value: object) -> str:
    setting = f"{name} = {value!r}"
    return _("“{setting}” is no setting.").format(setting=setting)


def _problem(path: Path, wrong: str) -> str:
    """Return what is wrong, then where: the end of a line may not be seen."""
    return f"{wrong} ({path})"
