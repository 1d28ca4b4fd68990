"""The command line's arguments, and what is asked by them."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NoReturn

from reader import __version__
from reader.config import NARROWEST
from reader.errors import UsageError
from reader.language import LANGUAGES, _, later

FORMATS: Final = ("json", "markdown", "html", "tsv", "text", "ansi")

_DESCRIPTION: Final = later(
    "Read French articles in the terminal: who is in them, where, and who says what."
)
_EXAMPLES: Final = (
    ("reader article.txt", later("open a file: plain text, Markdown or HTML")),
    ("reader https://example.org/une-page", later("open the article in a page")),
    ("reader *.txt", later("open several: > and < go from one to the next")),
    ("curl -s URL | reader -", later("open what is piped in; the keyboard still works")),
    ("reader", later("open the library: all that was read; at first, a sample")),
    ('reader article.txt --who "Le Goff"', later("open it with this person selected")),
    ('reader --who "Le Goff"', later("where they were met in all that was read, and said what")),
    ("reader article.txt --format json", later("print what is found, for other programs")),
    ("reader article.txt --format ansi --color always | less -R", ""),
    ("reader --doctor", later("what this terminal can do, and how to mend it")),
)
_EXAMPLE_CELLS: Final = 38


@dataclass(frozen=True, slots=True)
class Arguments:
    """What is asked for; None where the command line says nothing.

    `width` counts cells. `color` is auto, always or never. `store` False leaves no trace.
    """

    sources: tuple[str, ...] = ()
    format: str | None = None
    who: str | None = None
    width: int | None = None
    theme: str | None = None
    mouse: bool = True
    model: str | None = None
    store: bool = True
    config: Path | None = None
    lang: str | None = None
    color: str = "auto"
    doctor: bool = False
    purge: bool = False

    @property
    def source(self) -> str | None:
        """Return the first source, None where there is none."""
        return self.sources[0] if self.sources else None

    def for_each(self) -> list["Arguments"]:
        """Return what is asked for each source as if it were the only one."""
        return [replace(self, sources=(source,)) for source in self.sources] or [self]


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, told like all others."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with argparse's own message."""
        raise UsageError(_("Wrong usage"), f"{message}.", _("See: reader --help"))


def parse(words: Sequence[str] | None = None) -> Arguments:
    """Return what `words` ask for, the process's own when None.

    Raises UsageError; --help and --version print and raise SystemExit.
    """
    asked = vars(_parser().parse_intermixed_args(words))
    return Arguments(**{**asked, "sources": tuple(asked["sources"])})


def parse_first(words: Sequence[str] | None = None) -> tuple[str | None, Path | None]:
    """Return the language and the file of settings that `words` name: these have to be known
    before anything can be told. Nothing is wrong yet; `parse` will say so."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--lang", nargs="?")
    parser.add_argument("--config", nargs="?", type=Path)
    try:
        asked, _others = parser.parse_known_args(words)
    except argparse.ArgumentError:
        return None, None
    return asked.lang, asked.config


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="reader",
        description=_(_DESCRIPTION),
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    _add_what_is_read(parser)
    _add_how_it_looks(parser)
    _add_the_rest(parser)
    return parser


def _add_what_is_read(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    formats = ", ".join(FORMATS)
    source = _("a file, a URL, or - for standard input; or several of these")
    add("sources", nargs="*", metavar="SOURCE", help=source)
    printed = _("print instead: {formats}").format(formats=formats)
    add("--format", choices=FORMATS, metavar="FORMAT", help=printed)
    who = _("only what concerns this person, place or organisation")
    add("--who", metavar=_("NAME"), help=who)
    add(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar=_("WHEN"),
        help=_("colours of --format ansi: auto, always or never"),
    )


def _add_how_it_looks(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--width", type=_width, metavar=_("CELLS"), help=_("how wide the text is"))
    add("--theme", metavar=_("NAME"), help=_("colours to start with"))
    mouse = _("leave the mouse to the terminal")
    add("--no-mouse", dest="mouse", action="store_false", help=mouse)
    lang = _("language of the interface: fr or en")
    add("--lang", choices=LANGUAGES, metavar=_("LANG"), help=lang)


def _add_the_rest(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    model = _("a spaCy model, by name or path, instead of the usual one")
    add("--model", metavar=_("NAME"), help=model)
    no_store = _("read nothing kept, leave no trace")
    add("--no-store", dest="store", action="store_false", help=no_store)
    config = _("keys and settings, instead of the usual file")
    add("--config", type=Path, metavar=_("FILE"), help=config)
    doctor = _("what this terminal can do, and how to mend it")
    add("--doctor", action="store_true", help=doctor)
    purge = _("forget all articles read, with places, marks and corrections")
    add("--purge", action="store_true", help=purge)
    version = _("print the version and exit")
    add("--version", action="version", version=f"reader {__version__}", help=version)
    add("-h", "--help", action="help", help=_("print this help and exit"))


def _epilog() -> str:
    examples = "".join(
        f"  {command:<{_EXAMPLE_CELLS}}  {_(what)}\n" if what else f"  {command}\n"
        for command, what in _EXAMPLES
    )
    status = _("exit status: 0; 1 for an article that can't be read; 2 for wrong usage.")
    return "\n".join((_("examples:"), examples, status, ""))


def _width(word: str) -> int:
    width = int(word) if word.isascii() and word.isdigit() else 0
    if width < NARROWEST:
        wrong = _("{word} is no width of {least} cells or more")
        raise argparse.ArgumentTypeError(wrong.format(word=repr(word), least=NARROWEST))
    return width
