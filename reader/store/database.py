"""The store's file: opened, made if need be, set aside when damaged, done without when need be."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any

from reader.errors import StoreError
from reader.language import _, reason
from reader.store.schema import NewerStoreError, migrate

FILE_NAME = "reader.db"
# Seconds that one reader waits for another to finish writing.
_PATIENCE = 5.0
# What is carried over when the file can no longer be written: small, and needed while reading.
_CARRIED = ("places", "marks", "corrections")
Statement = tuple[str, list[tuple[Any, ...]]]
"""What is to be executed, once for each of the rows."""


class Database:
    """A connection for all threads of the program.

    Where the file can't be used, memory takes its place, so that reading goes on; `trouble` then
    says what happened. The journal is SQLite's plain one: WAL is unsafe on network file systems,
    where many homes are.
    """

    def __init__(self, path: Path | None) -> None:
        """Take the file at `path`; None: in memory only, leaving no trace.

        It is opened when something is first asked of it, in the thread that asks: to make one
        takes as long as the disk likes.
        """
        self.trouble: StoreError | None = None
        self._lock = RLock()
        self._closed = False
        self._path = path
        self._opened: sqlite3.Connection | None = None

    def open(self) -> None:
        """Open the file now, if it was not."""
        with self._lock:
            if not self._closed:
                self._connection()

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Return what `query` selects; nothing once closed."""
        with self._lock:
            if self._closed:
                return []
            try:
                return self._connection().execute(query, values).fetchall()
            except sqlite3.Error as error:
                self._recover(error)
                return self._connection().execute(query, values).fetchall()

    def write(self, *statements: Statement) -> None:
        """Execute each statement for each of its rows, all of them or none; none once closed."""
        with self._lock:
            if self._closed:
                return
            try:
                self._write(statements)
            except sqlite3.Error as error:
                self._recover(error)
                self._write(statements)

    def change(
        self,
        query: str,
        values: tuple[Any, ...],
        changed: Callable[[list[tuple[Any, ...]]], Statement],
    ) -> None:
        """Execute what `changed` makes of the rows that `query` selects, while nobody else can
        write; nothing once closed."""
        with self._lock:
            if self._closed:
                return
            try:
                self._change(query, values, changed)
            except sqlite3.Error as error:
                self._recover(error)
                self._change(query, values, changed)

    def compact(self) -> None:
        """Give back the room of what was deleted, and overwrite it."""
        with self._lock, suppress(sqlite3.OperationalError):  # another reader is at work: later
            if not self._closed:
                self._connection().execute("VACUUM")

    def close(self) -> None:
        """Close the file; harmless when done twice, and while other threads still write."""
        with self._lock:
            self._closed = True
            if self._opened is not None:
                self._opened.close()

    def _write(self, statements: tuple[Statement, ...]) -> None:
        with _transaction(self._connection()) as connection:
            for statement, rows in statements:
                connection.executemany(statement, rows)

    def _change(
        self,
        query: str,
        values: tuple[Any, ...],
        changed: Callable[[list[tuple[Any, ...]]], Statement],
    ) -> None:
        with _transaction(self._connection()) as connection:
            statement, rows = changed(connection.execute(query, values).fetchall())
            connection.executemany(statement, rows)

    def _connection(self) -> sqlite3.Connection:
        """Return the connection, opened if it was not; called with the lock held."""
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> sqlite3.Connection:
        if self._path is None:
            return _in_memory()
        try:
            return _open_file(self._path)
        except sqlite3.OperationalError as error:
            self.trouble = _unusable(self._path, str(error))
        except sqlite3.DatabaseError:
            return self._begin_anew(self._path)
        except OSError as error:
            self.trouble = _unusable(self._path, reason(error))
        except NewerStoreError:
            self.trouble = _unusable(self._path, _("a later version of reader wrote it"))
        self._path = None
        return _in_memory()

    def _recover(self, error: sqlite3.Error) -> None:
        """Put something in place of a connection that failed; raise `error` where nothing can."""
        if self._path is None or isinstance(error, sqlite3.ProgrammingError):
            raise error
        if isinstance(error, sqlite3.OperationalError):
            self.trouble = _unusable(self._path, str(error))
            self._path = None
            self._opened = _carry_over(self._connection())
        else:
            self._connection().close()
            self._opened = self._begin_anew(self._path)

    def _begin_anew(self, path: Path) -> sqlite3.Connection:
        """Set the damaged file aside and begin a new one."""
        aside = path.with_name(
            f"{path.stem}-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}{path.suffix}"
        )
        try:
            path.replace(aside)
            with suppress(FileNotFoundError):
                path.with_name(path.name + "-journal").replace(f"{aside}-journal")
            connection = _open_file(path)
        except (OSError, sqlite3.Error) as error:
            self.trouble = _unusable(path, str(error))
            self._path = None
            return _in_memory()
        self.trouble = StoreError(
            _("Library"),
            _("the file {path} was damaged.").format(path=path),
            _("It was put aside: {name}").format(name=aside.name),
        )
        return connection


def _open_file(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # what one reads concerns nobody else
    connection = sqlite3.connect(
        path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        migrate(connection)
    except (sqlite3.Error, NewerStoreError):
        connection.close()
        raise
    return connection


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    migrate(connection)
    return connection


def _carry_over(failed: sqlite3.Connection) -> sqlite3.Connection:
    """Return a store in memory with what can still be read of the failed one."""
    memory = _in_memory()
    with suppress(sqlite3.Error):
        for table in _CARRIED:
            for row in failed.execute(f"SELECT * FROM {table}"):
                marks = ",".join("?" * len(row))
                memory.execute(f"INSERT INTO {table} VALUES ({marks})", row)
    with suppress(sqlite3.Error):
        failed.close()
    return memory


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _unusable(path: Path, reason: str) -> StoreError:
    return StoreError(
        _("Library"),
        _("{path} can't be used ({reason}).").format(path=path, reason=reason),
        _("Reading goes on; places and marks will not be kept."),
    )
