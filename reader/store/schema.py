"""The store's tables, as the list of steps that lead to them from an empty file.

The number of steps taken is kept in the file (PRAGMA user_version). A step, once released, is
never changed: what comes later is a step of its own.
"""

import sqlite3

# Times are ISO 8601 in UTC; offsets and lengths count code points of the article's text.
STEPS: tuple[str, ...] = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,           -- Article.key: the same text, the same article
        title TEXT NOT NULL,
        source TEXT NOT NULL,               -- where it was read from last
        text TEXT NOT NULL,
        length INTEGER NOT NULL,
        read_at TEXT NOT NULL
    );
    CREATE INDEX articles_by_time ON articles (read_at);

    -- The words of titles and texts, without accents; of a very long text those at its start.
    CREATE VIRTUAL TABLE words USING fts5 (
        title, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
        INSERT INTO words (rowid, title, text)
        VALUES (new.id, new.title, substr(new.text, 1, 1000000));
    END;
    CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
        INSERT INTO words (words, rowid, title, text)
        VALUES ('delete', old.id, old.title, substr(old.text, 1, 1000000));
    END;
    CREATE TRIGGER article_changed AFTER UPDATE OF title ON articles BEGIN
        INSERT INTO words (words, rowid, title, text)
        VALUES ('delete', old.id, old.title, substr(old.text, 1, 1000000));
        INSERT INTO words (rowid, title, text)
        VALUES (new.id, new.title, substr(new.text, 1, 1000000));
    END;

    CREATE TABLE places (
        article TEXT PRIMARY KEY,
        start INTEGER NOT NULL,             -- the first code point on screen
        width INTEGER,                      -- cells; null: as wide as suits
        selected TEXT                       -- the name of the entity selected
    ) WITHOUT ROWID;

    CREATE TABLE marks (
        article TEXT NOT NULL,
        letter TEXT NOT NULL,
        start INTEGER NOT NULL,
        PRIMARY KEY (article, letter)
    ) WITHOUT ROWID;

    CREATE TABLE corrections (
        article TEXT PRIMARY KEY,           -- empty: the personal list, for every article
        data TEXT NOT NULL                  -- reader.model.corrections as JSON
    ) WITHOUT ROWID;

    CREATE TABLE findings (
        article TEXT NOT NULL,
        model TEXT NOT NULL,                -- the language model's name and version
        version INTEGER NOT NULL,           -- the analysis's own
        data BLOB NOT NULL,                 -- reader.model.serial as JSON, by zlib
        PRIMARY KEY (article, model, version)
    ) WITHOUT ROWID;

    -- What the latest findings of each article say, for looking over all articles at once.
    CREATE TABLE entities (
        article TEXT NOT NULL,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,               -- the name without case and accents
        role TEXT,
        mentions INTEGER NOT NULL,          -- how many
        PRIMARY KEY (article, id)
    ) WITHOUT ROWID;
    CREATE INDEX entities_by_name ON entities (folded);

    CREATE TABLE quotes (
        article TEXT NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        kind TEXT NOT NULL,
        speaker TEXT,                       -- entities.id, in the same article
        confidence REAL NOT NULL,
        PRIMARY KEY (article, start, stop)
    ) WITHOUT ROWID;
    CREATE INDEX quotes_by_speaker ON quotes (article, speaker);
    """,
    """
    -- Headings as [start, end, level], so that an article taken from here is as it was opened.
    ALTER TABLE articles ADD COLUMN headings TEXT NOT NULL DEFAULT '[]';

    -- The latest version of what was read from one source.
    CREATE INDEX articles_by_source ON articles (source, read_at);

    -- All that a row of the library shows, so that no text has to be passed over for it.
    DROP INDEX articles_by_time;
    CREATE INDEX articles_on_shelf ON articles (read_at, key, title, source, length);
    CREATE INDEX entities_by_weight ON entities (article, mentions DESC, name);
    """,
    """
    -- What ends the text on screen: how far one has read.
    ALTER TABLE places ADD COLUMN stop INTEGER NOT NULL DEFAULT 0;
    """,
    """
    -- Whether the text took the place of another that was read from the same source.
    ALTER TABLE articles ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
    DROP INDEX articles_on_shelf;
    CREATE INDEX articles_on_shelf ON articles (read_at, key, title, source, length, edited);
    """,
    """
    -- Jumps to go back and forward through: two lists of offsets as JSON, the nearest last.
    ALTER TABLE places ADD COLUMN jumps TEXT NOT NULL DEFAULT '[[], []]';
    """,
)


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that the file has not taken yet, each whole or not at all.

    Raises NewerStoreError where the file has taken more steps than there are.
    """
    while (taken := _taken(connection)) < len(STEPS):
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE; {STEPS[taken]}; PRAGMA user_version = {taken + 1}; COMMIT"
            )
        except sqlite3.OperationalError:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if _taken(connection) == taken:
                raise  # else another reader has taken this step meanwhile
    if taken > len(STEPS):
        raise NewerStoreError


def _taken(connection: sqlite3.Connection) -> int:
    (taken,) = connection.execute("PRAGMA user_version").fetchone()
    return int(taken)


class NewerStoreError(Exception):
    """The file was written by a later version of the program."""
