"""Places in a text that was edited since."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.carrying import carried

FIRST = "Le phare de Morvec éclaire la passe depuis plus d'un siècle et demi.\n"
SECOND = "Son gardien, Yvon Kerlan, a quitté la lanterne au printemps dernier.\n"
THIRD = "La commune cherche encore quelqu'un pour reprendre la boutique voisine.\n"
NEW = "Une paragraphe de plus, que la rédaction a mis là pendant la nuit.\n"
OLD = FIRST + SECOND + THIRD


def at(text: str, words: str) -> int:
    return text.index(words)


@pytest.mark.parametrize(
    ("new", "stood", "stands"),
    [
        (OLD, "Yvon", "Yvon"),
        (NEW + OLD, "Yvon", "Yvon"),
        (FIRST + NEW + SECOND + THIRD, "La commune", "La commune"),
        (SECOND + THIRD, "Yvon", "Yvon"),
        (OLD.replace("au printemps dernier", "en mai"), "Yvon", "Yvon"),
        (OLD.replace("a quitté", "aura quitté"), "quitté la", "quitté la"),
        (NEW + FIRST + THIRD, "Yvon", "La commune"),  # the paragraph is gone: the next one
        (NEW * 20 + OLD, "Le phare", "Le phare"),
        (NEW + OLD + NEW, "voisine", "voisine"),  # little follows: what stood before tells
    ],
)
def test_what_stood_there_is_found_again(new: str, stood: str, stands: str) -> None:
    assert carried(OLD, new, at(OLD, stood)) == at(new, stands)


def test_where_all_that_follows_is_gone_it_is_the_end_of_what_stood_before() -> None:
    assert carried(OLD, NEW + FIRST, at(OLD, "commune")) == len(NEW + FIRST) - 1


def test_of_equal_passages_the_nearest_is_taken() -> None:
    old = FIRST * 9
    assert carried(old, old + NEW, 5 * len(FIRST)) == 5 * len(FIRST)
    assert carried(NEW + old, old, len(NEW) + 5 * len(FIRST)) in (
        5 * len(FIRST),
        6 * len(FIRST),
    )


@pytest.mark.parametrize("new", ["", NEW, "x" * 500])
def test_in_another_text_there_is_no_such_place(new: str) -> None:
    assert carried(OLD, new, at(OLD, "Yvon")) is None


@pytest.mark.parametrize("offset", [-1, len(OLD) + 1])
def test_an_offset_outside_the_text_has_no_place(offset: int) -> None:
    assert carried(OLD, OLD, offset) is None


@given(st.text("ab \n", max_size=300), st.text("ab \n", max_size=300), st.integers(0, 300))
def test_it_never_leaves_the_text(old: str, new: str, offset: int) -> None:
    found = carried(old, new, offset)
    assert found is None or 0 <= found <= len(new)


@given(st.text(min_size=1, max_size=200), st.integers(0, 200))
def test_nothing_moves_in_an_unchanged_text(text: str, offset: int) -> None:
    assert carried(text, text, min(offset, len(text))) == min(offset, len(text))
