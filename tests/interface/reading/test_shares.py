"""Shares of the text are told alike wherever they are told."""

import pytest

from reader.interface.reading.screen import ReadingScreen
from tests.interface.driving import reading
from tests.interface.fakes import LONG


@pytest.mark.parametrize("percent", [10, 25, 50, 99, 100])
async def test_the_line_below_says_what_one_has_gone_to(percent: int) -> None:
    async with reading(LONG) as reader:
        await reader.press(*str(percent), "percent_sign")
        assert reader.status.startswith(f"{percent} %")
        screen = reader.screen
        assert isinstance(screen, ReadingScreen)
        screen.keep_place()
        place = reader.memory.places[LONG.key]
        assert 100 * place.end // len(LONG.text) == percent
