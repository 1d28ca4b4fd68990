"""Turns of an interview: what a paragraph's layout tells, and whom the questions are put to."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.records import Figure
from reader.analysis.speaking.words import Name
from reader.model import EntityType, Span

QUESTION = re.compile(r"\?\s*[»\"”*_]*\s*$")
MARKED = re.compile(r"\s*[«\"“]")
COLLECTED = re.compile(
    r"\s*[*_(]*(?:propos )?(?:recueillis? par|interview réalisée|entretien réalisé)", re.I
)
_ASKS = re.compile(
    r"(?:(?:recueillis?|réalisée?s?|mené|conduit)\b[^.\n]{0,30} par|(?:^|\n)par) [^.,\n]{0,40}$",
    re.I,
)
_IS_ASKED = re.compile(
    r"\b(?:interview|entretien|rencontre|questions?|échangé) (?:avec |de |d'|à )[^.\n]{0,50}$",
    re.I,
)

_ANNOUNCED = re.compile(
    r"\b(?:interview|entretien|recueillis? par|questions? à|à nos questions|rencontre avec"
    r"|rencontre à|(?:avons|a) rencontrée?)\b",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:je|j'|nous|mon|ma|mes|notre|nos|moi)\b", re.I)
_MYSELF = re.compile(r"\b(?:je|j'|mon|ma|mes|moi)(?:\b|(?<='))", re.I)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_ADDRESS = re.compile(r"\b(?:vous|votre|vos)\b|ez-(?:nous|moi|lui)\b", re.I)
_BOLD = re.compile(
    r"\s*(?:(?P<bold>\*\*|__).+?(?P=bold)|#{1,6} .+\?|(?P<italic>[*_]).+\?(?P=italic))\s*$"
)
_ENDED = re.compile(r"[.!?…:;,»”\"*_)\]]\s*$")
_LONGEST_HEADING = 100  # code points
_LONGEST_QUESTION = 450  # code points
_LONGEST_ADDRESS = 800  # code points of a question that says « vous » and never « je »
_LONGEST_PROMPT = 220  # code points of « Racontez-nous ce film. »
_INTRODUCTION = 4_000  # code points before the first question
# « l'avocat de Luc Roux », « le directeur de campagne adjoint de Luc Roux » is not him
_ANOTHERS = re.compile(
    r"\b(?:avocate?|porte-parole|conseill[eè]re?|adjointe?|collaborat(?:eur|rice)|proches?|frère"
    r"|sœur|soeur|fils|fille|femme|épouse|mari|mère|père|veuve|entourage|partisans?|bras droit"
    r"|successeure?|prédécesseure?|candidate?|directeur|directrice|chef|cheffe|lieutenant)"
    r"(?: [^\W\d_]+){0,3}? (?:de |d')(?:M\. |Mme |Me )?$"
)
# « Luc Roux, maire de Brive, répond à nos questions », « Luc Roux s'est confié au journal »
_SPEAKS = re.compile(
    r"(?:, [^.!?:;]{0,60},)? (?:[^.!?:;,]{0,20} )?(?:s')?"
    r"(?:répond|répondu|explique|expliqué|raconte|raconté|revient|revenu|détaille|livre"
    r"|livré|confie|confié|confiée|ouvert|ouverte|évoque|analyse|décrypte|brosse|dresse|témoigne"
    r"|parle|parlé|reçoit|reçus|accordé|prêté|prête|prêtée|exprime|défend|estime|présente"
    r"|dévoile)\b"
)


class Turn(NamedTuple):
    """What `figure` says in an interview: [start, end) of one paragraph; `asks` for a question."""

    start: int
    end: int
    figure: Figure | None
    confidence: float
    asks: bool = False


class Interview(NamedTuple):
    """An interview's turns by the index of their paragraph, and who is asked.

    `questions` are the paragraphs in marks that nobody is quoted by: what is asked.
    """

    turns: dict[int, Turn]
    asked: Figure | None = None
    questions: frozenset[int] = frozenset()


def make_turn(text: str, start: int, end: int, figure: Figure | None, confidence: float) -> Turn:
    """Return the words between `start` and `end`, blanks around them left out, as a turn."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Turn(start, end - (len(words) - len(words.rstrip())), figure, confidence)


def is_question(text: str, span: Span) -> bool:
    """Return whether a paragraph asks, and does no more: short, no quotation marks before."""
    length = span.end - span.start
    if length > _LONGEST_ADDRESS or MARKED.match(text, span.start):
        return False
    if length > _LONGEST_QUESTION:
        words = text[slice(*span)]
        own = _MYSELF.search(words) or not _ADDRESS.search(words)
        return not own and QUESTION.search(words) is not None
    return is_bold(text, span) or QUESTION.search(text[slice(*span)]) is not None


def is_bold(text: str, span: Span) -> bool:
    """Return whether a paragraph is all bold, or asks as a heading or in italics."""
    return _BOLD.match(text, *span) is not None


def is_prompt(text: str, span: Span) -> bool:
    """Return whether a paragraph asks without a question mark: « Racontez-nous ce film. »"""
    return (
        span.end - span.start <= _LONGEST_PROMPT
        and is_addressed(text, span)
        and not _MYSELF.search(text, *span)
        and not MARKED.match(text, span.start)
    )


def is_addressed(text: str, span: Span) -> bool:
    """Return whether a paragraph says « vous »."""
    return _ADDRESS.search(text, *span) is not None


def is_personal(answer: str) -> bool:
    """Return whether an answer says « je »; what others say within it does not count."""
    own = answer if MARKED.match(answer) else _QUOTED.sub("", answer)
    return _FIRST_PERSON.search(own) is not None


def is_heading(text: str, span: Span) -> bool:
    """Return whether a paragraph is short and ends without any sign."""
    short = span.end - span.start <= _LONGEST_HEADING
    return short and not _ENDED.search(text[slice(*span)])


def is_announced(text: str, paragraphs: Sequence[Span], questions: Sequence[int]) -> bool:
    """Return whether the text says that it is an interview, or its questions say « vous »."""
    first = paragraphs[questions[0]]
    head, tail = text[max(0, first.start - _INTRODUCTION) : first.end + 400], text[-300:]
    if _ANNOUNCED.search(head) or _ANNOUNCED.search(tail):
        return True
    return sum(is_addressed(text, paragraphs[i]) for i in questions) > 1


def interviewee(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], first: int
) -> Figure | None:
    """Return the person whom what stands before the first question names most, title first."""
    end = paragraphs[first].start
    counts: Counter[str] = Counter()
    figures: dict[str, Figure] = {}
    for name in names:
        before = text[max(0, name.start - 90) : name.start]  # « recueillis par »
        if name.start >= end or name.figure.type is not EntityType.PER:
            continue
        if _ASKS.search(before) or _ANOTHERS.search(before):
            continue
        after = text[name.end : name.end + 90]
        weight = 3 if name.start < paragraphs[0].end else 1
        weight += 2 * after[:3].lstrip().startswith(":") + 3 * bool(_IS_ASKED.search(before))
        weight += 2 * bool(_SPEAKS.match(after))
        weight += name.figure.id not in figures and " " in name.figure.name
        counts[name.figure.id] += weight
        figures[name.figure.id] = name.figure
    return figures[counts.most_common(1)[0][0]] if counts else None
