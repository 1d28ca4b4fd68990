"""The reading screen, key by key, as a person at a keyboard drives it."""

from dataclasses import replace

import pytest
from textual import events
from textual.geometry import Offset

from reader.interface.app import ReaderApp
from reader.interface.article.article_view import ArticleView
from reader.interface.commands import COMMANDS
from reader.interface.lists.filter_input import FilterInput
from reader.interface.lists.one_line import OneLine
from reader.interface.lists.row_list import RowList
from reader.interface.options import Options
from reader.interface.reading.search_bar import SearchBar
from reader.interface.reading.side import Side
from reader.model import Article, Failed, Found, Place, Progressed
from tests.interface.driving import ARTICLE, SIZES, lines, reading, settle
from tests.interface.fakes import (
    LONG,
    TEXT,
    FakeAnalyst,
    FakeMemory,
    make_entity,
    make_findings,
)


def test_every_command_has_its_own_keys() -> None:
    keys = [key for command in COMMANDS for key in command.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


async def test_every_command_is_done_without_harm() -> None:
    async with reading(findings=make_findings(), size=(60, 20)) as reader:
        for command in COMMANDS:
            if command.id == "quit":
                continue
            await reader.screen.run_action(f"do('{command.id}')")
            await settle(reader.pilot)
            while reader.app.screen is not reader.screen:
                await reader.press("escape")
            reader.view.focus()


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("j", 1),
        ("down", 1),
        ("j k", 0),
        ("5 j", 5),
        ("1 2 j up", 11),
        ("d", 14),
        ("d u", 0),
        ("space", 27),
        ("space b", 0),
        ("f pageup", 0),
    ],
)
async def test_moves_by_rows(keys: str, rows: int) -> None:
    async with reading(LONG) as reader:
        await reader.press(*keys.split())
        pages = reader.view._pages
        assert reader.view.top == pages.moved(0, rows)


async def test_goes_to_the_ends_and_to_shares() -> None:
    async with reading(LONG) as reader:
        await reader.press("G")
        assert reader.view.bottom == len(LONG.text)
        assert "100 %" in reader.status
        await reader.press("g")
        assert reader.view.top == 0
        await reader.press("5", "0", "percent_sign")
        middle = len(LONG.text) // 2
        assert reader.view.top <= middle < reader.view.bottom


async def test_goes_by_paragraphs() -> None:
    async with reading(LONG) as reader:
        await reader.press("right_curly_bracket", "right_curly_bracket")
        assert LONG.text[reader.view.top :].startswith("Paragraphe 2.")
        await reader.press("left_curly_bracket")
        assert LONG.text[reader.view.top :].startswith("Paragraphe 1.")


async def test_walks_through_mentions_and_back_to_where_one_was() -> None:
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press("j", "j")
        before = reader.view.top
        await reader.press("e", *"vautrin", "enter")
        assert reader.current == "Héloïse Vautrin"
        assert "Vautrin 1/3" in reader.status
        await reader.press("right_square_bracket")
        assert "Vautrin 2/3" in reader.status
        await reader.press("right_square_bracket", "right_square_bracket")
        assert "Vautrin 1/3" in reader.status
        assert "début" in reader.status
        await reader.press("left_square_bracket")
        assert "Vautrin 3/3" in reader.status
        assert reader.current == "Vautrin"
        await reader.press("escape")
        assert reader.view.top == before
        assert reader.view.lights.selected is None


async def test_goes_to_the_first_mention_after_the_top_of_the_screen() -> None:
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press("G", "e", *"talvec", "enter")
        assert reader.current is not None
        span = reader.view.lights.current
        assert span is not None
        assert span.start > TEXT.index("À Sainte-Aubance")


async def test_walks_through_the_quotes_of_anyone_and_of_someone() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("right_parenthesis", "right_parenthesis")
        assert reader.current == "« La mer n'attend personne »"
        await reader.press("left_parenthesis")
        assert reader.current == "« Nous avons tenu parole »"
        await reader.press("e", *"vautrin", "enter", "right_parenthesis")
        assert reader.current == "« La mer n'attend personne »"
        await reader.press("n")
        assert reader.current == "d'autres ports suivront avant l'été"


async def test_searches_while_one_types_and_keeps_or_returns() -> None:
    async with reading(LONG) as reader:
        await reader.press("j")
        before = reader.view.top
        await reader.press("slash", *"PARAGRAPHE 15")
        assert reader.current is None
        await reader.press("escape")
        assert reader.view.top == before
        await reader.press("slash", *"paragraphe 15")
        assert reader.current == "Paragraphe 15"
        assert "1 sur 11" in reader.status
        await reader.press("enter", "n")
        assert "2 sur 11" in reader.status
        await reader.press("N")
        assert "1 sur 11" in reader.status
        assert not reader.screen.query(SearchBar)
        await reader.press("escape")
        assert reader.view.top == before
        assert reader.current is None


async def test_searches_backwards_and_by_pattern() -> None:
    async with reading(LONG) as reader:
        await reader.press("question_mark", *"paragraphe 7.", "enter")
        assert reader.current == "Paragraphe 7."
        await reader.press("slash", *r"\vphe \d{3}\.", "enter")
        assert reader.current == "phe 100."
        await reader.press("slash", *r"\v(", "enter")
        assert reader.app.is_running


async def test_marks_and_jumps() -> None:
    async with reading(LONG) as reader:
        await reader.press("d", "m", "a", "G", "apostrophe", "a")
        marked = reader.view.top
        assert reader.memory.marks(LONG) == {"a": marked}
        await reader.press("backspace")
        assert reader.view.bottom == len(LONG.text)
        await reader.press("equals_sign")
        assert reader.view.top == marked
        await reader.press("apostrophe", "x")
        assert "x" in reader.status


async def test_jumps_are_kept_with_the_place() -> None:
    memory = FakeMemory()
    async with reading(LONG, memory=memory) as reader:
        await reader.press("5", "0", "percent_sign", "G", "backspace")
        middle = reader.view.top
    async with reading(LONG, memory=memory) as reader:
        assert reader.view.top == middle
        await reader.press("backspace")
        assert reader.view.top == 0
        await reader.press("equals_sign", "equals_sign")
        assert reader.view.bottom == len(LONG.text)


async def test_what_is_no_pattern_leaves_the_last_hits() -> None:
    async with reading(LONG, size=(60, 20)) as reader:
        await reader.press("slash", "ctrl+r")
        sign = reader.screen.query_one("SearchLine OneLine", OneLine)
        assert sign.text[0] == "regex /"
        assert sign.render_line(0).text.strip() == "regex /"
        await reader.press(*r"phe \d{2}\.")
        assert "1 sur 90" in reader.status
        await reader.press("left_parenthesis")
        assert "expression incorrecte" in reader.status
        assert len(reader.view.lights.hits_in(0, len(LONG.text))) == 90
        await reader.press("enter", "n")
        assert "2 sur 90" in reader.status
        await reader.press("question_mark")
        assert reader.screen.query_one("SearchLine OneLine", OneLine).text[0] == "?"
        await reader.press(*r"\v")
        assert reader.screen.query_one("SearchLine OneLine", OneLine).text[0] == "regex ?"


async def test_a_letter_asked_for_is_no_command() -> None:
    async with reading(LONG) as reader:
        await reader.press("m", "G")
        assert reader.view.top == 0


async def test_skim_dims_what_does_not_concern_who_is_chosen() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("s")
        assert not reader.view.lights.skim
        await reader.press("e", *"vautrin", "enter", "s")
        lights = reader.view.lights
        assert lights.skim
        far, near = TEXT.index("Le maire"), TEXT.index("Héloïse")
        assert all(piece.look.dim for piece in lights.pieces(far, far + 20))
        assert not any(piece.look.dim for piece in lights.pieces(near, near + 20))


async def test_zen_leaves_the_text_alone() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("z")
        assert not reader.screen.query_one(Side).display
        assert reader.view.size == (100, 30)
        await reader.press("escape")
        assert reader.screen.query_one(Side).display


async def test_width_changes_and_the_text_stays_in_place() -> None:
    async with reading(LONG) as reader:
        await reader.press("d", "d")
        top, width = reader.view.top, reader.view.column
        await reader.press("minus", "minus")
        assert reader.view.column == width - 8
        assert reader.view.top == top
        await reader.press("plus")
        assert reader.view.column == width - 4


async def test_the_same_text_stays_on_top_when_the_terminal_changes() -> None:
    async with reading(LONG) as reader:
        await reader.press("d", "d")
        top = reader.view.top
        for size in ((60, 20), (40, 12), (100, 30)):
            await reader.pilot.resize_terminal(*size)
            await settle(reader.pilot)
            assert reader.view.top == top


@pytest.mark.parametrize("size", SIZES)
async def test_the_sidebar_gives_way_to_the_text_on_a_narrow_screen(size: tuple[int, int]) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        narrow = size[0] < 80
        side = reader.screen.query_one(Side)
        assert side.display is not narrow
        await reader.press("tab")
        assert side.display
        await reader.press(*"agence", "enter")
        assert side.display is not narrow
        assert reader.current == "Agence du littoral"


async def test_results_move_nothing() -> None:
    async with reading() as reader:
        await reader.press("j", "j")
        top, rows = reader.view.top, list(reader.view._rows)
        await reader.hear(Progressed(ARTICLE.key, 0.4))
        assert "noms\u202f: 40 %" in reader.status
        await reader.hear(Found(ARTICLE.key, make_findings(complete=False)))
        await reader.hear(Found(ARTICLE.key, make_findings()))
        assert "noms" not in reader.status.split("|")[0]
        assert (reader.view.top, reader.view._rows) == (top, rows)


async def test_what_is_about_another_article_is_dropped() -> None:
    async with reading() as reader:
        await reader.hear(Found("another", make_findings()))
        assert not reader.view.lights.reading.entities


async def test_a_failed_analysis_is_told_and_begun_again() -> None:
    async with reading() as reader:
        await reader.hear(Failed(ARTICLE.key, "le modèle manque"))
        assert "le modèle manque" in reader.status
        begun = len(reader.analyst.near)
        await reader.press("j", "A")
        assert len(reader.analyst.near) > begun
        assert "le modèle manque" not in reader.status


async def test_the_place_is_kept_and_found_again() -> None:
    memory = FakeMemory()
    async with reading(LONG, memory=memory) as reader:
        await reader.press("d", "d", "d")
        top = reader.view.top
        await reader.press("q")
    assert memory.places[LONG.key].offset == top
    async with reading(LONG, memory=memory) as reader:
        assert reader.view.top == top


async def test_who_was_chosen_is_lit_again_and_the_text_stays() -> None:
    memory = FakeMemory()
    memory.places[ARTICLE.key] = Place(0, None, "Héloïse Vautrin")
    async with reading(findings=make_findings(), memory=memory) as reader:
        assert "Vautrin" in reader.status
        assert reader.view.top == 0


async def test_opens_on_whom_one_asked_for() -> None:
    options = Options(who="vautrin")
    async with reading(findings=make_findings(), options=options) as reader:
        assert reader.current == "Héloïse Vautrin"
    async with reading(findings=make_findings(), options=Options(who="Personne")) as reader:
        assert "Personne" in reader.status


async def test_a_click_on_a_name_chooses_it() -> None:
    async with reading(findings=make_findings()) as reader:
        view = reader.view
        row = next(y for y, row in enumerate(view._rows) if row.contains(TEXT.index("Armand")))
        column = view._left + TEXT.index("Armand") - view._rows[row].start
        await reader.pilot.click(ArticleView, offset=(column + 1, row))
        await settle(reader.pilot)
        assert reader.current == "Armand Talvec"


async def test_the_wheel_moves_the_text() -> None:
    async with reading(LONG) as reader:
        await reader.pilot._post_mouse_events([events.MouseScrollDown], ArticleView, button=0)
        await settle(reader.pilot)
        assert reader.view.top > 0


@pytest.mark.parametrize(
    ("key", "name"),
    [("i", "WhoCard"), ("Q", "QuotesScreen"), ("o", "OutlineScreen"), ("h", "HelpScreen")],
)
async def test_views_open_and_escape_returns(key: str, name: str) -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press(key)
        assert type(reader.app.screen).__name__ == name
        await reader.press("escape")
        assert reader.app.screen is reader.screen


async def test_the_palette_reaches_every_command() -> None:
    async with reading(LONG) as reader:
        await reader.press("colon", *"fin de l'article")
        await reader.press("enter")
        await reader.press("enter")
        assert reader.view.bottom == len(LONG.text)


async def test_keys_are_chosen_by_the_reader() -> None:
    async with reading(LONG, keys={"end": "x"}) as reader:
        await reader.press("G")
        assert reader.view.top == 0
        await reader.press("x")
        assert reader.view.bottom == len(LONG.text)


async def test_markup_and_control_sequences_are_text() -> None:
    hostile = "[@click=app.quit]x[/] \x1b]0;pwned\x07 \x1b[2J [bold]gras[/bold]"
    article = Article(hostile + "\n" + hostile, hostile, hostile)
    async with reading(article) as reader:
        strip = reader.view.render_line(0)
        assert "[@click=app.quit]x[/]" in strip.text
        assert "\x1b" not in strip.text
        title = reader.screen.query_one("#title", OneLine)
        assert "\x1b" not in title.render_line(0).text


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (10, 3), (21, 5), (300, 90)])
async def test_odd_terminals_show_what_they_can(size: tuple[int, int]) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        await reader.press(*"jGg]", "e", "escape", "slash", "a", "escape", "z", "z")
        assert reader.app.is_running


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "x", "\x00" * 500, "漢" * 900])
async def test_odd_texts_open_and_scroll(text: str) -> None:
    async with reading(Article(text, "t", "s"), size=(40, 12)) as reader:
        await reader.press(*"jkdubgG", "space", "right_curly_bracket", "left_curly_bracket")
        assert 0 <= reader.view.top <= len(text)


async def test_entities_with_thousands_of_mentions_are_chosen() -> None:
    text = "Ysolde parle. " * 3000
    spans = make_findings().entities[0].mentions
    mentions = tuple(type(spans[0])(at * 14, at * 14 + 6) for at in range(3000))
    entity = make_entity("e1", make_findings().entities[1].type, "Ysolde", mentions)
    findings = replace(make_findings(), entities=(entity,), quotes=())
    article = Article(text, "t", "s")
    async with reading(article, findings=findings) as reader:
        await reader.press("G", "right_square_bracket", "e", *"yso", "enter")
        assert "/3\u202f000" in reader.status


async def test_leaving_before_the_sidebar_has_come() -> None:
    for moment in range(4):
        app = ReaderApp(ARTICLE, analyst=FakeAnalyst(), memory=FakeMemory(), options=Options())
        async with app.run_test() as pilot:
            for _ in range(moment):
                await pilot.pause()
            app.exit(0)
        assert app.return_value == 0


async def test_quotes_of_an_analysis_that_stopped_are_not_awaited() -> None:
    async with reading() as reader:
        await reader.hear(Failed(ARTICLE.key, "panne"))
        await reader.press("right_parenthesis")
        assert "analyse interrompue" in reader.status
        await reader.press("Q")
        cards = reader.app.screen.query(RowList)
        shown = "".join(s.text for s in cards.first().render_line(0))
        assert "analyse interrompue" in shown


async def test_who_is_told_of_the_name_under_the_mouse() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("e", *"vautrin", "enter")
        start = TEXT.index("Kerbihan")
        at = next(
            Offset(x, y)
            for y in range(reader.view.size.height)
            for x in range(reader.view.size.width)
            if reader.view.offset_at(x, y) == start
        )
        await reader.pilot.hover(ArticleView, at)
        await reader.press("i")
        rows = reader.app.screen.query_one(RowList)
        assert "Kerbihan" in "".join(segment.text for segment in rows.render_line(0))
        await reader.press("escape", "j", "i")  # the text has moved below the mouse
        rows = reader.app.screen.query_one(RowList)
        assert "Vautrin" in "".join(segment.text for segment in rows.render_line(0))


async def test_a_terminal_without_signs_is_given_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with reading(findings=make_findings()) as reader:
        await reader.press("e", *"vautrin", "enter")
        app = reader.app
        for next_view in (("i",), ("escape", "Q"), ()):
            shown = "".join(
                segment.text
                for widget in app.screen.walk_children()
                if widget.is_attached and not widget.children
                for y in range(widget.size.height)
                for segment in widget.render_line(y)
            )
            assert not set("●◆■▸▎┃◂▂▄▆█⡀⢀") & set(shown)
            await reader.press(*next_view)


async def test_the_keys_of_the_filter_are_told_while_one_types_there() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("e")
        assert reader.status.endswith("| Entrée choisir · ↓ ↑ · Échap")
        await reader.press("escape")
        assert "choisir" not in reader.status


async def test_escape_leaves_a_filled_filter_at_once() -> None:
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press("e", "x", "escape", "j")
        assert reader.view.top > 0
        assert reader.screen.query_one(FilterInput).value == ""


async def test_zen_shows_what_is_said_until_the_next_key() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("z", "m", "1")
        line = reader.screen.query_one("#status")
        assert line.display
        assert "a–z" in reader.status
        await reader.press("j")
        assert not line.display


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_said_comes_before_all_else(size: tuple[int, int]) -> None:
    async with reading(findings=make_findings(complete=False), size=size) as reader:
        await reader.hear(Failed(ARTICLE.key, "le modèle de la langue manque"))
        await reader.press("apostrophe", "x")
        line = reader.screen.query_one("#status", OneLine).render_line(0).text
        assert "pas de signet x" in line
        await reader.press("j")
        assert "analyse interrompue" in reader.status


async def test_the_keys_of_kept_paragraphs_are_told_once() -> None:
    async with reading(findings=make_findings()) as reader:
        assert "& ne garder que" in reader.status
        await reader.press("ampersand", *"port", "enter")
        assert reader.status.split("|")[1].count("&") == 1


async def test_a_quotation_gone_to_is_the_one_counted() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("right_parenthesis", "Q", "down", "down", "enter")
        assert reader.current == "d'autres ports suivront avant l'été"
        assert "citation 3/" in reader.status


async def test_an_analysis_that_is_done_is_told_so() -> None:
    async with reading(findings=make_findings()) as reader:
        begun = len(reader.analyst.near)
        await reader.press("A")
        assert "tout l'article a été analysé" in reader.status
        assert len(reader.analyst.near) == begun


@pytest.mark.parametrize("key", ["Q", "i"])
async def test_a_card_shows_what_is_found_while_it_is_open(key: str) -> None:
    async with reading() as reader:
        found = make_findings(complete=False)
        some = replace(found, entities=found.entities[:1], quotes=found.quotes[:1])
        await reader.hear(Found(ARTICLE.key, some))
        await reader.press("right_square_bracket", key)
        before = lines(reader.app)
        await reader.hear(Found(ARTICLE.key, make_findings()))
        assert len(lines(reader.app)) > len(before)
        await reader.press("escape")
        assert reader.app.screen is reader.screen
