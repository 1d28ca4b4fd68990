"""Finds institutions and places by their head words, without any model.

« cour d'appel de Paris », « Fédération sénégalaise de football », « ministère de l'Intérieur »,
« rue de Rivoli »: a head word from institutions.txt and what it governs, as far as a list of usual
complements, the model, or an acronym in brackets carries it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.heads import find_heads
from reader.analysis.naming.tails import (
    follows_place_particle,
    goes_on_strangely,
    is_no_part,
    is_one_of_many,
    is_sought,
    past_country,
    past_enumeration,
    person_after,
    to_acronym,
    to_region,
)
from reader.analysis.naming.words import UPPER, opens_sentence
from reader.analysis.records import NameSpan
from reader.model import EntityType

_OF = (
    r"de la |de l'|de |d'|du |des |pour l[ae] |pour l'|pour les |à la |à l'|aux? |en "
    r"|sur l(?:a|e|es) |contre l(?:a|e|es) |contre l'"
)
_BEFORE_NOUN = r"(?:hautes? |grande?s? |première |petites? |jeunes |nouvelles? |longue |moyens? )?"
_AND = r"et de la |et de l'|et des |et du |et d'|et de |et (?!l[ae]s? |l')"
_CONTINUES = re.compile(
    rf"(?P<of> (?:{_OF}|{_AND}){_BEFORE_NOUN})?(?(of)| )(?P<word>\w+(?:['-]\w+)*\+?)"
)
# What the model saw beyond the lists is believed where links or capitals carry it.
_ENDINGS = (
    "éen|éenne|ier|ière|ique|eurs|[ai]ble|ale|if|ive|aire|iste|el|elle|aise|oise|onne|ien|ienne"
)
_ADJECTIVE = rf"\w+(?:(?:{_ENDINGS})s?|ais|aux)"
_REACHES = re.compile(
    rf"(?: (?:{_OF}|sans |{_AND})[\w'-]+| [{UPPER}][\w'-]*| {_ADJECTIVE}(?![\w'-]))*"
)
_NUMBER = re.compile(r" \d{1,2}(?!\w)(?! ans)")
_ARTICLE = re.compile(r"\b(?:La|Le|Les) $")
_FOLLOWS = re.compile(r" d(?:e |u |es |')")
_OF_TOWN = re.compile(r"[a-zà-ÿ]+(?:ois|ais|ain|ien|éen|an|in)")
_ADJECTIVE_ONLY = re.compile(_ADJECTIVE)
_REGENT = re.compile(r" (?:1er|Ier|[IVX]{1,4})\b")
_NUMBERED = frozenset({"building", "head"})
_OF_MANY = frozenset({"building", "many"})
_STATE = frozenset({"republique", "nation"})
_PAPERS = ("Tribune", "Gazette", "Journal", "Courrier", "Dépêche", "Voix")
# Of bodies (« Syndicat des pilotes de ligne ») so many complements are taken that no list holds.
_FREE_COMPLEMENTS = 2
_DEFINITE = re.compile(r"\b(?:[Ll]e |[Ll]a |[Ll]'|[Dd]u |[Aa]u )$")
_IN_PLACE = (" en ", " au ")
_LOOSE = (" et", " en", " pour", " sur", " à", " au")


def find_institutions(text: str, raw: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield the institutions and places in `text`, in order and apart."""
    starts = [span.start for span in raw]
    past = 0
    for start, at, head in find_heads(text):
        if start < past:
            continue
        past_name = person_after(text, start, at, head)
        reach = min(_reach(raw, starts, start, at), past_name)
        end = _end(text, start, at, reach, head, past_name)
        spelt = to_acronym(text, start, at)
        if spelt > at or _is_name(text, start, at, end, head):
            end = max(end, spelt)
            kind = EntityType.ORG if _is_club(text[start:end]) else head.type
            yield NameSpan(_with_article(text, start), end, kind)
            past = end


def _is_club(name: str) -> bool:
    """Return whether « Stade » and a town's adjective name a club (« Stade quimpérois »)."""
    first, _, rest = name.partition(" ")
    return first == "Stade" and bool(_OF_TOWN.fullmatch(rest))


def _with_article(text: str, start: int) -> int:
    """Return where the name starts: a capital inside a sentence makes the article part of it."""
    article = _ARTICLE.search(text, max(0, start - 4), start)
    if not article or not text[start].isupper():
        return start
    is_paper = text.startswith(_PAPERS, start)
    return article.start() if is_paper or not opens_sentence(text, article.start()) else start


def _reach(raw: Sequence[NameSpan], starts: Sequence[int], start: int, end: int) -> int:
    """Return the end of the model's span that holds the head, or the head's own end."""
    before = bisect_right(starts, end) - 1
    for span in raw[max(0, before - 1) : before + 1]:
        if span.end >= end and start - 4 <= span.start <= end:
            return span.end
    return end


def _end(text: str, start: int, at: int, reach: int, head: lexicon.Head, limit: int) -> int:
    """Return how far the name reaches whose head word ends at `at`: not past `limit`."""
    capital = text[start].isupper()
    named = False
    head_end = at
    is_body = head.way == "body" or (
        head.way == "head" and head.type is EntityType.ORG and not opens_sentence(text, start)
    )
    free = _FREE_COMPLEMENTS if capital and is_body else 0
    while found := _CONTINUES.match(text, at, limit):
        word, of = found["word"], found["of"] or ""
        if word[0].isupper():
            small_before = capital and at > head_end and not named
            if not (
                (small_before and _follows_small(word, of, head))
                or (not of and _follows_name(text, at, word, head, named=named))
                or _takes_capital(word, of, head, capital, found.end() <= reach)
            ):
                break
            named = True
        elif (named and not capital and head.way != "always") or (
            capital and of and found.end() > reach and _is_whole(text[start:at])
        ):
            break
        elif free and _may_be_complement(word, of):
            free -= 1
        elif not _takes_small(
            word,
            of,
            head,
            found.end() <= reach,
            follows=_follows(text, found.end(), head, capital),
            capital=capital,
        ):
            break
        at = found.end()
        if named and head.way in _NUMBERED:
            number = _REGENT.match(text, at) or (
                _NUMBER.match(text, at) if head.way == "building" else None
            )
            at = number.end() if number else at
    if capital and reach > at and _REACHES.fullmatch(text, at, reach):
        last = re.split(r"[ ']", text[at:reach])[-1]
        at = at if not last or last in lexicon.function_words() else reach
    if capital or head.way == "always":
        at = past_enumeration(text, at)
    at = to_region(text, at) if named else at
    if capital and head_end < at and head.type is EntityType.ORG:
        at = past_country(text, start, at)
    return min(to_acronym(text, start, at), limit)


def _follows_small(word: str, of: str, head: lexicon.Head) -> bool:
    """Return whether a capital goes on with small complements: « ... des pratiques en Afrique »."""
    in_place = of in _IN_PLACE and fold(word) in lexicon.states() and head.way == "body"
    return in_place or of.startswith(" d")


def _follows_name(text: str, at: int, word: str, head: lexicon.Head, *, named: bool) -> bool:
    """Return whether a capital right after a name goes on with it (« lycée Jean Moulin »)."""
    goes_on = named and (head.way == "building" or goes_on_strangely(text, at, word))
    return goes_on or follows_place_particle(text, at)


_CLOSES = re.compile(rf"(?: et {_ADJECTIVE})?(?:[,.;)]| \()")


def _follows(text: str, at: int, head: lexicon.Head, capital: bool) -> bool:
    """Return whether an adjective before `at` belongs to the name for what stands there."""
    if _FOLLOWS.match(text, at):
        return True
    return capital and head.way == "body" and bool(_CLOSES.match(text, at))


def _is_whole(name: str) -> bool:
    """Return whether a known name is complete: « l'Union européenne du travail » is of work."""
    return " " in name and fold(name) in lexicon.organisations()


def _takes_capital(word: str, of: str, head: lexicon.Head, capital: bool, reached: bool) -> bool:
    """Return whether a capitalised word goes on with the name."""
    key = fold(word)
    is_school = head.way == "building" and head.type is EntityType.ORG
    if is_no_part(word) or (of and key in _STATE and is_school):
        return False
    is_street = head.way == "building" and head.type is EntityType.LOC
    if key in lexicon.organisations() and key not in lexicon.places() and not is_street:
        return False
    if of and not capital and not is_street and key in lexicon.states() and head.way in _OF_MANY:
        return False  # « une plage de Corse », « l'opéra d'Europe »: there are many
    if len(word) > 1 and word.isupper() and not (capital and reached):
        return False
    if of.startswith(_LOOSE):
        if of == " en " and lexicon.is_place(key):
            return False
        if of == " et " and capital and _may_qualify(word):
            return True  # « Conseil Économique et Social »
        is_portfolio = head.way == "always" and (of != " et " or key in lexicon.portfolios())
        return reached or is_portfolio
    if key in lexicon.frames("place_particles"):
        return True
    if capital:
        return reached or not of or key not in lexicon.first_names() or key in lexicon.towns()
    if not of:
        if head.way in {"place", "many"}:
            return key not in lexicon.first_names()
        return head.way == "building" or word.lower() in lexicon.complement_adjectives()
    if key in lexicon.first_names() and key not in lexicon.towns():
        return head.way == "building"
    return is_street or key not in lexicon.heads()


def _may_qualify(word: str) -> bool:
    small = word.lower()
    return small in lexicon.complement_adjectives() or (
        bool(_ADJECTIVE_ONLY.fullmatch(small)) and small in lexicon.small_words()
    )


def _may_be_complement(word: str, of: str) -> bool:
    """Return whether a small word after « de » may tell what a body is for: no infinitive."""
    if not of.startswith(" d") or len(word) < 4 or word in lexicon.function_words():
        return False
    return of != " de " or not word.endswith(("er", "ir", "re"))


def _takes_small(
    word: str, of: str, head: lexicon.Head, reached: bool, *, follows: bool, capital: bool
) -> bool:
    """Return whether a word in small letters goes on with the name."""
    if of == " et " and follows and _ADJECTIVE_ONLY.fullmatch(word):
        return True
    if capital and of.startswith(" et d") and word in lexicon.complement_nouns():
        return True
    is_for = capital and of == " pour les "
    if of.startswith(_LOOSE) and not (reached or is_for or head.way == "always"):
        return False
    if of and (word in lexicon.complement_nouns() or fold(word) in lexicon.portfolios()):
        return True
    if of or word in lexicon.complement_adjectives():
        return not of or (reached and word in lexicon.complement_adjectives())
    return bool(_ADJECTIVE_ONLY.fullmatch(word)) and (reached or follows)


def _is_name(text: str, start: int, head_end: int, end: int, head: lexicon.Head) -> bool:
    """Return whether a head word and what follows it name something."""
    tail = text[head_end:end].strip()
    if head.way == "alone":
        return not is_sought(text, start)
    if head.way == "unique" and (
        _DEFINITE.search(text, max(0, start - 4), start)
        or (text[start].isupper() and " " in text[start:head_end])
    ):
        return True
    if not tail or fold(text[start:end]) in lexicon.not_names():
        return False
    if is_one_of_many(text, start, tail, head):
        return False
    has_capital = any(word[0].isupper() for word in re.findall(r"\w+", tail))
    if head.way == "always":
        complement = tail.startswith(("d", "au", "à ")) or tail.rpartition(" ")[2] in (
            lexicon.complement_adjectives()
        )
        return has_capital or (complement and tail != "public")
    if has_capital and head.way not in {"head", "body"}:
        return True
    if not text[start].isupper() or head.way in {"place", "many"}:
        return False
    return has_capital or not opens_sentence(text, start) or " " in tail
