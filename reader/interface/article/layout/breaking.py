"""Where a paragraph's lines end, by the rules of French typography.

No line begins with « : ; ! ? » or a closing mark, none ends with an opening one; a number, a
no-break space and « M. » with its name stay whole. Imprimerie nationale, « Lexique des règles
typographiques », 2002; Unicode Standard Annex 14 for what French shares with the rest.
"""

import re
from functools import lru_cache

from reader.interface.article.layout.cells import fit, is_plain
from reader.model import Span

# Spaces, unless what they part belongs together.
_BETWEEN_WORDS = (
    r"(?<![«‹“„(\[ \t])(?<!\bM\.)(?<!\bMM\.)(?<!\bMe)(?<!\bMme)(?<!\bDr)(?<!\bPr)(?<!\bn°)"
    r"[ \t]+(?![ \t:;!?»›”)\]%€$])(?!(?<=\d[ ])\d{3}(?!\d))"
)
# Hyphens, dashes and slashes inside words; never in numbers.
_INSIDE_WORDS = r"(?<=[^\W\d])[-\u2010\u2013\u2014/]+(?=[^\W\d])|(?<=\w)\u2026(?=\w)"
_CHANCE = re.compile(f"{_BETWEEN_WORDS}|{_INSIDE_WORDS}")
_SPACES = re.compile(r"[ \t]+(?=[^ \t])")


def break_lines(text: str, start: int, end: int, width: int) -> tuple[Span, ...]:
    """Return the rows of text[start:end], one block, in a column of `width` cells.

    The rows hold each code point once, in order; spaces that end a row, and the line end, belong
    to it and are not drawn, so that what `visible_end` leaves takes at most `width` cells.
    """
    rows: list[Span] = []
    content_end = visible_end(text, start, end)
    at = start
    while True:
        limit = fit(text, at, content_end, width)
        if limit >= content_end:
            rows.append(Span(at, end))
            return tuple(rows)
        following = _last_chance(text, at, limit, content_end)
        rows.append(Span(at, following))
        at = following


def visible_end(text: str, start: int, end: int) -> int:
    """Return where what is drawn of a row ends: before the spaces and line ends that end it."""
    while end > start and text[end - 1] in " \t\n\r":
        end -= 1
    return end


@lru_cache(maxsize=1)
def _chance_between_ideographs() -> re.Pattern[str]:
    """Return the chances with those between ideographs; made when a text has some, for its size
    would be felt at the start of the program."""
    wide = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0002ffff]"
    return re.compile(f"{_CHANCE.pattern}|(?<={wide})(?={wide})")


def _last_chance(text: str, start: int, limit: int, end: int) -> int:
    """Return where the next row starts: after the last chance to break that fits before `limit`."""
    plain = is_plain(text, start, limit)
    for chances in (_CHANCE if plain else _chance_between_ideographs(), _SPACES):
        best = 0
        for chance in chances.finditer(text, start, end):
            ends_visible = chance.start() if chance[0].isspace() else chance.end()
            if ends_visible > limit:
                break
            if chance.end() > start and text[start:ends_visible].strip():
                best = chance.end()
        if best:
            return best
    return limit
