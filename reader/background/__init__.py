"""Runs the analysis in a process of its own and tells its results as they come."""

from reader.background.analyst import BackgroundAnalyst, FindingsKeeper

__all__ = ["BackgroundAnalyst", "FindingsKeeper"]
