"""A page in HTML becomes the article that is in it, without what stands around it."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from reader.errors import SourceError
from reader.language import _, chosen, number
from reader.model import Article
from reader.sources.composing import Block, compose, on_one_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Posts of others that are embedded in the page, and words for screen readers alone.
_PRUNED: Final = [
    "//blockquote[contains(@class, 'twitter-tweet') or contains(@class, 'instagram-media')"
    " or contains(@class, 'tiktok-embed') or contains(@class, 'bluesky-embed')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' sr-only ')"
    " or contains(@class, 'visually-hidden') or contains(@class, 'screen-reader')]",
    "//span[contains(concat(' ', @class), ' hidden')]",
]
# What French papers put between paragraphs: other articles, and who took the photograph.
_ASIDE: Final = re.compile(
    r"(?:[►▶>→»•]\s*)*(?:(?:[àÀ]\s)?(?:re)?(?:lire|voir|écouter|découvrir)\s(?:aussi|également)\b"
    r"|publicité$|crédits?\s(?:photos?\s?)?:|sur le même (?:sujet|thème)\b)",
    re.IGNORECASE,
)
_LONGEST_ASIDE: Final = 200
"""How many code points; a longer paragraph that begins so is one of the article's."""

# trafilatura makes every space a plain one; characters for private use come through it unchanged.
_THROUGH: Final = str.maketrans("\u00a0\u202f", "\ue0a0\ue02f")
_BACK: Final = str.maketrans("\ue0a0\ue02f", "\u00a0\u202f")
_BLOCKS: Final = {"p", "item", "head", "code", "row", "cell"}
_WORD: Final = re.compile(r"\w+")
_SITE: Final = re.compile(r"\s+[-–—|•·]\s+[^-–—|•·]*$")
_MOST_TAGS: Final = 200_000
"""Twice what the longest encyclopaedia articles have; it takes some seconds already."""

_FEWEST_WORDS: Final = 5
"""A pull quote, or a standfirst, of fewer words can't be told from chance."""


def page_article(html: str, *, name: str, source: str) -> Article:
    """Return the article in the page `html`; its title and standfirst begin the text.

    Raises SourceError when there is none in it.
    """
    if html.count("<") > _MOST_TAGS:
        raise SourceError(
            _("{name} is no article").format(name=name),
            _("the page holds more than {count} tags.").format(count=number(_MOST_TAGS, chosen())),
            _("Copy its text: reader - < FILE"),
        )
    import trafilatura  # half a second to import; needed for pages alone

    tree = trafilatura.load_html(html)
    if tree is None:
        raise _no_article(name)
    _put_aside_no_break_spaces(tree)
    headlines = [words for h1 in tree.iter("h1") if (words := _text(h1))]
    on_show = _squeeze(" ".join(tree.xpath("//body//text()[not(ancestor::script)]")))
    found: Any = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=True, prune_xpath=_PRUNED
    )
    if found is None or found.body is None:
        raise _no_article(name)
    body = _without_pull_quotes([block for block in _blocks(found.body) if not _is_aside(block)])
    title = _headline(found.title, headlines)
    lead = found.description or ""
    beginning = list(_beginning(title, lead if _squeeze(lead) in on_show else "", body))
    text, headings = compose(chain(beginning, body))
    if not body:
        raise _no_article(name)
    return Article(text, title or name, source, headings)


def _no_article(name: str) -> SourceError:
    return SourceError(
        _("No article in {name}").format(name=name),
        _("the page holds no running text, or makes it with scripts."),
        _("Save the page from a browser, or copy its text: reader - < FILE"),
    )


def _blocks(root: "Element") -> Iterator[Block]:
    """Yield the paragraphs and headings of what trafilatura found, in order, without recursion."""
    tight = False
    for element in root.iter("p", "item", "head", "code", "row", "quote"):
        if any(parent.tag in _BLOCKS for parent in element.iterancestors()):
            continue
        if element.tag == "quote" and any(child.tag in _BLOCKS for child in element.iter("p")):
            continue
        words = _text(element)
        if element.tag == "head":
            yield Block(words, level=_level(element.get("rend", "")))
        elif element.tag == "item":
            yield Block(f"• {words}" if words else "", tight=tight)
        else:
            yield Block(words)
        tight = element.tag == "item"


def _level(rend: str) -> int:
    return int(rend[1:]) if re.fullmatch(r"h[1-6]", rend) else 2


def _put_aside_no_break_spaces(tree: "Element") -> None:
    for element in tree.xpath("//body//*"):
        if element.text:
            element.text = element.text.translate(_THROUGH)
        if element.tail:
            element.tail = element.tail.translate(_THROUGH)


def _text(element: "Element") -> str:
    """Return the words of an element on one line; line breaks and cells part words."""
    parts: list[str] = []
    for node in element.iter():
        if node.tag in ("lb", "br", "cell", "p") and parts:
            parts.append(" ")
        if isinstance(node.tag, str) and node.text:
            parts.append(node.text)
        if node is not element and node.tail:
            parts.append(node.tail)
    line = on_one_line("".join(parts)).translate(_BACK)
    return re.sub(r"[ \t\n]{2,}", " ", line).strip()


def _headline(title: str | None, headlines: Iterable[str]) -> str:
    """Return the page's title as its h1 gives it, else without the name of the site behind it."""
    title = on_one_line(title or "")
    for headline in headlines:
        if _squeeze(headline) and _squeeze(title).startswith(_squeeze(headline)):
            return headline
    return _SITE.sub("", title)


def _beginning(title: str, lead: str, body: list[Block]) -> Iterator[Block]:
    """Yield the title and the standfirst that the page shows, where the body leaves them out."""
    there = "".join(_squeeze(block.text) for block in body)
    if title and _squeeze(title) not in (_squeeze(block.text) for block in body[:3]):
        yield Block(title, level=1)
    if len(_words(lead)) >= _FEWEST_WORDS and _squeeze(lead) not in there:
        yield Block(on_one_line(lead))


def _is_aside(block: Block) -> bool:
    return len(block.text) <= _LONGEST_ASIDE and _ASIDE.match(block.text) is not None


def _without_pull_quotes(blocks: list[Block]) -> list[Block]:
    """Return `blocks` without those whose words a longer paragraph near them has in that order."""
    words = [_words(block.text) for block in blocks]
    return [
        block
        for at, block in enumerate(blocks)
        if block.level
        or not _is_pulled(words[at], chain(words[max(0, at - 8) : at], words[at + 1 : at + 9]))
    ]


def _is_pulled(words: list[str], near: Iterable[list[str]]) -> bool:
    return len(words) >= _FEWEST_WORDS and any(
        len(words) < len(other) and _in_order(words, other) for other in near
    )


def _in_order(words: list[str], other: list[str]) -> bool:
    rest = iter(other)
    return all(word in rest for word in words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _squeeze(text: str) -> str:
    return "".join(_words(text))
