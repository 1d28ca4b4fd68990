"""Where a sentence begins and ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.narrowing import paragraphs, sentence_around, sentences_around
from reader.model import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Un. Deux Zoé trois. Quatre.", "Zoé", "Deux Zoé trois."),
        ("Titre\n\nZoé rit.\nFin.", "Zoé", "Zoé rit."),
        ("Selon M. Le Goff, tout va. Oui.", "Goff", "Selon M. Le Goff, tout va."),
        ("Selon MM. Le Goff et Zoé, oui.", "Zoé", "Selon MM. Le Goff et Zoé, oui."),
        ("Vu par J. Kerbrat hier. Oui.", "Kerbrat", "Vu par J. Kerbrat hier."),
        ("« Non ! » Zoé rit. Oui.", "Zoé", "Zoé rit."),
        ("« Oui ! », dit Zoé. Fin.", "Zoé", "« Oui ! », dit Zoé."),
        ("Elle coûte 3.5 euros à Zoé… Puis rien.", "Zoé", "Elle coûte 3.5 euros à Zoé…"),
        ("Zoé", "Zoé", "Zoé"),
    ],
)
def test_the_sentence_around_a_name(text: str, words: str, sentence: str) -> None:
    at = text.index(words)
    found = sentence_around(text, Span(at, at + len(words)))
    assert text[found.start : found.end] == sentence


def test_a_sentence_with_two_mentions_is_told_once() -> None:
    text = "Zoé et Zoé. Puis Zoé."
    spans = [Span(0, 3), Span(7, 10), Span(17, 20)]
    assert [text[s.start : s.end] for s in sentences_around(text, spans)] == [
        "Zoé et Zoé.",
        "Puis Zoé.",
    ]


@given(st.text("ab .!»\n M", max_size=60), st.data())
def test_a_sentence_always_holds_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentence_around(text, Span(start, end))
    assert 0 <= found.start <= start <= end <= found.end <= len(text)


@given(st.text("ab \n\t", max_size=60))
def test_paragraphs_are_the_lines_that_are_not_blank(text: str) -> None:
    expected = [line for line in text.split("\n") if line.strip()]
    assert [text[p.start : p.end] for p in paragraphs(text)] == expected
