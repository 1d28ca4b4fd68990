"""The measure itself: what counts as right, and what each kind of mistake costs."""

import pytest

from reader.model import Entity, EntityType, Findings, Quote, QuoteKind, Span
from tests.evaluation.markup import read_marked
from tests.evaluation.measure import count, figures, total

MARKED = read_marked(
    "⟦PER:rey|Mme ⟨Rey⟩⟧ et ⟦PER:blin|Luc Blin⟧ : ⦃direct:rey|« Non ! »⦄, dit ⟦PER:rey|Rey⟧ "
    "à ⟦?LOC:nord|Nord⟧. ⦃indirect:~un élu|Tout va bien⦄, selon un élu."
)


def person(name: str, *spans: tuple[int, int], type_: EntityType = EntityType.PER) -> Entity:
    return Entity(name, type_, name, name, tuple(Span(*span) for span in spans))


def findings(*entities: Entity, quotes: tuple[Quote, ...] = ()) -> Findings:
    return Findings(entities, quotes)


REY, BLIN = person("rey", (4, 7), (37, 40)), person("blin", (11, 19))
DIRECT = Quote(22, 31, QuoteKind.DIRECT, "rey")
INDIRECT = Quote(49, 61, QuoteKind.INDIRECT)


def test_the_spans_of_these_tests_are_those_of_the_text() -> None:
    spans = [*REY.mentions, *BLIN.mentions, (22, 31), (49, 61)]
    words = [MARKED.text[start:end] for start, end in spans]
    assert words == ["Rey", "Rey", "Luc Blin", "« Non ! »", "Tout va bien"]


def test_all_found_is_all_ones() -> None:
    found = figures(count(MARKED, findings(REY, BLIN, quotes=(DIRECT, INDIRECT))))
    assert found == dict.fromkeys(found, 1.0)


def test_nothing_found_is_all_noughts() -> None:
    found = figures(count(MARKED, findings()))
    assert found == dict.fromkeys(found, 0.0)


@pytest.mark.parametrize(
    ("found", "figure", "expected"),
    [
        # A title may stand in the span or not, an article too; half a name is no name.
        (findings(person("rey", (0, 7), (37, 40)), BLIN), "mention_f1", 1.0),
        (findings(REY, person("blin", (8, 19))), "mention_f1", 2 / 3),
        (findings(REY, person("blin", (11, 14))), "mention_f1", 2 / 3),
        (findings(REY, person("blin", (11, 19), type_=EntityType.ORG)), "mention_f1", 2 / 3),
        # What is doubtful costs nothing, a stranger does.
        (findings(REY, BLIN, person("nord", (43, 47))), "mention_f1", 1.0),
        (findings(REY, BLIN, person("non", (24, 27))), "mention_f1", 6 / 7),
        # One taken for two, two taken for one.
        (findings(person("a", (4, 7)), person("b", (37, 40)), BLIN), "entities_exact", 0.5),
        (findings(person("all", (4, 7), (11, 19), (37, 40))), "entities_exact", 0.0),
        (findings(person("all", (4, 7), (11, 19), (37, 40))), "b3_f1", 5 / 7),
    ],
)
def test_names(found: Findings, figure: str, expected: float) -> None:
    assert figures(count(MARKED, found))[figure] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("quotes", "figure", "expected"),
    [
        ((Quote(22, 30, QuoteKind.MIXED, "rey"),), "quote_f1", 1.0),
        ((Quote(22, 27, QuoteKind.DIRECT, "rey"),), "quote_f1", 0.0),
        ((Quote(22, 31, QuoteKind.INDIRECT, "rey"),), "quote_f1", 0.0),
        ((DIRECT, Quote(49, 61, QuoteKind.DIRECT)), "quote_f1", 2 / 3),
        ((Quote(22, 31, QuoteKind.DIRECT, "blin"),), "attributed", 0.0),
        ((Quote(22, 31, QuoteKind.DIRECT),), "attributed", 0.0),
        ((Quote(49, 56, QuoteKind.INDIRECT),), "indirect_f1", 1.0),
        ((Quote(49, 61, QuoteKind.INDIRECT, "rey"),), "indirect_speaker", 0.0),
    ],
)
def test_speech(quotes: tuple[Quote, ...], figure: str, expected: float) -> None:
    found = figures(count(MARKED, findings(REY, BLIN, quotes=quotes)))
    assert found[figure] == pytest.approx(expected)


def test_several_texts_are_measured_together() -> None:
    all_found, none_found = findings(REY, BLIN), findings()
    together = total((count(MARKED, all_found), count(MARKED, none_found)))
    assert figures(together)["entities_exact"] == 0.5
