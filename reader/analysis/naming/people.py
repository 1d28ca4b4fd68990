"""Keeps each person together, and people who share a name apart.

A person is known by a full name (« Marine Le Pen »), a surname (« Mme Le Pen »), or a first name
(« Marine »). Short names go to whom the text means: the person last named before who bears the
name and whose gender agrees, else the next one named.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.records import Gender, Role

Words = tuple[str, ...]

PARTICLES = lexicon.frames("particles")


# A name that so many people bear tells none of them; time stays linear.
_MANY = 40
_LONGEST = 40  # words of a name


class PersonMention(NamedTuple):
    """A name of a person at [start, end): its folded words and what stands around it.

    `formal` holds after an honorific, `plural` where a family is meant, `reigns` where a first
    name alone is a whole name (« le pape François »), `whole` where a particle is a first name and
    no longer name ends so (« Ben Ondel »). `also` is a second role, after the name.
    """

    start: int
    end: int
    text: str
    words: Words
    gender: Gender | None = None
    formal: bool = False
    plural: bool = False
    reigns: bool = False
    whole: bool = False
    role: Role | None = None
    also: Role | None = None

    @property
    def is_full(self) -> bool:
        """Return whether this is a name that tells its bearer from all others."""
        if self.plural:
            return False
        return self.reigns or self.whole or (len(self.words) > 1 and self.words[0] not in PARTICLES)


@dataclass(slots=True, eq=False)
class Person:
    """Someone, while mentions are being gathered: all folded full names and the mentions."""

    names: set[Words] = field(default_factory=set)
    gender: Gender | None = None
    plural: bool = False
    mentions: list[PersonMention] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def takes(self, mention: PersonMention) -> None:
        """Count a mention as this person's."""
        self.mentions.append(mention)
        self.gender = self.gender or mention.gender


def gather_people(mentions: Iterable[PersonMention]) -> list[Person]:
    """Return the people that `mentions` (in the order of the text) name."""
    mentions = list(mentions)
    mentions = list(_with_whole_names(mentions))
    full = _people_in_full(mentions)
    for mention in mentions:
        if not mention.plural and mention.words in full:
            full[mention.words].takes(mention)
            full[mention.words].places.append(mention.start)
    people = list(dict.fromkeys(full.values()))
    bearers = _bearers(full)
    for mention in mentions:
        if mention.plural or mention.words not in full:
            person = _meant(mention, bearers)
            if person is None:
                person = Person({mention.words}, plural=mention.plural, places=[mention.start])
                person.gender = None if mention.plural else gender_of(mention.words[0])
                bearers[mention.words].append(person)
                people.append(person)
            person.takes(mention)
    for person in people:
        person.mentions.sort(key=lambda mention: mention.start)
    return people


def _with_whole_names(mentions: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """Yield the mentions, « Ben Ondel » as a whole name where no longer name ends so."""
    ends = {one.words[at:] for one in mentions for at in range(1, len(one.words))}
    for one in mentions:
        may_be = len(one.words) > 1 and one.words[0] in PARTICLES and not one.formal
        whole = may_be and one.words[0] in lexicon.first_names() and one.words not in ends
        yield one._replace(whole=True) if whole else one


def _people_in_full(mentions: Sequence[PersonMention]) -> dict[Words, Person]:
    """Return a person for each full name; variants of one name share theirs."""
    found: dict[Words, Person] = {}
    alike: defaultdict[Words, list[Person]] = defaultdict(list)
    names = {mention.words for mention in mentions if mention.is_full}
    for words in sorted(names, key=lambda words: (-len(words), words)):
        near = [*alike[words[-1:]][:_MANY], *alike[words[:2]][:_MANY]]
        person = next((p for p in near if any(_is_variant(words, n) for n in p.names)), None)
        if person is None:
            person = Person(gender=gender_of(words[0]))
            alike[words[-1:]].append(person)
            alike[words[:2]].append(person)
        person.names.add(words)
        found[words] = person
    return found


def gender_of(first_name: str) -> Gender | None:
    """Return the gender of a folded first name, that of its first part where it has several."""
    known = lexicon.first_names()
    return known.get(first_name) or known.get(first_name.partition(" ")[0])


def _is_variant(short: Words, long: Words) -> bool:
    """Return whether `short` may be another form of the name `long`.

    « J. Dupont » and « Jean Dupont », « Jean Dupont » and « Jean Marie Dupont », « Juan Carlos »
    and « Juan Carlos de Bourbon », « Petit de Villers » and « Luc Petit de Villers », « George »
    and « Georges Dupont ».
    """
    if 1 < len(short) < len(long) and long[: len(short)] == short:
        return short[-1] in lexicon.first_names()
    if short[-1] != long[-1] or len(short) < 2:
        return False
    if short == long[-len(short) :] and short[0] not in lexicon.first_names():
        return True
    if " ".join(short) == " ".join(long):
        return True
    if short[1:] == long[1:] and _is_misspelt(short[0], long[0]):
        return True
    if len(short[0]) == 1 or len(long[0]) == 1:
        return short[0][0] == long[0][0]
    left = iter(long)
    return short[0] == long[0] and all(word in left for word in short)


_LONG_ENOUGH = 5


def _is_misspelt(one: str, other: str) -> bool:
    """Return whether two first names differ by a letter, or by two that changed places."""
    genders = {gender for gender in (gender_of(one), gender_of(other)) if gender}
    if min(len(one), len(other)) < _LONG_ENOUGH or len(genders) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(long) - len(short) == 1:
        return short[at:] == long[at + 1 :]
    swapped = long[at + 1 : at + 2] + long[at : at + 1] + long[at + 2 :]
    return len(long) == len(short) and short[at:] in {short[at : at + 1] + long[at + 1 :], swapped}


def _bearers(full: dict[Words, Person]) -> defaultdict[Words, list[Person]]:
    """Return who bears each shorter name: surnames, surnames with particles, first names."""
    found: defaultdict[Words, list[Person]] = defaultdict(list)
    for words, person in full.items():
        shorter = {words, *(words[at:] for at in range(max(0, len(words) - _LONGEST), len(words)))}
        shorter |= {words[:at] for at in range(1, min(len(words), _LONGEST))}
        for part in shorter:
            if found[part][-1:] != [person]:
                found[part].append(person)
    for part, people in found.items():
        if len(people) > _MANY:
            found[part] = []
    return found


def _meant(mention: PersonMention, bearers: dict[Words, list[Person]]) -> Person | None:
    """Return the person whom a short name means, None when nobody named in full bears it."""
    able = [person for person in bearers.get(mention.words, ()) if _agrees(person, mention)]
    if mention.formal:
        # After an honorific stands a surname, seldom a first name.
        able = [p for p in able if any(n[0] != mention.words[0] for n in p.names)] or able
    return min(able, key=lambda person: _distance(person, mention.start), default=None)


def _agrees(person: Person, mention: PersonMention) -> bool:
    if person.plural != mention.plural:
        return False
    return mention.gender is None or person.gender is None or mention.gender == person.gender


_FORWARD = 1_000_000_000


def _distance(person: Person, at: int) -> int:
    """Return how far back a person was last named; those named only later come after."""
    before = bisect_right(person.places, at)
    return at - person.places[before - 1] if before else _FORWARD + person.places[0] - at
