"""Putting right what was found, key by key, and what the menu looks like."""

from typing import Any

import pytest
from textual.pilot import Pilot

from reader.interface.app import ReaderApp
from reader.interface.lists.row_list import RowList
from reader.interface.options import Options
from reader.interface.themes import INK
from reader.model import EntityType, Found
from reader.model.corrections import Attribute, Correction, Hide, Merge, Rename, Retype, Split
from tests.interface.driving import ARTICLE, SIZES, Reader, begun, lines, press, reading
from tests.interface.fakes import TEXT, FakeAnalyst, FakeMemory, make_findings

TALVEC = ("e", *"talvec", "enter")


def corrections(reader: Reader) -> list[Correction]:
    """Return what is kept of what was put right in the article."""
    return list(reader.memory.corrections(ARTICLE))


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
    async with reading(findings=make_findings()) as reader:
        await reader.press(*keys)
        assert corrections(reader) == [made]
        assert reader.memory.general == ()
        assert "corrigé\u202f: " in reader.status


async def test_it_shows_at_once_and_after_what_is_found_later() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(*TALVEC, "c", "1", *"Luc Talvec", "enter")
        assert "Luc Talvec" in reader.names
        await reader.hear(Found(ARTICLE.key, make_findings()))
        assert "Luc Talvec" in reader.names
        assert "Luc Talvec" in reader.status  # still chosen


async def test_who_was_merged_is_chosen_as_the_one_they_are() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(*TALVEC, "c", "2", *"vautr", "enter")
        assert "Armand Talvec" not in reader.names
        assert "Vautrin" in reader.status


async def test_who_is_hidden_is_chosen_no_more() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(*TALVEC, "c", "5")
        assert reader.view.lights.selected is None
        await reader.press("j", "right_square_bracket", "c", "escape")


async def test_for_every_article() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(*TALVEC, "c", "6")
        assert any("tous les articles" in line for line in reader.lines)
        assert not any("cette mention" in line or "citation" in line for line in reader.lines)
        await reader.press("1", *"Luc", "enter")
        assert reader.memory.general == (Rename("Armand Talvec", "Luc"),)
        assert corrections(reader) == []
        assert "tous les articles" in reader.status


async def test_the_last_one_is_taken_back() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("C")
        assert "aucune correction" in reader.status
        await reader.press(*TALVEC, "c", "1", *"Luc", "enter", "c", "5")
        assert len(corrections(reader)) == 2
        await reader.press("C")
        assert corrections(reader) == [Rename("Armand Talvec", "Luc")]
        assert "correction annulée\u202f: Luc masqué" in reader.status
        await reader.press("c", "G", "enter")
        assert corrections(reader) == []
        assert "Armand Talvec" in reader.names


async def test_what_was_put_right_before_holds_and_can_be_taken_back() -> None:
    memory = FakeMemory()
    memory.general = (Hide("Kerbihan"),)
    memory.own[ARTICLE.key] = (Hide("Sainte-Aubance"),)
    async with reading(memory=memory, findings=make_findings()) as reader:
        assert {"Kerbihan", "Sainte-Aubance"}.isdisjoint(reader.names)
        await reader.press("C", "C")
        assert {"Kerbihan", "Sainte-Aubance"} <= set(reader.names)
        assert memory.general == ()


async def test_what_changes_nothing_is_told() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(*TALVEC, "c", "1", "enter")
        assert "corrigé" not in reader.status or "Talvec" in reader.names


async def test_where_nothing_is_there_is_nothing_to_correct() -> None:
    async with reading(size=(60, 20)) as reader:
        await reader.press("c")
        assert reader.app.screen is reader.screen
        assert "rien ici" in reader.status


@pytest.mark.parametrize("keys", [("escape",), ("q",), ("2", "escape"), ("4", "q")])
async def test_leaving_corrects_nothing(keys: tuple[str, ...]) -> None:
    async with reading(findings=make_findings(), size=(40, 12)) as reader:
        await reader.press(*TALVEC, "c", *keys)
        assert reader.app.screen is reader.screen
        assert corrections(reader) == []


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
        await begun(pilot, analyst)
        assert analyst.tell is not None
        analyst.tell(Found(ARTICLE.key, make_findings()))
        await press(pilot, *LOOKS[look])

    assert snap_compare(app, run_before=open_menu, terminal_size=size)


async def test_what_was_put_right_is_shown_as_such() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(*TALVEC, "c", "1", *"Luc", "enter", "right_parenthesis")
        await reader.press("c", "6", *"vautr", "enter")
        rows = reader.screen.query_one(RowList)
        said = [rows.render_line(y).text for y in range(6)]
        assert any("● Luc *" in line for line in said)
        assert not any("Kerbihan *" in line for line in said)
        await reader.press("i")
        assert any("· corrigé" in line for line in reader.lines)
        await reader.press("escape", "Q")
        assert any("Vautrin *" in line for line in reader.lines)


async def test_whoever_had_been_merged_is_chosen_again_when_that_is_undone() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("e", *"talvec", "enter", "c", "2", *"vautrin", "enter")
        assert reader.names.count("Armand Talvec") == 0
        await reader.press("C")
        assert reader.view.lights.selected == "e2"


@pytest.mark.parametrize("size", SIZES)
async def test_the_card_for_a_new_name_is_small_and_says_what_to_do(size: tuple[int, int]) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        await reader.press("e", *"littoral", "enter", "c", "1")
        assert lines(reader.app) == ["tapez un autre nom"]
        card = reader.app.screen.children[0]
        assert card.size.height <= 10 or size != (100, 30)
