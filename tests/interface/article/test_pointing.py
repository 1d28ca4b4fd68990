"""The mouse over the text: what is marked by dragging, and what is copied then."""

from base64 import b64decode
from typing import Any

import pytest
from textual import events

from reader.interface.article.article_view import ArticleView
from tests.interface.driving import SIZES, Reader, reading, settle
from tests.interface.fakes import LONG, TEXT, make_findings

Cell = tuple[int, int]


def cell_of(reader: Reader, words: str) -> Cell:
    """Return the cell where `words` begin on the screen."""
    view, start = reader.view, TEXT.index(words)
    row = next(y for y, row in enumerate(view.rows) if row.contains(start))
    return view.left + start - view.rows[row].start, row


async def mouse(reader: Reader, kind: type[events.MouseEvent], cell: Cell, button: int = 1) -> None:
    await reader.pilot._post_mouse_events([kind], ArticleView, offset=cell, button=button)
    await settle(reader.pilot)


async def drag(reader: Reader, start: Cell, end: Cell) -> None:
    """Press the button at one cell and let it go at another."""
    await mouse(reader, events.MouseDown, start)
    await mouse(reader, events.MouseMove, end)
    await mouse(reader, events.MouseUp, end)
    await mouse(reader, events.Click, end)  # a terminal tells of a click there as well


def marked(reader: Reader) -> str | None:
    span = reader.view.lights.marked
    return TEXT[span.start : span.end] if span else None


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been sent to the terminal's clipboard."""
    sent: list[str] = []

    def send(_app: Any, text: str) -> bool:
        sent.append(text)
        return True

    monkeypatch.setattr("reader.interface.app.ReaderApp.send_to_clipboard", send)
    return sent


@pytest.mark.parametrize("size", SIZES)
async def test_dragging_marks_and_copies_over_line_breaks(
    size: tuple[int, int], copied: list[str]
) -> None:
    async with reading(findings=make_findings(), size=size) as reader:
        x, y = cell_of(reader, "Armand Talvec, a")
        await drag(reader, (x, y), (x, y + 1))
        words = marked(reader)
        assert words is not None
        assert words.startswith("Armand Talvec, a inauguré")
        assert copied == [words]
        assert "\n" not in words  # where the screen breaks the line, the article does not
        assert "envoyé au terminal\u202f: Armand" in reader.status
        assert reader.view.lights.selected is None  # it was no click on a name
        await reader.press("escape")
        assert marked(reader) is None


async def test_backwards_and_from_beside_the_text(copied: list[str]) -> None:
    async with reading(findings=make_findings()) as reader:
        x, y = cell_of(reader, "Talvec, a inauguré")
        await drag(reader, (x + 5, y), (x, y))
        await drag(reader, (0, y), (x - 2, y))
        await drag(reader, (0, y - 1), (0, y))  # from a blank line into the margin
        assert copied[:2] == ["Talvec", "Le maire de Kerbihan, Armand"]
        assert len(copied) == 3


async def test_a_click_drops_what_is_marked_and_still_chooses_a_name(copied: list[str]) -> None:
    async with reading(findings=make_findings()) as reader:
        x, y = cell_of(reader, "Armand")
        await drag(reader, (x, y), (x + 5, y))
        assert copied == ["Armand"]
        await reader.pilot.click(ArticleView, offset=(x + 1, y))
        await settle(reader.pilot)
        assert marked(reader) is None
        assert reader.current == "Armand Talvec"
        assert copied == ["Armand"]


async def test_y_takes_what_is_marked_with_its_source(copied: list[str]) -> None:
    async with reading(findings=make_findings()) as reader:
        x, y = cell_of(reader, "Armand")
        await drag(reader, (x, y), (x + 5, y))
        await reader.press("y")
        assert copied[1] == "Armand\n— « Le port de Kerbihan rouvre », kerbihan.txt"


async def test_the_wheel_scrolls_what_is_being_marked(copied: list[str]) -> None:
    async with reading(LONG) as reader:
        x = reader.view.left
        await mouse(reader, events.MouseDown, (x, 0))
        await mouse(reader, events.MouseMove, (x + 3, 1))
        await mouse(reader, events.MouseScrollDown, (x + 3, 1), button=0)
        assert reader.view.top > 0
        await mouse(reader, events.MouseUp, (x + 3, 1))
        assert copied[0].startswith("Paragraphe 0.")
        assert len(copied[0]) > reader.view.top


async def test_below_the_text_it_scrolls_by_itself(copied: list[str]) -> None:
    async with reading(LONG) as reader:
        x, below = reader.view.left, reader.view.size.height
        await mouse(reader, events.MouseDown, (x, 2))
        await mouse(reader, events.MouseMove, (x, below))
        while reader.view.top == 0:
            await reader.pilot.pause()
        await mouse(reader, events.MouseUp, (x, below - 1))
        assert reader.view._scrolling is None
        assert len(copied) == 1


async def test_of_kept_paragraphs_nothing_between_them_is_copied(copied: list[str]) -> None:
    async with reading(findings=make_findings()) as reader:
        await reader.press("ampersand", *"littoral", "enter")
        last = len(reader.view.rows) - 1
        await drag(reader, (0, 0), (reader.view.size.width - 1, last))
        assert "prudents" not in copied[0]
        assert copied[0].endswith("commenter.")


async def test_it_is_sent_as_a_terminal_takes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("STY", raising=False)
    async with reading(findings=make_findings()) as reader:
        written: list[str] = []
        driver = reader.app._driver
        assert driver is not None
        monkeypatch.setattr(driver, "write", written.append)
        x, y = cell_of(reader, "Armand")
        await drag(reader, (x, y), (x + 5, y))
        sequence = next(text for text in written if "]52;" in text)
        assert b64decode(sequence.partition("c;")[2].rstrip("\x07")).decode() == "Armand"
