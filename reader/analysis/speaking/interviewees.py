"""Whom an interview's questions are put to: the person whom its introduction names most."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.analysis.records import Figure
from reader.analysis.speaking.grammar import AIDES, INTERVIEWED, KIN, RIVAL_NOUNS
from reader.analysis.speaking.words import Name
from reader.model import EntityType, Span

_AROUND = 90  # code points that tell what a name does in an introduction
_ASKS = re.compile(
    r"(?:(?:recueillis?|réalisée?s?|mené|conduit)\b[^.\n]{0,30} par|(?:^|\n)par) [^.,\n]{0,40}$",
    re.I,
)
_IS_ASKED = re.compile(
    r"\b(?:interview|entretien|rencontre|questions?|échangé) (?:avec |de |d'|à )[^.\n]{0,50}$",
    re.I,
)
# « l'avocat de Luc Roux », « le directeur de campagne adjoint de Luc Roux » is not him
_ANOTHERS = re.compile(
    rf"\b(?:{'|'.join(sorted(AIDES | KIN | RIVAL_NOUNS))})s?"
    r"(?: [^\W\d_]+){0,3}? (?:de |d')(?:M\. |Mme |Me )?$"
)
# « Luc Roux, maire de Brive, répond à nos questions », « Luc Roux s'est confié au journal »
_ANSWERS = re.compile(
    r"(?:, [^.!?:;]{0,60},)? (?:[^.!?:;,]{0,20} )?(?:s')?"
    rf"(?:{'|'.join(sorted(INTERVIEWED))})\b"
)


def interviewee(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], first: int
) -> Figure | None:
    """Return the person whom what stands before paragraph `first`, the first question, names most.

    Names in the title count for more, and so do those that are told to be asked or to answer.
    """
    counts: Counter[str] = Counter()
    figures: dict[str, Figure] = {}
    for name in names:
        if name.start >= paragraphs[first].start:
            break
        before = text[max(0, name.start - _AROUND) : name.start]
        after = text[name.end : name.end + _AROUND]
        figure = name.figure
        if figure.type is not EntityType.PER or _ASKS.search(before) or _ANOTHERS.search(before):
            continue
        counts[figure.id] += 3 if name.start < paragraphs[0].end else 1
        counts[figure.id] += 2 * after[:3].lstrip().startswith(":")
        counts[figure.id] += 3 * bool(_IS_ASKED.search(before))
        counts[figure.id] += 2 * bool(_ANSWERS.match(after))
        counts[figure.id] += figure.id not in figures and " " in figure.name
        figures[figure.id] = figure
    return figures[counts.most_common(1)[0][0]] if counts else None
