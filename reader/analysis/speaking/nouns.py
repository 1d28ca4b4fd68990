"""Nouns for people, as articles take them up again, and what a phrase's noun and gender are."""

from collections.abc import Sequence
from functools import cache, lru_cache

from reader.analysis.lexicon import fold
from reader.analysis.records import Gender
from reader.analysis.speaking.grammar import (
    BEFORE_ROLE,
    DETERMINERS,
    EITHER_GENDER,
    FEMININE,
    FEMININE_NOUNS,
    HONORIFICS,
    MASCULINE,
    MASCULINE_NOUNS,
    OF,
    THINGS_IN_EUR,
)
from reader.analysis.word_lists import read_list

_FEMININE_ENDINGS = ("trice", "euse", "ière", "enne", "ée", "esse", "ante", "ente", "ate", "ue")
_MASCULINE_ENDINGS = ("teur", "eur", "ier", "ien", "ain", "é", "ant", "ent", "at", "u")
_EITHER_ENDINGS = ("logue", "graphe", "iste")
_KEPT = 1 << 12  # words of which it is remembered what offices begin with them
_PERSON_ENDINGS = (
    "eur",
    "euse",
    "trice",
    "ien",
    "ienne",
    "iste",
    "logue",
    "graphe",
    "ant",
    "ante",
    "ier",
    "ière",
    "ger",
    "gère",
    "é",
    "ée",
)


def noun_of(words: Sequence[str]) -> str | None:
    """Return the noun of a phrase: its first word after determiners and the like."""
    for index, word in enumerate(words):
        alone = index + 1 == len(words) or words[index + 1] in OF  # « le professeur (de dessin) »
        if word in DETERMINERS or (word in HONORIFICS and not (alone and word in people_nouns())):
            continue
        if index + 1 < len(words) and words[index + 1] in OF:
            return _masculine().get(word, word)
        bare = word.removeprefix("ex-").removeprefix("co-")
        if bare in BEFORE_ROLE:
            continue
        return _masculine().get(bare, bare)
    titled = words and words[-1] in people_nouns()  # « le professeur »
    return _masculine().get(words[-1], words[-1]) if titled else None


def is_person(words: Sequence[str]) -> bool:
    """Return whether the noun of a phrase is one for a person."""
    return bool(words) and noun_of(words) in people_nouns()


def gender_of(word: str) -> Gender | None:
    """Return the gender that a determiner or a pronoun tells, None for « l' »."""
    if word in FEMININE:
        return Gender.FEMININE
    return Gender.MASCULINE if word in MASCULINE else None


def gender_of_phrase(words: Sequence[str]) -> Gender | None:
    """Return the gender that a phrase's determiner tells, or its noun after « l' »."""
    if words[0] != "l'" or len(words) < 2:
        return gender_of(words[0])
    noun = words[1]
    if noun in ("un", "une"):
        return gender_of(noun)
    if noun.endswith(_EITHER_ENDINGS):
        return None
    if noun in MASCULINE_NOUNS:
        return Gender.MASCULINE
    if noun.endswith(_FEMININE_ENDINGS) or noun in FEMININE_NOUNS:
        return Gender.FEMININE
    unmarked = noun in EITHER_GENDER or not noun.endswith(_MASCULINE_ENDINGS)
    return None if unmarked else Gender.MASCULINE


def names_a_person(noun: str) -> bool:
    """Return whether a noun's ending tells that it stands for a person."""
    ends = noun.endswith(_PERSON_ENDINGS) and noun.rstrip("s") not in THINGS_IN_EUR
    return noun in people_nouns() or ends


def words_of(text: str) -> list[str]:
    """Return the words of `text` in small letters, elided ones apart."""
    return text.lower().replace("'", "' ").split()


def standard_role(words: Sequence[str]) -> list[str]:
    """Return the words of a phrase, an office of several names by the one that stands for all.

    « l'ex-chef du gouvernement » becomes « l' ex-premier_ministre ».
    """
    if not any(map(_offices_from, words)):
        return list(words)
    found: list[str] = []
    at = 0
    while at < len(words):
        bare = words[at].removeprefix("ex-")
        for phrase, standard in _offices_from(bare):
            if tuple(fold(word) for word in (bare, *words[at + 1 : at + len(phrase)])) == phrase:
                found += words[at].replace(bare, standard).split()
                at += len(phrase)
                break
        else:
            found.append(words[at])
            at += 1
    return found


def is_office(noun: str | None) -> bool:
    """Return whether a noun stands for an office of several names (see `standard_role`)."""
    return noun is not None and "_" in noun


@cache
def office_holders() -> dict[str, frozenset[str]]:
    """Return the names (folded) of those who are known to hold each office."""
    found: dict[str, frozenset[str]] = {}
    for line in read_list("office_holders.txt"):
        office, _, names = line.partition(" = ")
        held = frozenset(fold(name) for name in names.split(", "))
        found[office] = found.get(office, frozenset()) | held
    return found


@lru_cache(maxsize=_KEPT)
def _offices_from(word: str) -> Sequence[tuple[tuple[str, ...], str]]:
    """Return the names of offices that begin with a word, and what stands for each."""
    return _offices().get(fold(word.removeprefix("ex-")), ())


@cache
def _offices() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in read_list("role_phrases.txt"):
        standard, _, phrases = line.partition(" = ")
        for phrase in phrases.split(", "):
            words = tuple(words_of(fold(phrase)))
            found.setdefault(words[0], []).append((words, standard))
    for same in found.values():
        same.sort(key=lambda each: -len(each[0]))
    return found


def is_former(words: Sequence[str]) -> bool:
    """Return whether a role is one that someone had before: « ancien maire », « ex-maire »."""
    return any(word in ("ancien", "ancienne") or word.startswith("ex-") for word in words)


@cache
def people_nouns() -> dict[str, tuple[str, ...]]:
    """Return each noun for a person (masculine) with the nouns that may mean the same person."""
    found: dict[str, tuple[str, ...]] = {}
    for forms, same in _noun_lines():
        for form in forms:
            found[form] = same
    return found


@cache
def exclusive_roles() -> tuple[tuple[frozenset[str], ...], ...]:
    """Return groups of roles: who has one of a group's sides has none of its other sides."""
    return tuple(
        tuple(frozenset(side.split()) for side in line.split("|"))
        for line in read_list("exclusive_roles.txt")
    )


@cache
def _masculine() -> dict[str, str]:
    return {form: _first_gender(forms, form) for forms, _ in _noun_lines() for form in forms}


def _first_gender(forms: Sequence[str], form: str) -> str:
    """Return the form before `form` when that is its masculine (« acteur » for « actrice »)."""
    at = list(forms).index(form)
    before = forms[at - 1] if at else ""
    return before if len(before) > 2 and form[: len(before) - 3] == before[:-3] else form


@cache
def _noun_lines() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    parts = [line.split("=") for line in read_list("people_nouns.txt")]
    return tuple(
        (tuple(line[0].split()), tuple(line[1].split()) if len(line) > 1 else ()) for line in parts
    )
