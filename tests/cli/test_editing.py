"""The article's file in the user's own editor."""

import shlex
import sys
from pathlib import Path

import pytest

from reader.cli.editing import edit, editor_command, line_to_edit
from reader.cli.rereading import Rereading
from reader.errors import SourceError
from reader.model import Article

PATH = Path("/tmp/port.txt")


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, ["vi", "+7", "/tmp/port.txt"]),
        ({"EDITOR": "nano"}, ["nano", "+7", "/tmp/port.txt"]),
        ({"EDITOR": "nano", "VISUAL": "vim -R"}, ["vim", "-R", "+7", "/tmp/port.txt"]),
        ({"EDITOR": "/opt/bin/hx"}, ["/opt/bin/hx", "/tmp/port.txt:7"]),
        ({"VISUAL": "code --wait"}, ["code", "--wait", "-g", "/tmp/port.txt:7"]),
        ({"EDITOR": " "}, ["vi", "+7", "/tmp/port.txt"]),
        ({"EDITOR": 'vim "'}, ["vim", '"', "+7", "/tmp/port.txt"]),
    ],
)
def test_editors_are_told_the_line(environment: dict[str, str], command: list[str]) -> None:
    assert editor_command(environment, PATH, 7) == command


@pytest.mark.parametrize(
    ("written", "text", "words", "line"),
    [
        ("Un.\n\nDeux.\nTrois.", "Un.\n\nDeux.\nTrois.", "Trois", 4),
        ("Un.\r\nUn.\r\nDeux.", "Un.\nUn.\nDeux.", "Deux", 3),
        ("# Port\n\n\nLe **port**.\nIl ouvre.", "Port\n\nLe port.\n\nIl ouvre.", "Il ouvre", 5),
        ("# Port\n\nLe **port**.", "Port\n\nLe port.\n", "Le port", 3),
        ("# Port\n\n\nLe nouveau **port**.", "Port\n\nLe nouveau port.", "Le nouveau", 4),
        ("<p>\n<b>Autre", "Port\nLe port.\n\nFin", "Fin", 1),
    ],
)
def test_the_line_is_the_one_that_is_read(written: str, text: str, words: str, line: int) -> None:
    assert line_to_edit(written, text, text.index(words)) == line


def test_an_editor_is_run_on_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "port.txt"
    path.write_text("Un.\nDeux.\n", encoding="utf-8")
    program = "import sys; open(sys.argv[2], 'a').write(sys.argv[1])"
    monkeypatch.setenv("VISUAL", f"{shlex.quote(sys.executable)} -c {shlex.quote(program)}")
    Rereading().edit(Article("Un.\nDeux.\n", "Port", str(path)), 4)
    assert path.read_text(encoding="utf-8") == "Un.\nDeux.\n+2"


def test_what_is_no_file_is_not_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for source in ("-", "https://example.org/port"):
        with pytest.raises(SourceError, match="file"):
            Rereading().edit(Article("Un.", "Port", source), 0)
    with pytest.raises(SourceError, match="not there"):
        edit(tmp_path / "port.txt", "Un.", 0)
    monkeypatch.setenv("VISUAL", str(tmp_path / "no-editor"))
    (tmp_path / "port.txt").write_text("Un.")
    with pytest.raises(SourceError, match="editor"):
        edit(tmp_path / "port.txt", "Un.", 0)
