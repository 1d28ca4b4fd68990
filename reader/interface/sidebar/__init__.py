"""Who and what is in the article, beside it."""
