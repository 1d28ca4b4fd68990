"""Bytes become text: by byte order mark, by what is declared, as UTF-8, or by their look."""

import codecs
import re
from typing import Final

from reader.sources.kinds import wide_encoding

_MARKS: Final = (  # UTF-32 before UTF-16, whose mark begins its own
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_XML_ENCODING: Final = re.compile(
    rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.I
)
_META_WITHIN: Final = 4096
# What a page that declares the left means is the right (https://encoding.spec.whatwg.org/#names).
_MEANT: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
# Codecs of Python that are no encodings of text, or that take for ever on hostile input.
_NOT_OF_TEXTS: Final = {
    "idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7",
}  # fmt: skip
# Older encodings of French texts, the likeliest first, and what such texts hold beyond ASCII.
_FRENCH: Final = ("cp1252", "mac_roman", "iso8859_15", "cp850")
_EVERY_DAY: Final = frozenset("àâçéèêëîïôùûœÀÉÈÊ«»‘’“”…–—€\u00a0")
_NOW_AND_THEN: Final = _EVERY_DAY | frozenset(
    "äöüÿæñáíóúãõøßÂÄÇËÎÏÔÖÙÛÜŸŒÆ‹›„•·°ºª№†£§©®×²³½¼¾\u00ad"
)
_CONVINCING: Final = 0.9
_ASCII: Final = bytes(range(128))
_SAMPLE: Final = 1 << 18


def decode(data: bytes, *, declared: str | None = None, markup: bool = False) -> str:
    """Return `data` as text with line ends as \\n; never raises.

    `declared` is the encoding that a server gives; of `markup`, what the page itself declares
    counts too. A byte order mark goes before both; flawless UTF-8 goes before what the page
    declares, and before a server's latin-1. UTF-8 with a few broken bytes stays UTF-8, with
    replacement characters for them.
    """
    text = _decoded(data, declared, markup)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _decoded(data: bytes, declared: str | None, markup: bool) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return str(memoryview(data)[len(mark) :], encoding, "replace")
    inside = _declared_inside(data) if markup else []
    if inside or declared:
        text = _utf_8_despite(declared, data)
        if text is not None:
            return text
    for label in filter(None, [declared, *inside]):
        text = _strictly(data, label)
        if text is not None:
            return text
    wide = wide_encoding(data[:_META_WITHIN])
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _mended(data)


def _utf_8_despite(declared: str | None, data: bytes) -> str | None:
    """Return `data` as UTF-8 where it holds letters beyond ASCII in it, which text in another
    encoding hardly ever does by chance; pages and servers often declare latin-1 for no reason.

    None where it is not, or where a server declares an encoding other than that.
    """
    if data.isascii() or (declared and not _is_latin_1(declared)):
        return None
    return _strictly(data, "utf-8")


def _is_latin_1(label: str) -> bool:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return False
    return _MEANT.get(name, name) == "cp1252"


def _declared_inside(data: bytes) -> list[str]:
    start = data[:_META_WITHIN]
    found = (_XML_ENCODING.search(start), _META_CHARSET.search(start))
    return [match[1].decode("ascii") for match in found if match]


def _strictly(data: bytes, label: str) -> str | None:
    """Return `data` in the declared encoding; None when there is no such, or it does not fit."""
    try:
        name = codecs.lookup(label.strip()).name
        if name in _NOT_OF_TEXTS or name.startswith(("utf-16", "utf-32")):
            return None  # a page that can be searched for its declaration is neither of these
        return data.decode(_MEANT.get(name, name))
    except (LookupError, ValueError):
        return None


def _mended(data: bytes) -> str:
    """Return UTF-8 with replacements where most of what is beyond ASCII is good UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if beyond_ascii - broken > broken else _by_look(data)


def _by_look(data: bytes) -> str:
    """Return `data` in the older French encoding that makes most of it letters of French.

    charset-normalizer is asked where none does: it is made for any language, and guesses wrongly
    on short French texts (« Été à Noël » in cp1252 would be read as mac_roman).
    """
    beyond_ascii = data.translate(None, _ASCII)[:_SAMPLE]
    likely = max(_FRENCH, key=lambda name: _share(beyond_ascii.decode(name, "replace"), _EVERY_DAY))
    if _share(beyond_ascii.decode(likely, "replace"), _NOW_AND_THEN) < _CONVINCING:
        from charset_normalizer import from_bytes  # slow to import, seldom needed

        best = from_bytes(data[:_SAMPLE]).best()
        likely = best.encoding if best is not None else likely
    return data.decode(likely, "replace")


def _share(text: str, characters: frozenset[str]) -> float:
    """Return how much of `text` consists of these characters (0 to 1)."""
    return sum(map(characters.__contains__, text)) / max(1, len(text))
