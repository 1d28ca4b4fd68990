"""Turns of an interview, and what tells them: how a paragraph looks, whether it asks or answers."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.records import Figure
from reader.model import Span

QUESTION = re.compile(r"\?\s*[»\"”*_]*\s*$")
MARKED = re.compile(r"\s*[«\"“]")
COLLECTED = re.compile(
    r"\s*[*_(]*(?:propos )?(?:recueillis? par|interview réalisée|entretien réalisé)", re.I
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
_LONGEST_REQUEST = 220  # code points of « Racontez-nous ce film. »
_INTRODUCTION = 4_000  # code points before the first question


class Turn(NamedTuple):
    """What `figure` says in an interview: [start, end) of one paragraph; `asks` for a question."""

    start: int
    end: int
    figure: Figure | None
    confidence: float
    asks: bool = False


class Interview(NamedTuple):
    """An interview's turns by the index of their paragraph, and who is asked."""

    turns: dict[int, Turn]
    asked: Figure | None = None


def make_turn(text: str, start: int, end: int, figure: Figure | None, confidence: float) -> Turn:
    """Return the words between `start` and `end`, blanks around them left out, as a turn."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Turn(start, end - (len(words) - len(words.rstrip())), figure, confidence)


def is_question(text: str, span: Span) -> bool:
    """Return whether a paragraph asks, and does no more: short, no quotation marks before."""
    if span.end - span.start > _LONGEST_QUESTION or MARKED.match(text, span.start):
        return False
    return is_bold(text, span) or QUESTION.search(text, *span) is not None


def is_bold(text: str, span: Span) -> bool:
    """Return whether a paragraph is all bold, or asks as a heading or in italics."""
    return _BOLD.match(text, *span) is not None


def is_request(text: str, span: Span) -> bool:
    """Return whether a paragraph asks without a question mark: « Racontez-nous ce film. »"""
    return (
        span.end - span.start <= _LONGEST_REQUEST
        and is_addressed(text, span)
        and not _MYSELF.search(text, *span)
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
