"""An article becomes mentions, entities and quotes; the only place that knows spaCy.

Importing this package imports none of it: the model is loaded when something is analysed.
"""

from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.version import ANALYSIS_VERSION, DEFAULT_MODEL
from reader.model import Article, Findings

if TYPE_CHECKING:
    from reader.analysis.recogniser import Recogniser

__all__ = ["ANALYSIS_VERSION", "DEFAULT_MODEL", "analyse"]


def analyse(article: Article, *, model: str = DEFAULT_MODEL) -> Findings:
    """Return all that is found in `article`, in one go; loads `model` when it is first asked for.

    Raises AnalysisError where the model can't be loaded.
    """
    from contextlib import closing

    from reader.analysis.aside import run_aside
    from reader.analysis.chain import Chain

    with closing(Chain(_recogniser(model), article.text, run_aside=run_aside)) as chain:
        return chain.all()


@cache
def _recogniser(model: str) -> "Recogniser":
    """Return `model`, loaded once for all the articles of a command."""
    from reader.analysis.recogniser import Recogniser

    return Recogniser.load(model)
