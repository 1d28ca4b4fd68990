"""What is told below the list: of the row under the cursor, or of who is selected."""

from textual.app import App

from reader.interface.lists.row_list import RowList
from reader.interface.sidebar.entity_detail import EntityDetail
from tests.interface.driving import lines, press, settle
from tests.interface.fakes import make_reading
from tests.interface.sidebar.test_sidebar import SidebarApp, reading_of


def told(app: App[None]) -> str:
    return app.query_one(EntityDetail).render_line(0).text.strip()


async def test_a_restored_selection_is_told_of_until_keys_come_here() -> None:
    app = SidebarApp(make_reading())
    async with app.run_test(size=(30, 30)) as pilot:
        app.set_focus(None)
        await settle(pilot)
        app.sidebar.selected = "e4"
        await settle(pilot)
        assert told(app) == "Héloïse Vautrin"
        app.sidebar.focus_filter()
        await settle(pilot)
        assert lines(app)[0].split()[1] in told(app)
        await press(pilot, *"sainte", "enter")
        assert told(app) == "Sainte-Aubance"
        app.set_focus(None)
        await settle(pilot)
        app.sidebar.show(make_reading())
        await settle(pilot)
        assert told(app) == "Sainte-Aubance"


async def test_the_first_rows_stay_in_sight_when_a_near_one_is_chosen() -> None:
    many = [f"Nom{number:03}" for number in range(60)]
    app = SidebarApp(reading_of(*many))
    async with app.run_test(size=(30, 24)) as pilot:
        rows = app.query_one(RowList)
        await press(pilot, *"nom002", "enter")
        assert (rows.scroll_offset.y, rows.cursor) == (0, 2)
        await press(pilot, *"nom050", "enter")
        assert rows.cursor == 50
        assert 0 <= 50 - rows.scroll_offset.y < rows.size.height
