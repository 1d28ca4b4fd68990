"""Ranks entities by what is typed: « pouttine », « el », « le pen », « oeuvre » for Œuvre.

Names are broken into folded words once per reading. What is typed is matched word by word, in
any order, each as the start of a word, the initials of a name, letters inside a word, or, where
no word starts so, a word typed wrongly (rapidfuzz). Entities rank by how well every word matches,
then by their weight in the article.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from reader.model import Entity, Reading
from reader.search.folding import fold_words, locate_words

# How well a typed word matches, between 0 and 1. Steps are wide enough for the weight of an
# entity (at most _MOST_WEIGHT) to reorder equals, not to lift a worse kind of match.
_WHOLE, _START, _INITIALS, _INSIDE, _TYPO = 1.0, 0.95, 0.75, 0.55, 0.4
_ALL_OF_NAME = 0.1  # added where what is typed is a whole form of the name
_MOST_WEIGHT = 0.15
_WEIGHT_STEP = 0.02  # for each doubling of mentions and quotes
_LEAST_RATIO = 70.0  # of 100: « putin » for Poutine has 80, « melanchon » for Mélenchon 89
_SHORTEST_TYPO = 4  # letters; shorter words resemble too many
_SHORTEST_INSIDE = 2
_MOST_FORMS = 8  # distinct forms of one name that are looked at
_FUNCTION_WORDS = frozenset(
    (
        "a",
        "au",
        "aux",
        "d",
        "de",
        "del",
        "der",
        "des",
        "di",
        "du",
        "e",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "of",
        "pour",
        "sur",
        "the",
        "un",
        "une",
        "von",
        "y",
    )
)


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that answers to what was typed, how well (higher is better), and the form of its
    name that does."""

    entity_id: str
    score: float
    form: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write an entity's name; `entity` is the entity's place among all."""

    entity: int
    text: str
    words: tuple[str, ...]


class Lexicon:
    """Words, sorted, and for each the numbers of the forms that hold it."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = {}
        self.words: list[str] = []

    def add(self, word: str, form: int) -> None:
        """Note that the form with this number holds `word`."""
        self._places.setdefault(word, []).append(form)

    def seal(self) -> None:
        """Sort the words; to be called once, after the last was added."""
        self.words = sorted(self._places)

    def forms(self, word: str) -> list[int]:
        """Return the numbers of the forms that hold `word`."""
        return self._places.get(word, [])

    def starting(self, start: str) -> list[str]:
        """Return the words that start so."""
        first = bisect_left(self.words, start)
        return self.words[first : bisect_left(self.words, start + "\U0010ffff")]


class NameIndex:
    """The names of a reading's entities, ready to be ranked.

    `forms` gives for an entity's id further ways the article writes it; `quotes` how many quotes
    it has. For 5,000 entities building takes some 50 ms, ranking up to 3 ms.
    """

    def __init__(
        self,
        entities: Sequence[Entity],
        *,
        forms: Mapping[str, Iterable[str]] | None = None,
        quotes: Callable[[str], int] = lambda _: 0,
    ) -> None:
        self.entities = entities
        self._weights = [_weight(len(e.mentions) + 2 * quotes(e.id)) for e in entities]
        self._forms: list[_Form] = []
        self._words = Lexicon()
        self._joined = Lexicon()  # names without what parts their words, and their initials
        for at, entity in enumerate(entities):
            further = forms.get(entity.id, ()) if forms else ()
            for text in dict.fromkeys((entity.short_name, entity.name, *further)):
                self._add(_Form(at, text, tuple(fold_words(text))))
        self._words.seal()
        self._joined.seal()

    @classmethod
    def of_reading(cls, reading: Reading) -> "NameIndex":
        """Return the index of all names in `reading`, in every form the article writes them."""
        return cls(
            reading.entities,
            forms={entity.id: _forms_in_text(reading, entity) for entity in reading.entities},
            quotes=lambda entity_id: len(reading.quotes_of(entity_id)),
        )

    def rank(self, query: str) -> list[Match]:
        """Return the entities that answer to every word of `query`, best first.

        Nothing answers to a query without a letter or digit.
        """
        typed = fold_words(query)
        scores = self._score_forms(typed) if typed else {}
        best: dict[int, tuple[float, int]] = {}
        for number in sorted(
            scores
        ):  # of forms that answer equally well, the short name stands first
            entity, score = self._forms[number].entity, scores[number]
            if entity not in best or best[entity][0] < score:
                best[entity] = (score, number)
        ranked = sorted(
            (
                (score + self._weights[entity], entity, number)
                for entity, (score, number) in best.items()
            ),
            key=lambda found: (-found[0], found[1]),
        )
        return [
            Match(self.entities[entity].id, score, self._forms[number].text)
            for score, entity, number in ranked
        ]

    def _add(self, form: _Form) -> None:
        number = len(self._forms)
        self._forms.append(form)
        for word in set(form.words):
            self._words.add(word, number)
        if len(form.words) > 1:
            full = "".join(word[0] for word in form.words)
            telling = "".join(word[0] for word in form.words if word not in _FUNCTION_WORDS)
            for joined in {"".join(form.words), full, telling}:
                self._joined.add(joined, number)

    def _score_forms(self, typed: list[str]) -> dict[int, float]:
        """Return the forms that answer to every typed word, with the mean of how well."""
        found = self._answers(typed[0])
        for word in typed[1:]:
            answers = self._answers(word)
            found = {n: score + answers[n] for n, score in found.items() if n in answers}
        whole = tuple(sorted(typed))
        return {
            number: score / len(typed)
            + (_ALL_OF_NAME if tuple(sorted(self._forms[number].words)) == whole else 0.0)
            for number, score in found.items()
        }

    def _answers(self, word: str) -> dict[int, float]:
        """Return for every form that answers to one typed word how well it does."""
        found: dict[int, float] = {}
        if len(word) >= _SHORTEST_INSIDE:
            _keep_best(found, self._words, (w for w in self._words.words if word in w), _INSIDE)
            _keep_best(found, self._joined, self._joined.starting(word), _INITIALS)
        starting = self._words.starting(word)
        _keep_best(found, self._words, starting, _START)
        _keep_best(found, self._words, [word], _WHOLE)
        if not starting and len(word) >= _SHORTEST_TYPO:
            for resembling, ratio in _resembling(word, self._words.words):
                _keep_best(found, self._words, [resembling], _TYPO * ratio / 100)
        return found


def rank(query: str, entities: Sequence[Entity]) -> list[Match]:
    """Return those of `entities` that answer to `query`, best first; see `NameIndex.rank`."""
    return NameIndex(entities).rank(query)


def best_match(query: str, entities: Sequence[Entity]) -> Entity | None:
    """Return the entity that `query` most likely means; None when nothing answers to it."""
    best = next(iter(rank(query, entities)), None)
    return next((e for e in entities if best and e.id == best.entity_id), None)


def matched_positions(query: str, text: str) -> frozenset[int]:
    """Return which code points of `text` to show as matched by `query`."""
    words = locate_words(text)
    positions: set[int] = set()
    for typed in fold_words(query):
        for word in words:
            if typed in word.text:
                at = word.text.find(typed)
                positions.update(word.origins[at : at + len(typed)])
                break
        else:
            positions.update(_joined_positions(typed, text) or _typo_positions(typed, text))
    return frozenset(positions)


def warm_up() -> None:
    """Import rapidfuzz (tens of ms), for a moment when nobody waits."""
    import rapidfuzz.fuzz  # noqa: F401  imported for later


def _keep_best(
    found: dict[int, float], lexicon: Lexicon, words: Iterable[str], quality: float
) -> None:
    for word in words:
        for form in lexicon.forms(word):
            if found.get(form, 0.0) < quality:
                found[form] = quality


def _resembling(word: str, vocabulary: Sequence[str]) -> list[tuple[str, float]]:
    """Return the words that `word` may be a wrong spelling, or the start of one, of; 0 to 100."""
    from rapidfuzz import fuzz, process  # costs tens of ms, which opening an article can't spare

    starts = [candidate[: len(word) + 1] for candidate in vocabulary]
    found = process.extract(
        word, starts, scorer=fuzz.ratio, processor=None, score_cutoff=_LEAST_RATIO, limit=None
    )
    return [(vocabulary[at], ratio) for _, ratio, at in found]


def _joined_positions(typed: str, text: str) -> set[int]:
    """Return where `typed` runs on over several words of `text`, or stands as its initials."""
    words = locate_words(text)
    joined = [origin for word in words for origin in word.origins]
    if "".join(word.text for word in words).startswith(typed):
        return set(joined[: len(typed)])
    telling = [word for word in words if word.text not in _FUNCTION_WORDS]
    for initials in (words, telling):
        if "".join(word.text[0] for word in initials).startswith(typed):
            return {word.origins[0] for word in initials[: len(typed)]}
    return set()


def _typo_positions(typed: str, text: str) -> set[int]:
    """Return the letters that `typed` shares with the word of `text` it resembles most."""
    words = locate_words(text)
    found = _resembling(typed, [word.text for word in words])
    if not found:
        return set()
    from rapidfuzz.distance import Indel

    word = next(word for word in words if word.text == found[0][0])
    return {
        origin
        for block in Indel.opcodes(typed, word.text)
        if block.tag == "equal"
        for origin in word.origins[block.dest_start : block.dest_end]
    }


def _weight(count: int) -> float:
    return min(_MOST_WEIGHT, _WEIGHT_STEP * log2(1 + count))


def _forms_in_text(reading: Reading, entity: Entity) -> list[str]:
    """Return the distinct ways the article writes `entity`, as many as are worth looking at."""
    text = reading.article.text
    seen = dict.fromkeys(text[m.start : m.end] for m in entity.mentions[: _MOST_FORMS * 4])
    return list(seen)[:_MOST_FORMS]
