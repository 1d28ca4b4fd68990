"""Putting right what was found, key by key, and what the menu looks like."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.interface.app import ReaderApp
from reader.interface.lists.one_line import OneLine
from reader.interface.lists.row_list import RowList
from reader.interface.options import Options
from reader.interface.reading.screen import ReadingScreen
from reader.interface.themes import INK
from reader.model import EntityType, Findings, Found, Reading
from reader.model.corrections import Attribute, Correction, Hide, Merge, Rename, Retype, Split
from tests.interface.fakes import TEXT, FakeAnalyst, FakeMemory, make_article, make_findings

ARTICLE = make_article()
TALVEC = ("e", *"talvec", "enter")
SIZES = ((100, 30), (60, 20), (40, 12))


class Reader:
    """A person who corrects."""

    def __init__(self, pilot: Pilot[int], analyst: FakeAnalyst, memory: FakeMemory) -> None:
        self.pilot = pilot
        self.analyst = analyst
        self.memory = memory

    @property
    def screen(self) -> ReadingScreen:
        screen = self.pilot.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def reading(self) -> Reading:
        return self.screen._view.lights.reading

    @property
    def status(self) -> str:
        return self.screen.query_one("#status", OneLine).text[0]

    @property
    def menu(self) -> list[str]:
        rows = self.pilot.app.screen.query_one(RowList)
        return [text for y in range(rows.size.height) if (text := rows.render_line(y).text.strip())]

    @property
    def corrections(self) -> list[Correction]:
        return list(self.memory.corrections(ARTICLE))

    def names(self) -> list[str]:
        return [entity.name for entity in self.reading.entities]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        while not self.pilot.app.turns.is_idle:
            await self.pilot.pause()
        await self.pilot.pause()
        await self.pilot.pause()

    async def find(self, findings: Findings) -> None:
        assert self.analyst.tell is not None
        self.analyst.tell(Found(ARTICLE.key, findings))
        await self.pilot.pause()
        await self.pilot.pause()


@asynccontextmanager
async def reading(
    memory: FakeMemory | None = None, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Reader]:
    analyst, memory = FakeAnalyst(), memory or FakeMemory()
    app = ReaderApp(ARTICLE, analyst=analyst, memory=memory, options=Options())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        reader = Reader(pilot, analyst, memory)
        await reader.find(make_findings())
        yield reader


def at(words: str) -> int:
    return TEXT.index(words)


@pytest.mark.parametrize(
    ("keys", "made"),
    [
        ([*TALVEC, "c", "1", *"Luc T", "enter"], Rename("Armand Talvec", "Luc T")),
        ([*TALVEC, "c", "1", "backspace", "down", "enter"], Rename("Armand Talvec", "Talvec")),
        ([*TALVEC, "c", "2", *"vautr", "enter"], Merge("Armand Talvec", "Héloïse Vautrin")),
        (
            [*TALVEC, "c", "3", *"Luc", "enter"],
            Split("Armand Talvec", at("Armand Talvec"), "Luc"),
        ),
        (
            [*TALVEC, "right_square_bracket", "c", "3", *"vautr", "enter"],
            Split("Armand Talvec", at("Talvec devant"), "Héloïse Vautrin"),
        ),
        ([*TALVEC, "c", "4", "2"], Retype("Armand Talvec", EntityType.ORG)),
        ([*TALVEC, "c", "j", "j", "j", "enter", "enter"], Retype("Armand Talvec", EntityType.LOC)),
        ([*TALVEC, "c", "5"], Hide("Armand Talvec")),
        (
            [*TALVEC, "right_parenthesis", "c", "6", *"vautr", "enter"],
            Attribute(at("« Nous avons"), "Héloïse Vautrin"),
        ),
        (
            [*TALVEC, "right_parenthesis", "c", "6", *"personne", "enter"],
            Attribute(at("« Nous avons"), None),
        ),
    ],
)
async def test_each_correction_is_made_and_kept(keys: list[str], made: Correction) -> None:
    async with reading() as reader:
        await reader.press(*keys)
        assert reader.corrections == [made]
        assert reader.memory.general == ()
        assert reader.status.endswith(reader.status.partition("corrigé : ")[2])
        assert "corrigé : " in reader.status


async def test_it_shows_at_once_and_after_what_is_found_later() -> None:
    async with reading() as reader:
        await reader.press(*TALVEC, "c", "1", *"Luc Talvec", "enter")
        assert "Luc Talvec" in reader.names()
        await reader.find(make_findings())
        assert "Luc Talvec" in reader.names()
        assert "Luc Talvec" in reader.status  # still chosen


async def test_who_was_merged_is_chosen_as_the_one_they_are() -> None:
    async with reading() as reader:
        await reader.press(*TALVEC, "c", "2", *"vautr", "enter")
        assert "Armand Talvec" not in reader.names()
        assert "Vautrin" in reader.status


async def test_who_is_hidden_is_chosen_no_more() -> None:
    async with reading() as reader:
        await reader.press(*TALVEC, "c", "5")
        assert reader.screen._view.lights.selected is None
        await reader.press("j", "right_square_bracket", "c", "escape")


async def test_for_every_article() -> None:
    async with reading() as reader:
        await reader.press(*TALVEC, "c", "6")
        assert any("tous les articles" in line for line in reader.menu)
        assert not any("cette mention" in line or "citation" in line for line in reader.menu)
        await reader.press("1", *"Luc", "enter")
        assert reader.memory.general == (Rename("Armand Talvec", "Luc"),)
        assert reader.corrections == []
        assert "tous les articles" in reader.status


async def test_the_last_one_is_taken_back() -> None:
    async with reading() as reader:
        await reader.press("C")
        assert "aucune correction" in reader.status
        await reader.press(*TALVEC, "c", "1", *"Luc", "enter", "c", "5")
        assert len(reader.corrections) == 2
        await reader.press("C")
        assert reader.corrections == [Rename("Armand Talvec", "Luc")]
        assert "correction annulée : Luc masqué" in reader.status
        await reader.press("c", "G", "enter")
        assert reader.corrections == []
        assert "Armand Talvec" in reader.names()


async def test_what_was_put_right_before_holds_and_can_be_taken_back() -> None:
    memory = FakeMemory()
    memory.general = (Hide("Kerbihan"),)
    memory.own[ARTICLE.key] = (Hide("Sainte-Aubance"),)
    async with reading(memory) as reader:
        assert {"Kerbihan", "Sainte-Aubance"}.isdisjoint(reader.names())
        await reader.press("C", "C")
        assert {"Kerbihan", "Sainte-Aubance"} <= set(reader.names())
        assert memory.general == ()


async def test_what_changes_nothing_is_told() -> None:
    async with reading() as reader:
        await reader.press(*TALVEC, "c", "1", "enter")
        assert "corrigé" not in reader.status or "Talvec" in reader.names()


async def test_where_nothing_is_there_is_nothing_to_correct() -> None:
    app = ReaderApp(ARTICLE, analyst=FakeAnalyst(), memory=FakeMemory(), options=Options())
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert "rien ici" in app.screen.query_one("#status", OneLine).text[0]


@pytest.mark.parametrize("keys", [("escape",), ("q",), ("2", "escape"), ("4", "q")])
async def test_leaving_corrects_nothing(keys: tuple[str, ...]) -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.press(*TALVEC, "c", *keys)
        assert reader.pilot.app.screen is reader.screen
        assert reader.corrections == []


LOOKS: dict[str, tuple[str, ...]] = {
    "menu": (*TALVEC, "right_parenthesis", "c"),
    "merge": (*TALVEC, "c", "2", *"va"),
    "rename": (*TALVEC, "c", "1"),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_looks(look: str, size: tuple[int, int], snap_compare: Any) -> None:
    analyst = FakeAnalyst()
    app = ReaderApp(ARTICLE, analyst=analyst, memory=FakeMemory(), options=Options(theme=INK))

    async def open_menu(pilot: Pilot[int]) -> None:
        await pilot.pause()
        await pilot.pause()
        assert analyst.tell is not None
        analyst.tell(Found(ARTICLE.key, make_findings()))
        await pilot.pause()
        await pilot.press(*LOOKS[look])
        await pilot.pause(0.1)

    assert snap_compare(app, run_before=open_menu, terminal_size=size)


async def test_what_was_put_right_is_shown_as_such() -> None:
    async with reading() as reader:
        await reader.press(*TALVEC, "c", "1", *"Luc", "enter", "right_parenthesis")
        await reader.press("c", "6", *"vautr", "enter")
        rows = reader.screen.query_one(RowList)
        said = [rows.render_line(y).text for y in range(6)]
        assert any("● Luc *" in line for line in said)
        assert not any("Kerbihan *" in line for line in said)
        await reader.press("i")
        assert any("· corrigé" in line for line in reader.menu)
        await reader.press("escape", "Q")
        assert any("Vautrin *" in line for line in reader.menu)
