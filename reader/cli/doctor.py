"""What --doctor tells: what this terminal can do for reader, and how to mend what it can't."""

import locale
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader import __version__
from reader.language import _, later

Ask = Callable[[str], str | None]
"""Gives the value of an option of tmux, None where it can't be asked."""

_SMALLEST: Final = (40, 12)
_SLOW_ESCAPE: Final = 50
_NAME_CELLS: Final = 14
_HINT: Final = f"{'':{_NAME_CELLS + 6}}→ "
_IN_TMUX_CONF: Final = later("in ~/.tmux.conf: {setting}")
# Known to take OSC 52, by TERM_PROGRAM or by a variable that they set.
_WITH_CLIPBOARD: Final = {"WezTerm", "ghostty", "rio", "vscode", "WarpTerminal", "contour"}
_CLIPBOARD_VARIABLES: Final = ("KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WT_SESSION")


class State(StrEnum):
    """How well something is."""

    GOOD = "ok"
    UNSURE = "?"
    BAD = "!!"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: how it is, what was found, and what to do about it."""

    name: str
    state: State
    found: str
    hint: str = ""


def report(environment: Mapping[str, str] | None = None, ask_tmux: Ask | None = None) -> str:
    """Return all checks as lines of text, each hint below what it mends."""
    environment = os.environ if environment is None else environment
    lines = [f"reader {__version__}", ""]
    for check in _checks(environment, ask_tmux or _ask_tmux):
        lines.append(f"{check.state:<2}  {check.name:<{_NAME_CELLS}}  {check.found}")
        if check.hint:
            lines.append(f"{_HINT}{check.hint}")
    return "\n".join(lines) + "\n"


def _checks(environment: Mapping[str, str], ask_tmux: Ask) -> Iterator[Check]:
    yield terminal(environment)
    yield size()
    yield colours(environment)
    yield letters()
    yield clipboard(environment, ask_tmux)
    yield mouse(environment, ask_tmux)
    yield keys(environment, ask_tmux)
    yield settings()
    yield store(environment)
    yield model()


def terminal(environment: Mapping[str, str]) -> Check:
    """Look at TERM."""
    term = environment.get("TERM", "")
    if term in ("", "dumb"):
        hint = _("export TERM=xterm-256color, if your terminal is not older than that")
        return Check(
            _("terminal"), State.BAD, _("TERM is not set") if not term else "TERM=dumb", hint
        )
    where = [_(name) for name, variable in _AROUND.items() if environment.get(variable)]
    return Check(_("terminal"), State.GOOD, " ".join([f"TERM={term}", *where]))


_AROUND: Final = {
    later("inside tmux"): "TMUX",
    later("inside screen"): "STY",
    later("over SSH"): "SSH_CONNECTION",
}


def size() -> Check:
    """Look at how many cells there are."""
    try:
        columns, rows = os.get_terminal_size(2)
    except OSError:
        return Check(
            _("size"), State.UNSURE, _("no terminal to draw on"), _("run it without redirections")
        )
    found = _("{columns}×{rows} cells").format(columns=columns, rows=rows)
    if columns < _SMALLEST[0] or rows < _SMALLEST[1]:
        columns, rows = _SMALLEST
        hint = _("make it {columns}×{rows} or larger").format(columns=columns, rows=rows)
        return Check(_("size"), State.BAD, found, hint)
    return Check(_("size"), State.GOOD, found)


def colours(environment: Mapping[str, str]) -> Check:
    """Look at how many colours the terminal says it has."""
    if environment.get("NO_COLOR"):
        return Check(
            _("colours"), State.GOOD, _("none, as NO_COLOR asks; types are told by their marks")
        )
    if environment.get("COLORTERM") in ("truecolor", "24bit"):
        return Check(_("colours"), State.GOOD, _("16 million (COLORTERM)"))
    count = "256" if "256color" in environment.get("TERM", "") else "16"
    hint = _("if your terminal has true colours: export COLORTERM=truecolor")
    if environment.get("SSH_CONNECTION"):
        hint = _(
            "if your terminal has true colours: export COLORTERM=truecolor there "
            "(SSH does not pass it on unless SendEnv and AcceptEnv name it)"
        )
    return Check(_("colours"), State.UNSURE, count, hint)


def letters() -> Check:
    """Look at whether the locale is one of UTF-8."""
    encoding = locale.getpreferredencoding(False)
    if encoding.lower().replace("-", "") == "utf8":
        return Check(_("letters"), State.GOOD, encoding)
    hint = _("export LC_ALL=C.UTF-8, or fr_FR.UTF-8 where it is installed")
    return Check(
        _("letters"),
        State.BAD,
        _("{encoding}: accents and marks will be lost").format(encoding=encoding),
        hint,
    )


def clipboard(environment: Mapping[str, str], ask_tmux: Ask) -> Check:
    """Look at whether what is copied (OSC 52) may come through."""
    if environment.get("TMUX"):
        setting = ask_tmux("set-clipboard") or _("unknown")
        if setting == "on":
            return Check(_("clipboard"), State.GOOD, _("tmux passes it on (set-clipboard on)"))
        hint = _(_IN_TMUX_CONF).format(setting="set -g set-clipboard on")
        return Check(
            _("clipboard"),
            State.BAD,
            _("tmux keeps it (set-clipboard {setting})").format(setting=setting),
            hint,
        )
    if environment.get("STY"):
        return Check(
            _("clipboard"), State.UNSURE, _("screen passes it on in pieces"), _(_TRY_COPYING)
        )
    program = environment.get("TERM_PROGRAM", "")
    if program == "Apple_Terminal":
        hint = _("use iTerm2, kitty, WezTerm or Ghostty, or write quotations to a file")
        return Check(_("clipboard"), State.BAD, _("Terminal.app takes none (no OSC 52)"), hint)
    if program == "iTerm.app":
        hint = _("Settings › General › Selection › Applications in terminal may access clipboard")
        return Check(_("clipboard"), State.UNSURE, _("iTerm2 takes it where allowed"), hint)
    if program in _WITH_CLIPBOARD or any(name in environment for name in _CLIPBOARD_VARIABLES):
        return Check(_("clipboard"), State.GOOD, _("this terminal takes it (OSC 52)"))
    return Check(
        _("clipboard"), State.UNSURE, _("sent by OSC 52; no answer is given"), _(_TRY_COPYING)
    )


_TRY_COPYING: Final = later("copy a quotation with y and paste it somewhere")


def mouse(environment: Mapping[str, str], ask_tmux: Ask) -> Check:
    """Look at whether clicks and the wheel may come through."""
    select = _(
        "hold Shift (on macOS Option) for the terminal's own selection, or start with --no-mouse"
    )
    if environment.get("TMUX") and ask_tmux("mouse") != "on":
        hint = _(_IN_TMUX_CONF).format(setting="set -g mouse on")
        return Check(_("mouse"), State.UNSURE, _("tmux has it off"), hint)
    return Check(_("mouse"), State.GOOD, _("clicks and wheel; {select}").format(select=select))


def keys(environment: Mapping[str, str], ask_tmux: Ask) -> Check:
    """Look at whether Escape has to wait."""
    if not environment.get("TMUX"):
        return Check(_("keys"), State.GOOD, _("nothing between you and reader"))
    wait = ask_tmux("escape-time")
    if wait is None or not wait.isdigit():
        return Check(_("keys"), State.UNSURE, _("tmux does not tell its escape-time"))
    if int(wait) > _SLOW_ESCAPE:
        hint = _(_IN_TMUX_CONF).format(setting="set -sg escape-time 10")
        return Check(
            _("keys"), State.BAD, _("tmux keeps Escape for {wait} ms").format(wait=wait), hint
        )
    return Check(
        _("keys"), State.GOOD, _("tmux passes Escape on after {wait} ms").format(wait=wait)
    )


def settings() -> Check:
    """Look at the file of keys and settings."""
    from reader.config import default_config_path, load_config

    path = default_config_path()
    if path.exists():
        from reader.interface.settings import Settings

        wrong = Settings.of(load_config(path)).explained()
        if wrong:
            return Check(_("settings"), State.BAD, str(path), f"\n{_HINT}".join(wrong))
    found = str(path) if path.exists() else _("none; they would be in {path}").format(path=path)
    return Check(_("settings"), State.GOOD, found)


def store(environment: Mapping[str, str]) -> Check:
    """Look at whether what is read can be kept."""
    from reader.store import HOME_VARIABLE, open_store

    opened = open_store()
    trouble = opened.trouble
    opened.close()
    if trouble is not None:
        return Check(_("store"), State.BAD, trouble.message, trouble.hint)
    where = environment.get(HOME_VARIABLE)
    folder = f"{where} ({HOME_VARIABLE})" if where else _data_folder()
    found = _("in {folder}").format(folder=folder)
    return Check(_("store"), State.GOOD, found)


def _data_folder() -> str:
    import platformdirs

    return platformdirs.user_data_dir("reader")


def model() -> Check:
    """Look at whether the language model is there."""
    from reader.analysis.model_folder import model_name
    from reader.analysis.version import DEFAULT_MODEL
    from reader.errors import AnalysisError

    try:
        return Check(_("model"), State.GOOD, model_name(DEFAULT_MODEL))
    except AnalysisError as error:
        return Check(_("model"), State.BAD, error.message, error.hint)


def _ask_tmux(option: str) -> str | None:
    # -A: what holds here, be it set for this pane, this session or all of them.
    scope = "-sv" if option in ("set-clipboard", "escape-time") else "-Av"
    try:
        done = subprocess.run(
            ["tmux", "show-options", scope, option], capture_output=True, text=True, timeout=2
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None
