"""Writes what the reader wants to keep: into the current folder, else among the documents."""

import os
from pathlib import Path

from reader.errors import SourceError


class Filing:
    """Fulfils the interface's Files."""

    def append(self, name: str, text: str) -> str:
        """Write `text` at the end of the file `name`, made if need be; return where that is.

        Raises SourceError when it can be written neither here nor among the documents.
        """
        try:
            return _append(Path.cwd() / name, text)
        except OSError:
            return self._append_to_documents(name, text)

    def _append_to_documents(self, name: str, text: str) -> str:
        from platformdirs import user_documents_path

        path = user_documents_path() / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _append(path, text)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise SourceError(f"{path} can't be written", f"{why}.") from error


def _append(path: Path, text: str) -> str:
    with path.open("a", encoding="utf-8", errors="replace") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return _told(path)


def _told(path: Path) -> str:
    """Return `path` as people write it: ./ for the current folder, ~ for one's own."""
    if path.parent == Path.cwd():
        return f"./{path.name}"
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
