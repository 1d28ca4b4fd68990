"""A reading as one HTML page that needs nothing else: to keep, to print, to send."""

from collections.abc import Iterator
from html import escape
from typing import Final

from reader.export.listing import QUOTES, SECTIONS, by_weight, counts, speaker
from reader.export.request import Request
from reader.export.runs import Run, runs
from reader.export.visible import visible
from reader.model import Entity, Quote

_STYLE: Final = """\
:root { color-scheme: light dark; --per: #0b5394; --loc: #38761d; --org: #8e2c6b; --faint: #666; }
@media (prefers-color-scheme: dark) {
  :root { --per: #7cc4ff; --loc: #a3d977; --org: #f2a6d8; --faint: #aaa; }
}
body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }
h1 { line-height: 1.2; }
.source, .role, footer { color: var(--faint); }
.PER { color: var(--per); border-bottom: 2px solid; }
.LOC { color: var(--loc); border-bottom: 2px dotted; }
.ORG { color: var(--org); border-bottom: 2px double; }
.quote { font-style: italic; }
blockquote { margin: 1.2rem 0; padding-left: 1rem; border-left: 3px solid var(--faint); }
ul { padding-left: 1.2rem; }
"""


def as_html(request: Request) -> str:
    """Return the page. Everything that comes from the article is escaped; there are no scripts."""
    title = _safe(request.reading.article.title)
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>",
            f'<p class="source">{_safe(request.reading.article.origin)}</p>',
            *_text(request),
            *_entities(request),
            *_quotes(request),
            "</body>\n</html>\n",
        ]
    )


def _text(request: Request) -> Iterator[str]:
    article = request.reading.article
    levels = {heading.start: heading.level for heading in article.headings}
    passages = list(request.passages())
    for passage, passage_runs in zip(passages, runs(request.shown, passages), strict=True):
        if request.text[passage.start : passage.end].strip() == article.title:
            continue
        level = levels.get(passage.start)
        tag = f"h{min(6, level + 1)}" if level else "p"
        yield f"<{tag}>{''.join(_run(run, request) for run in passage_runs)}</{tag}>"


def _run(run: Run, request: Request) -> str:
    words = _safe(run.text)
    if run.entity is not None:
        words = f'<span class="{run.entity.type}" title="{_safe(run.entity.name)}">{words}</span>'
    if run.quote is not None:
        told = _safe(_told(run.quote, request))
        words = f'<span class="quote" title="{told}">{words}</span>'
    return words


def _entities(request: Request) -> Iterator[str]:
    for entity_type, title in SECTIONS.items():
        entities = by_weight(request, entity_type)
        if entities:
            yield f"<h2>{title}</h2>\n<ul>"
            yield from (_item(entity, request) for entity in entities)
            yield "</ul>"


def _item(entity: Entity, request: Request) -> str:
    role = f', <span class="role">{_safe(entity.role)}</span>' if entity.role else ""
    name = f'<span class="{entity.type}">{_safe(entity.name)}</span>'
    return f"<li>{name}{role} ({counts(entity, request)})</li>"


def _quotes(request: Request) -> Iterator[str]:
    if request.shown.quotes:
        yield f"<h2>{QUOTES}</h2>"
    for quote in request.shown.quotes:
        words = _safe(request.text[quote.start : quote.end]).replace("\n", "<br>")
        told = _safe(_told(quote, request))
        yield f"<blockquote>{words}<footer>— {told}</footer></blockquote>"


def _told(quote: Quote, request: Request) -> str:
    name = speaker(request.called(quote), doubtful=quote.is_doubtful)
    return f"{name} · {quote.reason}" if quote.reason else name


def _safe(text: str) -> str:
    return escape(visible(text))
