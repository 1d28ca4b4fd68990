"""How the article looks: its component classes, and which of them a piece of a row has."""

from reader.interface.article.lights import Look

CLASSES = {
    "article--heading",
    "article--quoted",
    "article--quote-bar",
    "article--per",
    "article--loc",
    "article--org",
    "article--selected",
    "article--hit",
    "article--current",
    "article--current-hit",
    "article--current-quote",
    "article--dim",
    "article--marked",
}
CSS = """
    ArticleView { width: 1fr; height: 1fr; background: $background; color: $foreground; }
    ArticleView .article--heading { text-style: bold; color: $primary; }
    ArticleView .article--quoted { color: $quote; }
    ArticleView .article--quote-bar { color: $quote; }
    ArticleView .article--per { color: $person; text-style: $person-style; }
    ArticleView .article--loc { color: $place; text-style: $place-style; }
    ArticleView .article--org { color: $organisation; text-style: $organisation-style; }
    ArticleView .article--selected {
        background: $lit; color: $lit-foreground; text-style: $lit-style;
    }
    ArticleView .article--hit {
        background: $hit; color: $hit-foreground; text-style: $hit-style;
    }
    ArticleView .article--current { text-style: bold reverse; }
    ArticleView .article--current-hit { text-style: bold underline; }
    ArticleView .article--current-quote { background: $lit; text-style: $lit-style; }
    ArticleView .article--dim { color: $faint; }
    ArticleView:ansi .article--dim { text-style: dim; }
    ArticleView .article--marked { background: $foreground; color: $background; }
    ArticleView:ansi .article--marked { text-style: reverse; }
    """


def component_names(look: Look) -> list[str]:
    """Return the component classes of a look; what comes later goes over what comes before."""
    if look.marked:
        return ["article--marked"]
    names = ["heading"] if look.heading else []
    if look.quoted:
        names.append("quoted")
    if look.dim:
        names.append("dim")
    elif look.type is not None:
        names.append(look.type.value.lower())
    if look.selected:
        names.append("selected")
    if look.current_quote:
        names.append("current-quote")
    if look.hit:
        names.append("hit")
    if look.current:
        names.append("current-hit" if look.hit else "current")
    return [f"article--{name}" for name in names]
