"""Teaches the name recogniser on news: `python -m tests.training --help`."""
