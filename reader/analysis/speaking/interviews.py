"""Interviews: questions and answers told by layout (names, bold type, dashes, question marks).

Each paragraph of an answer is the words of whom is asked, in quotation marks or not.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.speaking.labels import Bearers, after_label, by_labels
from reader.analysis.speaking.turns import (
    COLLECTED,
    MARKED,
    QUESTION,
    Interview,
    interviewee,
    make_turn,
)
from reader.analysis.speaking.words import Name
from reader.model import Span

_BOLD = re.compile(r"\s*(\*\*|__)(?P<words>.+?)\1\s*$")
_MARKED_QUESTION = re.compile(r"\s*[«“\"][^«»“”\"]{5,450}\?\s?[»”\"]\s*$")
_BOLD_PROMPT = re.compile(r"\s*(\*\*|__)[^*\n]{5,300}\?\s?\1\s*(?=[^\W_]|[«\"“])")
_PROMPT = re.compile(r"\s*[A-ZÀ-Ý][^.?!«»\n]{8,250}\?\s+(?=[A-ZÀ-Ý«\"“])")
_DASH = re.compile(r"\s*[—–-] ?(?=[^\W\d_«\"])")
_ANNOUNCED = re.compile(
    r"\b(?:interview|entretien|recueillis? par|questions? à|à nos questions|rencontre avec"
    r"|rencontre à|(?:avons|a) rencontrée?)\b",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:je|j'|nous|mon|ma|mes|notre|nos|moi)\b", re.I)
_MYSELF = re.compile(r"\b(?:je|j'|mon|ma|mes|moi)(?:\b|(?<='))", re.I)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_ADDRESS = re.compile(r"\b(?:vous|votre|vos)\b|ez-(?:nous|moi|lui)\b", re.I)
_LONGEST_QUESTION = 450  # code points
_LONGEST_ANSWER = 10  # paragraphs
_PARAGRAPHS_A_QUESTION = 5  # of answers, on an average
_INTRODUCTION = 4_000  # code points before the first question
_LONGEST_PROMPT = 220  # code points of « Racontez-nous ce film. »

NO_INTERVIEW = Interview({})


def find_interview(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview:
    """Return the answers of an interview; nothing where the text is none."""
    for find in (by_labels, _by_dashes, _by_questions, _by_marked_questions, _by_prompts):
        found = find(text, paragraphs, names)
        if found is not None:
            return found
    return NO_INTERVIEW


def _by_dashes(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read questions and answers that take turns, each after a dash."""
    dashed = [i for i, span in enumerate(paragraphs) if _DASH.match(text, span.start, span.end)]
    pairs = [
        (one, other)
        for one, other in pairwise(dashed)
        if other == one + 1 and _is_question(text, paragraphs[one])
        and not _is_question(text, paragraphs[other])
    ]  # fmt: skip
    if len(pairs) < 2 or len(pairs) * 2 < len(dashed) - 1:
        return None
    asked = interviewee(text, paragraphs, names, pairs[0][0])
    turns = {
        answer: make_turn(text, paragraphs[answer].start, paragraphs[answer].end, asked, 0.8)
        for _, answer in pairs
    }
    return Interview(turns, asked)


def _by_questions(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read paragraphs that are questions, in bold or not, and those that follow as answers."""
    questions = [i for i, span in enumerate(paragraphs) if _is_question(text, span)]
    return _answers_to(text, paragraphs, names, questions)


def _by_marked_questions(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name]
) -> Interview | None:
    """Read questions between marks whose answers stand without any."""
    questions = [i for i, span in enumerate(paragraphs) if _MARKED_QUESTION.match(text, *span)]
    found = _answers_to(text, paragraphs, names, questions)
    return found._replace(questions=frozenset(questions)) if found and found.turns else None


def _by_prompts(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read paragraphs each of which begins with a question, in bold or not, and goes on with its
    answer."""
    bold = {i: m.end() for i, s in enumerate(paragraphs) if (m := _BOLD_PROMPT.match(text, *s))}
    plain = {i: m.end() for i, s in enumerate(paragraphs) if (m := _PROMPT.match(text, *s))}
    prompts = bold if len(bold) > 1 else plain
    personal = sum(_is_personal(text[at : paragraphs[i].end]) for i, at in prompts.items())
    if len(prompts) < 2 or personal * 2 < len(prompts):
        return None
    first, last = min(prompts), max(prompts)
    if prompts is plain and (
        len(plain) < 3
        or len(plain) * 2 < last - first
        or sum(bool(_ADDRESS.search(text[paragraphs[i].start : at])) for i, at in plain.items()) < 2
        or not _is_announced(text, paragraphs, list(plain))
    ):
        return None
    asked = interviewee(text, paragraphs, names, first)
    turns = {
        i: make_turn(text, prompts.get(i, paragraphs[i].start), paragraphs[i].end, asked, 0.75)
        for i in range(first, last + 1)
        if not MARKED.match(text, prompts.get(i, paragraphs[i].start))
    }
    return Interview(turns, asked)


def _answers_to(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], questions: Sequence[int]
) -> Interview | None:
    """Return the answers that follow `questions`, None where they make no interview."""
    bold = sum(_BOLD.match(text, *paragraphs[i]) is not None for i in questions)
    if len(questions) < (2 if bold >= 2 else 3):
        return None
    answers = _between(text, paragraphs, questions)
    personal = sum(_is_personal(text[slice(*paragraphs[i])]) for i in answers)
    told = bold >= 2 or _is_announced(text, paragraphs, questions)
    sparse = len(answers) > _PARAGRAPHS_A_QUESTION * len(questions)
    if not answers or sparse or personal * 2 < len(questions) or not told:
        return None
    asked = interviewee(text, paragraphs, names, questions[0])
    prompts = _prompts(text, paragraphs, questions, answers)
    bearers = Bearers(names)
    turns = {
        i: make_turn(text, after_label(text, paragraphs[i], bearers), paragraphs[i].end, asked, 0.8)
        for i in answers
        if i not in prompts and not MARKED.match(text, paragraphs[i].start)
    }
    return Interview(turns, asked)


def _is_personal(answer: str) -> bool:
    """Return whether an answer says « je »; what others say within it does not count."""
    own = answer if MARKED.match(answer) else _QUOTED.sub("", answer)
    return _FIRST_PERSON.search(own) is not None


def _is_announced(text: str, paragraphs: Sequence[Span], questions: Sequence[int]) -> bool:
    """Return whether the text says that it is an interview, or its questions say « vous »."""
    first = paragraphs[questions[0]]
    head, tail = text[max(0, first.start - _INTRODUCTION) : first.end + 400], text[-300:]
    if _ANNOUNCED.search(head) or _ANNOUNCED.search(tail):
        return True
    return sum(bool(_ADDRESS.search(text[slice(*paragraphs[i])])) for i in questions) > 1


def _between(text: str, paragraphs: Sequence[Span], questions: Sequence[int]) -> list[int]:
    """Return the paragraphs after the first question that are no questions themselves, up to where
    nobody has asked anything for long."""
    found: list[int] = []
    asking = frozenset(questions)
    asked_at = questions[0]
    for index in range(questions[0] + 1, len(paragraphs)):
        asked_at = index if index in asking else asked_at
        if COLLECTED.match(text, paragraphs[index].start) or index - asked_at > _LONGEST_ANSWER:
            break
        if index not in asking and paragraphs[index].end - paragraphs[index].start > 2:
            found.append(index)
    return found


def _prompts(
    text: str, paragraphs: Sequence[Span], questions: Sequence[int], answers: Sequence[int]
) -> set[int]:
    """Return the paragraphs between two answers that ask without a question mark."""
    asking, answering = frozenset(questions), frozenset(answers)
    return {
        index
        for index in answers
        if index - 1 in answering and index + 1 in answering and index - 1 not in asking
        and paragraphs[index].end - paragraphs[index].start <= _LONGEST_PROMPT
        and _ADDRESS.search(text, *paragraphs[index])
        and not _MYSELF.search(text, *paragraphs[index])
        and not MARKED.match(text, paragraphs[index].start)
    }  # fmt: skip


def _is_question(text: str, span: Span) -> bool:
    """Return whether a paragraph asks, and does no more: short, no quotation marks before."""
    if span.end - span.start > _LONGEST_QUESTION or MARKED.match(text, span.start):
        return False
    bold = _BOLD.match(text, span.start, span.end)
    return bold is not None or QUESTION.search(text[span.start : span.end]) is not None
