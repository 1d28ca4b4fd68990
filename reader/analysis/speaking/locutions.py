"""Phrases that work as a verb of speech: « fait savoir », « met en garde »."""

from collections.abc import Sequence
from functools import cache

from reader.analysis.speaking.grammar import is_adverb
from reader.analysis.speaking.manners import Predicate
from reader.analysis.speaking.verbs import Shape, VerbForm, conjugate
from reader.analysis.speaking.words import Kind, Token
from reader.analysis.word_lists import read_list


def locution_at(tokens: Sequence[Token], at: int) -> Predicate | None:
    """Return a phrase that works as a verb: « fait savoir », « met en garde »."""
    for form, following, frames in locutions().get(tokens[at].low, ()):
        index = at + 1
        pronoun = None
        if index < len(tokens) and tokens[index].kind is Kind.CLITIC:
            pronoun = tokens[index]
            index += 1
        while index < len(tokens) and is_adverb(tokens[index].low):
            index += 1
        words = tuple(token.low for token in tokens[index : index + len(following)])
        if words == following:
            last = index + len(following) - 1
            shape = Shape.SINGULAR if form.shape is Shape.PARTICIPLE else form.shape
            return Predicate(at, last, form.infinitive, frames, shape, pronoun)
    return None


@cache
def locutions() -> dict[str, list[tuple[VerbForm, tuple[str, ...], frozenset[str]]]]:
    """Return each form that the verb of a locution may stand in, with the verb, the words that
    follow it, and what the locution governs."""
    found: dict[str, list[tuple[VerbForm, tuple[str, ...], frozenset[str]]]] = {}
    for phrase in read_list("speech_phrases.txt"):
        infinitive, following, *frames = phrase.split()
        for shape, form in set(conjugate(infinitive)):
            whole = f"{infinitive} {following.replace('_', ' ')}"
            verb = VerbForm(whole, frozenset(frames), shape)
            entry = (verb, tuple(following.split("_")), frozenset(frames))
            found.setdefault(form, []).append(entry)
    return found
