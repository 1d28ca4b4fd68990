"""Goes through an article paragraph by paragraph and gives its quotations their speakers."""

import re
from collections.abc import Iterator, Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.attribution import (
    cue_for,
    is_told_by_pronoun,
    main_clause,
    shared_with,
)
from reader.analysis.speaking.cues import find_cues
from reader.analysis.speaking.focus import GOVERNED, NAMED, SPEAKER, SUBJECT, Focus
from reader.analysis.speaking.grammar import (
    DETERMINERS,
    HONORIFICS,
    NAMED_AFTER,
    PREPOSITIONS,
    WORDS_NOUNS,
)
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
from reader.analysis.speaking.recall import Recall, about_whom
from reader.analysis.speaking.reported import Clause
from reader.analysis.speaking.speakers import UNKNOWN, Resolver, Speaker, continued
from reader.analysis.speaking.told import Told, place_of, with_reason, without_twins
from reader.analysis.speaking.topics import announcing_subject, main_subject
from reader.analysis.speaking.turns import Turn
from reader.analysis.speaking.words import Kind, Name, Token, sentences_of, tokens_of
from reader.model import EntityType, QuoteKind, Span

# « Orange avec AFP, publié le 3 mai à 8h »: who is named there does nothing
_DATELINE = re.compile(
    r"[^.!?«\"]{0,60}\b(?:publiée?|mise? à jour|modifiée?) le [^.!?]{0,40}\d", re.I
)
_REPORTED = 0.6  # of the weight of a name: so much where it stands in what someone says
_NAMED = 0.85  # as sure as of a speaker who is named
_BEFORE_NAME = HONORIFICS | DETERMINERS
_GOVERNS = PREPOSITIONS | NAMED_AFTER | {"("}


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
        self._told_in = -1  # the last sentence with marked words
        self._reported: set[int] = set()  # tokens of what the sentence reports
        self._asked_before = False  # the paragraph before ends with a question of the writer's
        self._announced = False  # by a colon at the end of the paragraph before
        self._seen = 0  # tokens of the sentence whose names are in focus
        self._has_subject = False

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
                found = self._told_by_next(found)
            self._focus.next_sentence()
        self._announced = bool(tokens) and tokens[-1].kind is Kind.COLON
        self._asked_before = bool(tokens) and tokens[-1].low.endswith("?")
        return found

    def turn(self, turn: Turn, marked: Sequence[Marked], names: Sequence[Name]) -> list[Told]:
        """Return what is told in an answer of an interview."""
        self._paragraph += 1
        self._interior.open(marked, names)
        speaker = UNKNOWN
        if turn.figure is not None:
            reason = f"réponse de {turn.figure.short_name}"
            speaker = Speaker(turn.figure, None, reason, turn.confidence)
            self._focus.add_speaker(turn.figure)
        kind = QuoteKind.DIRECT
        told = Told(turn.start, turn.end, kind, speaker, None, self._paragraph, True)
        return [told, *self._interior.told_in(told, 0)]

    def _told_by_next(self, found: list[Told]) -> list[Told]:
        """Give words that begin a paragraph to whom the sentence after them is about."""
        last, subject = found[-1], self._recall.subject
        waits = not last.cued and last.speaker == UNKNOWN and last.kind is QuoteKind.DIRECT
        if not waits or subject.figure is None:
            return found
        told = last._replace(speaker=about_whom(subject, 0.5))
        self._recall.correct(told)
        return [*found[:-1], told]

    def _sentence(self, tokens: Sequence[Token]) -> Iterator[Told]:
        self._seen, self._has_subject = 0, False
        cues = find_cues(tokens)
        clauses = list(find_clauses(tokens, cues))
        self._reported = {i for c in clauses for i in range(c.first, c.last + 1)}
        if is_told_by_pronoun(tokens, clauses):
            speakers = self._speakers(tokens, cues, clauses, None)
            subject = self._subject_of(tokens)
        else:
            subject = self._subject_of(tokens)
            speakers = self._speakers(tokens, cues, clauses, subject)
        self._see(tokens, len(tokens))
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
                    self._recall.tell(told)
                    self._told_in = self._focus.sentence
                    yield told
        spoke = next((s for s in reversed(speakers) if s.figure is not None), None)
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
        if cue is not None and by is not None:
            told = self._told(tokens, at, at, kind, self._unless_addressed(tokens[at], by), cue)
            return told._replace(part=marked)
        speaker = self._unless_addressed(tokens[at], self._uncued(tokens, at, marked, subject))
        return Told(*marked[:2], kind, speaker, None, self._paragraph, False, marked)

    def _unless_addressed(self, token: Token, speaker: Speaker) -> Speaker:
        """Return `speaker`, nobody where the words at `token` are put to him rather than his."""
        guessed = speaker.figure is not None and speaker.confidence < _NAMED
        if guessed and self._interior.addressed(token) == speaker.figure:
            return Speaker(None, speaker.text)
        return speaker

    def _uncued(
        self, tokens: Sequence[Token], at: int, marked: Marked, subject: Speaker | None
    ) -> Speaker:
        """Return who is likely to say words that no clause gives to anyone."""
        last = self._recall.last
        if last is not None and marked.follows:
            return last.speaker
        if at > 0:
            announcer = self._announcer(tokens, at)
            if announcer is not None:
                return announcer
            if subject is not None and subject.figure is not None:
                return about_whom(subject, 0.58 if tokens[at - 1].kind is Kind.COLON else 0.45)
        if self._text[marked.start] in "—–-":
            return self._recall.other_turn()
        if at == 0 and len(tokens) > 2 and tokens[1].kind is Kind.COLON:
            owner = self._subject_of(tokens[2:])
            if owner is not None and owner.figure is not None:
                return about_whom(owner, 0.6)
        if self._asked is not None and at == 0:
            reason = f"réponse de {self._asked.short_name}"
            return Speaker(self._asked, None, reason, 0.75)
        if self._asked_before and at == 0 and last is not None and last.speaker.figure is not None:
            return continued(last.speaker, 0.9)
        likely = self._recall.likely(self._paragraph, announced=self._announced)
        return likely if likely != UNKNOWN or at > 0 else self._named_last()

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
        return speaker._replace(confidence=min(speaker.confidence, 0.75))

    def _told(
        self, tokens: Sequence[Token], first: int, last: int, kind: QuoteKind, by: Speaker, cue: Cue
    ) -> Told:
        place = place_of(tokens, cue)
        by = with_reason(self._text, by, place)
        return Told(tokens[first].start, tokens[last].end, kind, by, place, self._paragraph, True)

    def _speakers(
        self,
        tokens: Sequence[Token],
        cues: Sequence[Cue],
        clauses: Sequence[Clause],
        subject: Speaker | None,
    ) -> list[Speaker]:
        """Return the speaker of each cue; one without a subject shares that of the one before."""
        found: list[Speaker] = []
        for index, cue in enumerate(cues):
            if cue.subject is not None:
                if not is_told_by_pronoun(tokens, [c for c in clauses if c.cue is cue]):
                    self._see(tokens, cue.subject.last + 1)
                self._keep_speaking(tokens[cue.subject.first])
                speaker = self._resolver.speaker(tokens, cue.subject)
                if tokens[cue.subject.first].low in ("je", "j'") or self._is_message(
                    tokens, cue, speaker
                ):
                    speaker = self._recall.last_speaker()
            else:
                speaker = self._shared(tokens, cues, index, clauses, found) or (
                    subject or self._recall.last_speaker()
                )
            who = speaker.figure or speaker.unnamed
            if who is not None:
                self._focus.add_speaker(who)
            found.append(speaker)
        return found

    def _keep_speaking(self, subject: Token) -> None:
        """Bring back whoever spoke before in a paragraph: « dit-il » is most often he."""
        last = self._recall.last
        at_once = self._told_in >= self._focus.sentence - 1
        if subject.kind is not Kind.CLITIC or last is None or last.speaker.figure is None:
            return
        if at_once and last.paragraph == self._paragraph:
            self._focus.add(last.speaker.figure, NAMED)

    def _shared(
        self,
        tokens: Sequence[Token],
        cues: Sequence[Cue],
        at: int,
        clauses: Sequence[Clause],
        found: Sequence[Speaker],
    ) -> Speaker | None:
        """Return the speaker of another cue with the same subject: the one before, or, for « En
        dénonçant … », the one after."""
        before = shared_with(cues, at, clauses)
        if before is not None:
            return found[before]
        main = main_clause(cues, at)
        return self._resolver.speaker(tokens, main.subject) if main and main.subject else None

    def _is_message(self, tokens: Sequence[Token], cue: Cue, speaker: Speaker) -> bool:
        """Return whether « le texte » carries on what an organisation said before it."""
        last, subject = self._recall.last, cue.subject
        if subject is None or last is None or speaker.figure is not None:
            return False
        definite = tokens[subject.first].low in ("le", "la", "ce", "cette")
        message = definite and tokens[subject.last].low in WORDS_NOUNS
        said = last.speaker.figure
        near = last.paragraph >= self._paragraph - 1
        return message and near and said is not None and said.type is EntityType.ORG

    def _subject_of(self, tokens: Sequence[Token]) -> Speaker | None:
        """Return who the sentence is about, None when it has no subject that could speak."""
        subject = main_subject(tokens)
        if subject is None:
            return None
        speaker = self._resolver.speaker(tokens, subject)
        self._has_subject = speaker.unnamed is not None
        self._see(tokens, subject.last + 1)
        who = speaker.figure or speaker.unnamed
        if who is not None:
            self._focus.add(who, SUBJECT)
        return speaker

    def _see(self, tokens: Sequence[Token], until: int) -> None:
        """Remember who is named before token `until`, subjects above all."""
        is_first = self._seen == 0
        for index in range(self._seen, until):
            figure = tokens[index].figure
            if figure is None:
                continue
            back = index - 1
            while back >= 0 and tokens[back].low in _BEFORE_NAME:
                back -= 1
            governed = back >= 0 and tokens[back].low in _GOVERNS
            if governed and figure.type is EntityType.LOC:
                continue  # a place that does nothing is no « il »
            weight = GOVERNED if governed else NAMED if self._has_subject else SUBJECT
            if governed and tokens[back].low == "par":
                weight = NAMED  # who did it: « récusé par Luc Roux »
            if tokens[0].low == "quant" and figure.type is EntityType.PER and is_first:
                weight = SPEAKER  # « quant au maire Luc Roux, il … »
            if index in self._reported:
                weight *= _REPORTED
            is_first = is_first and figure.type is not EntityType.PER
            self._has_subject = self._has_subject or not governed
            self._focus.add(figure, weight)
        self._seen = max(self._seen, until)
