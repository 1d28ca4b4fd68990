"""What tests join the interface with: an analyst, a memory, and a reading with invented names."""

import re
from collections.abc import Callable, Mapping, Sequence

from reader.errors import SourceError
from reader.model import (
    Article,
    Entity,
    EntityType,
    Event,
    Findings,
    Heading,
    Place,
    Quote,
    QuoteKind,
    Reading,
    Shelved,
    Sighting,
    Span,
)
from reader.model.corrections import Correction, joined

READ_AT = "2024-03-05T10:00:00+00:00"
TEXT = """Le port de Kerbihan rouvre après dix ans

Le maire de Kerbihan, Armand Talvec, a inauguré mardi le nouveau port de pêche. « Nous avons \
tenu parole », a déclaré M. Talvec devant la foule. L'Agence du littoral \
a payé la moitié des travaux.

Une promesse ancienne

Héloïse Vautrin, présidente de l'Agence du littoral, était venue de Sainte-Aubance. « La mer \
n'attend personne », a-t-elle dit. Selon Héloïse Vautrin, d'autres ports suivront avant l'été.

À Sainte-Aubance, les pêcheurs restent prudents. « On verra bien », souffle un marin. Talvec \
assure que les quais seront prêts, et Vautrin promet de revenir.

L'Agence du littoral doit publier son rapport en juin. Armand Talvec n'a pas voulu le commenter.
"""
_NAMES = (
    ("e1", EntityType.LOC, "Kerbihan", "Kerbihan", None, r"Kerbihan"),
    ("e2", EntityType.PER, "Armand Talvec", "Talvec", "maire de Kerbihan", r"(?:Armand )?Talvec"),
    ("e3", EntityType.ORG, "Agence du littoral", "Agence du littoral", None, "Agence du littoral"),
    (
        "e4",
        EntityType.PER,
        "Héloïse Vautrin",
        "Vautrin",
        "présidente de l'Agence du littoral",
        r"(?:Héloïse )?Vautrin",
    ),
    ("e5", EntityType.LOC, "Sainte-Aubance", "Sainte-Aubance", None, "Sainte-Aubance"),
)
_QUOTES = (
    ("« Nous avons tenu parole »", QuoteKind.DIRECT, "e2", "« a déclaré M. Talvec »", 1.0),
    ("« La mer n'attend personne »", QuoteKind.DIRECT, "e4", "pronom elle → Vautrin", 0.9),
    ("d'autres ports suivront avant l'été", QuoteKind.INDIRECT, "e4", "selon Héloïse Vautrin", 1.0),
    ("« On verra bien »", QuoteKind.DIRECT, None, "un marin, sans nom", 1.0),
    ("les quais seront prêts", QuoteKind.INDIRECT, "e2", "« Talvec assure »", 0.4),
)


def make_entity(
    entity_id: str, kind: EntityType, name: str, mentions: tuple[Span, ...], short: str = ""
) -> Entity:
    """Return an entity whose short name is its name unless told otherwise."""
    return Entity(entity_id, kind, name, short or name, mentions)


def make_article() -> Article:
    """Return an article with two headings."""
    headings = tuple(
        Heading(TEXT.index(words), TEXT.index(words) + len(words), level)
        for words, level in (
            ("Le port de Kerbihan rouvre après dix ans", 1),
            ("Une promesse ancienne", 2),
        )
    )
    return Article(TEXT, "Le port de Kerbihan rouvre", "kerbihan.txt", headings)


def make_findings(*, complete: bool = True) -> Findings:
    """Return every name and quote of `TEXT`."""
    entities = tuple(
        Entity(
            entity_id,
            kind,
            name,
            short,
            tuple(Span(found.start(), found.end()) for found in re.finditer(pattern, TEXT)),
            role,
        )
        for entity_id, kind, name, short, role, pattern in _NAMES
    )
    quotes = tuple(_make_quote(*quote) for quote in _QUOTES)
    return Findings(entities, quotes, (Span(0, len(TEXT)),), complete, "fake 1.0")


def make_reading(*, complete: bool = True) -> Reading:
    """Return the article with its findings."""
    return Reading(make_article(), make_findings(complete=complete))


def _make_quote(
    words: str, kind: QuoteKind, speaker: str | None, reason: str, confidence: float
) -> Quote:
    start = TEXT.index(words)
    speaker_text = "un marin" if speaker is None else None
    return Quote(
        start,
        start + len(words),
        kind,
        speaker,
        speaker_text,
        reason=reason,
        confidence=confidence,
    )


def make_speech() -> Reading:
    """Return a reading of sixty parts, each a heading and a quotation of the same person."""
    text = "\n\n".join(f"Partie {n} du récit de Talvec" for n in range(60))
    parts = [Span(found.start(), found.end()) for found in re.finditer(r"Partie.*", text)]
    talvec = make_entity("e1", EntityType.PER, "Talvec", (Span(23, 29),))
    quotes = tuple(Quote(*part, QuoteKind.DIRECT, "e1") for part in parts)
    headings = tuple(Heading(*part, 2) for part in parts)
    return Reading(Article(text, "Récit", "", headings), Findings((talvec,), quotes, complete=True))


LONG = Article("\n\n".join(f"Paragraphe {n}. " + "mot " * 60 for n in range(200)), "Long", "l.txt")
"""Two hundred paragraphs without a name."""


class FakeAnalyst:
    """Tells nothing by itself; `tell` is what the interface gave it."""

    def __init__(self) -> None:
        self.tell: Callable[[Event], None] | None = None
        self.near: list[int] = []
        self.stopped = False

    def begin(self, article: Article, *, near: int, tell: Callable[[Event], None]) -> None:
        """Keep whom to tell."""
        self.tell = tell
        self.near.append(near)

    def look_near(self, offset: int) -> None:
        """Keep what was asked for."""
        self.near.append(offset)

    def stop(self) -> None:
        """Note that it was stopped."""
        self.stopped = True


class FakeMemory:
    """Keeps places, marks and corrections while the test runs."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.letters: dict[str, dict[str, int]] = {}
        self.own: dict[str, Sequence[Correction]] = {}
        self.general: Sequence[Correction] = ()
        self.read_before: Article | None = None

    def place(self, article: Article) -> Place | None:
        """Return the place that was kept."""
        return self.places.get(article.key)

    def keep_place(self, article: Article, place: Place) -> None:
        """Keep the place."""
        self.places[article.key] = place

    def marks(self, article: Article) -> Mapping[str, int]:
        """Return the marks that were kept."""
        return self.letters.get(article.key, {})

    def keep_mark(self, article: Article, letter: str, offset: int) -> None:
        """Keep the mark."""
        self.letters.setdefault(article.key, {})[letter] = offset

    def corrections(self, article: Article) -> Sequence[Correction]:
        """Return what was put right in this article."""
        return self.own.get(article.key, ())

    def keep_corrections(
        self,
        article: Article,
        corrections: Sequence[Correction],
        *,
        known: Sequence[Correction] = (),
    ) -> Sequence[Correction]:
        """Keep what was put right in this article."""
        self.own[article.key] = joined(self.corrections(article), known, corrections)
        return self.own[article.key]

    def general_corrections(self) -> Sequence[Correction]:
        """Return what was put right everywhere."""
        return self.general

    def keep_general_corrections(
        self, corrections: Sequence[Correction], *, known: Sequence[Correction] = ()
    ) -> Sequence[Correction]:
        """Keep what was put right everywhere."""
        self.general = tuple(joined(self.general, known, corrections))
        return self.general

    def earlier(self, article: Article) -> Article | None:
        """Return the text that stood at the source of this article before."""
        return self.read_before


class FakeLibrary:
    """A shelf of articles, searched by their titles; `sighted` is where someone was met."""

    def __init__(self, articles: Sequence[Article] = (), sighted: Sequence[Sighting] = ()) -> None:
        self.articles = {article.key: article for article in articles}
        self.shares: dict[str, float] = {}
        self.sighted = sighted

    def shelf(self, query: str = "") -> Sequence[Shelved]:
        """Return the articles whose title holds `query`."""
        return [
            Shelved(key, a.title, a.source, READ_AT, self.shares.get(key, 0.0), ("Anne Corre",))
            for key, a in self.articles.items()
            if query.casefold() in a.title.casefold()
        ]

    def shelved_article(self, key: str) -> Article | None:
        """Return an article of the shelf."""
        return self.articles.get(key)

    def sightings(self, name: str, *, besides: str = "") -> Sequence[Sighting]:
        """Return where someone of exactly this name was met."""
        return [s for s in self.sighted if s.name == name and s.shelved.key != besides]

    def met(self, words: str) -> Sequence[Sighting]:
        """Return where someone was met whose name holds `words`."""
        return [s for s in self.sighted if words and words.casefold() in s.name.casefold()]

    def remove(self, key: str) -> None:
        """Take an article from the shelf."""
        self.articles.pop(key, None)

    def purge(self) -> int:
        """Empty the shelf."""
        count = len(self.articles)
        self.articles.clear()
        self.sighted = ()
        return count


class FakeSources:
    """Where articles come from: `now` holds, by source, what stands there now."""

    def __init__(self, *now: Article) -> None:
        self.now = {article.source: article for article in now}
        self.edited: list[tuple[str, int]] = []

    def open(self, source: str) -> Article:
        """Return what stands there. Raises SourceError where nothing does."""
        if source not in self.now:
            raise SourceError("Gone", "nothing is there.")
        return self.now[source]

    def has_changed(self, article: Article) -> bool:
        """Return whether another text stands there now."""
        return self.now.get(article.source, article).text != article.text

    def read_again(self, article: Article) -> Article:
        """Return what stands there now. Raises SourceError where nothing does."""
        return self.open(article.source)

    def edit(self, article: Article, offset: int) -> None:
        """Keep what was to be edited, and where."""
        self.edited.append((article.source, offset))


class FakeFiles:
    """Keeps what is written, by the name of the file."""

    def __init__(self) -> None:
        self.written: dict[str, str] = {}

    def append(self, name: str, text: str) -> str:
        """Keep the text."""
        self.written[name] = self.written.get(name, "") + text
        return f"./{name}"
