"""What the user sets, held against what there is."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from reader.config import Config, Fault
from reader.errors import UsageError
from reader.interface.commands import ALL_COMMANDS, COMMANDS, LIBRARY_COMMANDS, NO_KEY
from reader.interface.keys import choose_keys, key_named
from reader.interface.settings import Settings, require_theme, theme_names
from tests.interface.driving import reading
from tests.interface.fakes import LONG, make_findings

PATH = Path("/home/anne/config.toml")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("reader.language._chosen", "en")
    return iter(())


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (Config(), ""),
        (Config(theme="nord", keys={"help": ("f2",)}), ""),
        (
            Config(faults=(Fault("", "line 2 is not TOML"),), path=PATH),
            "settings: line 2 is not TOML. The usual ones are used. (/home/anne/config.toml)",
        ),
        (
            Config(theme="dracule", path=PATH),
            "theme: no theme is called “dracule”, did you mean dracula? The rest is used. "
            "(/home/anne/config.toml)",
        ),
        (
            Config(keys={"next_mentoin": ("n",)}, path=PATH),
            "keys.next_mentoin: there is no such command, did you mean next_mention? "
            "The rest is used. (/home/anne/config.toml)",
        ),
        (
            Config(
                theme="neige",
                bars="wavy",
                keys={"xyz": ("n",), "help": ("foo", "f1")},
                faults=(Fault("width", "true, a number is wanted"),),
            ),
            "5 settings can't be used (reader --doctor): width, theme, bars, keys.xyz, keys.help",
        ),
    ],
)
def test_all_that_is_wrong_is_told_in_one_line(config: Config, told: str) -> None:
    assert Settings.of(config).told() == told


def test_each_fault_is_explained() -> None:
    explained = Settings.of(Config(bars="wavy", keys={"help": ("foo",)})).explained()
    assert explained == [
        'bars: "wavy" is not one of blocks, braille, ascii.',
        "keys.help: “foo” is no key.",
    ]


def test_a_theme_asked_for_has_to_be_there() -> None:
    require_theme(None)
    for name in (*BUILTIN_THEMES, "reader-paper"):
        require_theme(name)
    with pytest.raises(UsageError) as caught:
        require_theme("neige")
    assert all(name in caught.value.hint for name in theme_names())
    assert caught.value.exit_status == 2


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("]", "right_square_bracket"),
        ("right_square_bracket", "right_square_bracket"),
        ("G", "G"),
        ("é", "é"),
        ("«", "left_pointing_double_angle_quotation_mark"),
        (" ", "space"),
        ("Space", "space"),
        ("ESC", "escape"),
        ("page_down", "pagedown"),
        ("f5", "f5"),
        ("Ctrl+N", "ctrl+n"),
        ("ctrl-n", "ctrl+n"),
        ("ctrl+i", "tab"),
        ("shift+g", "G"),
        ("shift+tab", "shift+tab"),
        ("alt+shift+up", "alt+shift+up"),
        ("+", "plus"),
        ("-", "minus"),
        (",", "comma"),
        ("foo", None),
        ("ctrl+", None),
        ("ctrl+foo", None),
        ("cmd+n", None),
        ("\x1b", None),
        ("", None),
    ],
)
def test_keys_are_named_as_people_name_them(written: str, key: str | None) -> None:
    assert key_named(written) == key


@pytest.mark.parametrize(
    ("written", "keys", "faults"),
    [
        ({"zen": ["x"]}, {"zen": "x"}, []),
        ({"zen": ["x, w", ","]}, {"zen": "x,w,comma"}, []),
        ({"zen": []}, {"zen": NO_KEY}, []),
        ({"zen": ["foo", "x"]}, {"zen": "x"}, ["“foo” is no key"]),
        ({"zen": ["foo"]}, {}, ["“foo” is no key"]),
        # A key is taken from the command that has another one besides,
        ({"zen": ["tab"]}, {"zen": "tab", "filter": "e"}, []),
        # and from one that has no other: that is told, unless it is given another.
        ({"zen": ["n"]}, {"zen": "n", "next_found": NO_KEY}, ["“n” is the key of zen too"]),
        ({"zen": ["n"], "next_found": ["x"]}, {"zen": "n", "next_found": "x"}, []),
        ({"zen": ["n"], "next_found": []}, {"zen": "n", "next_found": NO_KEY}, []),
        # Whoever asks first has it; the other keeps its usual ones.
        ({"zen": ["x"], "who": ["x"]}, {"zen": "x"}, ["“x” is the key of zen too"]),
        (
            {"zen": ["x"], "who": ["w", "x"]},
            {"zen": "x", "who": "w"},
            ["“x” is the key of zen too"],
        ),
        # The library has keys of its own.
        ({"library_remove": ["x"], "zen": ["x"]}, {"library_remove": "x", "zen": "x"}, []),
        (
            {"library_remove": ["at"]},
            {"library_remove": "at", "library_someone": NO_KEY},
            ["“@” is the key of library_remove too"],
        ),
    ],
)
def test_a_key_has_one_command(
    written: dict[str, Sequence[str]], keys: dict[str, str], faults: list[str]
) -> None:
    chosen = choose_keys(written)
    assert chosen.keys == keys
    assert [fault.told for fault in chosen.faults] == faults


def test_commands_have_ids_and_keys_of_their_own() -> None:
    assert len({command.id for command in ALL_COMMANDS}) == len(ALL_COMMANDS)
    for commands in (COMMANDS, LIBRARY_COMMANDS):
        keys = [key for command in commands for key in command.keys.split(",")]
        assert len(set(keys)) == len(keys)
    assert all(key_named(key) == key for command in ALL_COMMANDS for key in command.keys.split(","))


async def test_a_command_without_a_key_has_none() -> None:
    chosen = choose_keys({"zen": ["n"]}).keys
    async with reading(LONG, keys=chosen) as reader:
        await reader.press("n")
        assert reader.screen.has_class("-zen")


async def test_every_command_takes_another_key() -> None:
    keys = {command.id: f"f{number}" for number, command in enumerate(COMMANDS, 2)}
    async with reading(LONG, keys=keys) as reader:
        bound = reader.screen.active_bindings
        assert {bound[key].binding.id: key for key in keys.values()} == keys


async def test_keys_may_stand_in_one_string() -> None:
    async with reading(
        findings=make_findings(), keys=choose_keys({"next_mention": ["], w"]}).keys
    ) as reader:
        await reader.press("e", *"vautrin", "enter")
        first = reader.view.lights.current
        await reader.press("w")
        second = reader.view.lights.current
        await reader.press("right_square_bracket")
        assert len({first, second, reader.view.lights.current}) == 3
