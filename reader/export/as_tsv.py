"""A reading as a table: one row a mention and one a quotation, for spreadsheets, awk and cut."""

from collections.abc import Iterator
from typing import Final

from reader.export.narrowing import sentence_around
from reader.export.request import Request
from reader.model import Entity, Quote, Span

_COLUMNS: Final = (
    "what", "start", "end", "text", "id", "name", "type", "role", "sentence",
    "kind", "speaker_text", "cue", "reason", "confidence",
)  # fmt: skip
# As in PostgreSQL's COPY, which other programs read too.
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def as_tsv(request: Request) -> str:
    """Return the table under a line of column names, in the order of the text.

    Tabs, line ends and backslashes inside a field are escaped (\\t, \\n, \\\\). `name` is the
    entity of a mention, the speaker of a quotation.
    """
    shown = request.shown
    rows = [(m.start, _mention(m, e, request)) for e in shown.entities for m in e.mentions]
    rows += [(quote.start, _quote(quote, request)) for quote in shown.quotes]
    rows.sort(key=lambda row: row[0])
    return "".join(_lines([list(_COLUMNS), *(fields for _, fields in rows)]))


def _lines(rows: list[list[str]]) -> Iterator[str]:
    for row in rows:
        yield "\t".join(field.translate(_ESCAPES) for field in row) + "\n"


def _mention(mention: Span, entity: Entity, request: Request) -> list[str]:
    text = request.text
    sentence = sentence_around(text, mention)
    return [
        *("mention", str(mention.start), str(mention.end), text[mention.start : mention.end]),
        *(entity.id, entity.name, entity.type.value, entity.role or ""),
        *(text[sentence.start : sentence.end], "", "", "", "", ""),
    ]


def _quote(quote: Quote, request: Request) -> list[str]:
    text, cue = request.text, quote.cue
    speaker = request.reading.entity(quote.speaker)
    who = (
        (speaker.id, speaker.name, speaker.type.value, speaker.role or "") if speaker else ("",) * 4
    )
    return [
        *("quote", str(quote.start), str(quote.end), text[quote.start : quote.end]),
        *who,
        *("", quote.kind.value, quote.speaker_text or ""),
        *(text[cue.start : cue.end] if cue else "", quote.reason, f"{quote.confidence:.2f}"),
    ]
