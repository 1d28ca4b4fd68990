"""What the user's own file sets, held against what the interface has."""

from collections.abc import Iterable

from textual.theme import BUILTIN_THEMES

from reader.config import Config
from reader.errors import UsageError
from reader.interface.commands import COMMANDS
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.themes import THEMES
from reader.language import _

_BARS = [glyphs.value for glyphs in Glyphs]


def theme_names() -> list[str]:
    """Return the names of all themes, the reader's own first."""
    own = [theme.name for theme in THEMES]
    return [*own, *sorted(name for name in BUILTIN_THEMES if name not in own)]


def require_theme(name: str | None) -> None:
    """Raise UsageError, which names the themes that there are, unless `name` is one or None."""
    names = theme_names()
    if name is not None and name not in names:
        raise UsageError(
            _("No theme “{name}”").format(name=name),
            _("there is none of that name."),
            _("There are: {names}.").format(names=", ".join(names)),
        )


def problem_of(settings: Config) -> str:
    """Return the first thing that is wrong with `settings`, in a line; empty if nothing is."""
    if settings.problem:
        return settings.problem
    if settings.theme is not None and settings.theme not in theme_names():
        return _("theme = “{name}”: there is none of that name.").format(name=settings.theme)
    if settings.bars is not None and settings.bars not in _BARS:
        return _("bars = “{name}”: there are {names}.").format(
            name=settings.bars, names=", ".join(_BARS)
        )
    return _unknown_command(settings.keys)


def glyphs_of(settings: Config) -> Glyphs:
    """Return what is to be drawn with: blocks, unless the settings name something else."""
    return Glyphs(settings.bars) if settings.bars in _BARS else Glyphs.BLOCKS


def _unknown_command(keys: Iterable[str]) -> str:
    known = [command.id for command in COMMANDS]
    for name in keys:
        if name not in known:
            wrong = _("keys.{name}: there is no such command.").format(name=name)
            from difflib import get_close_matches

            near = get_close_matches(name, known, n=1)
            meant = _("Did you mean {path}?").format(path=near[0]) if near else ""
            return f"{wrong} {meant}".strip()
    return ""
