"""What the user's own file sets, held against what the interface has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from textual.theme import BUILTIN_THEMES

from reader.config import Config, Fault, as_written, unknown
from reader.errors import UsageError
from reader.interface.keys import ChosenKeys, choose_keys
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.themes import THEMES
from reader.language import _, ngettext

_BARS: Final = [glyphs.value for glyphs in Glyphs]


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be used of the user's file, and all that can't."""

    config: Config
    chosen: ChosenKeys
    glyphs: Glyphs
    faults: Sequence[Fault]

    @classmethod
    def of(cls, config: Config) -> "Settings":
        """Return what can be used of `config`."""
        chosen = choose_keys(config.keys)
        faults = [*config.faults]
        if config.theme is not None and config.theme not in theme_names():
            wrong = _("no theme is called “{name}”").format(name=config.theme)
            faults.append(Fault("theme", unknown(wrong, config.theme, theme_names())))
        if config.bars is not None and config.bars not in _BARS:
            wrong = _("{value} is not one of {names}")
            told = wrong.format(value=as_written(config.bars), names=", ".join(_BARS))
            faults.append(Fault("bars", told))
        glyphs = Glyphs(config.bars) if config.bars in _BARS else Glyphs.BLOCKS
        return cls(config, chosen, glyphs, [*faults, *chosen.faults])

    def told(self) -> str:
        """Return one line about all that is wrong; empty if nothing is.

        One fault is told as it is. More are named only: `explained` tells of each.
        """
        if not self.faults:
            return ""
        if len(self.faults) > 1:
            count = len(self.faults)
            many = ngettext(
                "{count} setting can't be used (reader --doctor): {names}",
                "{count} settings can't be used (reader --doctor): {names}",
                count,
            )
            names = ", ".join(dict.fromkeys(fault.setting for fault in self.faults))
            return many.format(count=count, names=names)
        rest = _("The rest is used.") if self.faults[0].setting else _("The usual ones are used.")
        return f"{self.explained()[0]} {rest} ({self.config.path})"

    def explained(self) -> list[str]:
        """Return a sentence about each fault."""
        return [_sentence(fault) for fault in self.faults]


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


def _sentence(fault: Fault) -> str:
    title = fault.setting or _("settings")
    told = _("{title}: {message}").format(title=title, message=fault.told)
    return told if told.endswith("?") else f"{told}."
