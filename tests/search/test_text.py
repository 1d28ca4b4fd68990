"""Search finds what a person means, at the original's offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.text import Matches, PatternError, TextSearch


def found(text: str, words: str, *, pattern: bool = False) -> list[str]:
    matches = TextSearch(text).look_for(words, pattern=pattern)
    return [text[start:end] for start, end in matches.within(0, len(text) + 1)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Élodie a mangé à l’école", "elodie", ["Élodie"]),
        ("Élodie a mangé à l’école", "l'ecole", ["l’école"]),
        ("Élodie a mangé à l’école", "MANGÉ", []),
        ("Un cœur, des cœurs", "coeur", ["cœur", "cœur"]),
        ("Un COEUR et un cœur", "cœur", ["COEUR", "cœur"]),
        ("e\u0301te\u0301 comme été", "été", ["e\u0301te\u0301", "été"]),
        ("co\u00adopération", "coop", ["co\u00adop"]),
        ("10\u202f000 euros", "10 000", ["10\u202f000"]),
        ("Jean\u2011Luc et Jean-Luc", "jean-luc", ["Jean\u2011Luc", "Jean-Luc"]),
        # White space stands for any, line ends too.
        ("Anne\nMercier, Anne  Mercier", "anne mercier", ["Anne\nMercier", "Anne  Mercier"]),
        # Capitals typed make it exact in case, not in accents.
        ("Lyon et lyon", "Lyon", ["Lyon"]),
        ("Lyon et lyon", "lyon", ["Lyon", "lyon"]),
        ("Étienne", "Etienne", ["Étienne"]),
        ("Ж и ж", "ж", ["Ж", "ж"]),
        ("Ж — l’Étude : 5 €", "l'etude : 5 €", ["l’Étude : 5 €"]),
        ("« Non… » — dit-il", "non… » — dit", ["Non… » — dit"]),
        ("rien", "", []),
        ("rien", "   ", []),
        ("a.b axb", "a.b", ["a.b"]),
    ],
)
def test_finds_what_is_meant(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"), [(r"\d+", ["12", "7"]), (r"^le", ["Le"]), (r"x*", [])]
)
def test_finds_patterns_on_request(pattern: str, expected: list[str]) -> None:
    assert found("Le 12 mai\net 7 juin", pattern, pattern=True) == expected


def test_a_wrong_pattern_is_told() -> None:
    with pytest.raises(PatternError) as error:
        found("texte", "(", pattern=True)
    assert not error.value.too_slow
    assert error.value.position == 0


def test_a_pattern_that_never_ends_is_stopped() -> None:
    with pytest.raises(PatternError) as error:
        found("a" * 60 + "!", r"(a+)+$", pattern=True)
    assert error.value.too_slow


@given(
    st.text(alphabet="aAéœ’' \n\u0301\u00adb", max_size=80),
    st.text(alphabet="aéœ' b", min_size=1, max_size=4),
    st.integers(0, 80),
)
def test_next_before_and_count_agree_with_the_list(text: str, words: str, offset: int) -> None:
    matches: Matches = TextSearch(text).look_for(words)
    spans = list(matches.within(0, len(text) + 1))
    assert spans == sorted(spans)
    following = matches.at_or_after(offset)
    assert following is None or following.start >= offset
    if following is None:
        assert not [span for span in spans if span.start >= offset]
    before = matches.before(offset)
    assert before is None or before.start < offset
    if before is None:
        assert not [span for span in spans if span.start < offset]
    assert matches.count_before(len(text) + 1) == len(spans)
