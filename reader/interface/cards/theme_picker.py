"""All themes, the present one first; each is shown as the cursor comes to it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on

from reader.interface.cards.pick_screen import Choice, PickScreen
from reader.interface.lists.row_list import RowList
from reader.interface.settings import theme_names
from reader.interface.words.texts import Texts
from reader.search.folding import fold_words

if TYPE_CHECKING:
    from textual.app import App


class ThemePicker(PickScreen):
    """Lists the names that hold what is typed; `show` is called with the one under the cursor."""

    def __init__(
        self,
        texts: Texts,
        before: str,
        show: Callable[[str], None],
        told: Callable[[str], None],
    ) -> None:
        self._names = list(dict.fromkeys([before, *theme_names()]))
        self._show_theme = show
        self._told = told
        super().__init__(
            texts.say("themes_title"),
            texts.say("filter_keys"),
            self._offered,
            filter_hint=texts.say("themes_filter"),
            nothing=texts.say("none_found"),
        )

    def _offered(self, typed: str) -> Sequence[Choice]:
        wanted = fold_words(typed)
        return [
            Choice(name, partial(self._told, name), query=typed)
            for name in self._names
            if all(word in name for word in wanted)
        ]

    @on(RowList.Moved)
    def _try(self, event: RowList.Moved) -> None:
        if event.row is not None and event.row < len(self.choices):
            self._show_theme(self.choices[event.row].label)


def offer_themes(
    app: "App[Any]",
    texts: Texts,
    before: str,
    show: Callable[[str], None],
    told: Callable[[str], None],
) -> None:
    """Let a theme be chosen: `told` is called with its name; given up, the one `before` is shown
    again."""
    picker = ThemePicker(texts, before, show, told)

    def done(number: int | None) -> None:
        if number is None:
            show(before)
            return
        choice = picker.choices[number]
        show(choice.label)
        choice.do()

    app.push_screen(picker, done)
