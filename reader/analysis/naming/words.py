"""Capitalised words and the runs they form: where a name may stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

UPPER = "".join(
    chr(code)
    for block in (range(0x41, 0x250), range(0x1E00, 0x1F00))
    for code in block
    if chr(code).isupper()
)
# The full stop belongs to a word of one letter, or to an honorific: « J.-P. », « Mgr. ».
_CAPITALISED = (
    rf"(?:(?:MM|Mgr|Mrs?|Ms|Dr|Pr|St|Ste)\.|[{UPPER}]\.(?:-?[{UPPER}]\.)*"
    rf"|[{UPPER}]\w*(?:['-]\w+)*(?:\.[a-z]\b)?\+?)"
)
# Small words that stand inside names of any origin, and French « de » in its forms.
_FOREIGN = (
    r"(?:van|von|zu|zur|der|den|ter|ten|vander|al|el|as|ar|ben|bin|ibn|bint|ould|ag|abou|abu|dos|das|da"
    r"|di|do|del|della|dello|degli|y|of|the|and|for|in|on)"
)
_FRENCH_OF = r"(?:de la |de l'|du |des |de |d')"
_ARABIC = r"(?:al|el|as|ar|ad|an|at|az|ash|ed|en|er|es|ech|et)-"
_LINK = rf"(?: (?:{_FOREIGN} ){{1,2}}(?:{_ARABIC})?| {_FRENCH_OF}(?:{_ARABIC})?| {_ARABIC}| ?& ?| )"
_BEFORE = (
    rf"(?:(?:van der|van den|von der|van|von|ben|bin|al|el|ould|da|di|del|della|dos) |{_ARABIC})"
)
# No name has more than a dozen words; longer runs are cut, so that time stays linear.
_RUN = re.compile(rf"(?<![\w.@#])(?:{_BEFORE})?{_CAPITALISED}(?:{_LINK}{_CAPITALISED}){{0,11}}")
_PART = re.compile(rf"(?P<link>(?:{_BEFORE})?|{_LINK})(?P<word>{_CAPITALISED})")
_ENDS = '.!?…:;•|*\n"«“„–—'
_LOOK_BACK = 12


class Word(NamedTuple):
    """A capitalised word [start, end) of a run, and what links it to the one before it."""

    start: int
    end: int
    text: str
    link: str


def runs(text: str) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words in `text`, particles between them included."""
    for run in _RUN.finditer(text):
        words = []
        at = run.start()
        while at < run.end() and (part := _PART.match(text, at, run.end())):
            words.append(Word(part.start("word"), part.end(), part["word"], part["link"]))
            at = part.end()
        yield words


def opens_sentence(text: str, at: int) -> bool:
    """Return whether a word at `at` may bear its capital for being the first of a sentence."""
    before = text[max(0, at - _LOOK_BACK) : at].rstrip(" \t")
    return not before or before[-1] in _ENDS or before.endswith(("\n-", "\n'"))
