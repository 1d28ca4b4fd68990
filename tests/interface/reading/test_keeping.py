"""Keeping only the paragraphs that match, key by key."""

from dataclasses import replace

import pytest

from reader.interface.lists.one_line import OneLine
from reader.interface.lists.row_list import RowList
from reader.interface.reading.name_line import NameLine
from reader.interface.reading.search_bar import SearchBar
from reader.model import Findings, Found
from tests.interface.driving import SIZES, Reader, reading, settle
from tests.interface.fakes import LONG, TEXT, make_findings


def shown(reader: Reader) -> str:
    """Return the text that is on the screen."""
    return "".join(TEXT[row.start : row.end] for row in reader.view._rows)


@pytest.mark.parametrize(
    ("typed", "count", "there", "gone"),
    [
        ("pêcheurs", 1, "On verra bien", "La mer"),
        ("@vautrin", 2, "La mer", "Le maire"),
        ("@talvec @vautrin", 1, "On verra bien", "La mer"),
        ("quais @vaut", 1, "On verra bien", "La mer"),
        ("VILLE", 0, "Le maire", "rien"),
        ("@personne-du-tout", 0, "Le maire", "rien"),
        ("@", 3, "On verra bien", "La mer"),
        ("@Armand Talvec quais", 1, "On verra bien", "La mer"),
    ],
)
async def test_what_is_kept(typed: str, count: int, there: str, gone: str) -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", *typed, "enter")
        assert there in shown(reader)
        assert gone not in shown(reader)
        kept = reader.view.kept
        assert (len(kept) if kept else 0) == count
        if count:
            assert f"{count} paragraphe{'s' if count > 1 else ''} sur 6" in reader.status


@pytest.mark.parametrize("keys", [("ampersand", "enter"), ("escape",), ("ampersand", "escape")])
async def test_all_are_shown_again_where_one_was(keys: tuple[str, ...]) -> None:
    async with reading(LONG, size=(60, 20)) as reader:
        await reader.press("5", "0", "percent_sign")
        before = reader.view.top
        await reader.press("ampersand", *"Paragraphe 1", "enter")
        assert reader.view.kept is not None
        await reader.press(*keys)
        assert reader.view.kept is None
        assert reader.view.top == before


async def test_what_one_went_on_to_stays_on_the_screen() -> None:
    async with reading(LONG, size=(60, 20)) as reader:
        await reader.press("ampersand", *"Paragraphe 17", "enter", "G")
        here = reader.view.top
        assert reader.view.shows(here)
        await reader.press("escape")
        assert reader.view.kept is None
        assert reader.view.top <= here < reader.view.bottom
        await reader.press("backspace")
        assert reader.view.top == 0


async def test_mentions_and_hits_are_stepped_through_inside() -> None:
    async with reading(findings=make_findings(), size=(60, 20)) as reader:
        await reader.press("ampersand", *"quais", "enter", "e", *"talvec", "enter")
        for _ in range(3):
            await reader.press("right_square_bracket")
            assert reader.view.lights.current is not None
            assert reader.view.shows(reader.view.lights.current.start)
        await reader.press("slash", *"Aubance", "enter", "n", "n")
        assert reader.view.kept is not None
        assert reader.view.shows(reader.view.lights.current.start)


async def test_going_to_what_is_not_kept_shows_all() -> None:
    async with reading(findings=make_findings(), size=(60, 20)) as reader:
        await reader.press("ampersand", *"quais", "enter", "e", *"kerbihan", "enter")
        assert reader.view.kept is None
        assert reader.current == "Kerbihan"


async def test_resizing_keeps_what_is_kept() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", *"quais", "enter")
        for size in ((40, 12), (60, 20), (100, 30)):
            await reader.pilot.resize_terminal(*size)
            await settle(reader.pilot)
            assert "On verra" in shown(reader)
            assert "La mer" not in shown(reader)


async def test_names_are_picked_from_a_list_one_after_the_other() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", "at")
        names = reader.screen.query_one(NameLine).query_one(RowList)
        assert names.rows.heights(40) == [1] * 5
        await reader.press(*"va")
        assert "2 paragraphes sur 6 · Vautrin" in reader.status
        await reader.press("tab")
        assert reader.screen.query_one(SearchBar).value == "@Héloïse Vautrin "
        await reader.press("at", "down", "down", "up")
        assert "1 paragraphe sur 6 · Vautrin + Vautrin" not in reader.status
        await reader.press(*"tal", "enter")
        assert "1 paragraphe sur 6 · Vautrin + Talvec" in reader.status
        assert "& tout" in reader.status
        await reader.press("ampersand", "at", "down", "enter")
        assert "2 paragraphes sur 6 · Vautrin" in reader.status


async def test_a_click_puts_a_name_into_the_line() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", "at")
        await reader.pilot.click("NameLine RowList", offset=(4, 1))
        await settle(reader.pilot)
        assert reader.screen.query_one(SearchBar).value == "@Héloïse Vautrin "


async def test_nobody_of_that_name_is_told() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", *"@zzz")
        assert (
            "rien ne correspond"
            in reader.screen.query_one(NameLine).query_one(RowList).render_line(0).text
        )
        await reader.press("enter")
        assert reader.view.kept is None


@pytest.mark.parametrize(
    ("size", "told"),
    [
        ((100, 30), "· 1 paragraphe sur 6 · Talvec + Vautrin"),
        ((60, 20), "· 1 paragraphe sur 6 · Talvec + Vautrin"),
        ((40, 12), "1 sur 6 · Talvec + Vautrin "),
    ],
)
async def test_whom_paragraphs_are_kept_for_is_told_at_every_size(
    size: tuple[int, int], told: str
) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        await reader.press("ampersand", *"@talvec @vautrin", "enter")
        line = reader.screen.query_one("#status", OneLine).render_line(0).text
        assert told in line
        assert "& tout" in line


@pytest.mark.parametrize("size", [*SIZES, (30, 8)])
async def test_one_sees_what_one_types_and_what_is_offered(size: tuple[int, int]) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        await reader.press("ampersand", "@")
        bar, rows = reader.screen.query_one(SearchBar), reader.screen.query_one(NameLine)
        assert bar.region in reader.screen.region
        assert rows.region in reader.screen.region
        assert reader.screen.query_one("NameLine RowList").region.height >= 2


@pytest.mark.parametrize(
    ("findings", "told"),
    [(Findings(complete=True), "aucun nom dans cet article"), (Findings(), "analyse en cours…")],
)
async def test_an_article_without_names_offers_none(findings: Findings, told: str) -> None:
    async with reading(findings=findings) as reader:
        await reader.press("ampersand", "@")
        rows = reader.screen.query_one("NameLine RowList", RowList)
        assert rows.render_line(0).text.strip() == told


async def test_paragraphs_of_a_name_come_as_they_are_found() -> None:
    found = make_findings()
    talvec = replace(found.entities[1], mentions=found.entities[1].mentions[:1])
    begun = replace(found, entities=(talvec,), quotes=(), complete=False)
    async with reading(findings=begun) as reader:
        await reader.press("ampersand", *"@talvec", "enter")
        assert len(reader.view.kept or ()) == 1
        await reader.hear(Found(reader.screen.article.key, found))
        assert len(reader.view.kept or ()) == 3
        assert "3 paragraphes" in reader.status
        await reader.press("escape")
        assert reader.view.kept is None


async def test_who_is_in_the_line_is_not_offered_again() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", *"@talvec", "tab", "@")
        rows = reader.screen.query_one("NameLine RowList", RowList)
        offered = [rows.render_line(y).text for y in range(rows.size.height)]
        assert "Vautrin" in offered[0]
        assert not any("Talvec" in line for line in offered)


async def test_the_way_back_to_all_is_told_while_a_count_is() -> None:
    async with reading(findings=make_findings(), size=(60, 20)) as reader:
        await reader.press("e", *"vautrin", "enter", "ampersand", *"@talvec", "enter")
        await reader.press("slash", *"quais", "enter")
        line = reader.screen.query_one("#status", OneLine).render_line(0).text
        assert "1 sur 1" in line
        assert "& tout" in line
