"""The articles that were read."""
