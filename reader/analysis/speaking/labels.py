"""Labels at the head of an interview's paragraphs: « La Gazette : … », « R : … », « L. R. – … »."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.analysis.records import Figure
from reader.analysis.speaking.interviewees import interviewee
from reader.analysis.speaking.turns import (
    COLLECTED,
    MARKED,
    QUESTION,
    Interview,
    Turn,
    make_turn,
)
from reader.analysis.speaking.words import Name
from reader.model import EntityType, Span

_LABEL = re.compile(
    r"\s*\*{0,2}(?P<label>[^\W\d_][^:\n«»\"“]{0,40}?)\s?\*{0,2}\s?:\*{0,2}(?: |(?=[\"«“]))(?=\S)"
    r"|\s*\*{0,2}(?P<capitals>[A-ZÀ-Ý][A-ZÀ-Ý'’ .-]{0,38}[A-ZÀ-Ý])\.\*{0,2}(?: ?[–—-])? (?=\S)"
    r"|\s*\*{0,2}(?P<name>[A-ZÀ-Ý](?:[\w'’-]|\.(?=[A-ZÀ-Ý ])| (?=\w)){0,40}?\.?)"
    r"\*{0,2}(?:(?<!\.)\.| [–—-]|\. ?[–—-])\*{0,2} (?=\S)"
)
# One of these stands in every label's first signs: far quicker to look for than the whole.
_MAY_END = re.compile(r"[:.][ *\"«“–—-]| [–—-]")
_LONGEST = 60
_ASKS, _ANSWERS = "Q", "R"
_LETTER = {"question": _ASKS, "réponse": _ANSWERS, "reponse": _ANSWERS, "rép": _ANSWERS}


class Bearers:
    """The figures of an article by what a label may call them."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._figures = list({name.figure.id: name.figure for name in names}.values())
        # By what is told of them, the number of the first of whom it holds.
        self._initials: dict[str, int] = {}
        self._names: dict[str, int] = {}
        for number, figure in enumerate(self._figures):
            self._initials.setdefault(_initials(figure.name), number)
            for form in (figure.name.lower(), figure.short_name.lower()):
                self._names.setdefault(form, number)

    def named_by(self, match: re.Match[str]) -> Figure | None:
        """Return whom the label that a paragraph begins with names."""
        return self.of(_label(match))

    def of(self, label: str) -> Figure | None:
        """Return whom a label names: by the letters that the name begins with, or by name."""
        if label in (_ASKS, _ANSWERS):
            return None
        letters = _letters(label)
        if _is_letters(label) and len(letters) > 1 and letters in self._initials:
            return self._figures[self._initials[letters]]
        bare = label.strip("* .").lower()
        return self._figures[self._names[bare]] if bare in self._names else None


def by_labels(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> Interview | None:
    """Read « La Gazette : … » and « Luc Roux : … » at the head of paragraphs."""
    labels = [label_of(text, span) for span in paragraphs]
    counts = Counter(_label(match) for match in labels if match)
    bearers = Bearers(names if counts else ())
    known = _known(counts, bearers)
    readers = _readers(text, paragraphs, labels, known)
    known |= dict.fromkeys(readers)
    turns = [(i, m) for i, m in enumerate(labels) if m and _label(m) in known]
    people = {f.id: f for f in known.values() if f and f.type is EntityType.PER}
    if len(turns) < 3 or len(known) < 2 or not (people or _ANSWERS in known):
        return None
    asking = _asking(text, paragraphs, turns)
    if asking is None:
        return None
    if _ANSWERS in known:
        known[_ANSWERS] = interviewee(text, paragraphs, names, turns[0][0])
    asks = frozenset(label for label in known if _same(label, asking)) | readers
    first = next(index for index, match in turns if _label(match) in asks)
    found = _labelled(text, paragraphs, labels, known, asks, first)
    return Interview(found, _only(people))


def _known(counts: Counter[str], bearers: Bearers) -> dict[str, Figure | None]:
    """Return the labels that name a figure, are letters or whose letters are, or stand twice."""
    letters = {_letters(label) for label in counts if _is_letters(label)}
    return {
        label: figure
        for label, count in counts.items()
        if (figure := bearers.of(label)) is not None
        or _is_letters(label)
        or count > 1
        or _initials(label) in letters
    }


def _readers(
    text: str,
    paragraphs: Sequence[Span],
    labels: Sequence[re.Match[str] | None],
    known: Mapping[str, Figure | None],
) -> frozenset[str]:
    """Return the labels of readers: they ask once each, and are answered under a name that stands
    again and again."""
    pairs = [
        (_label(asking), _label(answering))
        for index, (asking, answering) in enumerate(pairwise(labels))
        if asking and answering and QUESTION.search(text, *paragraphs[index])
    ]
    answering = Counter(answer for _, answer in pairs)
    named = {answer for answer, count in answering.items() if known.get(answer) and count > 1}
    return frozenset(ask for ask, answer in pairs if answer in named and ask not in known)


def _same(label: str, other: str) -> bool:
    """Return whether two labels are one, or one the initials of the other."""
    return (
        label == other or _letters(label) == _initials(other) or _letters(other) == _initials(label)
    )


def _initials(label: str) -> str:
    """Return the initials of a label of several words, « OM » of « Ouest-Matin »: who asks may be
    written out the first time only."""
    words = re.findall(r"\w+", label)
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def after_label(text: str, span: Span, bearers: Bearers) -> int:
    """Return where a paragraph's words begin, a label that names someone or answers left out."""
    match = label_of(text, span)
    if match is None:
        return span.start
    label = _label(match)
    named = bearers.of(label) is not None or label == _ANSWERS
    return match.end() if named else span.start


def label_of(text: str, span: Span) -> re.Match[str] | None:
    """Return the label that a paragraph begins with."""
    indented = text[span.start].isspace()
    if not indented and not _MAY_END.search(text, span.start, min(span.end, span.start + _LONGEST)):
        return None
    return _LABEL.match(text, *span)


def _only(people: Mapping[str, Figure]) -> Figure | None:
    """Return the one person with a label, None where several answer."""
    return next(iter(people.values())) if len(people) == 1 else None


def _label(match: re.Match[str]) -> str:
    """Return a label as it stands, « Question » and « Réponse » as their first letters."""
    label = str(match["label"] or match["capitals"] or match["name"]).strip()
    return _LETTER.get(label.lower().rstrip("."), label)


def _labelled(
    text: str,
    paragraphs: Sequence[Span],
    labels: Sequence[re.Match[str] | None],
    known: Mapping[str, Figure | None],
    asking: frozenset[str],
    first: int,
) -> dict[int, Turn]:
    """Return the turns from paragraph `first` on; one without a label goes on with the last."""
    answering = [figure for label, figure in known.items() if figure and label not in asking]
    found: dict[int, Turn] = {}
    speaking: Figure | None = None
    asked = False  # whether the paragraph before is a question
    for index in range(first, len(paragraphs)):
        match, (start, end) = labels[index], paragraphs[index]
        asks = QUESTION.search(text, start, end) is not None
        if match and _label(match) in known:
            start = match.end()
            mistyped = asked and not asks and MARKED.match(text, start) and len(answering) == 1
            speaking = None if _label(match) in asking else known[_label(match)]
            speaking = answering[0] if mistyped else speaking
        elif speaking is None and asked and not (asks or match) and len(answering) == 1:
            speaking = answering[0]
        asked = speaking is None and asks
        if speaking is not None and not COLLECTED.match(text, start):
            found[index] = make_turn(text, start, end, speaking, 0.95)
    return found


def _letters(label: str) -> str:
    """Return a label's letters alone, in capitals: « AD » of « A. D. »."""
    return re.sub(r"\W", "", label).upper()


def _is_letters(label: str) -> bool:
    return re.fullmatch(r"(?:[A-ZÀ-Ý]\.?[ -]?){1,4}", label) is not None


def _asking(
    text: str, paragraphs: Sequence[Span], turns: Sequence[tuple[int, re.Match[str]]]
) -> str | None:
    """Return the label of whoever asks most of the questions."""
    asked = Counter(
        _label(match)
        for index, match in turns
        if QUESTION.search(text[paragraphs[index].start : paragraphs[index].end])
    )
    return asked.most_common(1)[0][0] if asked else None
