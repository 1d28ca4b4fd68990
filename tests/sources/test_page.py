"""Pages as newspapers make them: what belongs to the article stays, the rest goes."""

import pytest

from reader.errors import SourceError
from reader.model import Article
from reader.sources.page import page_article

SENTENCES = (
    "Le conseil municipal a adopté mardi le projet de passerelle par douze voix contre onze. ",
    "La maire a promis que le bac continuerait de naviguer pendant tout l’été, malgré les pannes. ",
    "Les riverains demandent une enquête publique et rappellent le coût du premier projet. ",
)
BODY = "".join(f"<p>{sentence * 2}</p>" for sentence in SENTENCES)
LEAD = (
    "La commune veut remplacer le dernier bac de l’estuaire, et tout le monde n’est pas d’accord."
)


def page(body: str, *, head: str = "", before: str = "", title: str = "La passerelle") -> Article:
    html = (
        f"<!doctype html><html lang='fr'><head><title>{title} - Le Courrier</title>{head}</head>"
        f"<body><nav><a href='/'>Accueil</a><a href='/une'>À la une</a></nav>{before}"
        f"<article>{body}</article><footer>Mentions légales</footer></body></html>"
    )
    return page_article(html, name="une.html", source="une.html")


def test_the_text_is_the_article_under_its_title() -> None:
    found = page(f"<h1>La passerelle</h1>{BODY}")
    assert found.title == "La passerelle"
    assert found.text.startswith("La passerelle\n\nLe conseil")
    assert "Accueil" not in found.text
    assert "Mentions" not in found.text


def test_a_title_outside_of_the_article_begins_the_text_once() -> None:
    found = page(BODY, before="<header><h1>La passerelle</h1></header>")
    assert found.text.count("La passerelle") == 1
    assert found.headings[0].start == 0


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    assert page(BODY).title == "La passerelle"


def test_a_dash_in_the_headline_stays() -> None:
    found = page(f"<h1>Bac - passerelle</h1>{BODY}", title="Bac - passerelle")
    assert found.title == "Bac - passerelle"


def test_headings_inside_are_kept_with_their_places() -> None:
    found = page(f"<h1>La passerelle</h1>{BODY}<h2>Un rapport qui fâche</h2>{BODY}")
    assert [found.text[h.start : h.end] for h in found.headings] == [
        "La passerelle",
        "Un rapport qui fâche",
    ]


def test_the_standfirst_is_found_outside_of_the_body_where_the_page_shows_it() -> None:
    head = f'<meta name="description" content="{LEAD}">'
    shown = page(BODY, head=head, before=f"<section><p class='chapo'>{LEAD}</p></section>")
    hidden = page(BODY, head=head)
    assert shown.text.count(LEAD) == 1
    assert shown.text.index(LEAD) < shown.text.index("Le conseil")
    assert LEAD not in hidden.text


def test_a_pull_quote_is_not_read_twice() -> None:
    pulled = "Le bac continuerait de naviguer tout l’été"
    found = page(f"{BODY}<blockquote><p>{pulled}</p></blockquote>{BODY}")
    assert pulled not in found.text


def test_a_quotation_of_its_own_stays() -> None:
    own = "Nous n’avons jamais demandé autre chose qu’un passage sûr"
    found = page(f"{BODY}<blockquote><p>{own}</p></blockquote>{BODY}")
    assert own in found.text


def test_embedded_posts_and_words_for_screen_readers_go() -> None:
    post = "<blockquote class='twitter-tweet'><p>Pas en mon nom, dit ce message.</p></blockquote>"
    link = "<p>Lire <a href='/x'>ici<span class='hidden-x'> (nouvelle fenêtre)</span></a> la suite "
    found = page(f"{BODY}{post}{link}du dossier complet sur cette affaire.</p>{BODY}")
    assert "Pas en mon nom" not in found.text
    assert "nouvelle fenêtre" not in found.text
    assert "la suite du dossier" in found.text


@pytest.mark.parametrize(
    "aside",
    [
        "Lire aussi : Le bac de nouveau en panne",
        "À lire aussi Dix ans de traversées",
        "► Voir également notre diaporama",
        "Publicité",
        "Crédit photo : Zoé Le Goff",
        "Sur le même sujet",
    ],
)
def test_what_papers_put_between_paragraphs_goes(aside: str) -> None:
    assert aside not in page(f"{BODY}<p>{aside}</p>{BODY}").text


@pytest.mark.parametrize(
    "sentence",
    [
        "Lire aussi bien que sa sœur, voilà ce qu’il voulait, " + "et il l’a souvent répété " * 8,
        "La publicité pour le bac a coûté cher, estime l’opposition municipale.",
    ],
)
def test_a_paragraph_that_only_begins_so_stays(sentence: str) -> None:
    assert sentence.strip() in page(f"{BODY}<p>{sentence}</p>{BODY}").text


def test_inline_markup_neither_glues_nor_splits_words() -> None:
    found = page(f"<p>Dit par <b>Zoé</b> <i>Le</i> Goff<br>hier, l’<em>OTAN</em>-là.</p>{BODY}")
    assert "Dit par Zoé Le Goff hier, l’OTAN-là." in found.text


def test_no_break_spaces_stay() -> None:
    written = "<p>«\u00a0Oui\u202f!\u00a0» a dit Zoé, puis&nbsp;: «&#160;Non&#8239;?&nbsp;»</p>"
    found = page(f"<h1>Oui&nbsp;!</h1>{written}<p>&nbsp;</p>{BODY}", title="Oui&nbsp;!")
    read = "«\u00a0Oui\u202f!\u00a0» a dit Zoé, puis\u00a0: «\u00a0Non\u202f?\u00a0»"
    assert found.text.startswith(f"Oui\u00a0!\n\n{read}\n\nLe conseil")
    assert found.title == "Oui\u00a0!"


def test_lists_are_one_item_a_line() -> None:
    found = page(f"{BODY}<ul><li>Un bac rénové.</li><li>Une passerelle.</li></ul>{BODY}")
    assert "• Un bac rénové.\n• Une passerelle.\n\n" in found.text


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<!doctype html><html><body><script>x()</script></body></html>",
        "<html><body><img src='a.png'></body></html>",
        "<!-- rien -->",
        "<html><body>" + "<div>" * 3000,
    ],
    ids=["nothing", "scripts", "an image", "a comment", "depth"],
)
def test_a_page_without_an_article_says_so(html: str) -> None:
    with pytest.raises(SourceError, match="No article"):
        page_article(html, name="vide.html", source="vide.html")


def test_a_page_of_tags_alone_is_refused_at_once() -> None:
    with pytest.raises(SourceError, match="tags"):
        page_article("<p>" + "<b>a</b>" * 200_000, name="b.html", source="b.html")


def test_deep_nesting_is_no_trouble() -> None:
    deep = "<div>" * 600 + BODY + "</div>" * 600
    with_text = page(f"{BODY}{deep}")
    assert "douze voix" in with_text.text


def test_what_looks_like_markup_or_control_in_the_text_is_text() -> None:
    found = page(f"<p>Taper [@click=app.quit] ou &lt;b&gt; suffit, dit-on ici &amp; là.</p>{BODY}")
    assert "[@click=app.quit] ou <b> suffit, dit-on ici & là." in found.text
