"""A terminal reader for French articles: who is in them, where, and who says what."""

from typing import Final

__version__: Final = "0.1.0"
