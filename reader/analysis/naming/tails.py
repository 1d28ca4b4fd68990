"""Words that tell where a name ends, or that it is a place's: « Assemblée nationale Luc Petit »."""

import re
from collections.abc import Sequence

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.acronyms import abbreviates
from reader.analysis.naming.roles import called_before
from reader.analysis.naming.words import UPPER
from reader.model import EntityType

_LONGEST = 120
_NAME = rf"[{UPPER}][\w'-]*[a-zà-ÿ][\w'-]*"
# Surnames of many countries begin so: « Ursula van der Ondel ».
_FOREIGN = r"(?:(?:van|von|der|den|ten|di|da|dos|el|al|ben|bin) ){0,2}"
# Two capitalised words or more that no « de » links to what stands before them.
_MAY_BE_PERSON = re.compile(
    rf"(?<=[\w'-]) (?P<first>{_NAME})(?=(?P<rest>(?: {_FOREIGN}[{UPPER}][\w'-]*)+))"
)
# « le projet de Rosa J. Dorval »: no institution bears such a name but a school.
_WITH_INITIAL = re.compile(
    rf"(?: (?:de|du)| d'|) ?(?P<name>{_NAME} (?:[{UPPER}]\. ?){{1,2}}{_NAME})"
)
_REST = re.compile(r"[\w'-]*(?: [\w'-]+)*")
_LINKED = re.compile(r"\b(?:d[eu]|des|l[ae]s?|l'|et|à|aux?|en|pour|sur|sainte?)$", re.IGNORECASE)
_LAST_WORD = re.compile(r"([\w-]+)$")
_LONGEST_WORD = 16


def person_after(text: str, start: int, at: int, head: lexicon.Head) -> int:
    """Return where the name of an institution must end for a person's that follows it directly.

    The head word is text[start:at]. Many bear a person's name (« Institut Marie Dorval »), none
    after a complement of their own. Without any such name, the text's end is returned.
    """
    bears = head.way == "building" or text[start:at].lower() in lexicon.frames("bear_names")
    line = _REST.match(text, at, at + _LONGEST)
    end = line.end() if line else at
    if not bears and (person := _WITH_INITIAL.match(text, at)):
        return person.start("name")
    for found in _MAY_BE_PERSON.finditer(text, max(0, at - 1), end):
        if fold(text[start : found.start()]) in lexicon.organisations():
            return found.start() if fold(found["first"]) in lexicon.first_names() else len(text)
        if not bears and _is_person(text, at, found, head):
            return found.start()
    return len(text)


def _is_person(text: str, at: int, found: re.Match[str], head: lexicon.Head) -> bool:
    """Return whether capitalised words after the head at text[:at] are someone's own name."""
    tail = text[at : found.start()]
    nameless = _LAST_WORD.search(text[max(0, at - _LONGEST_WORD) : at])
    bare = not tail and not (nameless and nameless[1].lower() in lexicon.frames("nameless"))
    if bare and fold(found["first"]) in lexicon.first_names():
        bare = called_before(text, found.start("first")) is None  # « le chef de la Commission X »
    if bare or _LINKED.search(tail):
        return False
    if head.type is EntityType.LOC and not any(word[0].isupper() for word in tail.split()):
        return False
    if fold(found["first"]) in lexicon.first_names():
        return True
    words = [found["first"], *found["rest"].split()]
    small = not tail or tail.rpartition(" ")[2][:1].islower()
    return small and not any(
        word.lower() in lexicon.small_words()
        or fold(word) in lexicon.organisations()
        or fold(word) in lexicon.places()
        for word in words
    )


def follows_place_particle(text: str, at: int) -> bool:
    """Return whether the word that ends at `at` begins names of places (« Sidi », « Tel »)."""
    word = _LAST_WORD.search(text[max(0, at - _LONGEST_WORD) : at])
    return word is not None and fold(word[1]) in lexicon.frames("place_particles")


def begins_place(words: Sequence[str]) -> bool:
    """Return whether the first word is what places begin with: « Sidi X » but no « Sidi Ahmed »."""
    return (
        len(words) == 2
        and words[0] in lexicon.frames("place_particles")
        and words[1] not in lexicon.first_names()
    )


_MORE = r"(?:de la |de l'|du |des |d')[\w-]+(?: (?:et )?\w*(?:aux|ales?|iques?|ères?|ées?))?"
_ENUMERATION = re.compile(
    rf"(?:, {_MORE}){{1,3}} et {_MORE}(?: (?:d[eu] |de la |de l')[{UPPER}]\w+)?"
)
_MORE_WORDS = re.compile(r"(?:de la |de l'|du |des |d')([\w-]+)")


def past_enumeration(text: str, at: int) -> int:
    """Return where « ministère de la Jeunesse, des Sports et de la Vie associative » ends."""
    more = _ENUMERATION.match(text, at)
    words = _MORE_WORDS.findall(more[0]) if more else []
    known = any(fold(word) in lexicon.portfolios() for word in words)
    return more.end() if more and known else at


NOT_PART = frozenset({"M", "Mme", "Me", "Mgr", "Dr", "MM", "Le", "Les", "Il", "Elle", "On"})


def is_no_part(word: str) -> bool:
    """Return whether a capitalised word is an honorific, an article or a dateline's agency."""
    return word in NOT_PART or word.rpartition("-")[2] in lexicon.never_joined()


_LONGEST_LAST = 30
_CAPITAL_FOLLOWS = re.compile(rf" [{UPPER}]")


def goes_on_strangely(text: str, at: int, word: str) -> bool:
    """Return whether a name may go on after `at` with `word`: neither is a whole one (« Old »)."""
    last = re.split(r"[ ']", text[max(0, at - _LONGEST_LAST) : at])[-1]
    if not (last[:1].isupper() and word.istitle()) or word in NOT_PART:
        return False
    if _CAPITAL_FOLLOWS.match(text, at + len(word) + 1):
        return False  # someone's name: « la faculté d'Ondel Zaro Perlus »
    keys = (fold(last), fold(word))
    return not any(lexicon.is_listed(key) or key in lexicon.first_names() for key in keys)


_INDEFINITE = re.compile(
    r"\b(?:une?|ancien(?:ne)?|chaque|quelque|cet?|cette|son|sa|leur|notre|votre|mon|ma) $",
    re.IGNORECASE,
)
_OF = ("de ", "d'", "du ")
_ACTS = re.compile(
    r"(?:^|[.\n«\"] ?|\bqu')La $|\b(?:[Ss]elon|par|avec|contre|que|où|et|auprès de"
    r"|(?:représentante?s?|services|communiqué|porte-parole|responsables?|agents|employée?s?|site"
    r"|décision|initiative) de) la $"
)


def is_one_of_many(text: str, start: int, tail: str, head: lexicon.Head) -> bool:
    """Return whether a common noun at `start` is told by where it is: « un parc de Lyon ».

    And « à la mairie de Lyon » is an office or a building, « selon la mairie de Lyon » a body.
    """
    if text[start].isupper() or not tail.startswith(_OF):
        return False
    if text.startswith("mairie ", start):
        return not _ACTS.search(text, max(0, start - 24), start)
    if text.startswith(("hôtel ", "station "), start):
        return True  # « l'hôtel de Lyon » stands there, « l'hôtel Ondel » is called so
    many = head.way in {"building", "many", "place"}
    return many and bool(_INDEFINITE.search(text, max(0, start - 10), start))


_LAST_WORDS = re.compile(r"[\w'-]+$")
_SMALL_WORD = re.compile(r" [a-zà-ÿ-]+")
_LONGEST_REGION = 30


def to_region(text: str, at: int) -> int:
    """Return where a region's name ends that goes on in small letters (« Brabant wallon »)."""
    more = _LAST_WORDS.search(text, max(0, at - _LONGEST_REGION), at)
    small = _SMALL_WORD.match(text, at)
    if more and small and fold(more[0] + small[0]) in lexicon.places():
        return small.end()
    return at


_IN_AFRICA = re.compile(
    r" en Afrique(?: (?:de l'Ouest|de l'Est|du Nord|centrale|australe|subsaharienne|francophone))?"
    r"(?![\w-])"
)


_ABROAD = ("Chambre ", "Bureau ", "Observatoire ", "Délégation ", "Représentation ")
_IN_STATE = re.compile(rf" (?:en|au|aux) ([{UPPER}][\w'-]+(?: [{UPPER}][\w-]+)?)(?![\w-])")


def past_country(text: str, start: int, at: int) -> int:
    """Return where a body's name ends that goes on with its country or part of the world."""
    if found := _IN_AFRICA.match(text, at):
        return found.end()
    inside = _IN_STATE.match(text, at) if text.startswith(_ABROAD, start) else None
    return inside.end() if inside and fold(inside[1]) in lexicon.states() else at


_BRACKETED = re.compile(rf"((?: [\w'-]+){{0,7}}) ?\(([{UPPER}][\w.-]{{1,9}})\)")


def to_acronym(text: str, start: int, at: int) -> int:
    """Return where the name ends if an acronym in brackets spells it out further, else `at`."""
    follows = _BRACKETED.match(text, at)
    if follows and follows[1] and abbreviates(follows[2], text[start : follows.end(1)]):
        return follows.end(1)
    return at


_SOUGHT = re.compile(
    r"\b(?:élection|élue?s?|candidat\w*|accession|accéd\w+|course|arrivée|postul\w+|portée?) à la $"
)


def is_sought(text: str, start: int) -> bool:
    """Return whether an office that one is elected to begins here: « élu à la présidence »."""
    sought = text.startswith("présidence", start)
    return sought and bool(_SOUGHT.search(text, max(0, start - 30), start))
