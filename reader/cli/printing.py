"""What --format prints: the article with what is found in it, or only what concerns one entity."""

import os
from collections.abc import Callable
from typing import Final

from reader.analysis import DEFAULT_MODEL, analyse
from reader.cli.arguments import Arguments
from reader.cli.choosing import chosen_article
from reader.cli.keeping import kept_findings, store_for
from reader.errors import ReaderError
from reader.export import FORMATS, Request, visible
from reader.language import _, reason
from reader.model import Article, Entity, Findings, Reading
from reader.model.corrections import corrected
from reader.store import Store

_OUTPUT: Final = 1
_NAMES_TOLD: Final = 5
_PROSE: Final = ("text", "markdown", "ansi")  # parted by an empty line, one from the next


def print_articles(asked: Arguments, tell: Callable[[ReaderError], None]) -> int:
    """Print the articles asked for to standard output, each as if it were the only one, and return
    the exit status. What can't be printed is told; the others are printed all the same.

    Raises ReaderError where the output can't be written, and BrokenPipeError.
    """
    store = store_for(asked)
    status, is_first = 0, True
    try:
        for one in asked.for_each():
            try:
                article = chosen_article(one, store)
                text = printed(article, one, store, to_terminal=os.isatty(_OUTPUT))
            except ReaderError as error:
                tell(error)
                status = max(status, error.exit_status)
                continue
            write(text if is_first or asked.format not in _PROSE else f"\n{text}")
            is_first = False
    finally:
        store.close()
    return status


def printed(article: Article, asked: Arguments, store: Store, *, to_terminal: bool) -> str:
    """Return `article` in the format asked for, safe for a terminal where it goes to one.

    Raises AnalysisError, and ReaderError where --who names nobody in the article.
    """
    format_name = asked.format or "text"
    needs_findings = format_name != "text" or asked.who is not None
    findings = findings_of(article, asked, store) if needs_findings else Findings()
    reading = Reading(article, findings)
    who = whom(asked.who, reading) if asked.who is not None else None
    coloured = format_name == "ansi" and wants_colour(asked.color, to_terminal=to_terminal)
    text = FORMATS[format_name](Request(reading, who, coloured))
    return visible(text) if to_terminal and format_name != "ansi" else text


def findings_of(article: Article, asked: Arguments, store: Store) -> Findings:
    """Return all that is found in `article`, kept or found now, after the user's corrections.

    Raises AnalysisError.
    """
    findings = kept_findings(article, asked, store)
    if findings is None:
        findings = analyse(article, model=asked.model or DEFAULT_MODEL)
    return corrected(findings, [*store.general_corrections(), *store.corrections(article)])


def whom(name: str, reading: Reading) -> Entity:
    """Return the entity of `reading` that `name` fits best. Raises ReaderError when none does."""
    from reader.search.fuzzy import best_match  # only wanted with --who

    found = best_match(name, reading.entities)
    if found is not None:
        return found
    most = sorted(reading.entities, key=lambda entity: -len(entity.mentions))[:_NAMES_TOLD]
    named = ", ".join(entity.short_name for entity in most)
    raise ReaderError(
        _("No “{name}” in this article").format(name=name),
        _("nothing named there is like it."),
        _("There are: {names}.").format(names=named) if named else "",
    )


def wants_colour(color: str, *, to_terminal: bool) -> bool:
    """Return whether colours are to be printed; https://no-color.org is respected."""
    if color == "auto":
        return to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return color == "always"


def write(text: str) -> None:
    """Write `text` to standard output as UTF-8, whatever the locale.

    Raises BrokenPipeError when nobody reads it, and ReaderError when it can't be written.
    """
    # Past Python's own buffer, which would complain a second time at the end of the process.
    left = memoryview(text.encode("utf-8", "replace"))
    try:
        while left:
            left = left[os.write(_OUTPUT, left) :]
    except BrokenPipeError:
        raise
    except OSError as error:
        why = reason(error)
        raise ReaderError(
            _("The output can't be written"), f"{why}.", _("Make room, or write it elsewhere.")
        ) from error
