"""Readings to export, made by hand."""

from reader.model import (
    Article,
    Entity,
    EntityType,
    Findings,
    Quote,
    QuoteKind,
    Reading,
    Span,
)

TEXT = (
    "Un bac pour Saint-Guen\n"
    "\n"
    "Hélène Kerbrat, la maire, a écrit à l’ATM. « Le bac d’abord », dit M. Le Goff. "
    "Puis Hélène Kerbrat a ri.\n"
    "\n"
    "« Nous irons à Saint-Guen, a-t-elle dit.\n"
    "« Et à pied ! »"
)


def spans(words: str, text: str = TEXT) -> tuple[Span, ...]:
    """Return where `words` stand in `text`."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)


def reading(text: str = TEXT, title: str = "Un bac pour Saint-Guen") -> Reading:
    """Return the article on the ferry with three entities and two quotations."""
    helene = Entity(
        "e2", EntityType.PER, "Hélène Kerbrat", "Kerbrat", spans("Hélène Kerbrat"), "la maire"
    )
    guen = Entity("e1", EntityType.LOC, "Saint-Guen", "Saint-Guen", spans("Saint-Guen"))
    agency = Entity("e3", EntityType.ORG, "ATM", "ATM", spans("ATM"))
    first, second = spans("« Le bac d’abord »")[0], spans("« Nous irons")[0]
    quotes = (
        Quote(*first, QuoteKind.DIRECT, None, "M. Le Goff", None, "", 1.0),
        Quote(
            second.start,
            len(TEXT),
            QuoteKind.DIRECT,
            "e2",
            "elle",
            spans("a-t-elle dit")[0],
            "pronom elle → Hélène Kerbrat",
            0.4,
        ),
    )
    findings = Findings((guen, helene, agency), quotes, (Span(0, len(TEXT)),), True, "modèle 1")
    return Reading(Article(text, title, "bac.txt"), findings)


HOSTILE = (
    "Titre \x1b[31mrouge\x07\n\n# <script>alert(1)</script> & *gras* [x](y) `c` \x9b31m \x7f\n"
    '1. liste\n- autre\t| b |\n<b title="x">É\u202e</b> &amp; \\ _i_\n'
)


def hostile_reading() -> Reading:
    """Return an article that would be obeyed, if any of it were passed on as it is."""
    name = Entity("e1", EntityType.PER, '<i>"É\x1b[0m', "É\x1b", (Span(6, 15),), "\x07<b>")
    quote = Quote(6, 40, QuoteKind.MIXED, "e1", "<u>\t\n", None, "\x1b]0;x\x07\t<")
    findings = Findings((name,), (quote,), (), True, "\x1b")
    return Reading(Article(HOSTILE, "\x1b[31m<b>*T*", "\x1b<x>\n"), findings)
