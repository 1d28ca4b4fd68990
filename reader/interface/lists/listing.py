"""Which rows the sidebar has for a section and for what is typed. Draws nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.interface.lists.entity_rows import Chart, EntityRows, Named, QuoteRows, columns_for
from reader.interface.lists.row_list import NoRows
from reader.interface.lists.sections import Section
from reader.model import Entity, Quote
from reader.search.folding import fold_words
from reader.search.fuzzy import NameIndex

SidebarRows = EntityRows | QuoteRows | NoRows
Key = Entity | Quote


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be listed: a section, what is typed, the selected entity, and whether the
    analysis has stopped before its end."""

    section: Section = Section.ALL
    query: str = ""
    selected: str | None = None
    stopped: bool = False


def list_rows(
    chart: Chart, index: Callable[[], NameIndex], asked: Asked, width: int
) -> SidebarRows:
    """Return the rows for what is asked, in `width` cells.

    `index` is called only where something is typed: building it may take some tens of ms.
    """
    if asked.section is Section.QUOTES:
        quotes = filter_quotes(chart, index, asked.query, asked.selected)
        rows: SidebarRows = QuoteRows(quotes, chart, asked.query)
        return rows if quotes else NoRows(_why_empty(chart, asked))
    named = _named_entities(chart, index, asked)
    columns = columns_for(chart, width)
    rows = EntityRows(named, chart, columns, asked.selected)
    return rows if named else NoRows(_why_empty(chart, asked))


def filter_quotes(
    chart: Chart, index: Callable[[], NameIndex], query: str, selected: str | None
) -> Sequence[Quote]:
    """Return the quotes whose speaker answers to `query`, in the order of the text.

    Speakers who are unknown answer to what the text calls them, and to « sans locuteur connu ».
    Without a query, those of the selected entity if it has any, else all.
    """
    unknown = chart.texts.say("speaker_unknown")
    typed = fold_words(query)
    if not typed:
        return (chart.quotes_of(selected) if selected else ()) or chart.quotes
    speakers = {match.entity_id for match in index().rank(query)}
    return [
        quote
        for quote in chart.quotes
        if quote.speaker in speakers
        or (quote.speaker is None and _answers(f"{quote.speaker_text or ''} {unknown}", typed))
    ]


def key_of(rows: SidebarRows, row: int | None) -> Key | None:
    """Return the entity or the quote that a row stands for."""
    if row is None or isinstance(rows, NoRows):
        return None
    return rows.named[row].entity if isinstance(rows, EntityRows) else rows.quotes[row]


def row_of(rows: SidebarRows, key: Key | None) -> int | None:
    """Return the row that stands for what `key` is, though it may have been found anew since."""
    if isinstance(rows, EntityRows) and isinstance(key, Entity):
        return next((at for at, n in enumerate(rows.named) if n.entity.id == key.id), None)
    if isinstance(rows, QuoteRows) and isinstance(key, Quote):
        return next((at for at, q in enumerate(rows.quotes) if q.start >= key.start), None)
    return None


def _named_entities(chart: Chart, index: Callable[[], NameIndex], asked: Asked) -> Sequence[Named]:
    reading, kind = chart.reading, asked.section.type
    if not fold_words(asked.query):
        return chart.everyone(kind)
    found = ((match, reading.entity(match.entity_id)) for match in index().rank(asked.query))
    return [
        Named(entity, match.form, asked.query)
        for match, entity in found
        if entity is not None and kind in (None, entity.type)
    ]


def _answers(text: str, typed: Sequence[str]) -> bool:
    words = fold_words(text)
    return all(any(word.startswith(start) for word in words) for start in typed)


def _why_empty(chart: Chart, asked: Asked) -> str:
    """Return what to say where nothing is listed: never « none » while there may yet be some."""
    findings, say = chart.reading.findings, chart.texts.say
    if asked.query and (findings.complete or asked.stopped):
        return say("none_found")
    if asked.stopped:
        return say("analysis_stopped")
    if not findings.complete:
        return say("none_found_yet" if findings.entities else "still_analysing")
    return say(
        {Section.ALL: "no_names", Section.QUOTES: "no_quotes_here"}.get(
            asked.section, "no_names_of_type"
        )
    )
