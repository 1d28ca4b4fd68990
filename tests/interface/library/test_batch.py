"""Going from one article that was named on the command line to the next, and back."""

import pytest

from reader.interface.library.batch import Batch
from reader.interface.options import Options
from reader.model import Article, Found
from tests.interface.driving import SIZES, Reader, reading
from tests.interface.fakes import LONG, FakeLibrary, FakeSources, make_article, make_findings

FIRST = make_article()
SECOND = Article("Un deuxième texte.\n\nIl est court.", "Deuxième", "deux.txt")
NAMED = ("deux.txt", LONG.source)
NEXT, BEFORE = "greater_than_sign", "less_than_sign"


def sources() -> FakeSources:
    """Return where all but the first article are found."""
    return FakeSources(SECOND, LONG)


def title(reader: Reader) -> str:
    """Return the line above the text."""
    return str(reader.screen._title.render_line(0).text).strip()


@pytest.mark.parametrize("size", SIZES)
async def test_one_goes_on_and_back_and_the_title_tells_where_one_is(size: tuple[int, int]) -> None:
    async with reading(FIRST, others=NAMED, sources=sources(), size=size) as reader:
        for key, told in (
            (NEXT, "2/3 · Deuxième"),
            (NEXT, "3/3 · Long"),
            (BEFORE, "2/3 · Deuxième"),
            (BEFORE, "1/3 · Le port"),
        ):
            await reader.press(key)
            assert title(reader).startswith(told)


async def test_places_are_kept_on_the_way() -> None:
    async with reading(FIRST, others=NAMED, sources=sources(), findings=make_findings()) as reader:
        await reader.press("e", *"vautrin", "enter")
        await reader.press("2", NEXT, "5", "0", "percent_sign")
        there = reader.view.top
        await reader.press("2", BEFORE)
        assert reader.screen.article is FIRST
        await reader.press("2", NEXT)
        assert (reader.screen.article, reader.view.top) == (LONG, there)


async def test_there_is_nothing_beyond_the_ends() -> None:
    async with reading(FIRST, others=NAMED, sources=sources()) as reader:
        await reader.press(BEFORE)
        assert "pas d'article avant" in reader.status
        await reader.press("9", NEXT)
        assert title(reader).startswith("3/3")
        await reader.press(NEXT)
        assert "pas d'article après" in reader.status


async def test_a_single_article_has_no_rank() -> None:
    async with reading(FIRST, sources=sources()) as reader:
        assert title(reader).startswith("Le port")
        await reader.press(NEXT)
        assert "pas d'article après" in reader.status


async def test_what_cannot_be_read_is_told_and_left_out() -> None:
    named = ("rien.txt", *NAMED)
    async with reading(FIRST, others=named, sources=sources()) as reader:
        await reader.press(NEXT)
        assert "Gone" in reader.status
        assert title(reader).startswith("1/3 · Le port")
        assert reader.screen.article is FIRST
        await reader.press(NEXT)
        assert title(reader).startswith("2/3 · Deuxième")


async def test_from_another_article_one_is_led_back_to_the_one_left_for_it() -> None:
    library = FakeLibrary([LONG])
    async with reading(FIRST, others=("deux.txt",), sources=sources(), library=library) as reader:
        await reader.press("L", "enter")
        assert title(reader).startswith("Long")
        await reader.press(NEXT)
        assert title(reader).startswith("1/2")


async def test_an_article_read_again_keeps_its_rank() -> None:
    there = sources()
    async with reading(FIRST, others=NAMED, sources=there) as reader:
        await reader.press(NEXT)
        there.now["deux.txt"] = Article("Une autre version.", "Version", "deux.txt")
        await reader.press("R")
        assert title(reader).startswith("2/3 · Version")
        await reader.press(BEFORE, NEXT)
        assert title(reader).startswith("2/3 · Version")


@pytest.mark.parametrize(("typed", "rank"), [("n", "2/3"), ("p", "1/3")])
async def test_the_palette_knows_what_less_and_vim_call_it(typed: str, rank: str) -> None:
    async with reading(FIRST, others=NAMED, sources=sources()) as reader:
        await reader.press(*([NEXT] if typed == "p" else []), "colon", typed, "enter")
        assert title(reader).startswith(rank)


async def test_whom_one_asked_for_is_chosen_in_each() -> None:
    async with reading(
        SECOND, others=("kerbihan.txt",), sources=FakeSources(FIRST), options=Options(who="Vautrin")
    ) as reader:
        await reader.press(NEXT)
        await reader.hear(Found(FIRST.key, make_findings()))
        assert "Vautrin 1/" in reader.status


def test_the_same_goes_for_a_batch_without_a_screen() -> None:
    batch = Batch([FIRST, "deux.txt"])
    assert batch.go(-1, FIRST) is None
    assert batch.go(1, FIRST) == "deux.txt"
    batch.put(SECOND, "deux.txt")
    assert batch.rank(SECOND) == "2/2"
    assert batch.rank(LONG) == ""
    assert Batch([]).go(1, FIRST) is None
