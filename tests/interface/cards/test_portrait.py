"""What an article tells of one entity."""

import pytest

from reader.interface.cards.portrait import find_companions, portray, sentence_around
from reader.model import Span
from tests.interface.fakes import TEXT, make_reading


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("Il pleut. Le maire rit. Il sort.", "maire", "Le maire rit."),
        ("Le maire rit.", "maire", "Le maire rit."),
        ("Un titre\nLe maire rit\nLa suite", "maire", "Le maire rit"),
        ("Il rit ! « Le maire aussi ! » Puis il sort.", "maire", "« Le maire aussi ! »"),
        ("Élu en 2020. À Kerbihan, le maire rit. Été.", "maire", "À Kerbihan, le maire rit."),
        ("Le 3.5 du maire. Non", "maire", "Le 3.5 du maire."),
    ],
)
def test_sentences(text: str, word: str, sentence: str) -> None:
    start = text.index(word)
    found = sentence_around(text, Span(start, start + len(word)))
    assert text[found.start : found.end] == sentence


def test_a_sentence_without_end_is_cut() -> None:
    found = sentence_around("x " * 10**6, Span(10**6, 10**6 + 1))
    assert found.end - found.start < 1000


def test_mentions_around_a_place() -> None:
    reading = make_reading()
    entity = reading.entities[3]
    first, second, third = entity.mentions
    assert portray(reading, entity, 0).before is None
    assert portray(reading, entity, 0).following is None  # the first is told of anyway
    assert portray(reading, entity, first.start + 1).before is None
    assert portray(reading, entity, second.start + 1).before == second
    assert portray(reading, entity, second.start + 1).following == third
    assert portray(reading, entity, len(TEXT)).following is None


def test_companions_share_paragraphs() -> None:
    reading = make_reading()
    found = find_companions(reading, reading.entities[3])
    assert [(c.entity.id, c.paragraphs) for c in found] == [("e5", 2), ("e3", 1), ("e2", 1)]
    for companion in found:
        assert any(mention.start == companion.offset for mention in companion.entity.mentions)
