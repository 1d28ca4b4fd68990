"""An article that was edited has one place in the library, and keeps what belongs to it."""

from pathlib import Path

import pytest

from reader.model import Article, Place
from reader.model.carrying import is_edition
from reader.store import Store

TEXT = "\n\n".join(f"Le bac numéro {n} part du quai de Kerbihan à midi." for n in range(9))
EDITED = f"Corrigé ce soir.\n\n{TEXT} Il est complet."
OTHER = "\n\n".join(f"Un tout autre article, à son paragraphe {n}." for n in range(9))


@pytest.mark.parametrize(
    ("new", "is_one"),
    [
        (EDITED, True),
        (TEXT[: len(TEXT) * 2 // 3], True),
        (TEXT[: len(TEXT) // 3], False),
        (TEXT.replace("\n\n", " "), True),
        (OTHER, False),
        ("", False),
    ],
)
def test_an_edition_keeps_half_of_the_sentences(new: str, is_one: bool) -> None:
    assert is_edition(TEXT, new) is is_one


def test_nothing_is_an_edition_of_a_text_without_sentences() -> None:
    assert not is_edition("Un mot.", "Un mot. Un autre.")


def test_an_edited_article_takes_the_place_of_what_it_was(tmp_path: Path) -> None:
    before, after = Article(TEXT, "Le bac", "bac.txt"), Article(EDITED, "Le bac", "bac.txt")
    store = Store(tmp_path / "store")
    store.shelve(before)
    store.keep_place(before, Place(3))
    store.keep_mark(before, "a", 5)
    assert [one.edited for one in store.shelf()] == [False]
    store.shelve(after)
    assert [(one.key, one.edited) for one in store.shelf()] == [(after.key, True)]
    assert (store.place(before), store.marks(before)) == (None, {})
    store.shelve(after)  # read once more
    assert [one.edited for one in store.shelf()] == [True]
    assert not store.shelf("tout autre")
    store.close()


@pytest.mark.parametrize(("text", "source"), [(OTHER, "bac.txt"), (EDITED, "-"), (EDITED, "b.txt")])
def test_other_articles_stand_beside_it(tmp_path: Path, text: str, source: str) -> None:
    store = Store(tmp_path / "store")
    store.shelve(Article(TEXT, "Le bac", "-" if source == "-" else "bac.txt"))
    store.shelve(Article(text, "Autre", source))
    assert [one.edited for one in store.shelf()] == [False, False]
    store.close()
