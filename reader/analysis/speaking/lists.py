"""Reads the word lists under `french/`: comments start with « # », blank lines mean nothing."""

from importlib.resources import files


def lines(name: str) -> list[str]:
    """Return the lines of a word list, comments left out."""
    text = (files("reader.analysis") / "french" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def groups(name: str) -> dict[str, frozenset[str]]:
    """Return the words of each group of a list whose lines are « group = words »."""
    found: dict[str, frozenset[str]] = {}
    for line in lines(name):
        group, _, words = line.partition(" = ")
        found[group] = found.get(group, frozenset()) | frozenset(words.split())
    return found
