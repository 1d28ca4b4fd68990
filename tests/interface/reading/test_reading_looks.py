"""What the reading screen looks like: fixed data, at three sizes, in light, dark and no colour."""

from typing import Any

import pytest
from textual.pilot import Pilot

from reader.interface.app import ReaderApp
from reader.interface.options import Options
from reader.interface.themes import INK, MONOCHROME, PAPER
from reader.model import Found
from tests.interface.driving import SIZES, begun, press
from tests.interface.fakes import FakeAnalyst, FakeMemory, make_article, make_findings

STATES: dict[str, tuple[str, ...]] = {
    "opened": (),
    "selected": ("e", *"vautrin", "enter", "right_square_bracket"),
    "quoted": ("e", *"vautrin", "enter", "right_parenthesis", "s"),
    "filtering": ("e", *"va"),
    "searching": ("slash", *"port"),
    "naming": ("ampersand", *"@talvec", "tab", "@"),
    "kept": ("ampersand", *"@talvec @vautrin", "enter"),
    "zen": ("z",),
}


def make_app(theme: str) -> tuple[ReaderApp, FakeAnalyst]:
    analyst = FakeAnalyst()
    app = ReaderApp(
        make_article(), analyst=analyst, memory=FakeMemory(), options=Options(theme=theme)
    )
    return app, analyst


def looks_the_same(
    snap_compare: Any, theme: str, keys: tuple[str, ...], size: tuple[int, int]
) -> bool:
    app, analyst = make_app(theme)

    async def go_there(pilot: Pilot[int]) -> None:
        await begun(pilot, analyst)
        assert analyst.tell is not None
        analyst.tell(Found(make_article().key, make_findings()))
        await press(pilot, *keys)

    return bool(snap_compare(app, run_before=go_there, terminal_size=size))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_at_three_sizes(snap_compare: Any, state: str, size: tuple[int, int]) -> None:
    assert looks_the_same(snap_compare, INK, STATES[state], size)


@pytest.mark.parametrize("theme", [PAPER, MONOCHROME])
def test_in_other_colours(snap_compare: Any, theme: str) -> None:
    assert looks_the_same(snap_compare, theme, STATES["quoted"], (100, 30))
