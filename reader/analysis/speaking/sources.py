"""Finds whom words are given to without a verb: « selon X », « d'après X », « pour X, »."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.analysis.speaking.antecedents import antecedent
from reader.analysis.speaking.grammar import (
    ANONYMOUS,
    AUXILIARIES,
    BE,
    HEEDED,
    HONORIFICS,
    JUDGED,
    KIN,
    OF,
    PUBLIC,
    STRESSED,
    TERMS_OF,
    WORDINGS,
)
from reader.analysis.speaking.heads import is_source, may_speak
from reader.analysis.speaking.manners import Cue, Manner, Subject
from reader.analysis.speaking.nouns import names_a_person, noun_of
from reader.analysis.speaking.phrases import is_infinitive, named_apposition, past_brackets
from reader.analysis.speaking.verbs import verb_forms
from reader.analysis.speaking.words import Kind, Token, is_person_name
from reader.analysis.word_lists import read_list

_ASIDE_ENDS = frozenset((")", "-", "–", "—"))
_ASIDE_OPENS = frozenset(("(", "-", "–", "—"))
_ASIDE = 6  # tokens before « selon X » in an aside
_TITLE = 40  # code points of a name in marks
_CLAUSE, _WORDS_ONLY = frozenset(("que", "words")), frozenset(("words",))
_LONGEST = 40  # tokens that may name a source
_PHRASES = [tuple(line.split()) for line in read_list("source_phrases.txt")]
_OWN = tuple(tuple(line.split()) for line in read_list("own_sources.txt"))
_WORDS = frozenset(phrase[0] for phrase in _PHRASES if len(phrase) == 1)
_BY_FIRST_WORDS = {
    first: [phrase for phrase in _PHRASES if phrase[:2] == first]
    for first in {phrase[:2] for phrase in _PHRASES if len(phrase) > 1}
}


@cache
def source_words() -> dict[str, frozenset[int]]:
    """Return the longest word of each phrase that gives words to whom it names, and how many
    tokens may stand before it in the phrase."""
    found: dict[str, frozenset[int]] = {}
    for phrase in (*_PHRASES, *_OWN):
        word = max(phrase, key=len)
        found[word] = found.get(word, frozenset()) | {phrase.index(word)}
    return found


def find_sources(
    tokens: Sequence[Token], places: Sequence[int], quotes: Sequence[int]
) -> Iterator[Cue]:
    """Yield « selon X », « d'après X », « pour X, », none inside another.

    They may begin at `places`, or right after the words in marks at `quotes`.
    """
    past = 0
    for index in sorted((*places, *quotes)):
        if index < past:
            continue
        if tokens[index].kind is Kind.QUOTE:
            cue = _agent(tokens, index)
        else:
            cue = _own_source(tokens, index) or _named_source(tokens, index)
        if cue is not None and not _is_aside(tokens, cue):
            past = cue.last_verb + 1 if cue.verb == "pour" else cue.last + 1
            yield cue


def _is_aside(tokens: Sequence[Token], cue: Cue) -> bool:
    """Return whether a source ends an aside that holds no words in marks: « - à tort selon lui - »
    tells nothing of the sentence around it."""
    if cue.last + 1 >= len(tokens) or tokens[cue.last + 1].low not in _ASIDE_ENDS:
        return False
    for index in range(cue.first - 1, max(-1, cue.first - _ASIDE), -1):
        if tokens[index].kind is not Kind.WORD:
            return tokens[index].low in _ASIDE_OPENS and index < cue.first - 1
    return False


def _named_source(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return « selon X » at `at`; longer phrases (« à en croire X ») open a clause."""
    phrase = _phrase_at(tokens, at)
    if phrase is None:
        return None
    apart = len(phrase) > 2 or phrase[0].startswith(("cité", "suiv"))
    if apart and not _opens_clause(tokens, at):
        return None
    return _source(tokens, at, at + len(phrase))


def _agent(tokens: Sequence[Token], mark: int) -> Cue | None:
    """Return « voulu par X » right after the words in marks at `mark`, or « par X » after
    « qualifié de « … » »: X used these words."""
    at = mark + 1
    named = is_judged(tokens, mark)
    start = at + 1 if named else at + 2
    if start >= len(tokens) or tokens[start - 1].low != "par":
        return None
    used = any(form.infinitive in TERMS_OF for form in verb_forms().get(tokens[at].low, ()))
    end = _end_of_source(tokens, start)
    if not (named or used) or not _says(tokens[start : end + 1]):
        return None
    subject = Subject(start, end, before=False)
    return Cue(at, end, at, start - 1, Manner.SOURCE, "par", _WORDS_ONLY, subject)


def is_judged(tokens: Sequence[Token], mark: int) -> bool:
    """Return whether « jugé », « qualifié de », « décrit comme » stands before words in marks."""
    before = [token.low for token in tokens[max(0, mark - 2) : mark]]
    if before and before[-1] in ("de", "d'", "comme"):
        before.pop()
    return bool(before) and before[-1] in JUDGED


def _says(phrase: Sequence[Token]) -> bool:
    """Return whether someone, or some part of the public, may have said words."""
    return may_speak(phrase) or any(token.low in PUBLIC for token in phrase[:2])


def _phrase_at(tokens: Sequence[Token], at: int) -> tuple[str, ...] | None:
    """Return the words at `at` that give words to whom they name, None when there are none."""
    low = tokens[at].low
    if low in _WORDS:
        return (low,)
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    for phrase in _BY_FIRST_WORDS.get((low, following), ()):
        if tuple(token.low for token in tokens[at : at + len(phrase)]) == phrase:
            return phrase
    return None


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    if at == 0 or tokens[at - 1].kind in (Kind.COMMA, Kind.QUOTE):
        return True
    return tokens[at - 1].low in "(-–—" or tokens[at - 1].low in ("mais", "car", "et", "or")


def _own_source(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return « à l'en croire », « à ses yeux » at `at`: who spoke last, or the clause's subject."""
    if not _opens_clause(tokens, at):
        return None
    for phrase in _OWN:
        last = at + len(phrase) - 1
        if tuple(token.low for token in tokens[at : last + 1]) != phrase:
            continue
        if last + 1 < len(tokens) and tokens[last + 1].kind is Kind.COMMA:
            return Cue(at, last, at, last, Manner.SOURCE, "selon", _CLAUSE, None)
    return None


def _source(tokens: Sequence[Token], at: int, start: int) -> Cue | None:
    if start >= len(tokens) or tokens[start].kind in (Kind.QUOTE, Kind.COMMA, Kind.STOP):
        return None
    if [token.low for token in tokens[start : start + 2]] in (["ce", "que"], ["ce", "qu'"]):
        return None  # « d'après ce que dit X »: a clause of its own
    word = tokens[at].low
    heeded = word == "suivant" and any(t.low in HEEDED for t in tokens[start : start + 3])
    if heeded:
        return None
    end = _past_apposition(tokens, start, _end_of_source(tokens, start))
    if word == "pour" and not _is_opinion(tokens, at, start, end):
        return None
    phrase = tokens[start : end + 1]
    if word in ("selon", "suivant", "d'") and phrase[0].low != "qui" and not is_source(phrase):
        return None
    subject, frames = Subject(start, end, before=False), _CLAUSE
    if phrase[-1].low == "avis":  # « bon ou mauvais selon les avis »
        return None
    if phrase[-1].low in WORDINGS:  # « selon ses mots »
        frames = _WORDS_ONLY
    if word != "pour" and (of := _worded_by(tokens, start, end)):
        subject, frames = Subject(of, end, before=False), _WORDS_ONLY
    if tokens[start].low == "qui":
        found = antecedent(tokens, at, 0)
        if found is None:
            return None
        subject, end = found, start
    verb = "d'après" if word == "d'" else word
    return Cue(at, end, at, start - 1, Manner.SOURCE, verb, frames, subject)


def _worded_by(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where X begins in « selon les mots de X », 0 elsewhere: X's words are those in marks,
    the clause around them is the writer's."""
    for index in range(start + 1, end):
        if tokens[index].low in OF and tokens[index - 1].low in WORDINGS:
            return index + (tokens[index].low != "du")
    return 0


def _past_apposition(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a name in apposition ends: « selon un ami, Luc Roux, … »."""
    if end + 1 >= len(tokens) or tokens[end + 1].kind is not Kind.COMMA:
        return end
    name = named_apposition(tokens, end + 2)
    closed = name is not None and name + 1 < len(tokens) and tokens[name + 1].kind is Kind.COMMA
    if name is None or not closed or is_person_name(tokens[end]):
        return end
    if is_person_name(tokens[name]) and not _may_be_called(tokens[start : end + 1]):
        return end  # « selon la presse, Luc Roux, maire, … »
    return (
        name
        if _may_be_called(tokens[start : end + 1]) or tokens[end].kind is not Kind.NAME
        else end
    )


def _may_be_called(phrase: Sequence[Token]) -> bool:
    """Return whether a phrase is one for a person, whose name may follow."""
    noun = noun_of([token.low for token in phrase])
    return noun is not None and (noun in KIN or noun in ANONYMOUS or names_a_person(noun))


def _end_of_source(tokens: Sequence[Token], start: int) -> int:
    index, named = start, False
    while index + 1 < min(len(tokens), start + _LONGEST):
        token = tokens[index + 1]
        named = named or tokens[index].kind is Kind.NAME
        if named and token.low in AUXILIARIES:
            break
        titled = token.kind is Kind.QUOTE and token.end - token.start < _TITLE and index > start
        if titled and not named and tokens[index].kind is Kind.WORD:
            return index + 1  # « selon le collectif « Pont libre », »
        if token.kind in (Kind.COMMA, Kind.STOP, Kind.COLON, Kind.QUOTE) or token.low in "();–—":
            break
        if token.low in ("qui", "que", "qu'", "dont") or tokens[index].low in (
            "lui",
            "elle",
            "eux",
            "moi",
        ):
            break
        index += 1
    return index


def _is_opinion(tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Return whether « pour X » gives an opinion: at the head of a clause, before a comma."""
    head = (
        at == 0 or tokens[at - 1].kind is Kind.COMMA or tokens[at - 1].low in ("mais", "car", "et")
    )
    past = past_brackets(tokens, end + 1)
    closed = past < len(tokens) and tokens[past].kind in (Kind.COMMA, Kind.QUOTE)
    if tokens[start].low in STRESSED:
        return (head and closed) or tokens[at - 1].low in BE
    if tokens[start].low == "qui":
        return True
    if is_infinitive(tokens, start):
        return False
    named = may_speak(tokens[start : end + 1]) or tokens[start].low in HONORIFICS
    return head and closed and named
