"""What --doctor says of terminals that are not at hand."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.cli import doctor
from reader.cli.doctor import State
from reader.store import HOME_VARIABLE


def tmux(**options: str) -> doctor.Ask:
    """Return a tmux in which only these options are set."""
    return lambda option: options.get(option.replace("-", "_"))


@pytest.mark.parametrize(
    ("environment", "state", "found"),
    [
        ({"TERM": "xterm-256color"}, State.GOOD, "TERM=xterm-256color"),
        ({"TERM": "screen", "TMUX": "/tmp/t"}, State.GOOD, "inside tmux"),
        ({"TERM": "xterm", "SSH_CONNECTION": "a b"}, State.GOOD, "over SSH"),
        ({"TERM": "dumb"}, State.BAD, "dumb"),
        ({}, State.BAD, "not set"),
    ],
)
def test_terminal(environment: Mapping[str, str], state: State, found: str) -> None:
    check = doctor.terminal(environment)
    assert check.state is state
    assert found in check.found


@pytest.mark.parametrize(
    ("environment", "state", "found"),
    [
        ({"COLORTERM": "truecolor"}, State.GOOD, "16 million"),
        ({"COLORTERM": "24bit", "NO_COLOR": "1"}, State.GOOD, "NO_COLOR"),
        ({"TERM": "xterm-256color"}, State.UNSURE, "256"),
        ({"TERM": "linux"}, State.UNSURE, "16"),
    ],
)
def test_colours(environment: Mapping[str, str], state: State, found: str) -> None:
    check = doctor.colours(environment)
    assert (check.state, found in check.found) == (state, True)


@pytest.mark.parametrize(
    ("environment", "asked", "state", "hint"),
    [
        ({"TMUX": "x"}, tmux(set_clipboard="on"), State.GOOD, ""),
        ({"TMUX": "x"}, tmux(set_clipboard="external"), State.BAD, "set -g set-clipboard on"),
        ({"TMUX": "x"}, tmux(), State.BAD, "set -g set-clipboard on"),
        ({"STY": "x"}, tmux(), State.UNSURE, "paste"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, tmux(), State.BAD, "iTerm2"),
        ({"TERM_PROGRAM": "iTerm.app"}, tmux(), State.UNSURE, "Settings"),
        ({"KITTY_WINDOW_ID": "1"}, tmux(), State.GOOD, ""),
        ({"TERM": "xterm"}, tmux(), State.UNSURE, "paste"),
    ],
)
def test_clipboard(
    environment: Mapping[str, str], asked: doctor.Ask, state: State, hint: str
) -> None:
    check = doctor.clipboard(environment, asked)
    assert check.state is state
    assert hint in check.hint


@pytest.mark.parametrize(
    ("asked", "state", "hint"),
    [
        (tmux(escape_time="500"), State.BAD, "set -sg escape-time 10"),
        (tmux(escape_time="10"), State.GOOD, ""),
        (tmux(), State.UNSURE, ""),
    ],
)
def test_keys_in_tmux(asked: doctor.Ask, state: State, hint: str) -> None:
    check = doctor.keys({"TMUX": "x"}, asked)
    assert check.state is state
    assert check.hint.endswith(hint)


@pytest.mark.parametrize(
    ("asked", "state"), [(tmux(mouse="on"), State.GOOD), (tmux(mouse="off"), State.UNSURE)]
)
def test_mouse_in_tmux(asked: doctor.Ask, state: State) -> None:
    assert doctor.mouse({"TMUX": "x"}, asked).state is state


def test_a_store_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "file" / "home"))
    check = doctor.store({HOME_VARIABLE: str(tmp_path / "file" / "home")})
    assert check.state is State.BAD
    assert check.found


def test_every_check_is_a_line_and_every_hint_one_below_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    lines = doctor.report({"TERM": "dumb"}, tmux()).splitlines()
    names = {line[4:14].strip() for line in lines[2:] if not line.startswith(" ")}
    assert {
        "terminal",
        "colours",
        "clipboard",
        "mouse",
        "keys",
        "letters",
        "store",
        "model",
    } <= names
    terminal = next(at for at, line in enumerate(lines) if "terminal" in line)
    assert lines[terminal].startswith("!!")
    assert "→" in lines[terminal + 1]
