"""What is told about an article, and the marks set in it."""

import pytest

from reader.interface.cards.about_card import AboutCard, tell_length
from reader.interface.words.texts import Texts
from tests.interface.driving import SIZES, reading
from tests.interface.fakes import TEXT, FakeMemory, make_article, make_findings

FRENCH = Texts("fr")


@pytest.mark.parametrize(
    ("words", "read", "told"),
    [
        (0, 0, "0 mot · 1 min"),
        (1, 0, "1 mot · 1 min"),
        (240, 240, "240 mots · 1 min"),
        (2400, 1200, "2400 mots · 10 min · reste 5 min"),
    ],
)
def test_length_is_told_in_words_and_minutes(words: int, read: int, told: str) -> None:
    assert tell_length("mot " * words, FRENCH, read * len("mot ")) == told.replace(
        "2400", FRENCH.number(2400)
    )


@pytest.mark.parametrize("size", SIZES)
async def test_the_article_is_told_and_its_marks_lead_to_their_places(
    size: tuple[int, int],
) -> None:
    memory = FakeMemory()
    there = TEXT.index("La mer")
    memory.keep_mark(make_article(), "b", there)
    async with reading(findings=make_findings(), size=size, memory=memory) as reader:
        await reader.press("ctrl+g")
        assert isinstance(reader.app.screen, AboutCard)
        told = "\n".join(reader.lines)
        assert "Le port de Kerbihan rouvre" in told
        assert "kerbihan.txt" in told
        await reader.press("down", "enter")
        assert reader.view.top <= there < reader.view.bottom
        top = reader.view.top
        await reader.press("g", "apostrophe", "b")
        assert reader.view.top == top  # both ways lead to the same


async def test_without_marks_the_card_is_closed_as_it_was_opened() -> None:
    async with reading(findings=make_findings(complete=False)) as reader:
        await reader.press("ctrl+g")
        told = "\n".join(reader.lines)
        assert "2 personnes · 2 lieux · 1 organisation" in told
        assert "analyse en cours" in told
        await reader.press("escape")
        assert not isinstance(reader.app.screen, AboutCard)
