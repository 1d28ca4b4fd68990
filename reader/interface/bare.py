"""A widget that is drawn line by line, with nothing around its lines."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Bare(Widget):
    """Has neither border, padding nor opacity, and looks the same with and without the focus. What
    Textual does for the lines of widgets that may have these takes several times as long as to
    draw them."""

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Keep all styles, and what was drawn in them."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of the part `crop` of the widget."""
        strips = [self.render_line(y) for y in crop.line_range]
        _beneath, ground = self.background_colors
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips
