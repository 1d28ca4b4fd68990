"""Going back to where an article came from."""

from pathlib import Path

import pytest

from reader.cli.rereading import Rereading, lasting
from reader.errors import SourceError
from reader.model import Article
from reader.sources import open_source


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bac.txt"
    path.write_text("Le bac part à midi.\n", encoding="utf-8")
    return path


def test_a_file_that_was_edited_has_changed(file: Path) -> None:
    article = open_source(str(file))
    assert not Rereading().has_changed(article)
    file.write_text("Le bac part à une heure.\n", encoding="utf-8")
    assert Rereading().has_changed(article)
    assert Rereading().read_again(article).text == "Le bac part à une heure.\n"


@pytest.mark.parametrize("source", ["-", "https://example.org/page", "/nonexistent", "/"])
def test_what_is_no_file_has_not_changed(source: str) -> None:
    assert not Rereading().has_changed(Article("Texte.", "", source))


def test_a_file_that_can_no_longer_be_read_has_not_changed(file: Path) -> None:
    article = open_source(str(file))
    file.write_bytes(b"\0\1\2" * 1000)
    assert not Rereading().has_changed(article)
    with pytest.raises(SourceError):
        Rereading().read_again(article)


def test_standard_input_is_not_read_twice() -> None:
    with pytest.raises(SourceError):
        Rereading().read_again(Article("Texte.", "", "-"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("-", "-"),
        ("https://example.org/p", "https://example.org/p"),
        ("/tmp/bac.txt", "/tmp/bac.txt"),
        ("bac.txt", "{here}/bac.txt"),
        ("./a/bac.txt", "{here}/a/bac.txt"),
    ],
)
def test_files_are_named_for_any_folder(
    source: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    there = lasting(Article("Texte.", "Titre", source))
    assert there == Article("Texte.", "Titre", expected.format(here=tmp_path))


def test_what_was_piped_in_is_opened_as_often_as_one_likes() -> None:
    article = Article("Texte.", "", "-")
    assert Rereading(article).open("-") is article
    with pytest.raises(SourceError, match="empty"):
        Rereading().open("-")


def test_a_file_that_is_gone_on_to_is_named_for_any_folder(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    assert Rereading().open(file.name).source == str(file)
