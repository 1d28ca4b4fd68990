"""Finds names of several words that the word lists know whole: « Crédit agricole », « France 24 ».

Such names hold small words and numbers, which the grammar of capitals can't tell from what follows
them. One look-up a capitalised word: the time is linear in the text, however long the lists.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.full_names import follows_first_name
from reader.analysis.naming.hyphens import as_branch, precedes_agency
from reader.analysis.naming.words import UPPER, opens_sentence, places_of
from reader.analysis.naming.works import is_office
from reader.analysis.records import NameSpan
from reader.model import EntityType, Span

# A capital, or a number before a word: « 20 Minutes ».
_CAPITALISED = re.compile(rf"[{UPPER}\d](?<!\w.)(?:(?<!\d)\w*|\d(?= [^\W\d]))")
# « 20Minutes » begins with a number, « franceinfo » with a small letter.
_MAY_BE_ODD = re.compile(rf"\d{{1,2}}[{UPPER}]")
_ODD = re.compile(rf"(?<![\w@#./-])\d{{1,2}}[{UPPER}][a-zà-ÿ]\w+(?![\w-]|\.\w)")
_INSIDE, _GOES_ON_AS_WORD = re.compile(r"[\w@#./]"), re.compile(r"\w|\.\w")
_HOLDS_SMALL = re.compile(rf"[{UPPER}][\w'-]*(?: [\w'-]+)* [a-zà-ÿ][\w'-]*")
_ARTICLE_BEFORE = re.compile(r"\b([Ll]e|[Ll]a|[Dd]u|[Aa]u) $")
_SMALL_ARTICLES = ("le ", "la ", "du ", "au ", "Le ", "La ", "Du ", "Au ")
_GOES_ON = re.compile(rf" (?:d[eu]s? |d'|de la )[{UPPER}]")
# Networks whose regional stations bear the name of a region: « France 3 Bretagne ».
_NETWORKS = frozenset({"france 3", "france bleu", "ici", "rtl", "radio canada", "rcf", "bfm"})
_WORLDWIDE = frozenset({"bbc", "bbc news", "cnn", "rfi", "voa", "tv5", "al jazeera", "sky news"})
_EDITION = re.compile(
    r" (?:Mundo|World|Africa|Afrique|Arabic|Persian|International|Español|Live)\b"
)
_REGION = re.compile(rf" (?:et |en )?([{UPPER}][\w'-]*)")
_PERSON_GOES_ON = re.compile(rf" [{UPPER}][a-zà-ÿ]")
_HYPHENATED = re.compile(r"-[^\W\d_]")
_HYPHEN = re.compile(rf"-[{UPPER}]")
_ARTICLES = ("le ", "la ", "les ")
_FULL_ARTICLE = {"le": "le", "la": "la", "du": "le", "au": "le"}
# « Coupe du Monde », « record du Monde » are not the newspaper.
_OF_THE_WORLD = re.compile(r"\b(?:[Cc]oupe|[Cc]hampionn?\w*|[Rr]ecord\w*|[Tt]our|[Tt]itre) du $")


@cache
def _by_beginning() -> dict[str, tuple[tuple[str, EntityType], ...]]:
    """Return the known names of several words, the longest first, by how they begin.

    That is their first word and the letter after it: « credit a ».
    """
    found: dict[str, list[tuple[str, EntityType]]] = {}
    for names, kind in (
        (lexicon.organisations(), EntityType.ORG),
        (lexicon.places(), EntityType.LOC),
    ):
        for name in names:
            if " " in name:
                found.setdefault(name[: name.index(" ") + 2], []).append((name, kind))
    return {
        beginning: tuple(sorted(names, key=lambda name: -len(name[0])))
        for beginning, names in found.items()
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(beginning.partition(" ")[0] for beginning in _by_beginning())


def find_known(text: str) -> Iterator[NameSpan]:
    """Yield the known names of several words in `text`, in order and apart."""
    at = 0
    while found := _CAPITALISED.search(text, at):
        at = found.end()
        span = _known_at(text, found.start(), at) or _after_article(text, found.start(), at)
        if span:
            span = span._replace(start=span.start - 4) if _has_the(text, span) else span
            yield as_branch(text, span)
            at = span.end


@cache
def _things() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return known things of several words, folded, by their first one, the longest first.

    Those that begin with a small letter (« guerre froide ») come apart, as they are written.
    """
    found: dict[str, list[str]] = {}
    small: dict[str, list[str]] = {}
    names = (entry.partition("\t")[0] for entry in lexicon.read_list("things.txt"))
    for name in sorted(names, key=len, reverse=True):
        if " " in name and name[0].islower():
            small.setdefault(name.partition(" ")[0], []).append(name)
        elif " " in name:
            found.setdefault(fold(name).partition(" ")[0], []).append(fold(name))
    return found, small


def find_things(text: str) -> list[Span]:
    """Return where known things of several words stand: names in them name nothing else."""
    things, small = _things()
    found: list[Span] = []
    for word in _CAPITALISED.finditer(text):
        start = word.start()
        for name in things.get(fold(word[0]), ()):
            end = start + len(name)
            goes_on = text[end : end + 1].isalnum() or _HYPHENATED.match(text, end)
            if fold(text[start:end]) == name and not goes_on:
                found.append(Span(start, end))
                break
    for first, names in small.items():  # far faster than to look at each small word
        for at in places_of((first,), text):
            found += [Span(at, at + len(name)) for name in names if text.startswith(name, at)]
    return sorted(found)


_COMPASS = re.compile(r"(?:Nord|Sud|Est|Ouest|Centre)(?:-Est|-Ouest)?(?![\w-]| d[eu]| d')")
_OF_REGION = re.compile(rf" ([{UPPER}]\w+(?:[- ][{UPPER}]\w+)?)")
_IN_THE = ("le ", "du ", "au ", "l'", "Le ", "Du ", "Au ", "L'")


def find_regions(text: str) -> Iterator[NameSpan]:
    """Yield regions called by their quarter: « dans le Sud-Ouest », but no « le Nord de X »."""
    for found in _COMPASS.finditer(text):
        whole = _OF_REGION.match(text, found.end())
        if whole and fold(whole[1]) in lexicon.places():
            yield NameSpan(found.start(), whole.end(), EntityType.LOC)
        elif text.endswith(_IN_THE, 0, found.start()) and found[0] != "Centre":
            yield NameSpan(*found.span(), EntityType.LOC)


# Its letter first, then what stands before: ten times as fast.
_ROAD = re.compile(
    r"[AE](?:(?<=\b[lL]'.)|(?<=\b[Aa]utoroute .)|(?<=\b[Aa]utoroutes .))\d{1,2}(?![\w-]| \d)"
)


def find_roads(text: str) -> Iterator[NameSpan]:
    """Yield motorways, where the text is about roads: « l'autoroute A9 », « sur l'A9 »."""
    if "utoroute" in text or "péage" in text:
        for found in _ROAD.finditer(text):
            yield NameSpan(*found.span(), EntityType.LOC)


# What ends a site's name, and the name before: so each dot is looked at, not each word.
_ENDS_SITE = re.compile(
    r"\.(?:fr|com|lu|be|ch|net|info|org|ca|ma|tn|dz|sn|ci|cm|eu)(?![\w/@-]|\.\w)"
)
_SITE = re.compile(r"(?<![\w@/.:-])[a-z][a-z\d-]{3,}$")
_LONGEST_SITE = 40


def find_sites(text: str) -> Iterator[NameSpan]:
    """Yield sites that bear a small letter (« ondelinfo.fr »), addresses left out."""
    for ending in _ENDS_SITE.finditer(text):
        end = ending.start()
        if site := _SITE.search(text, max(0, end - _LONGEST_SITE), end):
            yield NameSpan(site.start(), ending.end(), EntityType.ORG)


def find_odd(text: str) -> Iterator[NameSpan]:
    """Yield the known names in `text` that no capital begins (« 20Minutes », « franceinfo »)."""
    for number in _MAY_BE_ODD.finditer(text):
        found = _ODD.match(text, number.start())
        if found and fold(found[0]) in lexicon.organisations():
            yield NameSpan(*found.span(), EntityType.ORG)
    for name in lexicon.small_organisations():
        for at in places_of((name,), text):
            if _stands_apart(text, at, at + len(name)):
                yield NameSpan(at, at + len(name), EntityType.ORG)


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Return whether [start, end) is no part of a word, an address or a tag."""
    is_inside = start and _INSIDE.match(text, start - 1)
    return not is_inside and not _GOES_ON_AS_WORD.match(text, end)


def _has_the(text: str, span: NameSpan) -> bool:
    """Return whether the English article stands before the name (« The Daily Telegraph »)."""
    return text[max(0, span.start - 4) : span.start] == "The "


def find_repeated(text: str, raw: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield all places of names with small words in them that the model saw more than once.

    « Rire pour tous », seen twice, is a name: nothing else tells where it ends.
    """
    seen = Counter((text[span.start : span.end], span.type) for span in raw)
    names = {
        name: kind
        for (name, kind), times in seen.items()
        if times > 1 and _HOLDS_SMALL.fullmatch(name) and not _is_common(name)
    }
    if names:
        ordered = sorted(names, key=len, reverse=True)
        for place in re.finditer(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b", text):
            yield NameSpan(*place.span(), names[place[0]])


def _is_common(name: str) -> bool:
    """Return whether a name that begins with a capital is a title or a thing."""
    first = fold(name.partition(" ")[0])
    if first in lexicon.portfolios() and first not in lexicon.folded_heads():
        return True
    if fold(name) in lexicon.things() or name.lower() in lexicon.titles():
        return True
    return first in lexicon.not_names() and first not in lexicon.folded_heads()


def _known_at(text: str, start: int, first_end: int) -> NameSpan | None:
    """Return the known name whose first word is text[start:first_end]."""
    if fold(text[start:first_end]) not in _first_words():
        return None
    for name, kind in _by_beginning().get(fold(text[start : first_end + 2]), ()):
        end = start + len(name) - text.count("œ", start, start + len(name))
        if text[end : end + 1].isalnum() or fold(text[start:end]) != name:
            continue
        if is_office(text, start, end) or (
            _HYPHEN.match(text, end) and not precedes_agency(text, end)
        ):
            continue
        if name == "sud ouest" and text.endswith(_IN_THE, 0, start):
            continue
        if _PERSON_GOES_ON.match(text, end) and all(
            part in lexicon.first_names() for part in name.split()
        ):
            continue  # « Marie-Claire Dorval » is no magazine
        if name.startswith("l ") and text[start + 2].islower():
            continue
        if name.startswith(_SAINTS) and follows_first_name(text, start):
            continue  # « Luc Saint-Martin »
        doubtful = name in lexicon.doubtful_organisations() or name.startswith(_ARTICLES)
        if doubtful and _GOES_ON.match(text, end):
            continue
        if _stands_for_itself(text, start, end):
            return NameSpan(start, _edition_end(text, end, name), kind)
    return None


_SAINTS = ("saint ", "sainte ", "st ")


def _edition_end(text: str, at: int, network: str) -> int:
    """Return where a network's name ends that may go on with a region or a language."""
    if network in _WORLDWIDE and (edition := _EDITION.match(text, at)):
        return edition.end()
    return _region_end(text, at) if network in _NETWORKS else at


def _region_end(text: str, at: int) -> int:
    """Return where the name of a region ends that follows a network's at `at`, else `at`."""
    while (more := _REGION.match(text, at)) and not (
        (key := fold(more[1])) in lexicon.first_names() and key not in lexicon.towns()
    ):
        at = more.end()
    return at


def _stands_for_itself(text: str, start: int, end: int) -> bool:
    """Return whether capitals show a name: « En marche » may just open a sentence."""
    if text[start].isdigit() and not text[start:end].split()[1][0].isupper():
        return False
    if "\n" in text[start:end] or (
        text[start:end].isupper() and len(text[start:end].split()[0]) < 4
    ):
        return False
    first = text[start:end].split()[0].lower()
    if first not in lexicon.function_words() and first not in lexicon.small_words():
        return True
    return not opens_sentence(text, start) or any(
        word[:1].isupper() or word[:1].isdigit() for word in text[start:end].split()[1:]
    )


def _after_article(text: str, start: int, end: int) -> NameSpan | None:
    """Return a name whose own article is written small or contracted: « au Monde », « le Soir »."""
    if not text.endswith(_SMALL_ARTICLES, 0, start):
        return None
    before = text[max(0, start - 24) : start]
    article = _ARTICLE_BEFORE.search(before)
    if not article or _OF_THE_WORLD.search(before) or fold(text[start:end]) in lexicon.places():
        return None
    lead = _FULL_ARTICLE[article[1].lower()]
    first = f"{lead} {fold(text[start:end])}"
    for name, kind in _by_beginning().get(first[: len(lead) + 2], ()):
        stop = start + len(name) - len(lead) - 1
        if not name.startswith(first) or text[stop : stop + 1].isalnum():
            continue
        if _HYPHEN.match(text, stop):
            continue
        if name in lexicon.doubtful_organisations() or fold(text[start:end]) in lexicon.not_names():
            continue
        if kind is EntityType.ORG and fold(text[start:stop]) == name[len(lead) + 1 :]:
            return NameSpan(start, stop, kind)
    return None
