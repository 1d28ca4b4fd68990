"""Who is in an article and who is quoted, as rows to look over all articles at once."""

from typing import Any

from reader.model import Findings
from reader.store.text import folded, storable

Statement = tuple[str, list[tuple[Any, ...]]]
TABLES = ("entities", "quotes")


def indexed(key: str, findings: Findings) -> list[Statement]:
    """Return the statements that put `findings` in the place of what is known of an article."""
    entities = [
        (key, e.id, e.type.value, storable(e.name), folded(e.name), e.role, len(e.mentions))
        for e in findings.entities
    ]
    quotes = [(key, q.start, q.end, q.kind.value, q.speaker, q.confidence) for q in findings.quotes]
    return [
        *((f"DELETE FROM {table} WHERE article = ?", [(key,)]) for table in TABLES),
        ("INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)", entities),
        ("INSERT OR IGNORE INTO quotes VALUES (?, ?, ?, ?, ?, ?)", quotes),
    ]
