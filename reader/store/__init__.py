"""What lasts: places, marks, corrections, findings and the articles read, in one SQLite file."""

from reader.store.store import HOME_VARIABLE, Store, open_store

__all__ = ["HOME_VARIABLE", "Store", "open_store"]
