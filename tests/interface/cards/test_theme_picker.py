"""Choosing a theme, key by key."""

import pytest

from reader.interface.settings import theme_names
from reader.interface.themes import INK, MONOCHROME
from tests.interface.driving import SIZES, reading
from tests.interface.fakes import make_findings


@pytest.mark.parametrize("size", SIZES)
async def test_each_theme_is_shown_as_the_cursor_comes_to_it(size: tuple[int, int]) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        before = reader.app.theme
        await reader.press("T", "down")
        assert reader.app.theme != before
        await reader.press(*"drac")
        assert reader.app.theme == "dracula"
        await reader.press("escape")
        assert reader.app.theme == before


async def test_a_theme_that_is_picked_stays_and_one_is_told_how_to_keep_it() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("T", *"nord", "enter")
        assert reader.app.theme == "nord"
        assert 'theme = "nord"' in reader.status
        await reader.press("T", *"mono", "enter")
        assert reader.app.theme == MONOCHROME
        assert reader.app.ansi_color
        await reader.press("t")
        assert reader.app.theme != MONOCHROME


async def test_it_is_in_the_palette_and_offers_all_there_are() -> None:
    async with reading(findings=make_findings()) as reader:
        reader.app.theme = INK
        await reader.press("colon", *"choisir un the", "enter")
        assert reader.lines[0] == INK
        offered = [choice.label for choice in reader.app.screen.choices]  # type: ignore[attr-defined]
        assert sorted(offered) == sorted(theme_names())
