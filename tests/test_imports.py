"""What a fresh process imports: the contracts of the design, seen at run time."""

import subprocess
import sys

import pytest

DRAWING = {"textual", "rich"}
LANGUAGE = {"spacy", "thinc", "numpy"}
WEB = {"httpx", "trafilatura", "lxml"}


def imported_by(statement: str) -> set[str]:
    """Return the top-level modules that a fresh process holds after `statement`."""
    program = f"{statement}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import reader.model, reader.errors", DRAWING | LANGUAGE | WEB | {"rapidfuzz", "sqlite3"}),
        ("import reader.cli", DRAWING | LANGUAGE | WEB),
        ("import reader.sources", DRAWING | LANGUAGE | WEB),
        ("import reader.analysis", DRAWING | LANGUAGE | WEB),
        ("import reader.store", DRAWING | LANGUAGE | WEB),
        ("import reader.export", DRAWING | LANGUAGE | WEB),
        ("import reader.search", DRAWING | LANGUAGE | WEB),
        ("import reader.background", DRAWING | LANGUAGE | WEB),
        ("import reader.interface.app", LANGUAGE | WEB),
    ],
)
def test_a_fresh_process_imports_no_more_than_it_needs(statement: str, forbidden: set[str]) -> None:
    assert not imported_by(statement) & forbidden


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_and_version_never_import_textual(arguments: list[str]) -> None:
    statement = (
        "from reader.cli import main\n"
        f"try:\n    main({arguments!r})\nexcept SystemExit as end:\n    assert not end.code"
    )
    assert not imported_by(statement) & (DRAWING | LANGUAGE | WEB)


def test_the_model_and_errors_need_the_standard_library_only() -> None:
    extra = imported_by("import reader.model, reader.errors") - imported_by("")
    assert extra - set(sys.stdlib_module_names) == {"reader"}
