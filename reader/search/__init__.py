"""Finding: entities by what is typed, and words in the text."""
