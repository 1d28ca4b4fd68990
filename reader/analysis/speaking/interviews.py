"""Interviews: which layout an article asks and answers in, if it is an interview at all.

Each paragraph of an answer is the words of whom is asked, in quotation marks or not. Layouts are
tried in turn: names at the head of paragraphs (`labels`), dashes (`exchanges`); here, paragraphs
that ask followed by those that answer, and questions in bold with their answers right after them.
"""

import re
from collections.abc import Iterable, Sequence

from reader.analysis.speaking.exchanges import by_exchanges
from reader.analysis.speaking.interviewees import interviewee
from reader.analysis.speaking.labels import Bearers, after_label, by_labels
from reader.analysis.speaking.turns import (
    COLLECTED,
    MARKED,
    Interview,
    is_addressed,
    is_announced,
    is_bold,
    is_heading,
    is_personal,
    is_question,
    is_request,
    make_turn,
)
from reader.analysis.speaking.words import Name
from reader.model import Span

_BOLD_QUESTION = re.compile(r"\s*(\*\*|__)[^*\n]{5,300}\?\s?\1\s*(?=[^\W_]|[«\"“])")
_LONGEST_ANSWER = 10  # paragraphs
_PARAGRAPHS_A_QUESTION = 5  # of answers, on an average

NO_INTERVIEW = Interview({})


def find_interview(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview:
    """Return the answers of an interview; nothing where the text is none."""
    for find in (by_labels, by_exchanges, _by_questions, _by_bold_questions):
        found = find(text, paragraphs, names)
        if found is not None:
            return found
    return NO_INTERVIEW


def _by_questions(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read paragraphs that are questions, in bold or not, and those that follow as answers."""
    questions = [i for i, span in enumerate(paragraphs) if is_question(text, span)]
    bold = sum(is_bold(text, paragraphs[i]) for i in questions)
    if len(questions) < 2:
        return None
    answers = _between(text, paragraphs, questions)
    if bold < 2 and len(questions) < 3 and not _takes_turns(text, paragraphs, questions, answers):
        return None
    personal = _count_personal(text[slice(*paragraphs[i])] for i in answers)
    told = bold >= 2 or is_announced(text, paragraphs, questions)
    sparse = len(answers) > _PARAGRAPHS_A_QUESTION * len(questions)
    if not answers or sparse or personal * 2 < len(questions) or not told:
        return None
    asked = interviewee(text, paragraphs, names, questions[0])
    requests = _requests(text, paragraphs, questions, answers)
    bearers = Bearers(names)
    turns = {
        i: make_turn(text, after_label(text, paragraphs[i], bearers), paragraphs[i].end, asked, 0.8)
        for i in answers
        if i not in requests and not MARKED.match(text, paragraphs[i].start)
    }
    return Interview(turns, asked)


def _by_bold_questions(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name]
) -> Interview | None:
    """Read answers that stand in the paragraph of their question, which is in bold."""
    starts = {i: m.end() for i, s in enumerate(paragraphs) if (m := _BOLD_QUESTION.match(text, *s))}
    personal = _count_personal(text[at : paragraphs[i].end] for i, at in starts.items())
    if len(starts) < 2 or personal * 2 < len(starts):
        return None
    asked = interviewee(text, paragraphs, names, min(starts))
    turns = {
        i: make_turn(text, starts.get(i, paragraphs[i].start), paragraphs[i].end, asked, 0.75)
        for i in range(min(starts), max(starts) + 1)
    }
    return Interview(turns, asked)


def _count_personal(answers: Iterable[str]) -> int:
    """Return how many answers say « je »."""
    return sum(map(is_personal, answers))


def _takes_turns(
    text: str, paragraphs: Sequence[Span], questions: Sequence[int], answers: Sequence[int]
) -> bool:
    """Return whether two questions are put to someone, and each paragraph after them answers."""
    addressed = all(is_addressed(text, paragraphs[index]) for index in questions)
    return addressed and {*questions, *answers} == set(range(questions[0], len(paragraphs)))


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
        if index not in asking and not is_heading(text, paragraphs[index]):
            found.append(index)
    return found


def _requests(
    text: str, paragraphs: Sequence[Span], questions: Sequence[int], answers: Sequence[int]
) -> set[int]:
    """Return the paragraphs between two answers that ask without a question mark."""
    asking, answering = frozenset(questions), frozenset(answers)
    return {
        index
        for index in answers
        if index - 1 in answering and index + 1 in answering and index - 1 not in asking
        and is_request(text, paragraphs[index])
    }  # fmt: skip
