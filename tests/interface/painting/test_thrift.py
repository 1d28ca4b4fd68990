"""What is sent shows the screen that is wanted, for fewer bytes than drawing all of it."""

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from reader.interface.painting import Thrift

WIDTH, HEIGHT = 24, 10
STYLES = [
    Style(),
    Style(color="red"),
    Style(bold=True, color="#102030", bgcolor="#fafafa"),
    Style(italic=True, underline=True),
    Style(reverse=True, bgcolor="blue"),
]

line = st.lists(
    st.tuples(st.text(alphabet="ab é漢 ", max_size=9), st.sampled_from(STYLES)), max_size=4
)
screenful = st.lists(line, min_size=HEIGHT, max_size=HEIGHT)


def strips_of(screen: list[list[tuple[str, Style]]]) -> list[Strip]:
    strips = [Strip([Segment(text, style) for text, style in row]) for row in screen]
    return [strip.adjust_cell_length(WIDTH, STYLES[0]) for strip in strips]


class Terminal:
    """A terminal emulator, and what stands between it and Textual."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)
        self.thrift = Thrift()

    def show(self, strips: list[Strip], *, y: int = 0) -> str:
        update = LayoutUpdate([[strip] for strip in strips], Region(0, y, WIDTH, len(strips)))
        self.thrift.update(update, (WIDTH, HEIGHT))
        return self.show_rows(dict(enumerate(strips, y)))

    def show_rows(self, rows: dict[int, Strip]) -> str:
        placed = ((0, at, strip) for at, strip in rows.items())
        sent = self.thrift.paint(placed, ColorSystem.TRUECOLOR)
        self.stream.feed(sent)
        return sent

    def cells(self) -> list[list[tuple[object, ...]]]:
        return [[seen(self.screen.buffer[y][x]) for x in range(WIDTH)] for y in range(HEIGHT)]


def seen(char: pyte.screens.Char) -> tuple[object, ...]:
    """Return what is seen of a cell: of a blank, its foreground is not."""
    if char.data == " " and not (char.underscore or char.reverse):
        return " ", char.bg
    return char.data, char.fg, char.bg, char.bold, char.italics, char.underscore, char.reverse


@settings(max_examples=60, deadline=None)
@given(st.lists(screenful, min_size=1, max_size=4), st.integers(-4, 4))
def test_any_screen_after_any_other_is_as_if_drawn_afresh(
    screens: list[list[list[tuple[str, Style]]]], shift: int
) -> None:
    last = screens[-1]
    screens = [*screens, last[shift:] + last[:shift]]
    terminal = Terminal()
    for screen in screens:
        fresh = Terminal()
        strips = strips_of(screen)
        terminal.show(strips)
        fresh.show(strips)
        assert terminal.cells() == fresh.cells()


@settings(max_examples=60, deadline=None)
@given(screenful, st.sets(st.integers(0, HEIGHT - 1), min_size=4), st.integers(-4, 4))
def test_rows_left_out_stay_as_they_are_when_those_around_move(
    screen: list[list[tuple[str, Style]]], drawn: set[int], shift: int
) -> None:
    before, moved = strips_of(screen), strips_of(screen[shift:] + screen[:shift])
    terminal, fresh = Terminal(), Terminal()
    terminal.show(before)
    terminal.show_rows({y: moved[y] for y in drawn})
    fresh.show([moved[y] if y in drawn else before[y] for y in range(HEIGHT)])
    assert terminal.cells() == fresh.cells()


def test_a_line_scrolled_costs_little_more_than_the_line() -> None:
    rows = [[(chr(ord("a") + number) * 20, STYLES[1])] for number in range(HEIGHT + 1)]
    terminal = Terminal()
    terminal.show(strips_of(rows[:HEIGHT]))
    sent = terminal.show(strips_of(rows[1:]))
    assert len(sent) < 60
    assert terminal.screen.display[0].rstrip() == "b" * 20
    assert terminal.screen.display[-1].rstrip() == chr(ord("a") + HEIGHT) * 20


def test_nothing_is_sent_for_what_is_shown_already() -> None:
    terminal = Terminal()
    strips = strips_of([[("bonjour", STYLES[2])]] * HEIGHT)
    terminal.show(strips)
    assert terminal.show(strips) == ""


def test_after_forgetting_all_is_drawn() -> None:
    terminal = Terminal()
    strips = strips_of([[("bonjour", STYLES[2])]] * HEIGHT)
    first = terminal.show(strips)
    terminal.thrift.forget()
    assert terminal.show(strips) == first


def test_control_characters_are_never_sent() -> None:
    terminal = Terminal()
    sent = terminal.show([Strip([Segment("a\x1b]0;x\x07\x9bb\x00c", STYLES[0])])], y=3)
    assert "\x1b]" not in sent
    assert "\x9b" not in sent
    assert "\x00" not in sent
