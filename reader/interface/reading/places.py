"""Places to come back to: jumps, marks, and where the article is left."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.errors import StoreError
from reader.interface.reading.parts import Handlers, Parts
from reader.model import Article, Place

if TYPE_CHECKING:
    from reader.interface.ports import Memory

NextKey = Callable[[Callable[[str], None]], None]
"""Asks for the next key: what it is given is called with the character typed."""


def place_to_begin(memory: "Memory", article: Article) -> tuple[Place, bool]:
    """Return where `article` was left, and whether its text has changed since."""
    place = memory.place(article)
    if place is not None:
        return place, False
    before = memory.earlier(article)
    if before is None:
        return Place(), False
    from reader.interface.reading.carrying_over import carry_over

    return carry_over(memory, before, article), True


class Places:
    """The commands for marks and jumps; keeps the place of the article. `selected` gives the name
    of who is chosen, if anyone is."""

    def __init__(
        self,
        parts: Parts,
        article: Article,
        memory: "Memory",
        next_key: NextKey,
        selected: Callable[[], str | None],
    ) -> None:
        self._parts = parts
        self._article = article
        self._memory = memory
        self._next_key = next_key
        self._selected = selected
        self._kept: Place | None = None
        self._seen: Place | None = None

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {
            "back": lambda _count: self._back(),
            "forward": lambda _count: self._forward(),
            "set_mark": lambda _count: self._ask("mark_which", self._set_mark),
            "go_to_mark": lambda _count: self._ask_which_mark(),
        }

    def keep_at_rest(self) -> None:
        """Remember where one stays: writing takes longer than a key of one who moves may."""
        place = self._place()
        if place == self._seen:
            self.keep()
        self._seen = place

    def keep(self) -> None:
        """Remember where one is; what can't be kept is told, once for each place."""
        place = self._place()
        if place == self._kept:
            return
        self._kept = place
        try:
            self._memory.keep_place(self._article, place)
        except StoreError as error:
            self._parts.tell(self._parts.texts.say("kept_not", message=error.message))

    def marks(self) -> Mapping[str, int]:
        """Return the offset of each mark (a letter) set in the article."""
        try:
            return self._memory.marks(self._article)
        except StoreError:
            return {}

    def _place(self) -> Place:
        view = self._parts.view
        jumps = self._parts.trail.kept()
        return Place(view.top, view.chosen_column, self._selected(), view.bottom, *jumps)

    def _ask(self, question: str, answer: Callable[[str], None], **values: object) -> None:
        self._parts.tell(self._parts.texts.say(question, **values))
        self._next_key(answer)

    def _ask_which_mark(self) -> None:
        letters = " ".join(sorted(self.marks())) or self._parts.texts.say("no_marks")
        self._ask("mark_go_which", self._go_to_mark, letters=letters)

    def _set_mark(self, letter: str) -> None:
        if not (letter.isalpha() and letter.isascii()):
            self._parts.tell(self._parts.texts.say("mark_letters"))
            return
        try:
            self._memory.keep_mark(self._article, letter, self._parts.view.top)
        except StoreError as error:
            self._parts.tell(self._parts.texts.say("kept_not", message=error.message))
        else:
            self._parts.tell(self._parts.texts.say("mark_set", letter=letter))

    def _go_to_mark(self, letter: str) -> None:
        if letter == "'":
            self._move(self._parts.trail.exchange(self._parts.view.top), "no_way_back")
            return
        offset = self.marks().get(letter)
        if offset is None:
            self._parts.tell(self._parts.texts.say("mark_none", letter=letter))
            return
        self.go_to_marked(offset)

    def go_to_marked(self, offset: int) -> None:
        """Go to where a mark was set; the place that is left is remembered."""
        self._parts.trail.leave(self._parts.view.top)
        self._parts.put_on_top(offset)

    def _back(self) -> None:
        self._move(self._parts.trail.back(self._parts.view.top), "no_way_back")

    def _forward(self) -> None:
        self._move(self._parts.trail.forward(self._parts.view.top), "no_way_forward")

    def _move(self, offset: int | None, otherwise: str) -> None:
        if offset is None:
            self._parts.tell(self._parts.texts.say(otherwise))
        else:
            self._parts.put_on_top(offset)
