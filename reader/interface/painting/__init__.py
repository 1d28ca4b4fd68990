"""What is sent to the terminal: as few bytes as show the next screen after the last one.

Textual sends each region that may have changed, each piece with all of its colours: 6 KB for a
line scrolled. Over a slow line that is felt. Here the cells that the terminal shows are known, and
only what differs is sent, after scrolling the terminal's own lines where that leaves less to send.
"""

from reader.interface.painting.quick_screen import QuickScreen
from reader.interface.painting.thrift import Thrift

__all__ = ["QuickScreen", "Thrift"]
