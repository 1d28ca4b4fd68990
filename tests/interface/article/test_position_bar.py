"""The bar at the article's right."""

from textual.app import ComposeResult
from textual.geometry import Size

from reader.interface.article.position_bar import PositionBar
from tests.interface.driving import ThemedApp


class ShrinkingBar(PositionBar):
    """A bar whose height changes before it is told, as it does while a screen is laid out."""

    rows = 20

    @property
    def size(self) -> Size:
        """Return the size it has now."""
        return Size(1, self.rows)


class BarApp(ThemedApp):
    """The bar alone."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield ShrinkingBar(1000)


async def test_a_bar_that_is_not_yet_told_that_it_shrank_draws_its_marks() -> None:
    app = BarApp()
    async with app.run_test(size=(10, 20)):
        bar = app.query_one(ShrinkingBar)
        bar.set_marks([0], [999])
        bar.rows = 12
        bar.set_window(0, 100)
        assert bar.render_line(11).text == bar.render_line(0).text != bar.render_line(5).text
