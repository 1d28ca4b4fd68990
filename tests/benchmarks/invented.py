"""A text whose words never end: each paragraph has many that stand nowhere else.

What is kept for each word, or for each name, shows in the memory as it does with years of news.
"""

import re
from random import Random

_SYLLABLES = ("ba", "cé", "dou", "fran", "gui", "lo", "mai", "neau", "pi", "ro", "sel", "tré", "vo")
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_SHARE = 0.1  # of the long words, which are invented


def invent(sample: str, size: int) -> str:
    """Return `sample` again and again, up to `size` code points, with words of its own each time.

    The same each time that it is called.
    """
    random = Random(4)
    parts: list[str] = []
    while size > 0:
        parts.append(_LONG_WORD.sub(lambda word: _word_like(word[0], random), sample))
        size -= len(parts[-1]) + 2
    return "\n\n".join(parts)


def _word_like(word: str, random: Random) -> str:
    """Return an invented word with the capitals of `word`, or mostly `word` itself."""
    if random.random() > _SHARE:
        return word
    new = "".join(random.choices(_SYLLABLES, k=4))
    return new.capitalize() if word[0].isupper() else new
