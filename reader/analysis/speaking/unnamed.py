"""Those who speak without a name: « un témoin », whom « il » or « le témoin » mean later on."""

from reader.analysis.records import Figure
from reader.analysis.speaking.focus import agrees
from reader.analysis.speaking.grammar import ANONYMOUS, KIN, OFFICES
from reader.analysis.speaking.nouns import names_a_person, people_nouns
from reader.analysis.speaking.roles import Phrase
from reader.model import EntityType, Span

_SPEAKING = OFFICES | KIN | ANONYMOUS | {"source"}
_KNOWN_MENTIONS = 1  # an unnamed speaker counts as one who is named so often


class Unnamed:
    """Remembers those whom an article introduces without naming them."""

    def __init__(self) -> None:
        self._met: dict[str, Figure] = {}

    def met(self, phrase: Phrase) -> Figure | None:
        """Return the stand-in for whom a phrase takes up again: « le témoin »."""
        met = self._met.get(phrase.noun or "")
        return met if met is not None and agrees(met, phrase.gender) else None

    def introduce(self, phrase: Phrase) -> Figure | None:
        """Return the stand-in for « un témoin », whom « le témoin » means later on."""
        if is_one_of(phrase):
            return _nobody(phrase, EntityType.PER) if len(phrase.words) > 2 else None
        if phrase.noun is None or phrase.noun in OFFICES:
            return None
        found = stand_in(phrase, anyone=names_a_person(phrase.noun))
        if found is not None:
            called = (w for w in phrase.words[1:3] if w in ANONYMOUS or w in people_nouns())
            self._met |= dict.fromkeys((phrase.noun, *called), found)
        return found


def is_one_of(phrase: Phrase) -> bool:
    """Return whether a phrase begins with « l'un » or « l'une »."""
    return phrase.words[0] == "l'" and phrase.words[1:2] in (["un"], ["une"])


def stand_in(phrase: Phrase, *, anyone: bool = False) -> Figure | None:
    """Return someone without a name and without an id, whom « il » may mean.

    None where the phrase's noun is none for those who speak; `anyone` tells that it is one.
    """
    noun = phrase.noun
    if noun is None or not (anyone or noun in people_nouns() or noun in _SPEAKING):
        return None
    return _nobody(phrase, EntityType.ORG if noun in OFFICES else EntityType.PER)


def _nobody(phrase: Phrase, kind: EntityType) -> Figure:
    """Return someone without an id, who has only what a phrase calls him."""
    place = (Span(phrase.start, phrase.start + len(phrase.text)),) * _KNOWN_MENTIONS
    return Figure("", kind, phrase.text, phrase.text, place, phrase.gender)
