"""From the model's spans to the people, places and organisations of an article.

`find_figures` is the door. The stages, in the package naming: names that lists and grammar find,
candidates (boundaries), weighing and verdicts (types), people and groups (together and apart).
"""

from bisect import bisect_right
from collections.abc import Sequence

from reader.analysis.naming.associations import find_associations, find_papers
from reader.analysis.naming.candidates import find_candidates
from reader.analysis.naming.figures import figure_of_group, figure_of_person, with_short_names
from reader.analysis.naming.groups import gather_groups
from reader.analysis.naming.institutions import find_institutions
from reader.analysis.naming.known import (
    find_known,
    find_odd,
    find_regions,
    find_repeated,
    find_roads,
    find_sites,
    find_things,
)
from reader.analysis.naming.longforms import find_long_forms, find_spelt_out
from reader.analysis.naming.numbered import find_numbered
from reader.analysis.naming.people import PersonMention, gather_people
from reader.analysis.naming.persons import mention_of, with_full_words
from reader.analysis.naming.teams import find_armies, find_teams
from reader.analysis.naming.verdicts import decide
from reader.analysis.naming.weighing import weigh
from reader.analysis.records import Figure, NameSpan
from reader.analysis.typography import PlainText
from reader.model import EntityType, Span


def find_figures(plain: PlainText, raw: Sequence[NameSpan]) -> tuple[Figure, ...]:
    """Return who and what `plain` names, by first mention; `raw` are the model's spans.

    Mentions are cores: without titles, honorifics, articles and elisions, never overlapping, never
    over a paragraph's end.
    """
    text = plain.text
    people, groups = _sorted_names(text, raw)
    del raw  # of a long text these alone are 10 MB
    figures = [figure_of_person(one) for one in gather_people(with_full_words(text, people))]
    figures += [figure_of_group(text, spans) for spans in gather_groups(text, sorted(groups))]
    return tuple(sorted(with_short_names(text, figures), key=lambda figure: figure.mentions))


def _sorted_names(text: str, raw: Sequence[NameSpan]) -> tuple[list[PersonMention], list[NameSpan]]:
    """Return where people are named, and where something else is."""
    things = find_things(text)
    grammar = [one for one in _known_and_institutions(text, raw) if not _is_in(one, things)]
    taken = [NameSpan(one.start, one.end, EntityType.ORG) for one in things]
    candidates = find_candidates(text, raw, sorted([*grammar, *taken]))
    found = weigh(text, candidates, raw, grammar)
    people: list[PersonMention] = []
    groups = list(grammar)
    for one, kind in decide(text, candidates, found):
        if kind is EntityType.PER:
            people.append(mention_of(text, one))
        else:
            groups.append(NameSpan(one.start, one.end, kind))
    return people, groups


def _is_in(one: NameSpan, things: Sequence[Span]) -> bool:
    """Return whether a name is but a part of a thing's (« Afrique » in « Coupe d'Afrique »)."""
    at = bisect_right(things, (one.start, one.end)) - 1
    return any(
        thing.start <= one.start and one.end <= thing.end for thing in things[max(0, at) : at + 2]
    )


def _known_and_institutions(text: str, raw: Sequence[NameSpan]) -> list[NameSpan]:
    """Return the names that lists and grammar find; of two that overlap, the longer one."""
    spans = [
        *find_known(text),
        *find_odd(text),
        *find_sites(text),
        *find_regions(text),
        *find_roads(text),
        *find_numbered(text),
        *find_institutions(text, raw),
        *find_associations(text),
        *find_papers(text),
        *find_long_forms(text),
        *find_spelt_out(text),
        *find_teams(text),
        *find_armies(text),
        *find_repeated(text, raw),
    ]
    kept: list[NameSpan] = []
    for span in sorted(spans, key=lambda span: span.start):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return kept
