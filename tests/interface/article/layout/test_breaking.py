"""Rows hold each code point once, fit their width, and break where French typography allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.interface.article.layout import Pages, block_at, break_lines, cell_count
from reader.interface.article.layout.blocks import next_paragraph, previous_paragraph
from reader.interface.article.layout.breaking import visible_end
from reader.interface.article.layout.cells import drawn_text, offset_at_cell

# Letters, French marks, wide and combining characters, joiners, controls, direction marks.
HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("aeé ,.;:!?«»“”-—’'0123456789\t\n"),
        st.sampled_from(
            "\u00a0\u202f\u00ad\u200b\u200d\ufe0f\u0301\u0327漢字한🙂👩🇫🇷\x1b\x00\x9b\u202e\u2066"
        ),
        st.characters(),
    ),
    max_size=300,
)


def lines(text: str, width: int) -> list[str]:
    rows = break_lines(text, 0, len(text), width)
    return [text[row.start : row.end].rstrip() for row in rows]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("un deux trois", 8, ["un deux", "trois"]),
        ("", 8, [""]),
        ("anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]),
        # No line begins with a high mark or a closing one, none ends with an opening one.
        ("Il a dit non !", 12, ["Il a dit", "non !"]),
        ("Il dit « oui » ici", 9, ["Il dit", "« oui »", "ici"]),
        ("Vient-il ? Non : il dort", 10, ["Vient-il ?", "Non : il", "dort"]),
        # A number and its sign, a title and its name stay whole.
        ("Il paie 10 000 euros", 11, ["Il paie", "10 000", "euros"]),
        ("Elle voit M. Dubreuil", 13, ["Elle voit", "M. Dubreuil"]),
        ("Hausse de 5 % ici", 12, ["Hausse de", "5 % ici"]),
        # A no-break space holds.
        ("Il y a cinq\u00a0ans déjà", 12, ["Il y a", "cinq\u00a0ans", "déjà"]),
        # Hyphens and dashes between letters part, in numbers they don't.
        ("le porte-parole", 10, ["le porte-", "parole"]),
        ("entre 2019-2020 ici", 10, ["entre", "2019-2020", "ici"]),
        # Ideographs part anywhere, and take two cells each.
        ("漢字漢字漢字", 4, ["漢字", "漢字", "漢字"]),
    ],
)
def test_breaks_as_a_french_page_does(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(HOSTILE, st.integers(4, 40))
def test_rows_hold_each_code_point_once_and_fit(text: str, width: int) -> None:
    offset = 0
    while offset < len(text):
        block = block_at(text, offset)
        assert block.start == offset
        for row in break_lines(text, *block, width):
            assert row.start == offset
            offset = row.end
            end = visible_end(text, *row)
            assert cell_count(text, row.start, end) <= width
            assert cell_len(drawn_text(text, row.start, end)) <= width
        assert offset == block.end
    assert offset == len(text)


@given(HOSTILE)
def test_nothing_drawn_can_be_obeyed_by_a_terminal(text: str) -> None:
    drawn = drawn_text(text, 0, len(text))
    forbidden = {*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F)}
    assert not any(ord(character) in forbidden for character in drawn)


@given(HOSTILE, st.integers(4, 40), st.data())
def test_a_cell_tells_its_offset(text: str, width: int, data: st.DataObject) -> None:
    pages = Pages(text, width)
    row = pages.row_at(data.draw(st.integers(0, len(text))))
    end = visible_end(text, *row)
    for offset in range(row.start, end):
        cell = cell_count(text, row.start, offset)
        found = offset_at_cell(text, row.start, end, cell)
        assert found >= offset or cell_count(text, row.start, found) == cell


@given(HOSTILE, st.integers(4, 40))
def test_down_and_up_are_each_other_s_way_back(text: str, width: int) -> None:
    pages = Pages(text, width)
    rows = list(pages.rows_from(0))
    assert rows[-1].end == len(text)
    back, row = [], rows[-1]
    while row is not None:
        back.append(row)
        row = pages.before(row)
    assert back[::-1] == rows


def test_a_line_of_a_million_code_points_is_broken_piece_by_piece() -> None:
    text = "mot " * 250_000
    pages = Pages(text, 40)
    top = pages.row_at(len(text) // 2)
    assert top.contains(len(text) // 2)
    assert len(pages.page(top.start, 20)) == 20
    assert pages.row_at(len(text)).end == len(text)


@given(st.integers(0, 60_000), st.sampled_from(["mot ", "mot\n", "m", "漢"]))
def test_blocks_meet_without_gaps_wherever_one_looks(offset: int, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    block = block_at(text, offset)
    assert block.start <= min(offset, len(text) - 1) < block.end
    for inside in (block.start, (block.start + block.end) // 2, block.end - 1):
        assert block_at(text, inside) == block
    if block.end < len(text):
        assert block_at(text, block.end).start == block.end


def test_paragraphs_without_blank_lines_are_set_apart() -> None:
    paragraph = "Le conseil municipal a voté la rénovation du marché couvert. " * 3
    pages = Pages("\n".join([paragraph] * 3), 30)
    shown = [pages.text[start:end].strip() for start, end in pages.page(0, 12)]
    assert "" in shown


@pytest.mark.parametrize(
    ("offset", "following", "before"),
    [(0, 6, 0), (3, 6, 0), (6, 16, 0), (8, 16, 6), (16, 21, 6)],
)
def test_paragraphs_are_found_from_anywhere(offset: int, following: int, before: int) -> None:
    text = "Aaaa.\nBbbb bbbb\nCccc."
    assert next_paragraph(text, offset) == following
    assert previous_paragraph(text, offset) == before
