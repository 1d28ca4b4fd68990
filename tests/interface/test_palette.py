"""The palette, as a reader sees it."""

from textual.widgets import Input

from reader.interface.app import ReaderApp
from reader.interface.options import Options
from reader.interface.palette import CommandsProvider
from tests.interface.driving import press
from tests.interface.fakes import FakeAnalyst, FakeMemory, make_article


async def test_the_palette_speaks_the_readers_language_and_tells_keys() -> None:
    app = ReaderApp(
        make_article(),
        analyst=FakeAnalyst(),
        memory=FakeMemory(),
        options=Options(lang="fr"),
        keys={"end": "x"},
    )
    async with app.run_test() as pilot:
        provider = CommandsProvider(app.screen)
        helps = {str(hit.prompt): hit.help async for hit in provider.discover()}
        assert helps["fin de l'article"] == "x"
        assert set(helps.values()) >= {"i", "Q", "A"}
        await press(pilot, "colon")
        assert app.screen.query_one(Input).placeholder == "toutes les commandes…"
