"""The sidebar, key by key."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.app import ComposeResult
from textual.message import Message

from reader.interface.lists.row_list import RowList
from reader.interface.sidebar.sidebar import Sidebar
from reader.interface.themes import INK, MONOCHROME, PAPER
from reader.interface.words.texts import Texts
from reader.model import Article, Entity, EntityType, Findings, Reading, Span
from tests.interface.driving import ThemedApp, lines, press, pressing, settle
from tests.interface.fakes import TEXT, make_article, make_entity, make_findings, make_reading


class SidebarApp(ThemedApp):
    """A sidebar alone; keeps what it tells."""

    def __init__(
        self, reading: Reading | None = None, *, width: int = 30, theme: str = PAPER
    ) -> None:
        super().__init__(theme)
        self.reading = reading
        self.width = width
        self.told: list[tuple[str, object]] = []

    def compose(self) -> ComposeResult:
        self.sidebar = Sidebar(Texts("fr"))
        self.sidebar.styles.width = self.width
        yield self.sidebar

    def on_mount(self) -> None:
        if self.reading is not None:
            self.sidebar.show(self.reading)
            self.sidebar.set_window(0, 200)
        self.sidebar.focus_filter()

    def on_sidebar_chosen(self, event: Sidebar.Chosen) -> None:
        self.told.append(("chosen", event.entity_id))

    def on_sidebar_place_chosen(self, event: Sidebar.PlaceChosen) -> None:
        self.told.append(("place", (event.entity_id, event.offset)))

    def on_sidebar_quote_chosen(self, event: Sidebar.QuoteChosen) -> None:
        self.told.append(("quote", event.quote.start))

    def on_sidebar_dismissed(self, event: Message) -> None:
        self.told.append(("dismissed", None))


async def test_who_matters_most_stands_first() -> None:
    async with SidebarApp(make_reading()).run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        names = [line.split()[1] for line in lines(pilot.app)]
        assert names == ["Talvec", "Vautrin", "Agence", "Kerbihan", "Sainte-Aubance"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("enter",), ("chosen", "e2")),
        (("down", "enter"), ("chosen", "e4")),
        (("ctrl+n", "ctrl+n", "ctrl+p", "enter"), ("chosen", "e4")),
        (("pagedown", "enter"), ("chosen", "e5")),
        (("pagedown", "pageup", "enter"), ("chosen", "e2")),
        ((*"kerb", "enter"), ("chosen", "e1")),
        ((*"heloise", "enter"), ("chosen", "e4")),
        (("right", "right", "enter"), ("chosen", "e1")),
        (("left", "enter"), ("quote", TEXT.index("« Nous"))),
        (("escape",), ("dismissed", None)),
        (("tab",), ("dismissed", None)),
        (("k", "e", "escape"), ("dismissed", None)),
    ],
)
async def test_keys(keys: tuple[str, ...], expected: tuple[str, object]) -> None:
    async with SidebarApp(make_reading()).run_test(size=(30, 24)) as pilot:
        await press(pilot, *keys)
        app = pilot.app
        assert isinstance(app, SidebarApp)
        assert app.told[-1:] == [expected]


async def test_an_empty_list_is_never_claimed_before_the_end() -> None:
    app = SidebarApp(Reading(make_article()))
    async with app.run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        assert lines(app) == ["analyse en cours…"]
        app.sidebar.tell_stopped()
        await settle(pilot)
        assert lines(app) == ["analyse interrompue"]


def reading_of(*names: str, complete: bool = False) -> Reading:
    """Return a reading of so many persons, each named once more than the next."""
    entities = tuple(
        make_entity(
            name,
            EntityType.PER,
            name,
            tuple(Span(10 * at + place, 10 * at + place + 1) for place in range(len(names) - at)),
        )
        for at, name in enumerate(names)
    )
    return Reading(Article("x" * 1000, "", ""), Findings(entities, complete=complete))


async def test_rows_that_arrive_leave_the_cursor_on_its_entity() -> None:
    app = SidebarApp(reading_of("Anne", "Bruno", "Chloé"))
    async with app.run_test(size=(30, 24)) as pilot:
        await press(pilot, "down")
        app.sidebar.show(reading_of("Zoé", "Yann", "Anne", "Bruno", "Chloé"))
        await press(pilot, "enter")
        assert app.told == [("chosen", "Bruno")]


async def test_a_cursor_that_was_not_moved_stays_at_the_top() -> None:
    app = SidebarApp(reading_of("Anne", "Bruno"))
    async with app.run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        app.sidebar.show(reading_of("Zoé", "Anne", "Bruno"))
        await press(pilot, "enter")
        assert app.told == [("chosen", "Zoé")]


async def test_the_cursors_line_does_not_move_on_the_screen() -> None:
    many = [f"Nom{number:03}" for number in range(200)]
    app = SidebarApp(reading_of(*many))
    async with app.run_test(size=(30, 24)) as pilot:
        await press(pilot, *["pagedown"] * 4)
        rows = app.query_one(RowList)
        assert rows.cursor is not None
        before = rows.cursor - rows.scroll_offset.y
        app.sidebar.show(reading_of("Avant", "Devant", *many))
        await settle(pilot)
        assert rows.cursor - rows.scroll_offset.y == before


async def test_an_entity_that_goes_leaves_the_cursor_on_the_first() -> None:
    app = SidebarApp(reading_of("Anne", "Bruno", "Chloé"))
    async with app.run_test(size=(30, 24)) as pilot:
        await press(pilot, "down")
        app.sidebar.show(reading_of("Anne", "Chloé"))
        await press(pilot, "enter")
        assert app.told == [("chosen", "Anne")]


@pytest.mark.parametrize(
    ("keys", "complete", "said"),
    [
        ("x y z", True, "rien ne correspond"),
        ("x y z", False, "rien pour l'instant…"),
        ("right right", True, "aucun"),
        ("right right", False, "rien pour l'instant…"),
        ("left", True, "aucune citation"),
    ],
)
async def test_why_a_list_is_empty(keys: str, complete: bool, said: str) -> None:
    app = SidebarApp(reading_of("Anne", complete=complete))
    async with app.run_test(size=(40, 24)) as pilot:
        await press(pilot, *keys.split())
        assert lines(app) == [said]


@pytest.mark.parametrize(
    ("keys", "rows"),
    [("right", 2), ("right right", 2), ("right " * 3, 1), ("left", 10), ("right " * 5, 5)],
)
async def test_sections_stand_beside_one_another(keys: str, rows: int) -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 30)) as pilot:
        await press(pilot, *keys.split())
        assert len(lines(app)) == rows


async def test_who_is_chosen_is_shown_among_all() -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 30)) as pilot:
        await press(pilot, *"kerb", "enter")
        assert [line[:10] for line in lines(app) if line.startswith("▸")] == ["▸◆ Kerbiha"]
        assert len(lines(app)) == 5


async def test_the_other_section_keeps_what_is_typed() -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 30)) as pilot:
        await press(pilot, *"vautrin", *["right"] * 4)
        assert [line.split()[1] for line in lines(app)[::2]] == ["Vautrin", "Vautrin"]


async def test_the_selected_entitys_quotes_are_listed() -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 30)) as pilot:
        app.sidebar.selected = "e2"
        await press(pilot, "left")
        assert [line.split()[1] for line in lines(app)[::2]] == ["Talvec", "Talvec"]


async def test_a_click_chooses_and_a_click_on_the_bar_goes_there() -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        await pilot.click(RowList, offset=(5, 1))
        await pilot.click(RowList, offset=(24, 1))
        await settle(pilot)
        assert app.told[0] == ("chosen", "e4")
        assert app.told[1][0] == "place"


async def test_names_are_text_and_nothing_else() -> None:
    hostile = Entity(
        "e1", EntityType.ORG, "[@click=app.quit]\x1b[2J[/]", "[b]X\x1b]0;t\x07", (Span(0, 1),)
    )
    app = SidebarApp(Reading(Article("x", "", ""), Findings((hostile,), complete=True)), width=40)
    async with app.run_test(size=(40, 24)) as pilot:
        await settle(pilot)
        assert "[b]X␛]0;t␇" in lines(app)[0]
        assert "\x1b" not in "".join(lines(app))


async def test_what_is_on_the_screen_moves_in_the_bars() -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        rows = app.query_one(RowList)
        before = list(rows.render_line(0))
        app.sidebar.set_window(500, 700)
        assert list(rows.render_line(0)) != before


async def test_five_thousand_names() -> None:
    names = [f"Nom{number} Prénom{number % 70}" for number in range(5000)]
    entities = tuple(
        make_entity(n, EntityType.PER, n, (Span(at, at + 1),)) for at, n in enumerate(names)
    )
    reading = Reading(Article("x" * 6000, "", ""), Findings(entities, complete=True))
    app = SidebarApp(reading)
    async with app.run_test(size=(30, 24)) as pilot:
        await press(pilot, *"4999", "enter")
        assert app.told == [("chosen", "Nom4999 Prénom29")]


@pytest.mark.parametrize("width", [24, 30, 40])
@pytest.mark.parametrize("theme", [PAPER, INK, MONOCHROME])
def test_looks(width: int, theme: str, snap_compare: Callable[..., bool]) -> None:
    app = SidebarApp(make_reading(), width=width, theme=theme)
    assert snap_compare(app, terminal_size=(width, 24), run_before=pressing("down"))


@pytest.mark.parametrize("keys", [["l", "e"], ["left", "down"]])
def test_looks_in_use(keys: list[str], snap_compare: Callable[..., bool]) -> None:
    reading = Reading(make_article(), replace(make_findings(), complete=False))
    assert snap_compare(SidebarApp(reading), terminal_size=(30, 24), run_before=pressing(*keys))
