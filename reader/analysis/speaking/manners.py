"""How words are given to someone: a subject, a verb of speech, the cue they make."""

from enum import StrEnum
from typing import NamedTuple

from reader.analysis.speaking.verbs import Shape
from reader.analysis.speaking.words import Token


class Manner(StrEnum):
    """How a cue gives words to its speaker."""

    INSERTED = "inserted"  # « …, a déclaré X », « …, dit-il »: after or inside the words
    PLAIN = "plain"  # « X a déclaré »: before the words
    SOURCE = "source"  # « selon X »
    DEPENDENT = "dependent"  # « ajoutant que », « pour dire que »: the clause's own subject speaks


class Subject(NamedTuple):
    """Tokens [first, last] of a sentence that say who speaks.

    `before` tells that it stands before its verb, `close` that nothing stands between.
    """

    first: int
    last: int
    before: bool = True
    close: bool = True


class Predicate(NamedTuple):
    """A verb of speech at tokens [first, last] of a sentence.

    `pronoun` is the inverted one (« il » in « a-t-il dit »), `reflexive` tells « se dit », « s'est
    écrié ».
    """

    first: int
    last: int
    verb: str
    frames: frozenset[str]
    shape: Shape
    pronoun: Token | None = None
    reflexive: bool = False


class Cue(NamedTuple):
    """A cue at tokens [first, last] of its sentence, the subject included.

    `verb` tokens are [first_verb, last_verb]; `subject` is None where the clause's subject, or the
    last speaker, speaks. `several` tells that the verb stands in the plural.
    """

    first: int
    last: int
    first_verb: int
    last_verb: int
    manner: Manner
    verb: str
    frames: frozenset[str]
    subject: Subject | None = None
    several: bool = False
