"""The reader's themes: legible, told apart, chosen for the terminal."""

from itertools import combinations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.interface.lists.row_list import RowList
from reader.interface.themes import (
    INK,
    MONOCHROME,
    PAPER,
    SIXTEEN_DARK,
    SIXTEEN_LIGHT,
    THEMES,
    Look,
    choose_look,
    role_variables,
)
from tests.interface.driving import settle
from tests.interface.fakes import make_reading
from tests.interface.sidebar.test_sidebar import SidebarApp

BY_NAME = {theme.name: theme for theme in THEMES}
NAMES = ("person", "place", "organisation")
TRUE = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(colour: str) -> float:
    """Return L* of CIE 1976, 0 to 100, for colours that are not nearly black."""
    return 116 * luminance(colour) ** (1 / 3) - 16


@pytest.mark.parametrize("name", [PAPER, INK])
def test_text_and_names_are_legible(name: str) -> None:
    theme = BY_NAME[name]
    ground, roles = str(theme.background), theme.variables
    assert contrast(str(theme.foreground), ground) >= 11
    assert all(contrast(roles[role], ground) >= 4.5 for role in (*NAMES, "quote", "faint"))
    for role in ("hit", "lit", "cursor"):
        assert contrast(roles[f"{role}-foreground"], roles[role]) >= 7
    assert all(contrast(roles[role], roles["cursor"]) >= 3.5 for role in (*NAMES, "quote", "faint"))


@pytest.mark.parametrize("name", [PAPER, INK])
def test_types_differ_in_lightness(name: str) -> None:
    roles = BY_NAME[name].variables
    for one, other in combinations(NAMES, 2):
        assert abs(lightness(roles[one]) - lightness(roles[other])) >= 8


@pytest.mark.parametrize("name", BY_NAME)
def test_types_are_told_apart_without_colour(name: str) -> None:
    styles = [BY_NAME[name].variables[f"{role}-style"] for role in NAMES]
    assert len(set(styles)) == 3


@pytest.mark.parametrize("name", BY_NAME)
def test_every_theme_has_every_role(name: str) -> None:
    assert set(role_variables(BUILTIN_THEMES["nord"])) <= set(BY_NAME[name].variables)


@pytest.mark.parametrize("name", BUILTIN_THEMES)
async def test_textuals_own_themes_show_the_names_too(name: str) -> None:
    app = SidebarApp(make_reading(), theme=name)
    async with app.run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        styles = {segment.style for segment in app.query_one(RowList).render_line(1)}
        assert len(styles) > 2


@pytest.mark.parametrize("name", [SIXTEEN_DARK, SIXTEEN_LIGHT, MONOCHROME])
def test_terminal_themes_use_its_own_colours_only(name: str) -> None:
    theme = BY_NAME[name]
    colours = [theme.primary, theme.background, theme.foreground, *theme.variables.values()]
    assert not any(str(colour).startswith(("#", "rgb")) for colour in colours)


@pytest.mark.parametrize(
    ("environ", "look"),
    [
        (TRUE, Look(INK, ansi=False, ascii_only=False)),
        ({"TERM": "tmux-256color"}, Look(INK, ansi=False, ascii_only=False)),
        ({**TRUE, "COLORFGBG": "0;15"}, Look(PAPER, ansi=False, ascii_only=False)),
        ({**TRUE, "COLORFGBG": "15;default;0"}, Look(INK, ansi=False, ascii_only=False)),
        ({**TRUE, "NO_COLOR": "1"}, Look(MONOCHROME, ansi=True, ascii_only=False)),
        ({**TRUE, "NO_COLOR": ""}, Look(INK, ansi=False, ascii_only=False)),
        ({"TERM": "xterm"}, Look(SIXTEEN_DARK, ansi=True, ascii_only=False)),
        ({"TERM": "screen", "COLORFGBG": "0;7"}, Look(SIXTEEN_LIGHT, ansi=True, ascii_only=False)),
        ({"TERM": "linux"}, Look(SIXTEEN_DARK, ansi=True, ascii_only=True)),
        ({"TERM": "dumb"}, Look(MONOCHROME, ansi=True, ascii_only=True)),
        ({}, Look(SIXTEEN_DARK, ansi=True, ascii_only=False)),
    ],
)
def test_what_suits_a_terminal(environ: dict[str, str], look: Look) -> None:
    assert choose_look(environ) == look


def test_a_terminal_without_unicode_gets_letters() -> None:
    assert choose_look(TRUE, encoding="iso-8859-1").ascii_only
