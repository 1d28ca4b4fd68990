"""What is to be exported."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from reader.export.narrowing import paragraphs, sentences_around
from reader.model import Entity, Findings, Quote, Reading, Span


@dataclass(frozen=True)
class Request:
    """A reading, whole or only what concerns the entity `who`.

    `coloured` allows escape sequences for colours where a format has them.
    """

    reading: Reading
    who: Entity | None = None
    coloured: bool = False

    @property
    def text(self) -> str:
        """Return the article's text, whole."""
        return self.reading.article.text

    @cached_property
    def shown(self) -> Reading:
        """Return the reading with the entities and quotes asked for alone."""
        if self.who is None:
            return self.reading
        quotes = self.reading.quotes_of(self.who.id)
        findings: Findings = replace(self.reading.findings, entities=(self.who,), quotes=quotes)
        return Reading(self.reading.article, findings)

    def passages(self) -> Iterator[Span]:
        """Yield the stretches of text asked for: all paragraphs, or the sentences with `who`."""
        if self.who is None:
            return paragraphs(self.text)
        return sentences_around(self.text, self.who.mentions)

    def called(self, quote: Quote) -> str:
        """Return who speaks, as far as is known: a name, what the text says, or nothing."""
        speaker = self.reading.entity(quote.speaker)
        return speaker.name if speaker is not None else quote.speaker_text or ""
