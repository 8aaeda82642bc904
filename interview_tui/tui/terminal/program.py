"""A Textual program as seen by a terminal: filtered output, our own key parsing, and how its errors appear."""

import asyncio
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter

from interview_tui.tui.terminal.line_filter import NoControls

OWN_ERROR = 1
"""The exit code after an error of its own."""


class TerminalProgram(App[str], inherit_bindings=False):
    """Behaves well in a terminal, whatever is on the screen and whatever goes wrong."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self._no_controls = NoControls()

    def failed(self, details: str) -> str:
        """Save what can be saved after an error of our own; return the message about it."""
        return details

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character through to the terminal, whatever a widget draws."""
        return [*super().get_line_filters(), self._no_controls]

    def get_driver_class(self) -> type[Driver]:
        """Use our own driver where Textual would use its POSIX driver."""
        driver = super().get_driver_class()
        if sys.platform != "win32" and driver.__name__ == "LinuxDriver":
            from interview_tui.tui.terminal.driver import ForgivingDriver

            return ForgivingDriver
        return driver

    def on_signal(self, act: Callable[[int], None]) -> None:
        """Call `act` with the number of a signal that asks the program to end. Call this while it runs."""
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, act, number)

    def panic(self, *renderables: RenderableType) -> None:
        """End after an error on a thread, as after any other of our own."""
        self._end("".join(piece.text for one in renderables for piece in self.console.render(one)))

    def _fatal_error(self) -> None:
        """End after an error in a message handler; Textual would print a traceback."""
        self._end(traceback.format_exc())

    def _end(self, details: str) -> None:
        # `exit` would post a message, which perhaps nobody is left to handle.
        self._return_code = OWN_ERROR
        self._exit_renderables.append(Text(self.failed(details)))
        self._close_messages_no_wait()
