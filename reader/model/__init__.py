"""What the whole program speaks of: articles, mentions, entities, quotes, readings.

Frozen records and look-ups, standard library only. Offsets count Unicode code points of
`Article.text`, end exclusive, everywhere.
"""

from reader.model.article import Article, Heading
from reader.model.entity import Entity, EntityType
from reader.model.events import Event, Failed, Found, Progressed
from reader.model.findings import Findings
from reader.model.library import Shelved, Sighting
from reader.model.place import Place
from reader.model.quote import Quote, QuoteKind
from reader.model.reading import Reading
from reader.model.span import Span

__all__ = [
    "Article",
    "Entity",
    "EntityType",
    "Event",
    "Failed",
    "Findings",
    "Found",
    "Heading",
    "Place",
    "Progressed",
    "Quote",
    "QuoteKind",
    "Reading",
    "Shelved",
    "Sighting",
    "Span",
]
