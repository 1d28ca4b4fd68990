"""Forgets everything that was kept, on request."""

import os
import sys

from reader.cli.arguments import Arguments
from reader.cli.keeping import store_for
from reader.language import _, ngettext


def purge(asked: Arguments) -> str:
    """Forget everything, once someone at a terminal has agreed; return what there is to say."""
    store = store_for(asked)
    try:
        count = len(store.shelf())
        question = ngettext(
            "Forget {count} article, with its places, marks and corrections? [y/N] ",
            "Forget {count} articles, with their places, marks and corrections? [y/N] ",
            count,
        )
        if os.isatty(0) and not _agreed(question.format(count=count)):
            return _("Nothing was forgotten.") + "\n"
        store.purge()
        return _("Everything is forgotten.") + "\n"
    finally:
        store.close()


def _agreed(question: str) -> bool:
    """Return whether the answer to `question` is a yes, in either language."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes", "o", "oui")
