"""Words that only a capital or the model shows as names: « l'Omniscient », « "Zar ondu pelo" »."""

import re

from reader.analysis import lexicon
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.evidence import Evidence
from reader.analysis.naming.frames import words_before
from reader.analysis.naming.words import UPPER
from reader.model import EntityType

_TWICE = 2
_OF = frozenset({"de", "d'", "D'", "du", "entre"})
# « sous le nom de X », « le surnom de X » tell of anything.
_NOUNS_OF_NAMES = frozenset({"nom", "surnom", "titre", "pseudonyme", "sobriquet"})
# « Ondel-Perlus »: things and inhabitants are seldom written so.
_JOINED = re.compile(rf"-(?:d'|de-)?[{UPPER}]")


def is_complement(text: str, start: int) -> bool:
    """Return whether a noun governs what begins at `start`: « la colline de X », « entre X »."""
    before = words_before(text, start)
    return not _OF.isdisjoint(before[:1]) and _NOUNS_OF_NAMES.isdisjoint(before[1:2])


def is_doubtful_place(evidence: Evidence, one: Candidate) -> bool:
    """Return whether only the model takes a word for a place: no « à », no « de » before it."""
    told = evidence.placed or evidence.linked or evidence.sure or evidence.kin or evidence.is_listed
    if told or len(one.words) > 1 or one.key in lexicon.villages() or _JOINED.search(one.text):
        return False
    place = evidence.scores[EntityType.LOC]
    return evidence.best is EntityType.LOC and place <= evidence.voices(evidence.votes)


def type_of_no_place(evidence: Evidence) -> EntityType | None:
    """Return what a word that is no place may name all the same: a body has an article at times."""
    if evidence.articled:
        return EntityType.ORG if evidence.articled * _TWICE < evidence.inside else None
    person, body = evidence.scores[EntityType.PER], evidence.scores[EntityType.ORG]
    if person > 0 or body > 0:
        return EntityType.ORG if body > person else EntityType.PER
    return EntityType.PER if evidence.votes >= _TWICE else None


_CLAUSE = re.compile(r"[^.!?…»”\"()\n:]{0,60}")
_WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_FEW, _SHORTEST = 3, 2


def opens_foreign_phrase(text: str, one: Candidate) -> bool:
    """Return whether words of another language follow a capital: « "Zar ondu pelo" »."""
    if not one.opens or " " in one.text or text[one.end : one.end + 1] != " ":
        return False
    clause = _CLAUSE.match(text, one.end)
    words = _WORDS.findall(clause[0])[:_FEW] if clause else []
    return len(words) >= _SHORTEST and words[0].islower() and not any(map(_is_known, words))


def _is_known(word: str) -> bool:
    small = word.lower()
    return (
        "'" in word
        or small in lexicon.small_words()
        or small in lexicon.function_words()
        or lexicon.is_listed(lexicon.fold(word))
    )


_COUNTED = re.compile(
    r"\b(?:[Uu]n|[Uu]ne|[Cc]es?|[Cc]et|[Cc]ette|[Cc]haque|[Pp]lusieurs|[Cc]ertains|[Ss]es|[Ss]ix|[Dd]ix"
    r"|[Ll]eurs?|[Aa]ucune?|[Qq]uelques|[Mm]on|[Mm]a|[Mm]es|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq) $"
)


def is_counted(text: str, start: int) -> bool:
    """Return whether what begins at `start` is one of several: « un TOC », « quatre TOC »."""
    return bool(_COUNTED.search(text, max(0, start - 10), start))
