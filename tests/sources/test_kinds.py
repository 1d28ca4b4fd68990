"""Text, Markdown or a page: by type, by suffix, by look."""

import pytest

from reader.sources.kinds import Kind, kind_of, looks_like_markdown, wide_encoding


@pytest.mark.parametrize(
    ("name", "data", "media_type", "kind"),
    [
        ("une.txt", b"Un mot.", "", Kind.PLAIN),
        ("une", b"Un mot.", "", Kind.PLAIN),
        ("une.MD", b"Un mot.", "", Kind.MARKDOWN),
        ("une.html", b"Un mot.", "", Kind.PAGE),
        ("une", b"<!DOCTYPE html><html>", "", Kind.PAGE),
        ("une", b"\xef\xbb\xbf \n<HTML lang=fr>", "", Kind.PAGE),
        ("une", b'<?xml version="1.0"?>\n<!doctype html>', "", Kind.PAGE),
        ("une", b"<!-- page -->\n<html>", "", Kind.PAGE),
        ("une", b"<htmlx>", "", Kind.PLAIN),
        ("une", b"<article><h1>Un</h1><p>Un mot.</p></article>", "", Kind.PAGE),
        ("une", b"<main class='x'>Un mot.", "", Kind.PAGE),
        ("une", b"<maintenant>", "", Kind.PLAIN),
        ("une.txt", b"<html> est une balise.", "", Kind.PLAIN),
        ("lettre", b"<html>", "text/plain", Kind.PLAIN),
        ("note.md", b"# Un", "text/plain", Kind.MARKDOWN),
        ("une.md", b"# Un", "text/html", Kind.PAGE),
        ("une.php", b"Un mot.", "text/html", Kind.PAGE),
        ("une.txt", b"Un mot.", "text/markdown", Kind.MARKDOWN),
    ],
)
def test_kind(name: str, data: bytes, media_type: str, kind: Kind) -> None:
    assert kind_of(name, data, media_type) is kind


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        ("---\ntitle: Le phare\n---\n\nIl ferme.", True),
        ("# Le phare ferme\n\nIl ferme demain.", True),
        ("\n\n# Le phare ferme\nIl ferme demain.", True),
        ("# Le phare ferme", True),
        ("# Le phare\r\n\r\nIl ferme.\r\n", True),
        ("Le phare\n\n## Hier\n\nIl ferme.\n\n## Demain\n\nIl rouvre.", True),
        ("Voir [la carte](https://example.org/a).\n\n## Hier\n\nIl ferme.", True),
        ("Le phare ferme.\n\nIl rouvre.", False),
        ("--- \nUn tiret de plus\n---", False),
        ("---\n\nUne ligne, puis deux points : rien.", False),
        ("#phare #mer\n\nIl ferme.", False),
        ("Il ferme.\n\n# 3 du classement\n\nIl rouvre.", False),
        ("# un programme\n# et ses remarques\nx = 1\n", False),
        ("#!/bin/sh\n# rien\necho a\n\n# b\n# c\n", False),
        ("La touche # sert à finir.\n\nIl [le phare](fermé) rouvre.", False),
        ("", False),
    ],
)
def test_markdown_is_known_by_more_than_one_sign(text: str, is_markdown: bool) -> None:
    assert looks_like_markdown(text.encode()) is is_markdown
    kind = Kind.MARKDOWN if is_markdown else Kind.PLAIN
    assert kind_of("entrée standard", text.encode()) is kind
    assert kind_of("une.txt", text.encode()) is Kind.PLAIN


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Été, dit-elle.".encode("utf-16-le"), "utf-16-le"),
        ("Été, dit-elle.".encode("utf-16-be"), "utf-16-be"),
        ("Été".encode(), None),
        (b"a\0", None),
        (b"", None),
        (b"\0" * 100, None),
        (b"\x01\0\0\0" * 50, None),
    ],
)
def test_wide_encoding(data: bytes, encoding: str | None) -> None:
    assert wide_encoding(data) == encoding
