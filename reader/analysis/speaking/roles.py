"""What the figures of an article are called, and who bears a role that a phrase names."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.lexicon import fold
from reader.analysis.records import Figure, Gender, Role
from reader.analysis.speaking.focus import Focus, agrees
from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    DETERMINERS,
    GENERIC_PEOPLE,
    KIN,
    OF,
    ORGANISATION_NOUNS,
    POSITIONS,
    SCHOLARS,
    TOWN_BODIES,
)
from reader.analysis.speaking.nouns import (
    exclusive_roles,
    is_former,
    is_office,
    is_person,
    noun_of,
    office_holders,
    people_nouns,
    standard_role,
    words_of,
)
from reader.model import EntityType

_BODY_NOUNS = ORGANISATION_NOUNS - {"groupe"}
_SEVERAL = re.compile(r"\b[Ll]es (?:deux |trois |quatre )?(\w+)s, ")
_JOINED = re.compile(r" et |, ")
_NEXT_WORD = re.compile(r" (?:s'|n'|[^\W\d_]+)")
_VERBAL = AUXILIARIES | {"se", "s'", "ne", "n'"}
_KEPT = 1 << 10  # figures whose roles' nouns are remembered
_WORD_BEFORE = re.compile(r"(\w+) $")
_COUNSEL = frozenset(("avocat", "conseil", "défenseur", "bâtonnier", "pénaliste", None))
DEMONSTRATIVE = frozenset(("ce", "cet", "cette"))
_LAWYER = "avocat"
_TITLE_OF_COUNSEL = re.compile(r"\b(?:[Mm]aître|[Mm]e) $")


class Phrase(NamedTuple):
    """A noun phrase: its text, its words in small letters, its noun, its gender and its place."""

    text: str
    words: list[str]
    noun: str | None
    gender: Gender | None
    start: int

    @property
    def is_governing(self) -> bool:
        """Return whether « de » follows its noun: « le patron de … »."""
        return any(word in OF for word in self.words)


class _Held(NamedTuple):
    """A role that a figure bears, told at `start`."""

    start: int
    figure: Figure
    words: frozenset[str]
    former: bool


_Key = tuple[str, str, frozenset[str], bool]  # of a figure's role: whose, in what words


class Roles:
    """The roles of an article's people, and the nouns that its organisations' names begin with."""

    def __init__(self, text: str, figures: Sequence[Figure], focus: Focus) -> None:
        self._focus = focus
        self._roles: dict[str, dict[_Key, _Held]] = {}
        self._bodies: dict[str, list[Figure]] = {}
        self._lawyers: set[str] = set()
        self._people = [figure for figure in figures if figure.type is EntityType.PER]
        for figure in figures:
            if _pleads(text, figure):
                self._lawyers.add(figure.id)
                start = figure.mentions[0].start
                self._remember(_LAWYER, _Held(start, figure, frozenset((_LAWYER,)), False))
            for role in figure.roles:
                words = standard_role(words_of(role.text))
                if _is_subject(text, role, words) or _is_of_another(role, words, figure):
                    continue
                noun = noun_of(words)
                if noun:
                    held = _Held(role.start, figure, frozenset(words), is_former(words))
                    self._remember(noun.rpartition("-")[2], held)
        for figure in figures:
            if figure.type is EntityType.ORG:
                first, *_ = figure.name.lower().split() or [""]
                for noun in {first, *_nouns_before(text, figure)}:
                    self._bodies.setdefault(noun, []).append(figure)

        for start, noun, figure in _called_together(text, self._people):
            self._remember(noun, _Held(start, figure, frozenset((noun,)), False))

    def learn(self, figure: Figure, phrase: Phrase) -> None:
        """Remember what a phrase that names `figure` calls him: « le porte-parole, Luc Roux »."""
        if figure.type is EntityType.PER and phrase.noun in people_nouns():
            former = is_former(phrase.words)
            held = _Held(phrase.start, figure, frozenset(phrase.words), former)
            self._remember(phrase.noun or "", held)

    def _remember(self, noun: str, held: _Held) -> None:
        """Keep a role once, where it was told first: the same are told over and over."""
        known = self._roles.setdefault(noun, {})
        key = (held.figure.id, held.figure.name, held.words, held.former)
        if key not in known or held.start < known[key].start:
            known[key] = held

    def holder(self, phrase: Phrase) -> Figure | None:
        """Return who bears the role: told before, or in full, and in most of the same words."""
        former, wanted = is_former(phrase.words), set(phrase.words)
        elsewhere = self._elsewhere(phrase, wanted)
        fitting = [
            (len(held.words & wanted) + (same == phrase.noun) + 2 * (held.former == former), held)
            for same in (phrase.noun or "", *people_nouns().get(phrase.noun or "", ()))
            for held in self._roles.get(same, {}).values()
            if held.figure.type is EntityType.PER
            and held.figure.id not in elsewhere
            and agrees(held.figure, phrase.gender)
            and (former or not held.former)
            and (held.start < phrase.start or len(held.words & wanted) > 2)
            and not (_differ if same != phrase.noun else _govern_apart)(held.words, phrase, wanted)
        ]
        most = max((score for score, _ in fitting), default=0)
        found = [held.figure for score, held in fitting if score == most]
        return self._most_prominent(found or self._known_holders(phrase))

    def _known_holders(self, phrase: Phrase) -> list[Figure]:
        """Return those of the article whom everybody knows to hold the office."""
        office = "chef_d'état" if phrase.words[1:] == ["président"] else phrase.noun or ""
        names = office_holders().get(office, frozenset())
        return [each for each in self._people if fold(each.name) in names] if names else []

    def body(self, phrase: Phrase) -> Figure | None:
        """Return the organisation whose name begins with this noun: « la fédération »."""
        if phrase.is_governing:
            return None
        return self._most_prominent(self._bodies.get(phrase.noun or "", []))

    def pleads_for(self, figure: Figure, noun: str | None) -> bool:
        """Return whether `figure` is a lawyer, and this noun one for somebody else in court."""
        return figure.id in self._lawyers and noun not in _COUNSEL

    def likelihood(self, figure: Figure, phrase: Phrase) -> float:
        """Return how likely (0 to 1) a phrase is to mean a figure, by the roles it bears.

        What anyone may be besides (« le candidat ») speaks against nothing, what someone is now
        hardly against « l'ancien professeur ».
        """
        noun, borne = phrase.noun, _nouns_borne(figure.roles)
        held = _all_nouns(figure.roles) | _offices_known(figure.name)
        shown = phrase.words[0] in DEMONSTRATIVE
        if _exclude(held, noun) or (self.pleads_for(figure, noun) and not shown):
            return 0.0
        if is_former(phrase.words) or noun is None or noun in GENERIC_PEOPLE or not borne:
            return 1.0
        if figure.id in self._elsewhere(phrase, set(phrase.words)):
            return 0.0
        if not borne.isdisjoint({noun, *people_nouns().get(noun, ())}):
            return 1.0
        if noun in SCHOLARS and borne <= POSITIONS:
            return 1.0  # « le politologue » may preside an institute
        if shown:
            return 1.0  # « ce passionné de voile » tells more of whoever it takes up
        return 0.0 if phrase.is_governing else 0.3

    def _elsewhere(self, phrase: Phrase, wanted: Set[str]) -> set[str]:
        """Return those who bear the role, though of something else: « le maire de Brive »."""
        noun = phrase.noun or ""
        if not phrase.is_governing or noun in KIN or noun == _LAWYER:
            return set()  # one is the nephew of several people
        held = self._roles.get(noun, {}).values()
        apart = {each.figure.id for each in held if _govern_apart(each.words, phrase, wanted)}
        return apart - {
            each.figure.id
            for each in held
            if not each.words.isdisjoint(OF) and not _govern_apart(each.words, phrase, wanted)
        }

    def _most_prominent(self, figures: Sequence[Figure]) -> Figure | None:
        """Return the one figure among these, or the one in focus where they are several."""
        ids = {figure.id for figure in figures}
        if len(ids) == 1:
            return figures[0]
        found = self._focus.best(lambda figure: float(figure.id in ids)) if ids else None
        return found.figure if found else None


@lru_cache(maxsize=_KEPT)
def _nouns_borne(roles: tuple[Role, ...]) -> frozenset[str | None]:
    """Return the nouns of someone's roles, those left out that anyone may bear."""
    words = (standard_role(words_of(role.text)) for role in roles)
    return frozenset(map(noun_of, words)) - GENERIC_PEOPLE


@lru_cache(maxsize=_KEPT)
def _all_nouns(roles: tuple[Role, ...]) -> frozenset[str | None]:
    """Return the nouns of someone's roles."""
    return frozenset(noun_of(standard_role(words_of(role.text))) for role in roles)


@lru_cache(maxsize=_KEPT)
def _offices_known(name: str) -> frozenset[str | None]:
    """Return the offices that everybody knows someone of this name to hold."""
    folded = fold(name)
    return frozenset(office for office, names in office_holders().items() if folded in names)


def _exclude(borne: Set[str | None], noun: str | None) -> bool:
    """Return whether nobody of these roles is called by this noun: no judge is « l'accusé »."""
    for sides in exclusive_roles():
        own = next((side for side in sides if noun in side), borne)
        if own.isdisjoint(borne) and any(not side.isdisjoint(borne) for side in sides):
            return True
    return False


def _called_together(text: str, people: Sequence[Figure]) -> Iterator[tuple[int, str, Figure]]:
    """Yield what several people are called at once: « les deux accusés, Luc Roux et Ana Petit »."""
    named = {mention.start: (mention.end, each) for each in people for mention in each.mentions}
    for found in _SEVERAL.finditer(text):
        noun = noun_of(["le", found[1].lower()])
        at: int | None = found.end()
        while noun in people_nouns() and at in named:
            end, figure = named[at]
            yield found.start(), noun or "", figure
            joined = _JOINED.match(text, end)
            at = joined.end() if joined else None


def _nouns_before(text: str, figure: Figure) -> Iterator[str]:
    """Yield the nouns right before the names of an organisation: « l'association Les Roses »."""
    for start, _ in figure.mentions:
        word = _WORD_BEFORE.search(text, max(0, start - 20), start)
        if word and word[1].lower() in _BODY_NOUNS:
            yield word[1].lower()


def _pleads(text: str, figure: Figure) -> bool:
    """Return whether « Me » or « maître » stands before a name of someone: a lawyer."""
    if figure.type is not EntityType.PER:
        return False
    return any(
        _TITLE_OF_COUNSEL.search(text, max(0, m.start - 7), m.start) for m in figure.mentions
    )


def _is_of_another(role: Role, words: Sequence[str], figure: Figure) -> bool:
    """Return whether a role is that of someone else: « le conseiller du ministre Luc Roux »."""
    if not any(mention.start == role.end + 1 for mention in figure.mentions):
        return False
    governing = [index for index, word in enumerate(words) if word in OF]
    return bool(governing) and is_person(words[governing[-1] + 1 :])


def _differ(held: frozenset[str], phrase: Phrase, wanted: Set[str]) -> bool:
    """Return whether two roles govern other words: « président du club », « chef de l'État »."""
    governing = bool(wanted & OF) or (bool(held & OF) and is_office(phrase.noun))
    return governing and not (held & wanted) - OF - DETERMINERS


def _govern_apart(held: frozenset[str], phrase: Phrase, wanted: Set[str]) -> bool:
    """Return whether two roles of one noun are of different things: « directeur du cabinet »,
    « directeur de l'agence »."""
    if held.isdisjoint(OF) or wanted.isdisjoint(OF):
        return False
    small = OF | DETERMINERS | TOWN_BODIES | ORGANISATION_NOUNS | {phrase.noun}
    return bool(held - small) and bool(wanted - small) and (held & wanted) <= small


def _is_subject(text: str, role: Role, words: Sequence[str]) -> bool:
    """Return whether what looks like an apposition begins the next clause: « malgré Luc Roux, le
    maire a dit … »."""
    following = _NEXT_WORD.match(text, role.end)
    after = following[0].strip().lower() if following else ""
    return any(word in _VERBAL for word in (*words[1:], after))
