"""What can go wrong in a way that the reader can explain: a title, a message, a hint."""

from reader.language import _


class ReaderError(Exception):
    """Something the user can be told in one line.

    `title` says what failed, `message` why, `hint` what to do about it. `exit_status` is what
    the command line ends with: 1 for an article that can't be read, 2 for wrong usage.
    """

    exit_status = 1

    def __init__(self, title: str, message: str, hint: str = "") -> None:
        super().__init__(title, message, hint)
        self.title = title
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return the whole of it as one line."""
        told = _("{title}: {message}").format(title=self.title, message=self.message)
        return f"{told} {self.hint}" if self.hint else told


class UsageError(ReaderError):
    """The command line, or a configuration file, asks for what can't be."""

    exit_status = 2


class SourceError(ReaderError):
    """The article can't be read: missing, binary, empty, unreachable, not an article."""


class AnalysisError(ReaderError):
    """The language model can't be loaded, or the analysis ended before it was done."""


class StoreError(ReaderError):
    """What lasts can't be read or written; reading goes on without it."""
