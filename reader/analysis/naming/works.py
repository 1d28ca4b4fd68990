"""Tells titles of works and prizes from names: « le film "Adieu Paris" », « le prix Médicis »."""

import re
from functools import cache

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.words import UPPER

_LOOK_BACK = 60
_LONGEST_TITLE = 6
_PRIZE = re.compile(rf"\b[Pp]rix (?:(?:d[eu]s?|de la|d'|et|littéraire) ?|[{UPPER}][\w-]+,? )*$")
# The last quotation that is open before a word, and the word that stands before it.
_OPEN_QUOTATION = re.compile(
    r"(?P<word>[\w']+)(?: d[eu]| d')? ?(?<![^\s('])[\"«“'] ?(?P<title>(?=\S)[^\"«»“”\n]*)$"
)
_REST_OF_TITLE = re.compile(r"[^\"»”\n.!?…,;:]*[\"»”']")
# These stand before the title of a work as before a noun, not before what someone says.
_LONGEST_WORD = 24
_BEFORE_NOUN = frozenset(
    ("le", "la", "les", "l'", "un", "une", "du", "de", "des", "d'", "dans", "avec", "son", "sa")
)
_MAY_OPEN = re.compile(r"[\s'][\"«“']")  # far quicker to look for than the whole
_OF = (" d'", " de ")
_COMPETITION = re.compile(
    r"\b(?:[Cc]hampionn?(?:at|e)?s?|[Cc]oupe|[Tt]rophée|[Tt]ournoi|[Tt]itre|[Mm]eeting)"
    r"(?: [a-zà-ÿ]+){0,2} d(?:'|e )$"
)
_CONTINENT = re.compile(r"(?:Afrique|Europe|Asie|Amérique|Océanie)\b(?! (?:de l'|du) )")
# « la loi Dorval » is a law's name, « la loi UMP » a party's doing.
_BILLS = frozenset({"loi", "lois", "amendement"})
# « le navire de pêche espagnol X »
_VESSEL = re.compile(
    r"\b(?:navire|bateau|cargo|chalutier|paquebot|voilier|ferry|vedette)"
    r"(?: de (?:pêche|croisière|guerre|commerce|plaisance))?(?: ([a-zà-ÿ]+))? $"
)
_RANK = re.compile(r"\b(?:[Cc]apitaine|[Ll]ieutenant|[Ee]nseigne) de \w+ $")  # « de frégate »
_WORD = re.compile(r"[\w-]+")
_OPENING, _CLOSING = ('"', "«", "“"), ('"', "»", "”")
_INNER_ARTICLE = re.compile(r"(?:L[ae]|Les) $|L'$")


@cache
def _without_marks() -> frozenset[str]:
    return lexicon.frames("bare_titles") | lexicon.frames("things")


def is_work_or_prize(text: str, start: int) -> bool:
    """Return whether a word at `start` belongs to the title of a work or names a prize.

    The title stands in quotation marks, after a word for works (« le film ») or like a noun.
    """
    before = text[max(0, start - _LOOK_BACK) : start]
    if "rix " in before and _PRIZE.search(before):
        return True
    if before.endswith(_OF) and _COMPETITION.search(before) and _CONTINENT.match(text, start):
        return True
    nearest = before[-_LONGEST_WORD:].rpartition(" ")[0].rpartition(" ")[2].rpartition("'")[2]
    if before.endswith(" ") and nearest.lower() in _without_marks():
        return not before.endswith(" en série ") and not _RANK.search(before)
    if (vessel := _VESSEL.search(before)) and (not vessel[1] or _may_describe(vessel[1])):
        return True
    if nearest in _BILLS and before.endswith(" "):
        bearer = _WORD.match(text, start)
        return bearer is None or fold(bearer[0]) not in lexicon.organisations()
    quoted = _OPEN_QUOTATION.search(before) if _MAY_OPEN.search(before) else None
    if not quoted or len(quoted["title"].split()) > _LONGEST_TITLE:
        return False
    word = quoted["word"].rpartition("'")[2] or quoted["word"]
    if word in lexicon.frames("works"):
        return True
    return word in _BEFORE_NOUN and _is_title(text, start, quoted["title"])


def _may_describe(word: str) -> bool:
    """Return whether a small word is an adjective: « espagnol », « humanitaire »."""
    return fold(word) in lexicon.inhabitants() or word in lexicon.complement_adjectives()


_ARTICLE_BEFORE = re.compile(
    r"\b(?:une?|la|le|l'|du|au|cette|cet|ce|sa|son|nouvelle|nouveau|nouvel|berline|coupé) ?$",
    re.IGNORECASE,
)
# « La Première » is a radio, « la Première ministre » is not.
_DEAR = re.compile("Ch[eè]re?s?")
_ADDRESSED = re.compile(r" (?:monsieur|madame|messieurs|mesdames|ami|collègue|confrère|docteur)")
_OFFICE = re.compile(r" (?:[Mm]inistre|[Dd]ame|[Gg]uerre)\b")


def is_office(text: str, start: int, end: int) -> bool:
    """Return whether an office, a sitting or an address begins here (« Cher monsieur »)."""
    if _DEAR.fullmatch(text, start, end):
        return bool(_ADDRESSED.match(text, end))
    if text.endswith("Conseil", start, end):
        return text.startswith(" des ministres", end)
    return text.endswith("Première", start, end) and bool(_OFFICE.match(text, end))


_WITH_MODELS = frozenset({"industry", "tech"})
_MODEL = re.compile(r" \d")


def is_product(text: str, start: int, end: int) -> bool:
    """Return whether [start, end) is a firm's product: « la Peugeot 208 », « une Ford Mustang ».

    An article stands before the product, none before the firm and its branches (« Orange Bank »).
    """
    if text[start:end] == "RN":
        return bool(_MODEL.match(text, end))  # a road, no party
    words = fold(text[start:end]).split()
    kind = lexicon.makers().get(words[0]) if words else None
    if kind not in _WITH_MODELS or not _ARTICLE_BEFORE.search(text, max(0, start - 12), start):
        return False
    if len(words) == 1:
        return kind == "industry" and bool(_MODEL.match(text, end))
    return lexicon.words_of_organisations().isdisjoint(words)


def _is_title(text: str, start: int, so_far: str) -> bool:
    """Return whether few words in quotation marks, open before `start`, look like a title."""
    rest = _REST_OF_TITLE.match(text, start)
    whole = so_far + rest[0] if rest else ""
    return so_far[:1].isupper() and 2 < len(whole.split()) <= _LONGEST_TITLE + 1


_MEDIUM = re.compile(
    r"\b(?:quotidiens?|journal|journaux|hebdomadaire|magazine|mensuel|chaîne"
    r"|site(?: d'information)?|radio|revue|tabloïd|périodique)"
    r"(?: [a-zà-ÿ]+){0,2} [\"«“] ?(?:L[ae] |Les |L')?$"
)


def names_medium(text: str, start: int) -> bool:
    """Return whether a paper's name in quotation marks begins here: « le quotidien "Ondel" »."""
    return bool(_MEDIUM.search(text, max(0, start - _LOOK_BACK), start))


_PUBLISHED = frozenset(
    {
        "Ed",
        "Éd",
        "Eds",
        "Éds",
        "Coll",
        "Trad",
        "Dir",
        "Vol",
        "Chap",
        "Tél",
        "Tel",
        "Fax",
        "Réf",
        "Art",
    }
)


def is_abbreviated(text: str, start: int, end: int) -> bool:
    """Return whether a full stop shows the short form of a word: « (Ed. Dorval) »."""
    return text[start:end] in _PUBLISHED and text.startswith(".", end)


_SIGNED = re.compile(rf"\((?:[{UPPER}]\.-?){{2,4}}\) *(?:\n|$)")


def is_signature(text: str, start: int) -> bool:
    """Return whether initials in brackets sign what ends here: « ... dit-elle. (R.W.) »."""
    return bool(_SIGNED.match(text, max(0, start - 1)))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Return whether [start, end) stands alone between quotation marks, its article apart."""
    before = _INNER_ARTICLE.sub("", text[max(0, start - 6) : start]).rstrip()
    return before.endswith(_OPENING) and text[end : end + 2].lstrip().startswith(_CLOSING)
