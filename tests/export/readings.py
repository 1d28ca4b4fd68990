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
