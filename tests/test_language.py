"""Which language is spoken, and how it counts."""

import pytest

from reader import language
from reader.interface.words.texts import Texts


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "fr"),
        ({"LANG": ""}, "fr"),
        ({"LANG": "C"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_CA@euro"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "fur_IT.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_US", "LANG": "fr_FR"}, "en"),
        ({"LC_ALL": "fr_FR", "LC_MESSAGES": "en_US"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US"}, "en"),
        ({"LANGUAGE": "fr:en", "LANG": "en_US"}, "fr"),
    ],
)
def test_the_locale_chooses(environment: dict[str, str], spoken: str) -> None:
    assert language.language_of(environment) == spoken


def test_what_is_asked_for_counts_more_and_is_handed_on() -> None:
    environment = {"LANG": "en_US.UTF-8"}
    try:
        assert language.choose("fr", environment) == "fr"
        assert language.chosen() == "fr"
        assert language._("Space") == "Espace"
        assert language.language_of(environment) == "fr"
    finally:
        language.choose("en")
    assert language._("Space") == "Space"


@pytest.mark.parametrize(
    ("spoken", "count", "told"),
    [
        ("fr", 0, "0 mention"),
        ("fr", 1, "1 mention"),
        ("fr", 2, "2 mentions"),
        ("fr", 12345, "12\u202f345 mentions"),
        ("en", 0, "0 mentions"),
        ("en", 1, "1 mention"),
        ("en", 12345, "12,345 mentions"),
    ],
)
def test_counts(spoken: str, count: int, told: str) -> None:
    assert Texts(spoken).count("mentions", count) == told


def test_sentences_name_the_keys_that_were_chosen() -> None:
    assert Texts("en").say("no_selection") == "no name chosen · e to choose"
    texts = Texts("en", {"filter": "right_square_bracket,x"})
    assert texts.say("no_selection") == "no name chosen · ] to choose"
    with pytest.raises(KeyError):
        texts.say("mark_set")
