"""Joins what is asked for with what was kept from one reading to the next."""

from reader.analysis import ANALYSIS_VERSION, DEFAULT_MODEL
from reader.analysis.model_folder import model_name
from reader.cli.arguments import Arguments
from reader.errors import AnalysisError
from reader.model import Article, Findings
from reader.store import Store, open_store


def store_for(asked: Arguments) -> Store:
    """Return the user's store, or with --no-store one that forgets everything at its end."""
    return open_store() if asked.store else Store(None)


def kept_findings(article: Article, asked: Arguments, store: Store) -> Findings | None:
    """Return what the model asked for found in `article` on an earlier day, if that is kept."""
    try:
        name = model_name(asked.model or DEFAULT_MODEL)
    except AnalysisError:
        return None  # whoever loads the model will say so
    return store.findings(article.key, name, ANALYSIS_VERSION)
