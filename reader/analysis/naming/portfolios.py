"""What ministers are ministers of: « ministre des Sports » names nothing but an office."""

import re

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.words import Word

_MINISTER = re.compile(
    r"\b(?:[Mm]inistres?|[Ss]ecrétaires?|[Mm]inistère|[Pp]ortefeuille|[Gg]arde|[Cc]ommissaire"
    r"|[Cc]onseill\w+|[Hh]aut-commissaire|[Dd]élégu\w+)\b[^.;:!?»\"\n]{0,90}$"
)
_MINISTER_OF = re.compile(
    r"\b[Mm]inistres?(?: [\w-]+){0,2} (?:de la |de l'|du |des |à la |à l'|aux? )$"
)
_PORTFOLIO_LINK = re.compile(r"\b(?:de|du|des|la|l'|à|aux|et|le|les) ?$")


def is_portfolio(text: str, word: Word) -> bool:
    """Return whether `word` is what a minister is minister of (« des Sports »): no name."""
    key = fold(word.text)
    if key not in lexicon.portfolios():
        if word.text.lower() not in lexicon.small_words() or lexicon.is_listed(key):
            return False
        return bool(_MINISTER_OF.search(text[max(0, word.start - 40) : word.start]))
    before = text[max(0, word.start - 110) : word.start]
    return bool(_PORTFOLIO_LINK.search(before) and _MINISTER.search(before))
