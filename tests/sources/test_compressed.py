"""Files that were compressed are opened like any other."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import open_source
from reader.sources.compressed import decompressed

TEXT = "Le port de Kerbihan rouvre. « Enfin », dit le maire.\n"
WAYS = pytest.mark.parametrize(
    ("suffix", "compress"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)],
)
Compress = Callable[[bytes], bytes]


@WAYS
def test_what_is_compressed_is_opened(tmp_path: Path, suffix: str, compress: Compress) -> None:
    path = tmp_path / f"port.txt{suffix}"
    path.write_bytes(compress(TEXT.encode()) + compress(TEXT.encode()))  # as cat joins them
    article = open_source(str(path))
    assert article.text == TEXT * 2
    assert article.source == str(path)


@WAYS
def test_what_is_in_it_is_told_by_its_own_name(
    tmp_path: Path, suffix: str, compress: Compress
) -> None:
    path = tmp_path / f"port.md{suffix}"
    path.write_bytes(compress(b"Un *port*"))
    assert open_source(str(path)).text.strip() == "Un port"


@WAYS
def test_what_is_damaged_or_cut_is_told(suffix: str, compress: Compress) -> None:
    whole = compress(TEXT.encode() * 9)
    for data in (whole[:-9], whole[:30] + b"\xff" * 9 + whole[39:]):
        with pytest.raises(SourceError, match="damaged"):
            decompressed(data, f"port{suffix}")


@WAYS
def test_a_bomb_does_not_explode(suffix: str, compress: Compress) -> None:
    data = compress(b"a" * 1_000_000)
    assert len(decompressed(data, "port", limit=1_000_000)) == 1_000_000
    with pytest.raises(SourceError, match="too large"):
        decompressed(data, f"port{suffix}", limit=999_999)
    with pytest.raises(SourceError, match="too large"):
        decompressed(data + data, f"port{suffix}", limit=1_500_000)


@WAYS
def test_what_follows_it_is_left_out(suffix: str, compress: Compress) -> None:
    assert decompressed(compress(b"Un port.") + b"\0\0\0\0", f"port{suffix}") == b"Un port."


def test_what_is_not_compressed_stays_as_it_is(tmp_path: Path) -> None:
    assert decompressed(b"BZh est un sigle.", "port.txt") == b"BZh est un sigle."
    path = tmp_path / "image.gz"
    path.write_bytes(gzip.compress(b"\x89PNG\r\n\x1a\n"))
    with pytest.raises(SourceError, match="image"):
        open_source(str(path))
