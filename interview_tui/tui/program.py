"""The program as a terminal sees it: its theme, its driver, what it tells, and how it ends in a hurry."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence

from rich.text import Text
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter

from interview_tui.desk.services import Services
from interview_tui.language.message import N_, Message
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.terminal.line_filter import NoControls
from interview_tui.tui.widgets.theme import PALETTES, textual_theme

GONE_WITHIN_S = 0.9
"""After a signal to end, the process is gone so soon, whatever hangs."""


class Program(App[str], inherit_bindings=False):
    """Behaves in a terminal, whatever stands on the screen."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "app.tcss"
    TITLE = "interview"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._no_controls = NoControls()
        for name in PALETTES:
            self.register_theme(textual_theme(name))
        self.theme = _theme(services, os.environ)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character through to the terminal, whatever a widget draws."""
        return [*super().get_line_filters(), self._no_controls]

    def get_driver_class(self) -> type[Driver]:
        """Read the terminal with a driver of ours where Textual would take its own for POSIX."""
        driver = super().get_driver_class()
        if sys.platform != "win32" and driver.__name__ == "LinuxDriver":
            from interview_tui.tui.terminal.driver import ForgivingDriver

            return ForgivingDriver
        return driver

    def on_mount(self) -> None:
        """Listen to the signals that end a program."""
        self._handle_signals()

    @property
    def shown(self) -> InterviewScreen[None] | None:
        """The screen under any panel."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, InterviewScreen):
                return screen
        return None

    def tell(self, message: Message | None) -> None:
        """Tell something in one sentence on a page of its own, where no screen has a place for it."""
        if message is not None:
            self.push_screen(told_page(message, self.services))

    def _handle_signals(self) -> None:
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            return
        loop = self._loop
        if loop is None:
            return
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.end_now, number)

    def end_now(self, number: int) -> None:
        """End at once, with everything kept and the terminal as it was."""
        # Whatever hangs (a dead terminal blocks writes), the process does not stay behind.
        last_resort = threading.Timer(GONE_WITHIN_S, os._exit, (128 + number,))
        last_resort.daemon = True
        last_resort.start()
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.leave_now()
        self.exit(return_code=128 + number)

    def _fatal_error(self) -> None:
        """Tell an error of our own in a sentence, keep what was noted, and put the details into a file."""
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.leave_now()
        path = self.services.home / f"error-{self.services.now().wall:%Y%m%d-%H%M%S}.txt"
        told = N_("The program met an error of its own and ended. What was noted is kept: start it again to go on.")
        sentence = self.services.language.say(told)
        try:
            path.touch(mode=0o600)
            path.write_text(traceback.format_exc(), encoding="utf-8")
        except OSError:
            where = ""
        else:
            where = " " + self.services.language.say(N_("Details: {path}"), path=path)
        self._exit_renderables.append(Text(f"{sentence}{where}"))
        self._close_messages_no_wait()


def _theme(services: Services, environ: os._Environ[str]) -> str:
    """Return the theme that was chosen, else what the terminal says of its background, else dark."""
    chosen = services.store.settings.theme
    if chosen in PALETTES:
        return chosen
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in ("7", "15") else "dark"
