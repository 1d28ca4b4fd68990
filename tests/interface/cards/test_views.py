"""The views over the text: quotes only, who is this, help, outline. Key by key, at all sizes."""

from collections.abc import Callable

import pytest
from textual.screen import ModalScreen

from reader.interface.cards.about_card import AboutCard
from reader.interface.cards.card import Card
from reader.interface.cards.help_screen import HelpScreen
from reader.interface.cards.outline import OutlineScreen
from reader.interface.cards.pick_screen import Choice, PickScreen
from reader.interface.cards.quotes_view import QuotesScreen
from reader.interface.cards.who_card import Elsewhere, WhoCard
from reader.interface.commands import COMMANDS, Command, Group
from reader.interface.lists.row_list import RowList
from reader.interface.words.texts import Texts
from reader.model import Article, Findings, Reading
from tests.interface.driving import SIZES, ThemedApp, lines, press, settle
from tests.interface.fakes import TEXT, make_article, make_reading, make_speech

READING = make_reading()
FRENCH = Texts("fr")
# So that the looks of the help don't change with every command.
SOME_COMMANDS = (
    Command("down", "j,down", Group.MOVING, "line down"),
    Command("page_down", "space,f,pagedown,ctrl+f", Group.MOVING, "page down"),
    Command("percent", "percent_sign", Group.MOVING, "go to n% (50%)"),
    Command("filter", "e,tab", Group.NAMES, "filter the names"),
    Command("next", "right_square_bracket", Group.NAMES, "next mention"),
    Command("who", "i", Group.NAMES, "who is this?"),
    Command("search", "slash", Group.FINDING, "search the text"),
    Command("back", "backspace,ctrl+o", Group.PLACES, "back through jumps"),
    Command("help", "h,f1", Group.PROGRAM, "help"),
    Command("quit", "q,ctrl+q", Group.PROGRAM, "quit"),
)
SPEECH = make_speech()
Make = Callable[[], ModalScreen[int | None]]
VIEWS: dict[str, Make] = {
    "quotes": lambda: QuotesScreen(READING, FRENCH),
    "who": lambda: WhoCard(READING, READING.entities[3], 400, FRENCH),
    "help": lambda: HelpScreen(SOME_COMMANDS, FRENCH),
    "outline": lambda: OutlineScreen(make_article(), FRENCH),
}
LOOKS: dict[str, Make] = {
    **VIEWS,
    "about": lambda: AboutCard(READING, FRENCH, {"a": 0}, read_to=300),
    "elsewhere": lambda: WhoCard(
        *(READING, READING.entities[1], 0, FRENCH),
        elsewhere=[Elsewhere("k", "Un phare", [f"« Parole {n} »" for n in range(5)])],
    ),
}
NOT_YET = "not yet"


class ViewApp(ThemedApp):
    """An empty screen below one view; keeps what the view is dismissed with."""

    def __init__(self, make: Make) -> None:
        super().__init__()
        self.make = make
        self.result: object = NOT_YET

    def on_mount(self) -> None:
        self.push_screen(self.make(), self._keep)

    def _keep(self, result: int | None) -> None:
        self.result = result


def at(words: str) -> int:
    return TEXT.index(words)


@pytest.mark.parametrize(
    ("view", "keys", "result"),
    [
        ("quotes", "enter", at("« Nous avons")),
        ("quotes", "j enter", at("« La mer")),
        ("quotes", "down down up enter", at("« La mer")),
        ("quotes", "G enter", at("les quais")),
        ("quotes", "G g enter", at("« Nous avons")),
        ("quotes", "slash v a u t enter", at("« La mer")),
        ("quotes", "slash v a u t down enter", at("d'autres ports")),
        ("quotes", "slash v a u t escape enter", at("« Nous avons")),
        ("quotes", "slash m a r i n enter", at("« On verra")),
        ("quotes", "slash s a n s space l o c enter", at("« On verra")),
        ("quotes", "slash escape escape", None),
        ("quotes", "escape", None),
        ("quotes", "q", None),
        ("who", "enter", at("Héloïse")),
        ("who", "j enter", at("Héloïse Vautrin, d'autres")),
        ("who", "j j enter", at("Vautrin promet")),
        ("who", "j j j enter", at("« La mer")),
        ("who", "G enter", at("Talvec assure")),
        ("who", "escape", None),
        ("outline", "enter", 0),
        ("outline", "j enter", at("Une promesse")),
        ("outline", "j j j k enter", 0),
        ("outline", "escape", None),
        ("help", "j j k G g space b escape", None),
        ("help", "q", None),
    ],
)
async def test_keys(view: str, keys: str, result: int | None) -> None:
    app = ViewApp(VIEWS[view])
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *keys.split())
        assert app.result == result


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
async def test_everything_can_be_reached_at_every_size(view: str, size: tuple[int, int]) -> None:
    async with ViewApp(VIEWS[view]).run_test(size=size) as pilot:
        await settle(pilot)
        seen = set(lines(pilot.app))
        for _ in range(60):
            await press(pilot, "j")
            seen.update(lines(pilot.app))
        rows = pilot.app.screen.query_one(RowList)
        expected = {
            text
            for row, height in enumerate(rows.rows.heights(rows.row_width))
            for line in range(height)
            if (text := "".join(p.text for p in rows.rows.draw(row, line, rows.row_width)).strip())
        }
        assert expected <= seen


LONG_VIEWS: dict[str, Make] = {
    "quotes": lambda: QuotesScreen(SPEECH, FRENCH),
    "who": lambda: WhoCard(
        SPEECH, SPEECH.entities[0], 0, FRENCH, elsewhere=[Elsewhere("k", "Un port")]
    ),
    "help": lambda: HelpScreen(COMMANDS, FRENCH),
    "outline": lambda: OutlineScreen(SPEECH.article, FRENCH),
    "pick": lambda: PickScreen("", "", lambda _: [Choice(str(n), lambda: None) for n in range(60)]),
}


@pytest.mark.parametrize("view", LONG_VIEWS)
@pytest.mark.parametrize("size", [(79, 20), (80, 24), (100, 30), (40, 12), (200, 30)])
@pytest.mark.parametrize("keys", ["G", "pagedown " * 32])
async def test_the_end_can_be_seen(view: str, size: tuple[int, int], keys: str) -> None:
    async with ViewApp(LONG_VIEWS[view]).run_test(size=size) as pilot:
        await press(pilot, *keys.split())
        rows = pilot.app.screen.query_one(RowList)
        assert rows.virtual_size.height > rows.size.height
        assert rows.scroll_offset.y + rows.size.height == rows.virtual_size.height
        assert rows.region.bottom <= pilot.app.size.height - 1  # the frame's last line
        await press(pilot, "home")
        assert rows.scroll_offset.y == 0


@pytest.mark.parametrize("view", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_looks(view: str, size: tuple[int, int], snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(ViewApp(LOOKS[view]), terminal_size=size)


async def test_quotes_tell_speaker_doubt_and_reason() -> None:
    async with ViewApp(VIEWS["quotes"]).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        said = "\n".join(lines(pilot.app))
        for expected in (
            "● Talvec ? probable",
            "un marin · sans locuteur connu",
            "rapportée · 58 %",
            "pronom elle → Vautrin",
        ):
            assert expected in said


async def test_quotes_open_at_the_next_one() -> None:
    app = ViewApp(lambda: QuotesScreen(READING, FRENCH, offset_here=at("À Sainte-Aubance")))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "enter")
        assert app.result == at("« On verra")


@pytest.mark.parametrize(
    ("complete", "said"), [(False, "analyse en cours…"), (True, "aucune citation")]
)
async def test_quotes_that_may_come_are_not_claimed_away(complete: bool, said: str) -> None:
    reading = Reading(make_article(), Findings(complete=complete))
    async with ViewApp(lambda: QuotesScreen(reading, FRENCH)).run_test() as pilot:
        await settle(pilot)
        assert lines(pilot.app) == [said]


async def test_the_card_tells_of_other_articles_and_companions() -> None:
    elsewhere = (Elsewhere("k", "Un [b]autre\x1b[31m port[/b]", ("« Il faut du temps »",)),)
    card = lambda: WhoCard(READING, READING.entities[3], 0, FRENCH, elsewhere=elsewhere)  # noqa: E731
    async with ViewApp(card).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        said = lines(pilot.app)
        assert "Vu dans 1 autre article" in said
        assert "Un [b]autre␛[31m port[/b]" in said
        assert "◆ Sainte-Aubance  2 paragraphes" in said
        assert "présidente de l'Agence du littoral" in said


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_on_the_cards_bar_goes_there(size: tuple[int, int]) -> None:
    app = ViewApp(VIEWS["who"])
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        rows = app.screen.query_one(RowList)
        bar = rows.rows.heights(rows.row_width)[0] - 1
        await pilot.click(RowList, offset=(4, bar - 1))
        await settle(pilot)
        assert isinstance(app.screen, WhoCard)  # that was beside the bar
        await pilot.click(RowList, offset=(rows.row_width - 3, bar))
        await settle(pilot)
        assert app.result == at("Vautrin promet")


async def test_another_article_is_visited_at_what_is_picked() -> None:
    visited: list[tuple[str, str | None]] = []
    elsewhere = (Elsewhere("k1", "Un port"), Elsewhere("k2", "Un phare", ("« Non »", "« Oui »")))
    app = ViewApp(
        lambda: WhoCard(
            READING,
            READING.entities[3],
            0,
            FRENCH,
            elsewhere=elsewhere,
            visit=lambda key, words: visited.append((key, words)),
        )
    )
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "G", "enter")
        assert visited == [("k2", "« Oui »")]
        assert app.result is None
        for keys in (("G", "k", "k", "enter"), ("G", "k", "k", "k", "enter")):
            app.push_screen(app.make())
            await press(pilot, *keys)
        assert visited[1:] == [("k2", None), ("k1", None)]


async def test_a_doubt_is_told_apart_from_the_words() -> None:
    async with ViewApp(LOOKS["elsewhere"]).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        assert "? probable · les quais seront prêts" in lines(pilot.app)


async def test_what_else_was_said_in_another_article_is_counted_and_led_to() -> None:
    said = tuple(f"« Oui {n} »" for n in range(5))
    visited: list[tuple[str, str | None]] = []
    app = ViewApp(
        lambda: WhoCard(
            READING,
            READING.entities[3],
            0,
            FRENCH,
            elsewhere=(Elsewhere("k", "Un port", said),),
            visit=lambda key, words: visited.append((key, words)),
        )
    )
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "G")
        assert lines(app)[-2:] == ["« Oui 2 »", "… et 2 autres"]
        await press(pilot, "enter")
        assert visited == [("k", "« Oui 3 »")]


async def test_an_article_without_headings_says_so() -> None:
    view = lambda: OutlineScreen(Article("Texte.", "", ""), FRENCH)  # noqa: E731
    async with ViewApp(view).run_test() as pilot:
        await settle(pilot)
        assert lines(pilot.app) == ["pas d'intertitres"]


async def test_help_names_every_command_and_the_users_own_keys() -> None:
    card = HelpScreen(COMMANDS, Texts("en"), keys={"who": "w,ctrl+w"})
    async with ViewApp(lambda: card).run_test(size=(130, 80)) as pilot:
        await settle(pilot)
        said = "\n".join(lines(pilot.app))
        assert [command.words for command in COMMANDS if command.words not in said] == []
        assert "w ^W" in said


def test_all_views_are_cards() -> None:
    assert all(isinstance(make(), Card) for make in VIEWS.values())
