"""The user's settings: right, wrong, half right, absent."""

from pathlib import Path

import pytest

from reader.config import Config, load_config


def written(folder: Path, content: bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(content)
    return path


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        b'theme = "nord"\nwidth = 66\nlang = "en"\nmouse = false\n'
        b'[keys]\nnext_mention = ["n", "]"]\nhelp = "f1"\n',
    )
    assert load_config(path) == Config(
        "nord", 66, "en", mouse=False, keys={"next_mention": "n,]", "help": "f1"}
    )


@pytest.mark.parametrize("expected", [False, True])
def test_no_file_is_a_problem_only_where_one_was_named(tmp_path: Path, expected: bool) -> None:
    config = load_config(tmp_path / "none.toml", expected=expected)
    assert bool(config.problem) is expected
    assert config.theme is None


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"theme = ", "config.toml"),
        (b"\xff\xfe", "config.toml"),
        (b'width = "wide"', "width"),
        (b"width = true", "width"),
        (b"colour = 3", "colour"),
        (b"keys = 3", "keys"),
        (b"[keys]\nhelp = 3", "keys.help"),
        (b"[keys]\nhelp = []", "keys.help"),
        (b'[keys]\nhelp = ["a", 3]', "keys.help"),
    ],
)
def test_what_is_wrong_is_named_and_the_defaults_hold(
    tmp_path: Path, content: bytes, named: str
) -> None:
    config = load_config(written(tmp_path, content))
    assert named in config.problem
    assert "\n" not in config.problem
    assert (config.theme, config.width, config.keys) == (None, None, {})


def test_what_is_right_beside_it_is_used(tmp_path: Path) -> None:
    config = load_config(written(tmp_path, b'theme = "nord"\nwidth = "wide"'))
    assert config.theme == "nord"
    assert config.problem


def test_a_folder_in_its_place_is_a_problem(tmp_path: Path) -> None:
    assert load_config(tmp_path).problem


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'width = "wide"', "« width = 'wide' » n'est pas un réglage. Le reste"),
        (b"colour = 3\nfont = 4", "« colour = 3 » n'est pas un réglage, et 1 autre. "),
        (b"a = 3\nb = 4\nc = 5", "« a = 3 » n'est pas un réglage, et 2 autres. "),
        (b'lang = "fr"\ntheme = nord\n', "ligne 2 : pas du TOML. "),
        (b"\xff\xfe", "pas de l'UTF-8. "),
    ],
)
def test_what_is_wrong_stands_first_in_the_readers_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, told: str
) -> None:
    monkeypatch.setattr("reader.language._chosen", "fr")
    assert load_config(written(tmp_path, content)).problem.startswith(told)
