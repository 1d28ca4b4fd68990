"""Where someone was in an article, to come back to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The first code point on screen, the chosen width (cells; None: as wide as suits), the name
    of the entity that was selected, if any, and the code point that ends what is on screen; where
    one has jumped from, to go back to, and what lies forward, each the nearest last."""

    offset: int = 0
    width: int | None = None
    selected: str | None = None
    end: int = 0
    back: tuple[int, ...] = ()
    forward: tuple[int, ...] = ()
