"""The palette, as a reader sees it."""

import pytest
from textual.widgets import Input

from reader.interface.app import ReaderApp
from reader.interface.options import Options
from reader.interface.palette import Palette
from reader.interface.reading.screen import ReadingScreen
from reader.interface.words.texts import Texts
from tests.interface.driving import lines, press
from tests.interface.fakes import FakeAnalyst, FakeMemory, make_article


class Screen:
    """Keeps what it was told to do."""

    commands = ReadingScreen.commands

    def __init__(self) -> None:
        self.done: list[str] = []

    def action_do(self, command: str) -> None:
        """Keep the command."""
        self.done.append(command)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fin de l'article", "end"),
        ("article fin", "end"),
        ("PREC CIT", "previous_quote"),
        ("bibliotheqe", "library"),
        ("half_down", "half_down"),
        ("qui est-ce", "who"),
    ],
)
def test_commands_are_found_by_what_they_do_and_by_their_ids(typed: str, first: str) -> None:
    screen = Screen()
    Palette(screen, Texts("fr"), {}).choices(typed)[0].do()
    assert screen.done == [first]


def test_it_offers_everything_with_the_keys_that_were_chosen() -> None:
    palette = Palette(Screen(), Texts("fr"), {"end": "x", "start": "<ignore>"})
    offered = {choice.label: choice.aside for choice in palette.choices(" ")}
    assert len(offered) == len(ReadingScreen.commands)
    assert offered["fin de l'article"] == "x"
    assert offered["début de l'article"] == ""
    assert {"i", "Q", "A"} <= set(offered.values())
    assert palette.choices("zzzz") == []


@pytest.mark.parametrize(
    ("language", "asked", "none"),
    [
        ("fr", "que voulez-vous faire ?", "rien ne correspond"),
        ("en", "what do you want to do?", "nothing answers to this"),
    ],
)
async def test_it_speaks_the_readers_language(language: str, asked: str, none: str) -> None:
    app = ReaderApp(
        make_article(),
        analyst=FakeAnalyst(),
        memory=FakeMemory(),
        options=Options(lang=language),
    )
    async with app.run_test() as pilot:
        await press(pilot, "colon")
        told = app.screen.query_one(Input).placeholder
        assert told.replace("\u202f", " ") == asked
        await press(pilot, *"zzzz")
        assert lines(app) == [none]
        await press(pilot, "escape")
        assert isinstance(app.screen, ReadingScreen)
