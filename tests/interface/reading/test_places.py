"""Marks, jumps and the width: what less and vim readers expect of them."""

from reader.interface.lists.one_line import OneLine
from tests.interface.driving import reading, settle
from tests.interface.fakes import LONG, FakeSources, make_findings


async def test_two_apostrophes_go_to_and_fro() -> None:
    async with reading(LONG) as reader:
        await reader.press("d", "G")
        end = reader.view.top
        await reader.press("apostrophe", "apostrophe")
        before = reader.view.top
        assert before == reader.view._pages.moved(0, 14)
        await reader.press("apostrophe", "apostrophe")
        assert reader.view.top == end
        await reader.press("apostrophe", "apostrophe")
        assert reader.view.top == before


async def test_the_marks_that_there_are_are_told() -> None:
    async with reading(LONG) as reader:
        await reader.press("apostrophe")
        assert "aucun" in reader.status
        await reader.press("x", "m", "c", "m", "a", "apostrophe")
        assert "a c" in reader.status


async def test_keys_that_there_is_no_room_for_are_left_out_whole() -> None:
    async with reading(findings=make_findings(), size=(60, 20)) as reader:
        await reader.press("m", "b", "e", *"vautrin", "enter")
        await reader.press("apostrophe")
        told = reader.screen.query_one("#status", OneLine).render_line(0).text
        assert "aller au signet\u202f: b · ' retour" in told
        assert "…" not in told


async def test_no_room_for_a_wider_text_does_not_narrow_it_later() -> None:
    async with reading(LONG, size=(60, 20)) as reader:
        before = reader.view.column
        await reader.press("plus", "plus")
        assert reader.view.column == before
        assert reader.view.chosen_column is None


async def test_a_click_on_the_bar_is_a_jump_that_one_can_take_back() -> None:
    async with reading(LONG) as reader:
        await reader.press("d")
        before = reader.view.top
        await reader.pilot.click("PositionBar", offset=(0, 14))
        await settle(reader.pilot)
        assert reader.view.top > before
        await reader.press("backspace")
        assert reader.view.top == before


async def test_where_no_editor_can_be_opened_that_is_told() -> None:
    async with reading(LONG, sources=FakeSources(LONG)) as reader:
        await reader.press("v")
        assert "aucun éditeur" in reader.status


async def test_a_mark_and_a_way_back_into_what_is_not_kept_show_all() -> None:
    async with reading(LONG, size=(60, 20)) as reader:
        await reader.press("5", "0", "percent_sign", "m", "a")
        there = reader.view.top
        for keys in (("apostrophe", "a"), ("backspace",)):
            await reader.press("g", "ampersand", *"paragraphe 199", "enter", "k", "g")
            assert reader.view.kept is not None
            await reader.press(*keys)
            assert reader.view.kept is None
        assert there == reader.memory.marks(LONG)["a"]
