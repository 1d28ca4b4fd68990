"""What is copied, and the file it may go into."""

import pytest

from reader.interface.reading.copying import (
    file_name,
    passage,
    quote_under_way,
    words_to_copy,
)
from reader.model import Article, Findings, Quote, QuoteKind, Reading, Span
from tests.interface.fakes import TEXT, make_reading

READING = make_reading()
ALL = Span(0, len(TEXT))


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def copied(current: Span | None, on_screen: Span = ALL) -> str | None:
    quote = quote_under_way(READING.quotes, current, on_screen)
    return words_to_copy(READING, quote, current)


@pytest.mark.parametrize(
    ("current", "words"),
    [
        (
            "« La mer n'attend personne »",
            "« La mer n'attend personne »\n— Héloïse Vautrin, « Le port de Kerbihan rouvre », "
            "kerbihan.txt",
        ),
        ("personne", "« La mer n'attend personne »\n— Héloïse Vautrin, « Le port"),
        ("« On verra bien »", "« On verra bien »\n— un marin, « Le port de Kerbihan rouvre »"),
        (
            "Héloïse Vautrin, présidente",
            "Héloïse Vautrin, présidente de l'Agence du littoral, était venue de Sainte-Aubance.\n"
            "— « Le port de Kerbihan rouvre », kerbihan.txt",
        ),
    ],
)
def test_the_quotation_or_the_sentence_one_stands_on(current: str, words: str) -> None:
    told = copied(span(current))
    assert told is not None
    assert told.startswith(words)


def test_the_first_quotation_on_the_screen_where_one_stands_on_nothing() -> None:
    start = TEXT.index("À Sainte-Aubance")
    told = copied(None, Span(start, len(TEXT)))
    assert told is not None
    assert told.startswith("« On verra bien »")
    behind = copied(span("« Nous avons tenu parole »"), Span(start, len(TEXT)))
    assert behind == told  # what one stood on has gone from the screen


def test_of_nested_quotes_it_is_the_inner_one() -> None:
    outer = Quote(0, 100, QuoteKind.INDIRECT)
    inner = Quote(20, 40, QuoteKind.DIRECT)
    assert quote_under_way([outer, inner], Span(25, 30), ALL) is inner
    assert quote_under_way([outer, inner], Span(50, 55), ALL) is outer


def test_there_may_be_nothing_to_copy() -> None:
    assert words_to_copy(Reading(Article("Rien.", "", "")), None, None) is None


def test_no_control_sequence_is_copied() -> None:
    text = "« Oui\x1b[201~\r\x9b31m\n\nnon »"
    quote = Quote(0, len(text), QuoteKind.DIRECT)
    reading = Reading(Article(text, "T\x07", "s"), Findings(quotes=(quote,)))
    assert words_to_copy(reading, quote, None) == "« Oui[201~31m\n\nnon »\n— « T », s"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("/home/anne/articles/port.txt", "port.txt"),
        ("articles/port.md", "port.md"),
        ("https://example.org/port?lang=fr", "https://example.org/port?lang=fr"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ("-", ""),
        ("", ""),
    ],
)
def test_a_source_is_named_without_the_folders_of_who_reads(source: str, shown: str) -> None:
    assert Article("", "", source).origin == shown
    quote = Quote(0, 7, QuoteKind.DIRECT)
    told = words_to_copy(Reading(Article("« Oui »", "Le « oui »", source)), quote, None)
    assert told == "« Oui »\n— Le « oui »" + (f", {shown}" if shown else "")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Le port de Kerbihan rouvre", "le-port-de-kerbihan-rouvre-citations.txt"),
        ("L'œuvre d'Élise", "l-oeuvre-d-elise-citations.txt"),
        ("../../etc/passwd\0", "etc-passwd-citations.txt"),
        ("?!", "article-citations.txt"),
        ("mot " * 40, "mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-citations.txt"),
    ],
)
def test_the_file_is_named_for_the_article(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_passage_is_copied_as_the_article_writes_it() -> None:
    article = Article("Un.\n\nDeux\x1b[2J.\n\nTrois.\n", "Titre", "/home/anne/port.txt")
    assert passage(article, Span(4, 16), None) == "Deux[2J."
    assert passage(article, Span(0, 24), [Span(0, 5), Span(16, 25)]) == "Un.\n\nTrois."
    told = passage(article, Span(0, 3), None, with_origin=True)
    assert told == "Un.\n— « Titre », port.txt"
