"""Opens whatever the user named: a file, a page or standard input."""

import re
from pathlib import Path
from typing import Final

from reader.errors import SourceError
from reader.language import _
from reader.model import Article
from reader.sources.compressed import decompressed, plain_name
from reader.sources.decoding import decode
from reader.sources.files import read_file
from reader.sources.kinds import Kind, kind_of, refuse_binary
from reader.sources.limits import MAX_MARKUP_BYTES, too_large
from reader.sources.plain import plain_article
from reader.sources.standard_input import STANDARD_INPUT, read_standard_input

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


def open_source(location: str) -> Article:
    """Return the article at `location`: a path, an http or https URL, or « - » for standard input.

    Raises SourceError when it can't be reached or read, or holds no text.
    """
    if location == STANDARD_INPUT:
        return to_article(read_standard_input(), name=_("standard input"), source=location)
    scheme = _SCHEME.match(location)
    if scheme:
        return _open_url(location, scheme[1].lower())
    path = Path(location).expanduser()
    data = decompressed(read_file(path), location)
    return to_article(data, name=plain_name(path.name), source=location)


def to_article(
    data: bytes, *, name: str, source: str, media_type: str = "", charset: str | None = None
) -> Article:
    """Return the article in `data`, which a server may have described by type and charset.

    `name` stands for it where it has no title, and in errors. Raises SourceError.
    """
    label = _("Standard input") if source == STANDARD_INPUT else source
    refuse_binary(data, label)
    kind = kind_of(name, data, media_type)
    if kind is not Kind.PLAIN and len(data) > MAX_MARKUP_BYTES:
        raise too_large(_("What is marked up in {name}").format(name=name), MAX_MARKUP_BYTES)
    text = decode(data, declared=charset, markup=kind is Kind.PAGE)
    if not text or text.isspace():
        raise SourceError(
            _("{name} is empty").format(name=label),
            _("there is no text in it."),
            _("Check what wrote it."),
        )
    if kind is Kind.PAGE:
        from reader.sources.page import page_article

        return page_article(text, name=name, source=source)
    if kind is Kind.MARKDOWN:
        from reader.sources.markdown import markdown_article

        article = markdown_article(text, name=name, source=source)
        if article.text:  # else there was nothing but markup: better seen than an empty page
            return article
    return plain_article(text, name=name, source=source)


def _open_url(url: str, scheme: str) -> Article:
    if scheme not in ("http", "https"):
        raise SourceError(
            _("{name} can't be opened").format(name=url),
            _("only http and https are."),
            _("Download it first, then name it."),
        )
    from reader.sources.web import fetch

    page = fetch(url)
    return to_article(
        page.data, name=page.name, source=url, media_type=page.media_type, charset=page.charset
    )
