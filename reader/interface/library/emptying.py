"""Asks before everything is forgotten."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader.interface.cards.pick_screen import Choice, PickScreen, offer
from reader.interface.words.texts import Texts

if TYPE_CHECKING:
    from textual.app import App


def ask_to_empty(app: "App[Any]", texts: Texts, count: int, empty: Callable[[], None]) -> None:
    """Call `empty` if someone agrees to forget so many articles."""
    forget = texts.say("purge_yes", count=texts.count("articles", count))
    choices = (Choice(texts.say("purge_no"), lambda: None), Choice(forget, empty))
    offer(app, PickScreen(texts.say("purge_title"), texts.say("pick_hint"), lambda _: choices))
