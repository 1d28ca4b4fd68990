"""Figures for the tests of speech: names looked for in the text, with what is known of them."""

from reader.analysis.records import Figure, Gender, Role
from reader.analysis.speech import find_quotes
from reader.analysis.typography import make_plain
from reader.model import EntityType, Quote, Span

M, F = Gender.MASCULINE, Gender.FEMININE


def figure(
    text: str,
    name: str,
    *aliases: str,
    kind: EntityType = EntityType.PER,
    gender: Gender | None = None,
    role: str = "",
) -> Figure:
    """Return the figure that bears `name` and `aliases`, with all their mentions in `text`."""
    mentions: list[Span] = []
    for alias in sorted((name, *aliases), key=len, reverse=True):
        at = text.find(alias)
        while at >= 0:
            if not any(m.overlaps(at, at + len(alias)) for m in mentions):
                mentions.append(Span(at, at + len(alias)))
            at = text.find(alias, at + 1)
    roles = (Role(text.find(role), text.find(role) + len(role), role),) if role else ()
    return Figure(name, kind, name, name.split()[-1], tuple(sorted(mentions)), gender, False, roles)


def people(text: str) -> tuple[Figure, ...]:
    """Return the invented people and bodies of these tests that `text` names."""
    org = EntityType.ORG
    known = (
        figure(text, "Léon Faure", "M. Faure", "Faure", gender=M, role="maire de Brive"),
        figure(text, "Awa Diop", "Mme Diop", "Diop", gender=F, role="ministre de la Mer"),
        figure(text, "Paul Roux", "Roux", gender=M, role="entraîneur"),
        figure(text, "Ligue bretonne", "LBF", kind=org, gender=F),
        figure(text, "Ouest-Matin", kind=org, gender=M),
    )
    return tuple(each for each in known if each.mentions)


def quotes(text: str) -> tuple[Quote, ...]:
    """Return the quotes that are found in `text` with those figures."""
    return find_quotes(make_plain(text), people(text))


def told(text: str) -> list[tuple[str, str | None]]:
    """Return the words of each quote and its speaker's name."""
    return [(text[q.start : q.end], q.speaker) for q in quotes(text)]
