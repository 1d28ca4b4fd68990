"""Reads a file, a named pipe or what a shell substitutes for one, and nothing that never ends."""

import errno
import os
import select
import stat
from pathlib import Path

from reader.errors import SourceError
from reader.language import _
from reader.sources.kinds import refuse_binary
from reader.sources.limits import CHUNK, MAX_BYTES, PIPE_PATIENCE, too_large

_SNIFF = 1 << 16
_HEED = 0.2  # seconds until a signal is heeded, at the latest


def read_file(path: Path, *, limit: int = MAX_BYTES, patience: float = PIPE_PATIENCE) -> bytes:
    """Return the bytes of the file or pipe at `path`.

    A pipe may stay silent for `patience` seconds. Raises SourceError when there is no such file,
    when it can't be read, is a folder or a device, or holds more than `limit` bytes.
    """
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    try:
        return _read_open(descriptor, path, limit, patience)
    except OSError as error:
        raise _unreadable(path, error) from error
    finally:
        os.close(descriptor)


def read_to_end(descriptor: int, name: str, *, limit: int = MAX_BYTES) -> bytes:
    """Return all that can be read from an open file or pipe, at most `limit` bytes.

    What begins like a binary file is refused at once, so that /dev/zero costs nothing.
    Raises SourceError, and OSError as reading does.
    """
    chunks: list[bytes] = []
    total = 0
    while chunk := _read_some(descriptor):
        if not chunks:
            refuse_binary(chunk[:_SNIFF], name)
        chunks.append(chunk)
        total += len(chunk)
        if total > limit:
            raise too_large(name, limit)
    return b"".join(chunks)


def _read_some(descriptor: int) -> bytes:
    """Return what can be read next, b"" at the end, and heed Ctrl-C while nothing comes.

    A signal that arrives just before a read that blocks is seen only after it: hence the poll,
    which never blocks for long.
    """
    watch = select.poll()
    watch.register(descriptor, select.POLLIN)
    while not watch.poll(_HEED * 1000):
        pass
    return os.read(descriptor, CHUNK)


def _read_open(descriptor: int, path: Path, limit: int, patience: float) -> bytes:
    status = os.fstat(descriptor)
    name = str(path)
    if stat.S_ISDIR(status.st_mode):
        raise SourceError(
            _("{name} is a folder").format(name=name),
            _("reader opens one article."),
            _a_file_in(path),
        )
    if stat.S_ISFIFO(status.st_mode):
        _wait_for_writer(descriptor, name, patience)
        os.set_blocking(descriptor, True)
    elif not stat.S_ISREG(status.st_mode):
        raise SourceError(
            _("{name} is a device").format(name=name),
            _("there is no article in it."),
            _("Name a file, a URL, or - ."),
        )
    if status.st_size > limit:
        raise too_large(name, limit)
    if status.st_size == 0:  # a pipe, or one of those under /proc
        return read_to_end(descriptor, name, limit=limit)
    with os.fdopen(descriptor, "rb", buffering=0, closefd=False) as file:
        return file.readall()


def _wait_for_writer(descriptor: int, name: str, patience: float) -> None:
    watch = select.poll()
    watch.register(descriptor, select.POLLIN)
    if not watch.poll(patience * 1000):
        raise SourceError(
            _("{name} is a pipe").format(name=name),
            _("nothing was written to it in {seconds} seconds.").format(seconds=f"{patience:g}"),
            _("Start what writes to it first."),
        )


def _a_file_in(folder: Path) -> str:
    try:
        names = sorted(entry.name for entry in folder.iterdir() if entry.is_file())
    except OSError:
        names = []
    readable = [name for name in names if name.lower().endswith((".txt", ".md", ".html"))]
    return (
        _("Name a file in it, such as {path}").format(path=folder / readable[0])
        if readable
        else _("Name a file.")
    )


def _unreadable(path: Path, error: OSError | ValueError) -> SourceError:
    name = str(path)
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOENT, errno.ENOTDIR):
        return SourceError(
            _("{name} is not there").format(name=name), _("no such file."), _likely(path)
        )
    if code in (errno.EACCES, errno.EPERM):
        return SourceError(
            _("{name} can't be read").format(name=name),
            _("you have no permission."),
            _("See who owns it with: ls -l"),
        )
    why = _(os.strerror(code)).lower() if code else str(error)
    return SourceError(
        _("{name} can't be read").format(name=name), f"{why}.", _("Check the name, or open a copy.")
    )


def _likely(path: Path) -> str:
    """Return what may have been meant: a page without its scheme, or a file of a similar name."""
    import difflib  # only needed once something has gone wrong

    first = path.parts[0] if path.parts else ""
    if first.startswith("www.") or (len(path.parts) > 1 and first.endswith((".fr", ".com", ".ca"))):
        return _("For a page, write {url}").format(url=f"https://{path}")
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        names = []
    near = difflib.get_close_matches(path.name, names, n=1)
    return (
        _("Did you mean {path}?").format(path=path.with_name(near[0]))
        if near
        else _("Check the path.")
    )
