"""The markup of the passages: what is read from it, and what is refused."""

import pytest

from reader.model import EntityType, QuoteKind, Span
from tests.evaluation.markup import MarkedName, MarkedQuote, MarkupError, read_marked

PER = frozenset({EntityType.PER})
LOC = frozenset({EntityType.LOC})
BOTH = LOC | {EntityType.ORG}


@pytest.mark.parametrize(
    ("marked", "text", "name"),
    [
        ("⟦PER:ana|Ana⟧ dort.", "Ana dort.", MarkedName("ana", PER, Span(0, 3), Span(0, 3))),
        (
            "Et ⟦PER:rey|Mme ⟨Rey⟩⟧ ?",
            "Et Mme Rey ?",
            MarkedName("rey", PER, Span(7, 10), Span(3, 10)),
        ),
        ("⟦ORG/LOC:rome|Rome⟧", "Rome", MarkedName("rome", BOTH, Span(0, 4), Span(0, 4))),
        ("⟦?LOC:lac|Lac⟧", "Lac", MarkedName("lac", LOC, Span(0, 3), Span(0, 3), True)),
    ],
)
def test_names(marked: str, text: str, name: MarkedName) -> None:
    read = read_marked(marked)
    assert (read.text, read.names) == (text, (name,))


def test_speech_holds_names_and_speech() -> None:
    read = read_marked("⦃indirect:ana|⟦PER:ana|Ana⟧ a ⦃?mixed:~un ami|« faim »⦄⦄.")
    assert read.text == "Ana a « faim »."
    assert read.quotes == (
        MarkedQuote(QuoteKind.INDIRECT, "ana", Span(0, 14)),
        MarkedQuote(QuoteKind.MIXED, None, Span(6, 14), is_optional=True),
    )


@pytest.mark.parametrize(
    "marked",
    [
        "⟦PER:ana|Ana",
        "Ana⟧",
        "⟦PER:ana|Ana⦄",
        "⟦PERS:ana|Ana⟧",
        "⟦PER:ana|⟨A⟩⟨na⟩⟧",
        "⟨Ana⟩",
        "⦃spoken:~|« Non »⦄",
        "⦃direct:ana|« Non »⦄",
    ],
)
def test_broken_marks_are_refused(marked: str) -> None:
    with pytest.raises(MarkupError):
        read_marked(marked)
