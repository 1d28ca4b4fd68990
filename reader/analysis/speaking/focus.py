"""Who an article is speaking of at a place: what pronouns are resolved with."""

from collections.abc import Callable
from typing import NamedTuple

from reader.analysis.records import Figure, Gender
from reader.model import EntityType

_REACH = 40  # how many of the last mentions a pronoun may go back over
_PER_SENTENCE = 0.55  # how much of its weight a mention keeps with each sentence that follows
_TYPE_WEIGHT = {EntityType.PER: 1.0, EntityType.ORG: 0.25, EntityType.LOC: 0.12}

SPEAKER = 3.4  # how much it counts to have just spoken
SUBJECT = 3.0
NAMED = 2.0
GOVERNED = 1.2  # named after a preposition


class _Appearance(NamedTuple):
    sentence: int
    figure: Figure
    weight: float


class Candidate(NamedTuple):
    """A figure that a pronoun may stand for; `margin` (0 to 1) tells how far ahead of others.

    `weight` is what is left of how prominently he was named: a subject begins with 3.
    """

    figure: Figure
    margin: float
    weight: float


class Focus:
    """Remembers who was named, and how prominently, as the text goes on."""

    def __init__(self) -> None:
        self._seen: list[_Appearance] = []
        self._sentence = 0

    @property
    def sentence(self) -> int:
        """Return how many sentences have gone by."""
        return self._sentence

    def next_sentence(self, by: int = 1) -> None:
        """Let what was said before fade."""
        self._sentence += by

    def add(self, figure: Figure, weight: float) -> None:
        """Remember that `figure` was named, or spoke."""
        self._seen.append(_Appearance(self._sentence, figure, weight))

    def add_speaker(self, figure: Figure) -> None:
        """Remember that `figure` spoke: an organisation then counts as much as a person."""
        self.add(figure, SPEAKER / _TYPE_WEIGHT[figure.type])

    def best(
        self, fits: Callable[[Figure], float], *, fading: float = _PER_SENTENCE
    ) -> Candidate | None:
        """Return the most prominent figure, each weighed by `fits` (0: it can't be meant).

        `fading` is what a mention keeps of its weight with each sentence that follows it.
        """
        scores: dict[str, float] = {}
        figures: dict[str, Figure] = {}
        shares: dict[str, float] = {}
        for seen in self._seen[-_REACH:]:
            key = seen.figure.id or seen.figure.name
            if key not in shares:
                shares[key] = fits(seen.figure)
            if not shares[key]:
                continue
            figures[key] = seen.figure
            score = shares[key] * seen.weight * fading ** (self._sentence - seen.sentence)
            high = scores.get(key, 0.0)
            scores[key] = max(high, score) + 0.15 * min(high, score)
        if not scores:
            return None
        ranked = sorted(scores, key=lambda key: -scores[key])
        second = scores[ranked[1]] if len(ranked) > 1 else 0.0
        first = scores[ranked[0]]
        return Candidate(figures[ranked[0]], 1 - second / first, first)

    def latest(self, fits: Callable[[Figure], float]) -> Candidate | None:
        """Return the figure named last among those that fit: « celui-ci », « ce dernier »."""
        for seen in reversed(self._seen[-_REACH:]):
            if fits(seen.figure):
                return Candidate(seen.figure, 0.5, seen.weight)
        return None


def agrees(figure: Figure, gender: Gender | None, *, plural: bool = False) -> float:
    """Return how well a pronoun or noun of this gender and number may stand for `figure`."""
    if figure.plural != plural or (plural and figure.type is EntityType.LOC):
        return 0.0  # « les Etats-Unis » are hardly ever « ils »
    weight = _TYPE_WEIGHT[figure.type] * min(1.0, 0.6 + 0.1 * len(figure.mentions))
    if gender is None or figure.gender == gender:
        return weight
    return 0.6 * weight if figure.gender is None else 0.0
