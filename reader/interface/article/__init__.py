"""The article itself: its lines, what is lit in them, and where one is in it."""
