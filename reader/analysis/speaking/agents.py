"""Finds whom words are given to in the passive: « jugé « trop tardif » par X »."""

from collections.abc import Iterator, Sequence

from reader.analysis.speaking.grammar import HAVE
from reader.analysis.speaking.heads import may_speak
from reader.analysis.speaking.manners import Cue, Manner, Subject
from reader.analysis.speaking.phrases import BREAKS, end_of_phrase, starts_noun_phrase
from reader.analysis.speaking.verbs import Shape, verb_forms
from reader.analysis.speaking.words import Token, is_person_name

_BEFORE = 8  # tokens between the participle and « par »
_PARTICIPLE = ("é", "ée", "és", "ées")
_FRAMES = frozenset(("words",))


def find_agents(tokens: Sequence[Token], quotes: Sequence[int]) -> Iterator[Cue]:
    """Yield « par X » right after the words in marks at `quotes`, where a participle of a verb of
    speech governs it."""
    for mark in quotes:
        index, start = mark + 1, mark + 2
        if mark == 0 or start >= len(tokens) or tokens[index].low != "par":
            continue
        verb = _participle_before(tokens, mark)
        if verb is None or not starts_noun_phrase(tokens, start):
            continue
        last = end_of_phrase(tokens, start)
        listed = verb_forms().get(tokens[verb].low) is not None
        phrase = tokens[start : last + 1]
        if may_speak(phrase) if listed else any(map(is_person_name, phrase)):
            subject = Subject(start, last, before=False)
            yield Cue(index, last, index, index, Manner.INSERTED, "", _FRAMES, subject)


def _participle_before(tokens: Sequence[Token], at: int) -> int | None:
    """Return the participle before token `at` that no « a » makes active, None without one."""
    for index in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        token = tokens[index]
        if token.kind in BREAKS:
            return None
        near = index >= at - 2 and token.low.endswith(_PARTICIPLE)
        if near or any(form.shape is Shape.PARTICIPLE for form in verb_forms().get(token.low, ())):
            active = any(word.low in HAVE for word in tokens[max(0, index - 3) : index])
            return None if active and not _was(tokens, index) else index
    return None


def _was(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « été » stands right before a participle: « a été jugé »."""
    return any(token.low == "été" for token in tokens[max(0, at - 2) : at])
