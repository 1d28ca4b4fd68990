"""Loads what finds names of a French spaCy model, and nothing else, in a fraction of the time.

Of the time that `import spacy` and `spacy.load("fr_core_news_sm")` take, measured with spaCy 3.8:
more than half compiles one pattern of the tokenizer (see token_match), a third reads components
and tables that names do not need, and a tenth imports spaCy's command line with what it brings.
The name recogniser has word vectors of its own and needs no other component.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Sized
from contextlib import nullcontext
from importlib import import_module
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from reader.analysis.token_match import compact_token_match

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Docs that the recogniser works on at a time: more gain nothing, and cost memory.
BATCH = 32
# Strings that spaCy's vocabulary keeps, some 300 bytes each: those of two books. What rarer words
# need is forgotten with their batch.
KEPT_STRINGS = 30_000
# One thread for linear algebra: the matrices are small, more threads only wait for each other, and
# starting them takes a tenth of the import.
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


class LightLanguage:
    """The tokenizer and the name recogniser of a French spaCy model."""

    def __init__(self, folder: Path, *, weights: Path | None = None) -> None:
        """Load the model in `folder`, its recogniser from `weights` instead where given.

        Raises NotLightError where the model is not built like fr_core_news_sm; OSError and
        ValueError where its files can't be read.
        """
        import_spacy()
        from spacy.language import BaseDefaults
        from spacy.util import load_config, registry
        from spacy.vocab import create_vocab
        from thinc.api import NumpyOps, set_current_ops

        component = load_config(folder / "config.cfg")["components"].get("ner", {})
        if not _stands_alone(component):
            raise NotLightError(folder)
        self._vocab = create_vocab("fr", BaseDefaults)
        self._tokenizer = _load_tokenizer(self._vocab, folder)
        # numpy's own matrix product: three times as fast as BLIS on the processors tried, and two
        # thirds of all the work are in it.
        set_current_ops(NumpyOps(use_blis=False))
        model = registry.resolve({"model": component["model"]})["model"]
        self._recogniser = import_module("spacy.pipeline.ner").EntityRecognizer(self._vocab, model)
        self._recogniser.from_disk(weights or folder / "ner", exclude=["vocab"])

    def pipe(self, texts: Iterable[str]) -> "Iterator[Doc]":
        """Yield a Doc with its names (`ents`) for each text: to be let go when the next comes."""
        rest = iter(texts)
        while batch := list(islice(rest, BATCH)):
            is_full = len(self.strings) > KEPT_STRINGS
            with self._vocab.memory_zone() if is_full else nullcontext():
                yield from self._recogniser.pipe(map(self._tokenizer, batch), batch_size=BATCH)

    @property
    def strings(self) -> Sized:
        """Return the strings that the vocabulary keeps, for words and their features."""
        strings: Sized = self._vocab.strings
        return strings


class NotLightError(Exception):
    """The model is built otherwise: spaCy itself must load it."""


def import_spacy() -> ModuleType:
    """Import spaCy without its command line (typer, requests, weasel…): a third of the time.

    `spacy/__init__` imports `spacy.cli.info` to offer it as `spacy.info`. Empty modules stand in
    for it meanwhile, and are taken away again. Where a later spaCy does not put up with that, it
    is imported as it is.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    for variable in _THREADS:
        os.environ.setdefault(variable, "1")
    sys.modules.update({name: _EmptyModule(name) for name in _COMMAND_LINE})
    try:
        return import_module("spacy")
    except (ImportError, AttributeError):
        _forget("spacy")
        return import_module("spacy")
    finally:
        for name in _COMMAND_LINE:
            if isinstance(sys.modules.get(name), _EmptyModule):
                del sys.modules[name]


class _EmptyModule(ModuleType):
    """Stands in for a module while spaCy is imported."""

    info = None


def _forget(package: str) -> None:
    for name in [name for name in sys.modules if name == package or name.startswith(package + ".")]:
        del sys.modules[name]


def _stands_alone(component: dict[str, Any]) -> bool:
    """Return whether the recogniser has a tok2vec of its own, without static vectors."""
    tok2vec = component.get("model", {}).get("tok2vec", {})
    return (
        component.get("factory") == "ner"
        and "Listener" not in tok2vec.get("@architectures", "Listener")
        and not tok2vec.get("embed", {}).get("include_static_vectors", True)
    )


def _load_tokenizer(vocab: Any, folder: Path) -> Any:
    """Return the tokenizer that the model's own file describes."""
    srsly = import_module("srsly")
    state = srsly.msgpack_loads((folder / "tokenizer").read_bytes())
    state["token_match"] = compact_token_match(state["token_match"])
    tokenizer = import_module("spacy.tokenizer").Tokenizer(vocab)
    return tokenizer.from_bytes(srsly.msgpack_dumps(state))
