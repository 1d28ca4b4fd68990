"""Goes through an article paragraph by paragraph and gives its quotations their speakers."""

import re
from collections.abc import Iterator, Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.attribution import cue_for
from reader.analysis.speaking.casting import Casting
from reader.analysis.speaking.coreference import Resolver
from reader.analysis.speaking.cues import find_cues
from reader.analysis.speaking.focus import Focus
from reader.analysis.speaking.indirect import find_clauses
from reader.analysis.speaking.inside import Interior
from reader.analysis.speaking.kinds import (
    completes_clause,
    is_speech,
    kind_of,
    tells_of_words,
)
from reader.analysis.speaking.manners import Cue
from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.phrases import PRONOUNS
from reader.analysis.speaking.pointers import interviewed, points_elsewhere
from reader.analysis.speaking.presenting import presented
from reader.analysis.speaking.recall import Recall
from reader.analysis.speaking.sentences import sentences_of
from reader.analysis.speaking.speakers import (
    UNKNOWN,
    Speaker,
    about_whom,
    continued,
    of,
    with_reason,
)
from reader.analysis.speaking.told import Told, place_of, without_twins
from reader.analysis.speaking.topics import (
    announcing_subject,
    hears,
    is_answered,
    is_topic,
    main_subject,
)
from reader.analysis.speaking.turns import Turn
from reader.analysis.speaking.words import Kind, Name, Token, tokens_of
from reader.model import EntityType, QuoteKind, Span

# « Orange avec AFP, publié le 3 mai à 8h »: who is named there does nothing
_DATELINE = re.compile(
    r"[^.!?«\"]{0,60}\b(?:publiée?|mise? à jour|modifiée?) le [^.!?]{0,40}\d", re.I
)
_LONGEST_REPLY = 7  # tokens of « Réponse de l'intéressée : »
_NAMED = 0.85  # as sure as of a speaker who is named


class Teller:
    """Keeps who is in focus and who spoke last while an article is gone through."""

    def __init__(self, text: str, figures: Sequence[Figure], asked: Figure | None = None) -> None:
        self._text = text
        self._focus = Focus()
        self._resolver = Resolver(text, figures, self._focus)
        self._asked = asked  # in an interview
        self._recall = Recall()
        self._interior = Interior(text, self._resolver, self._focus)
        self._paragraph = -1
        self._asked_before = False  # the paragraph before ends with a question of the writer's
        self._heard = False  # by someone else than who says it, in the sentence before
        self._announced = False  # by a colon at the end of the paragraph before

    def paragraph(self, span: Span, marked: Sequence[Marked], names: Sequence[Name]) -> list[Told]:
        """Return what is told in a paragraph, outer words before those inside them."""
        self._paragraph += 1
        if not marked and _DATELINE.match(self._text, span.start, span.end):
            return []
        self._interior.open(marked, names)
        outer = [m for m in marked if m.depth == 0]
        tokens = tokens_of(self._text, span, names, outer)
        found: list[Told] = []
        for sentence in sentences_of(self._text, tokens):
            before = len(found)
            for told in self._sentence(sentence):
                found.append(told)
                if told.part is not None:
                    found.extend(self._interior.told_in(told, 1))
            if before and before == len(found):
                found = self._told_by_next(found, sentence)
            self._focus.next_sentence()
        self._announced = bool(tokens) and tokens[-1].kind is Kind.COLON
        self._asked_before = bool(tokens) and tokens[-1].low.endswith("?")
        return found

    def turn(self, turn: Turn, marked: Sequence[Marked], names: Sequence[Name]) -> list[Told]:
        """Return what is told in a question or an answer of an interview."""
        self._paragraph += 1
        self._interior.open(marked, names)
        speaker = UNKNOWN
        if turn.figure is not None:
            reason = f"{'question' if turn.asks else 'réponse'} {of(turn.figure)}"
            speaker = Speaker(turn.figure, None, reason, turn.confidence)
            if not turn.asks:
                self._focus.add_speaker(turn.figure)
        kind = QuoteKind.DIRECT
        told = Told(turn.start, turn.end, kind, speaker, None, self._paragraph, True)
        return [told, *self._interior.told_in(told, 0)]

    def _told_by_next(self, found: list[Told], sentence: Sequence[Token]) -> list[Told]:
        """Give words that begin a paragraph to whom the sentence after them is about."""
        last, subject = found[-1], self._recall.subject
        figure = presented(sentence) if not last.cued else None
        if figure is not None:
            subject = Speaker(figure, figure.name, "", _NAMED)
            told = last._replace(speaker=about_whom(subject, 0.7), cued=True)
            self._recall.correct(told)
            return [*found[:-1], told]
        waits = not last.cued and last.speaker == UNKNOWN and last.kind is QuoteKind.DIRECT
        at_once = self._recall.told_in == self._focus.sentence - 1
        if not (waits and at_once) or subject.figure is None:
            return found
        told = last._replace(speaker=about_whom(subject, 0.5))
        self._recall.correct(told)
        return [*found[:-1], told]

    def _sentence(self, tokens: Sequence[Token]) -> Iterator[Told]:
        cues = find_cues(tokens)
        clauses = list(find_clauses(tokens, cues))
        casting = Casting(tokens, cues, clauses, self._resolver, self._focus, self._recall)
        subject, speakers = casting.give_parts(self._paragraph)
        reported = [(clause, speakers[cues.index(clause.cue)]) for clause in clauses]
        for clause, speaker in without_twins(reported):
            yield self._told(
                tokens, clause.first, clause.last, QuoteKind.INDIRECT, speaker, clause.cue
            )
        for index, token in enumerate(tokens):
            if token.marked is not None:
                cue = cue_for(tokens, index, cues, clauses)
                by = speakers[cues.index(cue)] if cue is not None else None
                told = self._marked(tokens, index, cue, by, subject)
                if told is not None:
                    self._recall.tell(told, self._focus.sentence)
                    yield told
        spoke = casting.last_to_speak(speakers)
        self._asked_before = self._asked_before and spoke is None
        self._heard = hears(tokens)
        if self._heard:
            spoke, subject = UNKNOWN, UNKNOWN
        if spoke is not None or subject is not None:
            self._recall.turn_to(spoke or subject or UNKNOWN, self._paragraph)

    def _marked(
        self,
        tokens: Sequence[Token],
        at: int,
        cue: Cue | None,
        by: Speaker | None,
        subject: Speaker | None,
    ) -> Told | None:
        """Return who says the marked words at token `at`, None when they are no speech."""
        marked = tokens[at].marked
        assert marked is not None
        inner = self._interior.inserted(tokens[at])
        told_nearby = self._recall.is_near(self._paragraph)
        cued = inner is not None or cue is not None or tells_of_words(tokens)
        cued = cued or completes_clause(self._text, tokens, at)
        whole = marked.follows or marked.goes_on
        if not whole and not is_speech(self._text, tokens, at, cued=cued, told=told_nearby):
            return None
        kind = kind_of(self._text, tokens, at)
        if inner is not None:
            return Told(*marked[:2], kind, inner[0], inner[1], self._paragraph, True, marked)
        asked = cue is None and at == 0 and self._recall.is_asked(self._text, marked)
        if asked or is_answered(tokens, at):
            return Told(*marked[:2], kind, UNKNOWN, None, self._paragraph, True, marked)
        if points_elsewhere(tokens, at):
            asked_there = interviewed(tokens, at)
            if asked_there is None:
                return None
            return Told(*marked[:2], kind, asked_there, None, self._paragraph, True, marked)
        if cue is not None and by is not None:
            told = self._told(tokens, at, at, kind, self._unless_addressed(tokens[at], by), cue)
            return told._replace(part=marked)
        speaker = self._unless_addressed(tokens[at], self._uncued(tokens, at, marked, subject))
        return Told(*marked[:2], kind, speaker, None, self._paragraph, False, marked)

    def _unless_addressed(self, token: Token, speaker: Speaker) -> Speaker:
        """Return `speaker`, nobody where the words at `token` are put to him rather than his."""
        guessed = speaker.figure is not None and speaker.confidence < _NAMED
        if not guessed or speaker.figure is None:
            return speaker
        called = self._interior.addressed(token) == speaker.figure
        if called or self._interior.calls(token, speaker.figure):
            return Speaker(None, speaker.text)
        return speaker

    def _uncued(
        self, tokens: Sequence[Token], at: int, marked: Marked, subject: Speaker | None
    ) -> Speaker:
        """Return who is likely to say words that no clause gives to anyone."""
        last = self._recall.last
        if last is not None and marked.follows:
            turns = self._text[marked.start] in "—–-"
            return self._recall.same_side() if turns else last.speaker
        if 1 < at < _LONGEST_REPLY and tokens[0].low in ("réponse", "réplique"):
            return self._recall.other_turn()
        under_topic = at > 1 and tokens[at - 1].kind is Kind.COLON and is_topic(tokens[: at - 1])
        if under_topic and last is not None and last.paragraph == self._paragraph - 1:
            return continued(last.speaker, 0.95)
        if at > 0:
            announcer = self._announcer(tokens, at)
            if announcer is not None:
                return announcer
            if subject is not None and subject.figure is not None:
                return about_whom(subject, 0.58 if tokens[at - 1].kind is Kind.COLON else 0.45)
            if subject is not None and subject.unnamed is not None and tokens[0].low in PRONOUNS:
                return subject
        if self._text[marked.start] in "—–-":
            return self._recall.other_turn()
        if at == 0 and len(tokens) > 2 and tokens[1].kind is Kind.COLON:
            owner = main_subject(tokens[2:])
            speaker = self._resolver.speaker(tokens[2:], owner) if owner is not None else UNKNOWN
            if speaker.figure is not None:
                return about_whom(speaker, 0.6)
        if self._asked is not None and at == 0:
            reason = f"réponse {of(self._asked)}"
            return Speaker(self._asked, None, reason, 0.75)
        if self._asked_before and at == 0 and last is not None and last.speaker.figure is not None:
            return continued(last.speaker, 0.9)
        likely = self._recall.likely(self._paragraph, announced=self._announced)
        return likely if likely != UNKNOWN or at > 0 or self._heard else self._named_last()

    def _named_last(self) -> Speaker:
        """Return who was named last, for words that nothing gives to anyone."""
        found = self._focus.latest(lambda figure: float(figure.type is EntityType.PER))
        if found is None or not found.figure.id:
            return UNKNOWN
        return about_whom(Speaker(found.figure), 0.3)

    def _announcer(self, tokens: Sequence[Token], at: int) -> Speaker | None:
        """Return whom the words right before a colon name: « … et le vendeur : « … » »."""
        if tokens[at - 1].kind is not Kind.COLON:
            return None
        subject = announcing_subject(tokens, at - 1)
        if subject is None:
            return None
        speaker = self._resolver.speaker(tokens, subject)
        place = Span(tokens[subject.first].start, tokens[at - 1].end)
        speaker = with_reason(self._text, speaker, place)
        return speaker._replace(confidence=min(speaker.confidence, 0.75))

    def _told(
        self, tokens: Sequence[Token], first: int, last: int, kind: QuoteKind, by: Speaker, cue: Cue
    ) -> Told:
        place = place_of(tokens, cue)
        by = with_reason(self._text, by, place)
        return Told(tokens[first].start, tokens[last].end, kind, by, place, self._paragraph, True)
