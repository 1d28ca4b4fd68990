"""Capitalised words and the runs they form: where a name may stand."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

UPPER = "".join(
    chr(code)
    for block in (range(0x41, 0x250), range(0x1E00, 0x1F00))
    for code in block
    if chr(code).isupper()
)
# Sites: « Ondelis.com ».
_DOMAIN = "com|fr|net|org|info"
# The full stop belongs to a word of one letter, or to an honorific: « J.-P. », « Mgr. ».
_CAPITALISED = (
    rf"(?:(?:MM|Mgr|Mrs?|Ms|Dr|Pr|St|Ste)\.|[{UPPER}]\.(?:-?[{UPPER}]\.)*(?:(?<=\w\.\w\.)[{UPPER}](?![\w.'-]))?"
    rf"|[{UPPER}]\w*(?:['-]\w+)*(?:\.(?:[a-z]|{_DOMAIN})\b)?\+?)"
)
# Small words that stand inside names of any origin, and French « de » in its forms.
_FOREIGN = (
    r"(?:van|von|zu|zur|der|den|ter|ten|vander|al|el|as|ar|ben|bin|ibn|bint|ould|ag|abou|abu|dos|das|da"
    r"|di|do|del|della|dello|degli|y|of|the|and|for|in|on)"
)
_FRENCH_OF = r"(?:de la |de l'|du |des |de |d')"
_ARABIC = r"(?:al|el|as|ar|ad|an|at|az|ash|ed|en|er|es|ech|et)-"
# « M.Dorval », « J.Dorval »: nothing stands between.
_NO_SPACE = rf"(?<=[{UPPER}]\.)(?=[{UPPER}][a-zà-ÿ]{{2}})"
_LINK = (
    rf"(?: (?:{_FOREIGN} ){{1,2}}(?:{_ARABIC})?| {_FRENCH_OF}(?:{_ARABIC})?| {_ARABIC}| ?& ?| "
    rf"|{_NO_SPACE})"
)
_BEFORE = (
    rf"(?:(?:van der|van den|von der|van|von|ben|bin|al|el|ould|da|di|del|della|dos) |{_ARABIC})"
)
# No name has more than a dozen words; longer runs are cut, so that time stays linear.
_RUN = re.compile(rf"{_CAPITALISED}(?:{_LINK}{_CAPITALISED}){{0,11}}")
# A run is looked for by its first capital, then what may stand before that: ten times as fast.
_CAPITAL = re.compile(rf"[{UPPER}]")
_LEADS = re.compile(rf"(?<![\w.@#]){_BEFORE}$")
_LONGEST_LEAD = 8
_INSIDE_WORD = re.compile(r"[\w.@#]")
_PART = re.compile(rf"(?P<link>(?:{_BEFORE})?|{_LINK})(?P<word>{_CAPITALISED})")
_ENDS = '.!?…:;•|*\n"«“„–—'
_LOOK_BACK = 12
# What follows « youtu.be/ » or « pic.twitter.com/ » is no name.
_ADDRESS = re.compile(r"\w\.[a-z]{2,4}/$")


class Word(NamedTuple):
    """A capitalised word [start, end) of a run, and what links it to the one before it."""

    start: int
    end: int
    text: str
    link: str


def runs(text: str) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words in `text`, particles between them included."""
    at = 0
    while capital := _CAPITAL.search(text, at):
        start = capital.start()
        lead = _LEADS.search(text, max(at, start - _LONGEST_LEAD), start)
        run = None
        if lead or not start or not _INSIDE_WORD.match(text, start - 1):
            run = _RUN.match(text, start)
        at = run.end() if run else start + 1
        if run and not _ADDRESS.search(text, max(0, start - _LOOK_BACK), start):
            yield list(_parts(text, lead.start() if lead else start, at))


def _parts(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words of the run text[start:end]."""
    while start < end and (part := _PART.match(text, start, end)):
        yield Word(part.start("word"), part.end(), part["word"], part["link"])
        start = part.end()


def lower(text: str) -> str:
    """Return `text` in small letters, offset for offset: « İ » would become two."""
    return text.replace("İ", "I").lower()


def places_of(words: Iterable[str], text: str) -> list[int]:
    """Return where any of `words` stands in `text`, inside of others too, in order.

    For a few words this is much faster than a pattern, which is tried at every letter.
    """
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)


def opens_sentence(text: str, at: int) -> bool:
    """Return whether a word at `at` may bear its capital for being the first of a sentence."""
    before = text[max(0, at - _LOOK_BACK) : at].rstrip(" \t")
    if not before or before[-1] in _ENDS or before.endswith(("\n-", "\n'", "''")):
        return True
    if not before.endswith(" -"):
        return False
    place = next(reversed(before[:-2].split()), "")
    return place.isupper() or place[:1].isdigit()  # « LILLE - La pluie », « 8h16 - La pluie »
