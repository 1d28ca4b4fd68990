"""The line that shows text on its left and its right."""

import pytest

from reader.interface.lists.one_line import fitting


@pytest.mark.parametrize(
    ("right", "room", "shown"),
    [
        ("e noms · / chercher · h aide", 30, "e noms · / chercher · h aide"),
        ("e noms · / chercher · h aide", 20, "e noms · / chercher"),
        ("] [ mention · Échap retour", 9, ""),  # half a hint is none
        ("/home/anne/articles/port.txt", 12, "…es/port.txt"),
        ("/home/anne/articles/port.txt", 8, ""),
    ],
)
def test_what_has_no_room_is_left_out(right: str, room: int, shown: str) -> None:
    assert fitting(right, room) == shown
