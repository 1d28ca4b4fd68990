"""What lasts from one reading to the next: places, marks, corrections, findings, the library."""

import json
import os
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import StoreError
from reader.model import Article, Findings, Place, Shelved, Sighting
from reader.model.carrying import is_edition
from reader.model.serial import findings_from_plain, findings_to_plain
from reader.store import shelves
from reader.store.database import FILE_NAME, Database, Statement
from reader.store.indexing import TABLES, indexed
from reader.store.text import storable

if TYPE_CHECKING:
    from reader.model.corrections import Correction

HOME_VARIABLE = "READER_HOME"
_EVERY_ARTICLE = ""
_CORRECTIONS_OF = "SELECT data FROM corrections WHERE article = ?"


class Store:
    """What lasts, in one file; usable from several threads and by several readers at once.

    It fulfils the interface's Memory and Library. No method raises for want of a disk: memory
    takes its place, and `trouble` says so.
    """

    def __init__(self, path: Path | None) -> None:
        """Take the store in the file at `path`, opened and made if need be when something is first
        asked of it; None: leave no trace."""
        self._database = Database(path)

    @property
    def trouble(self) -> StoreError | None:
        """Return what kept the file from being used as it was, None while all is well."""
        self._database.open()
        return self._database.trouble

    def close(self) -> None:
        """Close the file. All that was written before is kept even without this."""
        self._database.close()

    def place(self, article: Article) -> Place | None:
        """Return where this article was left, None when it is new."""
        found = self._database.rows(
            "SELECT start, width, selected, stop, jumps FROM places WHERE article = ?",
            (article.key,),
        )
        for *place, jumps in found:
            return Place(*place, *map(tuple, json.loads(jumps)))
        return None

    def keep_place(self, article: Article, place: Place) -> None:
        """Remember where this article is left."""
        selected = storable(place.selected) if place.selected is not None else None
        jumps = json.dumps([place.back, place.forward])
        row = (article.key, place.offset, place.width, selected, place.end, jumps)
        self._database.write(("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?)", [row]))

    def marks(self, article: Article) -> Mapping[str, int]:
        """Return the offset of each mark (a letter) set in this article."""
        query = "SELECT letter, start FROM marks WHERE article = ?"
        return dict(self._database.rows(query, (article.key,)))

    def keep_mark(self, article: Article, letter: str, offset: int) -> None:
        """Remember a mark; an earlier one of that letter is replaced."""
        row = (article.key, letter, offset)
        self._database.write(("INSERT OR REPLACE INTO marks VALUES (?, ?, ?)", [row]))

    def corrections(self, article: Article) -> "Sequence[Correction]":
        """Return what was put right in this article, in the order in which it was."""
        return self._corrections(article.key)

    def keep_corrections(
        self,
        article: Article,
        corrections: "Sequence[Correction]",
        *,
        known: "Sequence[Correction]" = (),
    ) -> "Sequence[Correction]":
        """Remember the change from `known` to these corrections of this article; return what is
        kept now, with what other readers have put right. The library follows them."""
        key = article.key
        kept = self._keep_corrections(key, corrections, known)
        for (data,) in self._database.rows("SELECT data FROM findings WHERE article = ?", (key,)):
            self._database.write(*indexed(key, self._put_right(key, _findings_from_json(data))))
        return kept

    def general_corrections(self) -> "Sequence[Correction]":
        """Return the personal list: what is put right in every article."""
        return self._corrections(_EVERY_ARTICLE)

    def keep_general_corrections(
        self, corrections: "Sequence[Correction]", *, known: "Sequence[Correction]" = ()
    ) -> "Sequence[Correction]":
        """Remember the change from `known` to this personal list; return what is kept now."""
        return self._keep_corrections(_EVERY_ARTICLE, corrections, known)

    def _corrections(self, key: str) -> "Sequence[Correction]":
        return _corrections_from_rows(self._database.rows(_CORRECTIONS_OF, (key,)))

    def _keep_corrections(
        self, key: str, wanted: "Sequence[Correction]", known: "Sequence[Correction]"
    ) -> "Sequence[Correction]":
        from reader.model.corrections import correction_to_plain, joined

        def changed(rows: list[tuple[Any, ...]]) -> Statement:
            kept = joined(_corrections_from_rows(rows), known, wanted)
            data = json.dumps([correction_to_plain(correction) for correction in kept])
            return "INSERT OR REPLACE INTO corrections VALUES (?, ?)", [(key, data)]

        self._database.change(_CORRECTIONS_OF, (key,), changed)
        return self._corrections(key)

    def findings(self, key: str, model: str, version: int) -> Findings | None:
        """Return what this model and version of the analysis found in the article with this key."""
        found = self._database.rows(
            "SELECT data FROM findings WHERE article = ? AND model = ? AND version = ?",
            (key, model, version),
        )
        return _findings_from_json(found[0][0]) if found else None

    def keep_findings(self, key: str, findings: Findings, version: int) -> None:
        """Keep complete `findings`; those of other models and versions are forgotten."""
        data = zlib.compress(_findings_as_json(findings).encode(), level=1)
        self._database.write(
            ("DELETE FROM findings WHERE article = ?", [(key,)]),
            ("INSERT INTO findings VALUES (?, ?, ?, ?)", [(key, findings.model, version, data)]),
            *indexed(key, self._put_right(key, findings)),
        )

    def _put_right(self, key: str, findings: Findings) -> Findings:
        corrections = [*self.general_corrections(), *self._corrections(key)]
        if not corrections:
            return findings
        from reader.model.corrections import corrected

        return corrected(findings, corrections)

    def shelve(self, article: Article) -> None:
        """Put this article, which is being read now, in front of the library.

        An earlier text of it from the same source is forgotten: its place, marks and corrections
        are to be carried over before.
        """
        before = self.earlier(article)
        edited = before is not None and is_edition(before.text, article.text)
        shelves.shelve(self._database, article, edited=edited)
        if before is not None and edited:
            self.remove(before.key)

    def shelf(self, query: str = "") -> Sequence[Shelved]:
        """Return the articles whose title, text, names or speakers match `query`, newest first."""
        return shelves.shelf(self._database, query)

    @property
    def is_empty(self) -> bool:
        """Return whether no article has been read yet."""
        return not self._database.rows("SELECT 1 FROM articles LIMIT 1")

    def shelved_article(self, key: str) -> Article | None:
        """Return an article as it was last read, None when it is not kept."""
        return shelves.article(self._database, key)

    def sightings(self, name: str, *, besides: str = "") -> Sequence[Sighting]:
        """Return where else this name was met, newest first, the article `besides` left out."""
        return shelves.sightings(self._database, name, besides)

    def met(self, words: str) -> Sequence[Sighting]:
        """Return where anyone was met whose name holds `words`, or words that start so, in any
        order; newest first, and in an article the most mentioned first."""
        return shelves.met(self._database, words)

    def earlier(self, article: Article) -> Article | None:
        """Return what was read last from the source of this article, when that was another text."""
        return shelves.earlier(self._database, article)

    def remove(self, key: str) -> None:
        """Forget an article with all that is kept of it."""
        self._database.write(
            ("DELETE FROM articles WHERE key = ?", [(key,)]),
            *((f"DELETE FROM {table} WHERE article = ?", [(key,)]) for table in _OF_AN_ARTICLE),
        )

    def purge(self) -> int:
        """Forget everything, the personal list of corrections too; return how many articles."""
        ((count,),) = self._database.rows("SELECT count(*) FROM articles")
        tables = ("articles", *_OF_AN_ARTICLE)
        self._database.write(*((f"DELETE FROM {table}", [()]) for table in tables))
        self._database.compact()
        return int(count)


def _corrections_from_rows(rows: list[tuple[Any, ...]]) -> "list[Correction]":
    from reader.model.corrections import correction_from_plain

    return [correction_from_plain(plain) for row in rows for plain in json.loads(row[0])]


def _findings_as_json(findings: Findings) -> str:
    """Return `findings` as JSON, made piece by piece: while one is made no other thread runs."""
    plain = findings_to_plain(findings)
    lists = ((name, map(json.dumps, plain.pop(name))) for name in ("entities", "quotes"))
    members = [f'"{name}": [{", ".join(items)}]' for name, items in lists]
    return "{" + ", ".join(members) + ", " + json.dumps(plain).removeprefix("{")


def _findings_from_json(data: bytes) -> Findings:
    return findings_from_plain(json.loads(zlib.decompress(data)))


def open_store() -> Store:
    """Return the user's own store: in the folder READER_HOME if set, else where such data goes."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Store(Path(home) / FILE_NAME)
    import platformdirs

    return Store(Path(platformdirs.user_data_dir("reader")) / FILE_NAME)


_OF_AN_ARTICLE = (*TABLES, "findings", "places", "marks", "corrections")
