"""Looking for words as one does in less and vim: again, from here, and after having left off."""

import pytest

from reader.interface.reading.search_bar import SearchBar
from reader.interface.words.pattern_words import pattern_complaint
from reader.interface.words.texts import Texts
from reader.search.text import PatternError, TextSearch
from tests.interface.driving import SIZES, reading
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


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("key", "told"), [("slash", "Entrée garder"), ("ampersand", "mots, @nom, @nom @nom")]
)
async def test_the_hint_of_an_empty_line_is_not_cut_inside_a_word(
    key: str, told: str, size: tuple[int, int]
) -> None:
    async with reading(size=size) as reader:
        await reader.press(key)
        bar = reader.screen.query_one(SearchBar)
        shown = bar.render_line(0).text.strip()
        assert shown == bar.placeholder
        assert told in shown


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("pattern", "french", "english"),
    [
        ("(port", "( sans )", "( without )"),
        ("[a-z", "[ sans ]", "[ without ]"),
        ("port)", ") sans (", ") without ("),
        ("*", "rien à répéter", "nothing to repeat"),
        ("a**", "répété deux fois", "repeated twice"),
        ("port\\", "\\ à la fin", "\\ at the end"),
        ("\\q", "\\ inconnu", "unknown \\"),
        ("[z-a]", "intervalle à l'envers", "a range from high to low"),
        ("(?P<1>a)", "voir le caractère 5", "see character 5"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_told_in_the_readers_language(
    pattern: str, french: str, english: str, language: str
) -> None:
    with pytest.raises(PatternError) as error:
        TextSearch("Le port").look_for(pattern, pattern=True)
    complaint = pattern_complaint(error.value, Texts(language))
    assert complaint.endswith(f": {french if language == 'fr' else english}")


async def test_large_counts_are_written_as_in_french() -> None:
    async with reading(LONG) as reader:
        await reader.press("slash", *"mot", "enter")
        assert "1 sur 12\u202f000" in reader.status
