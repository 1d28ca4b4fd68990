"""Markdown becomes text without its markup, with the headings kept."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from reader.model import Article
from reader.sources.composing import Block, compose, on_one_line
from reader.sources.plain import title_in

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.S | re.M)
_FRONT_TITLE: Final = re.compile(r"^title:[ \t]*(?P<mark>[\"']?)(.+?)(?P=mark)[ \t]*$", re.M)
_TAG: Final = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.S)
_DEEPEST: Final = 100
"""How many lists or citations may hold one another; what lies deeper is left out."""

_SPACES: Final = {"softbreak": " ", "hardbreak": " "}


def markdown_article(markdown: str, *, name: str, source: str) -> Article:
    """Return the article that `markdown` holds, titled by front matter, first heading or line."""
    from markdown_it import MarkdownIt  # needed for Markdown alone
    from markdown_it.tree import SyntaxTreeNode

    front = _FRONT_MATTER.match(markdown)
    told = _FRONT_TITLE.search(front[1]) if front else None
    body = markdown[front.end() :] if front else markdown
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    tokens = parser.enable(["table", "strikethrough"]).parse(body)
    text, headings = compose(_blocks(SyntaxTreeNode(tokens)))
    if told:
        title = told[2]
    elif headings:
        title = text[headings[0].start : headings[0].end]
    else:
        title = title_in(text) or name
    return Article(text, title, source, headings)


def _blocks(node: "SyntaxTreeNode") -> Iterator[Block]:
    for child in node.children:
        match child.type:
            case "heading":
                yield Block(_words(child), level=int(child.tag[1:]))
            case "paragraph":
                yield Block(_words(child))
            case "bullet_list" | "ordered_list":
                yield from _items(child)
            case "tr":
                cells = " | ".join(_words(cell) for cell in child.children)
                yield Block(cells, tight=node.type == "tbody" or child.previous_sibling is not None)
            case "fence" | "code_block":
                yield Block(child.content.rstrip("\n"))
            case "html_block":
                yield Block(on_one_line(_TAG.sub(" ", child.content)))
            case _:
                yield from _blocks(child)


def _items(node: "SyntaxTreeNode") -> Iterator[Block]:
    """Yield the items of a list, each after a bullet or its number, what they hold further in."""
    first = int(node.attrGet("start") or 1)
    for at, item in enumerate(node.children):
        marker = lead = "• " if node.type == "bullet_list" else f"{first + at}. "
        for block in _blocks(item):
            yield Block(lead + block.text, tight=at > 0 or lead != marker)
            lead = " " * len(marker)


def _words(node: "SyntaxTreeNode") -> str:
    """Return what can be read of a paragraph: of links and images their text, of HTML nothing."""
    if node.type in ("text", "code_inline"):
        return node.content
    if node.type == "image":
        return "".join(_words(child) for child in node.children) or node.content
    if node.type == "html_inline":
        return ""
    return _SPACES.get(node.type) or "".join(_words(child) for child in node.children)
