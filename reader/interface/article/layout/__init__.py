"""Line breaking: an article's text as rows of cells, with offsets both ways. Draws nothing.

A row is a Span of the text; the rows of a text hold every code point of it exactly once. Nothing
is broken before it is looked at, so that a text of any size opens at once.
"""

from reader.interface.article.layout.blocks import block_at
from reader.interface.article.layout.breaking import break_lines
from reader.interface.article.layout.cells import cell_count, fit, glyphs, is_plain
from reader.interface.article.layout.excerpts import Excerpts
from reader.interface.article.layout.pages import Pages

__all__ = [
    "Excerpts",
    "Pages",
    "block_at",
    "break_lines",
    "cell_count",
    "fit",
    "glyphs",
    "is_plain",
]
