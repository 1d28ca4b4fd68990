"""What --who tells without a SOURCE: where someone was met in all that was read, and said what."""

import json
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import Arguments
from reader.cli.keeping import store_for
from reader.errors import ReaderError, UsageError
from reader.export.visible import visible
from reader.language import _, ngettext
from reader.model import Sighting

if TYPE_CHECKING:
    from reader.store import Store

FORMATS: Final = ("text", "json")
_INPUT: Final = 0
_OUTPUT: Final = 1


def asks_about_everything(asked: Arguments) -> bool:
    """Return whether someone is looked for in all that was read: no article is named, or piped.

    Where standard input is neither a pipe nor a file, such as in a job of cron, nothing is piped.
    """
    return asked.who is not None and asked.source is None and stat.S_ISCHR(os.fstat(_INPUT).st_mode)


def print_met(asked: Arguments) -> None:
    """Print where the person asked for was met. Raises ReaderError where that is nowhere."""
    from reader.cli.printing import write

    write(met(asked, to_terminal=os.isatty(_OUTPUT)))


def met(asked: Arguments, *, to_terminal: bool) -> str:
    """Return what is known of the person asked for, as text or, where that is asked for, as JSON.

    Raises UsageError for other formats, ReaderError where nobody of that name was met.
    """
    format_name = asked.format or "text"
    if format_name not in FORMATS:
        raise UsageError(
            _("Wrong usage"),
            _("--who over everything read prints text or json."),
            _("Name an article, or ask for one of these."),
        )
    store = store_for(asked)
    try:
        sightings = _by_name(require_met(asked, store))
    finally:
        store.close()
    if format_name == "json":
        return json.dumps([_plain(one) for one in sightings], ensure_ascii=False, indent=2) + "\n"
    text = "\n".join(_lines(sightings)) + "\n"
    return visible(text) if to_terminal else text


def require_met(asked: Arguments, store: "Store") -> Sequence[Sighting]:
    """Return where the person asked for was met. Raises ReaderError where that is nowhere."""
    name = asked.who or ""
    sightings = store.met(name)
    if not sightings:
        raise ReaderError(
            _("No “{name}” in what you have read").format(name=name),
            _("no article that is kept names anyone so."),
            _("To see them all: reader"),
        )
    return sightings


def _by_name(sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """Return the sightings grouped by name, who was met most often first."""
    often = Counter(sighting.name for sighting in sightings)
    return sorted(sightings, key=lambda one: (-often[one.name], one.name))


def _lines(sightings: Sequence[Sighting]) -> Iterator[str]:
    for name, of_that_name in groupby(sightings, key=lambda one: one.name):
        yield name
        for sighting in of_that_name:
            shelved = sighting.shelved
            counts = ngettext("{count} mention", "{count} mentions", sighting.mentions)
            told = counts.format(count=sighting.mentions)
            yield ""
            yield f"  {shelved.title} · {_day(shelved.read_at)} · {told}"
            yield f"  {shelved.source}"
            yield from (f"    {_one_line(words)}" for words in sighting.quotes)
        yield ""


def _plain(sighting: Sighting) -> dict[str, object]:
    shelved = sighting.shelved
    return {
        "name": sighting.name,
        "mentions": sighting.mentions,
        "title": shelved.title,
        "source": shelved.source,
        "read_at": shelved.read_at,
        "quotes": list(sighting.quotes),
    }


def _one_line(words: str) -> str:
    return " ".join(part for part in words.split("\n") if part.strip())


def _day(moment: str) -> str:
    """Return the day of `moment`, in the time zone of this machine, as 2026-03-12."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d}"
