"""The passages themselves: enough of them, of a useful length, and marked without slips."""

import re
from pathlib import Path

import pytest

from tests.evaluation.markup import MarkedText, read_marked

PASSAGES = Path(__file__).parents[1] / "data/passages"
TEXTS = {
    path.name.removesuffix(".gold.txt"): read_marked(path.read_text(encoding="utf-8"))
    for path in sorted(PASSAGES.glob("*.gold.txt"))
}


def test_there_are_passages_on_names_and_on_speech() -> None:
    assert sum(name.startswith("names") for name in TEXTS) >= 20
    assert sum(name.startswith("speech") for name in TEXTS) >= 30


@pytest.mark.parametrize("marked", TEXTS.values(), ids=TEXTS)
def test_passages_are_as_long_as_what_one_sees_at_once(marked: MarkedText) -> None:
    assert 400 <= len(marked.text) <= 1_500


@pytest.mark.parametrize("marked", TEXTS.values(), ids=TEXTS)
def test_marks_begin_and_end_at_words(marked: MarkedText) -> None:
    spans = [*(n.core for n in marked.names), *(q.span for q in marked.quotes)]
    words = [marked.text[start:end] for start, end in spans]
    assert words == [word.strip() for word in words]
    assert all(name.widest.start <= name.core.start for name in marked.names)
    assert all(name.core.end <= name.widest.end for name in marked.names)


@pytest.mark.parametrize("marked", TEXTS.values(), ids=TEXTS)
def test_a_name_that_is_marked_once_is_marked_everywhere(marked: MarkedText) -> None:
    cores = {marked.text[slice(*name.core)] for name in marked.names if not name.is_optional}
    slips = [
        found
        for core in cores
        for found in re.finditer(rf"(?<!\w){re.escape(core)}(?!\w)", marked.text)
        if not any(name.widest.overlaps(*found.span()) for name in marked.names)
    ]
    assert slips == []
