"""The frozen records that the stages of the analysis hand to one another.

Offsets count code points of the plain text (see typography), except where a name says otherwise.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model import EntityType, Span


class NameSpan(NamedTuple):
    """A stretch of text taken for a name, and what it seems to name."""

    start: int
    end: int
    type: EntityType


class Gender(StrEnum):
    """Grammatical gender of the words that stand for someone or something."""

    MASCULINE = "m"
    FEMININE = "f"


class Role(NamedTuple):
    """What the article calls someone (« ministre de la Santé »), and where it does (start, end)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """An entity, and what the article tells of it: what speakers are resolved with.

    `gender` is None where neither title, first name nor agreement tells; `plural` holds for
    families, couples and names in the plural (« les Cooper », « Les Républicains »). `roles` and
    `mentions` are in the order of the text.
    """

    id: str
    type: EntityType
    name: str
    short_name: str
    mentions: tuple[Span, ...]
    gender: Gender | None = None
    plural: bool = False
    roles: tuple[Role, ...] = ()
