"""Who a pronoun means before anyone is named: « Il dit oui. Luc Roux a changé d'avis. »"""

from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.focus import agrees
from reader.analysis.speaking.nouns import gender_of
from reader.analysis.speaking.speakers import Speaker
from reader.model import EntityType

_SURE = 0.6


def named_next(
    text: str, figures: Sequence[Figure], at: int, pronoun: str, unknown: Speaker
) -> Speaker:
    """Return the first one named after « il » or « elle » at `at`, `unknown` where none is.

    He is named up to the end of the next paragraph, and nobody before him.
    """
    people = [each for each in figures if each.type is EntityType.PER and each.mentions]
    if pronoun not in ("il", "elle") or any(each.mentions[0].start < at for each in people):
        return unknown
    end = _end_of_next_paragraph(text, at)
    near = [each for each in people if each.mentions[0].start < end]
    found = min(
        (each for each in near if agrees(each, gender_of(pronoun))),
        key=lambda figure: figure.mentions[0].start,
        default=None,
    )
    if found is None:
        return unknown
    reason = f"pronom {unknown.text} → {found.short_name}"
    return unknown._replace(figure=found, reason=reason, confidence=_SURE)


def _end_of_next_paragraph(text: str, at: int) -> int:
    """Return where the paragraph after that of `at` ends."""
    end = text.find("\n", at)
    while 0 <= end < len(text) and text[end].isspace():
        end += 1
    end = text.find("\n", end) if end >= 0 else end
    return end if end >= 0 else len(text)
