"""The library, key by key, and what it looks like."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from reader.interface.library.library_screen import LibraryScreen
from reader.interface.lists.one_line import OneLine
from reader.interface.lists.row_list import RowList
from reader.interface.themes import PAPER, THEMES, role_variables
from reader.interface.words.texts import Texts
from reader.model import Article, Shelved, Sighting
from tests.interface.fakes import READ_AT, FakeLibrary

PORT = Article("Le port rouvre.", "Le port de Kerbihan rouvre", "/home/anne/kerbihan.txt")
PHARE = Article("Le phare ferme.", "Le phare [b]ferme[/b]", "https://example.org/phare")
BAC = Article("Le bac part.", "Le bac part à midi \x1b[31m", "bac.txt")
ARTICLES = (PORT, PHARE, BAC)
SIZES = ((100, 30), (60, 20), (40, 12))


def sighting(article: Article, name: str, *quotes: str) -> Sighting:
    shelved = Shelved(article.key, article.title, article.source, READ_AT, 0.5, (name,))
    return Sighting(shelved, name, 2, quotes)


SIGHTED = (
    sighting(PORT, "Anne Corre", "« Nous avons tenu parole »", "« La mer n'attend personne »"),
    sighting(PHARE, "Anne Corre"),
    sighting(BAC, "Luc Corre", "« On verra bien, une fois la passerelle de l'île remontée »"),
)


class LibraryApp(App[None]):
    """The library alone; keeps what it tells."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, articles: Sequence[Article] = ARTICLES, *, open_key: str = "", query: str = ""
    ) -> None:
        super().__init__()
        self.library = FakeLibrary(articles, SIGHTED)
        self.library.shares = {PORT.key: 0.47, PHARE.key: 1.0}
        self.told: list[object] = []
        self._screen = LibraryScreen(self.library, Texts("fr"), open_key=open_key, query=query)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = PAPER

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return role_variables(self.current_theme)

    def get_default_screen(self) -> LibraryScreen:
        return self._screen

    def on_library_screen_chosen(self, message: LibraryScreen.Chosen) -> None:
        self.told.append((message.key, message.who, message.words))

    def on_library_screen_left(self) -> None:
        self.told.append("left")


def lines(pilot: Pilot[None]) -> list[str]:
    """Return what the list says."""
    rows = pilot.app.screen.query_one(RowList)
    return [text for y in range(rows.size.height) if (text := rows.render_line(y).text.strip())]


def status(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one("#library-status", OneLine).text[0]


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.pause()
    await pilot.press(*keys.split())
    await pilot.pause(0.2)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("enter", (PORT.key, None, None)),
        ("j enter", (PHARE.key, None, None)),
        ("G enter", (BAC.key, None, None)),
        ("down down up enter", (PHARE.key, None, None)),
        ("slash b a c enter", (BAC.key, None, None)),
        ("e l e down enter", (PHARE.key, None, None)),
        ("slash b a c escape enter", (PORT.key, None, None)),
        ("slash b a c escape escape enter", (PORT.key, None, None)),
        ("at c o r r e enter", (PORT.key, "Anne Corre", None)),
        ("at c o r r e down enter", (PORT.key, "Anne Corre", "« Nous avons tenu parole »")),
        ("at l u c enter", (BAC.key, "Luc Corre", None)),
        ("d enter", (PHARE.key, None, None)),
        ("d u enter", (PORT.key, None, None)),
        ("escape", "left"),
        ("q", "left"),
        ("slash x escape escape escape", "left"),
    ],
)
async def test_keys(keys: str, told: object) -> None:
    app = LibraryApp()
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, keys)
        assert app.told == [told]


async def test_what_is_removed_is_forgotten_when_one_leaves() -> None:
    app = LibraryApp()
    async with app.run_test() as pilot:
        await press(pilot, "d j d")
        assert [line for line in lines(pilot) if "phare" in line]
        assert status(pilot) == "retiré : Le bac part à midi ␛[31m · u pour le remettre"
        assert list(app.library.articles.values()) == [*ARTICLES]
        await press(pilot, "u")
        assert status(pilot).startswith("remis : Le bac")
    assert list(app.library.articles.values()) == [PHARE, BAC]


async def test_the_article_that_is_open_is_not_removed() -> None:
    app = LibraryApp(open_key=PORT.key)
    async with app.run_test() as pilot:
        await press(pilot, "d")
        assert status(pilot) == "cet article est ouvert"
        assert lines(pilot)[0].startswith("▸ Le port")


async def test_emptying_is_asked_about_first() -> None:
    app = LibraryApp()
    async with app.run_test() as pilot:
        await press(pilot, "D enter")
        assert len(app.library.articles) == 3
        await press(pilot, "D 2")
        assert not app.library.articles
        assert lines(pilot) == ["aucun article lu pour l'instant"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("slash x y z", "aucun article ne répond à ces mots"),
        ("at z z z", "personne de ce nom dans les articles lus"),
        ("at", "titre, texte, nom · @nom : ses citations"),
    ],
)
async def test_nothing_found_is_said(typed: str, said: str) -> None:
    async with LibraryApp().run_test() as pilot:
        await press(pilot, typed)
        assert lines(pilot) == [said]


async def test_titles_are_text_whatever_they_hold() -> None:
    async with LibraryApp().run_test() as pilot:
        await pilot.pause()
        said = "\n".join(lines(pilot))
        assert "Le phare [b]ferme[/b]" in said
        assert "\x1b" not in said


@pytest.mark.parametrize("size", SIZES)
async def test_every_quotation_of_someone_can_be_reached(size: tuple[int, int]) -> None:
    app = LibraryApp(query="@corre")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = set(lines(pilot))
        for _ in range(8):
            await pilot.press("j")
            seen.update(lines(pilot))
        said = " ".join(seen)
        for words in ("tenu parole", "n'attend personne", "On verra bien", "2 mentions"):
            assert words in said


LOOKS: dict[str, Callable[[], LibraryApp]] = {
    "shelf": LibraryApp,
    "someone": lambda: LibraryApp(query="@corre"),
    "empty": lambda: LibraryApp(()),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_looks(look: str, size: tuple[int, int], snap_compare: Any) -> None:
    assert snap_compare(LOOKS[look](), terminal_size=size)
