"""The analysis's own version: findings that are kept are kept under it."""

# To be raised whenever the same article and model give other findings.
ANALYSIS_VERSION = 56
DEFAULT_MODEL = "fr_core_news_sm"
