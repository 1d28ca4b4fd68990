"""What the analysis has found so far, and how much of the text it has covered."""

from dataclasses import dataclass

from reader.model.entity import Entity
from reader.model.quote import Quote
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Findings:
    """Entities and quotes of the parts of an article that have been analysed.

    `covered` holds those parts, in order and apart; `complete` says that nothing is left to do.
    Quotes are in the order of the text; entities by their first mention. `model` names the
    language model and its version.
    """

    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    covered: tuple[Span, ...] = ()
    complete: bool = False
    model: str = ""
