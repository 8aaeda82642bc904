"""A conversation being opened: its heading is there at once, and keys wait for the content."""

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult

from interview_tui.desk.services import Services
from interview_tui.language.message import N_, Told
from interview_tui.tui.shared.messages import NotRead, WasRead
from interview_tui.tui.shared.screen import InterviewScreen, Result
from interview_tui.tui.widgets.drawing import Lines, beside, line
from interview_tui.tui.widgets.sheet import Sheet

SILENT_S = 0.3
"""In seconds: reading that takes no longer is not mentioned."""


class OpeningScreen(InterviewScreen[None]):
    """A placeholder for a conversation, read on a thread; the program then shows the result."""

    DEFAULT_CSS = "OpeningScreen { layout: vertical; } OpeningScreen #heading { height: auto; }"

    def __init__(
        self, services: Services, name: str, read: Callable[[], Result], then: Callable[[Result], None]
    ) -> None:
        """Call `read` once this is displayed, and `then` with its result, on the program's own thread."""
        super().__init__(services)
        self._heading = name
        self._reads: Callable[[], WasRead | NotRead] = lambda: _told(read, then)
        self._lasts = False
        self.turn.give()

    def compose(self) -> ComposeResult:
        """Lay out the heading alone."""
        yield Sheet(self._draw_heading, id="heading")

    def on_mount(self) -> None:
        """Read; say so if it takes a while."""
        self.set_timer(SILENT_S, self._say_so)
        self._read()

    @work(thread=True, description="read")
    def _read(self) -> None:
        self.app.post_message(self._reads())

    def _say_so(self) -> None:
        self._lasts = True
        self.query_one("#heading", Sheet).show(self._draw_heading)

    def _draw_heading(self, width: int) -> Lines:
        told = self.say(N_("The conversation is being read …")) if self._lasts else ""
        name = self._heading or self.say(N_("without a name"))
        return [beside(line(" ", (name, "bold")), line(" "), width), line(" ", (told, "quiet"))]


def _told(read: Callable[[], Result], then: Callable[[Result], None]) -> WasRead | NotRead:
    try:
        found = read()
    except Told as error:
        return NotRead(error.message)
    return WasRead(lambda: then(found))
