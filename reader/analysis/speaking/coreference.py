"""From the words that say who speaks to the figure that they mean, with the reason."""

from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.focus import Focus, agrees
from reader.analysis.speaking.grammar import (
    COURT_NOUNS,
    GROUP_NOUNS,
    INDEFINITE,
    OF,
    OFFICES,
    ORGANISATION_NOUNS,
    OWNED_NOUNS,
    PLURAL,
    RIVAL_NOUNS,
    SOURCE_NOUNS,
    TIMES,
    TOLD_ROLES,
    TOWN_BODIES,
    WILL_NOUNS,
)
from reader.analysis.speaking.heads import PRONOUNS, head_name, owner_of, source_owner, writer_of
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.nouns import (
    gender_of_phrase,
    is_former,
    is_person,
    names_a_person,
    noun_of,
    people_nouns,
    standard_role,
)
from reader.analysis.speaking.phrases import end_of_bare_phrase
from reader.analysis.speaking.roles import Phrase, Roles
from reader.analysis.speaking.salience import GUESSED, Salience, meant
from reader.analysis.speaking.speakers import Speaker
from reader.analysis.speaking.unnamed import Unnamed, is_one_of, stand_in
from reader.analysis.speaking.words import Kind, Token, inverted_pronoun
from reader.model import EntityType

_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette"))
_POSSESSIVE = frozenset(("son", "sa", "leur"))
_MET_AFTER = frozenset(("par", "à", "avec", "d'", "de", "chez", "contre", "devant", "face"))
_LONGEST_MET = 8  # tokens
_THINGS = SOURCE_NOUNS | GROUP_NOUNS | ORGANISATION_NOUNS | OFFICES


class Resolver:
    """Resolves subjects to figures; knows their roles, and who is in focus."""

    def __init__(self, text: str, figures: Sequence[Figure], focus: Focus) -> None:
        self._text = text
        self._roles = Roles(text, figures, focus)
        self._figures = figures
        self._unnamed = Unnamed()
        self._salience = Salience(figures, focus, self._roles)
        self._by_name = {text[m.start : m.end]: each for each in figures for m in each.mentions}
        self._town_hall: Figure | None = None

    def known(self, tokens: Sequence[Token], subject: Subject) -> Figure | None:
        """Return whom a subject names, or tells by a role, no pronoun."""
        words = tokens[subject.first : subject.last + 1]
        if words[0].low in PRONOUNS or words[0].low in PLURAL or words[0].low in INDEFINITE:
            return None
        phrase = self._phrase(words)
        named = head_name(words) or self._roles.holder(phrase)
        return named or self._by_likelihood(phrase, words).figure

    def speaker(
        self, tokens: Sequence[Token], subject: Subject, *, but: Figure | None = None
    ) -> Speaker:
        """Return who the subject of a cue is; a pronoun does not mean `but`."""
        words = tokens[subject.first : subject.last + 1]
        text = self._text[words[0].start : words[-1].end]
        pronoun = inverted_pronoun(words[0].low)
        if words[0].kind is Kind.CLITIC:
            text = inverted_pronoun(text)
        if len(words) == 1 and pronoun in PRONOUNS:
            clitic = words[0].kind is Kind.CLITIC
            return self._salience.pronoun(pronoun, text, inserted=clitic, but=but)
        named = head_name(words) or self._by_name.get(text)
        phrase = self._phrase(words)
        if named is not None:
            self._roles.learn(named, phrase)
            self._learn_apposed(tokens, subject.last, named)
            return Speaker(named, text, "", 0.95 if subject.close else 0.85)
        return (
            self._by_form(phrase, words)
            or self._by_knowledge(phrase, words)
            or self._by_likelihood(phrase, words)
        )

    def meet(self, tokens: Sequence[Token]) -> None:
        """Remember who is met without a name: « pris à partie par un retraité »."""
        for index in range(1, len(tokens)):
            if tokens[index].low not in ("un", "une") or tokens[index - 1].low not in _MET_AFTER:
                continue
            phrase = self._phrase(tokens[index : end_of_bare_phrase(tokens, index) + 1])
            named = any(t.kind is Kind.NAME for t in tokens[index : index + _LONGEST_MET])
            if phrase.noun in people_nouns() and not named:
                self._unnamed.introduce(phrase)

    def _learn_apposed(self, tokens: Sequence[Token], last: int, named: Figure) -> None:
        """Remember what follows the name of who speaks: « a dit Luc Roux, le maire »."""
        following = [token.low for token in tokens[last + 1 : last + 3]]
        if tokens[last].kind is not Kind.NAME or following[:1] != [","]:
            return
        if following[-1] not in _DEFINITE:
            return
        end = end_of_bare_phrase(tokens, last + 2) + 1
        words = tokens[last + 2 : end]
        closed = end == len(tokens) or tokens[end].low in TIMES | {",", "."}
        phrase = self._phrase(words)
        if closed and is_person(phrase.words) and words[1].kind is Kind.WORD:
            self._roles.learn(named, phrase)

    def _phrase(self, words: Sequence[Token]) -> Phrase:
        """Return the noun phrase that some tokens make."""
        text = self._text[words[0].start : words[-1].end]
        low = standard_role([token.low for token in words])
        return Phrase(text, low, noun_of(low), gender_of_phrase(low), words[0].start)

    def _by_form(self, phrase: Phrase, words: Sequence[Token]) -> Speaker | None:
        """Return the speaker where the phrase's first words decide: « un … », « ce dernier »."""
        first = phrase.words[0]
        if first in PLURAL:
            source = source_owner(words)
            if source is not None:
                return meant(phrase, source, 0.65)
            return Speaker(None, phrase.text)
        if first in INDEFINITE or is_one_of(phrase):
            writer = writer_of(words)
            named = any(token.kind is Kind.NAME for token in words[1:3])  # « un sondage Elabe »
            if writer is not None and (named or "par" in phrase.words):
                return meant(phrase, writer, 0.65)  # « un bilan établi par l'agence »
            return Speaker(None, phrase.text, unnamed=self._unnamed.introduce(phrase))
        if first in ("celui", "celle"):
            return self._salience.meant_by(phrase, 0.6)
        if "dernier" in phrase.words[:2] or "dernière" in phrase.words[:2]:
            return self._salience.latter(phrase)
        return None

    def _by_knowledge(self, phrase: Phrase, words: Sequence[Token]) -> Speaker | None:
        """Return the speaker whom a role, a name inside the phrase or an earlier phrase tells."""
        possessive = phrase.words[0] in _POSSESSIVE
        holder = self._roles.holder(phrase)
        if holder is not None and not (possessive and holder == self._salience.topic()):
            return meant(phrase, holder, 0.85)
        owner = owner_of(words) or self._other(phrase) if phrase.noun in OWNED_NOUNS else None
        if owner is not None:
            return meant(phrase, owner, 0.8)
        if (writer := writer_of(words)) is not None:
            return meant(phrase, writer, 0.65)
        if phrase.noun in TOWN_BODIES and (town := self._town(words)) is not None:
            return meant(phrase, town, 0.55)
        if (met := self._unnamed.met(phrase)) is not None:
            return Speaker(None, phrase.text, unnamed=met)
        if phrase.noun in TOLD_ROLES and (lone := self._without_role(phrase)) is not None:
            return meant(phrase, lone, GUESSED)
        if is_former(phrase.words):
            return None  # « l'ex-ministre » tells more of someone who is spoken of
        if phrase.noun in TOLD_ROLES or _presides_court(phrase):
            return Speaker(None, phrase.text, unnamed=self._unnamed.introduce(phrase))
        if possessive and phrase.noun not in RIVAL_NOUNS:
            return Speaker(None, phrase.text, unnamed=stand_in(phrase))
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
        return free[0] if len(free) == 1 and self._salience.is_in_focus(free) else None

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
            topic = self._salience.topic() if phrase.words[0] in _POSSESSIVE else None
            but = [*inside, *(each for each in (topic, self._other(phrase)) if each)]
            return self._salience.meant_by(phrase, 0.6, but=but, noun=phrase.noun)
        body = self._roles.body(phrase)
        if body is not None:
            return meant(phrase, body, 0.8)
        if phrase.noun in WILL_NOUNS and inside:
            return meant(phrase, inside[0], GUESSED)  # « l'objectif de Luc Roux »
        if phrase.noun in ORGANISATION_NOUNS | OFFICES and words[-1].kind is Kind.QUOTE:
            return Speaker(None, phrase.text)  # « le collectif "Nos ponts" »
        neuter = phrase._replace(gender=None)
        if phrase.noun in ORGANISATION_NOUNS and not (phrase.is_governing and inside):
            return self._salience.meant_by(neuter, 0.45, kind=EntityType.ORG, noun=phrase.noun)
        if phrase.noun == "pays":
            return self._salience.meant_by(neuter, 0.6, kind=EntityType.LOC)
        # « le "Renard" », « le Sénégalais »
        nicknamed = words[-1].kind is Kind.QUOTE or (len(words) == 2 and words[1].capital)
        if phrase.words[0] in _DEFINITE and (nicknamed or _may_be_person(phrase.noun)):
            return self._salience.meant_by(phrase, GUESSED, but=inside)
        return Speaker(None, phrase.text, unnamed=stand_in(phrase))

    def _other(self, phrase: Phrase) -> Figure | None:
        """Return whose the one meant is, not he himself: « l'interlocuteur du président »."""
        at = next((i for i, word in enumerate(phrase.words) if word in OF), None)
        inner = phrase.words[at + 1 :] if at is not None else []
        if at is None or not is_person(inner):
            return None
        if phrase.words[at] == "du":
            inner = ["le", *inner]
        whose = phrase._replace(words=inner, noun=noun_of(inner), gender=gender_of_phrase(inner))
        return self._roles.holder(whose)


def _presides_court(phrase: Phrase) -> bool:
    presides = phrase.noun in ("président", "présidente")
    return presides and not COURT_NOUNS.isdisjoint(phrase.words)


def _may_be_person(noun: str | None) -> bool:
    if noun is None or len(noun) < 3 or not names_a_person(noun):
        return False
    return noun.rstrip("s") not in _THINGS
