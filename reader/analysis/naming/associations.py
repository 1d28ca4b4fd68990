"""Names of associations that are made of common words: « l'association Mères en colère ».

Nothing but the noun before tells that such words are a name; what follows « de », « en », « sans »
and the like belongs to it.
"""

import re
from collections.abc import Iterator

from reader.analysis import lexicon
from reader.analysis.naming.words import UPPER, places_of
from reader.analysis.records import NameSpan
from reader.model import EntityType

_VERB_AFTER_EN = r"(?:a|est|ont|sont|avait|appelle|profite|fait|veut|doute|reste)\b"
_NOUNS = [
    "association",
    "collectif",
    "fondation",
    "mouvement",
    "syndicat",
    "organisation",
    "campagne",
    "réseau",
    "parti",
    "église",
    "coalition",
    "plateforme",
]
_BODIES = ("ONG", *_NOUNS, *(noun.capitalize() for noun in _NOUNS))
_BODY = re.compile(
    rf"\b(?:{'|'.join(_BODIES)})(?: [a-zà-ÿ]+(?:ale|al|ique|iste|aire|aise|ais|enne|ien))? "
    rf"(?P<name>(?P<article>L[ae]s? |L')?(?P<first>[{UPPER}][a-zà-ÿ]+(?:-\w+)*)"
    rf"(?: [{UPPER}][a-zà-ÿ]+)?(?P<rest>(?: (?:de la |de l'|de |d'|du |des |sans |pour |contre "
    rf"|en (?!{_VERB_AFTER_EN})|hors ){{1,2}}(?:l[ae]s? |l')?[\w-]+)+))"
)
_VERB = re.compile(r"\b(?:(?:pour|sans) \w+(?:er|ir|re)|en \w+ant)$")
_LAST = re.compile(r"[\w-]+$")


_PAPERS = ("magazine", "quotidien", "hebdomadaire", "mensuel", "bimensuel", "trimestriel")
_PAPER = re.compile(
    rf"(?:{'|'.join(_PAPERS)})"
    r"(?: [a-zà-ÿ]+(?:ale?|ique|iste|aire|aise?|enne|ien|ine?|eur|if))? "
    rf"(?P<name>[{UPPER}][a-zà-ÿ]+)"
    rf"(?![\w'-]| [{UPPER}])"
)


def find_papers(text: str) -> Iterator[NameSpan]:
    """Yield the papers whose name is a common word: « le magazine Elle », in order."""
    for at in places_of(_PAPERS, text):
        found = _PAPER.match(text, at)
        if not found:
            continue
        word = found["name"].lower()
        common = word in lexicon.small_words() or word in lexicon.function_words()
        if common and word not in lexicon.complement_adjectives():
            yield NameSpan(*found.span("name"), EntityType.ORG)


def find_associations(text: str) -> Iterator[NameSpan]:
    """Yield the associations in `text` whose names begin with a common word, in order."""
    past = 0
    for at in places_of(_BODIES, text):
        found = _BODY.match(text, at) if at >= past else None
        if not found:
            continue
        past = found.end()
        common = found["article"] or found["first"].lower() in lexicon.small_words()
        if common and not _goes_on(found["rest"]):
            yield NameSpan(*found.span("name"), EntityType.ORG)


def _goes_on(rest: str) -> bool:
    """Return whether `rest` is no part of the name (« pour demander », « de ses »)."""
    last = _LAST.search(rest)
    is_grammar = last is not None and last[0] in lexicon.function_words() - _PRONOUNS
    return is_grammar or bool(_VERB.search(rest))


_PRONOUNS = frozenset({"nous", "vous", "tous", "toutes", "eux", "elles", "moi", "toi"})
