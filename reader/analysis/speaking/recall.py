"""Who was quoted, and spoken of, before: for words that no clause gives to anyone."""

import re

from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.speakers import UNKNOWN, Speaker, about_whom, continued
from reader.analysis.speaking.told import Told
from reader.analysis.speaking.turns import QUESTION
from reader.model import EntityType

_ASKING = re.compile(r"\b(?:demand|interrog|questionn|s'enqui)\w+", re.I)
_NEARBY = 2  # paragraphs that words without a clause may stand after those they go on from


class Recall:
    """Remembers the marked words told so far, and whom the last sentence was about."""

    def __init__(self) -> None:
        self._told: list[Told] = []
        self._told_in = -1
        self._subject = UNKNOWN
        self._subject_paragraph = -1

    @property
    def last(self) -> Told | None:
        """Return the marked words told last."""
        return self._told[-1] if self._told else None

    @property
    def subject(self) -> Speaker:
        """Return whom the sentence before is about."""
        return self._subject

    @property
    def told_in(self) -> int:
        """Return the number of the last sentence with words in marks."""
        return self._told_in

    def tell(self, told: Told, sentence: int) -> None:
        """Remember words in marks, told in the sentence of that number."""
        self._told_in = sentence
        self._told = [*self._told[-1:], told]

    def correct(self, told: Told) -> None:
        """Remember the last words with another speaker."""
        self._told[-1:] = [told]

    def turn_to(self, subject: Speaker, paragraph: int) -> None:
        """Remember whom a sentence is about."""
        self._subject, self._subject_paragraph = subject, paragraph

    def is_near(self, paragraph: int) -> bool:
        """Return whether someone was quoted in this paragraph or in the one before."""
        return self.last is not None and self.last.paragraph >= paragraph - 1

    def last_speaker(self) -> Speaker:
        """Return who spoke last."""
        return continued(self.last.speaker, 0.8) if self.last is not None else UNKNOWN

    def other_turn(self) -> Speaker:
        """Return who spoke in the turn before the last one: turns of a dialogue alternate."""
        return continued(self._told[-2].speaker, 0.55) if len(self._told) > 1 else UNKNOWN

    def same_side(self) -> Speaker:
        """Return who spoke in the turn before the last one of the same marks."""
        before = self._told[-2] if len(self._told) > 1 else None
        if before is None or before.part is None or not before.part.goes_on:
            return UNKNOWN
        return continued(before.speaker, 0.9)

    def is_asked(self, text: str, answer: Marked) -> bool:
        """Return whether what stands right before some words was put to someone who answers."""
        last = self.last
        if last is None or last.cue is None or not QUESTION.search(text, last.start, last.end):
            return False
        between = text[max(last.end, last.cue.end) : answer.start].strip(" .")
        if between or QUESTION.search(text, answer.start, answer.end):
            return False  # what follows asks again
        return _ASKING.search(text, *last.cue) is not None

    def likely(self, paragraph: int, *, announced: bool) -> Speaker:
        """Return who spoke last, or whom the sentence before is about.

        `announced` tells that the paragraph before ends with a colon.
        """
        last = self.last
        if announced and self._subject.figure is not None:
            return about_whom(self._subject, 0.7)
        about = self._subject if self._subject_paragraph == paragraph else UNKNOWN
        if about.figure is not None and about.figure.type is not EntityType.PER:
            told = last if last is not None and last.paragraph >= paragraph - 1 else None
            if (told and _is_person(told.speaker)) or about.figure.type is EntityType.LOC:
                about = UNKNOWN
        if about.figure is not None and (last is None or about.figure != last.speaker.figure):
            return about_whom(about, 0.58)
        if last is not None and last.paragraph == paragraph:
            return continued(last.speaker, 0.8)
        if about.figure is not None:
            return about_whom(about, 0.6)
        gap = paragraph - last.paragraph if last is not None else _NEARBY + 1
        before = self._subject if self._subject_paragraph == paragraph - 1 else UNKNOWN
        if gap > 1 and _is_person(before):
            return about_whom(before, 0.4)
        if last is not None and gap <= _NEARBY and last.speaker.figure is not None:
            return continued(last.speaker, 0.6**gap)
        if self._subject_paragraph == paragraph - 1 and self._subject.figure is not None:
            return about_whom(self._subject, 0.4)
        return UNKNOWN


def _is_person(speaker: Speaker) -> bool:
    return speaker.figure is not None and speaker.figure.type is EntityType.PER
