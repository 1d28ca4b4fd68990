"""The application tells when there is something to see."""

from reader.interface.app import ReaderApp
from reader.interface.article.article_view import ArticleView
from reader.interface.options import Options
from tests.interface.fakes import FakeAnalyst, FakeMemory, make_article


async def test_what_can_wait_for_the_first_page_begins_once_it_is_drawn() -> None:
    bottoms: list[int] = []
    app = ReaderApp(
        make_article(),
        analyst=FakeAnalyst(),
        memory=FakeMemory(),
        options=Options(),
        when_shown=lambda: bottoms.append(app.screen.query_one(ArticleView).bottom),
    )
    async with app.run_test(size=(100, 30)) as pilot:
        while not bottoms:
            await pilot.pause()
        await pilot.press("j", "j")
    (bottom,) = bottoms
    assert bottom > 0
