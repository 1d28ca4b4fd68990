"""Brings the French catalogue up to date: `python -m tests.making.catalogues`.

Sentences are taken from the code, reader.po keeps its translations of them, new ones are left
empty for someone to fill in, and reader.mo, which the program reads, is compiled from it.
"""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE: Final = Path(__file__).parents[2] / "reader"
PO: Final = PACKAGE / "locale" / "fr" / "LC_MESSAGES" / "reader.po"
MO: Final = PO.with_suffix(".mo")

_KEYWORDS: Final = {"_": None, "later": None, "ngettext": (1, 2), "later_counted": (1, 2)}
# What argparse says of itself, in English wherever Python comes without translations.
_OF_ARGPARSE: Final = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "show program's version number and exit",
    "unrecognized arguments: %s",
    "the following arguments are required: %s",
    "expected one argument",
    "expected at most one argument",
    "ignored explicit argument %r",
    "argument %(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "invalid %(type)s value: %(value)r",
)


def said_in_code() -> Catalog:
    """Return every sentence of the program, with where it is said."""
    found = Catalog(project="reader", charset="utf-8")
    for name, line, message, _comments, context in extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], keywords=_KEYWORDS, strip_comment_tags=True
    ):
        found.add(message, locations=[(f"reader/{name}", line)], context=context)
    for message in _OF_ARGPARSE:
        found.add(message, locations=[("argparse", 1)])
    return found


def translated() -> Catalog:
    """Return the catalogue as it is kept."""
    with PO.open("rb") as file:
        return read_po(file, locale="fr", charset="utf-8")


def updated(kept: Catalog, said: Catalog) -> Catalog:
    """Return `kept` with what is said now, without what no longer is."""
    kept.update(said, no_fuzzy_matching=True, update_header_comment=False)
    kept.obsolete.clear()
    return kept


def as_po(catalog: Catalog) -> bytes:
    """Return the catalogue as it is written for people, without dates, to be compared."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, omit_header=True, sort_output=True, include_lineno=False)
    return _HEADER.encode() + out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """Return the catalogue as the program reads it."""
    catalog.creation_date = catalog.revision_date = _NO_DATE
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def main() -> None:
    """Write both files; tell what is still to be translated."""
    content = as_po(updated(translated(), said_in_code()))
    PO.write_bytes(content)
    MO.write_bytes(as_mo(translated()))
    missing = [message.id for message in translated() if message.id and not is_told(message.string)]
    print(*(f"to translate: {message!r}" for message in missing), sep="\n" if missing else "")


def is_told(string: object) -> bool:
    """Return whether a translation says something, in each of its plural forms."""
    return all(string) if isinstance(string, list | tuple) else bool(string)


_NO_DATE: Final = datetime(2000, 1, 1, tzinfo=UTC)
_HEADER: Final = """\
# What reader says, in French. See tests/making/catalogues.py.
msgid ""
msgstr ""
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


if __name__ == "__main__":
    main()
