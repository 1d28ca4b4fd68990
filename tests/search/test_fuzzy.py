"""What is typed, and who should stand first."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Entity, EntityType, Findings, Reading, Span
from reader.search.folding import fold_words, locate_words
from reader.search.fuzzy import NameIndex, best_match, matched_positions, rank


def person(name: str, mentions: int = 1, short: str = "") -> Entity:
    spans = tuple(Span(at, at + 1) for at in range(mentions))
    return Entity(name, EntityType.PER, name, short or name.split()[-1], spans)


NAMES = [
    person("Vladimir Poutine", 9),
    person("Volodymyr Zelensky", 4),
    person("Jean-Luc Mélenchon", 3),
    person("Emmanuel Lambert", 6),
    person("Élise Lambert", 2, "Élise Lambert"),
    person("Élisabeth Ornel", 1),
    person("Marine Le Pen", 3, "Le Pen"),
    person("Fédération sénégalaise de football", 2, "Fédération sénégalaise de football"),
    person("OTAN", 5),
    person("L'Oréal", 2, "L'Oréal"),
    person("Œuvre des marins", 1, "Œuvre des marins"),
    person("Paris", 7),
    person("université de Paris", 8, "université de Paris"),
    person("Ukraine", 3),
    person("Abdel Fattah al-Sissi", 1, "al-Sissi"),
    person("G7", 1),
]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("pout", "Vladimir Poutine"),
        ("POUTINE", "Vladimir Poutine"),
        ("pouttine", "Vladimir Poutine"),
        ("putin", "Vladimir Poutine"),
        ("zelenski", "Volodymyr Zelensky"),
        ("melanchon", "Jean-Luc Mélenchon"),
        ("mélen", "Jean-Luc Mélenchon"),
        ("jean luc", "Jean-Luc Mélenchon"),
        ("jeanluc", "Jean-Luc Mélenchon"),
        ("luc jean", "Jean-Luc Mélenchon"),
        ("emm lam", "Emmanuel Lambert"),
        ("lambert emmanuel", "Emmanuel Lambert"),
        ("lam", "Emmanuel Lambert"),
        ("elise", "Élise Lambert"),
        ("jlm", "Jean-Luc Mélenchon"),
        ("fsf", "Fédération sénégalaise de football"),
        ("fsdf", "Fédération sénégalaise de football"),
        ("lep", "Marine Le Pen"),
        ("le pen", "Marine Le Pen"),
        ("loreal", "L'Oréal"),
        ("l’oréal", "L'Oréal"),
        ("oreal", "L'Oréal"),
        ("oeuvre", "Œuvre des marins"),
        ("œuv", "Œuvre des marins"),
        ("otan", "OTAN"),
        ("paris", "Paris"),
        ("kraine", "Ukraine"),
        ("al-sissi", "Abdel Fattah al-Sissi"),
        ("alsi", "Abdel Fattah al-Sissi"),
        ("g7", "G7"),
        ("v", "Vladimir Poutine"),
        ("p", "Vladimir Poutine"),
    ],
)
def test_who_stands_first(query: str, first: str) -> None:
    assert rank(query, NAMES)[0].entity_id == first


@pytest.mark.parametrize("query", ["el", "e l"])
def test_initials_are_found_among_the_first(query: str) -> None:
    found = [match.entity_id for match in rank(query, NAMES)]
    assert "Emmanuel Lambert" in found
    assert found.index("Emmanuel Lambert") < 4


@pytest.mark.parametrize("query", ["", "  ", "'", "…", "xyzzy", "poutine lambert"])
def test_nothing_answers(query: str) -> None:
    assert rank(query, NAMES) == []
    assert best_match(query, NAMES) is None


def test_best_match_is_the_first() -> None:
    found = best_match("pouttine", NAMES)
    assert found is not None
    assert found.name == "Vladimir Poutine"


def test_forms_that_only_the_text_has_answer_too() -> None:
    text = "Le Kremlin se tait. Vladimir Poutine sourit."
    entity = Entity(
        "e1", EntityType.PER, "Vladimir Poutine", "Poutine", (Span(3, 10), Span(20, 36))
    )
    index = NameIndex.of_reading(Reading(Article(text, "", ""), Findings((entity,))))
    assert [match.form for match in index.rank("krem")] == ["Kremlin"]


@pytest.mark.parametrize(
    ("query", "text", "matched"),
    [
        ("pou", "Poutine", "Pou"),
        ("melen", "Mélenchon", "Mélen"),
        ("oe", "Cœur d'œuvre", "œ"),
        ("oe", "Œuvre", "Œ"),
        ("lambert emm", "Emmanuel Lambert", "EmmLambert"),
        ("fsf", "Fédération sénégalaise de football", "Fsf"),
        ("loreal", "L'Oréal", "LOréal"),
        ("kraine", "Ukraine", "kraine"),
        ("pouttine", "Poutine", "Poutine"),
        ("zelenski", "Zelensky", "Zelensk"),
        ("", "Poutine", ""),
        ("x", "Poutine", ""),
    ],
)
def test_matched_letters(query: str, text: str, matched: str) -> None:
    positions = matched_positions(query, text)
    assert "".join(text[at] for at in sorted(positions)) == matched


@given(st.text(), st.text())
def test_positions_lie_in_the_text(query: str, text: str) -> None:
    assert all(0 <= at < len(text) for at in matched_positions(query, text))


@given(st.text())
def test_both_ways_to_fold_agree(text: str) -> None:
    assert [word.text for word in locate_words(text)] == fold_words(text)


@given(st.text(min_size=1, max_size=30))
def test_every_name_answers_to_itself(name: str) -> None:
    entity = person("Autre Nom")
    named = Entity("x", EntityType.LOC, name, name, (Span(0, 1),))
    found = [match.entity_id for match in rank(name, [entity, named])]
    assert not fold_words(name) or "x" in found


def test_importing_it_imports_neither_rapidfuzz_nor_numpy() -> None:
    script = "import sys, reader.search.fuzzy; print({'rapidfuzz', 'numpy'} & set(sys.modules))"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
