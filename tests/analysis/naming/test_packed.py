"""What is kept as numbers comes back as it was; heads are found across blocks of lines."""

import pytest

from reader.analysis.naming import heads
from reader.analysis.naming.packed import PackedPieces
from reader.analysis.naming.words import runs


def test_pieces_come_back_as_often_as_one_likes() -> None:
    text = "Luc de Villers et M. Karim Belhadj sont à Aix-en-Provence, chez Marks & Spencer."
    pieces = list(runs(text))
    packed = PackedPieces(text)
    assert list(packed) == []
    assert list(packed.passing(pieces)) == pieces
    assert list(packed) == list(packed) == pieces


def test_heads_stand_where_they_do_in_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "La cour d'appel de Lyon, le Tribunal de Nice et l'Université de Lille"
    text = "\n".join(["", *(f"{line} {number}." for number in range(50)), ""])
    whole = list(heads.find_heads(text))
    monkeypatch.setattr(heads, "_BLOCK", 100)
    assert whole
    assert list(heads.find_heads(text)) == whole
