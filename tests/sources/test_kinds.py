"""Text, Markdown or a page: by type, by suffix, by look."""

import pytest

from reader.sources.kinds import Kind, kind_of, wide_encoding


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
