"""Lines that send the reader to another article: « Lire l'entretien avec Luc Roux : « … » »."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import HONORIFICS
from reader.analysis.speaking.speakers import Speaker
from reader.analysis.speaking.words import Kind, Token, is_person_name

_POINTS = frozenset(("lire", "relire", "écouter", "réécouter", "voir", "revoir", "regarder"))
_INTERVIEWS = frozenset(("entretien", "interview", "tribune"))
_GOVERNS = frozenset(("avec", "de", "d'", "du"))
_SURE = 0.85


def points_elsewhere(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the words at token `at` are the title of another article."""
    verb = 1 if tokens[0].low == "à" else 0
    if at < verb + 2 or tokens[verb].low not in _POINTS or tokens[at - 1].kind is not Kind.COLON:
        return False
    rest = tokens[verb + 1 : at - 1]
    rest = rest[1:] if verb and rest[:1] and rest[0].kind is Kind.COMMA else rest
    return all(token.kind in (Kind.WORD, Kind.NAME) for token in rest)


def interviewed(tokens: Sequence[Token], at: int) -> Speaker | None:
    """Return whose interview has the words at token `at` as its title, None for other articles."""
    words = [token.low for token in tokens[:at]]
    if _INTERVIEWS.isdisjoint(words):
        return None
    for index in range(1, at):
        before = index - 1
        while before > 0 and tokens[before].low in HONORIFICS:
            before -= 1
        figure = tokens[index].figure if is_person_name(tokens[index]) else None
        if figure is not None and tokens[before].low in _GOVERNS:
            return Speaker(figure, None, f"entretien avec {figure.short_name}", _SURE)
    return None
