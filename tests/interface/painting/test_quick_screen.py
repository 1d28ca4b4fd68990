"""Keys are drawn once each, and what is drawn is what Textual itself would draw."""

import pytest
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.screen import Screen
from textual.strip import Strip

from reader.interface import turns
from reader.interface.painting import quick_screen
from reader.interface.painting.thrift import placed_strips
from tests.interface.driving import Reader, reading, settle
from tests.interface.fakes import make_findings

LONG_AGO = 3600.0  # seconds: no machine of a test is as slow


class Drawn:
    """What was drawn since one began to look, by row and column."""

    def __init__(self, screen: Screen[object], monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        self.cells: dict[int, list[object]] = {}
        compositor = screen._compositor
        draw = compositor.render_update

        def render_update(**asked: object) -> object:
            update = draw(**asked)  # type: ignore[arg-type]
            if isinstance(update, ChopsUpdate | LayoutUpdate):
                self.times += 1
                self._take(update)
            return update

        monkeypatch.setattr(compositor, "render_update", render_update)

    def _take(self, update: ChopsUpdate | LayoutUpdate) -> None:
        for x, y, strip in placed_strips(update):
            row = self.cells.setdefault(y, [])
            row += [None] * (x + strip.cell_length - len(row))
            row[x : x + strip.cell_length] = cells(strip)


def cells(strip: Strip) -> list[object]:
    return [(sign, style) for text, style, _ in strip for sign in text]


def whole(reader: Reader) -> list[list[object]]:
    """Return all cells of the screen, as Textual's own compositor draws them."""
    compositor = reader.screen._compositor
    chops = Compositor._render_chops(compositor, compositor.size.region, lambda y: True)
    return [cells(Strip.join(chop.values())) for chop in chops]


@pytest.mark.parametrize("size", [(100, 12), (60, 10), (40, 12)])
@pytest.mark.parametrize("key", ["j", "G", "]", "e"])
async def test_what_is_drawn_for_a_key_is_what_textual_would_draw(
    key: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        await reader.press("e", "enter")
        drawn = Drawn(reader.screen, monkeypatch)
        await reader.press(key)
        screen = whole(reader)
        assert drawn.times
        for y, row in drawn.cells.items():
            assert all(
                cell in (None, wanted) for cell, wanted in zip(row, screen[y], strict=False)
            ), y


@pytest.mark.parametrize("key", ["j", "G", "]", "space"])
async def test_a_key_is_drawn_once(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_screen, "PATIENCE", LONG_AGO)
    monkeypatch.setattr(turns, "MOST_HELD", LONG_AGO)
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press("e", "enter", "g")
        drawn = Drawn(reader.screen, monkeypatch)
        await reader.press(key)
        assert drawn.times == 1
        assert reader.app.animation_level == "none"


async def test_while_a_key_is_answered_nothing_is_drawn_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(quick_screen, "PATIENCE", LONG_AGO)
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        drawn = Drawn(reader.screen, monkeypatch)
        reader.screen.hold()
        reader.view.move_rows(1)
        reader.screen._on_timer_update()
        assert drawn.times == 0
        reader.screen.draw_now()
        await settle(reader.pilot)
        assert drawn.times
