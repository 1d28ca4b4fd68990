"""Files as they are found in the wild: missing, closed, endless, or no files at all."""

import os
import threading
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import open_source
from reader.sources.files import read_file, read_to_end


def error_of(location: str | Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        open_source(str(location))
    line = str(caught.value)
    assert "\n" not in line
    assert caught.value.hint
    return caught.value


def test_plain_text_comes_as_it_is(tmp_path: Path) -> None:
    text = "Le pont rouvre\n\n\tDeux lignes,\u00a0dit-elle.  \n\n"
    (tmp_path / "pont.txt").write_text(text, encoding="utf-8")
    article = open_source(str(tmp_path / "pont.txt"))
    assert article.text == text
    assert article.title == "Le pont rouvre"
    assert article.source == str(tmp_path / "pont.txt")
    assert article.headings == ()


def test_a_first_line_without_words_gives_way_to_the_file_name(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("mot" * 60, encoding="utf-8")
    assert open_source(str(tmp_path / "long.txt")).title == "long.txt"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"PK\x03\x04\x14\0\x06", "docx"),
        (b"\x1f\x8b\x08\0\0", "damaged"),
        (b"{\\rtf1\\ansi Bonjour}", "RTF"),
        (b"\x7fELF\x02\x01", "program"),
        (b"du texte\0et des z\xc3\xa9ros", "NUL"),
        (b"\0" * 5000, "NUL"),
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
    ],
)
def test_what_is_no_text_is_named_for_what_it_is(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "fichier"
    path.write_bytes(content)
    assert what in str(error_of(path))


@pytest.mark.parametrize("text", ["BZh est un sigle, dit-il.", "ID3 : une norme.", "PKO recrute."])
def test_a_text_that_begins_like_a_binary_file_is_still_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "sigle.txt").write_text(text, encoding="utf-8")
    assert open_source(str(tmp_path / "sigle.txt")).text == text


def test_a_missing_file_tells_of_one_that_is_nearly_called_that(tmp_path: Path) -> None:
    (tmp_path / "passerelle.txt").write_text("oui", encoding="utf-8")
    assert "passerelle.txt" in error_of(tmp_path / "paserelle.txt").hint


def test_a_page_without_its_scheme_is_recognised() -> None:
    assert "https://www.exemple.fr/une" in error_of("www.exemple.fr/une").hint


@pytest.mark.parametrize("name", ["nul\0name", "a" * 5000, "\x1b[31mrouge", "d\u00e9j\u00e0/vu"])
def test_odd_names_are_only_missing_files(name: str) -> None:
    error_of(name)


def test_a_folder_names_a_file_that_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "une.txt").write_text("oui", encoding="utf-8")
    error = error_of(tmp_path)
    assert "folder" in str(error)
    assert "une.txt" in error.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("oui", encoding="utf-8")
    path.chmod(0)
    assert "permission" in str(error_of(path))


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_devices_are_refused(device: str) -> None:
    assert "device" in str(error_of(device))


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    error_of(tmp_path / "a")


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=("Été\n".encode() * 50_000,))
    writer.start()
    assert open_source(str(pipe)).text == "Été\n" * 50_000
    writer.join()


def test_a_named_pipe_that_nobody_writes_to_is_given_up(tmp_path: Path) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match=r"0\.01 seconds"):
        read_file(pipe, patience=0.01)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * 1_000_001)
    with pytest.raises(SourceError, match="1 MB"):
        read_file(path, limit=1_000_000)
    with path.open("rb") as file, pytest.raises(SourceError, match="1 MB"):
        read_to_end(file.fileno(), "Standard input", limit=1_000_000)


def test_endless_zeros_are_refused_at_the_first_chunk() -> None:
    descriptor = os.open("/dev/zero", os.O_RDONLY)
    try:
        with pytest.raises(SourceError, match="NUL"):
            read_to_end(descriptor, "Standard input")
    finally:
        os.close(descriptor)


def test_a_home_folder_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "une.txt").write_text("Oui.", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert open_source("~/une.txt").text == "Oui."


@pytest.mark.parametrize(
    "location", ["ftp://exemple.fr/une", "file:///etc/passwd", "s3://seau/une"]
)
def test_other_schemes_are_refused(location: str) -> None:
    assert "http" in str(error_of(location))
