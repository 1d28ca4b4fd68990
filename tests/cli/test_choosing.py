"""Which article is opened, and which others are gone on to from there."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.cli.arguments import Arguments, parse
from reader.cli.choosing import article_to_open
from reader.errors import SourceError
from reader.store import Store
from reader.store.database import FILE_NAME


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that one is in, with two articles."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Le texte de {name}.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("sources", "first", "others", "is_told"),
    [
        (("a.txt",), "a.txt", (), False),
        (("a.txt", "b.txt"), "a.txt", ("b.txt",), False),
        (("rien", "a.txt", "b.txt"), "a.txt", ("b.txt",), True),
        (("a.txt", "rien", "b.txt", "rien", "a.txt"), "a.txt", ("rien", "b.txt"), False),
    ],
)
def test_the_first_that_can_be_read_is_opened(
    folder: Path, sources: tuple[str, ...], first: str, others: tuple[str, ...], is_told: bool
) -> None:
    store = Store(folder / FILE_NAME)
    to_open = article_to_open(Arguments(sources=sources), store)
    store.close()
    assert to_open.article is not None
    assert to_open.article.source == str(folder / first)
    assert to_open.others == others
    assert (to_open.trouble is not None) is is_told


def test_where_none_can_be_read_the_first_is_told(folder: Path) -> None:
    store = Store(folder / FILE_NAME)
    with pytest.raises(SourceError, match="absent"):
        article_to_open(Arguments(sources=("absent", "rien")), store)
    store.close()


def test_options_may_stand_between_sources() -> None:
    asked = parse(["a.txt", "--width", "60", "b.txt", "--who", "Le Goff", "-"])
    assert asked == Arguments(sources=("a.txt", "b.txt", "-"), width=60, who="Le Goff")
    assert [one.source for one in asked.for_each()] == ["a.txt", "b.txt", "-"]
    assert replace(asked, sources=()).for_each() == [replace(asked, sources=())]
