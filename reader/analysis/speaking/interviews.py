"""Interviews: questions and answers told by layout (names, bold type, dashes, question marks).

Each paragraph of an answer is the words of whom is asked, in quotation marks or not.
"""

import re
from collections.abc import Collection, Sequence

from reader.analysis.speaking.exchanges import by_exchanges
from reader.analysis.speaking.labels import Bearers, after_label, by_labels
from reader.analysis.speaking.prompts import by_prompts
from reader.analysis.speaking.turns import (
    COLLECTED,
    MARKED,
    Interview,
    interviewee,
    is_addressed,
    is_announced,
    is_bold,
    is_heading,
    is_personal,
    is_prompt,
    is_question,
    make_turn,
)
from reader.analysis.speaking.words import Name
from reader.model import Span

_MARKED_QUESTION = re.compile(r"\s*[«“\"][^«»“”\"]{5,450}\?\s?[»”\"]\s*$")
_LONGEST_ANSWER = 10  # paragraphs
_PARAGRAPHS_A_QUESTION = 5  # of answers, on an average

NO_INTERVIEW = Interview({})


def find_interview(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview:
    """Return the answers of an interview; nothing where the text is none."""
    for find in (by_labels, by_exchanges, _by_questions, _by_marked_questions, by_prompts):
        found = find(text, paragraphs, names)
        if found is not None:
            return found
    return NO_INTERVIEW


def _by_questions(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read paragraphs that are questions, in bold or not, and those that follow as answers."""
    questions = [i for i, span in enumerate(paragraphs) if is_question(text, span)]
    return _answers_to(text, paragraphs, names, questions)


def _by_marked_questions(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name]
) -> Interview | None:
    """Read questions between marks whose answers stand without any."""
    questions = [i for i, span in enumerate(paragraphs) if _MARKED_QUESTION.match(text, *span)]
    found = _answers_to(text, paragraphs, names, questions)
    return found._replace(questions=frozenset(questions)) if found and found.turns else None


def _answers_to(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], questions: Sequence[int]
) -> Interview | None:
    """Return the answers that follow `questions`, None where they make no interview."""
    bold = sum(is_bold(text, paragraphs[i]) for i in questions)
    if len(questions) < 2:
        return None
    answers = _between(text, paragraphs, questions)
    if bold < 2 and len(questions) < 3 and not _takes_turns(text, paragraphs, questions, answers):
        return None
    personal = sum(is_personal(text[slice(*paragraphs[i])]) for i in answers)
    told = bold >= 2 or is_announced(text, paragraphs, questions)
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


def _takes_turns(
    text: str, paragraphs: Sequence[Span], questions: Sequence[int], answers: Sequence[int]
) -> bool:
    """Return whether two questions are put to someone, and each paragraph after them answers."""
    addressed = all(is_addressed(text, paragraphs[index]) for index in questions)
    every = {*questions, *answers} == set(range(questions[0], len(paragraphs)))
    both = questions[0] + 1 in answers and questions[1] + 1 in answers
    own = any(is_personal(text[slice(*paragraphs[index])]) for index in answers)
    return addressed and every and both and own


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
        if index in asking or paragraphs[index].end - paragraphs[index].start <= 2:
            continue
        if not is_heading(text, paragraphs[index]) or _answers_alone(
            index, asking, len(paragraphs)
        ):
            found.append(index)
    return found


def _answers_alone(index: int, asking: Collection[int], count: int) -> bool:
    """Return whether a paragraph is all that follows a question: no heading, nor who asks it."""
    return index - 1 in asking and (index + 1 in asking or index + 1 == count)


def _prompts(
    text: str, paragraphs: Sequence[Span], questions: Sequence[int], answers: Sequence[int]
) -> set[int]:
    """Return the paragraphs between two answers that ask without a question mark."""
    asking, answering = frozenset(questions), frozenset(answers)
    return {
        index
        for index in answers
        if index - 1 in answering and index + 1 in answering and index - 1 not in asking
        and is_prompt(text, paragraphs[index])
    }  # fmt: skip
