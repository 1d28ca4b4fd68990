"""Which article is opened when the command line names one, and when it names none."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import Arguments
from reader.cli.rereading import lasting
from reader.errors import ReaderError, SourceError
from reader.model import Article
from reader.sources import STANDARD_INPUT, open_source

if TYPE_CHECKING:
    from reader.store import Store

SAMPLE: Final = Path(__file__).parents[1] / "sample" / "sample.txt"


def chosen_article(asked: Arguments, store: "Store") -> Article:
    """Return the article named, else what is piped in, else the last one read, else the sample.

    Raises SourceError.
    """
    if asked.source is not None:
        return open_source(asked.source)
    if not os.isatty(0):
        return open_source(STANDARD_INPUT)
    return _last_read(store) or open_source(str(SAMPLE))


@dataclass(frozen=True, slots=True)
class ToOpen:
    """The article to open, None for the library; the sources of those to go on to; those named
    before it that can't be read, by why not."""

    article: Article | None
    others: tuple[str, ...] = ()
    trouble: ReaderError | None = None


def article_to_open(asked: Arguments, store: "Store") -> ToOpen:
    """Return the first article named that can be read, its file named so that it is found again
    from any folder.

    None, for the library, when none is named or piped in; the sample while nothing was read.
    Raises SourceError where nothing can be read.
    """
    if asked.source is None and os.isatty(0) and not store.is_empty:
        return ToOpen(None)
    trouble: SourceError | None = None
    for at, one in enumerate(asked.for_each(), 1):
        try:
            article = lasting(chosen_article(one, store))
        except SourceError as error:
            trouble = trouble or error
        else:
            named = dict.fromkeys(other for other in asked.sources[at:] if other != one.source)
            return ToOpen(article, tuple(named), trouble)
    assert trouble is not None
    raise trouble


def _last_read(store: "Store") -> Article | None:
    """Return the article that was open last, as it was then: its file or page may be gone."""
    shelf = store.shelf()
    return store.shelved_article(shelf[0].key) if shelf else None
