"""Makes screenshots/ from the real program: `python -m tests.making.screenshots`.

Each picture is the sample article, analysed by the real chain, driven by real keys; the library
holds the marked passages of the tests beside it. Pictures are kept as SVG and as PNG. The PNGs
look best where the font Fira Code is installed (Debian: fonts-firacode).
"""

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import resvg_py

from reader.analysis import ANALYSIS_VERSION, analyse
from reader.cli.choosing import SAMPLE
from reader.interface.app import ReaderApp
from reader.interface.options import Options
from reader.model import Article, Event, Findings, Found, Place
from reader.sources import open_source
from reader.store import Store
from tests.evaluation.markup import read_marked

FOLDER = Path(__file__).parents[2] / "screenshots"
PASSAGES = Path(__file__).parents[1] / "data/passages"
# Pixels of the PNG per pixel of the SVG.
ZOOM = 1.0


class Picture(NamedTuple):
    """A screenshot: its file's name, the keys that lead to it, the terminal's size, the theme."""

    name: str
    keys: Sequence[str] = ()
    columns: int = 100
    rows: int = 30
    theme: str = "reader-ink"


PICTURES = (
    Picture("opened"),
    Picture("selected", ("tab", *"yann", "enter", "right_square_bracket")),
    Picture("filter", ("tab", *"kerbra")),
    Picture("quotes", ("Q",)),
    Picture("who", ("tab", *"yann", "enter", "i")),
    Picture("skim", ("tab", *"yann", "enter", "s")),
    Picture("search", ("slash", *"passerelle")),
    Picture("correct", ("tab", *"yann", "enter", "c")),
    Picture("library", ("L",)),
    Picture("help", ("h",)),
    Picture("zen", ("z",)),
    Picture("light", ("tab", *"yann", "enter"), theme="reader-paper"),
    Picture("narrow", ("tab", *"yann"), 60, 20),
    Picture("small", (), 40, 12),
)


class ReadyAnalyst:
    """An analyst that has its findings at hand, so that each picture shows them."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def begin(self, article: Article, *, near: int, tell: Callable[[Event], None]) -> None:
        """Tell the findings at once."""
        tell(Found(article.key, self._findings))

    def look_near(self, offset: int) -> None:
        """Everything has been looked at."""

    def stop(self) -> None:
        """Nothing runs."""


def library() -> Store:
    """Return a store in which a few passages were read, each to its end."""
    store = Store(None)
    for path in sorted(PASSAGES.glob("*.gold.txt"))[:9]:
        text = read_marked(path.read_text(encoding="utf-8")).text
        article = Article(text, text.split("\n")[0].split(". ")[0], f"{path.name[:-9]}.txt")
        store.shelve(article)
        store.keep_findings(article.key, analyse(article), ANALYSIS_VERSION)
        store.keep_place(article, Place(end=len(text)))
    return store


async def drawn(picture: Picture, article: Article, findings: Findings, store: Store) -> str:
    """Return the picture as SVG."""
    store.keep_place(article, Place())  # not where the picture before left it
    app = ReaderApp(
        article,
        analyst=ReadyAnalyst(findings),
        memory=store,
        library=store,
        options=Options(theme=picture.theme, lang="fr"),
    )
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        await pilot.pause(0.5)
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause(0.5)
        return app.export_screenshot(title=f"reader — {article.title}")


def main() -> int:
    """Write every picture, or those named on the command line."""
    os.environ.update(COLORTERM="truecolor", TERM="xterm-256color")
    article = replace(open_source(str(SAMPLE)), source="port-lannec.txt")
    findings = analyse(article)
    store = library()
    store.shelve(article)
    wanted = sys.argv[1:]
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        if wanted and picture.name not in wanted:
            continue
        svg = asyncio.run(drawn(picture, article, findings, store))
        (FOLDER / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
        png = resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM, monospace_family="Fira Code")
        (FOLDER / f"{picture.name}.png").write_bytes(bytes(png))
    return 0


if __name__ == "__main__":
    sys.exit(main())
