"""Each format: what is in it, what one entity leaves of it, and that nothing escapes from it."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export import FORMATS, Request
from reader.model import (
    Article,
    Entity,
    EntityType,
    Findings,
    Heading,
    Quote,
    QuoteKind,
    Reading,
    Span,
)
from tests.export.readings import TEXT, hostile_reading, reading

HELENE = reading().entities[1]
WHOLE = Request(reading())
ONE = Request(reading(), HELENE)
HOSTILE = Request(hostile_reading(), hostile_reading().entities[0], True)


def test_json_is_the_contract() -> None:
    plain = json.loads(FORMATS["json"](WHOLE))
    assert plain["schema"] == 1
    assert plain["title"] == "Un bac pour Saint-Guen"
    assert plain["source"] == "bac.txt"
    assert plain["model"] == "modèle 1"
    assert plain["text"] == TEXT
    assert [(e["id"], e["type"], e["name"], e["role"]) for e in plain["entities"]] == [
        ("e1", "LOC", "Saint-Guen", None),
        ("e2", "PER", "Hélène Kerbrat", "la maire"),
        ("e3", "ORG", "ATM", None),
    ]
    first, second = plain["quotes"]
    assert (first["kind"], first["speaker"], first["speaker_text"], first["cue"]) == (
        *("direct", None, "M. Le Goff"),
        None,
    )
    assert (second["speaker"], second["reason"]) == ("e2", "pronom elle → Hélène Kerbrat")
    assert second["confidence"] == 0.4
    assert plain["entities"][1]["short_name"] == "Kerbrat"


def test_every_offset_in_the_json_holds_the_text_beside_it() -> None:
    plain = json.loads(FORMATS["json"](WHOLE))
    spans = [m for e in plain["entities"] for m in e["mentions"]]
    spans += plain["quotes"] + [q["cue"] for q in plain["quotes"] if q["cue"]]
    assert len(spans) == 8
    for span in spans:
        assert plain["text"][span["start"] : span["end"]] == span["text"]


def test_json_is_readable_as_it_stands() -> None:
    assert "Hélène" in FORMATS["json"](WHOLE)


def test_json_of_one_entity_adds_the_sentence_of_each_mention() -> None:
    plain = json.loads(FORMATS["json"](ONE))
    assert [e["name"] for e in plain["entities"]] == ["Hélène Kerbrat"]
    assert [m["sentence"]["text"] for m in plain["entities"][0]["mentions"]] == [
        "Hélène Kerbrat, la maire, a écrit à l’ATM.",
        "Puis Hélène Kerbrat a ri.",
    ]
    assert [q["speaker"] for q in plain["quotes"]] == ["e2"]


def test_text_is_the_article_and_nothing_else() -> None:
    assert FORMATS["text"](WHOLE) == TEXT + "\n"


def test_text_of_one_entity_is_its_sentences_and_its_quotes() -> None:
    assert FORMATS["text"](ONE) == (
        "Hélène Kerbrat, la maire\n\n"
        "Hélène Kerbrat, la maire, a écrit à l’ATM.\n\n"
        "Puis Hélène Kerbrat a ri.\n\n"
        "Kerbrat\u00a0: « Nous irons à Saint-Guen, a-t-elle dit.\n« Et à pied ! »\n"
    )


def test_colours_mark_names_and_quotations_line_by_line() -> None:
    painted = FORMATS["ansi"](Request(reading(), coloured=True))
    assert "\x1b[1;36mHélène Kerbrat\x1b[0m" in painted
    assert "\x1b[1;35mATM\x1b[0m" in painted
    assert "\x1b[1;32;3mSaint-Guen\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == TEXT + "\n"
    for line in painted.split("\n"):
        assert line.count("\x1b[") == 2 * line.count("\x1b[0m")


def test_without_colours_the_text_is_plain() -> None:
    assert FORMATS["ansi"](WHOLE) == TEXT + "\n"


def test_a_table_has_a_row_for_each_mention_and_each_quotation() -> None:
    header, *rows = FORMATS["tsv"](WHOLE).splitlines()
    columns = header.split("\t")
    table = [dict(zip(columns, row.split("\t"), strict=True)) for row in rows]
    assert [row["what"] for row in table].count("mention") == 5
    assert [row["what"] for row in table].count("quote") == 2
    assert [int(row["start"]) for row in table] == sorted(int(row["start"]) for row in table)
    last = [row for row in table if row["what"] == "quote"][-1]
    assert (last["name"], last["cue"]) == ("Hélène Kerbrat", "a-t-elle dit")
    assert "\\n« Et à pied" in last["text"]


def test_markdown_tells_who_is_there_and_who_says_what() -> None:
    made = FORMATS["markdown"](WHOLE)
    assert made.startswith("# Un bac pour Saint-Guen\n\n*bac.txt*\n\n**Hélène Kerbrat**, la maire,")
    assert "## Personnes\n\n- **Hélène Kerbrat**, la maire (2 mentions, 1 citation)" in made
    assert "> « Le bac d’abord »\n>\n> — M. Le Goff" in made
    assert "> — Hélène Kerbrat (probablement)" in made


def test_html_names_speakers_and_colours_names() -> None:
    made = FORMATS["html"](WHOLE)
    assert '<span class="PER" title="Hélène Kerbrat">Hélène Kerbrat</span>' in made
    assert "— Hélène Kerbrat (probablement) · pronom elle → Hélène Kerbrat</footer>" in made
    assert "prefers-color-scheme: dark" in made
    assert made.count("<h1>") == 1


@pytest.mark.parametrize("name", ["html", "ansi"])
def test_no_control_character_of_the_article_is_passed_on(name: str) -> None:
    made = FORMATS[name](HOSTILE)
    own = re.sub(r"\x1b\[(?:[\d;]+)m", "", made) if name == "ansi" else made
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", own)
    assert made.count("\x1b[31m") == 0
    assert "␛" in made


def test_html_holds_no_markup_of_the_article() -> None:
    tags: set[str] = set()

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.add(tag)
            assert {name for name, _ in attrs} <= {"lang", "charset", "name", "content"} | {
                *("class", "title")
            }

    for who in (None, HOSTILE.who):
        Tags().feed(FORMATS["html"](Request(hostile_reading(), who)))
    assert not tags & {"script", "b", "i", "u", "x"}


def test_markdown_holds_no_markup_of_the_article() -> None:
    made = FORMATS["markdown"](Request(hostile_reading()))
    html = MarkdownIt("commonmark").render(made)
    assert not re.search(r"<(?!/?(h1|h2|p|em|strong|ul|li|blockquote)\b)", html)
    assert "<ol" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; *gras* [x](y) `c`" in html


def test_markdown_keeps_levels_and_escapes_only_what_would_be_misread() -> None:
    lines = [
        "Titre",
        "1. Le port",
        "1. un",
        "a_b, 3 < 4 | C# [x] > #1",
        "# dièse",
        "> cité",
        "__x__",
    ]
    text = "\n\n".join(lines)
    start = text.index("1. Le port")
    article = Article(text, "Titre", "", (Heading(0, 5, 1), Heading(start, start + 10, 2)))
    made = FORMATS["markdown"](Request(Reading(article)))
    assert made.split("\n\n") == [
        "# Titre",
        "## 1. Le port",
        "1\\. un",
        "a_b, 3 < 4 | C# \\[x] > #1",
        "\\# dièse",
        "\\> cité",
        "\\_\\_x\\_\\_\n",
    ]


def test_fields_of_a_table_hold_neither_tabs_nor_line_ends() -> None:
    lines = FORMATS["tsv"](HOSTILE).rstrip("\n").split("\n")
    assert len(lines) == 3
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("text", ["", "\n\n", "x"])
def test_nothing_found_is_nothing_wrong(name: str, text: str) -> None:
    assert FORMATS[name](Request(Reading(Article(text, "", "-")), coloured=True)).endswith("\n")


@st.composite
def overlapping(draw: st.DrawFn) -> Request:
    text = draw(st.text("ab .\n«»", max_size=40))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    mentions = sorted(Span(*s) for s in draw(st.lists(spans, max_size=4)))
    quotes = sorted(Span(*s) for s in draw(st.lists(spans, max_size=4)))
    entities = [Entity(f"e{n}", EntityType.PER, "a", "a", (m,)) for n, m in enumerate(mentions)]
    said = [Quote(*span, QuoteKind.MIXED, "e0" if entities else None) for span in quotes]
    found = Reading(Article(text, "", "-"), Findings(tuple(entities), tuple(said)))
    who = draw(st.sampled_from([None, *entities]))
    return Request(found, who, draw(st.booleans()))


@given(overlapping())
def test_any_spans_can_be_exported(asked: Request) -> None:
    for make in FORMATS.values():
        assert make(asked)
    if asked.who is None:
        plain = re.sub(r"\x1b\[[\d;]*m", "", FORMATS["ansi"](asked))
        assert plain == FORMATS["text"](asked)
