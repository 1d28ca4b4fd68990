"""Varied passages keep their names where they are said to be."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.training.labelled import Name
from tests.training.variation import Passage, pool_of, vary

TEXT = "Hier, Anna Sorel a quitté l'Alvéa pour Brennes, selon M. Dovard. « Non ! », dit-elle."
PASSAGE = Passage(
    TEXT,
    tuple(
        Name(TEXT.index(words), TEXT.index(words) + len(words), kind)
        for words, kind in [("Anna Sorel", "PER"), ("Alvéa", "ORG"), ("Brennes", "LOC"),
                            ("Dovard", "PER")]
    ),
    ((TEXT.index("Non"), TEXT.index("Non") + 3),),
)  # fmt: skip
OTHER_TEXT = "Ibra Niang, Ilario, Épival et Sart"
OTHER = Passage(
    OTHER_TEXT,
    (Name(0, 10, "PER"), Name(12, 18, "PER"), Name(20, 26, "ORG"), Name(30, 34, "LOC")),
    (),
)
POOL = pool_of([PASSAGE, OTHER])


@given(st.integers())
def test_what_stands_around_names_and_doubts_stays(seed: int) -> None:
    varied = vary(PASSAGE, POOL, Random(seed))
    assert [name.type for name in varied.names] == ["PER", "ORG", "LOC", "PER"]
    rest, at = "", 0
    for name in varied.names:
        rest += varied.text[at : name.start] + "*"
        at = name.end
    rest = (rest + varied.text[at:]).lower()
    assert rest == "hier, * a quitté l'* pour *, selon m. *. « non ! », dit-elle."
    ((start, end),) = varied.doubtful
    assert varied.text[start:end].lower() == "non"


@given(st.integers())
def test_a_name_after_an_elision_still_begins_with_a_vowel(seed: int) -> None:
    varied = vary(PASSAGE, POOL, Random(seed))
    organisation = varied.names[1]
    assert varied.text[organisation.start].lower() in "aeéiouyh"


def test_names_do_change() -> None:
    assert len({vary(PASSAGE, POOL, Random(seed)).text for seed in range(40)}) > 3
