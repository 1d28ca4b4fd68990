"""Looking for words as one does in less and vim: again, from here, and after having left off."""

from reader.interface.reading.search_bar import SearchBar
from tests.interface.driving import reading
from tests.interface.fakes import LONG, make_findings


async def test_a_search_begins_where_one_reads_not_where_the_one_before_began() -> None:
    async with reading(LONG) as reader:
        await reader.press("slash", *"paragraphe 15", "enter", "G")
        end = reader.view.top
        await reader.press("question_mark", *"paragraphe 18")
        assert reader.current == "Paragraphe 18"
        assert LONG.text.index("Paragraphe 189.") in range(reader.view.top, reader.view.bottom)
        await reader.press("escape")
        assert reader.view.top == end
        assert len(reader.view.lights.hits_in(0, len(LONG.text))) == 11  # of the search before


async def test_what_is_not_found_is_told_and_nothing_is_lost() -> None:
    async with reading(LONG) as reader:
        await reader.press("j", "slash", *"paragraphe 15", "enter", "slash", *"passerelle", "enter")
        assert "introuvable\u202f: passerelle" in reader.status
        assert not reader.screen.query(SearchBar)
        await reader.press("n")
        assert "2 sur 11" in reader.status


async def test_n_goes_on_after_the_hits_were_put_out() -> None:
    async with reading(LONG) as reader:
        await reader.press("slash", *"paragraphe 15", "enter", "escape")
        assert reader.view.top == 0
        await reader.press("n")
        assert "1 sur 11" in reader.status
        assert reader.current == "Paragraphe 15"


async def test_leaving_the_hits_is_a_jump_that_one_can_take_back() -> None:
    async with reading(LONG) as reader:
        await reader.press("slash", *"paragraphe 15", "enter")
        there = reader.view.top
        await reader.press("escape", "backspace")
        assert reader.view.top == there


async def test_enter_in_an_empty_line_goes_on_and_up_brings_back_what_was_typed() -> None:
    async with reading(LONG) as reader:
        await reader.press("slash", *r"\vphe \d{3}\.", "enter", "slash", "enter")
        assert "2 sur 100" in reader.status
        await reader.press("question_mark", "up")
        bar = reader.screen.query_one(SearchBar)
        assert bar.value == r"phe \d{3}\."
        assert bar.pattern
        await reader.press("enter", "n")
        assert "sur 100" in reader.status


async def test_an_empty_line_alone_is_no_search() -> None:
    async with reading(LONG) as reader:
        await reader.press("slash", "up", "enter")
        assert "rien n'a été cherché" in reader.status


async def test_the_words_that_paragraphs_are_kept_for_are_lit_and_gone_through() -> None:
    async with reading(findings=make_findings(), size=(60, 12)) as reader:
        await reader.press("ampersand", *"littoral", "enter")
        lit = reader.view.lights.hits_in
        assert len(lit(0, len(reader.view.text))) == 3
        await reader.press("n", "n")
        assert "sur 3" in reader.status
        assert reader.view.kept is not None
        await reader.press("escape")
        assert reader.view.kept is None
        assert not reader.view.lights.hits_in(0, len(reader.view.text))


async def test_another_search_in_kept_paragraphs_is_left_before_these() -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", *"littoral", "enter", "slash", *"vautrin", "enter")
        await reader.press("escape")
        assert reader.view.kept is not None
        await reader.press("escape")
        assert reader.view.kept is None
