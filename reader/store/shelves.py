"""The library: the articles read, looked over all at once."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any

from reader.model import Article, Heading, Shelved, Sighting
from reader.store.database import Database, Statement
from reader.store.text import folded, storable

# The newest articles, at most so many: more than anyone scrolls through.
_MOST = 5000
# Names of an article that its row shows.
_NAMES = 5
# What parts the names in one value: a sign that no name holds.
_BETWEEN = "\x1f"
# Standard input is the same source for whatever is piped in.
_NO_SOURCE = "-"

_KNOWN = "SELECT title FROM articles WHERE key = ?"
_SHELVE = """
    INSERT INTO articles (source, read_at, headings, edited, title, key, text, length)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_SHELVE_AGAIN = """
    UPDATE articles SET source = ?, read_at = ?, headings = ?, edited = max(edited, ?)
    WHERE key = ?
"""
_RENAME = """
    UPDATE articles SET source = ?, read_at = ?, headings = ?, edited = max(edited, ?), title = ?
    WHERE key = ?
"""
_SHELVED = f"""
    SELECT key, title, source, read_at, edited,
        min(1.0, ifnull(1.0 * max(start, stop) / max(length, 1), 0)), (
        SELECT group_concat(name, '{_BETWEEN}') FROM (
            SELECT name FROM entities WHERE article = key
            ORDER BY mentions DESC, name LIMIT {_NAMES}
        )
    )
    FROM articles LEFT JOIN places ON places.article = articles.key
"""
_NEWEST_FIRST = f"ORDER BY read_at DESC LIMIT {_MOST}"
_ARTICLE = "SELECT text, title, source, headings FROM articles"
_MET = "SELECT article, entities.id, name, mentions FROM entities JOIN articles ON key = article"


def shelve(database: Database, article: Article, *, edited: bool) -> None:
    """Put `article`, read now, in front. A text may be long: it is written once only, and its
    words are listed again only when the title has changed. What can be made ready before is: while
    this is written, whoever keeps a place or a mark waits."""
    title = storable(article.title)
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    headings = json.dumps([(h.start, h.end, h.level) for h in article.headings])
    row = (storable(article.source), now, headings, edited)
    text = storable(article.text)

    def shelved(known: list[tuple[Any, ...]]) -> Statement:
        if not known:
            return _SHELVE, [(*row, title, article.key, text, len(text))]
        if known == [(title,)]:
            return _SHELVE_AGAIN, [(*row, article.key)]
        return _RENAME, [(*row, title, article.key)]

    database.change(_KNOWN, (article.key,), shelved)


def shelf(database: Database, query: str) -> list[Shelved]:
    """Return the articles that hold each word of `query`, or a word that starts so, newest first.

    Names and speakers stand in the text, and are found with it.
    """
    words = "".join(c if c.isalnum() else " " for c in query).split()
    if not words:
        return _shelved(database.rows(f"{_SHELVED} {_NEWEST_FIRST}"))
    holding = "WHERE articles.id IN (SELECT rowid FROM words WHERE words MATCH ?)"
    wanted = " ".join(f'"{word}"*' for word in words)
    return _shelved(database.rows(f"{_SHELVED} {holding} {_NEWEST_FIRST}", (wanted,)))


def article(database: Database, key: str) -> Article | None:
    """Return an article that was read, by its key."""
    return _first_article(database.rows(f"{_ARTICLE} WHERE key = ?", (key,)))


def earlier(database: Database, article: Article) -> Article | None:
    """Return the text that was read last from the source of `article`, if it was another."""
    if article.source == _NO_SOURCE:
        return None
    wanted = "WHERE source = ? AND key <> ? ORDER BY read_at DESC LIMIT 1"
    return _first_article(
        database.rows(f"{_ARTICLE} {wanted}", (storable(article.source), article.key))
    )


def sightings(database: Database, name: str, besides: str) -> list[Sighting]:
    """Return the articles with someone of this name, however it is accented, newest first."""
    wanted = f"WHERE folded = ? AND article <> ? {_NEWEST_FIRST}"
    return _sightings(database, database.rows(f"{_MET} {wanted}", (folded(name), besides)))


def met(database: Database, words: str) -> list[Sighting]:
    """Return the articles with anyone whose name holds `words`, or words that start so."""
    wanted = words_of(words)
    if not wanted:
        return []
    holding = " AND ".join(["instr(folded, ?)"] * len(wanted))
    rows = database.rows(
        f"{_MET} WHERE {holding} ORDER BY read_at DESC, mentions DESC LIMIT {_MOST}", tuple(wanted)
    )
    return _sightings(database, [row for row in rows if _answers(row[2], wanted)])


def words_of(text: str) -> list[str]:
    """Return the words of `text`, folded; apostrophes and hyphens part them."""
    return "".join(c if c.isalnum() else " " for c in folded(text)).split()


def _answers(name: str, wanted: Sequence[str]) -> bool:
    words = words_of(name)
    return all(any(word.startswith(start) for word in words) for start in wanted)


def _first_article(rows: Sequence[tuple[Any, ...]]) -> Article | None:
    for text, title, source, headings in rows:
        return Article(text, title, source, tuple(Heading(*h) for h in json.loads(headings)))
    return None


def _sightings(database: Database, met: Sequence[tuple[Any, ...]]) -> list[Sighting]:
    return [
        Sighting(shelved, name, mentions, _words_said(database, key, entity))
        for key, entity, name, mentions in met
        for shelved in _shelved(database.rows(f"{_SHELVED} WHERE key = ?", (key,)))
    ]


def _words_said(database: Database, key: str, entity: str) -> tuple[str, ...]:
    """Return the words that an entity is quoted with in an article.

    Words in marks within a reported clause are told once, with the clause.
    """
    spans = database.rows(
        "SELECT start, stop FROM quotes WHERE article = ? AND speaker = ? "
        "ORDER BY start, stop DESC",
        (key, entity),
    )
    read = article(database, key) if spans else None
    ends = accumulate((stop for _, stop in spans), max, initial=-1)
    outer = [span for span, end in zip(spans, ends, strict=False) if span[1] > end]
    return tuple(read.text[start:stop] for start, stop in outer) if read else ()


def _shelved(rows: Sequence[tuple[Any, ...]]) -> list[Shelved]:
    return [
        Shelved(
            key,
            title,
            source,
            read_at,
            share,
            tuple(names.split(_BETWEEN)) if names else (),
            bool(edited),
        )
        for key, title, source, read_at, edited, share, names in rows
    ]
