"""The list of the library, and the keys that it tells of."""

from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from reader.interface.commands import LIBRARY_COMMANDS
from reader.interface.hints import Hint
from reader.interface.lists.row_list import RowList
from reader.language import later

HINTS: Final[tuple[Hint, ...]] = (
    (("library_open",), later("open")),
    (("library_search",), later("search")),
    (("help",), later("help")),
    (("library_someone",), later("name")),
    (("library_remove",), later("remove")),
    (("library_close",), later("close")),
)
PUT_BACK: Final[tuple[Hint, ...]] = ((("library_restore",), later("put back")),)
IN_LIST: Final = ("library_open", "library_remove", "library_restore")
"""The commands of the library for the row under the cursor, not while one types."""


class ShelfList(RowList):
    """The list; keys that it has another use for, such as those for half pages, do what they do
    in the library."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(command.keys, f"screen.do('{command.id}')", id=command.id, show=False)
        for command in LIBRARY_COMMANDS
        if command.id in IN_LIST
    ]
