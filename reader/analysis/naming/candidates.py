"""From pieces of capitalised words to candidates for a name: what belongs to it, and what does not.

« Le Président Russe Vladimir Poutine » holds « Vladimir Poutine », « Affaire KPMG » a firm, and
« ministre des Sports » nothing. What is left are cores: names without titles, honorifics,
articles and elisions.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from sys import intern
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming.full_names import ends_as_body, is_first_name
from reader.analysis.naming.hyphens import ARTICLES
from reader.analysis.naming.inhabitants import is_inhabitant
from reader.analysis.naming.packed import PackedPieces
from reader.analysis.naming.pieces import FRENCH_OF, find_pieces
from reader.analysis.naming.portfolios import is_portfolio
from reader.analysis.naming.roles import honorific_before
from reader.analysis.naming.teams import begins_club
from reader.analysis.naming.words import Word, opens_sentence
from reader.analysis.records import NameSpan


class Candidate(NamedTuple):
    """Capitalised words at [start, end) that may be a name.

    `key` is the folded text; `honorific` the one before it as written (« M. »); `title` the folded
    capitalised title before it; `opens` holds where the first word opens a sentence, so that its
    capital tells nothing; `words` are the folded words without particles.
    """

    start: int
    end: int
    text: str
    key: str
    honorific: str = ""
    title: str = ""
    opens: bool = False
    words: tuple[str, ...] = ()

    @property
    def strange(self) -> bool:
        """Return whether no list knows the name, nor any word of it as a common one."""
        return not any(
            word.lower() in lexicon.small_words()
            or fold(word) in lexicon.words_of_organisations()
            or lexicon.is_listed_for_sure(fold(word))
            for word in self.text.split()
        ) and not lexicon.is_listed(self.key)


_ELISION = re.compile(r"(?:[LDJMTSCN]|Qu|Jusqu|Lorsqu|Puisqu|Quoiqu|Quelqu)'", re.IGNORECASE)
# An apostrophe inside these belongs to the name: N'Golo, M'Baye, O'Brien, D'Angelo.
_OWN_APOSTROPHE = re.compile(r"[NMO]'[^\W\d_a-zà-ÿ][^\W\d_]*[a-zà-ÿ]")


def find_candidates(
    text: str, raw: Sequence[NameSpan], taken: Sequence[NameSpan] = ()
) -> list[Candidate]:
    """Return the candidates in `text` outside of `taken`, in order; `raw` are the model's spans."""
    pieces = PackedPieces(text)
    passing = pieces.passing(find_pieces(text, raw, taken))
    own = frozenset(_own_articles(text, passing)) | {"de gaulle"}
    found = [one for one in (_candidate(text, piece, own) for piece in pieces) if one]
    keys = {candidate.key for candidate in found}
    return [_without_article(candidate, keys, own) for candidate in found]


def _own_articles(text: str, pieces: Iterable[Sequence[Word]]) -> Iterator[str]:
    """Yield the folded names that the article shows to begin with an article: « le goff ».

    They end someone's full name (« Anne Le Goff »), or keep their capital inside a sentence.
    Surnames with « de » too, where a first name stands before (« Luc de Villers »).
    """
    for piece in pieces:
        is_surname = len(piece) == 2 and not _is_listed(piece[1:])
        is_surname = is_surname and fold(piece[0].text) not in lexicon.title_words()
        if is_surname and piece[1].link in FRENCH_OF and is_first_name(piece[0]):
            yield fold(f"{piece[1].link}{piece[1].text}")
        if len(piece) < 2 or piece[-2].text not in ARTICLES:
            continue
        ends_name = len(piece) > 2 and piece[-3].text.lower() not in lexicon.function_words()
        keeps_capital = not opens_sentence(text, piece[-2].start) and not _is_listed(piece[-1:])
        if ends_name or keeps_capital:
            yield fold(f"{piece[-2].text} {piece[-1].text}")


def _without_article(one: Candidate, keys: Collection[str], own: Collection[str]) -> Candidate:
    """Return « Le Kremlin » without its article where « Kremlin » is a name."""
    article, _, rest = one.text.partition(" ")
    key = fold(rest)
    if article not in ARTICLES or not rest or one.honorific or one.key in own:
        return one
    if one.key in lexicon.articled() or one.key in lexicon.towns():
        return one
    if key in keys or key in lexicon.organisations() or key in lexicon.places():
        return one._replace(
            start=one.end - len(rest), text=rest, key=key, words=one.words[1:], opens=False
        )
    return one


class _Trimmed:
    """The words of a piece while what is no part of the name is taken off its front and end."""

    def __init__(self, text: str, piece: Sequence[Word], own_articles: Collection[str]) -> None:
        self.text = text
        self.own_articles = own_articles
        self.words = list(piece)
        self.opens = opens_sentence(text, piece[0].start)
        self.untouched = True
        self.in_portfolio = False
        self.honorific = self.title = ""

    def trim(self) -> None:
        """Take off honorifics, titles, small words and elisions."""
        while self.words and self._takes_off_first():
            self.untouched = False
        while len(self.words) > 1 and _is_suffix(self.words[-1].text):
            self.words.pop()

    def _takes_off_first(self) -> bool:
        self._take_off_elision()
        word = self.words[0]
        if self._is_honorific(word):
            self.honorific = word.text.capitalize() if word.text in _SHOUTED else word.text
        elif self.honorific and len(self.words) == 1 and word.text not in _ADDRESSED:
            return False  # « M. Maréchal » bears a name that others bear as a rank
        elif self._is_title(word):
            self.title = fold(word.text)
        elif is_portfolio(self.text, word):
            self.title = self.title or "ministre"
            self.in_portfolio = True
        elif not (
            self._goes_on_with_title(word) or self._is_prefix(word) or self._is_inhabitant(word)
        ):
            return False
        self.words.pop(0)
        self.opens = False
        return True

    def _is_honorific(self, word: Word) -> bool:
        """Return whether the word is one: « Cheikh » is a first name but after an article."""
        if len(self.words) < 2:
            return False
        if word.text in _SHOUTED:
            return self.words[1].text.isupper() and self.words[1].link == " "
        if word.text not in lexicon.honorifics():
            return False
        is_name = fold(word.text) in lexicon.first_names() and word.text[0].isupper()
        return not is_name or self.text.endswith(_AFTER_ARTICLE, 0, word.start)

    def _take_off_elision(self) -> None:
        word = self.words[0]
        elision = _ELISION.match(word.text)
        if not elision or _OWN_APOSTROPHE.match(word.text):
            return
        rest = word.text[elision.end() :]
        if _is_listed(self.words) and not rest[:1].islower():
            return
        if rest and (self.opens or word.text[0] not in "Ll" or rest[0].islower()):
            self.words[0] = Word(word.start + elision.end(), word.end, rest, " ")
            self.untouched = False
            if rest[0].islower() and fold(rest) in lexicon.title_words():
                self.title = fold(rest)

    def _is_title(self, word: Word) -> bool:
        """Return whether the word is a title; « Prince » and the like only after an article."""
        key = fold(word.text)
        if key not in lexicon.title_words():
            return False
        after_article = self.text.endswith(_AFTER_ARTICLE, 0, word.start)
        if key in lexicon.first_names() and (len(self.words) == 1 or not after_article):
            return False
        if len(self.words) > 1 and self.words[1].link in FRENCH_OF:
            return key not in lexicon.first_names() and not _is_listed(self.words)
        is_firm = fold(self.words[-1].text) in lexicon.words_of_organisations()
        return self._precedes() and not (is_firm and len(self.words) == 2)

    def _goes_on_with_title(self, word: Word) -> bool:
        """Return whether an adjective belongs to the title before: « Directeur Exécutif »."""
        small = word.text.lower()
        if self.in_portfolio and word.link == " " and small in lexicon.small_words():
            return not is_first_name(word)  # « Affaires Étrangères »
        return bool(self.title) and small in lexicon.frames("of_titles")

    def _precedes_name(self) -> bool:
        """Return whether the first word begins a place's name: « à Tel Arad », no « Tel Luc »."""
        return len(self.words) == 2 and self._precedes() and not self.opens

    def _precedes(self) -> bool:
        """Return whether the first word merely stands before the others."""
        return len(self.words) == 1 or self.words[1].link == " "

    def _is_prefix(self, word: Word) -> bool:
        """Return whether the first word is no part of the name that follows it."""
        if word.text in ARTICLES and len(self.words) > 1:
            return self.opens and not self._has_own_article()
        if begins_club(self.words):
            return False
        if word.text.lower() in lexicon.function_words() or word.text[0].islower():
            if fold(word.text) in lexicon.frames("place_particles") and self._precedes_name():
                return False
            if self.opens and word.text == "Des":
                return True
            is_particle = word.text.lower() in _NAME_PARTICLES and len(self.words) > 1
            return not is_particle or (self.opens and _is_listed(self.words[1:]))
        key = fold(word.text)
        if key == "republique" and _OF_REPUBLIC.search(
            self.text, max(0, word.start - 40), word.start
        ):
            return True
        if key in lexicon.first_names() or (len(self.words) > 1 and _is_listed(self.words)):
            return False
        if key in lexicon.not_names() or word.text in _KINDS:
            return self._precedes() and (len(self.words) > 1 or not word.text.isupper())
        whole = len(self.words) == 1 or ends_as_body(self.words)
        may_be_common = self.opens and not whole and self._precedes()
        return may_be_common and word.text.lower() in lexicon.small_words()

    def _has_own_article(self) -> bool:
        whole = " ".join(fold(word.text) for word in self.words)
        pair = " ".join(fold(word.text) for word in self.words[:2])
        known = lexicon.articled()
        return (
            whole in known or pair in known or whole in lexicon.towns() or pair in self.own_articles
        )

    def _is_inhabitant(self, word: Word) -> bool:
        key = fold(word.text)
        if len(self.words) < 2 or not self._precedes() or key in lexicon.first_names():
            return False
        return is_inhabitant(key) and not (_is_listed(self.words) or ends_as_body(self.words))


_PARTICLE_BEFORE = re.compile(r"\b(?:de la |de |du |d')$")
_NAME_PARTICLES = frozenset({"de", "du", "des", "d"})


def _candidate(text: str, piece: Sequence[Word], own: Collection[str]) -> Candidate | None:
    """Return what is left of a piece as a candidate, None when nothing is."""
    left = _Trimmed(text, piece, own)
    left.trim()
    if not left.words or _is_of_office(left):
        return None
    start = _start(left.words[0], titled=bool(left.honorific or left.title))
    if len(left.words) == 1 and (
        particle := _PARTICLE_BEFORE.search(text, max(0, start - 6), start)
    ):
        whole = fold(text[particle.start() : left.words[0].end])
        start = particle.start() if whole in own else start
    if text.endswith(("les ", "Les "), 0, start) and (
        f"les {fold(text[start : left.words[-1].end])}" in lexicon.organisations()
    ):
        start -= 4
    core = intern(text[start : left.words[-1].end])  # most names stand in more places than one
    return Candidate(
        start,
        left.words[-1].end,
        core,
        intern(fold(core)),
        left.honorific or honorific_before(text, start),
        left.title,
        left.opens and left.untouched,
        tuple(fold(word.text) for word in left.words),
    )


_ADDRESSED = frozenset(("Président", "Présidente", "Ministre", "Maire", "Juge", "Procureur"))
_KINDS = frozenset({"ONG", "SUV"})
_SHOUTED = frozenset({"ME", "MME", "MGR", "MLLE", "DR"})
_OF_REPUBLIC = re.compile(r"\b(?:[Pp]rocureure?|[Ss]ubstitut|[Pp]résidente?)(?: \w+)? de la $")
_AFTER_ARTICLE = ("le ", "la ", "du ", "au ", "Le ", "La ")


def _is_of_office(left: _Trimmed) -> bool:
    """Return whether an office's common noun is all that is left: « Président du Conseil »."""
    first, *rest = left.words
    if rest or not left.title or first.link not in FRENCH_OF:
        return False
    word = first.text.lower()
    common = word in lexicon.small_words() or fold(word) in lexicon.folded_heads()
    return common and not _is_listed(left.words)


def _is_listed(words: Sequence[Word]) -> bool:
    return lexicon.is_listed(" ".join(fold(word.text) for word in words))


def _is_suffix(word: str) -> bool:
    return word.lower() in lexicon.function_words() or word in lexicon.honorifics()


def _start(first: Word, *, titled: bool) -> int:
    """Return where the name begins: particles after a title belong to it."""
    particle = first.link.strip()
    foreign = particle and first.link not in FRENCH_OF and particle not in {"-", "&"}
    return (
        first.start - len(first.link.lstrip()) if particle and (titled or foreign) else first.start
    )
