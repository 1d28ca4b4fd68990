"""What a sentence is about, as far as that tells who speaks where no verb of speech does."""

from collections.abc import Sequence

from reader.analysis.speaking.grammar import (
    AUXILIARIES,
    BEFORE_ROLE,
    COORDINATORS,
    DETERMINERS,
    IMPERSONAL,
    PREPOSITIONS,
)
from reader.analysis.speaking.manners import Subject
from reader.analysis.speaking.nouns import people_nouns
from reader.analysis.speaking.phrases import (
    BREAKS,
    PRONOUNS,
    before_titles,
    chunk_end,
    end_of_bare_phrase,
    is_verb,
    named_apposition,
    past_adverbs,
    past_brackets,
    starts_noun_phrase,
)
from reader.analysis.speaking.verbs import Shape, verb_forms
from reader.analysis.speaking.words import Kind, Token, is_person_name

_ENDS_OBJECT = DETERMINERS | PREPOSITIONS | COORDINATORS
_OPENS_CLAUSE = frozenset(("si", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'"))
_AT = frozenset(("à", "au", "aux", "en", "dans", "sur"))
_HEARS = frozenset(("entend", "entendent", "entendait", "entendaient"))
_UNDERGOES = frozenset(
    ("fait", "fit", "faisait", "vu", "vue", "voit", "vit", "voyait", "entendu", "entend")
)
_SHARED = 8  # tokens up to « partagé par »
_TOPICS = (("sur",), ("à", "propos", "de"), ("à", "propos", "du"), ("concernant",), ("au", "sujet"))
_VERBAL = AUXILIARIES | frozenset(("ne", "n'", "se", "s'"))


def main_subject(tokens: Sequence[Token]) -> Subject | None:
    """Return the first noun phrase of a sentence that no preposition governs: its subject."""
    sharer = _sharer(tokens)
    if sharer is not None:
        return sharer
    index = 0
    while index < len(tokens):
        if index and tokens[index - 1].low == "(":
            index = max(index, past_brackets(tokens, index - 1))  # « (Actes, 2016), l'auteur … »
        end = chunk_end(tokens, index, len(tokens))
        index = past_adverbs(tokens, index, end)
        if index < end and tokens[index].kind in BREAKS:
            return None
        if index < end and (_is_impersonal(tokens, index) or _is_presenting(tokens, index)):
            return None
        if index < end and tokens[index].low in _OPENS_CLAUSE:  # « quand Luc Roux rit, … »
            index = _comma_after(tokens, index) + 1
            continue
        if index < end and _is_posture(tokens, index, end):
            index = end + 1  # « Les larmes aux yeux, Awa Ba … »
            continue
        if index < end and starts_noun_phrase(tokens, index) and not _is_apposed(tokens, index):
            last = _end_of_bare_subject(tokens, index)
            named = any(is_person_name(token) for token in tokens[index : last + 1])
            return Subject(index, last if named else _apposed(tokens, last, end))
        index = end + 1
    return None


def _comma_after(tokens: Sequence[Token], at: int) -> int:
    """Return the next comma, or where the sentence ends."""
    commas = (i for i in range(at, len(tokens)) if tokens[i].kind is Kind.COMMA)
    return next(commas, len(tokens))


def fronted_end(tokens: Sequence[Token]) -> int:
    """Return where the main clause begins after one that goes before it: « Si Luc Roux dit oui,
    Awa Ba … »; 0 where none does."""
    first = past_adverbs(tokens, 0, len(tokens))
    if first == len(tokens) or tokens[first].low not in _OPENS_CLAUSE:
        return 0
    subject = main_subject(tokens)
    return subject.first if subject is not None else 0


def _is_presenting(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a sentence shows what follows: « en voici un extrait »."""
    return any(token.low in ("voici", "voilà") for token in tokens[at : at + 2])


def _is_posture(tokens: Sequence[Token], at: int, comma: int) -> bool:
    """Return whether a phrase before a name tells how someone stands: « Les larmes aux yeux, »."""
    phrase = [token.low for token in tokens[at:comma]]
    named = comma + 1 < len(tokens) and is_person_name(tokens[comma + 1])
    return named and 3 < len(phrase) + 1 < 7 and phrase[0] in DETERMINERS and phrase[2] in _AT


def _sharer(tokens: Sequence[Token]) -> Subject | None:
    """Return who shares what was said: « Un constat partagé par Luc Roux », « Même avis pour »."""
    for index in range(2, min(_SHARED, len(tokens) - 1)):
        token = tokens[index]
        if token.kind is not Kind.WORD:
            return None
        shared = token.low == "par" and tokens[index - 1].low.startswith("partagé")
        same = tokens[0].low in ("même", "mêmes") and token.low in ("pour", "chez", "de", "du")
        if shared or same:
            last = end_of_bare_phrase(tokens, index + 1)
            named = [i for i in range(index + 1, last + 1) if is_person_name(tokens[i])]
            return Subject(named[0], named[0]) if named else None
    return None


def _is_apposed(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a phrase tells who the name before it is: « chez Luc Roux, un avocat »."""
    named = at > 1 and tokens[at - 1].kind is Kind.COMMA and tokens[at - 2].kind is Kind.NAME
    return named and tokens[at].low in ("un", "une")


def _apposed(tokens: Sequence[Token], last: int, comma: int) -> int:
    """Return where a name in apposition ends: « La déléguée du syndicat, Awa Ba, attend »."""
    between = range(last + 1, min(comma, len(tokens)))
    if any(is_verb(tokens[i]) and tokens[i - 1].low not in PREPOSITIONS for i in between):
        return last  # « le préfet a vu son adjoint, Luc Roux »
    name = named_apposition(tokens, past_brackets(tokens, comma) + 1)
    return name if name is not None else last


def _is_impersonal(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « il » stands for nobody: « il s'agit », « il faut », « il y a »."""
    following = [token.low for token in tokens[at + 1 : at + 4]]
    if tokens[at].low != "il":
        return False
    if following[:1] in (["est"], ["était"], ["serait"]):
        return any(token.low in IMPERSONAL for token in tokens[at + 2 : at + 6])
    return following[:2] in (["s'", "agit"], ["s'", "agissait"], ["y", "a"], ["y", "avait"]) or (
        following[:1] in (["faut"], ["fallait"], ["faudra"], ["faudrait"], ["pleut"])
    )


def _end_of_bare_subject(tokens: Sequence[Token], at: int) -> int:
    """Return where a subject before an unknown verb ends: at its name, or after its noun."""
    index = at
    while index + 1 < len(tokens) and tokens[index].kind is not Kind.NAME:
        if tokens[index].low in PRONOUNS and index == at:
            return index
        following = tokens[index + 1]
        if following.kind not in (Kind.WORD, Kind.NAME) or following.low in _VERBAL:
            return index
        index += 1
    if is_person_name(tokens[index]) or not any(map(is_person_name, tokens[index + 1 : index + 2])):
        return index
    return index + 1  # « le député LR Luc Roux »


def _apposed_to(tokens: Sequence[Token], last: int) -> int | None:
    """Return the name to which a phrase that ends at `last` is apposed: « Luc Roux, élu de Brive :
    »."""
    if is_person_name(tokens[last]):
        return None
    first = last
    while first > 0 and tokens[first - 1].kind in (Kind.WORD, Kind.NAME):
        first -= 1
    named = first > 1 and tokens[first - 1].kind is Kind.COMMA and is_person_name(tokens[first - 2])
    noun = tokens[first].low
    return first - 2 if named and (noun in people_nouns() or noun in BEFORE_ROLE) else None


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a subject stands before, and no comma or « et » before the phrase of the name
    after token `at`: « il met en garde le ministre Luc Roux : »."""
    while at > 0 and tokens[at].kind is Kind.WORD and tokens[at].low not in _ENDS_OBJECT:
        at -= 1
    if at < 1 or tokens[at].low not in DETERMINERS or tokens[at - 1].kind is not Kind.WORD:
        return False
    subject = main_subject(tokens[:at])
    return subject is not None and subject.last < at - 1


def hears(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence ends with what someone hears: « il entend crier : »."""
    words = [token.low for token in tokens if token.kind is Kind.WORD]
    return tokens[-1].kind is Kind.COLON and not _HEARS.isdisjoint(words)


def is_answered(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the words at token `at` are said to the subject, by nobody told: « elle s'est
    vu répondre : »."""
    back = at - 1 - (at > 0 and tokens[at - 1].kind is Kind.COLON)
    infinitive = verb_forms().get(tokens[back].low, ()) if back > 1 else ()
    if not any(form.shape is Shape.INFINITIVE for form in infinitive):
        return False
    leaning = {token.low for token in tokens[max(0, back - 4) : back - 1]}
    return tokens[back - 1].low in _UNDERGOES and not leaning.isdisjoint(("se", "s'"))


def is_topic(tokens: Sequence[Token]) -> bool:
    """Return whether what stands before a colon only tells what the words are about: « Sur la
    mer : »."""
    opening = tuple(token.low for token in tokens[:3])
    about = any(opening[: len(topic)] == topic for topic in _TOPICS)
    return about and not any(map(is_verb, tokens)) and all(t.kind is not Kind.COMMA for t in tokens)


def announcing_subject(tokens: Sequence[Token], colon: int) -> Subject | None:
    """Return the noun phrase right before a colon: « à côté, une dame avec son chien : »."""
    if is_topic(tokens[:colon]):
        return None
    if colon > 0 and tokens[colon - 1].kind is Kind.NAME:
        back = before_titles(tokens, colon - 1)
        governed = back >= 0 and tokens[back].low in PREPOSITIONS
        person = _apposed_to(tokens, colon - 1)
        if person is not None:
            return Subject(person, person)
        if governed or _is_object(tokens, back):
            return None
        return Subject(colon - 1, colon - 1)
    first = colon
    while first > 0 and tokens[first - 1].kind is not Kind.COMMA:
        first -= 1
    first = past_adverbs(tokens, first, colon)
    if first == colon or tokens[first].low not in DETERMINERS or colon - first > 7:
        return None
    last = end_of_bare_phrase(tokens[:colon], first)
    rest = tokens[last + 1 : colon]
    return Subject(first, last) if not rest or rest[0].low in PREPOSITIONS else None
