"""Gives the cues of a sentence their speakers, and remembers who is named on the way."""

from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.attribution import is_told_by_pronoun, main_clause, shared_with
from reader.analysis.speaking.coreference import Resolver
from reader.analysis.speaking.focus import GOVERNED, NAMED, SPEAKER, SUBJECT, Focus
from reader.analysis.speaking.grammar import (
    COORDINATORS,
    NAMED_AFTER,
    OF,
    PREPOSITIONS,
    STRESSED,
    WORDS_NOUNS,
)
from reader.analysis.speaking.manners import Cue, Subject
from reader.analysis.speaking.participial_subjects import subject_of_clause
from reader.analysis.speaking.phrases import before_titles
from reader.analysis.speaking.recall import Recall
from reader.analysis.speaking.reported import Clause
from reader.analysis.speaking.speakers import Speaker
from reader.analysis.speaking.topics import fronted_end, main_subject
from reader.analysis.speaking.words import Kind, Token
from reader.model import EntityType

_REPORTED = 0.6  # of the weight of a name: so much where it stands in what someone says
_PRESENTING = frozenset(("c'", "voici", "voilà"))
_BEFORE_INFINITIVE = COORDINATORS | OF
_LISTS = frozenset((",", "et", "ou"))
_GOVERNS = PREPOSITIONS | NAMED_AFTER | {"("}


class Casting:
    """The parts of one sentence: who it is about, who speaks by each of its cues."""

    def __init__(
        self,
        tokens: Sequence[Token],
        cues: Sequence[Cue],
        clauses: Sequence[Clause],
        resolver: Resolver,
        focus: Focus,
        recall: Recall,
    ) -> None:
        self._tokens, self._cues, self._clauses = tokens, cues, clauses
        self._resolver, self._focus, self._recall = resolver, focus, recall
        self._named = [(i, token.figure) for i, token in enumerate(tokens) if token.figure]
        self._main = fronted_end(tokens)  # where the main clause begins after another
        self._seen = 0  # tokens whose names are in focus
        self._has_subject = False

    def give_parts(self, paragraph: int) -> tuple[Speaker | None, list[Speaker]]:
        """Return who the sentence is about, and the speaker of each cue.

        `paragraph` is the number of the sentence's own, counted as in what was told before.
        """
        if is_told_by_pronoun(self._tokens, self._clauses):
            speakers = self._speakers(paragraph, None)
            subject = self._subject()
        else:
            subject = self._subject()
            speakers = self._speakers(paragraph, subject)
        self._see(len(self._tokens))
        self._resolver.meet(self._tokens)
        return subject, speakers

    def _speakers(self, paragraph: int, subject: Speaker | None) -> list[Speaker]:
        """Return the speaker of each cue; one without a subject shares that of the one before."""
        tokens = self._tokens
        found: list[Speaker] = []
        for index, cue in enumerate(self._cues):
            if cue.subject is not None:
                if not is_told_by_pronoun(tokens, [c for c in self._clauses if c.cue is cue]):
                    self._see(cue.subject.last + 1)
                self._keep_speaking(tokens[cue.subject.first], paragraph, subject)
                other = self._told_of(cue.subject)
                speaker = self._resolver.speaker(
                    tokens, cue.subject, but=other, several=cue.several
                )
                if tokens[cue.subject.first].low in ("je", "j'") or self._is_message(
                    cue, speaker, paragraph
                ):
                    speaker = self._recall.last_speaker()
            else:
                shared = self._shared(index, found) or self._narrated(cue) or subject
                speaker = shared or self._recall.last_speaker()
            who = speaker.figure or speaker.unnamed
            if who is not None and cue.first_verb < self._main:
                self._focus.add(who, GOVERNED)
            elif who is not None:
                self._focus.add_speaker(who)
            found.append(speaker)
        return found

    def _told_of(self, subject: Subject) -> Figure | None:
        """Return whom the clause after « selon lui » is about: « lui » is another."""
        if subject.first > 2 or self._tokens[subject.first].low not in STRESSED:
            return None
        clause = self._tokens[subject.last + 1 :]
        if clause and clause[0].kind is Kind.COMMA:
            clause = clause[1:]
        about = main_subject(clause)
        return self._resolver.known(clause, about) if about is not None else None

    def last_to_speak(self, speakers: Sequence[Speaker]) -> Speaker | None:
        """Return who speaks last in the sentence, clauses before the main one left out."""
        main = [s for s, cue in zip(speakers, self._cues, strict=True) if cue.first >= self._main]
        return next((each for each in reversed(main) if each.figure is not None), None)

    def _keep_speaking(self, subject: Token, paragraph: int, about: Speaker | None) -> None:
        """Bring back whoever spoke before in a paragraph: « dit-il » is most often he."""
        last = self._recall.last
        at_once = self._recall.told_in >= self._focus.sentence - 1
        if subject.kind is not Kind.CLITIC or last is None or last.speaker.figure is None:
            return
        if at_once and last.paragraph == paragraph:
            alone = about is None or about.figure is None
            self._focus.add(last.speaker.figure, SPEAKER if alone else NAMED)

    def _shared(self, at: int, found: Sequence[Speaker]) -> Speaker | None:
        """Return the speaker of another cue with the same subject: the one before, or, for « En
        dénonçant … », the one after."""
        tokens, cues = self._tokens, self._cues
        before = shared_with(cues, at, self._clauses)
        local = subject_of_clause(tokens, cues[at].first)
        if local is not None and (before is None or cues[before].first_verb < local.first):
            speaker = self._resolver.speaker(tokens, local)
            if speaker.figure is not None or speaker.unnamed is not None:
                return speaker
        if before is not None:
            return found[before]
        main = main_clause(cues, at)
        return self._resolver.speaker(tokens, main.subject) if main and main.subject else None

    def _narrated(self, cue: Cue) -> Speaker | None:
        """Return who spoke last, for an infinitive that begins its sentence: « Et d'ajouter »."""
        before = self._tokens[: cue.first]
        opens = bool(before) and all(t.low in _BEFORE_INFINITIVE for t in before)
        return self._recall.last_speaker() if opens and before[-1].low in OF else None

    def _is_message(self, cue: Cue, speaker: Speaker, paragraph: int) -> bool:
        """Return whether « le texte » carries on what an organisation, or the same text of
        someone's, said before it."""
        last, subject = self._recall.last, cue.subject
        if subject is None or last is None or speaker.figure is not None:
            return False
        tokens = self._tokens
        definite = tokens[subject.first].low in ("le", "la", "ce", "cette")
        message = definite and tokens[subject.last].low in WORDS_NOUNS
        said = last.speaker.figure
        near = last.paragraph >= paragraph - 1
        if said is None or not (message and near):
            return False
        same = tokens[subject.last].low in (last.speaker.text or "").lower().split()
        return same or said.type is EntityType.ORG

    def _subject(self) -> Speaker | None:
        """Return who the sentence is about, None when it has no subject that could speak."""
        subject = main_subject(self._tokens)
        if subject is None:
            return None
        if self._tokens[0].low == "quant":
            self._see(subject.first)  # « quant à Luc Roux, il … »
        speaker = self._resolver.speaker(self._tokens, subject)
        named = any(t.kind is Kind.NAME for t in self._tokens[subject.first : subject.last + 1])
        self._has_subject = speaker.unnamed is not None or (
            speaker.figure is not None and not named
        )
        self._see(subject.last + 1)
        who = speaker.figure or speaker.unnamed
        if who is not None:
            self._focus.add(who, SUBJECT)
        return speaker

    def _see(self, until: int) -> None:
        """Remember who is named before token `until`, subjects above all."""
        tokens, is_first = self._tokens, self._seen == 0
        lowered: set[int] = set()  # names that a preposition governs, those listed after them too
        for index, figure in self._named:
            if not self._seen <= index < until:
                continue
            back = before_titles(tokens, index)
            listed = back > 0 and tokens[back].low in _LISTS and back - 1 in lowered
            governed = listed or (back >= 0 and tokens[back].low in _GOVERNS)
            lowered |= {index} if governed else set()
            if governed and figure.type is EntityType.LOC:
                continue  # a place that does nothing is no « il »
            weight = GOVERNED if governed else NAMED if self._has_subject else SUBJECT
            weight = GOVERNED if index < self._main else weight
            if governed and tokens[back].low == "par":
                # who did it: « récusé par Luc Roux »
                weight = NAMED if self._has_subject else SUBJECT
            if tokens[0].low == "quant" and figure.type is EntityType.PER and is_first:
                weight = SPEAKER  # « quant au maire Luc Roux, il … »
            if any(clause.first <= index <= clause.last for clause in self._clauses):
                weight *= _REPORTED
            if tokens[0].low in _PRESENTING and figure.type is EntityType.PER and is_first:
                weight = SUBJECT  # « c'est le cas de Luc Roux »
            is_first = is_first and figure.type is not EntityType.PER
            self._has_subject = self._has_subject or not (governed or index < self._main)
            self._focus.add(figure, weight)
        self._seen = max(self._seen, until)
