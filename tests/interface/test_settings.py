"""What the user sets, held against what there is."""

import pytest
from textual.theme import BUILTIN_THEMES

from reader.config import Config
from reader.errors import UsageError
from reader.interface.commands import COMMANDS
from reader.interface.settings import problem_of, require_theme, theme_names
from tests.interface.driving import reading
from tests.interface.fakes import LONG, make_findings


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Config(), ""),
        (Config(theme="nord", keys={"help": "f2"}), ""),
        (Config(problem="fichier illisible", theme="none"), "fichier illisible"),
        (Config(theme="neige"), "neige"),
        (Config(keys={"next_mentoin": "n"}), "Did you mean next_mention?"),
        (Config(keys={"xyz": "n"}), "keys.xyz"),
    ],
)
def test_what_is_wrong_is_told(settings: Config, told: str) -> None:
    problem = problem_of(settings)
    assert told in problem if told else problem == ""


def test_a_theme_asked_for_has_to_be_there() -> None:
    require_theme(None)
    for name in (*BUILTIN_THEMES, "reader-paper"):
        require_theme(name)
    with pytest.raises(UsageError) as caught:
        require_theme("neige")
    assert all(name in caught.value.hint for name in theme_names())
    assert caught.value.exit_status == 2


async def test_every_command_takes_another_key() -> None:
    keys = {command.id: f"f{number}" for number, command in enumerate(COMMANDS, 2)}
    async with reading(LONG, keys=keys) as reader:
        bound = reader.screen.active_bindings
        assert {bound[key].binding.id: key for key in keys.values()} == keys


async def test_keys_are_named_as_people_write_them() -> None:
    async with reading(findings=make_findings(), keys={"next_mention": "], w"}) as reader:
        await reader.press("e", *"vautrin", "enter")
        first = reader.view.lights.current
        await reader.press("w")
        second = reader.view.lights.current
        await reader.press("right_square_bracket")
        assert len({first, second, reader.view.lights.current}) == 3
