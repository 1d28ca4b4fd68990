"""A person, a place or an organisation, with every mention of it."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class EntityType(StrEnum):
    """What an entity is."""

    PER = "PER"
    LOC = "LOC"
    ORG = "ORG"


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something named in the article.

    `name` is its fullest name, `short_name` the shortest that nobody else in the article bears,
    `role` what the article calls it (« ministre de la Santé »). `mentions` are in the order of
    the text and never empty. `id` stays the same while an analysis goes on.
    """

    id: str
    type: EntityType
    name: str
    short_name: str
    mentions: tuple[Span, ...]
    role: str | None = None
    corrected: bool = False
