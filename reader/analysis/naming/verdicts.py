"""Decides which candidates are names, and what each names where it stands."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming import frames, teams
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.doubts import (
    is_doubtful_place,
    opens_foreign_phrase,
    type_of_no_place,
)
from reader.analysis.naming.evidence import DOUBTFUL, LISTED, Evidence
from reader.analysis.naming.inhabitants import is_inhabitant
from reader.analysis.naming.spelling import is_acronym
from reader.model import EntityType

_ENOUGH, _FAINT = 1.0, 0.15
_CENTURY = re.compile("[IVX]+(?:e|er|è|ème)?")
_IMPERATIVE = re.compile(
    r"-(?:vous|nous|moi|toi|lui|leur|les?|la|y|en|ce|je|ils?|elles?|on|là|ci)$"
)
_LONGEST_ACRONYM = 6
# « un Noir », « les Blancs »; as surnames they stand after a first name or an honorific.
_COLOURS = frozenset({"noir", "noire", "noirs", "noires", "blanc", "blancs", "blanches"})
# Endings of verbs and nouns: such a word that only ever opens sentences is no name.
_IS_VERB_OR_NOUN = re.compile(
    r"^\w+(?:ez|ons|ant|ment|ments|[ts]ions?|ismes?|ages?|ités?|ques|euses?|[^\W\d_]{3}ée?s?)$"
)
_CAPITAL_ARTICLES = ("Le ", "La ", "Les ", "L'")
_HAS_DIGIT = re.compile(r"\d")


def decide(
    text: str, candidates: Iterable[Candidate], found: dict[str, Evidence]
) -> Iterator[tuple[Candidate, EntityType]]:
    """Yield the candidates that are names, each with what it names."""
    sport = teams.is_about_sport(text)
    for one in candidates:
        evidence = found[one.key]
        if is_name(evidence, one) and not _is_out_of_place(text, one, evidence):
            kind = _type_here(text, one, evidence)
            may_be = sport and kind is EntityType.LOC and _has_team(one.key)
            is_club = may_be and (
                teams.is_team(text, one.start, one.end) or _is_known_club(text, one, evidence)
            )
            yield one, EntityType.ORG if is_club else kind


def _is_out_of_place(text: str, one: Candidate, evidence: Evidence) -> bool:
    """Return whether a word has its capital here for something else than being a name."""
    if _only_shouts(text, one, evidence) or _is_in_title_case(text, one, evidence):
        return True
    known = evidence.kin or evidence.is_listed or one.honorific
    return not known and opens_foreign_phrase(text, one)


def _has_team(key: str) -> bool:
    return key in lexicon.towns() or key in lexicon.states()


def _is_known_club(text: str, one: Candidate, evidence: Evidence) -> bool:
    """Return whether an article says « le Lens » somewhere, and no « à » stands before it here."""
    bare = one.key in lexicon.towns() and one.key not in lexicon.places()
    return bare and evidence.articled > 0 and not frames.is_in_place(text, one.start)


def _only_shouts(text: str, one: Candidate, evidence: Evidence) -> bool:
    """Return whether a word has capitals for standing in a heading, and nothing tells more."""
    if not is_acronym(one.text) or " " in one.text or evidence.kin or evidence.inside > 1:
        return False
    doubtful = one.key in lexicon.doubtful_organisations() or not evidence.is_listed
    if not doubtful and one.text.lower() not in lexicon.small_words():
        return False
    around = _LINE_AROUND.findall(text, max(0, one.start - _HEADING), one.end + _HEADING)
    near = next((line for line in around if one.text in line), "")
    return len(_WORDS.findall(near)) > _FEW_WORDS and near.isupper()


def _is_in_title_case(text: str, one: Candidate, evidence: Evidence) -> bool:
    """Return whether a common word has its capital from a heading: « Une Loi Pour Les Écoles »."""
    common = all(word.lower() in lexicon.small_words() for word in one.text.split())
    if not common or evidence.kin or one.honorific:
        return False
    before = text[max(0, one.start - _LONGEST_HEADING) : one.start].rpartition("\n")[2]
    after = text[one.start : one.end + _LONGEST_HEADING].partition("\n")[0]
    if len(before) + len(after) > _LONGEST_HEADING:
        return False
    words = _WORDS.findall(before + after)[1:]
    small = [word for word in words if word.lower() in lexicon.function_words()]
    return len(small) > 1 and all(word[0].isupper() for word in words)


_LONGEST_HEADING = 160
_SHORT = 2
_HEADING = 40
_FEW_WORDS = 3
_LINE_AROUND = re.compile(r"[^\n\"«»]+")
_WORDS = re.compile(r"[^\W\d_]+")


def _type_here(text: str, one: Candidate, evidence: Evidence) -> EntityType:
    """Return what a name names where it stands: a person's may be a place's after « à »."""
    if one.honorific:
        return EntityType.PER
    if is_doubtful_place(evidence, one):
        return type_of_no_place(evidence) or evidence.best
    is_bearer = evidence.kin and one.key in lexicon.states()
    if (evidence.best is not EntityType.PER and not is_bearer) or " " in one.key:
        return evidence.best
    if frames.is_firm(text, one.start, one.end):
        return EntityType.ORG
    is_place = one.key in lexicon.places() or one.key in lexicon.towns()
    if is_bearer:  # « à Hollande » is no country, « en » is
        is_place = text.endswith((" en ", "En ", " la ", "La "), 0, one.start)
        return EntityType.LOC if is_place else EntityType.PER
    return EntityType.LOC if is_place and frames.is_in_place(text, one.start) else EntityType.PER


def is_name(evidence: Evidence, one: Candidate) -> bool:
    """Return whether the article as a whole says that the candidate is a name."""
    is_introduced = evidence.sure and is_acronym(one.text)
    never = _is_never_one(one, kin=evidence.kin, is_introduced=is_introduced)
    if never or one.start in evidence.in_works:
        return bool(one.honorific) and len(one.key) > 1
    if one.honorific:
        return True
    if (evidence.in_works or evidence.quoted) and evidence.strength < LISTED:
        return False
    if len(one.words) == 1 and one.text.lower() in lexicon.small_words():
        return _is_name_though_common(evidence, one)
    if evidence.plural_nouns and not (evidence.kin or evidence.is_listed or is_introduced):
        return False
    if evidence.sure:
        return True
    if _is_made_of_common_words(one):
        return False
    if (evidence.articled or evidence.counted) and _OF_TOWN.fullmatch(one.text):
        return False  # « le Baulois », « un Baulois » lives there
    is_heading = " " in one.text and evidence.best is EntityType.PER and evidence.votes > 1
    if _is_word_in_capitals(one) and not evidence.is_listed:
        return False
    if is_acronym(one.text) and not is_heading:
        longest = max(map(len, one.text.split("-")))
        short = longest <= _LONGEST_ACRONYM and not _HAS_DIGIT.search(one.text)
        short = short or (one.text.isalpha() and evidence.articled == evidence.inside > 0)
        return evidence.inside > 0 and short if evidence.votes == 0 else short or evidence.is_listed
    if evidence.inside == 0 and (_IS_VERB_OR_NOUN.search(one.text) or _is_form(one, evidence)):
        return False
    if is_doubtful_place(evidence, one):
        return type_of_no_place(evidence) is not None
    if evidence.votes > 0:
        return evidence.strength >= _ENOUGH
    return evidence.inside > 0 and evidence.strength >= _FAINT


def _is_form(one: Candidate, evidence: Evidence) -> bool:
    """Return whether other forms of the word are common (« danse », « danser »): its plural, …"""
    small = one.text.lower()
    if evidence.is_listed or not one.text[1:].islower() or len(small) < _SHORTEST_FORM:
        return False
    return any(small + ending in lexicon.small_words() for ending in _FORMS) or (
        small[-1] in "se" and small[:-1] in lexicon.small_words()
    )


_OF_TOWN = re.compile(r"[^\W\d_]+(?:ois|oise|ais|aise)")
_FORMS = ("s", "e", "r", "x", "nt")
_SHORTEST_FORM = 3
_SHORTEST_WORD = 4
_MANY_PARTS = 3  # « Licence-Master-Doctorat »


def _is_never_one(one: Candidate, *, kin: bool, is_introduced: bool) -> bool:
    if one.text.replace(".", "") in lexicon.acronyms_of_things() or one.key in _COLOURS:
        return True
    is_thing = one.key in lexicon.not_names() or one.key in lexicon.things()
    if is_thing and not (kin or is_introduced):
        return True
    if len(one.key.replace(" ", "")) < 2 or _CENTURY.fullmatch(one.text):
        return True
    is_model = one.words[0].upper() in lexicon.acronyms_of_things() and len(one.words[-1]) < _SHORT
    if is_model and not lexicon.is_listed(one.key):
        return True  # lines, roads and models: « RER B », « RN 88 »
    if len(one.words) > 1 and one.words[-1] in lexicon.frames("events"):
        return one.words[0] not in lexicon.first_names()
    if _is_thing(one):
        return True
    if one.text in lexicon.honorifics() or _IMPERATIVE.search(one.text):
        return True
    if one.key in lexicon.portfolios() and not lexicon.is_listed(one.key):
        return True
    if one.key in lexicon.places() or one.key in lexicon.towns():
        return False
    return is_inhabitant(one.key.removeprefix("les "))


def _is_word_in_capitals(one: Candidate) -> bool:
    """Return whether a common word is written in capitals, without its accents: « METEO »."""
    is_long = len(one.text) > _SHORTEST_WORD and one.text.isupper() and one.text.isascii()
    bare = one.key in _bare_words() and one.text.lower() not in lexicon.small_words()
    return is_long and bare


@cache
def _bare_words() -> frozenset[str]:
    return frozenset(map(fold, lexicon.small_words()))


def _is_made_of_common_words(one: Candidate) -> bool:
    """Return whether all words of a longer name are mostly written small: « Travail Annuel »."""
    words = re.split("[ '-]", one.text.lower())
    few = len(one.words) < _SHORT and len(words) < _MANY_PARTS
    if few or one.text.startswith(_CAPITAL_ARTICLES):
        return False
    small, grammar = lexicon.small_words(), lexicon.function_words()
    return all(word in small or word in grammar for word in words)


def _is_thing(one: Candidate) -> bool:
    """Return whether a thing bears capitals: « Plan Local d'Urbanisme », « Système National »."""
    first, *rest = re.split("[ ']", one.text.lower())
    if not rest or first not in lexicon.frames("abbreviated") or lexicon.is_listed(one.key):
        return False
    common = lexicon.small_words(), lexicon.complement_nouns(), lexicon.complement_adjectives()
    return all(any(word in known for known in common) for word in rest if len(word) > _SHORT)


def _is_name_though_common(evidence: Evidence, one: Candidate) -> bool:
    """Return whether a word that is mostly written small is a name all the same."""
    if evidence.kin:
        return not one.opens or evidence.votes > 0
    if is_acronym(one.text):
        return evidence.votes > 1 and evidence.is_listed
    if one.key in lexicon.organisations():
        return evidence.inside > 0 and not one.opens
    if one.key in lexicon.places() or one.key in lexicon.towns():
        return evidence.inside > 0 and evidence.scores[EntityType.LOC] > DOUBTFUL
    return evidence.sure and evidence.inside > 0 and evidence.strength >= frames.FIRM
