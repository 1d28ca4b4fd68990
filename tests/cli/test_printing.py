"""When colours are printed, and whom a name means."""

import pytest

from reader.cli.printing import wants_colour, whom
from reader.errors import ReaderError
from tests.export.readings import reading


@pytest.mark.parametrize(
    ("color", "to_terminal", "environment", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    color: str,
    to_terminal: bool,
    environment: dict[str, str],
    wanted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(color, to_terminal=to_terminal) is wanted


@pytest.mark.parametrize(
    ("name", "found"),
    [("Kerbrat", "Hélène Kerbrat"), ("helene", "Hélène Kerbrat"), ("atm", "ATM")],
)
def test_a_name_means_the_entity_that_it_fits_best(name: str, found: str) -> None:
    assert whom(name, reading()).name == found


@pytest.mark.parametrize("name", ["", "Xyzzy", "\x1b[31m"])
def test_a_name_that_fits_nobody_tells_who_is_there(name: str) -> None:
    with pytest.raises(ReaderError, match="Kerbrat"):
        whom(name, reading())
