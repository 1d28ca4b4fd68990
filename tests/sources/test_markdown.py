"""Markdown as text: no markup left, one paragraph a line, headings where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article
from reader.sources.markdown import markdown_article
from reader.sources.opening import to_article


def article(markdown: str) -> Article:
    return markdown_article(markdown, name="note.md", source="note.md")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Un *mot* **fort** et `du code`.", "Un mot fort et du code."),
        ('Lire [la suite](https://exemple.fr "ici").', "Lire la suite."),
        ("![Le bac au matin](bac.jpg)", "Le bac au matin"),
        ("<https://exemple.fr>", "https://exemple.fr"),
        ("une ligne\nsuit l'autre\\\nencore  \net là", "une ligne suit l'autre encore et là"),
        ("un\n\n\n\ndeux", "un\n\ndeux"),
        ("> « Oui », dit-elle.\n>\n> > Non.", "« Oui », dit-elle.\n\nNon."),
        ("- un\n- deux\n  - trois\n- quatre", "• un\n• deux\n  • trois\n• quatre"),
        ("3. un\n4. deux", "3. un\n4. deux"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "a | b\n1 | 2\n3 | 4"),
        ("```\ndu  code\n```", "du  code"),
        ("Du <b>gras</b> &amp; du reste.", "Du gras & du reste."),
        ("<div>\nUn bloc.\n</div>", "Un bloc."),
        ("avant\n\n---\n\naprès", "avant\n\naprès"),
        ("~~faux~~ vrai", "faux vrai"),
        ("<!-- caché -->\n\nvu", "vu"),
        ("2 < 3 et 4 > 1", "2 < 3 et 4 > 1"),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, text: str) -> None:
    assert article(markdown).text == text


def test_headings_are_kept_with_their_places() -> None:
    found = article("# Un *grand* titre\n\nTexte.\n\nSous-titre\n---\n\n### Petit")
    assert [(found.text[h.start : h.end], h.level) for h in found.headings] == [
        ("Un grand titre", 1),
        ("Sous-titre", 2),
        ("Petit", 3),
    ]


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("# Le bac\n\nTexte.", "Le bac"),
        ('---\ntitle: "Le bac"\ndate: 2024\n---\n\nTexte.', "Le bac"),
        ("---\ntitle: 'Le bac'\n---\n# Autre", "Le bac"),
        ("---\nauteur: moi\n---\n# Le bac", "Le bac"),
        ("Le bac\n\nTexte.", "Le bac"),
        ("mot" * 100, "note.md"),
    ],
)
def test_the_title_is_where_authors_put_it(markdown: str, title: str) -> None:
    found = article(markdown)
    assert found.title == title
    assert "date:" not in found.text


@given(st.text(st.sampled_from("#*_-`[]()<>!|\n\t 1.ab&;~\\"), max_size=80))
def test_no_markdown_raises_and_headings_lie_in_the_text(markdown: str) -> None:
    found = article(markdown)
    for heading in found.headings:
        assert 0 <= heading.start < heading.end <= len(found.text)
        assert "\n" not in found.text[heading.start : heading.end]


def test_deep_nesting_is_no_trouble() -> None:
    assert article("[" * 5000).text
    assert article("*a " * 5000).text


@pytest.mark.parametrize("markdown", [">" * 500 + " fond", "<!-- rien -->", "[a]: http://b"])
def test_what_would_leave_nothing_is_shown_as_it_is(markdown: str) -> None:
    shown = to_article(markdown.encode(), name="note.md", source="note.md")
    assert shown.text == markdown
