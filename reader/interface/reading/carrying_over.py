"""Takes the place, the marks and the corrections of an article over to its edited text."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model import Article, Place
from reader.model.carrying import carried
from reader.model.corrections import Attribute, Correction, Split

if TYPE_CHECKING:
    from reader.interface.ports import Memory


def carry_over(memory: "Memory", before: Article, article: Article) -> Place:
    """Return where `article` was left when its source held the text of `before`.

    Marks and corrections are taken over as well, those whose words are gone left out; all is kept
    for the new text.
    """
    for letter, offset in memory.marks(before).items():
        there = carried(before.text, article.text, offset)
        if there is not None:
            memory.keep_mark(article, letter, there)
    corrections = [
        moved
        for correction in memory.corrections(before)
        if (moved := _moved(correction, before.text, article.text)) is not None
    ]
    if corrections:
        memory.keep_corrections(article, corrections, known=())
    place = _moved_place(memory.place(before) or Place(), before.text, article.text)
    memory.keep_place(article, place)
    return place


def _moved_place(place: Place, old: str, new: str) -> Place:
    offset, end = carried(old, new, place.offset) or 0, carried(old, new, place.end) or 0
    back, forward = (
        tuple(there for at in jumps if (there := carried(old, new, at)) is not None)
        for jumps in (place.back, place.forward)
    )
    return replace(place, offset=offset, end=end, back=back, forward=forward)


def _moved(correction: Correction, old: str, new: str) -> Correction | None:
    """Return `correction` for the edited text; None where what it is about is gone."""
    if not isinstance(correction, Split | Attribute):
        return correction
    at = carried(old, new, correction.at)
    return None if at is None else replace(correction, at=at)
