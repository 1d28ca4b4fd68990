"""Escape leaves what was begun last, and returns to where that was begun."""

import pytest

from tests.interface.driving import Reader, reading
from tests.interface.fakes import LONG, FakeMemory, make_findings

NAME = ("e", *"talvec", "enter")
KEEP = ("ampersand", *"talvec", "enter")
SEARCH = ("slash", *"vautrin", "enter")


def begun(reader: Reader) -> tuple[bool, bool, bool]:
    """Return whether a name is chosen, paragraphs are kept, and words lit."""
    lights = reader.view.lights
    lit = bool(lights.hits_in(0, len(reader.view.text)))
    return lights.selected is not None, reader.view.kept is not None, lit


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        ((*NAME, *KEEP), [(True, False, False), (False, False, False)]),
        ((*KEEP, *NAME), [(False, True, True), (False, False, False)]),
        ((*NAME, *SEARCH), [(True, False, False), (False, False, False)]),
        ((*SEARCH, *NAME), [(False, False, True), (False, False, False)]),
        ((*NAME, *SEARCH, "ampersand", *"@vau", "enter"), [(True, False, True)]),
        ((*SEARCH, "escape", "n", *NAME), [(False, False, True), (False, False, False)]),
        ((*NAME, *SEARCH, *NAME), [(False, False, True), (False, False, False)]),
    ],
)
async def test_the_latest_is_left_first(
    keys: tuple[str, ...], after: list[tuple[bool, bool, bool]]
) -> None:
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press(*keys)
        for there in after:
            await reader.press("escape")
            assert begun(reader) == there


async def test_each_returns_to_where_it_was_begun() -> None:
    async with reading(LONG, size=(60, 20)) as reader:
        await reader.press("slash", *"paragraphe 17", "enter")
        there = reader.view.top
        await reader.press("ampersand", *"paragraphe 1", "enter", "escape")
        assert reader.view.top == there
        await reader.press("escape")
        assert reader.view.top == 0


async def test_who_was_chosen_the_last_time_is_let_go_as_well() -> None:
    memory = FakeMemory()
    async with reading(findings=make_findings(), memory=memory) as reader:
        await reader.press(*NAME)
    async with reading(findings=make_findings(), memory=memory) as reader:
        assert begun(reader)[0]
        await reader.press(*SEARCH, "escape")
        assert begun(reader) == (True, False, False)
        await reader.press("escape")
        assert begun(reader) == (False, False, False)


@pytest.mark.parametrize(
    "keys",
    [
        ("slash", *"xyz"),
        ("slash", "ctrl+r", *"port("),
        ("ampersand", *"port"),
        ("ampersand", *"@vau", "tab"),
    ],
)
async def test_what_was_told_while_typing_is_not_told_after_escape(
    keys: tuple[str, ...],
) -> None:
    async with reading(findings=make_findings()) as reader:
        before = reader.status
        await reader.press(*keys)
        assert reader.status != before
        await reader.press("escape")
        assert reader.status == before


async def test_paragraphs_shown_again_by_a_jump_leave_no_words_lit() -> None:
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press("ampersand", *"juin", "enter", "Q", "g", "enter")
        assert reader.view.kept is None
        await reader.press("escape", "escape")
        assert begun(reader) == (False, False, False)
