"""Finds what the article calls someone: « ministre de la Santé », before or after the name.

« le ministre de l'Intérieur Jean Dupont », « l'avocat général Dupont », « Awa Ba, présidente du
club, », « Luc Petit, 42 ans, boulanger à Dole ».
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.naming.words import UPPER
from reader.analysis.records import Gender, Role

_OF = (
    r"(?:de la |de l'|de |d'|du |des |à la |à l'|à |au |aux |en |pour la |pour l'|pour le |pour "
    r"|chez |sur |et de la |et de l'|et du |et des |et d'|et )"
)
_WORD = r"[^\s,.;:!?«»\"()\[\]–—]+"
_LOOK_BACK = 110
_STOP = re.compile(r"[.;:!?«»\"\n(){}\[\]–—]")
_BEFORE_TITLES = frozenset(
    ("ancien", "ancienne", "futur", "future", "jeune", "nouveau", "nouvelle", "défunt", "célèbre")
)
_ARTICLES = {
    "le ": Gender.MASCULINE,
    "un ": Gender.MASCULINE,
    "du ": Gender.MASCULINE,
    "au ": Gender.MASCULINE,
    "la ": Gender.FEMININE,
    "une ": Gender.FEMININE,
    "son ": None,
    "sa ": Gender.FEMININE,
    "l'": None,
    "d'": None,
}
_ARTICLE = re.compile(r"(?:^|\W)(le |la |l'|un |une |du |au |son |sa |d')$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:,|\s\(|,? -)\s?(?:\(?(?:âgée? de )?\d{1,2} ans\)?,?\s)?"
    r"(?P<article>l'un des |l'une des |le |la |l'|un |une |son |sa )?(?:autre )?(?=[^\W\d_])"
)


class Called(NamedTuple):
    """A role and the gender that its form or its article tells."""

    role: Role
    gender: Gender | None


class _Title(NamedTuple):
    """A title in the text at [start, end), adjectives before it included, in small letters."""

    start: int
    end: int
    title: str


@cache
def _titles_by_first_word() -> dict[str, tuple[str, ...]]:
    """Return titles by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for title in sorted(lexicon.titles(), key=len, reverse=True):
        found.setdefault(_TITLE_WORD.findall(title)[0], []).append(title)
    return {word: tuple(titles) for word, titles in found.items()}


_TITLE_WORD = re.compile(r"[^\W\d_]+(?:-\w+)*")
_PREFIX = re.compile(r"(?:ex|vice|co)-", re.IGNORECASE)


def _title_at(text: str, start: int, small: str, limit: int) -> _Title | None:
    """Return the title that the word `small` begins, « ex- » and the like before it allowed."""
    prefix = _PREFIX.match(small) if "-" in small else None
    for skip in {0, prefix.end()} if prefix else (0,):
        for title in _titles_by_first_word().get(small[skip:], ()):
            end = start + skip + len(title)
            if end <= limit and text[start + skip : end].lower() == title:
                return _Title(start, end, title)
    return None


def _titles(text: str, start: int, limit: int) -> Iterator[_Title]:
    """Yield the titles in text[start:limit], with the adjectives before them."""
    adjective = None
    known = _titles_by_first_word()
    for word in _TITLE_WORD.finditer(text, start, limit):
        small = word[0].lower()
        may_be = small in known or "-" in small
        title = _title_at(text, word.start(), small, limit) if may_be else None
        if title and not text[title.start : title.end].isupper():
            yield title._replace(start=adjective) if adjective is not None else title
            adjective = None
        elif small in _BEFORE_TITLES:
            adjective = word.start() if adjective is None else adjective
        else:
            adjective = None


_SMALL_HONORIFIC = re.compile(r"\b(monsieur|madame|mademoiselle|messieurs|mesdames|ma[iî]tre) $")


def honorific_before(text: str, start: int) -> str:
    """Return the honorific in small letters before `start` (« maître Dorval »), or nothing."""
    found = _SMALL_HONORIFIC.search(text, max(0, start - 14), start)
    return found[1] if found else ""


_LAST_WORD = re.compile(r"([^\W\d_]+)\)?,? $")
# « le porte-parole de l'Office des vins (OVT), X » is the role's, with or without its acronym.
_BRACKETED_BEFORE = re.compile(rf" \([{UPPER}][\w.-]{{1,9}}\)(?P<after>,? )$")
_LONGEST_WORD = 30


# « », juge M. Petit » has a verb, no judge
_JUDGES = re.compile(r"[»”\",] ?juge$")


def called_before(text: str, start: int) -> Called | None:
    """Return the role that stands right before the name at `start`, its longest reading."""
    since = max(0, start - _LONGEST_WORD)
    last = _LAST_WORD.search(text, max(since, text.rfind(" ", since, start - 1)), start)
    if last is None or last[1].lower() in lexicon.function_words():
        return None  # no role ends with « de » or « à »: most names need no more
    since = max(0, start - _LOOK_BACK)
    bracket = _BRACKETED_BEFORE.search(text, since, start)
    limit = bracket.start() if bracket else start
    for stop in _STOP.finditer(text, since, limit):
        since = stop.end()
    for title in _titles(text, since, limit):
        end = _role_end(text, title.end, limit)
        between = bracket["after"] if bracket and end == limit else text[end:start]
        if between == " " or (
            between == ", " and (_is_long(text, title, end) or _is_apposed(text, title, start))
        ):
            return None if _JUDGES.search(text, max(0, end - 7), end) else _called(text, title, end)
    return None


def _is_long(text: str, title: _Title, end: int) -> bool:
    """Return whether a role is one before a comma too: « le directeur du musée, Luc Petit »."""
    definite = _ARTICLE.search(text, max(0, title.start - 5), title.start)
    return bool(definite and _COMPLEMENT.search(text, title.end, end))


_INDEFINITE = re.compile(r"\b[Uu]ne? $")
_FULL_NAME = re.compile(rf"[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{1,2}},")


def _is_apposed(text: str, title: _Title, start: int) -> bool:
    """Return whether a full name between commas tells who: « un chanteur, Luc Petit, dit »."""
    indefinite = _INDEFINITE.search(text, max(0, title.start - 5), title.start)
    return bool(indefinite and _FULL_NAME.match(text, start))


def called_after(text: str, end: int) -> Called | None:
    """Return the role that stands in apposition after the name that ends at `end`."""
    opening = _AFTER.match(text, end)
    if not opening:
        return None
    title = next(_titles(text, opening.end(), min(len(text), opening.end() + 40)), None)
    if title is None or title.start != opening.end():
        return None
    end = _role_end(text, title.end, len(text))
    # « l'opération X, le chef de LFI Jean Dupont », « à X, la cheffe du RN dit »: another's role.
    verb = _SMALL_WORD.match(text, end) if opening["article"] in _DEFINITE else None
    is_verb = verb and verb[1] not in lexicon.function_words() | _FOREIGN
    if is_verb or _NAME_FOLLOWS.match(text, end):
        return None
    return _called(text, title, end)


_DEFINITE = frozenset({"le ", "la ", "l'"})
_SMALL_WORD = re.compile(r" ([a-zà-ÿ]+)")
_FOREIGN = frozenset({"of", "for", "in", "at", "and", "the", "da", "dos", "del", "von", "van"})
_ANOTHER = frozenset({"ancien", "ancienne", "actuel", "actuelle", "futur", "future"})
_IN_CHARGE = frozenset({"chargé", "chargée", "chargés", "délégué", "déléguée", "auprès"})
_GOES_ON = _IN_CHARGE | _FOREIGN
_NAME_FOLLOWS = re.compile(rf" [{UPPER}]")


def _role_end(text: str, at: int, limit: int) -> int:
    """Return where the role ends whose title ends at `at`: before a clause, a comma or a name."""
    for word in _words(text, at, limit):
        at = word
    return at


# Of small words that end with « e », few but adjectives and verbs follow a title.
_MAY_BE_VERB = re.compile(r"[a-zà-ÿ]+e")
_IS_ADJECTIVE = re.compile(
    r"\w*(?:[ai]ble|aire|iste|euse|ive|ère|elle|enne|onne|[aio]ise|aine|ale|ée|ine|[ae]nte|ue|ole"
    r"|i[qg]ue|ide|ante|ite|inte|atre|âtre|ogue|erne|ouche)"
)
_ADJECTIVES = frozenset({"jeune", "vedette", "droite", "gauche", "cadette", "suprême", "militaire"})
_VERBS = frozenset({"indique", "explique", "réplique", "applique", "communique", "rappelle"})


def _is_verb(word: str) -> bool:
    """Return whether a word after a title is rather a verb (« la jeune femme informe X »)."""
    if not _MAY_BE_VERB.fullmatch(word) or word in _VERBS:
        return word in _VERBS
    return not (
        _IS_ADJECTIVE.fullmatch(word)
        or word in _ADJECTIVES
        or word in lexicon.complement_adjectives()
        or word in lexicon.titles()
    )


_COMPLEMENT = re.compile(r" (?:de |d'|du |des |à |au |aux |en )")
_PIECE = re.compile(rf" (?P<of>{_OF})?(?P<word>{_WORD})")


def _words(text: str, at: int, limit: int) -> Iterator[int]:
    """Yield the ends of the words that go on with a role."""
    named = False
    for _ in range(9):
        piece = _PIECE.match(text, at, limit)
        if not piece or piece["word"].lower() in lexicon.function_words():
            return
        if piece["of"] == "et " and piece["word"] in _ANOTHER:
            return
        if not piece["of"] and _is_verb(piece["word"]):
            return
        capital = piece["word"][0].isupper()
        if named and not piece["of"] and not capital and piece["word"] not in _GOES_ON:
            if piece["word"] not in lexicon.complement_adjectives():
                return  # a verb: « la présidente du Parti demande »
        else:
            named = capital
        if piece["of"] in {"à ", "au "} and piece["word"] in lexicon.titles():
            return
        if not piece["of"] and piece["word"][0].isupper():
            previous = re.split(r"[ ']", text[max(0, at - 30) : at])[-1]
            if not previous[:1].isupper() or lexicon.fold(piece["word"]) in lexicon.first_names():
                return
        at = piece.end()
        yield at


def _called(text: str, title: _Title, end: int) -> Called:
    article = _ARTICLE.search(text, max(0, title.start - 5), title.start)
    gender = lexicon.titles()[title.title]
    if gender is None and article:
        gender = _ARTICLES.get(article[1].lower())
    return Called(Role(title.start, end, text[title.start : end]), gender)
