"""Every command of the reading screen and of the library, once: bindings, footer, help and palette
come from here."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from reader.language import catalogue, later


class Group(StrEnum):
    """What a command is about; the groups stand in this order in the help."""

    MOVING = "moving"
    NAMES = "names"
    FINDING = "finding"
    PLACES = "places"
    VIEW = "view"
    LIBRARY = "library"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do.

    `id` names it in the user's file of keys; `keys` are Textual's names, joined by commas;
    `words` say in a few English words what it does (see language); `after_colon` is what it is
    called in less and vim, where one types « : » first.
    """

    id: str
    keys: str
    group: Group
    words: str
    after_colon: str = ""

    def label(self, language: str) -> str:
        """Return what it does, in « fr » or « en »."""
        return catalogue(language).gettext(self.words)


_M, _N, _F, _P, _V, _L, _G = Group
_PALETTE = Command("palette", "colon,ctrl+p", _G, later("all commands"))
_HELP = Command("help", "h,f1", _G, later("help"), "h")

COMMANDS: tuple[Command, ...] = (
    Command("down", "j,down", _M, later("line down")),
    Command("up", "k,up", _M, later("line up")),
    Command("half_down", "d,ctrl+d", _M, later("half a page down")),
    Command("half_up", "u,ctrl+u", _M, later("half a page up")),
    Command("page_down", "space,f,pagedown,ctrl+f", _M, later("page down")),
    Command("page_up", "b,pageup,ctrl+b", _M, later("page up")),
    Command("start", "g,home", _M, later("start of the article")),
    Command("end", "G,end", _M, later("end of the article")),
    Command("next_paragraph", "right_curly_bracket", _M, later("next paragraph")),
    Command("previous_paragraph", "left_curly_bracket", _M, later("previous paragraph")),
    Command("percent", "percent_sign", _M, later("go to n% (50%)")),
    Command("filter", "e,tab", _N, later("filter the names")),
    Command("next_mention", "right_square_bracket", _N, later("next mention")),
    Command("previous_mention", "left_square_bracket", _N, later("previous mention")),
    Command("next_quote", "right_parenthesis", _N, later("next quotation")),
    Command("previous_quote", "left_parenthesis", _N, later("previous quotation")),
    Command("who", "i", _N, later("who is this?")),
    Command("quotes", "Q", _N, later("all quotations")),
    Command("copy", "y", _N, later("copy the quotation")),
    Command("write", "Y", _N, later("write the quotation to a file")),
    Command("correct", "c", _N, later("correct")),
    Command("undo_correction", "C", _N, later("undo the last correction")),
    Command("leave", "escape", _N, later("back to where you were")),
    Command("search", "slash", _F, later("search the text")),
    Command("search_back", "question_mark", _F, later("search backwards")),
    Command("next_found", "n", _F, later("next of what was looked for")),
    Command("previous_found", "N", _F, later("previous of what was found")),
    Command("keep", "ampersand", _F, later("keep only the paragraphs that match")),
    Command("set_mark", "m", _P, later("set a mark (a–z)")),
    Command("go_to_mark", "apostrophe", _P, later("go to a mark")),
    Command("back", "backspace,ctrl+o", _P, later("back through jumps")),
    Command("forward", "equals_sign", _P, later("forward through jumps")),
    Command("next_article", "greater_than_sign", _P, later("next article named"), "n"),
    Command("previous_article", "less_than_sign", _P, later("previous article named"), "p"),
    Command("library", "L", _P, later("library")),
    Command("reload", "R", _P, later("read the article again")),
    Command("about", "ctrl+g", _P, later("about this article, its marks")),
    Command("edit", "v", _P, later("edit the article")),
    Command("outline", "o", _P, later("outline")),
    Command("skim", "s", _V, later("dim all else")),
    Command("zen", "z", _V, later("the text alone")),
    Command("wider", "plus", _V, later("wider text")),
    Command("narrower", "minus", _V, later("narrower text")),
    Command("theme", "t", _V, later("next theme")),
    Command("themes", "T", _V, later("choose a theme")),
    Command("redraw", "ctrl+l", _G, later("redraw the screen")),
    Command("analyse", "A", _G, later("analyse again")),
    _PALETTE,
    _HELP,
    Command("quit", "q,ctrl+q", _G, later("quit"), "q"),
)
LIBRARY_COMMANDS: tuple[Command, ...] = (
    Command("library_open", "enter", _L, later("open the article")),
    Command("library_search", "slash,e,tab", _L, later("search the articles")),
    Command("library_someone", "at", _L, later("look for someone")),
    Command("library_remove", "d,delete", _L, later("remove from the library")),
    Command("library_restore", "u", _L, later("put back what was removed")),
    Command("library_purge", "D", _L, later("empty the library…")),
    Command("library_close", "escape,q", _L, later("close the library")),
    _PALETTE,
    _HELP,
)
ALL_COMMANDS: tuple[Command, ...] = (
    *COMMANDS,
    *(command for command in LIBRARY_COMMANDS if command.group is Group.LIBRARY),
)
NO_KEY = "<ignore>"
"""Textual's name of a key that there is not: what stands for a command that has none."""

# Where a key's name is not Unicode's for its sign.
SIGNS = {
    "slash": "/",
    "backslash": "\\",
    "at": "@",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "underscore": "_",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "backspace": "⌫",
    "tab": "Tab",
}
_NAMES = {
    "space": later("Space"),
    "escape": later("Esc"),
    "enter": later("Enter"),
    "delete": later("Del"),
    "pagedown": later("PgDn"),
    "pageup": later("PgUp"),
    "home": later("Home"),
    "end": later("End"),
}


def key_signs(keys: str, language: str) -> str:
    """Return the keys, which are joined by commas, as people write them; empty where there are
    none."""
    return " ".join(key_sign(key, language) for key in keys.split(",") if key != NO_KEY)


def key_sign(key: str, language: str) -> str:
    """Return a key as people write it: Textual's « right_square_bracket » is « ] »."""
    if key.startswith("ctrl+"):
        return f"^{key[5:].upper()}"
    if key in _NAMES:
        return catalogue(language).gettext(_NAMES[key])
    if key in SIGNS or len(key) == 1:
        return SIGNS.get(key, key)
    try:
        return unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return key.capitalize()
