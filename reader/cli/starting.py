"""Opens the interface on an article, in the order that shows its first page soonest."""

import os
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from reader.cli.arguments import Arguments
from reader.cli.choosing import ToOpen, article_to_open
from reader.cli.filing import Filing
from reader.cli.keeping import store_for
from reader.cli.rereading import Rereading
from reader.config import Config
from reader.errors import ReaderError, SourceError
from reader.language import _, chosen
from reader.model import Article
from reader.sources import STANDARD_INPUT, open_source, take_terminal

if TYPE_CHECKING:
    from reader.background import BackgroundAnalyst
    from reader.store import Store


def start(asked: Arguments, config: Config, tell: Callable[[ReaderError], None]) -> int:
    """Read the article asked for, open the interface on it (on the library when none is), and
    return its exit status.

    What kept the store from being used is told on the screen, and with `tell` once the terminal
    is the shell's again. Raises SourceError without an article, or without a terminal to show it
    on; UsageError for a theme that there is not.
    """
    require_terminal()
    store = store_for(asked)
    try:
        if asked.who is not None and asked.source is None:
            _require_met(asked, store)
        to_open = article_to_open(asked, store)
        piped = _piped() if STANDARD_INPUT in to_open.others else None
        if not os.isatty(0):
            take_terminal()
        return _open(to_open, piped, asked, config, store)
    finally:
        store.close()
        if store.trouble is not None:
            tell(store.trouble)


def _piped() -> Article | None:
    """Return what is piped in, before the keyboard takes its place; None for nothing."""
    try:
        return open_source(STANDARD_INPUT)
    except SourceError:
        return None


def _require_met(asked: Arguments, store: "Store") -> None:
    """Raise ReaderError where someone is looked for in all that was read, and met nowhere."""
    from reader.cli.met import asks_about_everything, require_met

    if asks_about_everything(asked):
        require_met(asked, store)


def require_terminal() -> None:
    """Raise SourceError unless there is a terminal to draw on."""
    if not (os.isatty(1) and os.isatty(2)):
        raise SourceError(
            _("There is no terminal to draw on"),
            _("the output goes elsewhere."),
            _("Print instead: reader SOURCE --format text"),
        )


def _open(
    to_open: ToOpen, piped: Article | None, asked: Arguments, config: Config, store: "Store"
) -> int:
    from reader.analysis import DEFAULT_MODEL
    from reader.background import BackgroundAnalyst

    # The store is opened, and the article's key made, while this thread imports the interface,
    # which asks for the place before it draws. The analysis begins after the first page is shown:
    # begun now it would have its names some tenths of a second sooner, and the page as much later.
    if to_open.article is not None:
        Thread(target=store.place, args=(to_open.article,), name="place", daemon=True).start()
    analyst = BackgroundAnalyst(asked.model or DEFAULT_MODEL, store)
    try:
        return _run(to_open, Rereading(piped), asked, config, analyst, store)
    finally:
        analyst.stop()


def _run(
    to_open: ToOpen,
    sources: Rereading,
    asked: Arguments,
    config: Config,
    analyst: "BackgroundAnalyst",
    store: "Store",
) -> int:
    from reader.interface import run
    from reader.interface.options import Options

    options = Options(
        width=asked.width,
        theme=asked.theme,
        mouse=asked.mouse,
        who=asked.who,
        lang=chosen(),
    )
    return run(
        to_open.article,
        others=to_open.others,
        analyst=analyst,
        memory=store,
        options=options,
        settings=config,
        library=store if asked.store else None,
        sources=sources,
        files=Filing(),
        trouble=lambda: store.trouble or to_open.trouble,
    )
