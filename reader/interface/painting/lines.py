"""A compositor that asks widgets for those of their lines that are to be drawn anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip

Wanted = dict[int, set[int]]
"""For each line of the screen, where the pieces start that nothing has been drawn for yet."""
Chops = list[dict[int, Strip | None]]


class LineCompositor(Compositor):
    """Draws what Textual's own does, for less: that one has all widgets draw all their lines as
    soon as two ends of the screen have changed, as they do at most keys."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what has changed, None where nothing has."""
        screen = self.size.region
        regions = [region.intersection(screen) for region in self._dirty_regions]
        self._dirty_regions.clear()
        spans = list(self._regions_to_spans(filter(None, regions)))
        if not spans:
            return None
        wanted: Wanted = {}
        for y, start, end in spans:
            wanted.setdefault(y, set()).update(self._pieces(y, start, end))
        return ChopsUpdate(self._drawn(wanted), spans, [cuts[1:] for cuts in self.cuts])

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        lines = filter(is_rendered_line, crop.line_range)
        wanted = {y: set(self._pieces(y, *crop.column_span)) for y in lines}
        return cast(Sequence[Mapping[int, Strip]], self._drawn(wanted))  # as Textual's own does

    def _pieces(self, y: int, start: int, end: int) -> Iterator[int]:
        """Yield where the pieces of line `y` start that have a part of columns [start, end)."""
        return (left for left, right in pairwise(self.cuts[y]) if left < end and start < right)

    def _drawn(self, wanted: Wanted) -> Chops:
        """Return for each line its pieces, those that are wanted drawn: by the widget in front."""
        chops: Chops = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            for first, end in _runs(wanted, shown):
                place = Region(shown.x, first, shown.width, end - first)
                lines = widget.render_lines(place.translate(-region.offset))
                for y, strip in enumerate(lines, first):
                    self._put(strip, shown.column_span, chops[y], wanted[y], self.cuts[y])
        return chops

    @staticmethod
    def _put(
        strip: Strip,
        columns: tuple[int, int],
        chops: dict[int, Strip | None],
        wanted: set[int],
        cuts: Iterable[int],
    ) -> None:
        first, last = columns
        inner = [cut for cut in cuts if first <= cut <= last]
        pieces = strip.divide([cut - first for cut in inner[1:]])
        for cut, piece in zip(inner, pieces, strict=False):
            if cut in wanted:
                wanted.remove(cut)
                chops[cut] = piece


def _runs(wanted: Wanted, shown: Region) -> Iterator[tuple[int, int]]:
    """Yield the lines [first, end) of a widget with pieces that are still wanted."""
    first: int | None = None
    left, right = shown.column_span
    for y in shown.line_range:
        is_wanted = any(left <= cut < right for cut in wanted.get(y, ()))
        if is_wanted and first is None:
            first = y
        elif not is_wanted and first is not None:
            yield first, y
            first = None
    if first is not None:
        yield first, shown.bottom
