"""What stands inside marked words: the cue that cuts them, and the words of others."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.attribution import cue_for
from reader.analysis.speaking.coreference import Resolver
from reader.analysis.speaking.cues import find_cues
from reader.analysis.speaking.focus import Focus
from reader.analysis.speaking.grammar import CLITICS, NOT, PREPOSITIONS, THAT, TIMES
from reader.analysis.speaking.heads import head_name, may_speak
from reader.analysis.speaking.indirect import find_clauses
from reader.analysis.speaking.kinds import words_in
from reader.analysis.speaking.manners import Cue, Manner
from reader.analysis.speaking.marks import Marked
from reader.analysis.speaking.predicates import opening_words
from reader.analysis.speaking.sentences import sentences_of
from reader.analysis.speaking.speakers import UNKNOWN, Speaker, with_reason
from reader.analysis.speaking.told import Told, place_of
from reader.analysis.speaking.words import (
    Kind,
    Name,
    Token,
    inverted_pronoun,
    tokens_of,
)
from reader.model import QuoteKind, Span

_MAY_BE_CUT = re.compile("[,.!?…–—-] ")
_AFTER_SIGN = re.compile(
    r"[,.!?…–—-]\s*(?:(?:[smtl]'|(?:se|le|les|lui|leur|nous|vous)\b)\s*)*(\w+)"
)
_CLOSES = (Kind.COMMA, Kind.STOP)
_OPENS = (Kind.COMMA, Kind.STOP)
_AWAY = frozenset(("il", "elle", "ils", "elles"))
_TITLED = re.compile(r"\b(?:monsieur|madame|mademoiselle|m\.|mme|maître) $", re.I)
_CALLS = re.compile(
    r"\W*(?:(?:mon |ma )?ch(?:er|ère)s? )?(?:monsieur|madame|mademoiselle|m\.|mme|maître)? ?"
    r"(?:(?:le |la )?(?:président|ministre|maire)e? ?)?", re.I
)  # fmt: skip


class Interior:
    """Reads what stands inside the marked words of one paragraph after another."""

    def __init__(self, text: str, resolver: Resolver, focus: Focus) -> None:
        self._text = text
        self._resolver = resolver
        self._focus = focus
        self._marks: Sequence[Marked] = ()
        self._names: Sequence[Name] = ()
        self._mark_starts: list[int] = []
        self._name_starts: list[int] = []
        self._inner: tuple[tuple[int, int], list[Token]] = (0, 0), []  # those read last

    def open(self, marks: Sequence[Marked], names: Sequence[Name]) -> None:
        """Take up the marked words and the names of the next paragraph."""
        self._marks, self._names = marks, names
        self._mark_starts = [m.start for m in marks]
        self._name_starts = [name.start for name in names]
        self._inner = (0, 0), []

    def inserted(self, token: Token) -> tuple[Speaker, Span] | None:
        """Return the speaker told inside the marks, and where: « Je viens, dit-il, demain »."""
        if not self._may_be_cut(token.start, token.end):
            return None
        tokens = self._inner_tokens(token.start, token.end)
        cue = inserted_cue(tokens)
        if cue is None or cue.subject is None:
            return None
        speaker = self._resolver.speaker(tokens, cue.subject)
        if speaker.figure is not None:
            self._focus.add_speaker(speaker.figure)
        place = place_of(tokens, cue)
        return with_reason(self._text, speaker, place), place

    def _may_be_cut(self, start: int, end: int) -> bool:
        """Return whether a verb of speech may follow a sign inside the marks at `start`, `end`."""
        if not _MAY_BE_CUT.search(self._text, start, end):
            return False
        within = bisect_right(self._mark_starts, start) < bisect_left(self._mark_starts, end)
        words = _AFTER_SIGN.findall(self._text[start:end].lower())
        return within or not opening_words().isdisjoint(words)

    def addressed(self, token: Token) -> Figure | None:
        """Return whom marked words call by name as they begin: « Chère Awa Diop, je … »."""
        first = bisect_left(self._name_starts, token.start)
        if first == len(self._names) or self._names[first].end >= token.end:
            return None
        name = self._names[first]
        before, after = self._text[token.start : name.start], self._text[name.end : token.end]
        called = _CALLS.fullmatch(before) and after.lstrip()[:1] in (",", "!")
        return name.figure if called else None

    def calls(self, token: Token, figure: Figure) -> bool:
        """Return whether the marked words call or name someone by title: « …, madame Diop ! »."""
        first = bisect_left(self._name_starts, token.start)
        for name in self._names[first : bisect_left(self._name_starts, token.end)]:
            before = self._text[max(token.start, name.start - 12) : name.start]
            if name.figure == figure and _TITLED.search(before):
                return True
        return False

    def _inner_tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens between the marks at `start` and `end`."""
        if self._inner[0] != (start, end):
            self._inner = (start, end), self._tokens_between(start, end)
        return self._inner[1]

    def _tokens_between(self, start: int, end: int) -> list[Token]:
        first, last = bisect_right(self._mark_starts, start), bisect_left(self._mark_starts, end)
        within = self._marks[first:last]
        depth = min((m.depth for m in within), default=0)
        inner = [m for m in within if m.depth == depth]
        first, last = bisect_left(self._name_starts, start), bisect_left(self._name_starts, end)
        names = [n for n in self._names[first:last] if n.end <= end]
        return tokens_of(self._text, Span(start + 1, end - 1), names, inner)

    def told_in(self, told: Told, mark: int) -> Iterator[Told]:
        """Yield the words of others that stand inside words between marks of `mark` signs."""
        start, end = told.start - 1 + mark, told.end + 1 - mark
        if not self._holds_anyone(start, end):
            return
        tokens = self._inner_tokens(start, end)
        for sentence in sentences_of(self._text, tokens):
            cues = [cue for cue in find_cues(sentence) if _tells_of_another(sentence, cue)]
            for clause in find_clauses(sentence, cues):
                speaker = self._inner_speaker(sentence, clause.cue, told)
                if speaker.figure is not None and sentence[clause.first - 1].low in THAT:
                    first, last, cue = clause
                    start, end = sentence[first].start, sentence[last].end
                    place = place_of(sentence, cue)
                    speaker = with_reason(self._text, speaker, place)
                    yield Told(start, end, QuoteKind.INDIRECT, speaker, place, told.paragraph, True)
            for index, token in enumerate(sentence):
                if token.marked is not None:
                    yield from self._nested(sentence, index, told)

    def _holds_anyone(self, start: int, end: int) -> bool:
        """Return whether marks or names stand between two offsets: nobody else speaks without."""
        marked = bisect_right(self._mark_starts, start) < bisect_left(self._mark_starts, end)
        named = bisect_left(self._name_starts, start) < bisect_left(self._name_starts, end)
        return marked or named

    def _nested(self, tokens: Sequence[Token], at: int, told: Told) -> Iterator[Told]:
        """Yield the marked words at token `at` inside others, when someone is said to say them."""
        marked = tokens[at].marked
        cues = find_cues(tokens)
        cue = cue_for(tokens, at, cues, ())
        before = tokens[at - 1] if at else None
        announced = before is not None and before.kind is Kind.COLON
        said = announced or (cue is not None and at in (cue.last_verb + 1, cue.first - 2))
        if marked is None or not said:
            return
        if words_in(self._text[marked.start : marked.end]) < 3:
            return
        speaker = self._inner_speaker(tokens, cue, told) if cue is not None else UNKNOWN
        place = place_of(tokens, cue) if cue is not None else None
        if place is not None:
            speaker = with_reason(self._text, speaker, place)
        kind, cued = QuoteKind.DIRECT, cue is not None
        yield Told(*marked[:2], kind, speaker, place, told.paragraph, cued, marked)

    def _inner_speaker(self, tokens: Sequence[Token], cue: Cue, told: Told) -> Speaker:
        """Return who speaks inside the words of another: « je » is that other."""
        if cue.subject is None:
            return UNKNOWN
        if tokens[cue.subject.first].low.lstrip("-") in ("je", "j'", "nous"):
            return told.speaker
        words = tokens[cue.subject.first : cue.subject.last + 1]
        if head_name(words) is None:
            return Speaker(None, self._text[words[0].start : words[-1].end])
        return self._resolver.speaker(tokens, cue.subject)


def _tells_of_another(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether a cue inside marked words has a named subject, not the one who speaks."""
    if cue.subject is None or cue.manner is not Manner.PLAIN:
        return False
    if any(token.low in NOT for token in tokens[cue.subject.last : cue.first_verb]):
        return False  # « X n'a jamais dit que … »
    return any(t.kind is Kind.NAME for t in tokens[cue.subject.first : cue.subject.last + 1])


def inserted_cue(tokens: Sequence[Token]) -> Cue | None:
    """Return the cue that cuts marked words, from the tokens inside the marks: « Oui, dit-il, … ».

    It stands between commas, or after one and at the end of a sentence.
    """
    for cue in find_cues(tokens):
        if (
            cue.manner is Manner.INSERTED
            and cue.verb
            and cue.subject is not None
            and _stands_apart(tokens, cue)
        ):
            return cue
    return None


def _is_aside(words: Sequence[Token]) -> bool:
    """Return whether the words tell where or when: « à la barre », « quelques jours plus tard »."""
    return words[0].low in PREPOSITIONS or any(word.low in TIMES for word in words[:2])


def _stands_apart(tokens: Sequence[Token], cue: Cue) -> bool:
    if tokens[cue.first_verb].capital:
        return False  # « Bien. Tiens bon, Luc »
    first = cue.first
    while first > 0 and tokens[first - 1].low in CLITICS:
        first -= 1
    if first == 0 or (tokens[first - 1].kind not in _OPENS and tokens[first - 1].low not in "-–—"):
        return False
    subject = cue.subject
    assert subject is not None
    word = inverted_pronoun(tokens[subject.first].low)
    if tokens[subject.first].kind is Kind.CLITIC:
        return word in _AWAY
    words = tokens[subject.first : subject.last + 1]
    rest = tokens[subject.last + 1 : subject.last + 8]
    closed = not rest or any(token.kind in _CLOSES for token in rest)
    return (
        closed
        and (rest[:1] == [] or rest[0].kind in _CLOSES or _is_aside(rest))
        and (may_speak(words))
    )
