"""Text as the store can hold and compare it."""

import unicodedata


def storable(text: str) -> str:
    """Return `text` as UTF-8 can hold it: half a surrogate pair, as in names of files, becomes ?"""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def folded(text: str) -> str:
    """Return `text` without case, accents and the kind of its apostrophes."""
    apart = unicodedata.normalize("NFD", storable(text).replace("’", "'"))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()
