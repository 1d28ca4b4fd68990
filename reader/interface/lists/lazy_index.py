"""The index of a reading's names, made when something is typed."""

from reader.model import Reading
from reader.search.fuzzy import NameIndex, warm_up


class LazyIndex:
    """Gives the index of the names in `reading`; making it may take some tens of ms."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._index: NameIndex | None = None

    def __call__(self) -> NameIndex:
        """Return the index, made now if it has not been."""
        if self._index is None:
            self._index = NameIndex.of_reading(self._reading)
        return self._index

    def prepare(self) -> None:
        """Make ready for the first letter typed, best while nobody waits."""
        warm_up()
        self()
