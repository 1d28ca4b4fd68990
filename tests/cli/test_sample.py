"""The article that is shown on first use keeps to French typography, which others learn from it."""

import re

from reader.cli.choosing import SAMPLE
from reader.sources import open_source

ARTICLE = open_source(str(SAMPLE))


def test_it_is_about_a_thousand_words_under_a_title() -> None:
    assert 800 <= len(ARTICLE.text.split()) <= 1200
    assert ARTICLE.title.startswith("À Port-Lannec")


def test_its_spaces_and_apostrophes_are_those_of_print() -> None:
    assert "'" not in ARTICLE.text
    assert '"' not in ARTICLE.text
    assert not re.search(r" [:;!?»]|« |[^\u202f][;!?]|[^\u00a0]»|«[^\u00a0]", ARTICLE.text)


def test_its_quotations_are_of_every_kind() -> None:
    text = ARTICLE.text.replace("\u00a0", " ").replace("\u202f", " ")
    for kind in (
        "», a déclaré",  # direct, the speaker after it
        "assure que la passerelle « ne",  # mixed
        "Selon lui, ",  # indirect
        "« Sinon, dit-il, la moitié",  # interrupted
        "“Enfin !”",  # nested
        "que du reste.\n\n« Mais venez",  # over paragraphs
        "Un conseiller municipal, qui a requis l’anonymat",
        "Dans un communiqué, la FUM dénonce",
        "L’ancien milieu de terrain du Stade quimpérois rappelle",
    ):
        assert kind in text
