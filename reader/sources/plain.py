"""Plain text is an article as it stands; only its title has to be found."""

import re
from typing import Final

from reader.model import Article

LONGEST_TITLE: Final = 150
"""How many code points a first line may have to be taken for a title."""

_FIRST_LINE: Final = re.compile(rf"\S[^\n]{{0,{LONGEST_TITLE}}}")


def plain_article(text: str, *, name: str, source: str) -> Article:
    """Return `text` as an article, titled by its first line, or by `name` if that is too long."""
    return Article(text, first_line(text) or name, source)


def first_line(text: str) -> str | None:
    """Return the first line that is not blank if it is short enough for a title, else None."""
    found = _FIRST_LINE.search(text)
    line = found[0].rstrip() if found else ""
    return line if 0 < len(line) <= LONGEST_TITLE else None
