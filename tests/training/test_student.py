"""What the student is told of each token."""

import pytest
import spacy

from tests.evaluation.markup import read_marked
from tests.training.labelled import Labelled, Name, marked, without
from tests.training.student import passages_of, tags
from tests.training.variation import Passage

TEXT = "Anna Sorel est à Brennes."


@pytest.mark.parametrize(
    ("names", "doubtful", "expected"),
    [
        ((Name(0, 10, "PER"), Name(17, 24, "LOC")), (), ["B-PER", "L-PER", "O", "O", "U-LOC", "O"]),
        ((Name(0, 10, "PER"),), ((17, 24),), ["B-PER", "L-PER", "O", "O", "-", "O"]),
        ((Name(0, 8, "PER"),), (), ["-", "-", "O", "O", "O", "O"]),
        ((), (), ["O"] * 6),
    ],
)
def test_tags(
    names: tuple[Name, ...], doubtful: tuple[tuple[int, int], ...], expected: list[str]
) -> None:
    doc = spacy.blank("xx").make_doc(TEXT)
    assert tags(doc, Passage(TEXT, names, doubtful)) == expected


def test_names_go_with_their_passage() -> None:
    text = f"Un titre\n\n{TEXT}"
    start = text.index("Anna")
    first, second = passages_of(Labelled(text, (Name(start, start + 10, "PER"),), ((27, 34),)))
    assert first == Passage("Un titre", (), ())
    assert second == Passage(TEXT, (Name(0, 10, "PER"),), ((17, 24),))


def test_articles_that_judge_are_not_learnt_from() -> None:
    paragraph = "Un paragraphe assez long pour être reconnu. " * 5
    assert list(without([f"{paragraph}\nfin", "autre"], [f"début\n{paragraph}"])) == ["autre"]
    assert list(without([f"{paragraph}\nfin", paragraph], ["autre"])) == [f"{paragraph}\nfin"]


def test_marks_of_a_text_become_names_or_doubts() -> None:
    text = read_marked("⟦PER:a|Mme ⟨Anna Sorel⟩⟧ est à ⟦LOC/ORG:b|Brennes⟧ chez ⟦?ORG:c|Lumo⟧.")
    assert marked(text) == Labelled(
        "Mme Anna Sorel est à Brennes chez Lumo.", (Name(4, 14, "PER"),), ((21, 28), (34, 38))
    )


def test_marks_that_would_move_are_refused() -> None:
    with pytest.raises(ValueError, match="left out"):
        marked(read_marked("Un mot cou\u00adpé."))
