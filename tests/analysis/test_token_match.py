"""The compact pattern matches what the pattern of the tokenizer matches, and nothing else."""

import re

import pytest

from reader.analysis.token_match import compact_token_match

LETTERS = "[" + "".join(chr(code) for code in range(ord("a"), ord("z") + 1)) * 8 + "éèœ]"
PATTERN = "(?iu)" + "|".join(
    f"(?:^{piece}$)"
    for piece in (
        "zig[-–]zag",
        f"yo[-–]yo{LETTERS}+",
        f"anti[-–]{LETTERS}{LETTERS}*",
        f"bou(?:c|rg)[-–]{LETTERS}{LETTERS}*",
        f"{LETTERS}+[-–]la[-–](?:l['’])?{LETTERS}+",
        f"{LETTERS}+[-–]d[eu][-–](?:l['’])?{LETTERS}+",
    )
)
WORDS = [
    ("zig-zag", True),
    ("zig-zags", False),
    ("yo-yos", True),
    ("yo-yo", False),
    ("Anti–œdème", True),
    ("anti-", False),
    ("bourg-en", True),
    ("boug-en", False),
    ("bourg-la-reine", True),
    ("L'Isle-de-l'Adam", False),
    ("isle-du-l’adam", True),
    ("-de-", False),
    ("", False),
]


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_it_matches_the_same_words(word: str, expected: bool) -> None:
    compact = compact_token_match(PATTERN)
    assert len(compact) < len(PATTERN)
    assert bool(re.match(PATTERN, word)) is expected
    assert bool(re.match(compact, word)) is expected


@pytest.mark.parametrize("pattern", ["", "^a$", "(?iu)(?:^a|b)", "(?u)(?:^a$)"])
def test_another_pattern_is_left_alone(pattern: str) -> None:
    assert compact_token_match(pattern) == pattern
