"""Rows of the library."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.interface.library.library_rows import ShelfRows
from reader.interface.lists.cells import cells
from reader.interface.words.texts import Texts
from reader.model import Shelved

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
EDITED = Shelved(
    "k",
    "Le bac part",
    "/a/bac.txt",
    "2026-03-10T10:00:00+00:00",
    0.34,
    ("Anne Corre",),
    edited=True,
)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("-", "entrée standard"),
        ("/home/anne/a/bac.txt", "~/a/bac.txt"),
        ("/home/annelise/bac.txt", "/home/annelise/bac.txt"),
        ("https://example.org/bac", "https://example.org/bac"),
    ],
)
def test_sources_are_told_as_people_write_them(
    monkeypatch: pytest.MonkeyPatch, source: str, told: str
) -> None:
    monkeypatch.setenv("HOME", "/home/anne")
    rows = ShelfRows([replace(EDITED, source=source)], Texts("fr"), NOW)
    words = "".join(piece.text for piece in rows.draw(0, 1, 97)).split("  ")
    assert told in [word.strip() for word in words]


@pytest.mark.parametrize("width", [97, 57, 37])
def test_what_was_edited_says_so(width: int) -> None:
    rows = ShelfRows([EDITED], Texts("fr"), NOW)
    told = "".join(piece.text for piece in rows.draw(0, 1, width))
    assert cells(told) == width
    words = told.replace("\u202f", " ").split()
    assert "modifié" in words and words[-2:] == ["34", "%"] and "Anne" in words
