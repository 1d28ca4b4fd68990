"""Makes the word lists of the analysis; each script says how it is run."""
