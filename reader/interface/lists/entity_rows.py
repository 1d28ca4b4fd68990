"""How entities and quotes stand in the sidebar: each row as pieces of text and their roles."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache

from reader.interface.lists.cells import cells, cut, one_line
from reader.interface.lists.occurrence_bar import Glyphs, occurrence_bar, window_cells
from reader.interface.lists.pieces import Piece
from reader.interface.words.texts import Texts
from reader.model import Entity, EntityType, Quote, Reading
from reader.search.fuzzy import matched_positions

ROLE_OF_TYPE = {
    EntityType.PER: "person",
    EntityType.LOC: "place",
    EntityType.ORG: "organisation",
}
CORRECTED = " *"
"""Follows a name that was put right."""

_SIGNS = {EntityType.PER: "●", EntityType.LOC: "◆", EntityType.ORG: "■"}
_LETTERS = {EntityType.PER: "P", EntityType.LOC: "L", EntityType.ORG: "O"}


class Marker(StrEnum):
    """What stands at the left edge of a row."""

    NONE = " "
    SELECTED = "▸"
    SELECTED_ASCII = ">"


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as a row shows it: under which of its names, and what was typed to find it."""

    entity: Entity
    name: str
    query: str = ""


def type_mark(kind: EntityType, glyphs: Glyphs) -> str:
    """Return the sign, or in ASCII the letter, that tells what an entity is without colour."""
    return _LETTERS[kind] if glyphs is Glyphs.ASCII else _SIGNS[kind]


@dataclass(frozen=True)
class Chart:
    """What all rows of a reading share: columns as wide as their largest number, and bars.

    `window` holds the offsets that are on the screen.
    """

    reading: Reading
    texts: Texts
    glyphs: Glyphs = Glyphs.BLOCKS
    window: tuple[int, int] = (0, 0)
    bars: dict[tuple[str, int], str] = field(default_factory=dict)
    listed: dict[EntityType | None, Sequence[Named]] = field(default_factory=dict)

    def moved_to(self, top: int, bottom: int) -> "Chart":
        """Return this chart, with all that it has worked out, for other offsets on the screen."""
        moved = copy(self)
        object.__setattr__(moved, "window", (top, bottom))
        return moved

    def bar(self, entity: Entity, width: int) -> str:
        """Return where in the article `entity` stands, in so many cells."""
        key = (entity.id, width)
        if key not in self.bars:
            starts = [mention.start for mention in entity.mentions]
            self.bars[key] = occurrence_bar(starts, self.length, width, self.glyphs)
        return self.bars[key]

    @property
    def quotes(self) -> Sequence[Quote]:
        """Return the quotes, none within another of the same speaker."""
        return self.reading.outer_quotes

    def quotes_of(self, entity_id: str) -> Sequence[Quote]:
        """Return which of the quotes are by this entity."""
        return self.reading.quotes_of(entity_id)

    @cached_property
    def by_weight(self) -> Sequence[Entity]:
        """Return the entities, those that matter most in the article first."""
        return sorted(
            self.reading.entities,
            key=lambda e: (-len(e.mentions) - 2 * len(self.quotes_of(e.id)), e.mentions[0].start),
        )

    def everyone(self, kind: EntityType | None) -> Sequence[Named]:
        """Return who is listed when nothing is typed: those of a type, None: all."""
        if kind not in self.listed:
            shown = (entity for entity in self.by_weight if kind in (None, entity.type))
            self.listed[kind] = [Named(entity, entity.short_name) for entity in shown]
        return self.listed[kind]

    @cached_property
    def digits(self) -> tuple[int, int]:
        """Return how many cells the largest count of mentions takes, and of quotes with their
        marks; 0 for the latter where there are none."""
        most = max((len(entity.mentions) for entity in self.reading.entities), default=0)
        said = (len(self.quotes_of(entity.id)) for entity in self.reading.entities)
        most_quotes = max(said, default=0)
        return len(str(most)), len(str(most_quotes)) + 2 if most_quotes else 0

    @property
    def length(self) -> int:
        """The article's length in code points."""
        return len(self.reading.article.text)

    def cells_on_screen(self, width: int) -> tuple[int, int]:
        """Return the cells [first, end) of a bar that stand for what is on the screen; none where
        all of the article is."""
        top, bottom = self.window
        if top <= 0 and bottom >= self.length:
            return (0, 0)
        return window_cells(top, bottom, self.length, width)

    def bar_pieces(self, entity: Entity, width: int, roles: str) -> list[Piece]:
        """Return the bar of `entity`, what is on the screen marked."""
        bar = self.bar(entity, width)
        first, end = self.cells_on_screen(width)
        return [
            Piece(bar[:first], roles),
            Piece(bar[first:end], f"{roles} window"),
            Piece(bar[end:], roles),
        ]


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells that each column of the entities' rows has."""

    name: int
    count: int
    quotes: int
    bar: int


def columns_for(chart: Chart, width: int) -> Columns:
    """Return the columns of a list of the chart's entities in so many cells.

    The name gets what the others leave; the bar grows with the width.
    """
    count, quotes = chart.digits
    bar = max(3, width // 6)
    taken = 3 + 1 + count + (quotes + 1 if quotes else 0) + 1 + bar + 1
    return Columns(max(1, width - taken), count, quotes, bar)


@dataclass(frozen=True)
class EntityRows:
    """One line for each entity: mark, name, count, quotes, where in the article it stands."""

    named: Sequence[Named]
    chart: Chart
    columns: Columns
    selected: str | None = None

    def heights(self, width: int) -> Sequence[int]:
        """Return one line for each row."""
        return [1] * len(self.named)

    def can_pick(self, row: int) -> bool:
        """Return that every entity can be picked."""
        return True

    def draw(self, row: int, line: int, width: int) -> Sequence[Piece]:
        """Return the pieces of the row."""
        shown, columns = self.named[row], self.columns
        entity = shown.entity
        role = ROLE_OF_TYPE[entity.type]
        quotes = len(self.chart.quotes_of(entity.id))
        sign = CORRECTED if entity.corrected and columns.name > len(CORRECTED) else ""
        name = name_pieces(shown.name, shown.query, columns.name - len(sign), role)
        pieces = [
            Piece(_marker(entity.id == self.selected, self.chart.glyphs), "strong"),
            Piece(type_mark(entity.type, self.chart.glyphs), role),
            Piece(" "),
            *name,
            Piece(sign, "faint"),
            Piece(" " * (columns.name - len(sign) - pieces_width(name))),
            Piece(f" {len(entity.mentions):>{columns.count}} ", "faint"),
        ]
        if columns.quotes:
            said = f"«{quotes}»" if quotes else ""
            pieces.append(Piece(f"{said:>{columns.quotes}} ", "quote"))
        return [*pieces, *self.chart.bar_pieces(entity, columns.bar, "faint"), Piece(" ")]

    def bar_cell(self, x: int) -> int | None:
        """Return the bar's cell that stands at cell `x` of a row, None beside the bar."""
        columns = self.columns
        first = 3 + columns.name + columns.count + 2 + (columns.quotes + 1 if columns.quotes else 0)
        return x - first if first <= x < first + columns.bar else None


@dataclass(frozen=True)
class QuoteRows:
    """Two lines for each quote: who speaks and how far into the article, then the first words."""

    quotes: Sequence[Quote]
    chart: Chart
    query: str = ""

    def heights(self, width: int) -> Sequence[int]:
        """Return two lines for each row."""
        return [2] * len(self.quotes)

    def can_pick(self, row: int) -> bool:
        """Return that every quote can be picked."""
        return True

    def draw(self, row: int, line: int, width: int) -> Sequence[Piece]:
        """Return the pieces of the row's line."""
        quote, reading = self.quotes[row], self.chart.reading
        if line == 1:
            return [Piece("   "), Piece(cut(excerpt(reading, quote, width), width - 4), "quote")]
        share = share_text(reading, quote.start, self.chart.texts)
        name, role = speaker_name(reading, quote, self.chart.texts)
        doubt = doubt_of(quote, self.chart.texts)
        room = width - 5 - len(share)
        if quote.is_doubtful and cells(name) + cells(doubt) > room:
            doubt = " ?"
        room = max(1, room - cells(doubt))
        shown = name_pieces(name, self.query, room, role)
        speaker = reading.entity(quote.speaker)
        mark = type_mark(speaker.type, self.chart.glyphs) if speaker else " "
        return [
            Piece(" "),
            Piece(mark, role),
            Piece(" "),
            *shown,
            Piece(doubt, "faint"),
            Piece(" " * (room - pieces_width(shown))),
            Piece(f" {share} ", "faint"),
        ]


def doubt_of(quote: Quote, texts: Texts) -> str:
    """Return what follows a speaker's name: that they are likely only, or were put right."""
    if quote.is_doubtful:
        return texts.say("probable")
    return CORRECTED if quote.corrected else ""


def speaker_name(reading: Reading, quote: Quote, texts: Texts) -> tuple[str, str]:
    """Return how a quote's speaker is called, and the role it is drawn in."""
    speaker = reading.entity(quote.speaker)
    if speaker is not None:
        return one_line(speaker.short_name), ROLE_OF_TYPE[speaker.type]
    return one_line(quote.speaker_text or "") or texts.say("speaker_unknown"), "faint"


def excerpt(reading: Reading, quote: Quote, length: int) -> str:
    """Return about the first `length` code points of a quote, on one line."""
    return one_line(reading.article.text[quote.start : min(quote.end, quote.start + 2 * length)])


def share_text(reading: Reading, offset: int, texts: Texts) -> str:
    """Return how far into the article `offset` stands: « 43 % », right-aligned."""
    percent = 100 * offset // max(1, len(reading.article.text))
    return texts.say("share", percent=f"{percent:>2}")


@lru_cache(maxsize=1024)
def name_pieces(name: str, query: str, width: int, role: str) -> Sequence[Piece]:
    """Return `name` in at most `width` cells, what `query` matches in it marked."""
    shown = cut(one_line(name), width)
    positions = matched_positions(query, shown) if query else frozenset()
    return _join_equal(
        Piece(character, f"{role} match" if at in positions else role)
        for at, character in enumerate(shown)
    )


def pieces_width(pieces: Iterable[Piece]) -> int:
    """Return how many cells the pieces take together."""
    return cells("".join(piece.text for piece in pieces))


def _join_equal(pieces: Iterable[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].roles == piece.roles:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.roles)
        else:
            joined.append(piece)
    return joined


def _marker(selected: bool, glyphs: Glyphs) -> str:
    if not selected:
        return Marker.NONE
    return Marker.SELECTED_ASCII if glyphs is Glyphs.ASCII else Marker.SELECTED
