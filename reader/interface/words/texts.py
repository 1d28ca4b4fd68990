"""What the interface says, by names; in French and in English (see language)."""

from collections.abc import Mapping

from reader.interface.commands import ALL_COMMANDS, key_signs
from reader.interface.words import correction_words, library_words, list_words, pattern_words
from reader.language import ENGLISH, FRENCH, catalogue, later, number

WORDS: Mapping[str, str] = {
    "names_progress": later("names: {percent}%"),
    "failed": later("analysis stopped ({message}) · {analyse} to start it again"),
    "wrapped": later("on from the start"),
    "wrapped_back": later("on from the end"),
    "all_analysed": later("the whole article has been analysed"),
    "filter_keys": later("Enter choose · ↓ ↑ · Esc"),
    "mark_letters": later("a mark is a letter, a–z"),
    "mark_which": later("mark: which letter?"),
    "mark_go_which": later("go to mark: {letters} · ' back"),
    "edit_not": later("no editor can be opened from here"),
    "no_marks": later("none so far"),
    "mark_set": later("mark {letter} set"),
    "mark_none": later("no mark {letter}"),
    "no_selection": later("no name chosen · {filter} to choose"),
    "no_quotes_yet": later("no quotation found yet"),
    "no_quotes": later("no quotations"),
    "no_quotes_of": later("no quotations of {name}"),
    "no_way_back": later("no jump to go back to"),
    "no_way_forward": later("no jump to go forward to"),
    "no_headings": later("this article has no headings"),
    "nothing_found": later("not found: {words}"),
    "nothing_searched": later("nothing was looked for · {search} to search"),
    "found_rank": later("{rank} of {count}"),
    "quote_rank": later("quotation {rank}/{count}"),
    "copied": later("sent to the terminal: {words}"),
    "copy_too_long": later("too long for the terminal's clipboard"),
    "nothing_to_copy": later("no quotation here to copy"),
    "theme_is": later("theme: {name}"),
    "theme_chosen": later('theme: {name} · to keep it, theme = "{name}" in config.toml'),
    "themes_title": later("Themes"),
    "themes_filter": later("filter the themes"),
    "column_is": later("width: {cells}"),
    "skim_needs": later("choose a name first ({filter}), then {skim}"),
    "kept_not": later("not kept: {message}"),
    "who_unknown": later("“{name}” is not in this article"),
    "kept_of": later("{count} of {total}"),
    "keep_hint": later("words, @name, @name @name · Enter keep · Esc all"),
    "palette_title": later("All commands"),
    "palette_filter": later("what do you want to do?"),
    "regex": later("regex"),
    "visiting": later("Esc: back to “{title}”"),
    "search_hint": later("Enter keep · ^R expression · Esc back"),
}
_LISTS = (list_words, library_words, correction_words, pattern_words)
_WORDS = {**WORDS, **{name: words for module in _LISTS for name, words in module.WORDS.items()}}
_COUNTED = {**list_words.COUNTED, **library_words.COUNTED}


_KEYS = {command.id: command.keys for command in ALL_COMMANDS}


class _Values(dict[str, object]):
    """What stands in the places of a sentence; the id of a command stands for its key."""

    def __init__(self, values: Mapping[str, object], texts: "Texts") -> None:
        super().__init__(values)
        self._texts = texts

    def __missing__(self, command: str) -> str:
        return self._texts.key(command)


class Texts:
    """The interface's words in one language: « fr », or « en » for all others.

    A new sentence is added in English to one of the tables and in French to reader.po, which
    `python -m tests.making.catalogues` compiles.
    """

    def __init__(self, language: str = FRENCH, keys: Mapping[str, str] | None = None) -> None:
        """Speak `language`; `keys` are those that the user has chosen, by the id of a command."""
        self._keys = keys or {}
        self.language = FRENCH if language == FRENCH else ENGLISH
        self._catalogue = catalogue(self.language)

    def say(self, what: str, **values: object) -> str:
        """Return the words for `what` with `values` in their places, and for the id of a command
        its key. Raises KeyError if there are none."""
        return self.translate(_WORDS[what]).format_map(_Values(values, self))

    def key(self, command: str) -> str:
        """Return the first of a command's keys, as people write it. Raises KeyError."""
        keys = self._keys.get(command) or _KEYS[command]
        return key_signs(keys.partition(",")[0], self.language)

    def count(self, what: str, count: int) -> str:
        """Return « 1 mention » or « 3 mentions » for « mentions »: French takes 0 as one."""
        one, many = _COUNTED[what]
        words = self._catalogue.ngettext(one, many, count)
        return words.format(count=self.number(count))

    def translate(self, message: str) -> str:
        """Return a sentence that was put down in English, in this language."""
        return self._catalogue.gettext(message)

    def number(self, value: int) -> str:
        """Return `value` as it is written in this language."""
        return number(value, self.language)
