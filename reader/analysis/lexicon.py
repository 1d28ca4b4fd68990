"""Loads the word lists under french/: data files, one entry a line, « # » for comments.

Each list is read once. Look-ups take folded words (see `fold`), so that case, accents and hyphens
don't matter, except where a function says otherwise.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from reader.analysis.records import Gender
from reader.model import EntityType

_FRENCH = files("reader.analysis") / "french"
_GENDERS = {"m": Gender.MASCULINE, "f": Gender.FEMININE}
# Folded names that are kept: those of a long article; more would only take memory.
_KEPT = 1 << 14
_MARKS = re.compile("[\u0300-\u036f]+")
_NOT_LETTERS = "-'.·"


@lru_cache(maxsize=_KEPT)
def fold(text: str) -> str:
    """Return `text` in small letters without accents; hyphens, dots and apostrophes as spaces."""
    return " ".join(_fold_letters(text).split())


def _fold_letters(text: str) -> str:
    small = text.casefold()
    if not small.isascii():
        spread = unicodedata.normalize("NFD", small.replace("œ", "oe").replace("æ", "ae"))
        small = _MARKS.sub("", spread)
    for char in _NOT_LETTERS:  # far faster than `translate` on a whole list
        small = small.replace(char, " ")
    return small


def read_list(name: str) -> list[str]:
    """Return the entries of french/`name`, comments and blank lines left out."""
    return _entries((_FRENCH / name).read_text(encoding="utf-8"))


def _entries(text: str) -> list[str]:
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


def _columns(name: str) -> Iterator[list[str]]:
    return (entry.split("\t") for entry in read_list(name))


def _folded(name: str) -> Iterator[list[str]]:
    """Yield the columns of a list, folded: the whole of it at once, ten times as fast."""
    text = _fold_letters((_FRENCH / name).read_text(encoding="utf-8"))
    while "  " in text:
        text = text.replace("  ", " ")
    text = text.replace(" \t", "\t").replace(" \n", "\n").replace("\n ", "\n")
    return (entry.split("\t") for entry in _entries(text))


def _sections(name: str) -> dict[str, list[str]]:
    """Return the words under each « [heading] » of a list."""
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for entry in read_list(name):
        if entry.startswith("["):
            words = found.setdefault(entry.strip("[]"), [])
        else:
            words.extend(entry.split())
    return found


class Honorific(NamedTuple):
    """What « M. » or « Mmes » tells: a gender, and whether several people follow."""

    gender: Gender | None
    plural: bool


@cache
def honorifics() -> dict[str, Honorific]:
    """Return the honorifics as they are written, capitals and dots included."""
    return {
        form: Honorific(_GENDERS.get(gender), number == "p")
        for form, gender, number in _columns("honorifics.txt")
    }


@cache
def titles() -> dict[str, Gender | None]:
    """Return titles and trades in small letters with the gender of the form, None for either."""
    found: dict[str, Gender | None] = {}
    for forms in _columns("titles.txt"):
        if len(forms) == 1:
            found.setdefault(forms[0].lower(), None)
            continue
        for form, gender in zip(forms, _GENDERS.values(), strict=True):
            if form != "-":
                key = form.lower()
                found[key] = gender if found.get(key, gender) == gender else None
    return found


@cache
def title_words() -> frozenset[str]:
    """Return the folded single words that are titles: « président », « sénatrice »."""
    return frozenset(fold(title) for title in titles() if " " not in title)


class Head(NamedTuple):
    """The head word of an institution or place, and when it makes a name (see institutions.txt)."""

    type: EntityType
    way: str


@cache
def heads() -> dict[str, Head]:
    """Return head words in small letters."""
    return {word: Head(EntityType(kind), way) for word, kind, way in _columns("institutions.txt")}


@cache
def things() -> frozenset[str]:
    """Return the folded names of what is no person, place or organisation (« Coupe du monde »)."""
    return frozenset(row[0] for row in _folded("things.txt"))


@cache
def folded_heads() -> frozenset[str]:
    """Return the first words of all heads, folded."""
    return frozenset(fold(word).partition(" ")[0] for word in heads())


@cache
def complement_nouns() -> frozenset[str]:
    """Return small nouns that follow « de » inside an institution's name."""
    return frozenset(_sections("complements.txt")["nouns"])


@cache
def complement_adjectives() -> frozenset[str]:
    """Return small adjectives inside an institution's name, nationalities included."""
    return frozenset(_sections("complements.txt")["adjectives"]) | frozenset(
        form for form, _ in _columns("inhabitants.txt")
    )


@cache
def inhabitants() -> frozenset[str]:
    """Return folded adjectives and nouns of inhabitants in all their forms."""
    return frozenset(form for form, _ in _folded("inhabitants.txt"))


@cache
def frames(name: str) -> frozenset[str]:
    """Return the words of one section of frames.txt, as written."""
    return frozenset(_sections("frames.txt")[name])


@cache
def not_names() -> frozenset[str]:
    """Return folded words that a capital does not make a name."""
    return frozenset(map(fold, _sections("not_names.txt")["words"]))


@cache
def function_words() -> frozenset[str]:
    """Return the small words of grammar, in small letters."""
    return frozenset(read_list("function_words.txt"))


@cache
def acronyms_of_things() -> frozenset[str]:
    """Return acronyms, as written, of things that are no person, place or organisation."""
    return frozenset(_sections("not_names.txt")["acronyms"])


_LISTS_OF_ORGANISATIONS = ("media.txt", "parties.txt", "clubs.txt", "companies.txt", "bodies.txt")


@cache
def organisations() -> frozenset[str]:
    """Return the folded names of organisations that any reader knows."""
    lists = ("organisations.txt", *_LISTS_OF_ORGANISATIONS)
    names = (row[0] for name in lists for row in _folded(name))
    return frozenset(names) | frozenset(long_forms().values())


@cache
def long_forms() -> dict[str, str]:
    """Return what well-known acronyms stand for, all folded."""
    return {name: long for name, _, _, long in _padded("bodies.txt", 4) if long}


@cache
def doubtful_organisations() -> frozenset[str]:
    """Return the folded names of organisations that are common words or people's names too."""
    return frozenset(
        row[0]
        for name in _LISTS_OF_ORGANISATIONS
        for row in _folded(name)
        if len(row) > 2 and row[2]
    )


@cache
def makers() -> dict[str, str]:
    """Return the folded names of firms and broadcasters, and their kinds."""
    return {
        name: kind
        for list_ in ("companies.txt", "media.txt")
        for name, kind, flag in _padded(list_, 3)
        if not flag and kind not in {"agency", "paper"}
    }


@cache
def never_joined() -> frozenset[str]:
    """Return, as written, agencies and acronyms of parties: no name goes on after them."""
    agencies = (row[0] for row in _columns("media.txt") if row[1] == "agency")
    parties = (row[0] for row in _columns("parties.txt"))
    return frozenset(name for name in (*agencies, *parties) if name.isupper())


@cache
def words_of_organisations() -> frozenset[str]:
    """Return the folded words that make a capitalised name an organisation's (« College »)."""
    return frozenset(map(fold, read_list("organisation_words.txt")))


@cache
def portfolios() -> frozenset[str]:
    """Return the folded first words of what ministers are ministers of."""
    return frozenset(map(fold, _sections("not_names.txt")["portfolios"]))


@cache
def articled() -> frozenset[str]:
    """Return the folded names that begin with an article of their own (« Le Monde »)."""
    known = organisations() | places()
    return frozenset(name for name in known if name.startswith(("le ", "la ", "les ", "l ", "el ")))


def is_listed(key: str) -> bool:
    """Return whether a folded name is one of an organisation, a place or a town."""
    return key in organisations() or key in places() or key in towns()


def is_listed_for_sure(key: str) -> bool:
    """Return whether a folded name is one of those and neither a common word nor a person's too."""
    if key in places() or towns().get(key):
        return True
    return key in organisations() and key not in doubtful_organisations()


@cache
def places() -> frozenset[str]:
    """Return the folded names of countries, regions and other places known to any reader."""
    return frozenset(
        name for list_ in ("regions.txt", "countries.txt") for name, _ in _folded(list_)
    )


@cache
def states() -> frozenset[str]:
    """Return the folded names of countries, continents and regions: of these there are few."""
    wide = {"country", "continent", "region"}
    regions = (name for name, kinds in _folded("regions.txt") if wide & set(kinds.split(",")))
    return frozenset(regions) | frozenset(name for name, _ in _folded("countries.txt"))


@cache
def towns() -> dict[str, bool]:
    """Return the folded names of towns, and whether such a name can be trusted anywhere.

    Names that are common words (Nice) or people's names too (Lourdes) can't.
    """
    return {name: not flags for name, _, _, flags in _padded("towns.txt", 4)}


@cache
def first_names() -> dict[str, Gender | None]:
    """Return folded first names with their gender, None where both bear it."""
    return {name: _GENDERS.get(gender) for name, gender in _folded("first_names.txt")}


@cache
def small_words() -> frozenset[str]:
    """Return words, in small letters with their accents, that news write small."""
    return frozenset(read_list("small_words.txt"))


@cache
def proper_words() -> dict[str, EntityType | None]:
    """Return words, as written, that news write with a capital, and what they mostly name."""
    return {
        word: None if kind == "-" else EntityType(kind)
        for word, kind in _columns("proper_words.txt")
    }


def _padded(name: str, width: int) -> Iterator[list[str]]:
    return (columns + [""] * (width - len(columns)) for columns in _folded(name))
