"""What is piped in, and the keyboard that comes after it."""

import os
import pty
import sys

import pytest

from reader.errors import SourceError
from reader.sources import take_terminal

AFTER_A_PIPE = """
import os, sys
from reader.sources import open_source, take_terminal
article = open_source("-")
take_terminal()
print(article.text, os.isatty(0), os.read(0, 2))
"""


def test_after_what_was_piped_in_comes_the_keyboard() -> None:
    read_end, write_end = os.pipe()
    pid, terminal = pty.fork()
    if pid == 0:
        os.close(write_end)
        os.dup2(read_end, 0)
        os.execv(sys.executable, [sys.executable, "-c", AFTER_A_PIPE])
    os.close(read_end)
    os.write(write_end, b"Un article.")
    os.close(write_end)
    os.write(terminal, b"j\n")
    said = b""
    while b"]" not in said and b"'\r\n" not in said:
        said += os.read(terminal, 1024)
    os.close(terminal)
    os.waitpid(pid, 0)
    assert b"Un article. True b'j" in said


def test_without_a_terminal_there_is_no_keyboard() -> None:
    with pytest.raises(SourceError, match="--format"):
        take_terminal("/nonexistent/tty")
