"""What a stretch of bytes is: text, Markdown, a page, or something that holds no text to read."""

import re
from enum import Enum, auto
from pathlib import PurePath
from typing import Final

from reader.errors import SourceError
from reader.language import _, later


class Kind(Enum):
    """What has to be done to come to the text."""

    PLAIN = auto()
    MARKDOWN = auto()
    PAGE = auto()


_SUFFIXES: Final = {
    ".txt": Kind.PLAIN,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mdown": Kind.MARKDOWN,
    ".mkd": Kind.MARKDOWN,
}
_MEDIA_TYPES: Final = {
    "text/html": Kind.PAGE,
    "application/xhtml+xml": Kind.PAGE,
    "text/markdown": Kind.MARKDOWN,
}
_PAGE_START: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
# Signs that a text is Markdown: front matter; a heading with nothing right before or after it (two
# lines that begin with # are remarks in a program); a link.
_FRONT_MATTER: Final = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n\w[\w-]*:[ \t\r\n]")
_HEADING: Final = re.compile(
    rb"(?:\A(?:\xef\xbb\xbf)?\s*|\n[ \t]*\r?\n)#{1,6}[ \t]+[^\s#][^\n]*"
    rb"(?=\n[ \t]*(?:\r?\n|[^\s#])|\s*\Z)"
)
_LINK: Final = re.compile(rb"\[[^\[\]\n]+\]\((?:https?://|mailto:|[./#])[^()\s]*\)")
_FEWEST_SIGNS: Final = 2

# What each hint says is to be done, and with which command.
_EXTRACT: Final = later("Turn it into text first: {command}")
_RECOGNISE: Final = later("Recognise its text first: {command}")
_DECOMPRESS: Final = later("Decompress it: {command}")
_NO_TEXT: Final = later("Open a text, Markdown or HTML file.")
_TESSERACT: Final = "tesseract FILE - -l fra | reader -"
_PANDOC: Final = "pandoc -t plain FILE | reader -"
_SIGNATURES: Final = (
    (b"%PDF-", later("{name} is a PDF document"), _EXTRACT, "pdftotext FILE - | reader -"),
    (
        b"PK\x03\x04",
        later("{name} is an archive or office document (zip, docx, odt, epub)"),
        _EXTRACT,
        _PANDOC,
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        later("{name} is an old office document"),
        _EXTRACT,
        "antiword FILE | reader -",
    ),
    (rb"{\rtf", later("{name} is an RTF document"), _EXTRACT, _PANDOC),
    (b"\x1f\x8b", later("{name} is compressed (gzip)"), _DECOMPRESS, "gunzip -c FILE | reader -"),
    (b"\xfd7zXZ\x00", later("{name} is compressed (xz)"), _DECOMPRESS, "xz -dc FILE | reader -"),
    (b"BZh", later("{name} is compressed (bzip2)"), _DECOMPRESS, "bzip2 -dc FILE | reader -"),
    (
        b"\x28\xb5\x2f\xfd",
        later("{name} is compressed (zstd)"),
        _DECOMPRESS,
        "zstd -dc FILE | reader -",
    ),
    (b"\x89PNG\r\n", later("{name} is an image (PNG)"), _RECOGNISE, _TESSERACT),
    (b"\xff\xd8\xff", later("{name} is an image (JPEG)"), _RECOGNISE, _TESSERACT),
    (b"GIF8", later("{name} is an image (GIF)"), _RECOGNISE, _TESSERACT),
    (b"\x7fELF", later("{name} is a program"), _NO_TEXT, ""),
    (b"SQLite format 3\x00", later("{name} is a database (SQLite)"), _NO_TEXT, ""),
    (b"ID3", later("{name} is a sound file"), _NO_TEXT, ""),
    (b"OggS", later("{name} is a sound or video file"), _NO_TEXT, ""),
)
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_LOOKED_AT: Final = 8192
_LOOKED_AT_FOR_MARKS: Final = 1 << 16


def kind_of(name: str, data: bytes, media_type: str = "") -> Kind:
    """Return what `data` is, by its media type, by the suffix of `name`, or by how it begins.

    Servers that know no better call Markdown text/plain: there the suffix tells.
    """
    suffix = PurePath(name).suffix.lower()
    if media_type in _MEDIA_TYPES:
        return _MEDIA_TYPES[media_type]
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if media_type == "text/plain":
        return Kind.PLAIN
    if _PAGE_START.match(data):
        return Kind.PAGE
    return Kind.MARKDOWN if looks_like_markdown(data) else Kind.PLAIN


def looks_like_markdown(data: bytes) -> bool:
    """Return whether `data` holds what only Markdown has: front matter, or at least a heading at
    its very start, two headings, or a heading and a link.

    Text that is taken for Markdown loses its line ends, so that one sign alone is too little.
    """
    start = data[:_LOOKED_AT_FOR_MARKS]
    if _FRONT_MATTER.match(start):
        return True
    headings = [found.start() for found in _HEADING.finditer(start)]
    if not headings:
        return False
    signs = len(headings) + (headings[0] == 0) + bool(_LINK.search(start))
    return signs >= _FEWEST_SIGNS


def refuse_binary(data: bytes, name: str) -> None:
    """Raise SourceError when `data` begins like something that is no text."""
    for signature, what, hint, command in _SIGNATURES:
        if data.startswith(signature) and _is_certain(data, signature):
            raise SourceError(
                _(what).format(name=name), _("reader opens text."), _(hint).format(command=command)
            )
    start = data[:_LOOKED_AT]
    if b"\0" in start and not start.startswith(_WIDE_MARKS) and wide_encoding(start) is None:
        raise SourceError(
            _("{name} is not text").format(name=name),
            _("it contains NUL bytes."),
            _("If there is text in it: tr -d '\\000' < FILE | reader -"),
        )


def wide_encoding(start: bytes) -> str | None:
    """Return the UTF-16 without a byte order mark that `start` looks like, else None.

    In UTF-16 most characters of a French text have a zero for their high byte, and none has one
    for its low byte.
    """
    pairs = len(start) // 2
    if pairs < 2:
        return None
    even, odd = start[: pairs * 2 : 2].count(0), start[1 : pairs * 2 : 2].count(0)
    if odd > 0.7 * pairs and even == 0:
        return "utf-16-le"
    if even > 0.7 * pairs and odd == 0:
        return "utf-16-be"
    return None


def _is_certain(data: bytes, signature: bytes) -> bool:
    """Return whether a signature that a text could begin with (« BZh… », « ID3 ») is none."""
    if not signature.isalnum():
        return True
    rest = data[len(signature) : 64]
    return any(byte < 9 or byte > 0xF4 for byte in rest)
