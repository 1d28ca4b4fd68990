"""The reading screen: the article, the sidebar, and what every key does between them."""
