"""Goes back to where an article came from: has it changed, and what does it say now?"""

from dataclasses import replace
from pathlib import Path

from reader.errors import SourceError
from reader.language import _
from reader.model import Article
from reader.sources import STANDARD_INPUT, open_source

_NO_FILE = ("http://", "https://", STANDARD_INPUT)


class Rereading:
    """Fulfils the interface's Sources. `piped` is what came from standard input, which is the
    keyboard's by then; None where that was nothing."""

    def __init__(self, piped: Article | None = None) -> None:
        self._piped = piped

    def open(self, source: str) -> Article:
        """Return the article at `source`, its file named so that it is found again from any folder.
        Raises SourceError."""
        if source != STANDARD_INPUT:
            return lasting(open_source(source))
        if self._piped is None:
            raise SourceError(_("Standard input is empty"), _("there is no article in it."))
        return self._piped

    def has_changed(self, article: Article) -> bool:
        """Return whether the file that `article` was read from holds another text now."""
        if article.source.startswith(_NO_FILE) or not Path(article.source).is_file():
            return False
        try:
            return open_source(article.source).key != article.key
        except SourceError:
            return False

    def read_again(self, article: Article) -> Article:
        """Return the article at the source of `article` as it is now. Raises SourceError."""
        if article.source == STANDARD_INPUT:
            raise SourceError(_("It can't be read again"), _("it came from standard input."))
        return open_source(article.source)

    def edit(self, article: Article, offset: int) -> None:
        """Open the file of `article` in the user's editor where it has what stands at `offset`.
        Raises SourceError."""
        if article.source.startswith(_NO_FILE):
            raise SourceError(_("It can't be edited here"), _("it did not come from a file."))
        from reader.cli.editing import edit

        edit(Path(article.source).expanduser(), article.text, offset)


def lasting(article: Article) -> Article:
    """Return `article` with its file named so that it is found from any folder."""
    path = Path(article.source)
    if article.source.startswith(_NO_FILE) or path.is_absolute():
        return article
    return replace(article, source=str(path.expanduser().absolute()))
