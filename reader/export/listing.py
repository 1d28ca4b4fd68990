"""The words that lists of entities and quotations share; in French, as the article is."""

from typing import Final

from reader.export.request import Request
from reader.model import Entity, EntityType

SECTIONS: Final = {
    EntityType.PER: "Personnes",
    EntityType.LOC: "Lieux",
    EntityType.ORG: "Organisations",
}
QUOTES: Final = "Citations"
UNKNOWN: Final = "source inconnue"


def by_weight(request: Request, entity_type: EntityType) -> list[Entity]:
    """Return the entities of this type that are asked for, the most mentioned first."""
    found = [entity for entity in request.shown.entities if entity.type is entity_type]
    return sorted(found, key=lambda entity: -len(entity.mentions))


def counts(entity: Entity, request: Request) -> str:
    """Return how often `entity` is mentioned and quoted, in words."""
    mentions, quotes = len(entity.mentions), len(request.shown.quotes_of(entity.id))
    told = f"{mentions} mention{'s' if mentions > 1 else ''}"
    if quotes:
        told += f", {quotes} citation{'s' if quotes > 1 else ''}"
    return told


def speaker(name: str, *, doubtful: bool) -> str:
    """Return the line below a quotation: who speaks, if that is known, and how sure it is."""
    return f"{name or UNKNOWN}{' (probablement)' if doubtful and name else ''}"
