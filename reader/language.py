"""The language in which the program speaks: French, or English for those who read that.

Sentences stand in English in the code and in French in reader/locale/fr/LC_MESSAGES/reader.po;
they are translated when they are said, since the language is chosen at the start of the program.
What the analysis says about a text, such as why a quotation has its speaker, is in French always:
it is the language of the text.
"""

import gettext
import os
from collections.abc import Mapping, MutableMapping
from functools import cache
from pathlib import Path
from typing import Final

FRENCH: Final = "fr"
ENGLISH: Final = "en"
LANGUAGES: Final = (FRENCH, ENGLISH)

_DOMAIN: Final = "reader"
_FOLDER: Final = Path(__file__).parent / "locale"
# The first that is set counts, as for GNU gettext (« Locale Environment Variables »).
_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE: Final = ("", "C", "POSIX")
_NARROW_SPACE: Final = "\u202f"


def language_of(environment: Mapping[str, str]) -> str:
    """Return « fr » or « en » for the locale in `environment`.

    Where the locale names no language (C, POSIX, none at all), who opens French articles is taken
    to read French.
    """
    locale = next((value for name in _VARIABLES if (value := environment.get(name))), "")
    name = locale.partition(":")[0].partition(".")[0].partition("@")[0]
    if name in _NO_LANGUAGE or name.partition("_")[0].lower() == FRENCH:
        return FRENCH
    return ENGLISH


def choose(language: str | None, environment: MutableMapping[str, str] = os.environ) -> str:
    """Speak `language` from now on, None: that of the locale; return which one it is.

    It is put into `environment` too: processes that are started from here speak it as well, and
    so do the libraries that use gettext, argparse among them.
    """
    global _chosen
    known = language if language in LANGUAGES else None
    _chosen = known or language_of(environment)
    environment["LANGUAGE"] = _chosen
    gettext.bindtextdomain(_DOMAIN, _FOLDER)
    gettext.textdomain(_DOMAIN)
    return _chosen


def chosen() -> str:
    """Return the language spoken now: « fr » or « en »."""
    return _chosen or language_of(os.environ)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the translations into `language`; English needs none, and has none."""
    return gettext.translation(_DOMAIN, _FOLDER, [language], fallback=language != FRENCH)


def _(message: str) -> str:
    """Return `message` in the language spoken now."""
    return catalogue(chosen()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return `one` or `many`, whichever suits `count` in the language spoken now."""
    return catalogue(chosen()).ngettext(one, many, count)


def later(message: str) -> str:
    """Return `message` as it is: it is translated where it is said."""
    return message


def later_counted(one: str, many: str) -> tuple[str, str]:
    """Return both as they are: the one that suits a count is translated where it is said."""
    return one, many


def number(value: int, language: str) -> str:
    """Return `value` with its thousands apart: « 12 345 », or 12,345 in English."""
    grouped = f"{value:,}"
    return grouped.replace(",", _NARROW_SPACE) if language == FRENCH else grouped


def reason(error: OSError) -> str:
    """Return in a few words why the system would not: « permission refusée »."""
    return _(error.strerror or str(error)).lower()


_chosen: str | None = None

# What systems say most often (strerror): they say it in English whatever the locale.
_OF_THE_SYSTEM: Final = (
    later("Permission denied"),
    later("No such file or directory"),
    later("No space left on device"),
    later("Read-only file system"),
    later("Disk quota exceeded"),
    later("Input/output error"),
    later("Is a directory"),
    later("Not a directory"),
    later("File name too long"),
    later("Too many open files"),
    later("Bad file descriptor"),
    later("Connection refused"),
    later("Connection reset by peer"),
    later("Network is unreachable"),
    later("Name or service not known"),
    later("Temporary failure in name resolution"),
)
