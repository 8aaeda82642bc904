"""A list of rows that may be several lines high; one may be selected. Draws only what is visible."""

from collections.abc import Sequence
from time import thread_time
from typing import Protocol

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from interview_tui.language.message import N_
from interview_tui.tui.widgets.drawing import Lines, Span, strip_of
from interview_tui.tui.widgets.sheet import palette_of

MOVES = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}
"""The keys that move a selection, each with the number of rows."""
MOVES_BY_LETTER = {**MOVES, "k": -1, "j": 1}
"""The same on screens where these letters mean nothing else."""
MOVES_TO_ENDS = {**MOVES, "home": -9999, "end": 9999}
"""The same where the first and the last row are reached with one key."""
ALONG = N_("Move up and down")
"""What all of these keys do, as a command's title."""
MARGIN = 1
"""In cells: the left margin, where the selected row has its mark."""
AT_ONCE = 2_000
"""Lines laid out in one go; a longer list continues after pending keys. Huge notes used to block it."""
AT_ONCE_S = 0.1
"""In seconds: it pauses after so much work anyway, since wide characters take ten times as long."""
GOES_ON_S = 0.01
HELD = 1_000
"""Lines kept after layout; others are laid out again when needed. For millions of lines the garbage collector alone
would take half a second per run.
"""


class Row(Protocol):
    """Something that can be drawn as lines. Equal rows look the same."""

    def lines(self, width: int) -> Lines:
        """Return the lines of this row at a width in cells."""
        ...


class RowList(ScrollView, can_focus=False):
    """Rows from top to bottom, or growing upwards from the bottom.

    Rows are no widgets: with 2,000 notes each key would then cost a layout of all of them.
    """

    DEFAULT_CSS = "RowList { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden; }"

    class Clicked(Message):
        """A row was clicked."""

        def __init__(self, row_list: "RowList", index: int) -> None:
            self.row_list = row_list
            self.index = index
            super().__init__()

        @property
        def control(self) -> "RowList":
            """The list."""
            return self.row_list

    def __init__(self, *, from_bottom: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._from_bottom = from_bottom
        self._rows: list[Row] = []
        self._laid_out: list[Row] = []
        """The rows that `_drawn` and `_starts` belong to."""
        self._drawn: dict[int, Lines] = {}
        """The lines of some rows, those laid out last."""
        self._held = 0
        """How many lines that are."""
        self._starts: list[int] = [0]
        """The line in which each row begins that was measured, and the one behind them."""
        self._laid_out_width = -1
        self._goes_on = False
        self._strips: dict[tuple[int, int], Strip] = {}
        """Lines of rows that are not selected, by row and line within it, as they were drawn last."""
        self.selected: int | None = None

    @property
    def _measured(self) -> int:
        """How many rows were measured."""
        return len(self._starts) - 1

    def show(self, rows: Sequence[Row], selected: int | None = None) -> None:
        """Show these rows. Those that begin the list as before are not drawn again."""
        self._rows = list(rows)
        self._lay_out()
        self.select(selected)

    def select(self, index: int | None) -> None:
        """Select a row and bring it into view; None selects none and, from the bottom, shows the end."""
        self.selected = index
        self._show_selected()
        self.refresh()

    def _show_selected(self) -> None:
        index = self.selected
        if index is None:
            if self._from_bottom:
                bottom = max(0, self._starts[-1] - self.scrollable_content_region.height)
                self.scroll_to(y=bottom, animate=False, immediate=True, force=True)
        elif index < self._measured:
            top, bottom = self._starts[index], self._starts[index + 1]
            height = self.scrollable_content_region.height
            if top < self.scroll_offset.y:
                self.scroll_to(y=top, animate=False, immediate=True, force=True)
            elif bottom > self.scroll_offset.y + height:
                # Of a row higher than the list its beginning is seen, with the mark.
                self.scroll_to(y=max(0, min(top, bottom - height)), animate=False, immediate=True, force=True)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        same = min(_same(self._laid_out, self._rows), self._measured) if width == self._laid_out_width else 0
        self._laid_out_width, self._laid_out = width, self._rows
        if same < self._measured:
            self._strips.clear()
            for index in [index for index in self._drawn if index >= same]:
                self._held -= len(self._drawn.pop(index))
            del self._starts[same + 1 :]
        self._lay_out_more()

    def _lines(self, index: int) -> Lines:
        """Return the lines of a row, laid out again where they are not held any more."""
        lines = self._drawn.get(index)
        if lines is None:
            lines = self._drawn[index] = self._laid_out[index].lines(self._laid_out_width - MARGIN) or [()]
            self._held += len(lines)
            while self._held > HELD and len(self._drawn) > 1:
                self._held -= len(self._drawn.pop(next(iter(self._drawn))))
        return lines

    def _lay_out_more(self) -> None:
        enough, until = self._starts[-1] + AT_ONCE, thread_time() + AT_ONCE_S
        while self._measured < len(self._rows) and self._starts[-1] < enough and thread_time() < until:
            self._starts.append(self._starts[-1] + len(self._lines(self._measured)))
        self._reach(self._starts[-1])
        if self._measured < len(self._rows) and not self._goes_on:
            self._goes_on = True
            self.set_timer(GOES_ON_S, self._go_on)

    def _reach(self, height: int) -> None:
        """Scroll through so many lines."""
        size = Size(self._laid_out_width, height)
        if self.show_vertical_scrollbar is (height > self.container_size.height):
            # No place on the screen depends on it: to lay it out and paint it all would double the cost of a note.
            self.set_reactive(RowList.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = height
        else:
            self.virtual_size = size

    def _go_on(self) -> None:
        self._goes_on = False
        self._lay_out_more()
        self._show_selected()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new width, keeping the selection in view."""
        self._lay_out()
        # What was shown while the list was hidden has been laid out only now, and the screen may be painted already.
        self.refresh()
        # How far it can scroll is known only once the new size is laid out.
        self.call_after_refresh(self._show_selected)

    def notify_style_update(self) -> None:
        """Draw again when the theme changes."""
        super().notify_style_update()
        self._strips.clear()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows of a part of the screen.

        Not one by one by way of Textual's styles, borders and filters, of which all rows are made anew whenever one
        is: a row that was drawn and filtered is kept, with all that Textual keeps at it.
        """
        filters, background = self.get_line_filters(), self.background_colors[1]
        strips = [self.render_line(y) for y in crop.line_range]
        for each in filters:
            strips = [strip.apply_filter(each, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        place = self._place(y)
        drawn = self._strips.get(place) if place is not None and place[0] != self.selected else None
        return self._draw(place) if drawn is None else drawn

    def _draw(self, place: tuple[int, int] | None) -> Strip:
        palette = palette_of(self)
        plain = Style(bgcolor=self.rich_style.bgcolor)
        if place is None or place[0] >= self._measured:
            return strip_of((), self.size.width, palette, plain)
        index, within = place
        chosen = index == self.selected
        base = Style(bgcolor=palette.selection) if chosen else plain
        mark = Span("▸" if chosen and within == 0 else " ", "text")
        strip = strip_of((mark, *self._lines(index)[within]), self.scrollable_content_region.width, palette, base)
        # To the right there may be room for a scrollbar.
        strip = strip.adjust_cell_length(self.size.width, plain)
        if not chosen:
            self._strips[place] = strip
        return strip

    def _place(self, y: int) -> tuple[int, int] | None:
        """Return which row and which of its lines stand at a height on the screen."""
        at = y + self.scroll_offset.y
        if self._from_bottom:
            at -= max(0, self.scrollable_content_region.height - self._starts[-1])
        if not 0 <= at < self._starts[-1]:
            return None
        low, high = 0, len(self._starts) - 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._starts[middle] <= at else (low, middle)
        return low, at - self._starts[low]

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        place = self._place(event.y)
        if place is not None:
            self.post_message(self.Clicked(self, place[0]))


def _same(before: list[Row], after: list[Row]) -> int:
    """Return how many rows both lists begin with."""
    for count, (old, new) in enumerate(zip(before, after, strict=False)):
        if old is not new and old != new:
            return count
    return min(len(before), len(after))
