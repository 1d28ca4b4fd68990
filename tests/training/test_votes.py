"""What all articles say of a name, against the teacher in one of them."""

from collections.abc import Sequence

from tests.training.labelled import Labelled, Name
from tests.training.votes import apply, count

SAID = "Hier, Sobrévi a parlé."


def article(text: str, *names: tuple[str, str]) -> Labelled:
    """Return a labelled article: each name where it first stands."""
    starts = [(text.index(words), words, kind) for words, kind in names]
    return Labelled(text, tuple(Name(at, at + len(words), kind) for at, words, kind in starts))


def voted(articles: Sequence[Labelled]) -> list[Labelled]:
    return list(apply(articles, count(articles)))


def types(labelled: Labelled) -> list[tuple[str, str]]:
    return [(labelled.text[name.start : name.end], name.type) for name in labelled.names]


def test_one_article_gives_way_to_most() -> None:
    most = [article(SAID, ("Sobrévi", "ORG"))] * 19
    assert types(voted([*most, article(SAID, ("Sobrévi", "PER"))])[-1]) == [("Sobrévi", "ORG")]


def test_a_name_that_articles_differ_on_is_doubtful() -> None:
    articles = [article(SAID, ("Sobrévi", kind)) for kind in ["ORG", "PER"] * 5]
    outcome = voted(articles)[0]
    assert types(outcome) == []
    assert outcome.doubtful == ((6, 13),)


def test_an_overlooked_name_is_added_where_it_stands_alone() -> None:
    known = [article(SAID, ("Sobrévi", "ORG"))] * 19
    assert types(voted([*known, article(SAID)])[-1]) == [("Sobrévi", "ORG")]
    assert types(voted([*known, article("Hier, Sobrévi-3 a parlé.")])[-1]) == []


def test_words_that_are_rarely_labelled_are_no_name() -> None:
    unlabelled = [article(SAID)] * 40
    labelled = [article(SAID, ("Sobrévi", "LOC"))] * 6
    assert types(voted([*labelled, *unlabelled])[0]) == []


def test_a_rare_name_is_left_as_it_is() -> None:
    assert types(voted([article(SAID, ("Sobrévi", "PER"))])[0]) == [("Sobrévi", "PER")]


def test_word_lists_outvote_a_minority_of_articles() -> None:
    text = "Elle vit à Londres."
    articles = [article(text, ("Londres", kind)) for kind in ["PER", "LOC"] * 5]
    assert {kind for each in voted(articles) for _, kind in types(each)} == {"LOC"}
