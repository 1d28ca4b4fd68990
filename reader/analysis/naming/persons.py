"""From candidates that name people to what is known of each mention: gender, role, number."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.analysis import lexicon
from reader.analysis.lexicon import fold
from reader.analysis.naming import frames
from reader.analysis.naming.candidates import Candidate
from reader.analysis.naming.people import PersonMention
from reader.analysis.naming.roles import called_after, called_before
from reader.analysis.naming.words import UPPER
from reader.analysis.records import Gender

# « al-Assad », « el-Assad » and « Assad » are one name.
_ARABIC = re.compile(r"^(?:al|el|as|ar|ad|an|at|az|ash|ech|ed|en|er|es|et) (?=\w)")
# « les Dorval, Ondel et Perlus » are three people.
_OTHERS_FOLLOW = re.compile(rf"(?:, [{UPPER}][\w'-]+)+ et [{UPPER}]")
_AND = re.compile(r" et ")
_LONGEST_ALSO = 40
_FOLK_BEFORE = re.compile(rf"\b([Ll]a|[Ll]e|[Uu]ne?) ([{UPPER}][\w-]+) $")
_FOLK = re.compile(r"(?:[ao]is|[ao]ise|aine?|ien|ienne)$")
_ALSO_CALLED = re.compile(
    r",? ?\(?(?:alias|née?|dite?|surnommée?|de son vrai nom|connue? sous le nom de) [\"«“]? ?"
)


INITIALS_FOLLOW = re.compile(r",? ?(?:[(\[] ?[\"«“]?|[\"«“]) ?")


def are_initials(short: str, words: Sequence[str]) -> bool:
    """Return whether folded letters are a person's initials; one may stand for a name left out."""
    letters = "".join(word[0] for word in words)
    if not 1 < len(letters) <= len(short) <= len(letters) + 1:
        return False
    rest = iter(short)
    return (
        short[0] == letters[0] and short[-1] == letters[-1] and all(one in rest for one in letters)
    )


def mention_of(text: str, one: Candidate) -> PersonMention:
    """Return what the text tells of the person named by a candidate, where it stands."""
    honorific = lexicon.honorifics().get(one.honorific)
    start = text.rfind(one.honorific, 0, one.start) if honorific else one.start
    before, after = called_before(text, start), called_after(text, one.end)
    called = before or after
    words = tuple(_ARABIC.sub("", fold(word)) for word in one.text.split())
    plural = frames.names_family(text, one.start) or (
        len(words) == 1
        and frames.follows_plural_article(text, one.start)
        and not _OTHERS_FOLLOW.match(text, one.end)
    )
    return PersonMention(
        start=one.start,
        end=one.end,
        text=one.text,
        words=words,
        gender=(honorific.gender if honorific else None)
        or (called.gender if called else None)
        or _gender_of_folk(text, one.start),
        formal=bool(honorific),
        plural=plural,
        reigns=len(words) == 1 and called is not None and _reigns(called.role.text),
        role=called.role if called else None,
        also=after.role if before and after else None,
    )


def _gender_of_folk(text: str, start: int) -> Gender | None:
    """Return the gender that inhabitants told before a name have: « la Lyonnaise Dominique X »."""
    folk = _FOLK_BEFORE.search(text, max(0, start - _LONGEST_ALSO), start)
    if folk is None or not (fold(folk[2]) in lexicon.inhabitants() or _FOLK.search(folk[2])):
        return None
    return Gender.FEMININE if folk[1].lower() in ("la", "une") else Gender.MASCULINE


def _reigns(role: str) -> bool:
    """Return whether those whose role this is are called by their first name alone."""
    return role.partition(" ")[0].lower() in lexicon.frames("reigning")


def with_full_words(text: str, mentions: Sequence[PersonMention]) -> list[PersonMention]:
    """Return the mentions, short ones with the full name that the text gives them right there.

    « Luc et Anne Petit » gives Luc the surname that both share; after « Ana Petit, alias Nita »,
    « Nita » bears the name « Ana Petit ».
    """
    whole = [_with_shared_surname(text, one, next_) for one, next_ in pairwise(mentions)]
    whole += mentions[-1:]
    called = {
        second.words: first.words
        for first, second in pairwise(whole)
        if second.start - first.end < _LONGEST_ALSO
        and (
            _ALSO_CALLED.fullmatch(text, first.end, second.start)
            or (
                INITIALS_FOLLOW.fullmatch(text, first.end, second.start)
                and are_initials("".join(second.words), first.words)
            )
        )
    }
    return [one._replace(words=called[one.words]) if one.words in called else one for one in whole]


def _with_shared_surname(
    text: str, mention: PersonMention, following: PersonMention
) -> PersonMention:
    shares = (
        len(mention.words) == 1
        and len(following.words) > 1
        and _AND.fullmatch(text, mention.end, following.start)
        and mention.words[0] in lexicon.first_names()
        and following.words[0] in lexicon.first_names()
    )
    return mention._replace(words=mention.words + following.words[1:]) if shares else mention
