"""Someone looked for in all that was read."""

import json
from pathlib import Path

import pytest

from reader.cli.arguments import Arguments
from reader.cli.met import met
from reader.errors import ReaderError, UsageError
from reader.model import Article, Entity, EntityType, Findings, Quote, QuoteKind, Span
from reader.store import HOME_VARIABLE, open_store

TEXT = "Zoé Le Goff a ri.\n« Non »,\na dit Zoé Le Goff à Yann Goffic."


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library where Zoé Le Goff was met twice and Yann Goffic once."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    monkeypatch.setenv("TZ", "UTC")
    store = open_store()
    zoe = Entity("e1", EntityType.PER, "Zoé Le Goff", "Le Goff", (Span(0, 11), Span(34, 45)))
    yann = Entity("e2", EntityType.PER, "Yann Goffic", "Goffic", (Span(48, 59),))
    quote = Quote(TEXT.index("«"), TEXT.index(",\n"), QuoteKind.DIRECT, "e1")
    for source, title, text in (
        ("/tmp/bac.txt", "Le bac", TEXT),
        ("/tmp/la fin du bac.txt", "Le bac \x1b[31m", f"{TEXT} Fin."),
    ):
        article = Article(text, title, source)
        store.shelve(article)
        entities = (zoe, yann) if text == TEXT else (zoe,)
        found = Findings(entities, (quote,), (), complete=True, model="m")
        store.keep_findings(article.key, found, 1)
    store.close()


def told(name: str, **asked: str) -> str:
    return met(Arguments(who=name, **asked), to_terminal=True)


@pytest.mark.parametrize("name", ["le goff", "Zoé", "goff zoe"])
def test_every_article_and_quotation_is_listed_newest_first(name: str) -> None:
    lines = told(name).splitlines()
    assert lines[0] == "Zoé Le Goff"
    assert next(line for line in lines if "Le bac" in line).startswith("  Le bac ␛[31m · 20")
    assert lines.count("    « Non »") == 2
    assert "Goffic" not in " ".join(lines)


def test_people_who_share_what_is_asked_are_told_apart() -> None:
    lines = told("goff").splitlines()
    assert lines.index("Zoé Le Goff") < lines.index("Yann Goffic")


def test_it_can_be_had_as_json() -> None:
    first, *others = json.loads(told("zoé", format="json"))
    assert (first["name"], first["mentions"], first["quotes"]) == ("Zoé Le Goff", 2, ["« Non »"])
    assert len(others) == 1


def test_nobody_of_that_name_is_told() -> None:
    with pytest.raises(ReaderError, match="Xuwq"):
        told("Xuwq")


def test_other_formats_are_refused() -> None:
    with pytest.raises(UsageError):
        told("zoé", format="html")
