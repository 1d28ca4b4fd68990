"""How fast it is, as anyone can measure: `python -m tests.benchmarks`."""
