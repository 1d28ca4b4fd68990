"""What lasts, as readers would lose it: kept, found again, set aside, done without."""

import os
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from reader.errors import StoreError
from reader.interface.corrections.put_right import PutRight
from reader.interface.ports import Library, Memory
from reader.model import (
    Article,
    Entity,
    EntityType,
    Findings,
    Heading,
    Place,
    Quote,
    QuoteKind,
    Span,
)
from reader.model.corrections import Hide, Rename, Split
from reader.store import HOME_VARIABLE, Store, open_store
from reader.store.schema import STEPS

TEXT = "Élise Moreau l’a dit : « Nous viendrons. » À Brest, Élise Moreau a souri."
ARTICLE = Article(TEXT, "Une visite à Brest", "brest.txt")
OTHER = Article("Rien de neuf à Vitré.", "Vitré", "vitre.txt")
FINDINGS = Findings(
    entities=(
        Entity(
            "e1", EntityType.PER, "Élise Moreau", "Moreau", (Span(0, 12), Span(52, 64)), "maire"
        ),
        Entity("e2", EntityType.LOC, "Brest", "Brest", (Span(45, 50),)),
    ),
    quotes=(Quote(23, 42, QuoteKind.DIRECT, "e1", "Élise Moreau", Span(13, 20), "l’a dit", 0.9),),
    covered=(Span(0, len(TEXT)),),
    complete=True,
    model="model 1",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some" / "reader.db"


@pytest.fixture
def store(path: Path) -> Store:
    return Store(path)


def test_it_fulfils_what_the_interface_asks_for(store: Store) -> None:
    memory: Memory = store
    library: Library = store
    assert memory.place(ARTICLE) is None and not library.shelf()


def test_all_is_there_when_opened_again(store: Store, path: Path) -> None:
    store.keep_place(ARTICLE, Place(30, 72, "Élise Moreau"))
    store.keep_place(ARTICLE, Place(40, None, None, 50, (1, 2), (3,)))
    store.keep_mark(ARTICLE, "a", 3)
    store.keep_mark(ARTICLE, "a", 7)
    store.keep_mark(ARTICLE, "b", 9)
    store.keep_corrections(ARTICLE, [Hide("Rien"), Split("Moreau", 52, "Luc Moreau")])
    store.keep_general_corrections([Rename("Brest", "Brest (Finistère)")])
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    again = Store(path)  # the first was never closed: it may as well have been killed
    assert again.trouble is None
    assert again.place(ARTICLE) == Place(40, None, None, 50, (1, 2), (3,))
    assert again.marks(ARTICLE) == {"a": 7, "b": 9}
    assert again.corrections(ARTICLE) == [Hide("Rien"), Split("Moreau", 52, "Luc Moreau")]
    assert again.general_corrections() == [Rename("Brest", "Brest (Finistère)")]
    assert again.findings(ARTICLE.key, "model 1", 3) == FINDINGS
    assert again.place(OTHER) is None and again.marks(OTHER) == {} and not again.corrections(OTHER)


@pytest.mark.parametrize(("model", "version"), [("model 2", 3), ("model 1", 4)])
def test_findings_of_another_model_or_version_are_not_told(
    store: Store, model: str, version: int
) -> None:
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    assert store.findings(ARTICLE.key, model, version) is None


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Vitré", "Une visite à Brest"]),
        ("moreau", ["Une visite à Brest"]),
        ("elise mor", ["Une visite à Brest"]),
        ("vitre", ["Vitré"]),
        ("VISITE brest", ["Une visite à Brest"]),
        ("moreau vitré", []),
        ('" OR * NEAR( a:b -', []),
        ("l'a dit", ["Une visite à Brest"]),
        ("?!", ["Vitré", "Une visite à Brest"]),
    ],
)
def test_the_shelf_is_searched_without_accents_newest_first(
    store: Store, query: str, titles: list[str]
) -> None:
    store.shelve(ARTICLE)
    store.shelve(OTHER)
    assert [shelved.title for shelved in store.shelf(query)] == titles


def test_a_shelved_article_is_as_it_was_and_tells_how_far_it_was_read(store: Store) -> None:
    store.shelve(ARTICLE)
    store.shelve(OTHER)
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    store.keep_place(ARTICLE, Place(9, end=len(TEXT) // 2))
    store.shelve(Article(TEXT, "Un autre titre", "ailleurs.txt"))
    newest, _ = store.shelf()
    assert (newest.title, newest.source) == ("Un autre titre", "ailleurs.txt")
    assert newest.names == ("Élise Moreau", "Brest")
    assert newest.share == pytest.approx(0.5, abs=0.01)
    assert store.shelved_article(newest.key) == Article(TEXT, "Un autre titre", "ailleurs.txt")
    assert [shelved.title for shelved in store.shelf("autre")] == ["Un autre titre"]
    assert not store.shelf("visite")


def test_someone_is_met_again_with_what_was_said(store: Store) -> None:
    store.shelve(ARTICLE)
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    (sighting,) = store.sightings("elise moreau")
    assert (sighting.name, sighting.mentions) == ("Élise Moreau", 2)
    assert sighting.quotes == ("« Nous viendrons. »",)
    assert sighting.shelved.title == ARTICLE.title
    assert not store.sightings("Élise Moreau", besides=ARTICLE.key)
    assert not store.sightings("Moreau")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("moreau", True),
        ("Élise", True),
        ("more él", True),
        ("MOREAU élise", True),
        ("oreau", False),
        ("Moreau Luc", False),
        ("", False),
        ("%", False),
    ],
)
def test_anyone_whose_name_holds_the_words_is_met(store: Store, words: str, found: bool) -> None:
    store.shelve(ARTICLE)
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    assert [sighting.name for sighting in store.met(words)] == ["Élise Moreau"] * found


def test_words_within_a_reported_clause_are_told_once(store: Store) -> None:
    store.shelve(ARTICLE)
    spans = ((0, 42), (23, 42), (45, 50))
    quotes = tuple(Quote(start, end, QuoteKind.MIXED, "e1") for start, end in spans)
    store.keep_findings(ARTICLE.key, replace(FINDINGS, quotes=quotes), 3)
    (sighting,) = store.met("moreau")
    assert sighting.quotes == (TEXT[:42], "Brest")


def test_the_library_follows_what_was_put_right(store: Store) -> None:
    store.shelve(ARTICLE)
    store.keep_general_corrections([Hide("Brest")])
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    store.keep_corrections(ARTICLE, [Rename("Élise Moreau", "Élise Le Du")])
    assert not store.met("moreau") and not store.met("brest")
    assert [sighting.quotes for sighting in store.met("le du")] == [("« Nous viendrons. »",)]
    assert store.shelf()[0].names == ("Élise Le Du",)
    assert store.findings(ARTICLE.key, "model 1", 3) == FINDINGS  # what was found stays as it was
    store.keep_corrections(ARTICLE, [], known=store.corrections(ARTICLE))
    assert store.met("moreau")


def test_two_readers_put_right_one_article(path: Path) -> None:
    trouble: list[StoreError] = []
    one, other = (PutRight(ARTICLE, Store(path), trouble.append) for _ in range(2))
    for reader in (one, other):
        reader.load()
    one.add(Hide("Brest"))
    other.add(Rename("Moreau", "Morel"))
    other.add(Hide("Vitré"), general=True)
    one.add(Hide("Auray"))
    one.add(Hide("Quimper"), general=True)
    kept = Store(path)
    assert kept.corrections(ARTICLE) == [Hide("Brest"), Rename("Moreau", "Morel"), Hide("Auray")]
    assert kept.general_corrections() == [Hide("Vitré"), Hide("Quimper")]
    assert [one.undo() for _ in range(3)] == [Hide("Quimper"), Hide("Auray"), Hide("Brest")]
    assert kept.corrections(ARTICLE) == [Rename("Moreau", "Morel")]
    assert kept.general_corrections() == [Hide("Vitré")]
    assert not trouble


def test_the_earlier_text_of_a_source_is_known(store: Store) -> None:
    assert store.earlier(ARTICLE) is None
    store.shelve(ARTICLE)
    first = Article("Premier jet.", "Une visite", ARTICLE.source)
    second = Article("Second jet.", "Une visite", ARTICLE.source)
    assert store.earlier(first) == ARTICLE
    store.shelve(first)
    assert store.earlier(second) == first
    assert store.earlier(first) == ARTICLE
    assert store.earlier(Article("x", "", "other.txt")) is None


def test_what_is_piped_in_has_no_earlier_text(store: Store) -> None:
    store.shelve(Article("un", "", "-"))
    assert store.earlier(Article("deux", "", "-")) is None


def test_headings_are_kept(store: Store) -> None:
    article = Article("Titre\nTexte", "Titre", "t.md", (Heading(0, 5, 1),))
    store.shelve(article)
    assert store.shelved_article(article.key) == article


def test_a_purge_leaves_nothing(store: Store, path: Path) -> None:
    store.shelve(ARTICLE)
    store.shelve(OTHER)
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    store.keep_place(ARTICLE, Place(3))
    store.keep_mark(ARTICLE, "a", 3)
    store.keep_general_corrections([Hide("Rien")])
    assert store.purge() == 2
    assert not store.shelf() and not store.met("moreau") and not store.marks(ARTICLE)
    assert store.place(ARTICLE) is None and not store.general_corrections()
    assert b"Moreau" not in path.read_bytes()
    store.shelve(ARTICLE)
    assert len(store.shelf("visite")) == 1 and store.trouble is None


def test_a_file_of_an_earlier_version_is_brought_up_to_date(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript(f"{STEPS[0]}; PRAGMA user_version = 1;")
    connection.execute(
        "INSERT INTO articles (key, title, source, text, length, read_at) VALUES (?,?,?,?,?,?)",
        (ARTICLE.key, ARTICLE.title, ARTICLE.source, TEXT, len(TEXT), "2026-01-01T00:00:00+00:00"),
    )
    connection.commit()
    connection.close()
    store = Store(path)
    assert store.trouble is None
    assert store.shelved_article(ARTICLE.key) == ARTICLE
    assert [shelved.title for shelved in store.shelf("brest")] == [ARTICLE.title]


def test_what_is_removed_is_gone(store: Store) -> None:
    store.shelve(ARTICLE)
    store.keep_findings(ARTICLE.key, FINDINGS, 3)
    store.keep_place(ARTICLE, Place(3))
    store.keep_mark(ARTICLE, "a", 3)
    store.remove(ARTICLE.key)
    assert not store.shelf() and not store.shelf("moreau") and not store.sightings("Élise Moreau")
    assert store.place(ARTICLE) is None and not store.marks(ARTICLE)
    assert store.shelved_article(ARTICLE.key) is None


def test_text_that_utf8_cannot_hold_is_kept_nearly(store: Store) -> None:
    article = Article("a\udce9b\0c", "t\udce9", "caf\udce9.txt")
    store.shelve(article)
    store.keep_place(article, Place(1, None, "\udce9"))
    assert [shelved.source for shelved in store.shelf()] == ["caf?.txt"]
    kept = store.shelved_article(article.key)
    assert kept is not None and kept.text == "a?b\0c"


def test_without_a_path_it_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(None)
    store.keep_place(ARTICLE, Place(3))
    assert store.place(ARTICLE) == Place(3) and store.trouble is None
    assert not list(tmp_path.iterdir())


def test_the_folder_can_be_chosen_and_is_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    open_store().keep_place(ARTICLE, Place(3))
    (file,) = (tmp_path / "home").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "damage", [b"no database at all" * 100, b"SQLite format 3\0" + b"\7" * 5000]
)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    store = Store(path)
    assert store.trouble is not None and "damaged" in str(store.trouble)
    (aside,) = path.parent.glob("reader-damaged-*.db")
    assert aside.read_bytes() == damage
    store.keep_place(ARTICLE, Place(3))
    again = Store(path)
    assert again.place(ARTICLE) == Place(3) and again.trouble is None


def test_a_file_damaged_while_open_is_set_aside_too(store: Store, path: Path) -> None:
    for number in range(20):
        store.shelve(Article(f"long {number} " * 1_000, "t", "s"))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    Store(path).close()
    other = Store(path)
    other.keep_place(ARTICLE, Place(5))
    assert other.place(ARTICLE) == Place(5)
    assert other.trouble is not None


def test_a_folder_that_cannot_be_made_leaves_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "reader.db")
    store.keep_place(ARTICLE, Place(3))
    assert store.place(ARTICLE) == Place(3)
    assert store.trouble is not None and "Reading goes on" in store.trouble.hint


def test_a_disk_that_fills_up_leaves_memory_with_what_was_there(store: Store, path: Path) -> None:
    store.keep_place(ARTICLE, Place(3))
    store.keep_mark(ARTICLE, "a", 3)
    store._database._connection().execute("PRAGMA max_page_count = 1")
    store.shelve(Article("long " * 100_000, "t", "s"))
    assert store.trouble is not None and "full" in store.trouble.message
    store.keep_mark(ARTICLE, "b", 4)
    assert store.place(ARTICLE) == Place(3) and store.marks(ARTICLE) == {"a": 3, "b": 4}
    assert Store(path).marks(ARTICLE) == {"a": 3}


def test_a_file_of_a_later_version_is_left_alone(store: Store, path: Path) -> None:
    store.keep_place(ARTICLE, Place(3))
    store.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    before = path.read_bytes()
    later = Store(path)
    later.keep_place(ARTICLE, Place(9))
    assert later.trouble is not None and "later version" in later.trouble.message
    assert path.read_bytes() == before


def test_what_comes_too_late_is_of_no_harm(store: Store) -> None:
    store.close()
    store.close()
    store.keep_place(ARTICLE, Place(3))
    assert store.place(ARTICLE) is None and not store.shelf()


def test_readers_at_once_wait_for_each_other(path: Path) -> None:
    program = f"""
import sys
from dataclasses import replace
from pathlib import Path
from reader.model import Article, Place
from reader.store import Store
store = Store(Path({str(path)!r}))
for number in range(60):
    store.keep_mark(Article("x", "", ""), sys.argv[1] + str(number), number)
assert store.trouble is None, store.trouble
"""
    children = [subprocess.Popen([sys.executable, "-c", program, letter]) for letter in "abc"]
    assert [child.wait(60) for child in children] == [0, 0, 0]
    assert len(Store(path).marks(Article("x", "", ""))) == 180


def test_a_place_and_a_mark_kept_while_a_long_text_is_shelved_wait_for_it(path: Path) -> None:
    text = " ".join(f"Le quai numéro {number} de Brest." for number in range(30_000))
    long = Article(text, "Les quais", "quais.txt")
    shelving, another = Store(path), Store(path)
    begun = Event()

    def shelve() -> None:
        begun.set()
        shelving.shelve(long)

    thread = Thread(target=shelve)
    thread.start()
    begun.wait()
    for store, letter in ((shelving, "a"), (another, "b")):  # the same reader, and a second one
        store.keep_mark(ARTICLE, letter, 7)
        store.keep_place(ARTICLE, Place(12))
    thread.join()
    assert shelving.trouble is None
    assert another.trouble is None
    fresh = Store(path)
    assert fresh.marks(ARTICLE) == {"a": 7, "b": 7}
    assert fresh.place(ARTICLE) == Place(12)
    assert [shelved.title for shelved in fresh.shelf("quai 29999")] == ["Les quais"]


def test_a_kill_in_the_middle_of_writing_loses_nothing_written_before(path: Path) -> None:
    program = f"""
from pathlib import Path
from reader.model import Article
from reader.store import Store
store = Store(Path({str(path)!r}))
store.keep_mark(Article("x", "", ""), "first", 1)
print("written", flush=True)
number = 0
while True:
    store.shelve(Article("texte " * 5000 + str(number), "", ""))
    number += 1
"""
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert child.stdout is not None and child.stdout.readline() == b"written\n"
    child.kill()
    child.communicate()
    store = Store(path)
    assert store.marks(Article("x", "", "")) == {"first": 1} and store.trouble is None
