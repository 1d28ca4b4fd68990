"""About the article: its whole title, where it came from, its length, and the marks set in it."""

from collections.abc import Mapping

from reader.interface.cards.card import Card
from reader.interface.lists.cells import one_line
from reader.interface.lists.entity_rows import share_text
from reader.interface.lists.entries import Entry, heading, paragraph
from reader.interface.words.texts import Texts
from reader.model import EntityType, Reading

WORDS_A_MINUTE = 240
"""How many words one reads silently in a minute: 238 of English non-fiction, says Brysbaert (2019,
Journal of Memory and Language 109); taken for French as well."""

_MOST_OF_MARK = 300  # characters that are shown of what stands at a mark


class AboutCard(Card):
    """Tells about the article; is dismissed with the offset of the mark that was picked, or
    None. `read_to` is the end of what is on the screen."""

    def __init__(
        self, reading: Reading, texts: Texts, marks: Mapping[str, int], *, read_to: int = 0
    ) -> None:
        super().__init__(texts.say("about_title"), texts.say("card_hint"))
        self._entries = tell_article(reading, texts, marks, read_to)

    def on_mount(self) -> None:
        """Fill the card."""
        self.show_entries(self._entries)


def tell_article(
    reading: Reading, texts: Texts, marks: Mapping[str, int], read_to: int
) -> list[Entry]:
    """Return what the card says, from top to bottom."""
    article = reading.article
    entries = [
        paragraph(one_line(article.title), "strong"),
        paragraph(one_line(article.source), "faint"),
        paragraph(tell_length(article.text, texts, read_to)),
        paragraph(_tell_found(reading, texts)),
    ]
    if marks:
        entries.append(heading(texts.say("marks_title")))
    return entries + [
        _mark(reading, texts, letter, offset) for letter, offset in sorted(marks.items())
    ]


def tell_length(text: str, texts: Texts, read_to: int) -> str:
    """Return how many words the article has, how long it takes to read, and how long what stands
    after `read_to` does."""
    words, left = len(text.split()), len(text[read_to:].split())
    told = [texts.count("words", words), texts.count("minutes", _minutes(words))]
    if 0 < left < words:
        told.append(texts.say("minutes_left", minutes=texts.count("minutes", _minutes(left))))
    return " · ".join(told)


def _minutes(words: int) -> int:
    return max(1, round(words / WORDS_A_MINUTE))


def _tell_found(reading: Reading, texts: Texts) -> str:
    kinds = [entity.type for entity in reading.entities]
    told = [texts.count(f"of_type_{kind.value}", kinds.count(kind)) for kind in EntityType]
    told.append(texts.count("quotes", len(reading.outer_quotes)))
    if not reading.findings.complete:
        told.append(texts.say("still_analysing"))
    return " · ".join(told)


def _mark(reading: Reading, texts: Texts, letter: str, offset: int) -> Entry:
    words = one_line(reading.article.text[offset : offset + _MOST_OF_MARK])
    share = share_text(reading, offset, texts).strip()
    return paragraph(f"{letter} · {share} · {words}", offset=offset, indent=3, most=2)
