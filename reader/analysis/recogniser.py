"""Runs spaCy's French name recogniser on passages of plain text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reader.analysis.light_language import LightLanguage, NotLightError, import_spacy
from reader.analysis.model_folder import model_folder, model_name, unreadable
from reader.analysis.records import NameSpan
from reader.analysis.version import DEFAULT_MODEL
from reader.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HALF_PAIR = re.compile("[\ud800-\udfff]")  # half a surrogate pair, on which spaCy raises
# What the model calls MISC (works, events, laws) is no entity here.
_TYPES = {kind.value: kind for kind in EntityType}


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A loaded model: its name and version, and what makes Docs of texts."""

    name: str
    _pipe: "Callable[[Iterable[str]], Iterator[Doc]]"

    @classmethod
    def load(cls, model: str = DEFAULT_MODEL, *, weights: Path | None = None) -> "Recogniser":
        """Load `model`: an installed package or a folder, as spaCy names them.

        `weights` is the folder of a name recogniser trained further (`ner` of a model of the same
        build), used in place of the model's own. Raises AnalysisError where there is no such
        model, or it can't be read.
        """
        try:
            return cls(model_name(model), _load_pipe(model_folder(model), weights))
        except (OSError, ValueError, KeyError) as error:
            reason = next(iter(str(error).splitlines()), type(error).__name__)
            raise unreadable(model, reason) from error

    def name_spans(self, passages: Sequence[str]) -> Iterator[list[NameSpan]]:
        """Yield the names of each passage, in order, with offsets into that passage."""
        for doc in self._pipe(_HALF_PAIR.sub("\ufffd", passage) for passage in passages):
            yield [
                NameSpan(span.start_char, span.end_char, _TYPES[span.label_])
                for span in doc.ents
                if span.label_ in _TYPES
            ]


def _load_pipe(folder: Path, weights: Path | None) -> "Callable[[Iterable[str]], Iterator[Doc]]":
    try:
        return LightLanguage(folder, weights=weights).pipe
    except NotLightError:
        return _load_plainly(folder, weights)


def _load_plainly(folder: Path, weights: Path | None) -> "Callable[[Iterable[str]], Iterator[Doc]]":
    """Load the model as spaCy does: for models of another build."""
    import_spacy()
    language = import_module("spacy.util").load_model(
        folder, exclude=["lemmatizer", "morphologizer", "attribute_ruler", "senter", "parser"]
    )
    if weights is not None:
        language.get_pipe("ner").from_disk(weights, exclude=["vocab"])
    pipe: Callable[[Iterable[str]], Iterator[Doc]] = language.pipe
    return pipe
