"""The words by which cues are found, noted in one pass: most sentences hold few of them."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.analysis.speaking.predicates import first_words, speech_words
from reader.analysis.speaking.sources import source_words
from reader.analysis.speaking.words import CLITIC_FORMS, Kind, Token


class Signals(NamedTuple):
    """Where in a sentence a cue may be found, as indices of tokens in order."""

    verbs: list[int]  # where a verb of speech may begin: none where no word of one stands
    sources: list[int]  # where « selon », « à en croire » may begin
    quotes: list[int]  # words in marks
    clitics: list[int]  # inverted pronouns


def find_signals(tokens: Sequence[Token]) -> Signals:
    """Return where the sentence holds what cues are found by."""
    signal, quote, clitic = _signal_words(), Kind.QUOTE, Kind.CLITIC
    noted = [index for index, token in enumerate(tokens) if token.low in signal]
    verbs: list[int] = []
    sources: set[int] = set()
    quotes: list[int] = []
    clitics: list[int] = []
    speaks = False
    for index in noted:
        low, kind = tokens[index].low, tokens[index].kind
        if kind is quote:
            quotes.append(index)
        elif kind is clitic:
            clitics.append(index)
        else:
            sources.update(index - before for before in source_words().get(low, ()))
            if low in first_words():
                verbs.append(index)
                speaks = speaks or low in speech_words()
    return Signals(verbs if speaks else [], sorted(sources), quotes, clitics)


@cache
def _signal_words() -> frozenset[str]:
    return first_words() | source_words().keys() | CLITIC_FORMS | {""}
