"""From one article to another, by way of the library."""

import pytest

from reader.interface.app import ReaderApp
from reader.interface.library.library_screen import LibraryScreen
from reader.interface.lists.one_line import OneLine
from reader.interface.options import Options
from reader.interface.reading.screen import ReadingScreen
from reader.model import (
    Article,
    EntityType,
    Findings,
    Found,
    Place,
    Shelved,
    Sighting,
    Span,
)
from tests.interface.driving import press, settle
from tests.interface.fakes import (
    LONG,
    READ_AT,
    FakeAnalyst,
    FakeFiles,
    FakeLibrary,
    FakeMemory,
    FakeSources,
    make_article,
    make_entity,
    make_findings,
)

PORT = make_article()
NEWER = Article("Une ligne de plus, écrite cette nuit.\n\n" + LONG.text, "Long", "l.txt")


NAMESAKE = Article("Héloïse Vautrin a écrit.\n\n" + LONG.text, "Homonyme", "h.txt")
VAUTRIN_ALONE = Findings(
    (make_entity("e1", EntityType.PER, "Héloïse Vautrin", (Span(0, 15),)),), complete=True
)


class Program:
    """The program, and what it was joined with."""

    def __init__(
        self,
        article: Article | None,
        *,
        options: Options | None = None,
        now: tuple[Article, ...] = (),
        kept: bool = True,
    ) -> None:
        self.analyst = FakeAnalyst()
        self.memory = FakeMemory()
        shelved = Shelved(PORT.key, PORT.title, PORT.source, READ_AT, 0.3)
        sighted = (Sighting(shelved, "Héloïse Vautrin", 4, ("« La mer n'attend personne »",)),)
        self.library = FakeLibrary((LONG, PORT), sighted)
        self.files = FakeFiles()
        self.app = ReaderApp(
            article,
            analyst=self.analyst,
            memory=self.memory,
            options=options or Options(),
            library=self.library if kept else None,
            sources=FakeSources(*now),
            files=self.files,
        )

    @property
    def article(self) -> Article:
        return self.reading.article

    @property
    def reading(self) -> ReadingScreen:
        screen = self.app.screen
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def status(self) -> str:
        return self.reading.query_one("#status", OneLine).text[0]

    @property
    def is_in_library(self) -> bool:
        return isinstance(self.app.screen, LibraryScreen)


async def test_the_library_opens_when_no_article_is_named() -> None:
    program = Program(None)
    async with program.app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert program.is_in_library
        await press(pilot, "enter")
        assert program.article == LONG
        await press(pilot, "L")
        assert program.is_in_library
        await press(pilot, "j", "enter")
        assert program.article == PORT
        assert len(program.app.screen_stack) == 2  # the library, and one article


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_the_library_ends_where_nothing_is_open(key: str) -> None:
    program = Program(None)
    async with program.app.run_test() as pilot:
        await press(pilot, key)
    assert program.app.return_value == 0


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_the_library_leads_back_to_the_article(key: str) -> None:
    program = Program(LONG)
    async with program.app.run_test() as pilot:
        await press(pilot, "space", "L", key)
        assert program.article == LONG
        await press(pilot, "L", "enter")  # the one that is open already
        assert program.article == LONG
        assert program.reading is program.app.screen_stack[0]


async def test_another_article_takes_the_place_of_one_and_its_analysis() -> None:
    program = Program(LONG)
    async with program.app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "space", "space")
        told_first = program.analyst.tell
        await press(pilot, "L", "j", "enter")
        assert program.article == PORT
        assert program.memory.places[LONG.key].offset > 0
        assert program.analyst.tell is not told_first  # begun anew, with the other article
        assert told_first is not None
        told_first(Found(LONG.key, make_findings()))  # what comes too late is not shown
        await settle(pilot)
        assert not program.reading._view.lights.reading.entities


async def test_someone_looked_for_is_chosen_where_the_words_stand() -> None:
    program = Program(None, options=Options(who="vautrin"))
    async with program.app.run_test(size=(60, 12)) as pilot:
        await press(pilot, "down", "enter")
        view = program.reading._view
        assert view.top <= PORT.text.index("« La mer") < view.bottom
        assert program.analyst.tell is not None
        program.analyst.tell(Found(PORT.key, make_findings()))
        await settle(pilot)
        assert "Vautrin" in program.status


async def test_someone_is_followed_into_another_article_and_back() -> None:
    program = Program(NAMESAKE)
    async with program.app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert program.analyst.tell is not None
        program.analyst.tell(Found(NAMESAKE.key, VAUTRIN_ALONE))
        await press(pilot, "e", *"vautrin", "enter", "d", "i", "G", "enter")
        top = program.memory.places[NAMESAKE.key].offset
        assert top > 0
        assert program.article == PORT
        assert "Échap\u202f: retour à «\u202fHomonyme\u202f»" in program.status
        program.analyst.tell(Found(PORT.key, make_findings()))
        await settle(pilot)
        view = program.reading._view
        current = view.lights.current
        assert current is not None
        assert PORT.text[current.start : current.end] == "« La mer n'attend personne »"
        assert view.lights.selected == "e4"
        await press(pilot, "right_parenthesis", "slash", *"port", "enter", "escape")
        assert program.article == PORT
        await press(pilot, "e", *"talvec", "enter", "escape")
        assert program.article == PORT
        await press(pilot, "escape")
        assert program.article == NAMESAKE
        assert program.reading._view.top == top
        await press(pilot, "escape", "escape")
        assert program.article == NAMESAKE


async def test_an_article_whose_file_has_changed_says_so_and_is_read_again() -> None:
    program = Program(None, now=(NEWER,))
    async with program.app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "enter")
        assert "R pour lire le nouveau" in program.status
        await press(pilot, "space", "space")
        top = program.reading._view.top
        program.memory.read_before = LONG
        await press(pilot, "R")
        assert program.article == NEWER
        assert program.reading._view.top == pytest.approx(top + len(NEWER.text) - len(LONG.text))
        assert "a changé" in program.status


@pytest.mark.parametrize(
    ("now", "said"), [((LONG,), "l'article n'a pas changé"), ((), "nothing is there")]
)
async def test_what_reading_again_finds_is_told(now: tuple[Article, ...], said: str) -> None:
    program = Program(LONG, now=now)
    async with program.app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "R")
        assert said in program.status
        assert program.article == LONG


async def test_a_new_text_of_a_known_source_begins_where_the_old_one_was_left() -> None:
    program = Program(LONG)
    memory = program.memory
    start = LONG.text.index("Paragraphe 90")
    memory.keep_place(NEWER, Place(0))
    del memory.places[NEWER.key]
    memory.read_before = LONG
    memory.keep_place(LONG, Place(start, 60))
    app = ReaderApp(NEWER, analyst=FakeAnalyst(), memory=memory, options=Options())
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen._view.top == NEWER.text.index("Paragraphe 90")
        assert "a changé" in screen.query_one("#status", OneLine).text[0]


async def test_without_a_store_there_is_no_library() -> None:
    program = Program(LONG, kept=False)
    async with program.app.run_test() as pilot:
        await press(pilot, "L")
        assert "pas de bibliothèque" in program.status


async def test_the_quotation_is_copied_or_written_to_a_file() -> None:
    program = Program(PORT)
    async with program.app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        assert program.analyst.tell is not None
        program.analyst.tell(Found(PORT.key, make_findings()))
        await press(pilot, "right_parenthesis", "y")
        assert "envoyé au terminal\u202f: « Nous avons tenu parole »" in program.status
        await press(pilot, "Y", "right_parenthesis", "Y")
        name = "le-port-de-kerbihan-rouvre-citations.txt"
        assert f"./{name}" in program.status
        assert program.files.written[name].startswith("« Nous avons tenu parole »\n— Armand Talvec")
        assert "\n\n« La mer n'attend personne »\n— Héloïse" in program.files.written[name]


async def test_what_is_too_long_for_the_clipboard_may_go_to_a_file() -> None:
    text = "« " + "mot " * 40_000 + "»"
    article = Article(text, "Long discours", "d.txt")
    program = Program(article)
    async with program.app.run_test() as pilot:
        await settle(pilot)
        quote = make_findings().quotes[0]
        found = Found(
            article.key,
            type(make_findings())(
                quotes=(type(quote)(0, len(text), quote.kind),), complete=True, model="m"
            ),
        )
        assert program.analyst.tell is not None
        program.analyst.tell(found)
        await press(pilot, "y")
        assert "Y" in program.status and "trop long" in program.status
        await press(pilot, "Y")
        assert len(program.files.written["long-discours-citations.txt"]) > len(text)


async def test_the_palette_offers_the_commands_of_the_library() -> None:
    program = Program(None)
    async with program.app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "colon", *"retirer de la")
        await press(pilot, "enter")
        assert program.is_in_library
        line = program.app.screen.query_one("#library-status", OneLine).text[0]
        assert line.startswith("retiré\u202f: Long")


async def test_who_was_chosen_is_kept_though_they_were_not_found_again_yet() -> None:
    program = Program(PORT)
    program.memory.keep_place(PORT, Place(0, None, "Héloïse Vautrin"))
    again = ReaderApp(PORT, analyst=FakeAnalyst(), memory=program.memory, options=Options())
    async with again.run_test(size=(60, 12)) as pilot:
        await press(pilot, "space")
    place = program.memory.places[PORT.key]
    assert place.offset > 0 and place.selected == "Héloïse Vautrin"
