"""Where a language model lies, and what it calls itself; spaCy is not needed to know."""

import json
from importlib.util import find_spec
from pathlib import Path

from reader.analysis.version import DEFAULT_MODEL
from reader.errors import AnalysisError
from reader.language import _


def model_folder(model: str) -> Path:
    """Return the folder that holds the config.cfg of `model`, an installed package or a folder.

    Raises AnalysisError where there is none.
    """
    if Path(model).is_dir():
        package = Path(model)
    else:
        spec = find_spec(model) if model.isidentifier() else None
        if spec is None or spec.origin is None:
            raise unreadable(model, _("it is not installed"))
        package = Path(spec.origin).parent
    for config in (package / "config.cfg", *sorted(package.glob("*/config.cfg"))):
        if config.is_file():
            return config.parent
    raise unreadable(model, _("no config.cfg in {folder}").format(folder=package))


def model_name(model: str) -> str:
    """Return the full name of `model`, with its version. Raises AnalysisError."""
    try:
        meta = json.loads((model_folder(model) / "meta.json").read_text(encoding="utf-8"))
        return f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise unreadable(model, f"meta.json: {error}") from error


def unreadable(model: str, reason: str) -> AnalysisError:
    """Return the error that tells why `model` can't be loaded."""
    return AnalysisError(
        _("Analysis"),
        _("the model {model} can't be loaded ({reason}).").format(model=model, reason=reason),
        _("Install it ({command}), or name another with --model.").format(
            command=f"python -m pip install {DEFAULT_MODEL.replace('_', '-')}==3.8.0"
        ),
    )
