"""The help: every command with its keys, in as many columns as there is room for."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from reader.interface.cards.card import Card
from reader.interface.commands import Command, key_signs
from reader.interface.lists.cells import cells, fill, wrap
from reader.interface.lists.entries import Entry, Lines
from reader.interface.lists.pieces import Piece
from reader.interface.words.texts import Texts
from reader.language import later

_MOUSE_TITLE = later("Mouse")
_MOUSE = (
    (later("click"), later("choose a name")),
    (later("click on a bar"), later("go there")),
    (later("wheel"), later("scroll")),
    (later("drag"), later("mark and copy text")),
    (later("Shift drag"), later("the terminal's own selection")),
)
_GAP = 2  # cells between keys and words, and between columns


class HelpScreen(Card):
    """Lists the commands by group; `keys` gives for a command's id the keys that do it now,
    where the user has changed them (Textual's names, joined by commas)."""

    DEFAULT_CSS = """
    HelpScreen > Vertical { max-width: 124; }
    """

    def __init__(
        self, commands: Sequence[Command], texts: Texts, *, keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(texts.say("help_title"), texts.say("close_hint"))
        groups = group_commands(commands, texts, keys or {})
        self._entries = [Entry(lambda width: lay_out(groups, width))]

    def on_mount(self) -> None:
        """Fill the card."""
        self.show_entries(self._entries)


Group = tuple[str, list[tuple[str, str]]]


def group_commands(
    commands: Iterable[Command], texts: Texts, keys: Mapping[str, str]
) -> list[Group]:
    """Return each group's name with its commands: their keys as people write them, and words;
    what the mouse does comes last."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for command in commands:
        signs = key_signs(keys.get(command.id, command.keys), texts.language)
        name = texts.say(f"group_{command.group.value}")
        groups.setdefault(name, []).append((signs, command.label(texts.language)))
    mouse = [(texts.translate(what), texts.translate(does)) for what, does in _MOUSE]
    return [*groups.items(), (texts.translate(_MOUSE_TITLE), mouse)]


def lay_out(groups: Sequence[Group], width: int) -> Lines:
    """Return the groups in columns of about the same height, each line at most `width` cells.

    There are as many columns as can show every command on a line of its own, and at least one.
    """
    needed = max((_needed_width(group) for group in groups), default=1) + _GAP
    count = max(1, (width - 1) // needed)
    column_width = (width - 1) // count - _GAP
    columns = [
        [line for group in column for line in _group_lines(group, column_width)]
        for column in _share_out(groups, count)
    ]
    empty = [Piece(" " * column_width)]
    return [
        [Piece(" "), *(piece for line in lines for piece in [*(line or empty), Piece(" " * _GAP)])]
        for lines in zip_longest(*columns)
    ]


def _needed_width(group: Group) -> int:
    _, rows = group
    return max(cells(signs) for signs, _ in rows) + _GAP + max(cells(label) for _, label in rows)


def _share_out(groups: Sequence[Group], count: int) -> list[list[Group]]:
    """Return the groups, in order, in so many columns as even as whole groups allow."""
    total = sum(len(rows) + 2 for _, rows in groups)
    columns: list[list[Group]] = [[] for _ in range(count)]
    taken = 0
    for group in groups:
        height = len(group[1]) + 2
        columns[min(count - 1, (taken + height // 2) * count // total)].append(group)
        taken += height
    return [column for column in columns if column]


def _group_lines(group: Group, width: int) -> list[list[Piece]]:
    """Return a group's name and commands, each line exactly `width` cells."""
    name, rows = group
    key_width = max(cells(signs) for signs, _ in rows)
    if _needed_width(group) > width:
        key_width = min(key_width, width // 3)
    lines = [[Piece(fill(name, width), "strong")]]
    for signs, label in rows:
        told = zip_longest(
            wrap(signs, key_width), wrap(label, width - key_width - _GAP), fillvalue=""
        )
        lines += [
            [
                Piece(fill(keys, key_width), "person"),
                Piece(fill(f"{'':{_GAP}}{words}", width - key_width)),
            ]
            for keys, words in told
        ]
    return [*lines, [Piece(" " * width)]]
