"""A text kept as UTF-8 comes back as it was, whole and by passages."""

import pytest

from reader.analysis.kept_text import KeptText
from reader.analysis.passages import cut_passages

TEXTS = ["", "\n \n", "Un été.\n\n  Œuvre 😀 « là »\n", "a\ud83d!\r\n\u2028é\u0301" + "mot " * 1500]


@pytest.mark.parametrize("text", TEXTS)
def test_it_comes_back_as_it_was(text: str) -> None:
    passages = cut_passages(text)
    kept = KeptText(text, passages)
    assert kept.whole() == text
    assert kept.length == len(text)
    each = [kept.passage(number) for number in range(len(passages))]
    assert each == [text[start:end] for start, end in passages]
