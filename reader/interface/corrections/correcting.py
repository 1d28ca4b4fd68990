"""Putting right what the analysis found: names, who is who, and who speaks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from reader.interface.cards.pick_screen import Choice, PickScreen, offer
from reader.interface.lists.cells import one_line
from reader.interface.lists.entity_rows import ROLE_OF_TYPE, type_mark
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.words.texts import Texts
from reader.model import Entity, EntityType, Quote, Reading, Span
from reader.model.corrections import (
    Attribute,
    Correction,
    Hide,
    Merge,
    Rename,
    Retype,
    Split,
    is_general,
)
from reader.search.folding import fold_words
from reader.search.fuzzy import NameIndex

if TYPE_CHECKING:
    from textual.app import App

Correct = Callable[[Correction, bool], None]
"""Makes a correction: in this article or, where the second value says so, in every article."""

_FORMS = 6  # ways in which the article writes a name that are offered for it


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be put right: an entity and one of its mentions, a quote, or both."""

    entity: Entity | None
    mention: Span | None
    quote: Quote | None


class CorrectionMenu:
    """The menu of what can be put right, and the questions behind its entries."""

    def __init__(
        self,
        app: "App[Any]",
        reading: Reading,
        texts: Texts,
        *,
        correct: Correct,
        undo: Callable[[], None],
        last: Correction | None,
        glyphs: Glyphs = Glyphs.BLOCKS,
    ) -> None:
        self._app = app
        self._reading = reading
        self._texts = texts
        self._correct_in = correct
        self._undo = undo
        self._last = last
        self._glyphs = glyphs
        self._everywhere = False

    def open(self, subject: Subject) -> None:
        """Show what can be put right about `subject`."""
        say, entity = self._texts.say, subject.entity
        name = entity.name if entity is not None else ""
        title = say("correct_title", name=name) if entity else say("correct_quote_title")
        choices = self._choices(subject)
        offer(self._app, PickScreen(title, say("pick_hint"), lambda _typed: choices))

    def _choices(self, subject: Subject) -> Sequence[Choice]:
        say, entity, mention, quote = (
            self._texts.say,
            subject.entity,
            subject.mention,
            subject.quote,
        )
        choices = []
        if entity is not None:
            choices += [
                Choice(say("correct_rename"), partial(self._ask_name, entity)),
                Choice(say("correct_merge"), partial(self._ask_same, entity)),
            ]
            if mention is not None and not self._everywhere:
                shown = self._reading.article.text[mention.start : mention.end]
                split = partial(self._ask_other, entity, mention)
                choices.append(Choice(say("correct_split"), split, aside=f"« {shown} »"))
            kind = say(f"kind_{entity.type.value}")
            choices += [
                Choice(say("correct_retype"), partial(self._ask_type, entity), aside=kind),
                Choice(say("correct_hide"), partial(self._correct, Hide(entity.name))),
            ]
        if quote is not None and not self._everywhere:
            words = one_line(self._reading.article.text[quote.start : quote.end])
            give = partial(self._ask_speaker, quote)
            choices.append(Choice(say("correct_attribute"), give, aside=words))
        if entity is not None:
            scope = say("scope_all" if self._everywhere else "scope_one")
            turn = partial(self._turn_scope, subject)
            choices.append(Choice(say("correct_scope"), turn, aside=scope))
        if self._last is not None:
            last = told(self._last, self._texts)
            choices.append(Choice(say("correct_undo"), self._undo, aside=last))
        return choices

    def _correct(self, correction: Correction) -> None:
        self._correct_in(correction, self._everywhere and is_general(correction))

    def _turn_scope(self, subject: Subject) -> None:
        self._everywhere = not self._everywhere
        self.open(subject)

    def _ask_type(self, entity: Entity) -> None:
        choices = [
            Choice(
                self._texts.say(f"kind_{kind.value}"),
                partial(self._correct, Retype(entity.name, kind)),
                ROLE_OF_TYPE[kind],
                type_mark(kind, self._glyphs),
            )
            for kind in EntityType
            if kind is not entity.type
        ]
        self._ask(entity, "correct_retype", lambda _typed: choices)

    def _ask_name(self, entity: Entity) -> None:
        """Ask what an entity is called, offering how else the article writes it."""
        text = self._reading.article.text
        forms = dict.fromkeys(one_line(text[m.start : m.end]) for m in entity.mentions)
        others = [form for form in forms if form != entity.name][:_FORMS]

        def choices(typed: str) -> list[Choice]:
            words = " ".join(typed.split())
            names = others if words == entity.name else [words, *others] if words else others
            return [
                Choice(
                    self._texts.say("rename_to", to=name),
                    partial(self._correct, Rename(entity.name, name)),
                    ROLE_OF_TYPE[entity.type],
                )
                for name in dict.fromkeys(names)
            ]

        self._ask(
            entity,
            "correct_rename",
            choices,
            filter_hint="rename_hint",
            typed=entity.name,
            nothing="rename_nothing",
        )

    def _ask_same(self, entity: Entity) -> None:
        def merge(other: Entity) -> None:
            self._correct(Merge(entity.name, other.name))

        choose = self._entities(merge, besides=entity, likely=entity.type)
        self._ask(entity, "correct_merge", choose, filter_hint="pick_entity_hint")

    def _ask_other(self, entity: Entity, mention: Span) -> None:
        """Ask whose mention it is: somebody who is known, or somebody new."""

        def split(name: str) -> None:
            self._correct(Split(entity.name, mention.start, name))

        known = self._entities(lambda other: split(other.name), besides=entity, likely=entity.type)
        shown = one_line(self._reading.article.text[mention.start : mention.end])

        def choices(typed: str) -> list[Choice]:
            name = " ".join(typed.split()) or (shown if shown != entity.name else f"{shown} (2)")
            taken = any(one.name == name for one in self._reading.entities)
            new = Choice(self._texts.say("new_entity", name=name), partial(split, name))
            return [*known(typed), *([] if taken else [new])]

        self._ask(entity, "correct_split", choices, filter_hint="pick_entity_hint")

    def _ask_speaker(self, quote: Quote) -> None:
        speaker = self._reading.entity(quote.speaker)

        def give(other: Entity) -> None:
            self._correct(Attribute(quote.start, other.name))

        known = self._entities(give, besides=speaker, likely=EntityType.PER)

        def choices(typed: str) -> list[Choice]:
            nobody = Choice(
                self._texts.say("nobody"), partial(self._correct, Attribute(quote.start, None))
            )
            return [*known(typed), *([nobody] if quote.speaker is not None else [])]

        self._ask(None, "correct_attribute", choices, filter_hint="pick_entity_hint")

    def _ask(
        self,
        entity: Entity | None,
        what: str,
        choices: Callable[[str], Sequence[Choice]],
        *,
        filter_hint: str = "",
        typed: str = "",
        nothing: str = "none_found",
    ) -> None:
        say = self._texts.say
        title = say(what).removesuffix("…")
        if entity is not None:
            title = f"{entity.short_name} : {title}"
        hint = say(filter_hint) if filter_hint else ""
        screen = PickScreen(
            title,
            say("pick_hint"),
            choices,
            filter_hint=hint,
            typed=typed,
            nothing=say(nothing),
            few=bool(typed),
        )
        offer(self._app, screen)

    def _entities(
        self, do: Callable[[Entity], None], *, besides: Entity | None, likely: EntityType
    ) -> Callable[[str], list[Choice]]:
        """Return what offers the entities that answer to what is typed; where nothing is, those
        of the `likely` type first, the most mentioned before the others."""
        entities = [one for one in self._reading.entities if one is not besides]
        entities.sort(key=lambda one: (one.type is not likely, -len(one.mentions)))
        by_id = {one.id: one for one in entities}
        index = NameIndex(entities)

        def choices(typed: str) -> list[Choice]:
            found = entities
            if fold_words(typed):
                found = [by_id[match.entity_id] for match in index.rank(typed)]
            return [
                Choice(
                    one.name,
                    partial(do, one),
                    ROLE_OF_TYPE[one.type],
                    type_mark(one.type, self._glyphs),
                    str(len(one.mentions)),
                    typed,
                )
                for one in found
            ]

        return choices


def told(correction: Correction, texts: Texts) -> str:
    """Return in a few words what a correction does."""
    match correction:
        case Rename(name, to):
            return texts.say("told_rename", name=name, to=to)
        case Retype(name, kind):
            return texts.say("told_retype", name=name, type=texts.say(f"kind_{kind.value}"))
        case Hide(name):
            return texts.say("told_hide", name=name)
        case Merge(name, into):
            return texts.say("told_merge", name=name, into=into)
        case Split(name, _, to):
            return texts.say("told_split", name=name, to=to)
        case Attribute(_, speaker):
            return texts.say("told_attribute", speaker=speaker or texts.say("nobody"))
