"""A panel that displays something before a decision: lines, and below them the options."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from interview_tui.desk.services import Services
from interview_tui.language.message import N_
from interview_tui.tui.panels.panel import Option, Panel
from interview_tui.tui.widgets.drawing import Lines, line, paragraph
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet


class Decide(Panel[str | None]):
    """Lines, then options; the first is selected. Returns the id of the option, or None if it was left."""

    def __init__(
        self, services: Services, question: str, lines: Callable[[int], Lines], options: Sequence[Option]
    ) -> None:
        super().__init__(services)
        self._question, self._lines, self._options = question, lines, list(options)
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out the question, the lines, the options."""
        leave = self.services.language.say(N_("Enter takes it, Esc leaves it"))
        with Vertical(id="panel"):
            yield Sheet(lambda width: [*paragraph(self._question, "bold", width - 1, 1), ()])
            with VerticalScroll(id="shown"):
                yield Sheet(self._lines)
            yield RowList(id="options")
            yield Sheet(lambda width: [line(" ", (leave, "quiet"))])

    def on_mount(self) -> None:
        """Show the options."""
        self.query_one(RowList).show(self._options, self._at)
        super().on_mount()

    def on_resize(self) -> None:
        """Give the lines the room that the options leave."""
        self.query_one(RowList).styles.height = len(self._options)
        self.query_one("#shown").styles.max_height = max(2, self.size.height - len(self._options) - 7)

    def _press_here(self, key: str, character: str | None) -> bool:
        if key in ("escape", "ctrl+q"):
            self.answer(None)
        elif key == "enter":
            self.answer(self._options[self._at].id)
        elif key in ("up", "down", "tab", "shift+tab", "j", "k"):
            step = 1 if key in ("down", "tab", "j") else -1
            self._at = max(0, min(len(self._options) - 1, self._at + step))
            self.query_one(RowList).select(self._at)
        elif key in ("pageup", "pagedown"):
            shown = self.query_one("#shown", VerticalScroll)
            (shown.scroll_page_up if key == "pageup" else shown.scroll_page_down)(animate=False)
        return True

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if message.index < len(self._options):
            self.answer(self._options[message.index].id)
