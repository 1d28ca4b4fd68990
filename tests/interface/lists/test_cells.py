"""Text on one line: measured, cut, harmless."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.interface.lists.cells import cells, cut, fill, one_line, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Armand Talvec", "Armand Talvec"),
        ("Armand\n\t Talvec ", "Armand Talvec"),
        ("« Non »", "« Non »"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x9bb", "a·b"),
        ("litto\u00adral", "littoral"),
        ("a\u202eb", "a·b"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Kerbihan", 8, "Kerbihan"),
        ("Kerbihan", 7, "Kerbih…"),
        ("Le port", 4, "Le…"),
        ("Kerbihan", 1, "…"),
        ("Kerbihan", 0, ""),
        ("東京都", 4, "東…"),
    ],
)
def test_cut(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


@given(st.text(), st.integers(0, 40))
def test_cut_and_fill_keep_to_the_width(text: str, width: int) -> None:
    line = one_line(text)
    assert cells(cut(line, width)) <= width
    assert cells(fill(line, width)) == width


@given(st.text())
def test_no_control_characters_are_left(text: str) -> None:
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in one_line(text))


@given(st.text(), st.integers(2, 40))
def test_wrapped_lines_keep_to_the_width(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in wrap(one_line(text), width))
