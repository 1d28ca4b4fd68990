"""What the analysis tells: how far it is, what it has found, why it stopped."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import ModalScreen, Screen

from reader.errors import StoreError
from reader.interface.corrections.put_right import PutRight
from reader.interface.reading.naming import Naming
from reader.interface.reading.parts import Handlers, Parts
from reader.model import Article, Event, Failed, Findings, Found, Progressed, Reading

if TYPE_CHECKING:
    from reader.interface.ports import Analyst, Memory


class Heard(Message):
    """The analysis, which runs elsewhere, has something to tell."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


class News:
    """Turns events into a reading. `share` is the share analysed, None once all has been;
    `failure` is why the analysis stopped, empty while it has not; `left_with` is the name of who
    was chosen when the article was left, until they are found. `who` is the name of whom the
    article was opened for, `began_at` where words of theirs stand, if it was for these."""

    def __init__(
        self,
        parts: Parts,
        analyst: "Analyst",
        memory: "Memory",
        naming: Naming,
        who: str | None,
        left_with: str | None,
        began_at: int | str | None,
    ) -> None:
        self._parts = parts
        self._analyst = analyst
        self._naming = naming
        self._who = who
        self.left_with = left_with
        self._began_at = began_at if isinstance(began_at, int) else None
        self._article = parts.view.lights.reading.article
        self._findings = Findings()
        self._post: Callable[[Message], object] | None = None
        self.put_right = PutRight(self._article, memory, self._tell_not_kept)
        self.share: float | None = 0.0
        self.failure = ""

    def handlers(self) -> Handlers:
        """Return what each command of this kind does."""
        return {"analyse": lambda _count: self._analyse()}

    def begin(self, article: Article, post: Callable[[Message], object]) -> None:
        """Have `article` analysed; `post` may be called from another thread."""
        self._article = article
        self._post = post
        self.put_right.load()
        self._again()

    @property
    def chosen_name(self) -> str | None:
        """Return who is chosen, else who was when the article was left and is not found yet."""
        entity = self._naming.entity
        return entity.name if entity else self.left_with

    def look_near(self, offset: int) -> None:
        """Have what is on the screen analysed next."""
        if self._post is not None and self.share is not None and not self.failure:
            self._analyst.look_near(offset)

    def take(self, event: Event) -> bool:
        """Take in `event` unless it is about another article; return whether names changed."""
        if event.key != self._article.key:
            return False
        match event:
            case Progressed(share=share):
                self.share = None if share >= 1 else share
            case Failed(message=message):
                self.failure = message
                self._parts.has_stopped = True
            case Found(findings=findings):
                self._take_findings(findings)
                return True
        return False

    def tell_card(self, screen: Screen[object]) -> None:
        """Have a card that lies over the text show what has been found since it was opened."""
        if isinstance(screen, ModalScreen):
            from reader.interface.cards.card import Card

            if isinstance(screen, Card):
                reading = self._parts.view.lights.reading
                screen.hear(reading, has_stopped=self._parts.has_stopped)

    def show_again(self) -> None:
        """Show what has been found after a correction was made or taken back.

        Who was chosen stays so, whether as before or as the one into whom they were merged.
        """
        chosen = self._naming.entity
        reading = Reading(self._article, self.put_right.applied(self._findings))
        stays = reading.entity(chosen.id) if chosen is not None else None
        if chosen is not None and stays is None:
            stays = reading.entity_at(chosen.mentions[0].start)
        self._parts.view.light(reading=reading, selected=stays.id if stays else None)

    def _analyse(self) -> None:
        if self.share is None and not self.failure:
            self._parts.tell(self._parts.texts.say("all_analysed"))
        else:
            self._again()

    def _again(self) -> None:
        post = self._post
        if post is None:
            return
        self.failure = ""
        self._parts.has_stopped = False

        def tell(event: Event) -> None:
            post(Heard(event))

        self._analyst.begin(self._article, near=self._parts.view.top, tell=tell)

    def _take_findings(self, findings: Findings) -> None:
        if findings.complete:
            self.share = None
        self._findings = findings
        self._parts.view.light(reading=Reading(self._article, self.put_right.applied(findings)))
        if self._who is not None:
            self._choose_who(self._who, complete=findings.complete)
        elif self.left_with is not None:
            self._light_again(self.left_with)

    def _choose_who(self, name: str, *, complete: bool) -> None:
        wanted = name.casefold()
        entities = self._parts.view.lights.reading.entities
        exact = (e for e in entities if wanted in (e.name.casefold(), e.short_name.casefold()))
        partly = (e for e in entities if wanted in e.name.casefold())
        entity = next(exact, None) or next(partly, None)
        if entity is not None:
            self._who = self.left_with = None
            self._naming.arrive(entity, self._began_at)
        elif complete:
            self._who = None
            self._parts.tell(self._parts.texts.say("who_unknown", name=name))

    def _light_again(self, name: str) -> None:
        """Light the mentions of who was chosen when the article was left; stay in place."""
        for entity in self._parts.view.lights.reading.entities:
            if entity.name == name:
                self.left_with = None
                self._naming.light_again(entity)

    def _tell_not_kept(self, error: StoreError) -> None:
        self._parts.tell(self._parts.texts.say("kept_not", message=error.message))
