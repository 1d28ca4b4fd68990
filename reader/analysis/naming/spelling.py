"""What the word lists and the spelling of a name tell: « Luc Dorval », « OpinionWay »."""

import re
from functools import cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.evidence import (
    ACRONYM,
    AGAIN,
    ARTICLED,
    BRANDED,
    DOUBTFUL,
    FIRST_NAME,
    FOREIGN,
    HEAD,
    LABEL,
    LISTED,
    LOC,
    ORG,
    PER,
    PLACED,
    TOWN,
    TWO_WORDS,
    USAGE,
    WORD_OF_ORG,
    Evidence,
)
from reader.analysis.naming.hyphens import is_branch
from reader.analysis.naming.tails import begins_place
from reader.analysis.naming.words import UPPER
from reader.model import EntityType

_PLACE_WORDS = frozenset(
    (
        "stadium",
        "arena",
        "park",
        "airport",
        "square",
        "street",
        "avenue",
        "island",
        "beach",
        "tower",
        *("bay", "valley", "hill", "hills", "creek", "canyon", "lake", "river", "springs", "falls"),
        *("point", "palace", "peak", "peaks", "museum", "gardens", "raceway", "speedway", "plaza"),
        *("county", "village", "road", "bridge", "castle", "cove", "heights"),
    )
)
# Endings and beginnings that surnames have in many countries, firms and places seldom.
_SURNAME = re.compile(
    r"(?:\w{2}(?:ov|ova|ev|eva|ski|ska|sky|vic|ovitch|enko|escu|poulos|idis|akis|shvili|adze|dottir"
    r"|sson|ssen|sen|inho|oglu|ullah|zadeh|kyan|yan|ez)|^(?:o |mc)\w{4,})$"
)
_TWO_WORDS = re.compile(rf"[{UPPER}][a-zà-ÿ'-]+ [{UPPER}][a-zà-ÿ'-]+")
_INITIALS = re.compile(r"(?:\w\.-?)+")
_QUARTER = re.compile(r"^(?:Nord|Sud|Est|Ouest)-[^\W\d_]|\w-(?:Nord|Sud|Est|Ouest)$")
_COMMUNE = re.compile(
    rf"[{UPPER}]\w+(?:-[{UPPER}]?\w+)?-(?:sur|sous|en|lès|les|le|la|de|du|des|d'|aux?)-"
    rf"(?:l[ae]s?-|l')?[{UPPER}]\w+(?:-\w+)*"
)


@cache
def _kinds_of_heads() -> dict[str, EntityType]:
    """Return the folded head words of one word, and what they begin the name of."""
    return {fold(word): head.type for word, head in lexicon.heads().items() if " " not in word}


_SAINT = re.compile(r"S(?:ain)?te?-\w+(?:-\w+)*")
_SITE = re.compile(r"\w\.[a-z]{2,4}$")
# « Zaro ONDEL »: so only people are written.
_LOUD_SURNAME = re.compile(rf"[{UPPER}][a-zà-ÿ-]+(?: [{UPPER}-]{{4,}})+")
_BRANCHES = lexicon.frames("confederations")
# Universities: « Paris-8 », « Lyon 2 ».
_NUMBERED = re.compile(r"(\D+) \d{1,2}")


def add_spelling(evidence: Evidence, candidate: Candidate) -> None:
    """Count what the word lists know of the name."""
    key = candidate.key
    _add_listed(evidence, key)
    _add_first_names(evidence, candidate)
    if evidence.labels > 1:  # who asks in an interview is no place
        evidence.add(ORG, LABEL * evidence.labels)
        evidence.add(LOC, -LABEL * evidence.labels)
    if "-" in candidate.text and not _BRANCHES.isdisjoint(key.split()):
        evidence.add(ORG, LISTED, sure=True)  # « FERC-CGT »
    elif is_acronym(candidate.text):
        evidence.add(ORG, ACRONYM)
    elif (numbered := _NUMBERED.fullmatch(key)) and numbered[1] in lexicon.towns():
        evidence.add(ORG, LISTED, sure=True)
    if len(candidate.words) > 1 and _SURNAME.search(candidate.words[-1]):
        evidence.add(PER, FOREIGN)
    if len(candidate.words) > 1 and candidate.words[0] in lexicon.makers():
        evidence.add(ORG, WORD_OF_ORG, sure=True)  # a firm's branch: « Orange Bank »
    if _is_branch_in_state(candidate):
        evidence.add(ORG, LISTED, sure=True)
    if candidate.strange and _LOUD_SURNAME.fullmatch(candidate.text):
        evidence.add(PER, FIRST_NAME, sure=True)
    if _is_branded(candidate):
        evidence.add(ORG, BRANDED if len(candidate.words) == 1 else WORD_OF_ORG)
    elif candidate.strange and evidence.votes:
        _add_looks(evidence, candidate)
    if candidate.text.startswith("The ") and evidence.votes:
        evidence.add(ORG, WORD_OF_ORG)
    if " & " in candidate.text or _SITE.search(candidate.text):
        evidence.add(ORG, WORD_OF_ORG, sure=True)
    body, _, country = candidate.text.partition("-")
    if is_branch(body, country):
        evidence.add(ORG, LISTED + LISTED, sure=True)
    if _QUARTER.search(candidate.text) or _COMMUNE.fullmatch(candidate.text):
        evidence.add(LOC, LISTED, sure=True)
    if kind := _kinds_of_heads().get(candidate.words[0]):
        evidence.add(kind, HEAD)
    if _SAINT.fullmatch(candidate.text):
        evidence.add(LOC, DOUBTFUL)
    if begins_place(candidate.words):
        evidence.add(LOC, LISTED, sure=True)
    if len(candidate.words) > 1 and candidate.words[-1] in _PLACE_WORDS:
        evidence.add(LOC, WORD_OF_ORG + 1)
    if not lexicon.words_of_organisations().isdisjoint(candidate.words):
        evidence.add(ORG, WORD_OF_ORG, sure=len(candidate.words) > 1)
    if (kind := lexicon.proper_words().get(candidate.text)) and kind is not ORG:
        evidence.add(kind, USAGE)


def _is_branch_in_state(candidate: Candidate) -> bool:
    """Return whether a firm's or body's branch bears a country's name: « Ondelis Congo »."""
    first, *rest = candidate.words
    if not rest or rest[-1] not in lexicon.states() or candidate.key in lexicon.places():
        return False
    known = lexicon.first_names()
    names_person = any(word in known for word in candidate.words[:-1]) or candidate.honorific
    common = first in lexicon.places() or candidate.text.split()[0].lower() in lexicon.small_words()
    return not (names_person or candidate.title or common or rest[-1] in known)


def _add_looks(evidence: Evidence, candidate: Candidate) -> None:
    """Count what the looks of a name that no list knows tell, where the model saw one."""
    if evidence.articled > evidence.placed:  # people bear no article; firms and bodies do
        again = AGAIN if evidence.articled > 1 else 0.0
        evidence.add(ORG, ARTICLED * evidence.voices(evidence.articled) + again)
        evidence.add(PER, -ARTICLED)
    elif evidence.placed:
        evidence.add(LOC, PLACED)
    elif _TWO_WORDS.fullmatch(candidate.text):
        evidence.add(PER, TWO_WORDS)


# « OpinionWay », but no « McDonald », « LaPierre », « DiCaprio ».
_CAMEL = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Du|Da|La|Le|Van|Von|Fitz|El|Al|Ben|O')[A-Z])\w*[a-zà-ÿ][A-Z]\w*"
)
_ACRONYM_FIRST = 3


def _is_branded(candidate: Candidate) -> bool:
    """Return whether spelling shows a firm or body: « OpinionWay », « CGT Rail »."""
    if lexicon.is_listed(candidate.key):
        return False
    first, *rest = candidate.text.split()
    if not rest:
        return bool(_CAMEL.fullmatch(first))
    if is_acronym(candidate.text) or (is_acronym(rest[-1]) and not is_acronym(first)):
        return False
    known = is_acronym(first) and fold(first) in lexicon.organisations()
    if known or (is_acronym(first) and len(first) >= _ACRONYM_FIRST and "-" not in first):
        return True
    is_place = fold(first) in lexicon.places() or fold(first) in lexicon.towns()
    is_place = is_place and fold(first) not in lexicon.first_names()
    return is_place and rest[0][0].isupper() and rest[0].lower() in lexicon.small_words()


def _add_listed(evidence: Evidence, key: str) -> None:
    evidence.is_listed = evidence.is_listed or lexicon.is_listed(key)
    if key in lexicon.organisations():
        doubtful = key in lexicon.doubtful_organisations()
        evidence.add(ORG, DOUBTFUL if doubtful else LISTED, sure=not doubtful)
    elif key in lexicon.places():
        evidence.add(LOC, LISTED, sure=True)
    elif (trusted := lexicon.towns().get(key)) is not None:
        evidence.add(LOC, TOWN if trusted else DOUBTFUL, sure=trusted)
    elif key in lexicon.villages():
        evidence.add(LOC, TOWN if " " in key else DOUBTFUL, sure=" " in key)
    elif lexicon.towns().get(f"la {key}") or lexicon.towns().get(f"le {key}"):
        evidence.add(LOC, DOUBTFUL)


def _add_first_names(evidence: Evidence, candidate: Candidate) -> None:
    known = lexicon.first_names()
    key = candidate.key
    if len(candidate.words) > 1:
        initials = bool(_INITIALS.fullmatch(candidate.text.split()[0]))
        if initials or any(word in known for word in candidate.words[:-1]):
            evidence.add(PER, FIRST_NAME, sure=True)
    elif key in known and key not in lexicon.places() and not lexicon.towns().get(key):
        common = candidate.text.lower() in lexicon.small_words()
        evidence.add(PER, FIRST_NAME, sure=evidence.inside > 0 or not common)


def is_acronym(text: str) -> bool:
    """Return whether `text` is written in capitals throughout (« ONU », « P.O.L »)."""
    letters = text.replace(".", "").replace("-", "")
    return len(letters) >= 2 and letters.isupper()
