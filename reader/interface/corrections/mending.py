"""The commands that put right what the analysis found."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.interface.reading.analysis_news import News
from reader.interface.reading.naming import Naming
from reader.interface.reading.parts import Handlers, Parts
from reader.model import Entity, Reading, Span
from reader.model.reading import first_at_or_after, holding

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.interface.corrections.correcting import Subject
    from reader.model.corrections import Correction


class Mending:
    """Opens the menu of corrections on what one stands on; shows at once what was put right.

    `changed` is called with the reading as it is after that.
    """

    def __init__(
        self,
        parts: Parts,
        screen: "Screen[None]",
        naming: Naming,
        news: News,
        changed: Callable[[Reading], None],
    ) -> None:
        self._parts = parts
        self._view = parts.view
        self._screen = screen
        self._naming = naming
        self._news = news
        self._changed = changed

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {
            "correct": lambda _count: self._open(),
            "undo_correction": lambda _count: self._undo(),
        }

    def _open(self) -> None:
        from reader.interface.corrections.correcting import CorrectionMenu

        subject = self._subject()
        last = self._news.put_right.last
        if subject.entity is None and subject.quote is None and last is None:
            self._tell("correct_nothing")
            return
        menu = CorrectionMenu(
            self._screen.app,
            self._view.lights.reading,
            self._parts.texts,
            correct=self._correct,
            undo=self._undo,
            last=last,
        )
        menu.open(subject)

    def _subject(self) -> "Subject":
        """Return who is chosen or stands here, which mention, and the quote under way."""
        from reader.interface.corrections.correcting import Subject
        from reader.interface.reading.copying import quote_under_way

        view, lights = self._view, self._view.lights
        on_screen = Span(view.top, view.bottom)
        quote = quote_under_way(self._naming.quotes, lights.current, on_screen)
        entity = self._naming.entity or self._entity_under(lights.current)
        if entity is None and quote is None:
            entity = self._naming.entity_here()
        return Subject(entity, self._mention(entity), quote)

    def _entity_under(self, current: Span | None) -> Entity | None:
        return self._view.lights.reading.entity_at(current.start) if current is not None else None

    def _mention(self, entity: Entity | None) -> Span | None:
        """Return the mention of `entity` one stands on, else the first on the screen or later."""
        if entity is None:
            return None
        current = self._view.lights.current
        at = holding(entity.mentions, current.start) if current is not None else None
        if at is None:
            at = first_at_or_after(entity.mentions, self._view.top)
        return entity.mentions[at] if at is not None else None

    def _correct(self, correction: "Correction", everywhere: bool) -> None:
        from reader.interface.corrections.correcting import told

        before = self._view.lights.reading.findings
        self._news.put_right.add(correction, general=everywhere)
        self._show_again()
        changed = self._view.lights.reading.findings != before
        what = "corrected_everywhere" if everywhere else "corrected"
        self._tell(
            what if changed else "correct_without_effect",
            correction=told(correction, self._parts.texts),
        )

    def _undo(self) -> None:
        from reader.interface.corrections.correcting import told

        undone = self._news.put_right.undo()
        if undone is None:
            self._tell("correct_no_undo")
            return
        self._show_again()
        here = self._entity_under(self._view.lights.current)
        if here is not None and self._naming.entity is not None:
            self._view.light(selected=here.id)  # who had been merged into another
        self._tell("correct_undone", correction=told(undone, self._parts.texts))

    def _show_again(self) -> None:
        self._news.show_again()
        self._changed(self._view.lights.reading)

    def _tell(self, what: str, **values: object) -> None:
        self._parts.tell(self._parts.texts.say(what, **values))
