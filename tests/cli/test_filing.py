"""Files that the reader writes on request."""

from pathlib import Path

import pytest

from reader.cli.filing import Filing
from reader.errors import SourceError


def test_what_is_kept_is_added_to_the_file_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Filing().append("port.txt", "« Un »\n") == "./port.txt"
    assert Filing().append("port.txt", "« Deux \udce9 »\n") == "./port.txt"
    assert (tmp_path / "port.txt").read_text(encoding="utf-8") == "« Un »\n« Deux ? »\n"


def test_where_the_current_folder_cannot_be_written_it_goes_among_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here" / "port.txt").mkdir(parents=True)  # nothing can be written there
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "home" / "Documents"))
    assert Filing().append("port.txt", "« Un »\n") == "~/Documents/port.txt"
    assert (tmp_path / "home" / "Documents" / "port.txt").read_text(encoding="utf-8") == "« Un »\n"


def test_what_can_be_written_nowhere_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "port.txt").mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "file" / "Documents"))
    with pytest.raises(SourceError, match=r"port\.txt can't be written"):
        Filing().append("port.txt", "« Un »\n")
