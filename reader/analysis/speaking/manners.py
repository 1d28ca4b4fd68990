"""How words are given to someone: the record of a cue."""

from enum import StrEnum
from typing import NamedTuple

from reader.analysis.speaking.subjects import Subject


class Manner(StrEnum):
    """How a cue gives words to its speaker."""

    INSERTED = "inserted"  # « …, a déclaré X », « …, dit-il »: after or inside the words
    PLAIN = "plain"  # « X a déclaré »: before the words
    SOURCE = "source"  # « selon X »
    DEPENDENT = "dependent"  # « ajoutant que », « pour dire que »: the clause's own subject speaks


class Cue(NamedTuple):
    """A cue at tokens [first, last] of its sentence, the subject included.

    `verb` tokens are [first_verb, last_verb]; `subject` is None where the clause's subject, or the
    last speaker, speaks.
    """

    first: int
    last: int
    first_verb: int
    last_verb: int
    manner: Manner
    verb: str
    frames: frozenset[str]
    subject: Subject | None = None
