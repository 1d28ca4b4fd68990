"""Opens the file of an article in the user's own editor, at the line that is read."""

import os
import shlex
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from reader.errors import SourceError
from reader.language import _

_FALLBACK: Final = "vi"  # as for less, git and crontab
# How these are told a line; all others take « +LINE FILE », as vi does (POSIX, ex).
_BY_COLON: Final = frozenset(("hx", "helix", "subl", "zed"))
_BY_OPTION: Final = frozenset(("code", "codium", "code-insiders"))
_LOOKED_FOR = (40, 20, 10)  # characters to know a line by: fewer where markup stands among them


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> Sequence[str]:
    """Return the command that opens `path` at `line` (from 1) in the editor that VISUAL or EDITOR
    names."""
    named = environment.get("VISUAL") or environment.get("EDITOR") or _FALLBACK
    try:
        editor = shlex.split(named)
    except ValueError:  # a quotation mark without its other
        editor = named.split()
    editor = editor or [_FALLBACK]
    name = Path(editor[0]).name
    if name in _BY_COLON:
        return [*editor, f"{path}:{line}"]
    if name in _BY_OPTION:
        return [*editor, "-g", f"{path}:{line}"]
    return [*editor, f"+{line}", str(path)]


def line_to_edit(written: str, text: str, offset: int) -> int:
    """Return the line, from 1, of the file that holds `written` where the article's `text` has
    what stands at `offset`.

    A plain text has the same lines; in what was marked up, the words are looked for.
    """
    line = text.count("\n", 0, offset) + 1
    if len(written.splitlines()) == len(text.splitlines()):
        return line
    words = text[offset : offset + max(_LOOKED_FOR)].lstrip("\n").partition("\n")[0].strip()
    found = (written.find(words[:most]) for most in _LOOKED_FOR if words)
    at = next((at for at in found if at >= 0), 0)
    return written.count("\n", 0, at) + 1


def edit(path: Path, text: str, offset: int) -> None:
    """Open the file at `path` in the user's editor, where it has what stands at `offset` of the
    article's `text`, and return when that is left. Raises SourceError."""
    if not path.is_file():
        raise SourceError(_("{name} is not there").format(name=path), _("no such file."))
    path = path.absolute()
    try:
        written = path.read_text(encoding="utf-8", errors="replace")
        command = editor_command(os.environ, path, line_to_edit(written, text, offset))
        subprocess.run(command, check=False)
    except OSError as error:
        raise SourceError(
            _("The editor can't be opened"),
            f"{_(error.strerror or str(error)).lower()}.",
            _("Name another: export EDITOR=nano"),
        ) from error
