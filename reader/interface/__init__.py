"""All that Textual draws."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.config import Config
    from reader.errors import ReaderError
    from reader.interface.options import Options
    from reader.interface.ports import Analyst, Files, Library, Memory, Sources
    from reader.model import Article


_ALLOCATIONS = 10_000  # of objects that may be garbage, before any is looked for


def run(
    article: "Article | None",
    *,
    others: "Sequence[str]" = (),
    analyst: "Analyst",
    memory: "Memory",
    options: "Options",
    settings: "Config",
    library: "Library | None" = None,
    sources: "Sources | None" = None,
    files: "Files | None" = None,
    trouble: "Callable[[], ReaderError | None]" = lambda: None,
) -> int:
    """Open `article`, the library when that is None; return the exit status once one has left.
    `others` are the sources of the articles that follow it.

    What the user's `settings` say holds where `options` leave a choice; what is wrong with them,
    else what `trouble` returns, is told in the status line. Raises UsageError for a theme in
    `options` that there is not.
    """
    # A key waits for the next frame: half as long as with Textual's sixty in a second. It reads
    # this when it is imported; no frames are drawn while nothing changes.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    from reader.interface.app import ReaderApp
    from reader.interface.settings import Settings, require_theme

    require_theme(options.theme)
    problem = trouble()  # asked now, so that the store could be opened during the imports
    usable = Settings.of(settings)
    asked = replace(
        options.completed_by(settings.width, settings.theme, settings.mouse), glyphs=usable.glyphs
    )
    app = ReaderApp(
        article,
        others=others,
        when_shown=_collect_garbage_from_now_on,
        analyst=analyst,
        memory=memory,
        options=asked,
        library=library,
        sources=sources,
        files=files,
        keys=usable.chosen.keys,
        notice=usable.told() or (str(problem) if problem is not None else ""),
    )
    try:
        return app.run(mouse=asked.mouse) or 0
    finally:
        analyst.stop()


def _collect_garbage_from_now_on() -> None:
    """Have garbage looked for, but never in what there is already: to go through all of the
    program's own code would be felt by whoever presses a key meanwhile."""
    import gc

    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)
    gc.enable()
