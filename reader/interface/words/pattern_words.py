"""What is wrong with a regular expression, in the reader's language; see texts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from reader.language import later

if TYPE_CHECKING:
    from reader.interface.words.texts import Texts
    from reader.search.text import PatternError

WORDS: Mapping[str, str] = {
    "bad_pattern": later("not a regular expression: {message}"),
    "too_slow_pattern": later("the expression takes too long: search stopped"),
    "pattern_unknown": later("see character {position}"),
    "pattern_set": later("[ without ]"),
    "pattern_group": later("( without )"),
    "pattern_unopened": later(") without ("),
    "pattern_repeat": later("nothing to repeat"),
    "pattern_twice": later("repeated twice"),
    "pattern_end": later("\\ at the end"),
    "pattern_escape": later("unknown \\"),
    "pattern_range": later("a range from high to low"),
}
# How what Python's `re` says begins, which is in English: what comes up while one types.
_COMPLAINTS: Final = {
    "unterminated character set": "pattern_set",
    "missing ), unterminated": "pattern_group",
    "unexpected end of pattern": "pattern_group",
    "unbalanced parenthesis": "pattern_unopened",
    "nothing to repeat": "pattern_repeat",
    "multiple repeat": "pattern_twice",
    "bad escape (end of pattern)": "pattern_end",
    "bad escape": "pattern_escape",
    "bad character range": "pattern_range",
    "min repeat greater": "pattern_range",
}


def pattern_complaint(error: "PatternError", texts: "Texts") -> str:
    """Return what is wrong with a regular expression, in a few words."""
    if error.too_slow:
        return texts.say("too_slow_pattern")
    found = (what for said, what in _COMPLAINTS.items() if error.message.startswith(said))
    what = next(found, "pattern_unknown")
    position = texts.number((error.position or 0) + 1)
    return texts.say("bad_pattern", message=texts.say(what, position=position))
