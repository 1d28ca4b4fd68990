"""From the words that say who speaks to the figure that they mean, with the reason."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.analysis.lexicon import fold
from reader.analysis.records import Figure
from reader.analysis.speaking.bodies import is_medium, suits
from reader.analysis.speaking.focus import Focus, agrees
from reader.analysis.speaking.grammar import (
    ANONYMOUS,
    COURT_NOUNS,
    GENERIC_PEOPLE,
    GROUP_NOUNS,
    INDEFINITE,
    KIN,
    OFFICES,
    ORGANISATION_NOUNS,
    OWNED_NOUNS,
    PLURAL,
    RIVAL_NOUNS,
    SOURCE_NOUNS,
    TOLD_ROLES,
    TOWN_BODIES,
    WILL_NOUNS,
)
from reader.analysis.speaking.heads import PRONOUNS, head_name, owner_of, source_owner, writer_of
from reader.analysis.speaking.nouns import (
    gender_of,
    gender_of_phrase,
    names_a_person,
    noun_of,
    people_nouns,
    standard_role,
)
from reader.analysis.speaking.roles import Phrase, Roles
from reader.analysis.speaking.subjects import Subject
from reader.analysis.speaking.words import Kind, Token, inverted_pronoun
from reader.model import EntityType, Span


class Speaker(NamedTuple):
    """Who speaks: `figure` is None for someone unnamed or unknown; `text` is what the text says.

    `unnamed` stands for someone without a name, so that « il » may mean him later on.
    """

    figure: Figure | None
    text: str | None = None
    reason: str = ""
    confidence: float = 0.0
    unnamed: Figure | None = None


UNKNOWN = Speaker(None)
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette"))
_THE_LATTER = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
_POSSESSIVE = frozenset(("son", "sa", "leur"))
_THINGS = SOURCE_NOUNS | GROUP_NOUNS | ORGANISATION_NOUNS | OFFICES
_SPEAKING = OFFICES | KIN | ANONYMOUS | {"source"}
_DEMONSTRATIVE = frozenset(("ce", "cet", "cette"))
_PER_SENTENCE = 0.4  # « ce commerçant » means someone named just before
_FADING_FOR_NOUNS = 0.75  # « le patron du club » may mean someone named a while ago
_GUESSED = 0.42  # for a noun that no list knows: « le haut-gradé »
_LEAST = 0.2  # a guess less sure than this is none
_VOWELS = frozenset("aeiouy")
_PROMINENT = 3  # mentions of someone whom a noun may mean before any name
_KNOWN_MENTIONS = 1  # an unnamed speaker counts as one who is named so often


class Resolver:
    """Resolves subjects to figures; knows their roles, and who is in focus."""

    def __init__(self, text: str, figures: Sequence[Figure], focus: Focus) -> None:
        self._text = text
        self._focus = focus
        self._roles = Roles(text, figures, focus)
        self._figures = figures
        self._unnamed: dict[str, Figure] = {}
        self._by_name = {text[m.start : m.end]: each for each in figures for m in each.mentions}
        self._town_hall: Figure | None = None

    def speaker(self, tokens: Sequence[Token], subject: Subject) -> Speaker:
        """Return who the subject of a cue is."""
        words = tokens[subject.first : subject.last + 1]
        text = self._text[words[0].start : words[-1].end]
        pronoun = inverted_pronoun(words[0].low)
        if words[0].kind is Kind.CLITIC:
            text = inverted_pronoun(text)
        if len(words) == 1 and pronoun in PRONOUNS:
            return self._pronoun(pronoun, text, inserted=words[0].kind is Kind.CLITIC)
        named = head_name(words) or self._by_name.get(text)
        low = standard_role([token.low for token in words])
        phrase = Phrase(text, low, noun_of(low), gender_of_phrase(low), words[0].start)
        if named is not None:
            self._roles.learn(named, phrase)
            return Speaker(named, text, "", 0.95 if subject.close else 0.85)
        return (
            self._by_form(phrase, words)
            or self._by_knowledge(phrase, words)
            or self._by_likelihood(phrase, words)
        )

    def _pronoun(self, pronoun: str, text: str, *, inserted: bool) -> Speaker:
        gender, plural = gender_of(pronoun), pronoun in PLURAL

        def may_be_he(figure: Figure) -> float:
            # « dit-il » is no place, and media are cited more often than taken up again
            place = inserted and figure.type is EntityType.LOC
            return 0.0 if place else 0.4 if is_medium(figure) else 1.0

        find = self._focus.latest if pronoun in _THE_LATTER else self._focus.best
        found = find(lambda figure: agrees(figure, gender, plural=plural) * may_be_he(figure))
        if found is None or not found.figure.id:
            return Speaker(None, text, unnamed=found.figure if found else None)
        reason = f"pronom {text} → {found.figure.short_name}"
        return Speaker(found.figure, text, reason, 0.55 + 0.35 * found.margin)

    def _by_form(self, phrase: Phrase, words: Sequence[Token]) -> Speaker | None:
        """Return the speaker where the phrase's first words decide: « un … », « ce dernier »."""
        first, second = phrase.words[0], phrase.words[1:2]
        if first in PLURAL:
            source = source_owner(words)
            if source is not None:
                return _meant(phrase, source, 0.65)
            return Speaker(None, phrase.text)
        if first in INDEFINITE or (first == "l'" and second in (["un"], ["une"])):
            writer = writer_of(words)
            named = any(token.kind is Kind.NAME for token in words[1:3])  # « un sondage Elabe »
            if writer is not None and (named or "par" in phrase.words):
                return _meant(phrase, writer, 0.65)  # « un bilan établi par l'agence »
            return Speaker(None, phrase.text, unnamed=self._introduced(phrase))
        if first in ("celui", "celle"):
            return self._by_focus(phrase, 0.6)
        if "dernier" in phrase.words[:2] or "dernière" in phrase.words[:2]:
            return self._latter(phrase)
        return None

    def _latter(self, phrase: Phrase) -> Speaker:
        """Return who was named last: « ce dernier », « cette dernière »."""

        def fits(figure: Figure) -> float:
            return agrees(figure, phrase.gender) * (figure.type is EntityType.PER)

        told = self._focus.latest(lambda figure: fits(figure) * (figure.gender == phrase.gender))
        found = told or self._focus.latest(fits)
        if found is None or not found.figure.id:
            return Speaker(None, phrase.text, unnamed=found.figure if found else None)
        return _meant(phrase, found.figure, 0.65)

    def _by_knowledge(self, phrase: Phrase, words: Sequence[Token]) -> Speaker | None:
        """Return the speaker whom a role, a name inside the phrase or an earlier phrase tells."""
        possessive = phrase.words[0] in _POSSESSIVE
        holder = self._roles.holder(phrase)
        if holder is not None and not (possessive and holder == self._topic()):
            return _meant(phrase, holder, 0.85)
        if phrase.noun in OWNED_NOUNS and (owner := owner_of(words)) is not None:
            return _meant(phrase, owner, 0.8)
        if (writer := writer_of(words)) is not None:
            return _meant(phrase, writer, 0.65)
        if phrase.noun in TOWN_BODIES and (town := self._town(words)) is not None:
            return _meant(phrase, town, 0.55)
        met = self._unnamed.get(phrase.noun or "")
        if met is not None and agrees(met, phrase.gender):
            return Speaker(None, phrase.text, unnamed=met)
        if phrase.noun in TOLD_ROLES and (lone := self._without_role(phrase)) is not None:
            return _meant(phrase, lone, _GUESSED)
        if phrase.noun in TOLD_ROLES or _presides_court(phrase):
            return Speaker(None, phrase.text, unnamed=self._introduced(phrase))
        if possessive and phrase.noun not in RIVAL_NOUNS:
            return Speaker(None, phrase.text, unnamed=self._stand_in(phrase))
        return None

    def _without_role(self, phrase: Phrase) -> Figure | None:
        """Return the one person without a role, for « le préfet » who is nowhere introduced."""
        if phrase.noun == "porte-parole" or phrase.words[0] not in _DEFINITE:
            return None
        free = [
            figure
            for figure in self._figures
            if figure.type is EntityType.PER
            and not figure.roles
            and agrees(figure, phrase.gender)
            and not self._roles.pleads_for(figure, phrase.noun)
        ]
        spoke = self._focus.best(lambda figure: float(figure in free))
        return free[0] if len(free) == 1 and spoke is not None else None

    def _town(self, words: Sequence[Token]) -> Figure | None:
        """Return the town whose town hall speaks, or spoke before: « la mairie (de Brive) »."""
        named = owner_of(words)
        if named is not None and named.type is EntityType.LOC:
            self._town_hall = named
        return self._town_hall

    def _by_likelihood(self, phrase: Phrase, words: Sequence[Token]) -> Speaker:
        """Return whom in focus the phrase may mean, by what its noun stands for."""
        inside = tuple(token.figure for token in words if token.figure is not None)
        if phrase.noun in people_nouns():
            topic = self._topic() if phrase.words[0] in _POSSESSIVE else None
            but = (*inside, topic) if topic is not None else inside
            return self._by_focus(phrase, 0.6, but=but, noun=phrase.noun)
        body = self._roles.body(phrase)
        if body is not None:
            return _meant(phrase, body, 0.8)
        if phrase.noun in WILL_NOUNS and inside:
            return _meant(phrase, inside[0], _GUESSED)  # « l'objectif de Luc Roux »
        neuter = phrase._replace(gender=None)
        if phrase.noun in ORGANISATION_NOUNS and not (phrase.is_governing and inside):
            return self._by_focus(neuter, 0.45, kind=EntityType.ORG, noun=phrase.noun)
        if phrase.noun == "pays":
            return self._by_focus(neuter, 0.6, kind=EntityType.LOC)
        # « le "Renard" », « le Sénégalais »
        nicknamed = words[-1].kind is Kind.QUOTE or (len(words) == 2 and words[1].capital)
        if phrase.words[0] in _DEFINITE and (nicknamed or _may_be_person(phrase.noun)):
            return self._by_focus(phrase, _GUESSED, but=inside)
        return Speaker(None, phrase.text, unnamed=self._stand_in(phrase))

    def _introduced(self, phrase: Phrase) -> Figure | None:
        """Return the stand-in for « un témoin », whom « le témoin » means later on."""
        if phrase.words[0] == "l'" and phrase.words[1:2] in (["un"], ["une"]):
            return self._one_of(phrase)
        if phrase.noun is None or phrase.noun in OFFICES:
            return None
        stand_in = self._stand_in(phrase, anyone=names_a_person(phrase.noun))
        if stand_in is not None:
            called = (w for w in phrase.words[1:3] if w in ANONYMOUS or w in people_nouns())
            self._unnamed |= dict.fromkeys((phrase.noun, *called), stand_in)
        return stand_in

    def _stand_in(self, phrase: Phrase, *, anyone: bool = False) -> Figure | None:
        """Return someone without a name and without an id, whom « il » may mean."""
        noun = phrase.noun
        if noun is None or not (anyone or noun in people_nouns() or noun in _SPEAKING):
            return None
        return _nobody(phrase, EntityType.ORG if noun in OFFICES else EntityType.PER)

    def _one_of(self, phrase: Phrase) -> Figure | None:
        """Return the stand-in for « l'une des élèves »."""
        return _nobody(phrase, EntityType.PER) if len(phrase.words) > 2 else None

    def _topic(self) -> Figure | None:
        """Return whom « son » most likely points back to."""
        found = self._focus.best(lambda figure: agrees(figure, None))
        return found.figure if found else None

    def _by_focus(
        self,
        phrase: Phrase,
        confidence: float,
        *,
        kind: EntityType = EntityType.PER,
        but: Sequence[Figure] = (),
        noun: str | None = None,
        unnamed: bool = False,
    ) -> Speaker:
        """Return who of that kind is in focus, `but` left out; `noun` must suit his roles.

        Someone unnamed is meant by a general noun only, or where `unnamed` allows it.
        """
        general = unnamed or noun in GENERIC_PEOPLE

        def fits(figure: Figure) -> float:
            if figure.type is not kind or figure in but or not (figure.id or general):
                return 0.0
            if self._roles.pleads_for(figure, noun):
                return 0.0
            if kind is EntityType.ORG:
                return agrees(figure, None, plural=figure.plural) * suits(figure, noun)
            if kind is EntityType.LOC:
                return agrees(figure, None, plural=figure.plural)
            share = 1.0
            if self._roles.is_another(figure, noun):
                share = 0.0 if phrase.is_governing else 0.3
            return agrees(figure, phrase.gender) * share

        shown = phrase.words[0] in _DEMONSTRATIVE
        found = self._focus.best(fits, fading=_PER_SENTENCE if shown else _FADING_FOR_NOUNS)
        if found is None and (main := self._protagonist(fits, kind)) is not None:
            unlike = kind is EntityType.PER and phrase.gender not in (None, main.gender)
            return UNKNOWN._replace(text=phrase.text) if unlike else _meant(phrase, main, _GUESSED)
        if found is None or not found.figure.id:
            unknown = found.figure if found else self._stand_in(phrase)
            return Speaker(None, phrase.text, unnamed=unknown)
        return _meant(phrase, found.figure, confidence * (0.7 + 0.3 * found.margin))

    def _protagonist(self, fits: Callable[[Figure], float], kind: EntityType) -> Figure | None:
        """Return whom the article names most, for a noun that stands before any name."""
        fitting = [figure for figure in self._figures if figure.type is kind and fits(figure) > 0]
        most = max(fitting, key=lambda figure: len(figure.mentions), default=None)
        if most is None or (len(fitting) > 1 and len(most.mentions) < _PROMINENT):
            return None
        return most


def _nobody(phrase: Phrase, kind: EntityType) -> Figure:
    """Return someone without an id, who has only what a phrase calls him."""
    place = (Span(phrase.start, phrase.start + len(phrase.text)),) * _KNOWN_MENTIONS
    return Figure("", kind, phrase.text, phrase.text, place, phrase.gender)


def _meant(phrase: Phrase, figure: Figure, confidence: float) -> Speaker:
    return Speaker(figure, phrase.text, f"{phrase.text} → {figure.short_name}", confidence)


def _presides_court(phrase: Phrase) -> bool:
    presides = phrase.noun in ("président", "présidente")
    return presides and not COURT_NOUNS.isdisjoint(phrase.words)


def _may_be_person(noun: str | None) -> bool:
    if noun is None or len(noun) < 3 or not names_a_person(noun):
        return False
    return noun.rstrip("s") not in _THINGS


def of(figure: Figure) -> str:
    """Return « de X » or « d'X » for the short name of `figure`."""
    name = figure.short_name
    return f"d'{name}" if fold(name[:1]) in _VOWELS else f"de {name}"


def continued(speaker: Speaker, share: float) -> Speaker:
    """Return `speaker` for further words, `share` (0 to 1) as sure as of those before."""
    if speaker.figure is None:
        return speaker._replace(confidence=speaker.confidence * share)
    if speaker.confidence * share < _LEAST:
        return UNKNOWN
    reason = f"suite des propos {of(speaker.figure)}"
    return speaker._replace(reason=reason, confidence=speaker.confidence * share)
