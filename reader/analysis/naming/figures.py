"""Makes the records that the rest of the analysis and the reader see."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.analysis.lexicon import first_names, fold, frames
from reader.analysis.naming.people import PARTICLES, Person
from reader.analysis.records import Figure, Gender, NameSpan
from reader.model import EntityType, Span

# « Villers » for « Luc de Villers », but « de Gaulle »: surnames of one syllable keep their « de ».
_SYLLABLE = re.compile(r"[aeiouy]+(?!$)|(?<=[^aeiouy])[aiouy]+$")
_ARTICLE = r"(les?|la|des|du|aux?|une?|cet|cette|ces?) "
_OWN_ARTICLE, _ARTICLE_BEFORE = re.compile(_ARTICLE, re.I), re.compile(rf"\b{_ARTICLE}$", re.I)
_ARTICLES = {
    **dict.fromkeys(("le", "du", "au", "un", "ce", "cet"), (Gender.MASCULINE, False)),
    **dict.fromkeys(("la", "une", "cette"), (Gender.FEMININE, False)),
    **dict.fromkeys(("les", "des", "aux", "ces"), (None, True)),
}
_NUMERAL = re.compile("[IVX]+|Ier")


def figure_of_person(person: Person) -> Figure:
    """Return a person as a figure; the short name is settled by `with_short_names`."""
    spans = tuple(Span(m.start, m.end) for m in person.mentions)
    texts = [m.text for m in person.mentions]
    told = [role for m in person.mentions for role in (m.role, m.also) if role]
    roles = tuple(sorted(told, key=lambda role: _is_kin(role.text)))
    name = _best_name(texts)
    return Figure(
        f"e{spans[0].start}", EntityType.PER, name, name, spans, person.gender, person.plural, roles
    )


def _is_kin(role: str) -> bool:
    """Return whether a role tells a relation, which says less of someone than an office."""
    return not frames("kin").isdisjoint(role.lower().split()[:2])


def figure_of_group(text: str, spans: Sequence[NameSpan]) -> Figure:
    """Return a place or an organisation as a figure."""
    kind = Counter(span.type for span in spans).most_common(1)[0][0]
    name = _best_name([text[span.start : span.end] for span in spans])
    mentions = tuple(Span(span.start, span.end) for span in spans)
    gender, plural = _article_of(text, mentions)
    return Figure(f"e{mentions[0].start}", kind, name, name, mentions, gender, plural)


def _article_of(text: str, mentions: Sequence[Span]) -> tuple[Gender | None, bool]:
    """Return the gender and number that most of the articles before a group's names tell."""
    found = (
        _OWN_ARTICLE.match(text, start) or _ARTICLE_BEFORE.search(text, max(0, start - 8), start)
        for start, _ in mentions
    )
    articles = Counter(_ARTICLES[article[1].lower()] for article in found if article)
    return articles.most_common(1)[0][0] if articles else (None, False)


def _best_name(texts: Sequence[str]) -> str:
    """Return the fullest name, the one most often written so; capitals throughout only if alone."""
    counts = Counter(texts)
    return max(counts, key=lambda name: (not _shouts(name), len(fold(name)), counts[name]))


def _shouts(name: str) -> bool:
    return " " in name and any(len(word) > 3 and word.isupper() for word in name.split())


def with_short_names(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures, each with the shortest of its names that no other figure bears."""
    figures = list(figures)
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    options = {figure.id: _short_options(text, figure) for figure in figures}
    for figure in figures:
        for option in options[figure.id]:
            bearers[fold(option)].add(figure.id)
    return [
        replace(
            figure,
            short_name=next(
                (o for o in options[figure.id] if len(bearers[fold(o)]) == 1), figure.name
            ),
        )
        for figure in figures
    ]


def _short_options(text: str, figure: Figure) -> list[str]:
    """Return the names a figure may go by, the shortest and best known first."""
    if figure.type is EntityType.PER:
        words = figure.name.split()
        if _NUMERAL.fullmatch(words[-1]) or words[-1] == "de":
            return [figure.name]
        at = next(
            (at for at, word in enumerate(words) if at and fold(word) in PARTICLES), len(words) - 1
        )
        at += words[at] == "de" and len(_SYLLABLE.findall(fold(words[at + 1]))) > 1
        surname = " ".join(words[max(at, 1) :]) if len(words) > 1 else figure.name
        used = {text[start:end] for start, end in figure.mentions}
        if fold(words[0]) in PARTICLES:
            return [figure.name]
        if fold(words[0]) not in first_names() and surname not in used and words[0] in used:
            return [words[0], figure.name]  # the surname stands first: « Meng Wanzhou »
        return [surname, figure.name]
    forms = Counter(text[start:end] for start, end in figure.mentions)
    return sorted(forms, key=lambda form: (len(form), -forms[form]))
