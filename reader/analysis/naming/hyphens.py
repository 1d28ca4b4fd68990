"""Names that a hyphen joins: « Macron-Le Pen » is two people, « Marie-Pierre » one."""

import re
from collections.abc import Collection, Iterator, Sequence

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.words import UPPER, Word
from reader.analysis.records import NameSpan
from reader.model import EntityType

ARTICLES = frozenset({"Le", "La", "Les", "L'", "El"})
# No double name has more letters.
_LONGEST_WORD = 60


def split_hyphens(piece: Sequence[Word], surnames: Collection[str]) -> Iterator[list[Word]]:
    """Yield the names that hyphens join: « Macron-Le Pen », « France-Allemagne » are two."""
    for at, word in enumerate(piece):
        if "-" not in word.text or (at and piece[0].text in lexicon.never_joined()):
            continue
        if (
            at
            and _is_body(piece[at - 1].text)
            and fold(word.text.partition("-")[0]) in lexicon.states()
        ):
            continue  # « CCI France-Suisse » is one body
        follows = [fold(other.text) for other in piece[at + 1 :]]
        for hyphen in re.finditer("-", word.text[:_LONGEST_WORD]):
            first, second = word.text[: hyphen.start()], word.text[hyphen.end() :]
            if not second[:1].isupper():
                continue
            both = " ".join([fold(second), *follows])
            if fold(second).partition(" ")[0] in lexicon.frames("confederations"):
                continue  # « FERC-CGT » is one union
            if fold(first) in _QUARTERS or fold(second) in _QUARTERS:
                continue  # « Kent-Nord » is one place
            if word.text.isupper() and _kinds(first) != _kinds(second):
                continue  # « PDCI-RDA » is one party
            next_ = second.partition("-")[0]
            pair = _stands_alone(first, surnames) and (
                _stands_alone(both, surnames) or ("-" in second and _stands_alone(next_, surnames))
            )
            if pair or (second in ARTICLES and follows and at == 0):
                middle = word.start + hyphen.start()
                yield [*piece[:at], Word(word.start, middle, first, word.link)]
                rest = [Word(middle + 1, word.end, second, "-"), *piece[at + 1 :]]
                yield from split_hyphens(rest, surnames)
                return
    yield list(piece)


def _is_body(word: str) -> bool:
    return word.isupper() and len(word) > 1 and fold(word) not in lexicon.places()


_QUARTERS = frozenset({"nord", "sud", "est", "ouest", "centre", "atlantique", "maritime"})


def _kinds(word: str) -> tuple[bool, bool]:
    return fold(word) in lexicon.organisations(), fold(word) in lexicon.places()


def _stands_alone(word: str, surnames: Collection[str]) -> bool:
    key = fold(word)
    if len(key) < 2 or key in lexicon.first_names():
        return False
    return (
        key in surnames
        or key in lexicon.places()
        or key in lexicon.organisations()
        or f"le {key}" in lexicon.organisations()
        or lexicon.towns().get(key, False)
    )


_AGENCY = re.compile(r"-(\w+)")
_BODY = re.compile(rf"(?<![\w-])(?P<body>\w*[{UPPER}]\w*[{UPPER}]\w*)-$")
_LONGEST_BODY = 20


def precedes_agency(text: str, at: int) -> bool:
    """Return whether a hyphen and an agency follow at `at` (« Burkina Faso-AFP »)."""
    agency = _AGENCY.match(text, at)
    return agency is not None and agency[1] in lexicon.never_joined()


def is_branch(body: str, country: str) -> bool:
    """Return whether an acronym and a country that a hyphen joins name one body: « OVT-Gabon »."""
    is_acronym = sum(map(str.isupper, body)) > 1 and fold(body) not in lexicon.places()
    return is_acronym and fold(country) in lexicon.states()


def as_branch(text: str, span: NameSpan) -> NameSpan:
    """Return a country's name, or that of the body whose acronym stands before its hyphen."""
    found = _BODY.search(text, max(0, span.start - _LONGEST_BODY), span.start)
    if found and is_branch(found["body"], text[span.start : span.end]):
        return NameSpan(found.start("body"), span.end, EntityType.ORG)
    return span
