"""What an analysis that runs elsewhere tells the one who waits for it.

Each event carries the article's key, so that one who has moved on can drop what is stale.
"""

from dataclasses import dataclass

from reader.model.findings import Findings


@dataclass(frozen=True, slots=True)
class Progressed:
    """`share` of the article (between 0 and 1) has been analysed."""

    key: str
    share: float


@dataclass(frozen=True, slots=True)
class Found:
    """The findings so far; they replace all earlier ones."""

    key: str
    findings: Findings


@dataclass(frozen=True, slots=True)
class Failed:
    """The analysis ended before it was done: `message` says why, in a line for the user."""

    key: str
    message: str


Event = Progressed | Found | Failed
