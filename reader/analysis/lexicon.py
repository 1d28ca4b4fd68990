"""What the word lists under french/ know.

Each list is read once. Look-ups take folded words (see `fold`), so that case, accents and hyphens
don't matter, except where a function says otherwise.
"""

from functools import cache
from typing import NamedTuple

from reader.analysis.records import Gender
from reader.analysis.word_lists import columns, folded, padded, sections
from reader.analysis.word_lists import fold as fold
from reader.analysis.word_lists import read_list as read_list
from reader.model import EntityType

_GENDERS = {"m": Gender.MASCULINE, "f": Gender.FEMININE}


class Honorific(NamedTuple):
    """What « M. » or « Mmes » tells: a gender, and whether several people follow."""

    gender: Gender | None
    plural: bool


@cache
def honorifics() -> dict[str, Honorific]:
    """Return the honorifics as they are written, capitals and dots included."""
    return {
        form: Honorific(_GENDERS.get(gender), number == "p")
        for form, gender, number in columns("honorifics.txt")
    }


@cache
def titles() -> dict[str, Gender | None]:
    """Return titles and trades in small letters with the gender of the form, None for either."""
    found: dict[str, Gender | None] = {}
    for forms in columns("titles.txt"):
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
    return {word: Head(EntityType(kind), way) for word, kind, way in columns("institutions.txt")}


@cache
def things() -> frozenset[str]:
    """Return the folded names of what is no person, place or organisation (« Coupe du monde »)."""
    return frozenset(row[0] for row in folded("things.txt"))


@cache
def folded_heads() -> frozenset[str]:
    """Return the first words of all heads, folded."""
    return frozenset(fold(word).partition(" ")[0] for word in heads())


@cache
def complement_nouns() -> frozenset[str]:
    """Return small nouns that follow « de » inside an institution's name."""
    return frozenset(sections("complements.txt")["nouns"])


@cache
def complement_adjectives() -> frozenset[str]:
    """Return small adjectives inside an institution's name, nationalities included."""
    return frozenset(sections("complements.txt")["adjectives"]) | frozenset(
        form for form, _ in columns("inhabitants.txt")
    )


@cache
def national() -> frozenset[str]:
    """Return the adjectives of countries, as written (« turque »)."""
    return frozenset(form for form, place in columns("inhabitants.txt") if fold(place) in states())


@cache
def inhabitants() -> frozenset[str]:
    """Return folded adjectives and nouns of inhabitants in all their forms."""
    return frozenset(form for form, _ in folded("inhabitants.txt"))


@cache
def frames(name: str) -> frozenset[str]:
    """Return the words of one section of frames.txt, as written."""
    return frozenset(sections("frames.txt")[name])


@cache
def not_names() -> frozenset[str]:
    """Return folded words that a capital does not make a name."""
    return frozenset(map(fold, sections("not_names.txt")["words"]))


@cache
def function_words() -> frozenset[str]:
    """Return the small words of grammar, in small letters."""
    return frozenset(read_list("function_words.txt"))


@cache
def acronyms_of_things() -> frozenset[str]:
    """Return acronyms, as written, of things that are no person, place or organisation."""
    return frozenset(sections("not_names.txt")["acronyms"])


@cache
def small_organisations() -> frozenset[str]:
    """Return, as written, the names of organisations that begin with a small letter (« eBay »)."""
    lists = ("organisations.txt", *_LISTS_OF_ORGANISATIONS)
    names = (line.partition("\t")[0] for list_ in lists for line in read_list(list_))
    return frozenset(name for name in names if name[0].islower() and " " not in name)


_LISTS_OF_ORGANISATIONS = ("media.txt", "parties.txt", "clubs.txt", "companies.txt", "bodies.txt")


@cache
def organisations() -> frozenset[str]:
    """Return the folded names of organisations that any reader knows."""
    lists = ("organisations.txt", *_LISTS_OF_ORGANISATIONS)
    names = (row[0] for name in lists for row in folded(name))
    return frozenset(names) | frozenset(long_forms().values())


@cache
def long_forms() -> dict[str, str]:
    """Return what well-known acronyms stand for, all folded."""
    return {name: long for name, _, _, long in padded("bodies.txt", 4) if long}


@cache
def doubtful_organisations() -> frozenset[str]:
    """Return the folded names of organisations that are common words or people's names too."""
    return frozenset(
        row[0]
        for name in _LISTS_OF_ORGANISATIONS
        for row in folded(name)
        if len(row) > 2 and row[2]
    )


@cache
def makers() -> dict[str, str]:
    """Return the folded names of firms and broadcasters, and their kinds."""
    return {
        name: kind
        for list_ in ("companies.txt", "media.txt")
        for name, kind, flag in padded(list_, 3)
        if not flag and kind not in {"agency", "paper"}
    }


@cache
def parties() -> frozenset[str]:
    """Return the folded names and acronyms of parties, armed groups left out."""
    return frozenset(row[0] for row in folded("parties.txt") if row[1] != "armed")


@cache
def never_joined() -> frozenset[str]:
    """Return, as written, agencies and acronyms of parties: no name goes on after them."""
    agencies = (row[0] for row in columns("media.txt") if row[1] == "agency")
    parties = (row[0] for row in columns("parties.txt"))
    return frozenset(name for name in (*agencies, *parties) if name.isupper())


@cache
def words_of_organisations() -> frozenset[str]:
    """Return the folded words that make a capitalised name an organisation's (« College »)."""
    return frozenset(map(fold, read_list("organisation_words.txt")))


@cache
def portfolios() -> frozenset[str]:
    """Return the folded first words of what ministers are ministers of."""
    return frozenset(map(fold, sections("not_names.txt")["portfolios"]))


@cache
def articled() -> frozenset[str]:
    """Return the folded names that begin with an article of their own (« Le Monde »)."""
    known = organisations() | places()
    return frozenset(name for name in known if name.startswith(("le ", "la ", "les ", "l ", "el ")))


def is_place(key: str) -> bool:
    """Return whether a folded name is a place's, and of a town that can be trusted."""
    return key in places() or towns().get(key, False)


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
        name for list_ in ("regions.txt", "countries.txt") for name, _ in folded(list_)
    )


@cache
def states() -> frozenset[str]:
    """Return the folded names of countries, continents and regions: of these there are few."""
    wide = {"country", "continent", "region"}
    regions = (name for name, kinds in folded("regions.txt") if wide & set(kinds.split(",")))
    return frozenset(regions) | frozenset(name for name, _ in folded("countries.txt"))


@cache
def towns() -> dict[str, bool]:
    """Return the folded names of towns, and whether such a name can be trusted anywhere.

    Names that are common words (Nice) or people's names too (Lourdes) can't.
    """
    return {name: not flags for name, _, _, flags in padded("towns.txt", 4)}


@cache
def villages() -> frozenset[str]:
    """Return the folded names of smaller places where French is spoken (already so in the list).

    Some bear a name that people or firms may bear too: they tell less than towns.
    """
    return frozenset(read_list("villages.txt"))


@cache
def first_names() -> dict[str, Gender | None]:
    """Return folded first names with their gender, None where both bear it."""
    return {name: _GENDERS.get(gender) for name, gender in folded("first_names.txt")}


@cache
def small_words() -> frozenset[str]:
    """Return words, in small letters with their accents, that news write small."""
    return frozenset(read_list("small_words.txt"))


@cache
def proper_words() -> dict[str, EntityType | None]:
    """Return words, as written, that news write with a capital, and what they mostly name."""
    return {
        word: None if kind == "-" else EntityType(kind)
        for word, kind in columns("proper_words.txt")
    }
