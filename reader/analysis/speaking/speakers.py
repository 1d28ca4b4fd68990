"""Who speaks, as far as it is known, how surely, and the reason that is shown for it."""

from typing import NamedTuple

from reader.analysis.lexicon import fold
from reader.analysis.records import Figure
from reader.model import EntityType, Span

_VOWELS = frozenset("aeiouy")
_LEAST = 0.2  # a guess less sure than this is none
_LONGEST_REASON = 70  # code points


class Speaker(NamedTuple):
    """Who speaks: `figure` is None for someone unnamed or unknown; `text` is what the text says.

    `unnamed` stands for someone without a name, so that « il » may mean him later on.
    """

    figure: Figure | None
    text: str | None = None
    reason: str = ""
    confidence: float = 0.0
    unnamed: Figure | None = None


UNKNOWN = Speaker(None)


def of(figure: Figure) -> str:
    """Return « de X » or « d'X » for the short name of `figure`."""
    name = figure.short_name
    return f"d'{name}" if fold(name[:1]) in _VOWELS else f"de {name}"


def continued(speaker: Speaker, share: float) -> Speaker:
    """Return `speaker` for further words, `share` (0 to 1) as sure as of those before."""
    if speaker.figure is None:
        return speaker._replace(confidence=speaker.confidence * share)
    if speaker.confidence * share < _LEAST:
        return UNKNOWN
    reason = f"suite des propos {of(speaker.figure)}"
    return speaker._replace(reason=reason, confidence=speaker.confidence * share)


def about_whom(speaker: Speaker, confidence: float) -> Speaker:
    """Return `speaker` as one whom the sentence is about, no more; a place is nobody."""
    if speaker.figure is not None and speaker.figure.type is EntityType.LOC:
        return UNKNOWN
    name = speaker.figure.short_name if speaker.figure is not None else speaker.text
    return speaker._replace(confidence=confidence, reason=f"la phrase parle de {name}")


def with_reason(text: str, speaker: Speaker, place: Span) -> Speaker:
    """Return `speaker` with the words of the cue as the reason, unless there is a better one."""
    if speaker.reason or speaker.figure is None:
        return speaker
    words = " ".join(text[place.start : place.end].split())
    if len(words) > _LONGEST_REASON:
        words = words[:_LONGEST_REASON].rsplit(" ", 1)[0] + " …"
    return speaker._replace(reason=f"« {words.lstrip('-')} »")
