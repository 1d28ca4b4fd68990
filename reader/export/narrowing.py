"""Paragraphs, and the sentences that concern one entity."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.model import Span

# A full stop ends no sentence after an initial (« J. ») or a title (« M. », « Mme. », « Dr. »).
_SENTENCE_END: Final = re.compile(
    r"(?<!\b[A-ZÀ-Ý])(?<!\bMe)(?<!\bDr)(?<!\bSt)(?<!\bMM)(?<!\bcf)[.!?…]+[\s»”\"'’)\]]*\s+(?=[^\s\da-zà-ÿ,;:»”)\]])"
)
_LONGEST: Final = 2000
"""How many code points either side are searched for a sentence's ends."""


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the lines of `text` that are not blank, line ends left out."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield Span(start, end)
        start = end + 1


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence of `text` that holds `span`, within its paragraph and without blanks."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, span.end + _LONGEST)
    for found in _SENTENCE_END.finditer(text, start, end):
        if found.end() <= span.start:
            start = found.end()
        elif found.start() >= span.end:
            end = found.end()
            break
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def sentences_around(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the sentences that hold `spans`, each once, in the order of the text."""
    last = Span(0, 0)
    for span in spans:
        if span.start >= last.end:
            last = sentence_around(text, span)
            yield last
