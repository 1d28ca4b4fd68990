"""A location (a path, a URL, standard input) becomes an Article."""

from reader.sources.opening import open_source
from reader.sources.standard_input import STANDARD_INPUT, take_terminal

__all__ = ["STANDARD_INPUT", "open_source", "take_terminal"]
