"""Words that someone is said to have spoken or written."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class QuoteKind(StrEnum):
    """How the words stand in the text."""

    DIRECT = "direct"  # speech of its own, in quotation marks or after a dialogue dash
    MIXED = "mixed"  # words in quotation marks woven into the writer's sentence
    INDIRECT = "indirect"  # a reported clause without marks


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation at [start, end), marks included.

    `speaker` is the id of the entity that speaks, None where it is unknown or unnamed;
    `speaker_text` is what the text calls the speaker (« il », « un témoin »); `cue` is where the
    words are given to the speaker (« a-t-il dit »). `reason` says in a few French words why this
    speaker; `confidence` is between 0 and 1.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: str | None = None
    speaker_text: str | None = None
    cue: Span | None = None
    reason: str = ""
    confidence: float = 1.0
    corrected: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Return whether the speaker should be shown as likely rather than as a fact."""
        return self.speaker is not None and self.confidence < DOUBTFUL_BELOW


DOUBTFUL_BELOW = 0.5
