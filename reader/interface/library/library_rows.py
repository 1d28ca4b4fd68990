"""How the articles read stand in the library: rows as pieces of text and their roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from reader.interface.library.dates import told_date
from reader.interface.lists.cells import cells, cut, one_line
from reader.interface.lists.entity_rows import pieces_width
from reader.interface.lists.entries import Entry, Lines, wrapped
from reader.interface.lists.pieces import Piece
from reader.interface.words.texts import Texts
from reader.model import Shelved, Sighting
from reader.search.folding import fold_words, locate_words

_INDENT = 3  # cells before all but the first line of a row
_BAR = 8  # cells of the bar that shows how far one has read
_BAR_FROM = 64  # cells: narrower lists tell it in numbers alone, and dates in few words
_SOURCE_FROM = 48  # cells that have to be left before the source is told
_LEFT_OPEN, _READ = "─", "━"
_STANDARD_INPUT = "-"
_ROUNDING = 1e-6  # so that 0.29, which is a little less for the machine, is 29 %
_MOST_LINES = 4  # of one quotation


@dataclass(frozen=True)
class ShelfRows:
    """Two lines for each article: title and date; whom it is about, source and how far one read.

    `now` is what dates are told from. Only what is on the screen is made.
    """

    shelf: Sequence[Shelved]
    texts: Texts
    now: datetime
    query: str = ""
    open_key: str = ""

    def heights(self, width: int) -> Sequence[int]:
        """Return two lines for each row."""
        return [2] * len(self.shelf)

    def can_pick(self, row: int) -> bool:
        """Return that every article can be opened."""
        return True

    def draw(self, row: int, line: int, width: int) -> Sequence[Piece]:
        """Return the pieces of the row's line."""
        shelved = self.shelf[row]
        if line == 0:
            mark = "▸ " if shelved.key == self.open_key else "  "
            date = _date(shelved, self.texts, self.now, width)
            return _title_line(mark, shelved.title, self.query, date, width)
        return self._about(shelved, width)

    def _about(self, shelved: Shelved, width: int) -> Sequence[Piece]:
        percent = int(100 * shelved.share + _ROUNDING)  # rounded down, as in the status line
        told = self.texts.say("read_share", percent=f"{percent:>3}")
        if width >= _BAR_FROM:
            told = f"{_bar(shelved.share)} {told}"
        if shelved.edited:
            told = f"{self.texts.say('read_edited')}  {told}"
        room = max(1, width - _INDENT - cells(told) - 3)
        names = one_line(", ".join(shelved.names))
        source = one_line(_told_source(shelved.source, self.texts))
        if width < _SOURCE_FROM and names:
            source = ""
        source = _end_of(source, room if not names else max(0, room * 2 // 5))
        names_room = max(1, room - cells(source) - 2) if source and names else room
        shown = _marked(names, self.query, names_room, "person")
        gap = max(0, room - pieces_width(shown) - cells(source))
        return [
            Piece(" " * _INDENT),
            *shown,
            *([Piece(" " * gap), Piece(source, "faint")] if names else _padded(source, room)),
            Piece(f"  {told} ", "faint"),
        ]


def tell_sightings(
    sightings: Sequence[Sighting], texts: Texts, now: datetime, query: str
) -> list[Entry]:
    """Return entries for where someone was met: the article, then each of the quotations.

    The offset of an entry is its number, for who picks one; see `targets`.
    """
    entries: list[Entry] = []
    for sighting in sightings:
        entries.append(_met(sighting, texts, now, query, len(entries)))
        entries += [_said(words, len(entries) + at) for at, words in enumerate(sighting.quotes)]
    return entries


def targets(sightings: Sequence[Sighting]) -> list[tuple[Sighting, str | None]]:
    """Return for each entry of `tell_sightings` whom it is about, and the words it shows."""
    return [
        (sighting, words) for sighting in sightings for words in (None, *map(str, sighting.quotes))
    ]


def _met(sighting: Sighting, texts: Texts, now: datetime, query: str, number: int) -> Entry:
    counts = [texts.count("mentions", sighting.mentions)]
    if sighting.quotes:
        counts.append(texts.count("quotes", len(sighting.quotes)))

    def lines(width: int) -> Lines:
        about = f" · {' · '.join(counts)}"
        date = _date(sighting.shelved, texts, now, width)
        name = _marked(sighting.name, query, max(1, width - 4 - cells(about)), "person strong")
        return [
            _title_line("  ", sighting.shelved.title, "", date, width),
            [Piece(" " * _INDENT), *name, Piece(about, "faint")],
        ]

    return Entry(lines, number)


def _said(words: str, number: int) -> Entry:
    text = one_line(words)
    return Entry(
        lambda width: wrapped(text, width, "quote", indent=_INDENT + 2, most=_MOST_LINES), number
    )


def _date(shelved: Shelved, texts: Texts, now: datetime, width: int) -> str:
    return told_date(shelved.read_at, now, texts.language, short=width < _BAR_FROM)


def _title_line(mark: str, title: str, query: str, date: str, width: int) -> list[Piece]:
    room = max(1, width - cells(mark) - cells(date) - 3)
    shown = _marked(title, query, room, "strong")
    gap = " " * (room - pieces_width(shown))
    return [Piece(mark), *shown, Piece(gap), Piece(f"  {date} ", "faint")]


def _marked(text: str, query: str, width: int, role: str) -> list[Piece]:
    """Return `text` in at most `width` cells, marked where its words start with one typed."""
    shown = cut(one_line(text), width)
    typed = fold_words(query)
    marked = {
        origin
        for word in (locate_words(shown) if typed else ())
        for start in typed
        if word.text.startswith(start)
        for origin in word.origins[: len(start)]
    }
    return [
        Piece("".join(shown[at] for at in part), f"{role} match" if is_marked else role)
        for is_marked, part in groupby(range(len(shown)), marked.__contains__)
    ]


def _bar(share: float) -> str:
    read = min(_BAR, round(_BAR * share))
    return _READ * read + _LEFT_OPEN * (_BAR - read)


def _told_source(source: str, texts: Texts) -> str:
    """Return where an article came from, as people write it: ~ for one's own folder."""
    if source == _STANDARD_INPUT:
        return texts.translate("standard input")
    home = str(Path.home())
    return f"~{source.removeprefix(home)}" if source.startswith(f"{home}/") else source


def _padded(source: str, room: int) -> list[Piece]:
    return [Piece(source, "faint"), Piece(" " * max(0, room - cells(source)))]


def _end_of(text: str, width: int) -> str:
    """Return the end of `text`, where a path has the file's name, in at most `width` cells."""
    if cells(text) <= width:
        return text
    kept = text[::-1]
    return cut(kept, width)[::-1] if width > 4 else ""
