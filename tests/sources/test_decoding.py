"""Bytes of every provenance become the text that was meant."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.decoding import decode

SHORT = "Été à Noël, où ça ?"
QUOTED = "« L’œuvre de Zoé n’a pas été exposée », déplore la galerie."
PASSAGE = (
    "Le comité a été reçu à la mairie où l’élue a promis une réponse écrite avant Noël. « Ça n’a "
    "rien d’une faveur », a répété Benoît Lefèvre, à qui l’on prêtait déjà d’autres idées."
)


@pytest.mark.parametrize(
    "text", [SHORT, QUOTED, PASSAGE, "a", "Plain ASCII.", "", "日本", "🚲 à vélo"]
)
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_told_by_its_mark_or_by_being_utf_8(
    text: str, mark: bytes, encoding: str
) -> None:
    assert decode(mark + text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [QUOTED, PASSAGE, "Oui, non."])
def test_utf_16_without_a_mark_is_told_by_its_zeros(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PASSAGE, "cp1252"),
        (QUOTED, "cp1252"),
        (SHORT, "cp1252"),
        ("Le café est fermé.", "cp1252"),
        ("Été", "cp1252"),
        ("Le café est fermé.", "latin-1"),
        (PASSAGE.replace("’", "'"), "latin-1"),
        ("Le prix : 3 €, dit l’hôte, ému.", "cp1252"),
        (PASSAGE, "mac_roman"),
        (QUOTED, "mac_roman"),
        ("Le Señor García, de Málaga, a été fêté à Besançon.", "cp1252"),
        ("Où ? À l’œil…", "cp1252"),
        ("Le cœur a ses raisons, même à Sète.", "iso8859_15"),
        ("Élu à l'unanimité, il a cédé sa place à sa nièce.", "cp850"),
        ("Déjà vu à l’Hôtel de Ville : élus et musées.", "mac_roman"),
    ],
)
def test_older_french_encodings_are_told_by_their_look(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Мэр города заявил, что мост будет построен до конца года, несмотря на споры.", "cp1251"),
        ("市長は来年までに橋を完成させると述べた。住民からは反対の声も上がっている。", "shift_jis"),
    ],
)
def test_other_languages_are_left_to_charset_normalizer(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("Été à Noël".encode() + b"\xff", "Été à Noël\ufffd"),
        ("déjà été".encode()[:-1], "déjà ét\ufffd"),
        (b"\xe9 puis " + "été déjà".encode(), "\ufffd puis été déjà"),
    ],
)
def test_a_broken_byte_in_utf_8_does_not_spoil_the_rest(broken: bytes, expected: str) -> None:
    assert decode(broken) == expected


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (b"\xe9t\xe9", "iso-8859-1", "été"),
        (b"l\x92\xe9t\xe9", "iso-8859-1", "l’été"),  # as browsers do
        (b"l\x92\xe9t\xe9", "us-ascii", "l’été"),
        (b"\xbd", "iso-8859-15", "œ"),
        ("été".encode(), "no-such-charset", "été"),
        ("été".encode(), "zlib", "été"),
        ("été".encode(), "punycode", "été"),
        ("été".encode(), "ascii\0", "été"),
        (b"\xe9t\xe9 et \xe0 No\xebl", "utf-8", "été et à Noël"),  # declared wrongly
        (codecs.BOM_UTF8 + "été".encode(), "iso-8859-1", "été"),
    ],
)
def test_what_a_server_declares_counts_where_it_fits(
    data: bytes, declared: str, expected: str
) -> None:
    assert decode(data, declared=declared) == expected


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="iso-8859-15">',
        b"<META CHARSET=ISO-8859-15 />",
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">',
        b'<?xml version="1.0" encoding="iso-8859-15"?>',
    ],
)
def test_a_page_may_declare_its_own_charset(head: bytes) -> None:
    assert decode(head + b"<p>c\xbdur</p>", markup=True).endswith("<p>cœur</p>")


def test_a_plain_text_declares_nothing() -> None:
    text = 'On écrit <meta charset="latin-1"> en tête.'
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"a\r\nb\rc\n\r\n", "a\nb\nc\n\n"), (b"a\r", "a\n"), (b"a\x0cb\x0bc", "a\x0cb\x0bc")],
)
def test_line_ends_become_one_sign_and_nothing_else_changes(data: bytes, expected: str) -> None:
    assert decode(data) == expected


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\ufeff\0")))
def test_utf_8_comes_back_exactly(text: str) -> None:
    assert decode(text.encode()) == text


@given(
    st.binary(max_size=400), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "big5", "idna"])
)
def test_no_bytes_raise(data: bytes, declared: str | None) -> None:
    text = decode(data, declared=declared, markup=True)
    text.encode()  # no lone surrogates
    assert "\r" not in text


@pytest.mark.parametrize("declared", [None, "ISO-8859-1", "latin1", "windows-1252"])
@pytest.mark.parametrize("inside", ["iso-8859-1", "windows-1252", "iso-8859-15"])
def test_utf_8_goes_before_a_wrong_declaration(declared: str | None, inside: str) -> None:
    page = f"<html><meta charset={inside}><p>{PASSAGE}</p>"
    assert decode(page.encode(), declared=declared, markup=True) == page
    right = page.replace("’", "'")
    assert decode(right.encode(inside), declared=declared, markup=True) == right


def test_a_server_that_declares_another_encoding_is_believed() -> None:
    assert decode("Дон".encode("koi8-r"), declared="koi8-r") == "Дон"
    assert decode("é".encode(), declared="koi8-r") == "ц╘"
