"""The sidebar's sections, and the line of tabs that shows which one is open."""

from collections import Counter
from collections.abc import Mapping
from enum import Enum
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.interface.lists.entity_rows import Chart, type_mark
from reader.interface.lists.occurrence_bar import Glyphs
from reader.interface.words.texts import Texts
from reader.model import EntityType


class Section(Enum):
    """What the sidebar lists; the value ends the name of its label among the texts."""

    ALL = "all"
    PERSONS = "PER"
    PLACES = "LOC"
    ORGANISATIONS = "ORG"
    QUOTES = "quotes"

    @property
    def type(self) -> EntityType | None:
        """The type of the entities listed, None where it is not one."""
        return None if self in (Section.ALL, Section.QUOTES) else EntityType(self.value)

    def neighbour(self, step: int) -> "Section":
        """Return the section so many further on, round the end."""
        sections = list(Section)
        return sections[(sections.index(self) + step) % len(sections)]


def count_sections(chart: Chart) -> dict[Section, int]:
    """Return how many rows each section has."""
    types = Counter(entity.type for entity in chart.reading.entities)
    counts = {section: types[section.type] for section in Section if section.type is not None}
    total = sum(counts.values())
    return {**counts, Section.ALL: total, Section.QUOTES: len(chart.quotes)}


def label_tabs(
    counts: Mapping[Section, int], open_section: Section, texts: Texts, width: int, glyphs: Glyphs
) -> list[tuple[Section, str]]:
    """Return each section with its label, all together within `width`, with a blank
    before the first and two between them.

    The open section is named as long as there is room; the others stand as marks, with their
    counts if these fit too. Under some twelve cells only the open one is left.
    """
    name = texts.say(f"section_{open_section.value}")
    marks = {section: _mark(section, texts, glyphs) for section in Section}
    numbers = {section: texts.number(counts[section]) for section in Section}
    told = {section: f"{marks[section]} {numbers[section]}" for section in Section}
    close = {section: f"{marks[section]}{numbers[section]}" for section in Section}
    close[Section.ALL] = told[Section.ALL]
    named = f"{name} {numbers[open_section]}"
    for labels in (
        {**told, open_section: named},
        {**close, open_section: named},
        {**marks, open_section: named},
        {**marks, open_section: told[open_section]},
        {open_section: told[open_section]},
    ):
        if sum(cell_len(label) + 2 for label in labels.values()) - 1 <= width:
            break
    return list(labels.items())


class SectionTabs(Widget):
    """One line that names the open section and shows the others as marks with their counts."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--open", "tabs--closed"}
    DEFAULT_CSS = """
    SectionTabs { height: 1; background: $background; color: $foreground; }
    SectionTabs > .tabs--open { text-style: bold underline; }
    SectionTabs > .tabs--closed { color: $faint; }
    """

    section: reactive[Section] = reactive(Section.ALL)

    class Pointed(Message):
        """Someone clicked on a section."""

        def __init__(self, section: Section) -> None:
            super().__init__()
            self.section = section

    def __init__(self, texts: Texts, glyphs: Glyphs) -> None:
        super().__init__()
        self._texts = texts
        self._glyphs = glyphs
        self._counts = dict.fromkeys(Section, 0)

    def set_counts(self, counts: Mapping[Section, int]) -> None:
        """Show how many rows each section has."""
        if counts != self._counts:
            self._counts = dict(counts)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the strip of the line."""
        base = self.rich_style
        segments = [Segment(" ", base)]
        for section, label in self._labels():
            name = "tabs--open" if section is self.section else "tabs--closed"
            segments.append(
                Segment(label, base + self.get_component_rich_style(name, partial=True))
            )
            segments.append(Segment("  ", base))
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Tell which section was clicked on."""
        at = 1
        for section, label in self._labels():
            if at <= event.x < at + cell_len(label):
                self.post_message(self.Pointed(section))
            at += cell_len(label) + 2

    def _labels(self) -> list[tuple[Section, str]]:
        return label_tabs(self._counts, self.section, self._texts, self.size.width, self._glyphs)


def _mark(section: Section, texts: Texts, glyphs: Glyphs) -> str:
    if section.type is not None:
        return type_mark(section.type, glyphs)
    return "«" if section is Section.QUOTES else texts.say("section_all")
