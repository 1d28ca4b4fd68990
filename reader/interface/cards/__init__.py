"""Views over the article: who is this, quotes only, the outline, the help."""
