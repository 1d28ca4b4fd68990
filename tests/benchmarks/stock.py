"""What the stock model takes: python -m tests.benchmarks.stock FILE [once]."""

import sys
from pathlib import Path
from time import process_time

import spacy


def main() -> None:
    """Load the model, then analyse the file; print the seconds that the analysis took."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    language = spacy.load("fr_core_news_sm")
    if "once" in sys.argv:
        language(text)
        return
    paragraphs = [paragraph for paragraph in text.split("\n") if paragraph.strip()]
    started = process_time()
    for _ in language.pipe(paragraphs):
        pass
    print(process_time() - started)


if __name__ == "__main__":
    main()
