"""Write the forms of the adjectives and inhabitants listed in inhabitants.txt.

python tests/making/make_inhabitants.py reader/analysis/french
"""

import sys
from collections.abc import Iterator
from pathlib import Path

TOP = """\
# Adjectives and inhabitants (« russe », « Russes » are no names): « form<TAB>place ».
# Lower case; all genders and numbers; « Peuples » where no place is meant. Sorted.
# Origin: written by hand (tests/making/inhabitants.txt), inflected by make_inhabitants.py there."""


def forms(masculine: str, feminine: str | None) -> Iterator[str]:
    """Yield masculine and feminine, singular and plural."""
    for singular in dict.fromkeys((masculine, feminine or feminine_of(masculine))):
        yield singular
        yield plural_of(singular)


def feminine_of(masculine: str) -> str:
    """Return the regular feminine: « algérien, algérienne », « russe, russe », « turc » is not."""
    if masculine.endswith(("e", "a", "o", "é", "è")):
        return masculine
    if masculine.endswith(("en", "el")):
        return masculine + masculine[-1] + "e"
    if masculine.endswith(("i", "ï", "ou")) and masculine not in ("papou",):
        return masculine + "e" if masculine.endswith("aoui") else masculine
    return masculine + "e"


def plural_of(singular: str) -> str:
    """Return the regular plural: « sénégalais » stays, « manceau » and « oriental » take -x."""
    if singular.endswith(("s", "x")):
        return singular
    if singular.endswith("au"):
        return singular + "x"
    return singular[:-1] + "ux" if singular.endswith("al") else singular + "s"


def lines(listed: str) -> list[str]:
    """Return « form<TAB>place » for the hand-written list, each form once."""
    places: dict[str, str] = {}
    for line in listed.splitlines():
        if line.startswith("#"):
            continue
        place, words = line.split(": ", 1)
        for word in words.split():
            masculine, _, feminine = word.partition("/")
            for form in forms(masculine, feminine or None):
                places.setdefault(form, place)
    return [f"{form}\t{place}" for form, place in sorted(places.items())]


def main(folder: str) -> None:
    """Write inhabitants.txt into `folder`."""
    listed = Path(__file__).with_name("inhabitants.txt").read_text(encoding="utf-8")
    content = "\n".join([TOP, *lines(listed)]) + "\n"
    Path(folder, "inhabitants.txt").write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
