"""The line of tabs."""

import pytest

from reader.interface.lists.entity_rows import Chart
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.lists.sections import Section, count_sections, label_tabs
from reader.interface.words.texts import Texts
from tests.interface.fakes import make_reading

COUNTS = dict(zip(Section, (31, 12, 8, 11, 5), strict=True))


@pytest.mark.parametrize(
    ("section", "width", "labels"),
    [
        (Section.ALL, 38, "Tous 31|● 12|◆ 8|■ 11|« 5"),
        (Section.ALL, 28, "Tous 31|●12|◆8|■11|«5"),
        (Section.ALL, 24, "Tous 31|●|◆|■|«"),
        (Section.PERSONS, 40, "Tous 31|Personnes 12|◆ 8|■ 11|« 5"),
        (Section.ORGANISATIONS, 38, "Tous|●|◆|Organisations 11|«"),
        (Section.ORGANISATIONS, 24, "Tous|●|◆|■ 11|«"),
        (Section.QUOTES, 24, "Tous|●|◆|■|« 5"),
        (Section.QUOTES, 30, "Tous|●|◆|■|Citations 5"),
        (Section.QUOTES, 10, "« 5"),
    ],
)
def test_labels_fit(section: Section, width: int, labels: str) -> None:
    found = label_tabs(COUNTS, section, Texts("fr"), width, Glyphs.BRAILLE)
    assert "|".join(label for _, label in found) == labels
    assert 1 + len("  ".join(label for _, label in found)) <= width


def test_large_counts_are_written_as_in_french() -> None:
    found = label_tabs({**COUNTS, Section.ALL: 2488}, Section.ALL, Texts("fr"), 28, Glyphs.BLOCKS)
    assert found[0] == (Section.ALL, "Tous 2\u202f488")


def test_counts() -> None:
    counts = count_sections(Chart(make_reading(), Texts("fr")))
    assert [counts[section] for section in Section] == [5, 2, 2, 1, 5]


def test_sections_go_round() -> None:
    assert Section.QUOTES.neighbour(1) is Section.ALL
    assert Section.ALL.neighbour(-1) is Section.QUOTES
