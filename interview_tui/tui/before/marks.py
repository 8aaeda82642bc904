"""The mark at the selected item before a call."""

from interview_tui.desk.before.state import Before
from interview_tui.tui.widgets.drawing import Lines, Span, line

MARK = Span("▸ ", "blue")


class Marks:
    """The marking of the selected item: if there are several items, all leave room for the mark."""

    def __init__(self, before: Before) -> None:
        self._chosen = before.chosen.key if before.chosen else None
        self.width = 2 if len(before.items) > 1 else 0

    def marked(self, key: str, lines: Lines) -> Lines:
        """Return the lines of one item, the first with the mark if it is selected."""
        if not self.width:
            return lines
        mark = MARK if key == self._chosen else Span("  ")
        return [line(mark if place == 0 else "  ", *one) for place, one in enumerate(lines)]


def marked_line(lines: Lines) -> int | None:
    """Return the index of the line with the mark; None if there is none."""
    return next((place for place, one in enumerate(lines) if one[1:2] == (MARK,)), None)
