"""Who is this: what the article tells of an entity, and where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from reader.interface.cards.card import Card
from reader.interface.cards.portrait import Companion, Portrait, portray, sentence_around
from reader.interface.lists.cells import cells, cut, one_line
from reader.interface.lists.entity_rows import ROLE_OF_TYPE, Chart, share_text, type_mark
from reader.interface.lists.entries import Entry, Lines, emphasised, heading, paragraph, wrapped
from reader.interface.lists.occurrence_bar import Glyphs, offset_of_cell
from reader.interface.lists.pieces import Piece
from reader.interface.words.texts import Texts
from reader.model import Entity, Quote, Reading, Span
from reader.model.reading import first_at_or_after

_MOST_LINES = 3  # of a sentence or a quote
_MOST_QUOTES = 3  # of another article; how many more there are is told
_BAR_INDENT = 3  # cells


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another article that the entity was met in: its key and title, and what the entity is quoted
    with there."""

    key: str
    title: str
    quotes: Sequence[str] = ()


Visit = Callable[[str, str | None], None]
"""Opens another article, by its key, at these words; None: where the entity is first met."""


class WhoCard(Card):
    """Shows an entity; is dismissed with the offset of the line that was picked, or None."""

    def __init__(
        self,
        reading: Reading,
        entity: Entity,
        offset_here: int,
        texts: Texts,
        *,
        window: tuple[int, int] = (0, 0),
        glyphs: Glyphs = Glyphs.BLOCKS,
        elsewhere: Sequence[Elsewhere] = (),
        visit: Visit | None = None,
    ) -> None:
        super().__init__(texts.say("who_title"), texts.say("card_hint"))
        self._chart = Chart(reading, texts, glyphs, window)
        self._portrait = portray(reading, entity, offset_here)
        self._offset_here = offset_here
        self._elsewhere = _tell_elsewhere(texts, elsewhere, visit)

    def on_mount(self) -> None:
        """Fill the card."""
        self.show_entries([*tell_entity(self._chart, self._portrait), *self._elsewhere])

    def hear(self, reading: Reading, *, has_stopped: bool) -> None:
        """Tell what has been found since, the cursor where it was."""
        entity = reading.entity(self._portrait.entity.id)
        if entity is None:
            return
        row = self.row_list.cursor or 0
        chart = self._chart
        self._chart = Chart(reading, chart.texts, chart.glyphs, chart.window)
        self._portrait = portray(reading, entity, self._offset_here)
        entries = [*tell_entity(self._chart, self._portrait), *self._elsewhere]
        self.show_entries(entries, cursor=min(row, len(entries) - 1), keep_line=True)


def tell_entity(chart: Chart, portrait: Portrait) -> list[Entry]:
    """Return what the card says of an entity, from top to bottom."""
    entity, say = portrait.entity, chart.texts.say
    entries = [
        Entry(lambda width: _head(chart, entity, width), pointed=partial(_bar_at, chart, entity))
    ]
    for what, mention in (
        ("first_mention", portrait.first),
        ("mention_before", portrait.before),
        ("mention_following", portrait.following),
    ):
        if mention is not None:
            share = share_text(chart.reading, mention.start, chart.texts).strip()
            entries.append(heading(f"{say(what)} · {share}"))
            entries.append(_sentence(chart, entity, mention))
    quotes = chart.quotes_of(entity.id)
    if quotes:
        entries.append(heading(chart.texts.count("quotes", len(quotes))))
        entries += [_words(chart, quote) for quote in quotes]
    if portrait.companions:
        entries.append(heading(say("companions")))
        entries += [_companion(chart, companion) for companion in portrait.companions]
    return entries


def _head(chart: Chart, entity: Entity, width: int) -> Lines:
    """Return name, role, counts and a bar as wide as the card."""
    role = ROLE_OF_TYPE[entity.type]
    texts = chart.texts
    mark = type_mark(entity.type, chart.glyphs)
    counts = texts.count("mentions", len(entity.mentions))
    kind = texts.say(f"kind_{entity.type.value}")
    name = wrapped(one_line(entity.name), width - 2, f"{role} strong", indent=1)
    lines = [
        [Piece(f" {mark} " if at == 0 else "   ", role), *line[1:]] for at, line in enumerate(name)
    ]
    if entity.role:
        lines += wrapped(one_line(entity.role), width, indent=3, most=2)
    told = " · ".join([kind, counts, *([texts.say("is_corrected")] if entity.corrected else [])])
    lines.append([Piece("   "), Piece(cut(told, width - 4), "faint")])
    bar = chart.bar_pieces(entity, _bar_cells(width), f"{role} track")
    return [*lines, [Piece(" " * _BAR_INDENT), *bar]]


def _bar_cells(width: int) -> int:
    return max(1, width - _BAR_INDENT - 1)


def _bar_at(chart: Chart, entity: Entity, line: int, x: int, width: int) -> int | None:
    """Return the mention that a click on the bar means: the first at or after what the cell
    stands for, else the last; None beside the bar."""
    cell = x - _BAR_INDENT
    if line != len(_head(chart, entity, width)) - 1 or not 0 <= cell < _bar_cells(width):
        return None
    start = offset_of_cell(cell, chart.length, _bar_cells(width))
    at = first_at_or_after(entity.mentions, start)
    return entity.mentions[-1 if at is None else at].start


def _sentence(chart: Chart, entity: Entity, mention: Span) -> Entry:
    text = chart.reading.article.text
    sentence = sentence_around(text, mention)
    shown = one_line(text[sentence.start : sentence.end])
    name = one_line(text[mention.start : mention.end])
    role = f"{ROLE_OF_TYPE[entity.type]} strong"
    return Entry(
        lambda width: emphasised(wrapped(shown, width, indent=3, most=_MOST_LINES), name, role),
        mention.start,
    )


def _words(chart: Chart, quote: Quote) -> Entry:
    text = one_line(chart.reading.article.text[quote.start : quote.end])
    doubt = f"{chart.texts.say('probable').strip()} · " if quote.is_doubtful else ""
    return paragraph(doubt + text, "quote", offset=quote.start, indent=3, most=_MOST_LINES)


def _companion(chart: Chart, companion: Companion) -> Entry:
    role = ROLE_OF_TYPE[companion.entity.type]
    count = chart.texts.count("paragraphs", companion.paragraphs)
    mark = type_mark(companion.entity.type, chart.glyphs)

    def lines(width: int) -> Lines:
        name = cut(one_line(companion.entity.name), max(1, width - 7 - cells(count)))
        return [
            [
                Piece("   "),
                Piece(mark, role),
                Piece(" "),
                Piece(name, role),
                Piece(f"  {count}", "faint"),
            ]
        ]

    return Entry(lines, companion.offset)


def _tell_elsewhere(
    texts: Texts, elsewhere: Sequence[Elsewhere], visit: Visit | None
) -> list[Entry]:
    if not elsewhere:
        return []
    entries = [heading(texts.count("seen_in", len(elsewhere)))]
    for other in elsewhere:
        shown = [paragraph(one_line(other.title), "strong", indent=3, most=2)]
        shown += [
            paragraph(one_line(words), "quote", indent=5, most=2)
            for words in other.quotes[:_MOST_QUOTES]
        ]
        left = len(other.quotes) - _MOST_QUOTES
        if left > 0:
            shown.append(paragraph(texts.count("more_quotes", left), "faint", indent=5))
        if visit is not None:
            targets = (None, *other.quotes)  # what tells of more leads to the first of these
            shown = [
                replace(entry, do=partial(visit, other.key, words))
                for entry, words in zip(shown, targets, strict=False)
            ]
        entries += shown
    return entries
