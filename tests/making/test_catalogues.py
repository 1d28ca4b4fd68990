"""The French catalogue: whole, compiled, and with the same places to fill as the English."""

import io
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo

from tests.making.catalogues import MO, as_mo, is_told, said_in_code, translated

PLACE = re.compile(r"\{\w*\}|%(?:\(\w+\))?[sdr]")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return translated()


def pairs(message: Message) -> Iterator[tuple[str, str]]:
    """Yield what is said with its translation, for each plural form."""
    if isinstance(message.id, str):
        yield message.id, str(message.string)
    else:
        yield from zip(message.id, message.string, strict=True)


def test_every_sentence_of_the_program_is_in_it_and_no_other(catalog: Catalog) -> None:
    in_code = {message.id for message in said_in_code() if message.id}
    kept = {message.id for message in catalog if message.id}
    assert in_code ^ kept == set(), "run: python -m tests.making.catalogues"


def test_every_sentence_is_translated(catalog: Catalog) -> None:
    assert [message.id for message in catalog if message.id and not is_told(message.string)] == []


def test_translations_have_the_same_places_to_fill(catalog: Catalog) -> None:
    for message in catalog:
        for english, french in pairs(message) if message.id else ():
            assert sorted(PLACE.findall(english)) == sorted(PLACE.findall(french)), english


def test_french_punctuation_has_its_spaces(catalog: Catalog) -> None:
    for message in catalog:
        for _english, french in pairs(message) if message.id else ():
            assert not re.search(r"\w[:;?!](?:\s|$)|\w»|«\w|[“”]", french), french
            assert not re.search(r"\S [:;?!»](?:\s|$)|« ", french), f"thin no-break space: {french}"


def test_what_the_program_reads_is_compiled_from_it(catalog: Catalog) -> None:
    made, read = (
        [(message.id, message.string) for message in read_mo(io.BytesIO(mo)) if message.id]
        for mo in (as_mo(catalog), MO.read_bytes())
    )  # the message without an id tells which Babel made the file
    assert read == made, "run: python -m tests.making.catalogues"
