"""What all articles together say of a name, against what the teacher says of it in one of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tests.training.known import known_types
from tests.training.labelled import WORK, Labelled, Name

LEAST = 6  # a name seen less often has no say
SURE = 0.85  # of its labels agree: the others are mistakes
LISTED = 0.25  # of its labels agree with the word lists: these are right
SPLIT = 0.7  # of its labels agree at most: who knows
RARELY = 0.2  # of its occurrences are labelled at most: it is no name
MOSTLY = 0.8  # of its occurrences are labelled at least: the others were overlooked

_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŒ0-9][^\W_]*")
_FIRST_WORD = re.compile(r"\W*[^\W_]*")


@dataclass(frozen=True, slots=True)
class Votes:
    """How often each name was labelled, as what, and how often it was left unlabelled."""

    types: Mapping[str, Counter[str]]
    unlabelled: Mapping[str, int]
    overlooked: Sequence[Sequence[tuple[int, int]]]

    def share_labelled(self, name: str) -> float:
        """Return which share of the occurrences of `name` is labelled."""
        labelled = self.types[name].total()
        return labelled / (labelled + self.unlabelled.get(name, 0))

    def verdict(self, name: Name, words: str) -> Name | None:
        """Return `name` with the type that most articles give these `words`, None for no name."""
        types = self.types.get(words)
        if types is None:
            return name
        if self.share_labelled(words) <= RARELY:
            return None
        listed = known_types().get(words)
        if listed is not None and types[listed] >= LISTED * types.total():
            return name._replace(type=listed)
        kind, times = types.most_common(1)[0]
        return name._replace(type=kind) if times >= SURE * types.total() else name

    def is_split(self, words: str) -> bool:
        """Return whether articles differ on what these `words` name."""
        types = self.types.get(words)
        return (
            types is not None
            and words not in known_types()
            and types.most_common(1)[0][1] < SPLIT * types.total()
        )

    def agreed_type(self, words: str) -> str | None:
        """Return the type to give `words` that were overlooked, None to leave them so."""
        kind, times = self.types[words].most_common(1)[0]
        agree = times >= MOSTLY * self.types[words].total()
        return kind if agree and self.share_labelled(words) >= MOSTLY else None


def count(articles: Sequence[Labelled]) -> Votes:
    """Count how the names of all `articles` are labelled."""
    types: dict[str, Counter[str]] = {}
    for article in articles:
        for name in article.names:
            types.setdefault(article.text[name.start : name.end], Counter())[name.type] += 1
    types = {words: counter for words, counter in types.items() if counter.total() >= LEAST}
    by_first_word: dict[str, list[str]] = {}
    for words in sorted(types, key=len, reverse=True):
        by_first_word.setdefault(_first_word(words), []).append(words)
    overlooked = [list(_overlooked(article, by_first_word)) for article in articles]
    unlabelled = Counter(
        article.text[start:end]
        for article, spans in zip(articles, overlooked, strict=True)
        for start, end in spans
    )
    return Votes(types, unlabelled, overlooked)


def apply(articles: Iterable[Labelled], votes: Votes) -> Iterator[Labelled]:
    """Yield the articles with the labels that the votes correct, add, drop or put in doubt."""
    for article, overlooked in zip(articles, votes.overlooked, strict=True):
        names, doubtful = [], list(article.doubtful)
        for name in article.names:
            words = article.text[name.start : name.end]
            if votes.is_split(words) or (name.type == WORK and words not in votes.types):
                doubtful.append((name.start, name.end))
            elif (voted := votes.verdict(name, words)) is not None:
                names.append(voted)
        for start, end in overlooked:
            if (kind := votes.agreed_type(article.text[start:end])) is not None:
                names.append(Name(start, end, kind))
        yield replace(article, names=tuple(sorted(names)), doubtful=tuple(sorted(doubtful)))


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found[0] if found else ""


def _overlooked(
    article: Labelled, by_first_word: Mapping[str, list[str]]
) -> Iterator[tuple[int, int]]:
    """Yield where a name of other articles stands unlabelled, the longest that fits."""
    taken = sorted([(name.start, name.end) for name in article.names])
    at = reached = 0
    for word in _CAPITALISED.finditer(article.text):
        start = word.start()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        limit = taken[at][0] if at < len(taken) else len(article.text)
        if start < reached or start >= limit:
            continue
        for name in by_first_word.get(word[0], ()):
            end = start + len(name)
            if end <= limit and article.text.startswith(name, start) and _ends(article.text, end):
                yield start, end
                reached = end
                break


def _ends(text: str, at: int) -> bool:
    """Return whether a word ends at `at`: « Paris » in « Paris-8 » does not."""
    after = text[at : at + 2]
    return not (after[:1].isalnum() or (after[:1] == "-" and after[1:].isalnum()))
