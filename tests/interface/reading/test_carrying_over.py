"""What is taken over from the earlier text of an article to its edited one."""

from reader.interface.reading.carrying_over import carry_over
from reader.model import Article, Place
from reader.model.corrections import Attribute, Hide, Split
from tests.interface.fakes import TEXT, FakeMemory

BEFORE = Article(TEXT, "Le port", "port.txt")
NEWS = "La préfecture a publié hier soir un démenti que personne n'attendait plus.\n\n"
AFTER = Article(NEWS + TEXT, "Le port", "port.txt")
MOVED = len(NEWS)


def test_place_marks_and_corrections_move_with_their_words() -> None:
    memory = FakeMemory()
    at = TEXT.index("Héloïse Vautrin, présidente")
    memory.keep_place(BEFORE, Place(at, 60, "Héloïse Vautrin", len(TEXT) - 10, (at,), (at + 9,)))
    memory.keep_mark(BEFORE, "a", at + 20)
    memory.keep_corrections(
        BEFORE, [Hide("Kerbihan"), Split("Vautrin", at, "Luce"), Attribute(at + 90, None)]
    )
    there = at + MOVED
    moved = Place(there, 60, "Héloïse Vautrin", len(TEXT) - 10 + MOVED, (there,), (there + 9,))
    assert carry_over(memory, BEFORE, AFTER) == moved
    assert memory.place(AFTER) == moved
    assert memory.marks(AFTER) == {"a": at + 20 + MOVED}
    assert memory.corrections(AFTER) == [
        Hide("Kerbihan"),
        Split("Vautrin", at + MOVED, "Luce"),
        Attribute(at + 90 + MOVED, None),
    ]


def test_what_is_gone_is_left_out() -> None:
    other = Article("Tout autre chose.", "Le port", "port.txt")
    memory = FakeMemory()
    memory.keep_place(BEFORE, Place(300, 60, "Vautrin"))
    memory.keep_mark(BEFORE, "a", 300)
    memory.keep_corrections(BEFORE, [Hide("Kerbihan"), Split("Vautrin", 300, "Luce")])
    assert carry_over(memory, BEFORE, other) == Place(0, 60, "Vautrin")
    assert not memory.marks(other)
    assert memory.corrections(other) == [Hide("Kerbihan")]
