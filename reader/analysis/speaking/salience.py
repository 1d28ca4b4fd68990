"""Whom a pronoun or a noun means among those in focus: the most salient one who agrees with it."""

from collections.abc import Callable, Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.bodies import is_medium, suits
from reader.analysis.speaking.focus import Focus, agrees
from reader.analysis.speaking.grammar import GENERIC_PEOPLE, PLURAL
from reader.analysis.speaking.nouns import gender_of
from reader.analysis.speaking.roles import DEMONSTRATIVE, Phrase, Roles
from reader.analysis.speaking.speakers import UNKNOWN, Speaker
from reader.analysis.speaking.unnamed import stand_in
from reader.model import EntityType

GUESSED = 0.42  # for a noun that no list knows: « le haut-gradé »
_THE_LATTER = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))

_PER_SENTENCE = 0.4  # « ce commerçant » means someone named just before
_FADING_FOR_NOUNS = 0.75  # « le patron du club » may mean someone named a while ago
_NEAR = 0.5  # the least weight in focus of whom « le patron du bac » may mean
_NEAR_SHOWN = 0.1  # of whom « ce commerçant » may, whose focus fades faster
_PROMINENT = 3  # mentions of someone whom a noun may mean before any name


class Salience:
    """Weighs those in focus by what a pronoun or a noun phrase tells of whom it means."""

    def __init__(self, figures: Sequence[Figure], focus: Focus, roles: Roles) -> None:
        self._focus, self._roles = focus, roles
        self._most_named = sorted(figures, key=lambda figure: -len(figure.mentions))

    def pronoun(self, pronoun: str, text: str, *, inserted: bool, but: Figure | None) -> Speaker:
        """Return whom a pronoun means; `inserted` tells that it stands behind its verb."""
        gender, plural = gender_of(pronoun), pronoun in PLURAL

        def may_be_he(figure: Figure) -> float:
            # « dit-il » is no place, and media are cited more often than taken up again
            place = inserted and figure.type is EntityType.LOC
            return 0.0 if place or figure == but else 0.4 if is_medium(figure) else 1.0

        find = self._focus.latest if pronoun in _THE_LATTER else self._focus.best
        found = find(lambda figure: agrees(figure, gender, plural=plural) * may_be_he(figure))
        if found is None or not found.figure.id:
            return Speaker(None, text, unnamed=found.figure if found else None)
        reason = f"pronom {text} → {found.figure.short_name}"
        return Speaker(found.figure, text, reason, 0.55 + 0.35 * found.margin)

    def latter(self, phrase: Phrase) -> Speaker:
        """Return who was named last: « ce dernier », « cette dernière »."""

        def fits(figure: Figure) -> float:
            return agrees(figure, phrase.gender) * (figure.type is EntityType.PER)

        told = self._focus.latest(lambda figure: fits(figure) * (figure.gender == phrase.gender))
        found = told or self._focus.latest(fits)
        if found is None or not found.figure.id:
            return Speaker(None, phrase.text, unnamed=found.figure if found else None)
        return meant(phrase, found.figure, 0.65)

    def topic(self) -> Figure | None:
        """Return whom « son » most likely points back to."""
        found = self._focus.best(lambda figure: agrees(figure, None))
        return found.figure if found else None

    def is_in_focus(self, figures: Sequence[Figure]) -> bool:
        """Return whether one of these was named, or spoke, not long ago."""
        return self._focus.best(lambda figure: float(figure in figures)) is not None

    def meant_by(
        self,
        phrase: Phrase,
        confidence: float,
        *,
        kind: EntityType = EntityType.PER,
        but: Sequence[Figure] = (),
        noun: str | None = None,
    ) -> Speaker:
        """Return who of that kind is in focus, `but` left out; `noun` must suit his roles.

        Someone unnamed is meant by a general noun only.
        """
        general = noun in GENERIC_PEOPLE

        def fits(figure: Figure) -> float:
            if figure.type is not kind or figure in but or not (figure.id or general):
                return 0.0
            if kind is EntityType.ORG:
                return agrees(figure, None, plural=figure.plural) * suits(figure, noun)
            if kind is EntityType.LOC:
                return agrees(figure, None, plural=figure.plural)
            if noun is None:
                return agrees(figure, phrase.gender)
            return agrees(figure, phrase.gender) * self._roles.likelihood(figure, phrase)

        shown = phrase.words[0] in DEMONSTRATIVE
        found = self._focus.best(fits, fading=_PER_SENTENCE if shown else _FADING_FOR_NOUNS)
        if found is None and (main := self._protagonist(fits, kind)) is not None:
            unlike = kind is EntityType.PER and phrase.gender not in (None, main.gender)
            return UNKNOWN._replace(text=phrase.text) if unlike else meant(phrase, main, GUESSED)
        far = found is not None and found.weight < (_NEAR_SHOWN if shown else _NEAR)
        if far and noun is not None and kind is EntityType.PER and (shown or phrase.is_governing):
            return Speaker(None, phrase.text, unnamed=stand_in(phrase))
        if found is None or not found.figure.id:
            unknown = found.figure if found else stand_in(phrase)
            return Speaker(None, phrase.text, unnamed=unknown)
        return meant(phrase, found.figure, confidence * (0.7 + 0.3 * found.margin))

    def _protagonist(self, fits: Callable[[Figure], float], kind: EntityType) -> Figure | None:
        """Return whom the article names most, for a noun that stands before any name."""
        fitting = (f for f in self._most_named if f.type is kind and fits(f) > 0)
        most = next(fitting, None)
        if most is None or len(most.mentions) >= _PROMINENT:
            return most
        return most if next(fitting, None) is None else None


def meant(phrase: Phrase, figure: Figure, confidence: float) -> Speaker:
    """Return `figure` as the one whom a phrase means."""
    return Speaker(figure, phrase.text, f"{phrase.text} → {figure.short_name}", confidence)
