"""What stands around a name and tells what it names: « à X », « la société X », « a déclaré X »."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.firms import FIRM_AFTER, FIRM_APPOSED, FIRM_DOES
from reader.analysis.naming.roles import called_after, called_before
from reader.analysis.naming.words import UPPER
from reader.model import EntityType

PER, LOC, ORG = EntityType.PER, EntityType.LOC, EntityType.ORG
# How much a frame counts, beside one vote of the model; FIRM ones tell that it is a name at all.
FIRM = 2.5
_LOOK_BACK = 64

_NATIONAL = re.compile(
    r"\w+(?:ais|aise|ain|aine|ien|ienne|ique|ois|oise|al|ale|ol|ole|and|ande|ard)"
)
_WORDS_BEFORE = 7
_SETTLEMENTS = frozenset(
    ("commune", "village", "ville", "hameau", "bourg", "région", "canton", "province", "district")
)
_ONE_OF = frozenset({"l'", "le", "du", "au"})
_LINKS = frozenset({"de", "d'", "du", "la", "l'", "des", "à"})
# A word before a name, elided ones apart: « l' », « d' ».
_WORD = re.compile(r"\w+'|[\w-]+|[^\w\s]")


_SAID = (
    "déclaré|dit|affirmé|expliqué|annoncé|indiqué|estimé|ajouté|précisé|assuré|lancé|répondu"
    "|souligné|rappelé|confié|raconté|dénoncé|écrit|jugé|conclu|poursuivi|regretté|insisté|réagi"
    "|tweeté|reconnu|martelé|glissé|commenté|résumé|détaillé"
)
_SAYS = re.compile(rf",? (?:a|avait|s'est) (?:\w+ment )?(?:{_SAID})\b")
_SAID_WORDS = frozenset(_SAID.split("|"))
_SAID_BY = re.compile(rf"\b(?:a|avait) (?:\w+ment )?(?:{_SAID}) $")
# « « … », s'exclame X. »: right after words in marks
_INSERTED_BY = re.compile(r"[»”\"] ?, (?:s')?[a-zà-ÿ]+(?:e|it|nd|rt) $")
_ENDS_CLAUSE = re.compile(r" ?[.,:;]|$")
_AGE = re.compile(r",? (?:\(?\d{1,2} ans\b|âgée? de)")
_OPENS_APPOSITION = re.compile(r",? ?[,(–-]")


@lru_cache(maxsize=2)  # asked for again and again where one name stands
def words_before(text: str, start: int) -> Sequence[str]:
    """Return the last words and marks before `start`, the nearest first; none past a line."""
    since = start - _LOOK_BACK if start > _LOOK_BACK else 0
    since = text.rfind("\n", since, start) + 1 or since
    near = text[since:start].rsplit(None, _WORDS_BEFORE)
    if len(near) > _WORDS_BEFORE:
        since += len(near[0])
    return _WORD.findall(text, since, start)[: -_WORDS_BEFORE - 1 : -1]


def around(
    text: str, start: int, end: int, *, titled: bool = True
) -> Iterator[tuple[EntityType, float]]:
    """Yield the types that the words around [start, end) tell, and how much each counts.

    `titled` tells whether a title before the name is to be counted.
    """
    before = words_before(text, start)
    yield from _told_before(text, start)
    yield from _told_after(text, end)
    said_by = bool(before) and before[0] in _SAID_WORDS
    if _SAYS.match(text, end) or (said_by and _SAID_BY.search(text, max(0, start - 24), start)):
        yield PER, 0.6
    if _INSERTED_BY.search(text, max(0, start - 24), start) and _ENDS_CLAUSE.match(text, end):
        yield PER, FIRM
    titled = titled and not _describes(before)
    if text.startswith(",", end) and FIRM_APPOSED.search(text, max(0, start - 70), start):
        yield ORG, FIRM
    if _AGE.match(text, end):
        yield PER, 4.0
    elif (text[start - 1 : start] in _BRACKETS and _EXPLAINED.match(text, end)) or (
        titled and called_before(text, start)
    ):
        yield PER, FIRM
    elif (folk := _SOMEONE_FROM.match(text, end)) and fold(folk[1]) in lexicon.inhabitants():
        yield PER, 4.0
    elif titled and _OPENS_APPOSITION.match(text, end) and called_after(text, end):
        yield PER, 4.0 if _OF_SOMEONE.match(text, end) else 1.5
    elif titled and _TITLE_OF.match(text, end) and _title_after(text, end):
        yield PER, FIRM


# « il (Ondel, NDLR) a dit »: mostly someone's name is explained.
_EXPLAINED = re.compile(r", ?(?:ndlr|NDLR|NdlR|Ndlr|ndla|NDA)\b")
_BRACKETS = ("(", "[")
# « X, une lycéenne », « X, son avocat »: only people are told so.
_OF_SOMEONE = re.compile(r", (?:une? |son |sa )")
_SOMEONE_FROM = re.compile(rf", une? (?:jeune )?([{UPPER}][\w-]+)")  # « X, une Suédoise »
_TITLE_OF = re.compile(r" ([a-zà-ÿ-]+) (?:de |d'|du |des )")


def _title_after(text: str, end: int) -> bool:
    """Return whether a title follows without a comma (« Luc Dorval président du club »)."""
    title = _TITLE_OF.match(text, end)
    return bool(title and title[1] in lexicon.titles())


_APPOSITION = re.compile(
    r", (?:une |un |la |le |l'|cette |ce )?"
    r"(?:petite? |grande? |ancien(?:ne)? |premi(?:er|ère) )?(\w+)"
)
# « Ondel, en Suède »: a person would have done something there.
_IN_STATE = re.compile(rf", (?:en|au|aux) ([{UPPER}][\w'-]+(?: [{UPPER}][\w-]+)?)(?=[,.;)])")
_NEXT_WORD = re.compile(r" (\w+)")


def _told_after(text: str, end: int) -> Iterator[tuple[EntityType, float]]:
    """Yield what an apposition or a verb after a name tells (« X, une société de … »)."""
    if not text.startswith((" ", ",", "'"), end):
        return
    described = _APPOSITION.match(text, end)
    if described and described[1] in lexicon.frames("organisations"):
        yield ORG, 3.0
    elif described and described[1] in lexicon.frames("places"):
        yield LOC, 3.0
    if (inside := _IN_STATE.match(text, end)) and fold(inside[1]) in lexicon.states():
        yield LOC, 4.0
    if FIRM_AFTER.match(text, end) or FIRM_DOES.match(text, end):
        yield ORG, 3.0
    verb = _NEXT_WORD.match(text, end)
    if verb and verb[1] in lexicon.frames("verbs_of_organisations"):
        yield ORG, 1.0


_ARTICLES = frozenset({"le", "la", "l'", "du", "au", "L'", "Du", "Au"})


def follows_article(text: str, start: int) -> bool:
    """Return whether a definite article in the singular stands right before `start`."""
    return not _ARTICLES.isdisjoint(words_before(text, start)[:1])


_COMPLEMENT = frozenset({"de", "d'", "en", "du", "des", "pour"})


def _names_body(before: Sequence[str]) -> bool:
    """Return whether a body with complements stands before: « la société de vente en ligne X »."""
    at = 0
    while at < len(before) and before[at].islower():
        if before[at] in lexicon.frames("organisations"):
            return at > 0
        if at + 1 < len(before) and before[at + 1] in _COMPLEMENT:
            at += 2
        elif before[at] in lexicon.complement_adjectives() or _NATIONAL.fullmatch(before[at]):
            at += 1
        else:
            return False
    return False


def _describes(before: Sequence[str]) -> bool:
    """Return whether the word before tells an organisation (« le patron du groupe X »)."""
    return not lexicon.frames("organisations").isdisjoint(before[:1])


def _head_of(further: Sequence[str]) -> str:
    """Return the noun that « de » and a name follow: « le marché populaire de X » is a market."""
    words = [word for word in further if word not in _LINKS]
    adjective = words and (words[0] in lexicon.complement_adjectives())
    return words[1] if adjective and len(words) > 1 else next(iter(words), "")


_ALSO = frozenset({"alias"})
_AT = frozenset({"à", "À", "A"})
_TO = frozenset({"À", "A", "En", "Vers", "Depuis"})  # where they open a line
_GRANTED = re.compile("accordée?s?|interview|entretien")  # « l'entretien accordé à X »


@lru_cache(maxsize=2)
def _told_before(text: str, start: int) -> Sequence[tuple[EntityType, float]]:
    before = words_before(text, start)
    return tuple(_told_by(before)) if before else ()


def _told_by(before: Sequence[str]) -> Iterator[tuple[EntityType, float]]:
    """Yield what the words before a name tell, the nearest of them first."""
    nearest, *further = before
    if nearest == "à" and not lexicon.frames("to_someone").isdisjoint(further[:1]):
        return  # « grâce à X », « des références à X »
    if nearest in lexicon.frames("to_places") or (nearest in _TO and not further):
        yield LOC, 0.4 if nearest in _AT else 0.6
    elif nearest in _ALSO:
        yield PER, FIRM
    elif nearest == "dit":
        yield PER, 0.6  # « Luc Ondel dit Zaro », « …, dit Zaro »
    elif nearest in lexicon.frames("people"):
        yield PER, 0.25
    if nearest in _ARTICLES and further[:1] == ["dans"]:
        yield LOC, 0.8
    if nearest == "à" and further and _GRANTED.fullmatch(further[0]):
        yield ORG, 1.2
    if nearest in lexicon.frames("at_organisations"):
        yield ORG, 1.3
    national = fold(nearest) in lexicon.inhabitants() and nearest.islower()
    kind = further[0] if further and (national or _NATIONAL.fullmatch(nearest)) else nearest
    if nearest in lexicon.frames("places") or kind in lexicon.frames("places"):
        yield LOC, 1.0
    if national and kind in _ONE_OF:
        yield ORG, 1.2  # « l'américain X », « au suédois X » are firms
    if nearest in lexicon.frames("organisations") or kind in lexicon.frames("organisations"):
        yield ORG, 3.0
    if nearest not in _LINKS and _names_body(before):
        yield ORG, FIRM
    if nearest in _LINKS and (head := _head_of(further)):
        if head in lexicon.frames("of_organisations"):
            yield ORG, 1.2
        elif head in lexicon.frames("places") and (nearest != "du" or head in _SETTLEMENTS):
            yield LOC, 1.0 if head == "pays" else FIRM if nearest == "du" else 2.0
        elif nearest == "de" and head == "République":
            yield LOC, 4.0  # « le procureur de la République de Nancy », a first name too
        elif head in lexicon.frames("seats"):
            yield LOC, 2.0
        elif head in lexicon.frames("of_people") and nearest in {"de", "d'"}:
            yield PER, 1.0
        elif head in lexicon.frames("of_places"):
            yield LOC, 0.6


def is_firm(text: str, start: int, end: int) -> bool:
    """Return whether what stands around tells a firm, whoever else bears the name."""
    told = [*_told_before(text, start), *_told_after(text, end)]
    return any(kind is ORG and weight >= FIRM for kind, weight in told)


def is_in_place(text: str, start: int) -> bool:
    """Return whether what stands before `start` only stands before places (« à », « en »)."""
    return any(kind is LOC for kind, _ in _told_before(text, start))


_BRACKETED = re.compile(rf" \(([{UPPER}c][^\W_]*(?:[./&+-][^\W_]+)?(?: [{UPPER}][\w-]+)?)[,)]")


def is_member(text: str, end: int, *, sport: bool) -> bool:
    """Return whether a party in brackets tells whose someone is (« X (PS) »), in sport a team."""
    found = _BRACKETED.match(text, end)
    key = fold(found[1]) if found else ""
    return bool(key) and (key in lexicon.parties() or (sport and key in lexicon.towns()))


_LABEL_AFTER = re.compile(r" ?:")


def is_label(text: str, start: int, end: int) -> bool:
    """Return whether a line begins with the name and a colon, as the turns of an interview do."""
    return text[max(0, start - 1) : start] in {"", "\n"} and bool(_LABEL_AFTER.match(text, end))


_DATELINE_AFTER = re.compile(
    r",? (?:\([^()\n]{2,40}\),? )?de (?:notre|nos|l'un de nos) (?:envoyé|correspondant)"
)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Return whether an article says here where it was written (« LIMOGES, de notre envoyé »)."""
    return text[max(0, start - 1) : start] in {"", "\n"} and bool(_DATELINE_AFTER.match(text, end))


_THE = re.compile(r"\b[Ll]es $")
_FAMILY_NEAR = re.compile(r"\b(?:familles?|époux|couples?|parents|frères|sœurs|clan|foyer)\b")


def follows_plural_article(text: str, start: int) -> bool:
    """Return whether « les » stands right before `start`."""
    near = text.endswith("es ", 0, start)  # seldom: far quicker to see
    return near and bool(_THE.search(text, max(0, start - 5), start))


def names_family(text: str, start: int) -> bool:
    """Return whether a surname at `start` stands for a family (« les époux Petit »)."""
    if not lexicon.frames("families").isdisjoint(words_before(text, start)[:1]):
        return True
    if not follows_plural_article(text, start):
        return False
    return bool(_FAMILY_NEAR.search(text, max(0, start - 60), start + 60))


_PLURAL_BEFORE = re.compile(
    r"\b(?:[Ll]es|[Dd]es|[Aa]ux|[Cc]es|[Nn]os|[Qq]uelques|[Pp]lusieurs|[Cc]ertains|\d+|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq"
    r"|non-|mille) ?$"
)


def stands_in_plural(text: str, start: int) -> bool:
    """Return whether « les », « deux » or the like stand right before `start`."""
    return bool(_PLURAL_BEFORE.search(text, max(0, start - 12), start))


def is_plural_noun(text: str, start: int, end: int) -> bool:
    """Return whether the word is a noun in the plural: inhabitants, members (« les Nazis »)."""
    if text[end - 1] not in "sx" or " " in text[start:end]:
        return False
    return stands_in_plural(text, start)
