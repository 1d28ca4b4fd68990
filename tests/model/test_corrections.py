"""Findings put right by a person."""

import json

import pytest

from reader.model import Entity, EntityType, Findings, Quote, QuoteKind, Span
from reader.model.corrections import (
    Attribute,
    Correction,
    Hide,
    Merge,
    Rename,
    Retype,
    Split,
    corrected,
    correction_from_plain,
    correction_to_plain,
    is_general,
)

ALMA = Entity("e1", EntityType.PER, "Alma Régnier", "Régnier", (Span(0, 12), Span(80, 87)))
MME = Entity("e2", EntityType.PER, "Mme Régnier", "Mme Régnier", (Span(40, 47),), role="maire")
LYS = Entity("e3", EntityType.LOC, "Lys", "Lys", (Span(60, 63),))
FOUND = Findings(
    entities=(ALMA, MME, LYS),
    quotes=(
        Quote(20, 30, QuoteKind.DIRECT, speaker="e2", confidence=0.4, reason="pronom elle"),
        Quote(90, 99, QuoteKind.MIXED),
    ),
)


def entity(findings: Findings, name: str) -> Entity:
    return next(entity for entity in findings.entities if entity.name == name)


def test_a_name_is_changed_and_shown_as_corrected() -> None:
    renamed = entity(corrected(FOUND, [Rename("Lys", "Lys-la-Ville")]), "Lys-la-Ville")
    assert renamed.corrected
    assert renamed.short_name == "Lys-la-Ville"


def test_a_type_is_changed() -> None:
    found = corrected(FOUND, [Retype("Lys", EntityType.ORG)])
    assert entity(found, "Lys").type is EntityType.ORG


def test_a_hidden_entity_is_gone_and_speaks_no_more() -> None:
    found = corrected(FOUND, [Hide("Mme Régnier")])
    assert [e.name for e in found.entities] == ["Alma Régnier", "Lys"]
    assert found.quotes[0].speaker is None


def test_two_merged_share_mentions_quotes_and_role() -> None:
    found = corrected(FOUND, [Merge("Mme Régnier", "Alma Régnier")])
    alma = entity(found, "Alma Régnier")
    assert alma.mentions == (Span(0, 12), Span(40, 47), Span(80, 87))
    assert alma.role == "maire"
    assert found.quotes[0].speaker == "e1"
    assert found.quotes[0].confidence == 1.0


def test_a_mention_split_off_is_an_entity_of_its_own_in_the_order_of_the_text() -> None:
    found = corrected(FOUND, [Split("Alma Régnier", 80, "Paul Régnier")])
    assert [e.name for e in found.entities] == [
        "Alma Régnier",
        "Mme Régnier",
        "Lys",
        "Paul Régnier",
    ]
    assert entity(found, "Alma Régnier").mentions == (Span(0, 12),)


def test_a_mention_split_off_joins_who_bears_that_name() -> None:
    found = corrected(FOUND, [Split("Alma Régnier", 80, "Mme Régnier")])
    assert entity(found, "Mme Régnier").mentions == (Span(40, 47), Span(80, 87))


def test_an_entity_without_mentions_left_is_gone() -> None:
    found = corrected(FOUND, [Split("Lys", 60, "Rivière Lys")])
    assert [e.name for e in found.entities] == ["Alma Régnier", "Mme Régnier", "Rivière Lys"]


@pytest.mark.parametrize(("speaker", "expected"), [("Alma Régnier", "e1"), (None, None)])
def test_a_quote_is_given_to_someone_else(speaker: str | None, expected: str | None) -> None:
    found = corrected(FOUND, [Attribute(20, speaker)])
    assert found.quotes[0].speaker == expected
    assert found.quotes[0].corrected
    assert found.quotes[1] == FOUND.quotes[1]


@pytest.mark.parametrize(
    "correction",
    [
        Rename("Nul", "X"),
        Retype("Nul", EntityType.PER),
        Hide("Nul"),
        Merge("Nul", "Lys"),
        Merge("Lys", "Nul"),
        Merge("Lys", "Lys"),
        Split("Lys", 61, "X"),
        Attribute(20, "Nul"),
    ],
)
def test_what_names_nothing_changes_nothing(correction: Correction) -> None:
    assert corrected(FOUND, [correction]) == FOUND


@pytest.mark.parametrize(
    ("correction", "general"),
    [
        (Rename("A", "B"), True),
        (Retype("A", EntityType.LOC), True),
        (Hide("A"), True),
        (Merge("A", "B"), True),
        (Split("A", 3, "B"), False),
        (Attribute(3, None), False),
    ],
)
def test_corrections_survive_json(correction: Correction, general: bool) -> None:
    plain = json.loads(json.dumps(correction_to_plain(correction)))
    assert correction_from_plain(plain) == correction
    assert is_general(correction) is general
