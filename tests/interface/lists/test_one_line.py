"""The line that shows text on its left and its right."""

import pytest

from reader.interface.lists.one_line import ending, fitting


@pytest.mark.parametrize(
    ("right", "room", "shown"),
    [
        ("e noms · / chercher · h aide", 30, "e noms · / chercher · h aide"),
        ("e noms · / chercher · h aide", 20, "e noms · / chercher"),
        ("] [ mention · Échap retour", 9, ""),  # half a hint is none
    ],
)
def test_hints_without_room_are_left_out(right: str, room: int, shown: str) -> None:
    assert fitting(right, room) == shown


@pytest.mark.parametrize(("room", "shown"), [(40, "/home/anne/port.txt"), (10, "…/port.txt")])
def test_of_a_path_the_end_is_left(room: int, shown: str) -> None:
    assert ending("/home/anne/port.txt", room) == shown
