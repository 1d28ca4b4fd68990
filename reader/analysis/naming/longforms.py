"""Acronyms in brackets and the long forms before them, which capitals alone don't tell.

« Logement Cadre de vie (LCV) » is one name, however small its words; « une maladie de longue durée
(MLD) » is none, and nor is its acronym.
"""

import re
from collections.abc import Iterator

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.acronyms import abbreviates
from reader.analysis.naming.words import UPPER, opens_sentence
from reader.analysis.records import NameSpan
from reader.model import EntityType

_LONGEST = 110
_FEWEST_LETTERS = 2
_IN_BRACKETS = re.compile(rf" ?\((?P<short>[{UPPER}][{UPPER}\d-]{{1,9}}s?)\)")
_WORDS_BEFORE = re.compile(r"[\w'-]+(?:[ ,]+[\w'-]+)*$")
_WORD = re.compile(r"(?:[LlDd]')?(?P<word>[\w-]+)")


def find_long_forms(text: str) -> Iterator[NameSpan]:
    """Yield names in capitals and small letters that an acronym in brackets spells out."""
    for found in _IN_BRACKETS.finditer(text):
        start = _start_of(text, found.start(), found["short"])
        if start is None or names_someone(text[start : found.start()]):
            continue
        is_known = fold(found["short"]) in lexicon.organisations()
        if _begins_common(text[start : found.start()]) and not is_known:
            continue
        if text[start].isupper() and not _is_plain(text, start, found):
            yield NameSpan(start, found.start(), EntityType.ORG)


_SPELT_OUT = re.compile(
    rf"(?<![\w-])(?P<short>[{UPPER}][\w-]{{1,9}}) ?\("
    rf"(?P<long>[{UPPER}][^()\n.;:!?\d]{{8,110}}?)(?:, ?(?:ndlr|NDLR)[^)]{{0,9}})?\)"
)
_MOST_WORDS = 14


def find_spelt_out(text: str) -> Iterator[NameSpan]:
    """Yield what an acronym stands for, in brackets after it: « l'ONDEL (Office de … ) »."""
    for found in _SPELT_OUT.finditer(text):
        short, long = found["short"], found["long"]
        words = long.replace("'", " ").split()
        is_body = fold(words[0]) in lexicon.folded_heads() and not _begins_common(long)
        begins = fold(short)[0] == fold(words[0])[0]
        few = 2 < len(words) <= _MOST_WORDS and ", " not in long.partition(" et ")[0]
        if is_body and begins and few and any(map(str.isupper, short)):
            yield NameSpan(*found.span("long"), EntityType.ORG)


def names_someone(long: str) -> bool:
    """Return whether a long form is a person's name: « Zaro Ondel (ZO) »."""
    first, *rest = long.split()
    is_first_name = fold(first) in lexicon.first_names() and fold(first) not in lexicon.places()
    return is_first_name and all(
        word[0].isupper() and fold(word) not in lexicon.words_of_organisations() for word in rest
    )


def _is_plain(text: str, start: int, found: re.Match[str]) -> bool:
    """Return whether the long form may be a common noun that opens its sentence, or a heading's."""
    if not text[start + 1 : found.start()].islower():
        return False
    return opens_sentence(text, start) or _begins_common(text[start : found.start()])


def _begins_common(long: str) -> bool:
    """Return whether a long form begins with the noun for a thing (« Syndrome de … »)."""
    return long.partition(" ")[0].lower() in lexicon.frames("abbreviated")


def find_common_acronyms(text: str) -> frozenset[str]:
    """Return the folded acronyms that the text tells to be short for a common noun."""
    return frozenset(
        fold(found["short"].removesuffix("s"))
        for found in _IN_BRACKETS.finditer(text)
        if fold(found["short"]) not in lexicon.organisations()
        and (start := _start_of(text, found.start(), found["short"])) is not None
        and _is_common(text[start : found.start()])
    )


def _is_common(long: str) -> bool:
    """Return whether a long form is a common noun for sure."""
    return _begins_common(long) or (long.islower() and not _names_body(long))


def _names_body(long: str) -> bool:
    """Return whether a long form in small letters holds what bodies and places are called."""
    words = long.replace("'", " ").split()
    bodies = lexicon.frames("organisations") | lexicon.frames("of_teams")
    return any(word in bodies or fold(word) in lexicon.folded_heads() for word in words)


def _start_of(text: str, end: int, short: str) -> int | None:
    """Return where the words that `short` spells begin, before `end`; the fewest that do."""
    line = text[max(0, end - _LONGEST, text.rfind("\n", 0, end) + 1) : end]
    before = _WORDS_BEFORE.search(line)
    if before is None:
        return None
    since = end - len(line)
    letter = fold(short)[:1]
    for word in reversed(list(_WORD.finditer(line, before.start()))):
        begins = fold(word["word"]).startswith(letter)
        if begins and abbreviates(short.removesuffix("s"), line[word.start("word") :]):
            return since + word.start("word")
    return None
