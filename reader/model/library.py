"""What is kept of the articles that were read, as it is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article in the library: `read_at` is when it was last open (ISO 8601, UTC), `share` how
    far it was read (between 0 and 1), `names` whom it is most about, the most mentioned first.
    `edited` tells that its text took the place of an earlier one from the same source."""

    key: str
    title: str
    source: str
    read_at: str
    share: float
    names: tuple[str, ...] = ()
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """Someone or something met in an article of the library: how often it is mentioned there, and
    the words that it is quoted with, in the order of the text."""

    shelved: Shelved
    name: str
    mentions: int
    quotes: tuple[str, ...] = ()
