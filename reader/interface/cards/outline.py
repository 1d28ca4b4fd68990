"""The outline of an article: its headings."""

from bisect import bisect_right

from reader.interface.cards.card import Card
from reader.interface.lists.cells import one_line
from reader.interface.lists.entries import Entry, paragraph
from reader.interface.words.texts import Texts
from reader.model import Article


class OutlineScreen(Card):
    """Lists the headings, the cursor on the one that `offset_here` stands under; is dismissed
    with the offset of the one that was picked, or None."""

    def __init__(self, article: Article, texts: Texts, *, offset_here: int = 0) -> None:
        super().__init__(texts.say("outline_title"), texts.say("card_hint"))
        self._entries = outline_entries(article) or [paragraph(texts.say("no_outline"), "faint")]
        starts = [heading.start for heading in article.headings]
        self._cursor = max(0, bisect_right(starts, offset_here) - 1)

    def on_mount(self) -> None:
        """Fill the card."""
        self.show_entries(self._entries, cursor=self._cursor)


def outline_entries(article: Article) -> list[Entry]:
    """Return an entry for each heading, set in by its level below the highest."""
    highest = min((heading.level for heading in article.headings), default=1)
    return [
        paragraph(
            one_line(article.text[heading.start : heading.end]),
            "strong" if heading.level == highest else "",
            offset=heading.start,
            indent=1 + 2 * min(6, heading.level - highest),
            most=2,
        )
        for heading in article.headings
    ]
