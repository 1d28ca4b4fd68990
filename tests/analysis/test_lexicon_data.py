"""The word lists as data: their form, their origin, and what they must and must not hold."""

from importlib.resources import files

import pytest

FRENCH = files("reader.analysis") / "french"
COLUMNS = {
    "bodies.txt": (2, 4),
    "clubs.txt": (2, 3),
    "companies.txt": (2, 3),
    "countries.txt": (2, 2),
    "first_names.txt": (2, 2),
    "inhabitants.txt": (2, 2),
    "media.txt": (2, 3),
    "parties.txt": (2, 3),
    "proper_words.txt": (2, 2),
    "regions.txt": (2, 2),
    "small_words.txt": (1, 1),
    "things.txt": (2, 2),
    "towns.txt": (3, 4),
    "villages.txt": (1, 1),
}


def rows(name: str) -> list[list[str]]:
    """Return the entries of a list as columns."""
    lines = (FRENCH / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def table(name: str) -> dict[str, list[str]]:
    """Return the facts of a list by name."""
    return {row[0]: row[1:] for row in rows(name)}


@pytest.mark.parametrize("name", COLUMNS)
def test_every_list_says_where_it_comes_from(name: str) -> None:
    lines = (FRENCH / name).read_text(encoding="utf-8").splitlines()
    top = [line for line in lines if line.startswith("#")]
    assert lines[: len(top)] == top
    assert any("Origin:" in line for line in top)


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_every_entry_stands_once_in_order_with_its_facts(
    name: str, columns: tuple[int, int]
) -> None:
    least, most = columns
    entries = rows(name)
    names = [row[0] for row in entries]
    assert names == sorted(set(names))
    assert all(least <= len(row) <= most for row in entries)
    assert all(row[0] == row[0].strip() and row[0] for row in entries)
    assert not any("’" in row[0] or "\u00a0" in row[0] for row in entries)


def test_the_lists_stay_small() -> None:
    assert sum(len((FRENCH / name).read_bytes()) for name in COLUMNS) < 1_500_000


@pytest.mark.parametrize(
    ("town", "country"),
    [("Londres", "GB"), ("Moscou", "RU"), ("Pékin", "CN"), ("Le Caire", "EG"), ("Kiev", "UA"),
     ("Bruxelles", "BE"), ("Genève", "CH"), ("Alger", "DZ"), ("Orléans", "FR"), ("Thiès", "SN"),
     ("Saguenay", "CA"), ("Antananarivo", "MG")],
)  # fmt: skip
def test_towns_stand_under_their_french_names(town: str, country: str) -> None:
    assert table("towns.txt")[town][0] == country


@pytest.mark.parametrize(
    ("town", "flags"),
    [("Tours", "w"), ("Sens", "w"), ("Vitré", "w"), ("Florence", "p"), ("Lourdes", "wp"),
     ("Marseille", ""), ("Dakar", "")],
)  # fmt: skip
def test_towns_that_are_words_or_people_say_so(town: str, flags: str) -> None:
    facts = table("towns.txt")[town]
    assert "".join(facts[2:]) == flags


@pytest.mark.parametrize("name", ["États-Unis", "Etats-Unis", "USA", "Écosse", "Crimée", "RDC"])
def test_usual_variants_of_countries_are_known(name: str) -> None:
    assert name in table("regions.txt") or name in table("countries.txt")


@pytest.mark.parametrize("form", ["russe", "sénégalaises", "turque", "québécois", "orientaux"])
def test_inhabitants_stand_in_all_their_forms(form: str) -> None:
    assert form in table("inhabitants.txt")


@pytest.mark.parametrize(
    ("name", "gender"), [("Emmanuel", "m"), ("Aïssatou", "f"), ("Camille", "b"), ("Oleksandr", "m")]
)
def test_first_names_tell_a_gender(name: str, gender: str) -> None:
    assert table("first_names.txt")[name] == [gender]


@pytest.mark.parametrize("word", ["mercredi", "abstention", "rédiger", "président", "selon"])
def test_words_that_start_sentences_are_small(word: str) -> None:
    assert word in table("small_words.txt")


@pytest.mark.parametrize("word", ["rose", "pierre", "marine", "orange", "tours", "macron"])
def test_words_that_may_be_names_are_not_small(word: str) -> None:
    assert word not in table("small_words.txt")


@pytest.mark.parametrize(
    ("name", "kind", "flag"),
    [("bodies.txt", "Gendarmerie royale du Canada", ""), ("companies.txt", "Casino", "w"),
     ("media.txt", "Libération", "w"), ("clubs.txt", "Stade toulousain", ""),
     ("parties.txt", "Parti socialiste", "")],
)  # fmt: skip
def test_names_that_are_common_words_are_marked(name: str, kind: str, flag: str) -> None:
    facts = table(name)[kind]
    assert "".join(facts[1:2]) == flag
