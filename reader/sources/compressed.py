"""Opens what was compressed by gzip, bzip2 or xz, and no more of it than one may read."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Final, Protocol

from reader.errors import SourceError
from reader.language import _
from reader.sources.limits import MAX_BYTES, MEGABYTE, too_large

_MOST_MEMORY: Final = 150 * MEGABYTE  # of xz: twice what its strongest preset asks for
_SUFFIXES: Final = (".gz", ".bz2", ".xz")


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def decompressed(data: bytes, name: str, *, limit: int = MAX_BYTES) -> bytes:
    """Return what `data`, the bytes of the file called `name`, holds: itself if it is not
    compressed.

    Raises SourceError when it is damaged, or holds more than `limit` bytes.
    """
    if _decompressor_for(data) is None:
        return data
    parts: list[bytes] = []
    left = limit
    while (make := _decompressor_for(data)) is not None:  # what else may follow is padding
        part, data = _part(make(), data, name, left)
        left -= len(part)
        if left < 0:
            raise too_large(name, limit)
        parts.append(part)
    return b"".join(parts)


def plain_name(name: str) -> str:
    """Return the name of what is in a compressed file: « port.html » for « port.html.gz »."""
    path = PurePath(name)
    return path.stem if path.suffix.lower() in _SUFFIXES else name


def _part(one: _Decompressor, data: bytes, name: str, left: int) -> tuple[bytes, bytes]:
    """Return one part of what may be several one after the other, and the data that follow it."""
    import lzma
    import zlib

    try:
        part = one.decompress(data, left + 1)
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError) as error:
        raise _damaged(name) from error
    if not one.eof and len(part) <= left:
        raise _damaged(name)
    return part, one.unused_data


def _decompressor_for(data: bytes) -> Callable[[], _Decompressor] | None:
    """Return what makes a decompressor for what begins like `data`, None for what is not
    compressed; what none needs is not imported."""
    if data.startswith(b"\x1f\x8b\x08"):
        import zlib

        return lambda: zlib.decompressobj(16 + zlib.MAX_WBITS)
    if data.startswith(b"BZh") and data[4:10] == b"1AY&SY":
        import bz2

        return bz2.BZ2Decompressor
    if data.startswith(b"\xfd7zXZ\x00"):
        import lzma

        return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
    return None


def _damaged(name: str) -> SourceError:
    return SourceError(
        _("{name} can't be read").format(name=name),
        _("its compression is damaged."),
        _("Check the name, or open a copy."),
    )
