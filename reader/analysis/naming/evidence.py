"""What speaks for each type of one name, and how much each kind of evidence counts."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from reader.model import EntityType

PER, LOC, ORG = EntityType.PER, EntityType.LOC, EntityType.ORG

# How much each kind of evidence counts; a vote of the model is the unit.
HONORIFIC, FIRST_NAME, LISTED, TOWN, DOUBTFUL, ACRONYM = 6.0, 3.0, 6.0, 3.0, 1.5, 1.1
ARTICLED, AGAIN, TWO_WORDS, BRANDED, PLACED, HEAD = 1.0, 0.2, 1.5, 2.0, 1.0, 1.2
SURNAME, KIN, TEAM, WORD_OF_ORG, USAGE, FOREIGN, LABEL = 6.5, 3.0, 4.0, 3.5, 0.15, 1.5, 0.6


@dataclass(slots=True)
class Evidence:
    """What speaks for each type of one name.

    `inside` counts where it stands inside a sentence, `ballots` the model's votes; `sure` holds
    where something tells that it is a name at all, `kin` where someone in full bears it.
    """

    scores: dict[EntityType, float] = field(default_factory=dict.fromkeys(EntityType, 0.0).copy)
    ballots: dict[EntityType, int] = field(default_factory=dict)
    inside: int = 0
    sure: bool = False
    kin: bool = False
    is_listed: bool = False
    quoted: bool = False
    plural_nouns: int = 0
    articled: int = 0
    counted: int = 0
    placed: int = 0
    linked: int = 0
    labels: int = 0
    _works: set[int] | None = None  # few names have any: an empty one each would take much

    @property
    def in_works(self) -> AbstractSet[int]:
        """Return where the name is but part of a work's, or the like."""
        return self._works or frozenset()

    @property
    def votes(self) -> int:
        """Return how often the model took it for a name."""
        return sum(self.ballots.values())

    @property
    def best(self) -> EntityType:
        """Return the type that most speaks for."""
        return max(self.scores, key=self.scores.__getitem__)

    @property
    def strength(self) -> float:
        """Return how much speaks for the best type."""
        return max(self.scores.values())

    def add(self, kind: EntityType, weight: float, *, sure: bool = False) -> None:
        """Count evidence for a type."""
        self.scores[kind] += weight
        self.sure = self.sure or sure

    def put_in_work(self, start: int) -> None:
        """Keep that the name at `start` is but part of a work's, or the like."""
        if self._works is None:
            self._works = set()
        self._works.add(start)

    def count_ballots(self) -> None:
        """Count the model's votes as one voice that grows but slowly with their number."""
        for kind, votes in self.ballots.items():
            self.add(kind, self.voices(self.votes) * votes / self.votes)

    @staticmethod
    def voices(times: int) -> float:
        """Return how much it counts that something was seen so many times."""
        return min(times, 2 + times / 8)
