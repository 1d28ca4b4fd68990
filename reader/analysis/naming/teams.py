"""Teams that a country or a town gives its name to: « l'équipe de France », « face à Lens »."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.frames import stands_in_plural, words_before
from reader.analysis.naming.words import UPPER, Word, places_of
from reader.analysis.records import NameSpan
from reader.model import EntityType

_SPORT_WORDS = (
    "match", "Ligue", "championnat", "entraîneur", "but", "mi-temps", "Top 14", "Pro D2",
    "supporters", "rugby", "football", "joueur", "club", "ski", "biathl", "slalom", "hockey",
    "patinage", "handball", "CAN", "tournoi", "sélectionneur",
)  # fmt: skip
_SPORT = re.compile(
    r"\b(?:match|Ligue [12]|championnat|entraîneur|buts?|mi-temps|Top 14|Pro D2|supporters|rugby"
    r"|football|joueurs?|clubs?|ski|biathl(?:on|ètes?)|slalom|hockey|patinage|handball|CAN"
    r"|tournoi|sélectionneur)\b"
)
_TEAM_AFTER = re.compile(
    r",? (?:s'est imposée?|s'impose|a battu|l'emporte|l'a emporté|a gagné|affronter?a?|reçoit"
    r"|recevra|a perdu|s'est inclinée?|s'incline|mène|menait|a égalisé|domine|ira défier"
    r"|(?:a )?arrach[eé]|obtient|(?:a )?décroch[eé]|s'est qualifiée?"
    r"|a tenu en échec|se déplacera|défiera|cale|concède|a concédé|relégué|promu)\b"
)
# A match and its score: « Sion - Lens (2-1) », « TOULON – CASTRES : 19-19 », « face à Brest 3-0 ».
_SCORE = r" ?[:(,]? ?\d{1,3} ?[-–à] ?\d{1,3}\b"
_SCORE_AFTER = re.compile(rf"(?: ?[-–] ?[{UPPER}][\w'-]*(?: [{UPPER}][\w'-]*){{0,2}})?{_SCORE}")
_ENOUGH_SPORT = 4
_BETWEEN = re.compile(
    r"\b(?:match|rencontre|finale|duel|derby|choc|barrage|play-off|affiche) (?:\w+ ){0,3}entre "
    rf"(?:[{UPPER}][\w -]+(?:,[^,\n]+,)? et )?(?:l[ae] |l')?$"
)
_AGAINST = re.compile(rf"\b(?:contre|face à|battu) [{UPPER}][\w-]+ et $")
_LOOK_BACK = 64
_LINKS = frozenset({"de", "d'", "du", "la", "l'", "des", "à"})
_WORDS = ("équipe", "Équipe", "Equipe", "sélection", "Sélection")
_OF = r"(?:de la |de l'|de |d'|du |des )"
_NATIONAL = re.compile(
    r"(?:[ÉEé]quipe|[Ss]élection)"
    r"(?P<which>(?: (?:nationale|féminine|masculine|olympique|A|B|espoirs?|junior))*)"
    rf" (?P<of>{_OF})(?P<country>[{UPPER}][\w'-]*(?: [{UPPER}][\w-]*)*)"
)
_BARE = ("de ", "d'")  # « l'équipe du Ghana » is but the team that the country has
_NAMED = ("Bleu", "Tricolores")
_COLOURS = re.compile(
    rf"\b(?:[CcLlDd]es|[Aa]ux) (?P<name>Bleue?s|Bleuets|Bleuettes|Tricolores)\b(?! [{UPPER}])"
)


_CALLED = re.compile(
    rf"\b(?:[CcLlDdNnVv]es|[Nn]os|[Aa]ux) (?P<name>(?P<first>[{UPPER}][a-zà-ÿœ]+s|Bar[eé]a)"
    r"(?: (?:[Ii]ndomptables|[Rr]ouges|[Bb]leus|[Nn]oirs|[Dd]ames|[Ll]ocaux|[Jj]uniors))?)(?![\w-])"
)


def find_teams(text: str) -> Iterator[NameSpan]:
    """Yield the national teams in `text`, in order; « les Bleus » where sport is the subject."""
    for at in places_of(_WORDS, text):
        found = _NATIONAL.match(text, at)
        if (
            found
            and not text[at - 1 : at].isalnum()
            and fold(found["country"]) in lexicon.states()
            and (found["which"] or found["of"] in _BARE or text[at] in "sS")
        ):
            yield NameSpan(at, found.end(), EntityType.ORG)
    if any(name in text for name in _NAMED) and (
        is_about_sport(text) or "équipe de France" in text
    ):
        for found in _COLOURS.finditer(text):
            yield NameSpan(*found.span("name"), EntityType.ORG)
    if any(name in text for name in _animals()) and is_about_sport(text):
        for found in _CALLED.finditer(text):
            if found["first"] in _animals():
                yield NameSpan(*found.span("name"), EntityType.ORG)


@cache
def _animals() -> frozenset[str]:
    """Return what national teams are called, with a capital: « Lions », « Éléphants »."""
    return frozenset(name.capitalize() for name in lexicon.frames("teams"))


_ARMY = re.compile(r"armée(?: de terre| régulière)? ([a-zà-ÿ]+)")


def find_armies(text: str) -> Iterator[NameSpan]:
    """Yield the armies of countries: « l'armée turque »."""
    for at in places_of(("l'armée ", "L'armée "), text):
        found = _ARMY.match(text, at + 2)
        if found and found[1] in lexicon.national():
            yield NameSpan(at + 2, found.end(), EntityType.ORG)


# Acronyms of clubs that are words of grammar too.
_CLUBS = frozenset({"AS", "ES", "SA", "US"})


def begins_club(words: Sequence[Word]) -> bool:
    """Return whether a club's acronym stands before its town, as in « AS Ondel »."""
    return len(words) > 1 and words[0].text in _CLUBS and not words[1].text.isupper()


def is_about_sport(text: str) -> bool:
    """Return whether a match or a club is what the article is about."""
    words = ([word] for word in _SPORT_WORDS)  # one by one: few of them are enough
    told = (at for word in words for at in places_of(word, text) if _SPORT.match(text, at))
    return len(list(islice(told, _ENOUGH_SPORT))) == _ENOUGH_SPORT


def is_team(text: str, start: int, end: int) -> bool:
    """Return whether a town at [start, end) stands for its team (« face à Lens »)."""
    if _TEAM_AFTER.match(text, end) or _SCORE_AFTER.match(text, end):
        return True
    since = max(0, start - _LOOK_BACK)
    if _BETWEEN.search(text, since, start) or _AGAINST.search(text, since, start):
        return True
    words = [*words_before(text, start), "", ""]
    if words[0] in lexicon.frames("versus") or (
        words[1] == "face" and words[0] in {"à", "au", "aux"}
    ):
        return True
    return words[0] in _LINKS and words[1] in lexicon.frames("of_teams")


def is_group(text: str, name: str, start: int) -> bool:
    """Return whether « les » and an English plural tell a band or a team: « les Blue Ondels »."""
    first, _, last = name.rpartition(" ")
    return (
        bool(first)
        and last.endswith("s")
        and not any(fold(word) in lexicon.first_names() for word in first.split())
        and stands_in_plural(text, start)
    )
