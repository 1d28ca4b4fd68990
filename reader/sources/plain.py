"""Plain text is an article as it stands; only its title has to be found."""

import re
from typing import Final

from reader.model import Article

LONGEST_TITLE: Final = 150
"""How many code points a line may have to be taken for a title."""

_BEGINNING: Final = 90
"""How many code points of a longer line stand for a title."""

_LINE: Final = re.compile(rf"\S[^\n]{{0,{LONGEST_TITLE}}}")
# « AFP, publié le lundi 4 mai 2020 à 9h30 », where the headline was lost, says nothing.
_DATE: Final = r"(?:le )?(?:\w+ )?\d{1,2}(?:er)? \w+(?: \d{4})?|(?:le )?\d{1,2}/\d{1,2}/\d{2,4}"
_DATELINE: Final = re.compile(
    rf"(?:.*[,|·–—-] ?)?(?:publiée?|mise? (?:à jour|en ligne)|modifiée?) (?:{_DATE})"
    r"(?:,? à \d{1,2} ?[h:] ?\d{0,2})?(?: ?[,|·–—-].*)?\.?",
    re.IGNORECASE,
)


def plain_article(text: str, *, name: str, source: str) -> Article:
    """Return `text` as an article, titled by its first lines, or by `name` if these tell none."""
    return Article(text, title_in(text) or name, source)


def title_in(text: str) -> str | None:
    """Return the first line that is not blank, or the one after it where that only tells when it
    was published; of one too long for a title, its first words. None where there are none."""
    found = _LINE.search(text)
    if found is not None and _DATELINE.fullmatch(found[0].rstrip()):
        found = _LINE.search(text, found.end()) or found
    line = found[0] if found is not None else ""
    if len(line) <= LONGEST_TITLE:
        return line.rstrip() or None
    words = line[: _BEGINNING + 1].rpartition(" ")[0].rstrip(" ,;:")
    return f"{words}…" if words else None
