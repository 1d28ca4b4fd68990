"""The command line: parse the arguments, then print, or open the interface.

This is where everything is joined; nothing is imported before it is needed, since the time until
the first page is shown is spent here.
"""

import os
import signal
import sys
from collections.abc import Sequence

from reader.cli.arguments import Arguments, parse, parse_first
from reader.config import Config, default_config_path, load_config
from reader.errors import ReaderError
from reader.language import choose

_INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit status.

    0, 1 for an article that can't be read, 2 for wrong usage; an error is one line on stderr.
    """
    _open_standard_streams()
    lang, path = parse_first(words)
    file = path or default_config_path()
    config = load_config(file, expected=path is not None)
    choose(lang or config.lang)
    if config.faults:  # told in the language that it asks for
        config = load_config(file, expected=path is not None)
    try:
        return _do(parse(words), config)
    except ReaderError as error:
        _tell(error)
        return error.exit_status
    except BrokenPipeError:
        return 0  # who reads the output has had enough (« | head »)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _do(asked: Arguments, config: Config) -> int:
    if asked.doctor:
        from reader.cli.doctor import report
        from reader.cli.printing import write

        write(report())
        return 0
    if asked.purge:
        from reader.cli.printing import write
        from reader.cli.purging import purge

        write(purge(asked))
        return 0
    if asked.who is not None and asked.source is None and not _opens(asked):
        from reader.cli.met import asks_about_everything, print_met

        if asks_about_everything(asked):
            print_met(asked)
            return 0
    if asked.format is not None:
        from reader.cli.printing import print_articles

        return print_articles(asked, _tell)
    import gc

    gc.disable()  # to look for garbage takes a tenth of the way to the first page: see `run`
    from reader.cli.starting import start

    ended_by: list[int] = []

    def end(number: int, _frame: object) -> None:
        # What Ctrl-C does is the one way out that both Python and Textual take in order.
        ended_by.append(number)
        signal.raise_signal(signal.SIGINT)

    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, end)
    status = start(asked, config, _tell)
    return 128 + ended_by[0] if ended_by else status


def _opens(asked: Arguments) -> bool:
    """Return whether the interface is to be opened, and can be."""
    return asked.format is None and all(os.isatty(descriptor) for descriptor in range(3))


def _open_standard_streams() -> None:
    """Put /dev/null where a standard stream is closed, lest the next file opened take its place."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest descriptor that is free: this one


def _tell(error: ReaderError) -> None:
    from reader.export.visible import visible

    line = " ".join(str(error).split())
    print(f"reader: {visible(line)}", file=sys.stderr)
