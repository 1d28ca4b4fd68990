"""The bar at the article's right."""

from textual.app import ComposeResult
from textual.geometry import Size

from reader.interface.article.position_bar import PositionBar
from tests.interface.driving import ThemedApp


class BarApp(ThemedApp):
    def compose(self) -> ComposeResult:
        yield PositionBar(1000)


async def test_a_bar_that_is_not_yet_told_that_it_shrank_draws_its_marks() -> None:
    app = BarApp()
    async with app.run_test(size=(10, 20)):
        bar = app.query_one(PositionBar)
        bar.set_marks([0], [999])
        bar._size = Size(1, 12)  # as the layout does before it tells of it
        bar.set_window(0, 100)
        assert bar.render_line(11).text == bar.render_line(0).text != bar.render_line(5).text
