"""Where one name ends and the next begins inside a run of capitalised words.

« Lyon Jean Dupont » is a town and a person, « Macron-Le Pen » two people, « LE JUGE DUPONT » words
of a heading; « Charles de Gaulle » is one name, « Macron du Mali » would be two.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.full_names import (
    are_first_names,
    goes_on_nobly,
    is_first_name,
    is_title_after,
)
from reader.analysis.naming.hyphens import ARTICLES, split_hyphens
from reader.analysis.naming.packed import PackedPieces
from reader.analysis.naming.roles import called_before
from reader.analysis.naming.words import Word, opens_sentence, runs
from reader.analysis.records import NameSpan
from reader.model import EntityType

FRENCH_OF = frozenset({" de la ", " de l'", " du ", " des ", " de ", " d'"})
_PARTICLES = ARTICLES | {"De", "Du", "Des", "D"}
# « Kim Jong Un » ends with a word of French grammar.
_KOREAN = frozenset({"Un", "Une"})
_KOREAN_SURNAME_AND_NAME = 2
_NOT_HONORIFIC_INSIDE = frozenset({"Me", "M", "Don"})


class _Seen(NamedTuple):
    """What the model saw: whole names, where people's names begin, and where any name ends."""

    names: frozenset[tuple[int, int]]
    people: frozenset[int]
    ends: frozenset[int]


def find_pieces(
    text: str, raw: Sequence[NameSpan], taken: Sequence[NameSpan] = ()
) -> Iterator[list[Word]]:
    """Yield the words of each possible name in `text`, those in `taken` left out.

    `raw` tells what the model joins; both are in the order of the text.
    """
    seen = _Seen(
        frozenset((span.start, span.end) for span in raw),
        frozenset(span.start for span in raw if span.type is EntityType.PER),
        frozenset(span.end for span in raw),
    )
    found = (
        piece
        for run in _outside(taken, _with_small_articles(text, runs(text)))
        for part in _without_shouting(run)
        for piece in _pieces(text, part, seen)
    )
    pieces = PackedPieces(text)
    surnames = {fold(piece[-1].text) for piece in pieces.passing(found) if len(piece) > 1}
    for piece in pieces:
        yield from split_hyphens(piece, surnames)


def _outside(taken: Sequence[NameSpan], found: Iterable[list[Word]]) -> Iterator[list[Word]]:
    """Yield the parts of runs that none of `taken` touches."""
    at = 0
    for run in found:
        part: list[Word] = []
        for word in run:
            while at < len(taken) and taken[at].end <= word.start:
                at += 1
            if at == len(taken) or taken[at].start >= word.end:
                part.append(word)
            elif text_before := _before(word, taken[at].start):
                yield [*part, text_before]
                part = []
            else:
                if part:
                    yield part
                rest = _after(word, taken[at].end)
                part = [rest] if rest else []
        if part:
            yield part


def _after(word: Word, end: int) -> Word | None:
    """Return what stands after the hyphen where another name ends (« Burkina Faso-AFP »)."""
    rest = word.text[end - word.start + 1 :]
    if end < word.start or rest not in lexicon.never_joined():
        return None
    return Word(end + 1, word.end, rest, "-")


def _before(word: Word, start: int) -> Word | None:
    """Return what stands before the hyphen where another name starts (« RTL-Le Figaro »)."""
    length = start - word.start - 1
    if length < 1 or word.text[length] != "-":
        return None
    return word._replace(end=word.start + length, text=word.text[:length])


def _with_small_articles(text: str, found: Iterable[list[Word]]) -> Iterator[list[Word]]:
    """Yield the runs, « Luc » and « Maire » as one where « Luc le Maire » is written."""
    before: list[Word] = []
    for run in found:
        joins = (
            before
            and text[before[-1].end : run[0].start] in _SMALL_ARTICLES
            and is_first_name(before[-1])
            and not any(is_first_name(word) for word in before[:-1])
            and not lexicon.is_listed(fold(run[0].text))
            and f"le {fold(run[0].text)}" not in lexicon.articled()
            and (not _is_common(run[0].text) or f"{before[-1].text} Le {run[0].text}" in text)
        )
        if joins:
            before = [*before, run[0]._replace(link=text[before[-1].end : run[0].start]), *run[1:]]
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


_SMALL_ARTICLES = frozenset({" le ", " la "})


def _without_shouting(run: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield a run whole, or common words apart where a heading writes them in capitals."""
    shouted = len(run) > 1 and all(word.text.isupper() for word in run)
    if not shouted or not any(_is_common(word.text) for word in run):
        yield run
        return
    for common, part in groupby(run, key=lambda word: _is_common(word.text)):
        if common:
            yield from ([word] for word in part)
        else:
            yield list(part)


def _is_common(word: str) -> bool:
    return word.lower() in lexicon.small_words() or word.lower() in lexicon.function_words()


def _pieces(text: str, run: Sequence[Word], seen: _Seen) -> Iterator[list[Word]]:
    """Yield the parts of a run that may be names of their own."""
    piece: list[Word] = []
    for at, word in enumerate(run):
        if piece and (
            _parts(text, piece, word, seen.names) or _begins_person(text, piece, run[at:], seen)
        ):
            yield piece
            piece = []
        piece.append(word)
    if piece:
        yield piece


_BEGIN_SURNAMES = frozenset({"Ben", "Bin", "El", "Al", "Van", "Abou", "Ould", "Sidi"})
# What links the words of names that are no person's (« Bank of England », « Marks & Spencer »).
_NO_PERSON = frozenset({"-", "&", "of", "the", "for", "in", "on", "and"})


def _begins_person(text: str, piece: Sequence[Word], rest: Sequence[Word], seen: _Seen) -> bool:
    """Return whether a full name follows a place or an organisation (« Lyon Jean Dupont »)."""
    if len(rest) < 2 or rest[0].link != " ":
        return False
    is_first = is_first_name(rest[0]) and rest[0].text not in _BEGIN_SURNAMES
    if not _NO_PERSON.isdisjoint(rest[1].link.split()) or (rest[1].link != " " and not is_first):
        return False
    before = " ".join(fold(word.text) for word in piece)
    if before in lexicon.first_names():
        return False
    if _is_known(piece, before):
        return is_first or rest[0].start in seen.people or _is_called(text, rest)
    if not is_first or any(is_first_name(word) for word in piece[-1:]):
        return False
    if rest[0].start in seen.people and piece[-1].end in seen.ends:
        return True
    if is_first_name(piece[0]):
        return len(piece) > 1  # two people: « l'époux d'Anne Dorval Luc Ondel »
    return _is_body(text, piece[0].start)


def _is_known(piece: Sequence[Word], key: str) -> bool:
    """Return whether words, `key` when folded, name an organisation or a place for certain."""
    is_acronym = piece[-1].text.isupper() and 1 < len(piece[-1].text) < 6
    listed = lexicon.is_listed(key) or f"les {key}" in lexicon.organisations()
    return is_acronym or listed or key in lexicon.frames("nameless")


_OF_BODY = re.compile(r"(?:^|\W)(?:(?P<title>[\w-]+) (?:de |d'|de la |de l')|du |des |au |aux )$")


def _is_body(text: str, start: int) -> bool:
    """Return whether no person is named at `start`: « du X », « le PDG de X »."""
    of = _OF_BODY.search(text, max(0, start - 30), start)
    if of is None or of["title"] is None:
        return of is not None
    title = of["title"].lower()
    return (
        title in lexicon.titles() or title in lexicon.frames("of_organisations")
    ) and title not in lexicon.frames("kin") | lexicon.frames("of_people")


def _is_called(text: str, name: Sequence[Word]) -> bool:
    """Return whether a role stands before names no list knows (« le chef de l'OVT Zaro Ondel »)."""
    strange = not any(
        _is_common(word.text)
        or word.text.isupper()
        or fold(word.text) in lexicon.organisations()
        or fold(word.text) in lexicon.places()
        or fold(word.text) in lexicon.words_of_organisations()
        for word in name
    )
    return strange and called_before(text, name[0].start) is not None


def _parts(
    text: str, piece: Sequence[Word], word: Word, joined: Collection[tuple[int, int]]
) -> bool:
    """Return whether `word` begins a name of its own after `piece`."""
    if word.link == "-" or (word.link == " " and _both_organisations(piece, word)):
        return True
    if word.link == " " and is_title_after(piece, word):
        return True
    if len(piece) == 1 and piece[0].text in lexicon.never_joined():
        return word.link in FRENCH_OF or fold(f"{piece[0].text} {word.text}") not in (
            lexicon.organisations()
        )
    if word.link in _SMALL_ARTICLES:
        return False
    if word.text in lexicon.never_joined() and _is_town(" ".join(part.text for part in piece)):
        return True
    if word.text.lower() in lexicon.function_words() and word.text not in _PARTICLES:
        return word.text not in _KOREAN or len(piece) != _KOREAN_SURNAME_AND_NAME
    if word.link not in FRENCH_OF:
        if word.text == "M." and is_first_name(piece[-1]):
            return False  # « Awa M. Dorval »
        if piece[-1].text == "El":
            return False  # « El Hadj Dorval »
        return word.text in lexicon.honorifics() and word.text not in _NOT_HONORIFIC_INSIDE
    opens = opens_sentence(text, piece[0].start)
    if (
        len(piece) == 1
        and _is_common(piece[0].text)
        and (opens or fold(word.text) in lexicon.states())
    ):
        return not lexicon.is_listed(fold(text[piece[0].start : word.end]))
    if len(piece) == 2 and not opens and piece[0].text in ARTICLES:
        return False
    whole = text[piece[0].start : word.end]
    if fold(whole) in lexicon.organisations() or fold(whole) in lexicon.places():
        return False
    if are_first_names(piece) or goes_on_nobly(piece, word):
        return False
    if (
        fold(piece[-1].text) in lexicon.words_of_organisations()
        and fold(word.text) in lexicon.towns()
    ):
        return False
    if piece[-1].text in lexicon.honorifics():
        return False
    return not any((first.start, end) in joined for first in piece for end in _ends(text, word))


def _is_town(name: str) -> bool:
    return fold(name) in lexicon.places() or fold(name) in lexicon.towns()


def _both_organisations(piece: Sequence[Word], word: Word) -> bool:
    """Return whether two organisations stand side by side (« AFP Reuters »)."""
    known = lexicon.organisations()
    before = " ".join(fold(part.text) for part in piece)
    after = fold(word.text)
    if after in lexicon.doubtful_organisations():
        return False
    return before in known and after in known and f"{before} {after}" not in known


def _ends(text: str, word: Word) -> Iterator[int]:
    """Yield where a name that takes in `word` may end: there, or after more capitalised words."""
    yield word.end
    more = re.compile(r"(?: [^\W\d_a-zà-ÿ][\w'-]*)+").match(text, word.end)
    if more:
        yield more.end()
