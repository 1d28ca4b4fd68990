"""The floor: a Textual application that shows a text and, at a key, another."""

from pathlib import Path
from sys import argv

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Shows the file that it is given; a key shows how often a key was pressed."""

    def compose(self) -> ComposeResult:
        """Show the file's start."""
        yield Static(Path(argv[1]).read_text(encoding="utf-8")[:2000], markup=False)

    def on_key(self) -> None:
        """Show the next number."""
        self.query_one(Static).update(str(self.count))
        self.count += 1

    count = 0


if __name__ == "__main__":
    Hello().run()
