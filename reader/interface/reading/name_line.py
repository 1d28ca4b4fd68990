"""The line in which one types which paragraphs to keep, with the names that answer to an @."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult

from reader.interface.lists.entity_rows import Chart, EntityRows, Named, columns_for
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.lists.row_list import NoRows, RowList
from reader.interface.reading.keeping import SIGN, called
from reader.interface.reading.search_bar import SearchBar
from reader.interface.reading.search_line import SearchLine
from reader.interface.words.texts import Texts
from reader.model import Entity, Reading
from reader.search.folding import fold_words
from reader.search.fuzzy import NameIndex

_MOST_SHOWN = 6  # names at once, where they leave two thirds of the screen; the list scrolls


@dataclass(frozen=True, slots=True)
class Begun:
    """A name that is being typed: what stands before its @, and its letters."""

    before: str
    letters: str


def begun_name(typed: str, reading: Reading) -> Begun | None:
    """Return the name that is being typed at the end of `typed`, None where there is none or a
    full name and a blank stand there, which begin no longer name."""
    before, sign, letters = typed.rpartition(SIGN)
    if not sign:
        return None
    longer = (entity for entity in reading.entities if entity.name.startswith(letters))
    if called(reading, letters)[1] and not any(longer):
        return None
    return Begun(in_full(before, reading), letters)


def in_full(typed: str, reading: Reading) -> str:
    """Return `typed` with each name that was begun there as that of whom it means most likely."""
    words, *names = typed.split(SIGN)
    for at, letters in enumerate(names):
        if called(reading, letters)[0] is None and (ranked := _rank(letters, reading)):
            names[at] = f"{ranked[0].entity.name} "
    return SIGN.join([words, *names])


def _rank(letters: str, reading: Reading) -> list[Named]:
    """Return who answers to `letters`, most likely first; everyone where there are none."""
    if not fold_words(letters):
        return [Named(entity, entity.short_name) for entity in Chart(reading, Texts()).by_weight]
    ranked = NameIndex.of_reading(reading).rank(letters)
    found = ((reading.entity(match.entity_id), match.form) for match in ranked)
    return [Named(entity, form, letters) for entity, form in found if entity is not None]


class NameLine(SearchLine):
    """Lists the names that answer to what is typed after an @; ↓ and ↑ move among them, Tab puts
    one into the line, so that another may follow, and Enter does so and keeps."""

    DEFAULT_CSS = """
    NameLine RowList { height: auto; display: none; background: $background; }
    NameLine.-naming RowList { display: block; }
    """

    def __init__(
        self, sign: str, hint: str, texts: Texts, reading: Callable[[], Reading], glyphs: Glyphs
    ) -> None:
        super().__init__(sign, hint, texts)
        self._reading = reading
        self._glyphs = glyphs
        self._listed: Sequence[Entity] = ()
        self._begun: Begun | None = None
        self._list = RowList()
        self._list.can_focus = False

    def on_resize(self) -> None:
        """Leave the text and the line their room."""
        self._list.styles.max_height = max(2, min(_MOST_SHOWN, self.screen.size.height // 3))

    def above_line(self) -> ComposeResult:
        """Yield the list of names."""
        yield self._list

    @on(SearchBar.Typed)
    def _offer_names(self, message: SearchBar.Typed) -> None:
        """List the names; what is told further is the line with the first of them in full."""
        if message.pattern:
            self._begun = None
        else:
            self._begun = begun_name(message.words, self._reading())
        self.set_class(self._begun is not None, "-naming")
        if self._begun is not None:
            self._list_names(self._begun)
            message.words = self._completed

    @on(SearchBar.Went)
    def _move(self, message: SearchBar.Went) -> None:
        if self._begun is not None:
            message.stop()
            self._list.action_move(message.direction)
            self.post_message(SearchBar.Typed(self._completed, pattern=False))

    @on(SearchBar.Completed)
    def _complete(self, message: SearchBar.Completed) -> None:
        message.stop()
        if self._chosen is not None:
            self.bar.value = f"{self._completed} "
            self.bar.cursor_position = len(self.bar.value)

    @on(RowList.Picked)
    def _pick(self, message: RowList.Picked) -> None:
        """Put the name that was clicked on into the line."""
        message.stop()
        self.bar.post_message(SearchBar.Completed())

    @property
    def _chosen(self) -> Entity | None:
        at = self._list.cursor
        if self._begun is None or at is None or at >= len(self._listed):
            return None
        return self._listed[at]

    @property
    def _completed(self) -> str:
        """Return what is typed, with the name under the cursor in full."""
        begun, chosen = self._begun, self._chosen
        if begun is None:
            return self.bar.value
        return f"{begun.before}{SIGN}{chosen.name if chosen else begun.letters}"

    def _list_names(self, begun: Begun) -> None:
        """List who answers to the letters and is not in the line yet."""
        chart = Chart(self._reading(), self._texts, self._glyphs)
        before = begun.before.split(SIGN)[1:]
        already = [called(chart.reading, typed)[0] for typed in before]
        ranked = _rank(begun.letters, chart.reading)
        named = [one for one in ranked if one.entity not in already]
        self._listed = [one.entity for one in named]
        rows = EntityRows(named, chart, columns_for(chart, self._list.row_width or self.size.width))
        why = self._texts.say("none_found" if chart.reading.entities else self._why_no_names())
        self._list.set_rows(rows if named else NoRows(why))

    def _why_no_names(self) -> str:
        return "no_names" if self._reading().findings.complete else "still_analysing"
