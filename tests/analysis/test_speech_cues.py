"""Cues are found with their verb, their manner and the words that say who speaks."""

import pytest

from reader.analysis.speaking.cues import find_cues
from reader.analysis.speaking.manners import Manner
from reader.analysis.speaking.marks import find_marked
from reader.analysis.speaking.words import Name, Token, tokens_of
from reader.model import Span
from tests.analysis.speech_figures import people


def _tokens(text: str) -> list[Token]:
    span = Span(0, len(text))
    names = sorted(Name(m.start, m.end, each) for each in people(text) for m in each.mentions)
    return tokens_of(text, span, names, [m for m in find_marked(text, [span]) if not m.depth])


def _cues(text: str) -> list[tuple[str, Manner, str | None]]:
    tokens = _tokens(text)
    found = []
    for cue in find_cues(tokens):
        subject = None
        if cue.subject is not None:
            first, last = tokens[cue.subject.first], tokens[cue.subject.last]
            subject = text[first.start : last.end]
        found.append((cue.verb, cue.manner, subject))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Léon Faure a déclaré vouloir partir.", ("déclarer", Manner.PLAIN, "Léon Faure")),
        ("Léon Faure l'a encore répété lundi.", ("répéter", Manner.PLAIN, "Léon Faure")),
        ("« Oui », a-t-il ajouté.", ("ajouter", Manner.INSERTED, "-t-il")),
        ("« Oui », s'est écriée Awa Diop.", ("écrier", Manner.INSERTED, "Awa Diop")),
        ("« Oui », a fait savoir Awa Diop.", ("faire savoir", Manner.INSERTED, "Awa Diop")),
        ("« Oui », a voulu préciser Awa Diop.", ("préciser", Manner.INSERTED, "Awa Diop")),
        (
            "« Oui », a dit lundi à Ouest-Matin le porte-parole, Paul Roux.",
            ("dire", Manner.INSERTED, "le porte-parole, Paul Roux"),
        ),
        ("Léon Faure, élu en mai, a promis : « Oui. »", ("promettre", Manner.PLAIN, "Léon Faure")),
        (
            "Léon Faure, qui a connu Paul Roux, estime que oui.",
            ("estimer", Manner.PLAIN, "Léon Faure"),
        ),
        ("À Brive, dans un discours, il a dit non.", ("dire", Manner.PLAIN, "il")),
        ("Selon Léon Faure, rien ne presse.", ("selon", Manner.SOURCE, "Léon Faure")),
        ("D'après lui, rien ne presse.", ("d'après", Manner.SOURCE, "lui")),
        ("De l'avis de Léon Faure, rien ne presse.", ("de", Manner.SOURCE, "Léon Faure")),
        ("Et d'ajouter : « Oui. »", ("ajouter", Manner.DEPENDENT, None)),
        ("« Oui », tonitrue-t-il.", ("", Manner.INSERTED, "-t-il")),
    ],
)
def test_the_first_cue(text: str, expected: tuple[str, Manner, str | None]) -> None:
    assert _cues(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le juge est parti avec une note.",
        "Selon la saison, il neige.",
        "D'après ce que la mer a laissé, il neige.",
        "Pour le moment, il neige.",
        "La lune brille.",
    ],
)
def test_nouns_and_other_complements_are_no_cues(text: str) -> None:
    assert _cues(text) == []


def test_a_second_verb_shares_the_first_ones_subject() -> None:
    cues = _cues("Awa Diop a salué la foule et a promis qu'elle reviendrait, ajoutant que oui.")
    assert [(verb, subject) for verb, _, subject in cues] == [
        ("saluer", "Awa Diop"),
        ("promettre", None),
        ("ajouter", None),
    ]
