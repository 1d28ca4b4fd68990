"""An article as it is read."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the text: where it starts and ends (code points), and its level from 1."""

    start: int
    end: int
    level: int


@dataclass(frozen=True)
class Article:
    """What is read: its text (line ends as \\n, one paragraph a line), title and origin.

    `source` is what the user named: a path, a URL, or « - » for standard input. `headings` are in
    the order of the text; plain text has none.
    """

    text: str
    title: str
    source: str
    headings: tuple[Heading, ...] = ()

    @cached_property
    def key(self) -> str:
        """Return what identifies the article by its content: the same text, the same key."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def origin(self) -> str:
        """Return the source as one names it to others: an address as it is, of a file its name
        alone (no folder, which tells who one is), of standard input nothing."""
        if self.source[:8].lower().startswith(("http://", "https://")):
            return self.source
        return "" if self.source == "-" else PurePath(self.source).name
