"""A reading as JSON, Markdown, HTML, TSV, plain or coloured text."""

from collections.abc import Callable, Mapping
from typing import Final

from reader.export.as_html import as_html
from reader.export.as_json import as_json
from reader.export.as_markdown import as_markdown
from reader.export.as_text import as_ansi, as_text
from reader.export.as_tsv import as_tsv
from reader.export.request import Request
from reader.export.visible import visible

FORMATS: Final[Mapping[str, Callable[[Request], str]]] = {
    "json": as_json,
    "markdown": as_markdown,
    "html": as_html,
    "tsv": as_tsv,
    "text": as_text,
    "ansi": as_ansi,
}
"""Each format by the name that the command line gives it."""

__all__ = ["FORMATS", "Request", "visible"]
