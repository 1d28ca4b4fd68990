"""What the command line asks of the interface."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reader.interface.lists.occurrence_bar import Glyphs


@dataclass(frozen=True, slots=True)
class Options:
    """How the interface is to open; None leaves a choice to the interface and what it remembers.

    `width` is the reading width in cells, `who` the name of an entity to select once it is found,
    `glyphs` what bars and signs are drawn with, `lang` the interface's own language (« fr »,
    « en »), `keys` the keys that the user has chosen, by the id of a command. `mouse` False leaves
    the mouse to the terminal.
    """

    width: int | None = None
    theme: str | None = None
    mouse: bool = True
    who: str | None = None
    lang: str | None = None
    glyphs: Glyphs = Glyphs.BLOCKS
    keys: Mapping[str, str] = field(default_factory=dict)

    def completed_by(self, width: int | None, theme: str | None, mouse: bool | None) -> "Options":
        """Return these options, with what the user has set for every start where they leave it."""
        return replace(
            self,
            width=self.width if self.width is not None else width,
            theme=self.theme if self.theme is not None else theme,
            mouse=self.mouse and mouse is not False,
        )
