"""How much is read, and how long anyone is waited for."""

from typing import Final

from reader.errors import SourceError
from reader.language import _

MEGABYTE: Final = 1_000_000
MAX_BYTES: Final = 200 * MEGABYTE
"""The largest file or standard input that is opened."""

MAX_PAGE_BYTES: Final = 50 * MEGABYTE
"""The largest page that is fetched, after decompression."""

MAX_MARKUP_BYTES: Final = 10 * MEGABYTE
"""The largest HTML or Markdown that is parsed; real articles stay under a hundredth of it."""

CHUNK: Final = 1 << 20
"""How many bytes are read at a time from what does not tell its size."""

PIPE_PATIENCE: Final = 30.0
"""How many seconds a named pipe may stay silent."""


def too_large(name: str, limit: int) -> SourceError:
    """Return the error for a source of more than `limit` bytes."""
    return SourceError(
        _("{name} is too large").format(name=name),
        _("the limit is {size} MB.").format(size=limit // MEGABYTE),
        _("Open a part of it: head -c 10M FILE | reader -"),
    )
