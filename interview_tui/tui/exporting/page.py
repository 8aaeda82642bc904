"""The display of the export screen: rows changed with arrows, what leaves and what stays, a preview."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message as TextualMessage
from textual.worker import get_current_worker

from interview_tui.desk.exporting import turning
from interview_tui.desk.exporting.outlook import LeftOff, Outlook
from interview_tui.desk.exporting.previewing import Preview, around, looked, preview
from interview_tui.desk.exporting.state import Exporting, Row
from interview_tui.desk.services import Services
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message, Told
from interview_tui.tui.exporting.view import LABEL, label_of, told_lines, value_of
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.paper_view import paper_lines
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, Span, beside, fitted, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import ALONG, RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PROGRESS = 100
"""In conversations: how often the progress of reading is reported."""
CHOSEN_ROWS = tuple(row for row in Row if row is not Row.WHERE)


class OutlookRead(TextualMessage):
    """The outlook and preview are ready; or their progress, or why they failed."""

    def __init__(
        self,
        asked: Exporting,
        outlook: Outlook | None = None,
        seen: Preview | None = None,
        *,
        read: int = 0,
        fault: Message | None = None,
    ) -> None:
        self.asked = asked
        self.outlook = outlook
        self.seen = seen or Preview()
        self.read = read
        self.fault = fault
        super().__init__()


@dataclass(frozen=True, slots=True)
class ChosenRow:
    """One row: its word, the choice, and in the selected row the alternatives."""

    label: str
    value: str
    others: tuple[str, ...]

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        room = max(0, width - LABEL - 1)
        value = shortened(self.value, room)
        listed = f"   ({', '.join(self.others)})" if self.others else ""
        return [
            line((fitted(self.label, LABEL), "quiet"), Span(value), (shortened(listed, room - len(value)), "quiet"))
        ]


_STEPS = {"up": -1, "down": 1, "tab": 1, "shift+tab": -1}
"""The keys that go from row to row."""


class ExportPage(InterviewScreen[None]):
    """Displays the choices, and reads what they would do."""

    def __init__(self, services: Services, exporting: Exporting) -> None:
        super().__init__(services)
        self.exporting = exporting
        self._read = 0
        self._seen = Preview()
        self._asked: Exporting | None = None
        """The state that outlook and preview belong to, or will."""

    def compose(self) -> ComposeResult:
        """Lay out the rows, the line for the place, what is told, the preview."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="rows")
        with Horizontal(id="where-row"):
            yield Sheet(self._draw_where, id="where-label")
            yield TextLine(self.press_in_line, self._typed, id="where")
        yield Sheet(self._draw_told, id="told")
        yield Sheet(self._draw_preview_heading, id="preview-heading")
        with VerticalScroll(id="page", can_focus=False):
            yield Sheet(self._draw_preview, id="said")
        yield self.footer()

    def on_mount(self) -> None:
        """Show it and read what would leave."""
        self.show()
        self.turn.catch_up()

    def on_resize(self) -> None:
        """Leave out empty lines on a low screen."""
        self.set_class(self.is_short, "-short")

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, exporting: Exporting | None = None) -> None:
        """Show the choices; if that changes what would leave, read it."""
        self.exporting = state = exporting or self.exporting
        language, today = self.services.language, self.services.today()
        rows = []
        for row in CHOSEN_ROWS:
            value, others = value_of(state, row, language, today)
            rows.append(ChosenRow(label_of(row, language), value, tuple(others) if row is state.row else ()))
        at = CHOSEN_ROWS.index(state.row) if state.row in CHOSEN_ROWS else None
        self.query_one(RowList).show(rows, at)
        text_line = self.query_one(TextLine)
        text_line.replace_text(turning.place(state, today, language))
        if (state.row is Row.WHERE) != self.has_class("-where"):
            self.set_class(state.row is Row.WHERE, "-where")
            if state.row is Row.WHERE:
                text_line.ready(proposed=state.typed is None)
                text_line.focus()
            else:
                self.set_focus(None)
        self._look()
        self._redraw()

    def _redraw(self) -> None:
        for sheet, draw in (
            ("#heading", self._draw_heading),
            ("#where-label", self._draw_where),
            ("#told", self._draw_told),
            ("#preview-heading", self._draw_preview_heading),
            ("#said", self._draw_preview),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        n, right = self.exporting.written, ""
        if n is not None:
            right = self.services.language.count("{n} conversation written", "{n} conversations written", n)
        return [beside(line(" ", (self.say(N_("Export")), "bold")), line((right, "orange"), " "), width)]

    def _draw_where(self, width: int) -> Lines:
        mark = "▸" if self.exporting.row is Row.WHERE else " "
        return [line(mark, (fitted(label_of(Row.WHERE, self.services.language), LABEL), "quiet"))]

    def _draw_told(self, width: int) -> Lines:
        state, language = self.exporting, self.services.language
        outlook = state.outlook.in_format(state.form) if state.outlook is not None else None
        lines = told_lines(outlook, self._seen.warnings, self._read, language, self.services.today(), width)
        return [*lines, *(paragraph(state.told, "orange", width - 1, 1) if state.told else [])]

    def _draw_preview_heading(self, width: int) -> Lines:
        outlook = self.exporting.outlook
        if outlook is None:
            return []
        told = self.say(N_("Preview")) if outlook.whole else self.say(N_("Preview of the beginning"))
        return [line(" ", (told, "bold"))]

    def _draw_preview(self, width: int) -> Lines:
        language = Language(self.exporting.language)
        lines: Lines = []
        for paper in self._seen.papers:
            lines += [*([()] if lines else []), *paper_lines(paper, language, width)]
        for text in self._seen.text:
            lines.append(line(" ", shortened(text, width - 2)))
        return lines

    # reading what would leave

    def _look(self) -> None:
        """Read what would leave, unless that is done or under way."""
        wanted = self.exporting
        if self._asked is not None and wanted.same_file(self._asked):
            return
        self._asked, self._read = wanted, 0
        self._look_in_thread(wanted)

    @work(thread=True, exclusive=True, group="look", description="look_in_thread")
    def _look_in_thread(self, asked: Exporting) -> None:
        worker = get_current_worker()

        def goes_on(read: int) -> bool:
            if read and read % PROGRESS == 0:
                self.post_message(OutlookRead(asked, read=read))
            return not worker.is_cancelled

        try:
            found = asked.outlook or looked(self.services, asked, goes_on)
            self.post_message(OutlookRead(asked, found, preview(found, asked.form, around(self.services, asked))))
        except LeftOff:
            return
        except Told as error:
            self.post_message(OutlookRead(asked, fault=error.message))

    @on(OutlookRead)
    def _outlook_read(self, message: OutlookRead) -> None:
        if self._asked is None or not message.asked.same_file(self._asked):
            return
        if message.outlook is None and message.fault is None:
            self._read = message.read
            self._redraw()
            return
        self._read = 0
        self._seen = message.seen
        done, told = self.exporting.done, self.exporting.told
        if message.fault and not done:  # it was read before that was written
            told = self.tell(message.fault)
        self.exporting = self.exporting.but(
            outlook=message.outlook or Outlook(), told=told, done=done, written=self.exporting.written
        )
        self.show()
        self.outlook_is_there()

    def outlook_is_there(self) -> None:
        """Continue with what waited for it."""

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand a key to the line while that is selected."""
        if self.exporting.row is Row.WHERE and self.query("#where"):
            event.stop()
            event.prevent_default()
            self.query_one(TextLine).take(event)
        else:
            super().on_key(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does. True where it was a command."""
        if self.turn.passes_on(key, character):
            return True
        if self.exporting.row is not Row.WHERE:
            # The key before ended the editing, but the line still has the focus.
            self.press(key, character)
            return True
        if (character is not None and character.isprintable()) or key in ("left", "right", "delete"):
            return False
        return self.press(key, character)

    @command(ALONG, keys=tuple(_STEPS), in_menu=False)
    def along(self) -> None:
        """Move among the rows."""
        self.show(turning.moved(self.exporting, _STEPS[self.key]))

    @command(N_("Scroll the page"), keys=("pageup", "pagedown"), in_menu=False)
    def pages(self) -> None:
        """Scroll in the preview."""
        page = self.query_one("#page", VerticalScroll)
        (page.scroll_page_up if self.key == "pageup" else page.scroll_page_down)(animate=False)

    def _typed(self, text: str, pasted: bool) -> None:
        place = turning.place(self.exporting, self.services.today(), self.services.language)
        if (now := self.query_one(TextLine).text) != place:
            self.exporting = turning.typed(self.exporting, now)
            self._redraw()

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if not self.turn.given:
            self.show(self.exporting.but(row=CHOSEN_ROWS[message.index]))
