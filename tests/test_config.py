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
        b'\xef\xbb\xbftheme = "nord"\nwidth = 66\nlang = "en"\nmouse = false\n'
        b'[keys]\nnext_mention = ["n", "]"]\nhelp = "f1"\nzen = []\n',
    )
    keys = {"next_mention": ("n", "]"), "help": ("f1",), "zen": ()}
    assert load_config(path) == Config("nord", 66, "en", mouse=False, keys=keys, path=path)


@pytest.mark.parametrize("expected", [False, True])
def test_no_file_is_a_fault_only_where_one_was_named(tmp_path: Path, expected: bool) -> None:
    config = load_config(tmp_path / "none.toml", expected=expected)
    assert bool(config.faults) is expected
    assert config.theme is None


@pytest.mark.parametrize(
    ("content", "setting", "told"),
    [
        (b"theme = ", "", "ligne 1 : pas du TOML"),
        (b'lang = "fr"\ntheme = nord\n', "", "ligne 2 : pas du TOML"),
        (b"\xff\xfe", "", "pas de l'UTF-8"),
        (b'width = "wide"', "width", '"wide", il faut un nombre'),
        (b"width = true", "width", "true, il faut un nombre"),
        (b"width = 3", "width", "3 fait moins de 20 cellules"),
        (b"theme = 3", "theme", "3, il faut un texte entre guillemets"),
        (b"mouse = 1", "mouse", "1, il faut true ou false"),
        (b'lang = "de"', "lang", "\"de\" n'est pas l'un de fr, en"),
        (b"widht = 3", "widht", "ce réglage n'existe pas, vouliez-vous width ?"),
        (b"xyz = 3", "xyz", "ce réglage n'existe pas"),
        (b"keys = 3", "keys", "[keys] est une table"),
        (b"[keys]\nhelp = 3", "keys.help", "3, il faut une touche ou une liste de touches"),
        (b'[keys]\nhelp = [""]', "keys.help", "[''], il faut une touche ou une liste de touches"),
        (b'[keys]\nhelp = ["a", 3]', "keys.help", "['a', 3], il faut une touche ou une liste"),
    ],
)
def test_what_is_wrong_is_told_and_the_usual_settings_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, setting: str, told: str
) -> None:
    monkeypatch.setattr("reader.language._chosen", "fr")
    config = load_config(written(tmp_path, content))
    (fault,) = config.faults
    assert fault.setting == setting
    assert fault.told.replace("\u202f", " ").startswith(told)
    assert (config.theme, config.width, config.mouse, config.keys) == (None, None, None, {})


def test_all_that_is_wrong_is_told_and_what_is_right_is_used(tmp_path: Path) -> None:
    content = b'theme = "nord"\nwidth = "wide"\nfont = 4\n[keys]\nhelp = 3\nzen = "x"'
    config = load_config(written(tmp_path, content))
    assert [fault.setting for fault in config.faults] == ["width", "font", "keys.help"]
    assert config.theme == "nord"
    assert config.keys == {"zen": ("x",)}


def test_a_folder_in_its_place_is_a_fault(tmp_path: Path) -> None:
    assert load_config(tmp_path).faults
