"""Interviews whose paragraphs begin with a question and go on with its answer."""

import re
from collections.abc import Sequence

from reader.analysis.speaking.turns import (
    MARKED,
    Interview,
    interviewee,
    is_addressed,
    is_announced,
    is_personal,
    make_turn,
)
from reader.analysis.speaking.words import Name
from reader.model import Span

_BOLD = re.compile(r"\s*(\*\*|__)[^*\n]{5,300}\?\s?\1\s*(?=[^\W_]|[«\"“])")
_PLAIN = re.compile(r"\s*[A-ZÀ-Ý][^.?!«»\n]{8,250}\?\s+(?=[A-ZÀ-Ý«\"“])")
_FEWEST_BOLD = 2
_FEWEST_PLAIN = 3
_FEWEST_ADDRESSED = 2  # questions without bold that say « vous »


def by_prompts(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read the answers that stand in the paragraph of their question, in bold or not."""
    bold = {i: m.end() for i, s in enumerate(paragraphs) if (m := _BOLD.match(text, *s))}
    plain = {i: m.end() for i, s in enumerate(paragraphs) if (m := _PLAIN.match(text, *s))}
    prompts = bold if len(bold) >= _FEWEST_BOLD else plain
    personal = sum(is_personal(text[at : paragraphs[i].end]) for i, at in prompts.items())
    if len(prompts) < _FEWEST_BOLD or personal * 2 < len(prompts):
        return None
    if prompts is plain and not _is_told(text, paragraphs, plain):
        return None
    first, last = min(prompts), max(prompts)
    asked = interviewee(text, paragraphs, names, first)
    starts = {i: prompts.get(i, paragraphs[i].start) for i in range(first, last + 1)}
    turns = {
        i: make_turn(text, start, paragraphs[i].end, asked, 0.75)
        for i, start in starts.items()
        if not MARKED.match(text, start)
    }
    return Interview(turns, asked)


def _is_told(text: str, paragraphs: Sequence[Span], prompts: dict[int, int]) -> bool:
    """Return whether the text says that it is an interview, and its questions « vous »."""
    if len(prompts) < _FEWEST_PLAIN or len(prompts) * 2 < max(prompts) - min(prompts):
        return False
    asked = [Span(paragraphs[index].start, end) for index, end in prompts.items()]
    addressed = sum(is_addressed(text, span) for span in asked)
    return addressed >= _FEWEST_ADDRESSED and is_announced(text, paragraphs, list(prompts))
