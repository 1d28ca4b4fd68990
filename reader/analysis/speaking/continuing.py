"""Gives words without a clause of their own to whoever is quoted around them.

After a whole article has been gone through: a quotation over several paragraphs has one speaker,
a heading that repeats a quotation has its speaker, the first words of a paragraph may be told
apart by the clause that comes after them.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from reader.analysis.records import Figure
from reader.analysis.speaking.speakers import Speaker, continued
from reader.analysis.speaking.told import Told
from reader.model import QuoteKind

_LETTERS = re.compile(r"\w+")
_SURE = 0.5
_GUESSED = 0.45  # words that a sentence without a verb of speech gives to whom it is about
_HEADING = 12  # words
_NEXT = 2  # paragraphs after a heading in which its words are told
_REACH = 120  # quotations before and after within which words come again
_ECHO = 9  # letters: shorter words come again by chance


def settle(text: str, told: Sequence[Told], signed: Mapping[int, Figure]) -> list[Told]:
    """Return what is told, in the order of the text, each with the best speaker it can have.

    `signed` tells who signs words that end in a paragraph, by its index.
    """
    ordered = sorted(told, key=lambda each: (each.start, -each.end))
    return _echoes(text, _headed(text, _announced_later(_joined(text, _signed(ordered, signed)))))


def _signed(told: Sequence[Told], signed: Mapping[int, Figure]) -> list[Told]:
    """Give words without a clause to the one who signs them, when they end their paragraph."""
    found = list(told)
    for index, each in enumerate(found):
        signer = signed.get(each.paragraph)
        ends = index + 1 == len(found) or found[index + 1].paragraph != each.paragraph
        outer = each.part is not None and each.part.depth == 0
        known = each.cued or (each.speaker.figure and each.speaker.confidence >= _SURE)
        if signer is None or known or not ends or not outer or each.kind is QuoteKind.MIXED:
            continue
        reason = f"signé {signer.short_name}"
        found[index] = each._replace(speaker=Speaker(signer, None, reason, 0.85), cued=True)
    return found


def _joined(text: str, told: Sequence[Told]) -> list[Told]:
    """Give the parts of one quotation the speaker of the part that tells him best."""
    found = list(told)
    run: list[int] = []
    for index, each in enumerate(found):
        if each.part is None or each.part.depth > 0:
            continue
        if not each.part.follows:
            _share(found, run)
            run = []
        if not (each.part.follows and text[each.start] in "—–-"):  # turns of a dialogue
            run.append(index)
    _share(found, run)
    return found


def _share(told: list[Told], run: Sequence[int]) -> None:
    if len(run) < 2:
        return
    cued = [told[index].speaker for index in run if told[index].cued]
    known = [speaker for speaker in cued if speaker.figure is not None]
    best = max(known or cued, key=lambda speaker: speaker.confidence, default=None)
    for index in run:
        if best is not None and not told[index].cued:
            told[index] = told[index]._replace(speaker=continued(best, 0.95))


def _announced_later(told: Sequence[Told]) -> list[Told]:
    """Give the first words of a paragraph to the speaker told later in it, if nobody else is."""
    found = list(told)
    for index in range(len(found) - 2, -1, -1):
        each, following = found[index], found[index + 1]
        if each.cued or each.speaker.confidence >= _GUESSED or each.kind is not QuoteKind.DIRECT:
            continue
        joined = following.paragraph == each.paragraph and following.kind is QuoteKind.DIRECT
        if joined and following.speaker.figure is not None:
            found[index] = each._replace(speaker=continued(following.speaker, 0.7))
    return found


def _headed(text: str, told: Sequence[Told]) -> list[Told]:
    """Give the words of a heading to whoever is quoted next."""
    found = list(told)
    for index, each in enumerate(told):
        if each.cued or not _is_heading(text, each):
            continue
        following = _next_cued(told, index + 1, each.paragraph + _NEXT)
        if following is not None:
            found[index] = each._replace(speaker=continued(following.speaker, 0.55))
    return found


def _next_cued(told: Sequence[Told], at: int, last: int) -> Told | None:
    """Return the first marked words from index `at` on, up to paragraph `last`, with a clause."""
    for index in range(at, len(told)):
        each = told[index]
        if each.paragraph > last:
            return None
        if each.part is not None and each.cued:
            return each
    return None


def _is_heading(text: str, told: Told) -> bool:
    """Return whether short words without a full stop stand alone on their line."""
    start, end = text.rfind("\n", 0, told.start) + 1, text.find("\n", told.end)
    around = text[start : told.start] + text[told.end : end if end >= 0 else len(text)]
    words = text[told.start : told.end]
    short = len(words.split()) <= _HEADING and not words.strip(' "»”').endswith(".")
    return short and words[0] not in "—–-" and not _LETTERS.search(around)


def _echoes(text: str, told: Sequence[Told]) -> list[Told]:
    """Give words that come again in a longer quotation to who says that one."""
    letters = cache(lambda index: _letters(text, told[index]))
    found = list(told)
    known = [
        index
        for index, each in enumerate(told)
        if each.speaker.figure is not None and each.speaker.confidence >= 0.3
    ]
    for index, each in enumerate(told):
        if each.cued or each.kind is QuoteKind.INDIRECT or len(letters(index)) < _ECHO:
            continue
        words = letters(index)
        source = next(
            (
                i
                for i in _near(known, index)
                if not _holds(told[i], each)
                and words in (same := letters(i))
                and (told[i].cued or same != words)
            ),
            None,
        )
        if source is not None:
            speaker = told[source].speaker
            reason = f"mêmes mots que {_name(speaker)} ailleurs"
            found[index] = each._replace(
                speaker=speaker._replace(text=None, reason=reason, confidence=0.8)
            )
    return found


def _holds(outer: Told, inner: Told) -> bool:
    """Return whether some words are quoted within others, and so are not those of who says them."""
    return outer.start <= inner.start and inner.end <= outer.end


def _near(known: Sequence[int], index: int) -> Sequence[int]:
    """Return those of `known` that stand within reach of the words at `index`."""
    return known[bisect_left(known, index - _REACH) : bisect_left(known, index + _REACH)]


def _letters(text: str, told: Told) -> str:
    return " ".join(_LETTERS.findall(text[told.start : told.end].lower()))


def _name(speaker: Speaker) -> str:
    return speaker.figure.short_name if speaker.figure is not None else "?"
