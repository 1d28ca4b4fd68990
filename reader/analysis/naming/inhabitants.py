"""Who lives somewhere bears no name by that: « les Franco-Turcs »."""

from reader.analysis import lexicon


def is_inhabitant(key: str) -> bool:
    """Return whether a folded word names inhabitants, of two countries too (« franco turc »)."""
    first, _, second = key.partition(" ")
    return key in lexicon.inhabitants() or (first[-1:] == "o" and second in lexicon.inhabitants())
