"""The command line as a shell sees it: output, one line on stderr, exit status."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.analysis import ANALYSIS_VERSION, DEFAULT_MODEL
from reader.analysis.model_folder import model_name
from reader.model import Article, Entity, EntityType, Findings, Quote, QuoteKind, Span
from reader.model.corrections import Rename
from reader.store import HOME_VARIABLE, Store
from reader.store.database import FILE_NAME

TEXT = "Le bac\n\nZoé Le Goff a ri à Brest. « Non », a dit Zoé Le Goff.\n"
READER = [sys.executable, "-m", "reader"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for the store, which already holds what is found in TEXT."""
    folder = tmp_path / "home"
    folder.mkdir()
    zoe, zoe_again = TEXT.index("Zoé"), TEXT.rindex("Zoé")
    findings = Findings(
        entities=(
            Entity(
                *("e1", EntityType.PER, "Zoé Le Goff", "Le Goff"),
                (Span(zoe, zoe + 11), Span(zoe_again, zoe_again + 11)),
            ),
            Entity("e2", EntityType.LOC, "Brest", "Brest", (Span(28, 33),)),
        ),
        quotes=(Quote(35, 42, QuoteKind.DIRECT, "e1"),),
        complete=True,
        model=model_name(DEFAULT_MODEL),
    )
    store = Store(folder / FILE_NAME)
    store.keep_findings(Article(TEXT, "", "").key, findings, ANALYSIS_VERSION)
    store.close()
    return folder


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "bac.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(
    words: Sequence[str], home: Path, *, given: bytes | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run reader with `given` on standard input, which is empty without it."""
    return subprocess.run(
        [*READER, *words],
        input=given or b"",
        capture_output=True,
        env={**os.environ, HOME_VARIABLE: str(home), **environment},
        timeout=60,
    )


def error_line(done: subprocess.CompletedProcess[bytes], status: int) -> str:
    """Return the one line that a failed run says; nothing else may have been said."""
    told = done.stderr.decode()
    assert done.returncode == status, told
    assert done.stdout == b""
    assert told.startswith("reader: ")
    assert told.count("\n") == 1
    return told


def test_json_of_a_file(home: Path, article: str) -> None:
    done = run([article, "--format", "json"], home)
    assert done.returncode == 0, done.stderr
    plain = json.loads(done.stdout)
    assert plain["text"] == TEXT
    assert plain["source"] == article
    assert [entity["name"] for entity in plain["entities"]] == ["Zoé Le Goff", "Brest"]


def test_corrections_are_in_the_json(home: Path, article: str) -> None:
    store = Store(home / FILE_NAME)
    store.keep_corrections(Article(TEXT, "", ""), [Rename("Zoé Le Goff", "Zoé Legoff")])
    store.close()
    plain = json.loads(run([article, "--format", "json"], home).stdout)
    assert plain["entities"][0]["name"] == "Zoé Legoff"
    assert plain["entities"][0]["corrected"]


@pytest.mark.parametrize(
    ("words", "given"),
    [(["-"], TEXT.encode()), ([], TEXT.encode()), (["-"], TEXT.encode("utf-16"))],
)
def test_standard_input_is_read(home: Path, words: list[str], given: bytes) -> None:
    done = run([*words, "--format", "text"], home, given=given)
    assert (done.returncode, done.stdout.decode()) == (0, TEXT)


def test_several_are_printed_one_after_the_other_each_as_if_alone(
    home: Path, article: str, tmp_path: Path
) -> None:
    words = [article, "-", "--format", "json"]
    done = run(words, home, given=TEXT.encode())
    decoder, told, plain = json.JSONDecoder(), done.stdout.decode(), []
    while told:
        one, end = decoder.raw_decode(told)
        plain.append(one)
        told = told[end:].lstrip()
    assert [one["schema"] for one in plain] == [1, 1]
    assert plain[0] == json.loads(run([article, "--format", "json"], home).stdout)
    assert plain[1]["text"] == TEXT


def test_of_several_those_that_can_be_read_are_printed(
    home: Path, article: str, tmp_path: Path
) -> None:
    absent = str(tmp_path / "absent.txt")
    done = run([article, "--format", "text", absent, article], home)
    assert done.stdout.decode() == f"{TEXT}\n{TEXT}"
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"absent.txt" in done.stderr


@pytest.mark.parametrize("who", ["zoe", "Le Goff", "zoé gof"])
def test_who_narrows_by_a_name_that_is_nearly_right(home: Path, article: str, who: str) -> None:
    done = run([article, "--format", "text", "--who", who], home)
    assert done.stdout.decode().startswith("Zoé Le Goff\n\nZoé Le Goff a ri à Brest.")


def test_who_is_not_there(home: Path, article: str) -> None:
    told = error_line(run([article, "--format", "text", "--who", "Xuwq"], home), 1)
    assert "Xuwq" in told
    assert "Le Goff" in told


def test_output_is_utf_8_in_any_locale(home: Path, article: str) -> None:
    done = run([article, "--format", "text"], home, LC_ALL="C", PYTHONUTF8="0")
    assert done.stdout.decode() == TEXT


@pytest.mark.parametrize(
    ("words", "colours"),
    [([], False), (["--color", "always"], True), (["--color=never"], False)],
)
def test_colours_go_to_a_pipe_only_when_asked(
    home: Path, article: str, words: list[str], colours: bool
) -> None:
    done = run([article, "--format", "ansi", *words], home)
    assert (b"\x1b[" in done.stdout) is colours


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["--format", "xml"],
        ["--width", "wide", "a"],
        ["--width", "3", "a"],
        ["--width=-5", "a"],
        ["--lang", "de", "a"],
        ["--color", "red", "a"],
        ["--who"],
    ],
)
def test_wrong_usage_is_one_line_and_status_2(home: Path, words: list[str]) -> None:
    assert "reader --help" in error_line(run(words, home), 2)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("absent.txt", None),
        ("vide.txt", b""),
        ("image.png", b"\x89PNG\r\n\x1a\n\0"),
        ("nuls.txt", b"a\0b\0\0\0c"),
        ("doc.pdf", b"%PDF-1.4"),
        ("page.html", b"<html><body></body></html>"),
        ("ligne\x1b[31m\nsuite.txt", None),
        (".", None),
    ],
)
def test_what_cannot_be_read_is_one_line_and_status_1(
    home: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    told = error_line(run([str(tmp_path / name), "--format", "text"], home), 1)
    assert "\x1b" not in told


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "ftp://exemple.fr/", "http://["])
def test_what_cannot_be_reached_is_one_line_and_status_1(home: Path, url: str) -> None:
    error_line(run([url, "--format", "json"], home, NO_PROXY="*"), 1)


def test_a_model_that_is_not_there_is_one_line_and_status_1(home: Path, article: str) -> None:
    told = error_line(run([article, "--format", "json", "--model", "fr_none"], home), 1)
    assert "fr_none" in told


def test_without_a_terminal_the_interface_says_what_to_do_instead(home: Path, article: str) -> None:
    assert "--format" in error_line(run([article], home), 1)


def test_who_reads_the_output_may_stop(home: Path, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TEXT * 20_000, encoding="utf-8")
    command = [*READER, str(long), "--format", "text"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_control_c_is_quiet(home: Path) -> None:
    command = [*READER, "-", "--format", "text"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored under nohup
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"Un mot.\n" * 20_000)  # past a pipe's size: it is being read by now
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
        assert process.stderr.read() == b""
    assert process.returncode == 130


def test_a_closed_standard_input(home: Path) -> None:
    command = " ".join([*READER, "-", "--format", "text", "<&-"])
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60)
    assert "Standard input" in error_line(done, 1)


def test_a_full_disk_is_one_line(home: Path, article: str) -> None:
    command = " ".join([*READER, article, "--format", "text", ">/dev/full"])
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60)
    error_line(done, 1)


def on_a_terminal(words: Sequence[str], home: Path) -> tuple[bytes, int]:
    """Return what reader writes to a terminal of its own, and its exit status."""
    pid, descriptor = pty.fork()
    if pid == 0:
        os.environ[HOME_VARIABLE] = str(home)
        os.execv(sys.executable, [*READER, *words])
    written = b""
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # how Linux tells that the other end is gone
            break
        written += chunk
    os.close(descriptor)
    return written, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@pytest.mark.parametrize("format_name", ["json", "markdown", "html", "tsv", "text", "ansi"])
def test_no_control_sequence_of_an_article_reaches_a_terminal(
    home: Path, tmp_path: Path, format_name: str
) -> None:
    path = tmp_path / "piege.txt"
    text = TEXT.replace("Le bac", "Le \x1b]0;bac\x07\x9b31m")
    path.write_text(text, encoding="utf-8")
    store = Store(home / FILE_NAME)
    trap = Entity("e1", EntityType.PER, text[:20], text[:20], (Span(0, 20),), text[:20])
    found = Findings((trap,), complete=True, model=model_name(DEFAULT_MODEL))
    store.keep_findings(Article(text, "", "").key, found, ANALYSIS_VERSION)
    store.close()
    written, status = on_a_terminal([str(path), "--format", format_name], home)
    assert status == 0
    assert b"bac" in written
    own = written.decode().replace("\x1b[1;36m", "").replace("\x1b[0m", "")
    for sign in ("\x1b", "\x07", "\x9b"):
        assert sign not in own


def test_the_keyboard_is_no_article(home: Path) -> None:
    written, status = on_a_terminal(["-", "--format", "text"], home)
    assert status == 1
    assert b"Nothing is piped in" in written


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["--doctor"]])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_what_tells_of_the_program_itself(home: Path, words: list[str], encoding: str) -> None:
    done = run(words, home, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith((b"usage: reader", b"reader "))


@pytest.mark.parametrize(
    ("words", "forbidden"),
    [
        (["--help"], {"textual", "rich", "spacy", "httpx", "sqlite3"}),
        (["--doctor"], {"textual", "rich", "spacy", "httpx"}),
        (
            ["SOURCE", "--format", "json"],
            {"textual", "rich", "httpx", "trafilatura", "lxml", "charset_normalizer", "markdown_it"}
            | {"spacy"},  # what is kept is not looked for again
        ),
        (["SOURCE", "--format", "text"], {"textual", "rich", "spacy", "httpx", "lxml"}),
        (["absent", "--format", "text"], {"textual", "rich", "spacy", "httpx", "lxml"}),
    ],
)
def test_nothing_is_imported_that_is_not_needed(
    home: Path, article: str, words: list[str], forbidden: set[str]
) -> None:
    given = [article if word == "SOURCE" else word for word in words]
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        f"from reader.cli import main\nmain({given!r})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, HOME_VARIABLE: str(home)},
        timeout=60,
    )
    imported = {name.partition(".")[0] for name in done.stderr.split()}
    assert "reader" in imported
    assert not imported & forbidden


@pytest.mark.parametrize("words", [["--who", "le goff"], ["--who", "Zoé", "--format", "text"]])
def test_who_without_a_source_tells_of_everything_read(home: Path, words: list[str]) -> None:
    store = Store(home / FILE_NAME)
    store.shelve(Article(TEXT, "Le bac", "/tmp/bac.txt"))
    store.close()
    done = subprocess.run(
        [*READER, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, HOME_VARIABLE: str(home)},
        timeout=60,
    )
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, lines[0]) == (0, "Zoé Le Goff"), done.stderr
    assert any(line.startswith("  Le bac · 20") for line in lines)
    assert any("Non »" in line for line in lines)


def test_everything_is_forgotten_on_request(home: Path) -> None:
    store = Store(home / FILE_NAME)
    store.shelve(Article(TEXT, "Le bac", "/tmp/bac.txt"))
    store.keep_general_corrections([Rename("a", "b")])
    store.close()
    done = run(["--purge"], home)
    assert (done.returncode, done.stdout) == (0, b"Everything is forgotten.\n"), done.stderr
    store = Store(home / FILE_NAME)
    assert store.is_empty and not store.general_corrections()
    assert b"Le Goff" not in (home / FILE_NAME).read_bytes()
