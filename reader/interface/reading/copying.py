"""What is copied: the words, who said them, and where they were read."""

import re
from collections.abc import Sequence

from reader.interface.article.layout import block_at
from reader.model import Article, Quote, Reading, Span
from reader.search.folding import fold_words

# What a terminal would obey when it is pasted there; line ends and tabs are text.
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
_LONGEST_NAME = 60
_SENTENCE_END = re.compile(r"[.!?…]+[»”\"')\]]*\s+(?=[\w«“\"(—–-])")


def quote_under_way(quotes: Sequence[Quote], current: Span | None, on_screen: Span) -> Quote | None:
    """Return the innermost quote around what one stands on, None where none is; the first quote
    on the screen where one stands on nothing that is there."""
    if current is not None and on_screen.overlaps(*current):
        around = [q for q in quotes if q.start <= current.start and current.end <= q.end]
        return min(around, key=lambda quote: quote.end - quote.start, default=None)
    return next((q for q in quotes if on_screen.overlaps(q.start, q.end)), None)


def words_to_copy(reading: Reading, quote: Quote | None, current: Span | None) -> str | None:
    """Return the quotation with its speaker and source, else the sentence of the mention one
    stands on with its source; None when there is neither."""
    text = reading.article.text
    if quote is not None:
        speaker = reading.entity(quote.speaker)
        name = speaker.name if speaker else quote.speaker_text
        words = text[quote.start : quote.end].strip()
    elif current is not None:
        name = None
        words = text[slice(*sentence_at(text, current.start))].strip()
    else:
        return None
    return _with_origin(words, reading.article, name)


def passage(
    article: Article, marked: Span, kept: Sequence[Span] | None, *, with_origin: bool = False
) -> str:
    """Return the text that is marked as the article writes it, and where it was read if wanted;
    of paragraphs that are `kept` alone (None: all are) those between them are left out."""
    shown = [marked] if kept is None else [span for span in kept if span.overlaps(*marked)]
    parts = (article.text[max(a, marked.start) : min(b, marked.end)] for a, b in shown)
    words = "".join(parts).strip("\n")
    return _with_origin(words.strip(), article, None) if with_origin else words.translate(_CONTROLS)


def _with_origin(words: str, article: Article, name: str | None) -> str:
    title = article.title if "«" in article.title or not article.title else f"« {article.title} »"
    parts = (name, title, article.origin)
    origin = ", ".join(part for part in parts if part)
    return (f"{words}\n— {origin}" if origin else words).translate(_CONTROLS)


def file_name(title: str) -> str:
    """Return the name of the file for quotations from the article called `title`."""
    words = "-".join(fold_words(title))[:_LONGEST_NAME].strip("-")
    return f"{words or 'article'}-citations.txt"


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence around `offset`, as far as full stops tell; never over a paragraph."""
    start, end = block_at(text, offset)
    for stop in _SENTENCE_END.finditer(text, start, end):
        if stop.end() > offset:
            return Span(start, stop.start() + len(stop[0].rstrip()))
        start = stop.end()
    return Span(start, end)
