"""The library, key by key, and what it looks like."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.interface.library.library_screen import LibraryScreen
from reader.interface.lists.one_line import OneLine
from reader.interface.words.texts import Texts
from reader.model import Article, Shelved, Sighting
from tests.interface.driving import SIZES, ThemedApp, lines, press, settle
from tests.interface.fakes import READ_AT, FakeLibrary

PORT = Article("Le port rouvre.", "Le port de Kerbihan rouvre", "/home/anne/kerbihan.txt")
PHARE = Article("Le phare ferme.", "Le phare [b]ferme[/b]", "https://example.org/phare")
BAC = Article("Le bac part.", "Le bac part à midi \x1b[31m", "bac.txt")
ARTICLES = (PORT, PHARE, BAC)


def sighting(article: Article, name: str, *quotes: str) -> Sighting:
    shelved = Shelved(article.key, article.title, article.source, READ_AT, 0.5, (name,))
    return Sighting(shelved, name, 2, quotes)


SIGHTED = (
    sighting(PORT, "Anne Corre", "« Nous avons tenu parole »", "« La mer n'attend personne »"),
    sighting(PHARE, "Anne Corre"),
    sighting(BAC, "Luc Corre", "« On verra bien, une fois la passerelle de l'île remontée »"),
)


class LibraryApp(ThemedApp):
    """The library alone; keeps what it tells."""

    def __init__(
        self,
        articles: Sequence[Article] = ARTICLES,
        *,
        open_key: str = "",
        query: str = "",
        keys: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.library = FakeLibrary(articles, SIGHTED)
        self.library.shares = {PORT.key: 0.47, PHARE.key: 1.0}
        self.told: list[object] = []
        self._screen = LibraryScreen(
            self.library, Texts("fr"), open_key=open_key, query=query, keys=keys
        )

    def get_default_screen(self) -> LibraryScreen:
        return self._screen

    def on_library_screen_chosen(self, message: LibraryScreen.Chosen) -> None:
        query = (message.query,) if message.query else ()
        self.told.append((message.key, message.who, message.words, *query))

    def on_library_screen_left(self) -> None:
        self.told.append("left")


def status(pilot: Pilot[None]) -> tuple[str, str]:
    left, right = pilot.app.screen.query_one("#library-status", OneLine).text
    return left.replace("\u202f", " "), right


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("enter", (PORT.key, None, None)),
        ("j enter", (PHARE.key, None, None)),
        ("G enter", (BAC.key, None, None)),
        ("down down up enter", (PHARE.key, None, None)),
        ("slash b a c enter", (BAC.key, None, None, "bac")),
        ("e l e down enter", (PHARE.key, None, None, "le")),
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
        await press(pilot, *keys.split())
        assert app.told == [told]


async def test_what_is_removed_is_forgotten_when_one_leaves() -> None:
    app = LibraryApp()
    async with app.run_test() as pilot:
        await press(pilot, "d", "j", "d")
        assert [line for line in lines(app) if "phare" in line]
        assert status(pilot) == ("retiré : Le bac part à midi ␛[31m", "u remettre")
        assert list(app.library.articles.values()) == [*ARTICLES]
        await press(pilot, "u")
        assert status(pilot)[0].startswith("remis : Le bac")
    assert list(app.library.articles.values()) == [PHARE, BAC]


async def test_the_article_that_is_open_is_not_removed() -> None:
    app = LibraryApp(open_key=PORT.key)
    async with app.run_test() as pilot:
        await press(pilot, "d")
        assert status(pilot)[0] == "cet article est ouvert"
        assert lines(app)[0].startswith("▸ Le port")


async def test_emptying_is_asked_about_first() -> None:
    app = LibraryApp()
    async with app.run_test() as pilot:
        await press(pilot, "D", "enter")
        assert len(app.library.articles) == 3
        await press(pilot, "D", "2")
        assert not app.library.articles
        assert lines(app) == ["aucun article lu pour l'instant"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("slash x y z", "aucun article ne répond à ces mots"),
        ("at z z z", "personne de ce nom dans les articles lus"),
        ("at", "titre, texte, nom · @nom : ses mots"),
    ],
)
async def test_nothing_found_is_said(typed: str, said: str) -> None:
    app = LibraryApp()
    async with app.run_test() as pilot:
        await press(pilot, *typed.split())
        assert [line.replace("\u202f", " ") for line in lines(app)] == [said]


async def test_titles_are_text_whatever_they_hold() -> None:
    app = LibraryApp()
    async with app.run_test() as pilot:
        await settle(pilot)
        said = "\n".join(lines(app))
        assert "Le phare [b]ferme[/b]" in said
        assert "\x1b" not in said


async def test_the_way_back_is_told_however_long_the_title() -> None:
    app = LibraryApp([Article("Un.", "Le phare ferme " * 5, "phare.txt")])
    async with app.run_test(size=(40, 12)) as pilot:
        await press(pilot, "d")
        line = pilot.app.screen.query_one("#library-status", OneLine).render_line(0).text
        assert line.endswith("u remettre ".rstrip())


@pytest.mark.parametrize(
    ("keys", "pressed", "told"),
    [
        ({"library_open": "o"}, "o", (PORT.key, None, None)),
        ({"library_remove": "x"}, "x enter", (PHARE.key, None, None)),
        ({"library_search": "ctrl+f"}, "ctrl+f b a c enter", (BAC.key, None, None, "bac")),
        ({"down": "n"}, "n enter", (PHARE.key, None, None)),
        ({"library_close": "w"}, "w", "left"),
    ],
)
async def test_its_keys_are_chosen_by_the_reader(
    keys: dict[str, str], pressed: str, told: object
) -> None:
    app = LibraryApp(keys=keys)
    app.set_keymap(keys)
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, *pressed.split())
        assert app.told == [told]


async def test_the_line_below_tells_the_keys_that_were_chosen() -> None:
    app = LibraryApp(keys={"library_open": "o", "library_search": "<ignore>"})
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert status(pilot) == ("", "o ouvrir · h aide · @ nom · d retirer · Échap fermer")
        await press(pilot, "h")
        assert any("o ouvrir l'article" in " ".join(line.split()) for line in lines(app))


@pytest.mark.parametrize("size", SIZES)
async def test_every_quotation_of_someone_can_be_reached(size: tuple[int, int]) -> None:
    app = LibraryApp(query="@corre")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        seen = set(lines(app))
        for _ in range(8):
            await press(pilot, "j")
            seen.update(lines(app))
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
