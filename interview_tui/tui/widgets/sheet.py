"""A sheet: lines to read, as wide as there is room."""

from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from interview_tui.tui.widgets.drawing import Draw, Line, Lines, strip_of
from interview_tui.tui.widgets.theme import PALETTES, Palette


def palette_of(widget: Widget) -> Palette:
    """Return the palette of the present theme."""
    return PALETTES.get(widget.app.theme, PALETTES["dark"])


class Sheet(Widget):
    """Displays what a function draws for its width. `show` changes that without a layout of the screen."""

    DEFAULT_CSS = "Sheet { width: 1fr; height: auto; }"

    def __init__(self, draw: Draw | None = None, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._draw: Draw = draw or (lambda width: [])
        self._drawn: tuple[int, Lines] | None = None

    def show(self, draw: Draw) -> None:
        """Display something else. A sheet whose height follows its content is laid out again if the height changed."""
        before = self._drawn
        self._draw = draw
        self._drawn = None
        if before is not None and before[1] == self.lines(before[0]):
            return
        grows = self.styles.height is not None and self.styles.height.is_auto
        changed = before is None or len(before[1]) != len(self.lines(before[0]))
        self.refresh(layout=grows and changed)

    def redraw(self) -> None:
        """Draw the same function again, because something it depends on has changed, such as the language."""
        self.show(self._draw)

    def lines(self, width: int) -> Lines:
        """Return the lines displayed at a width."""
        if self._drawn is None or self._drawn[0] != width:
            self._drawn = (width, self._draw(width))
        return self._drawn[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines drawn."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        lines = self.lines(self.content_size.width)
        pieces: Line = lines[y] if y < len(lines) else ()
        base = Style(bgcolor=self.rich_style.bgcolor)
        return strip_of(pieces, self.content_size.width, palette_of(self), base)

    def notify_style_update(self) -> None:
        """Draw again when the theme changes."""
        super().notify_style_update()
        self._drawn = None
