"""Reads the keys of a POSIX terminal. Textual's own reading ends the program at a byte that is not UTF-8."""

import os
import selectors
import signal
from codecs import getincrementaldecoder

from textual.drivers.linux_driver import LinuxDriver

from interview_tui.tui.terminal.keyboard import Keyboard

AT_ONCE = 4096
"""Bytes read at once."""
LOOK_UP_S = 0.1
"""In seconds: how often it is checked whether the program ends, and whether an Esc came alone."""


class ForgivingDriver(LinuxDriver):
    """A byte that is not UTF-8 (a Latin-1 terminal, a mangled paste) becomes a replacement character."""

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except BaseException as error:
            failed = error

            def again() -> None:
                raise failed

            # Textual would print it and exit as if all were well; in the app it is an error like any other.
            self._app.call_later(again)

    def run_input_thread(self) -> None:
        """Read and pass on input until the program ends."""
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        keyboard = Keyboard(self._debug)
        selector = selectors.SelectSelector()
        selector.register(self.fileno, selectors.EVENT_READ)
        try:
            while not self.exit_event.is_set():
                if selector.select(LOOK_UP_S):
                    typed = self._read()
                    if not typed:
                        # The terminal is gone; reading on would only spin. Save everything and end.
                        os.kill(os.getpid(), signal.SIGTERM)
                        return
                    # An empty text would tell the parser that the input has ended.
                    if text := decode(typed):
                        for event in keyboard.feed(text):
                            self.process_message(event)
                for event in keyboard.tick():
                    self.process_message(event)
        finally:
            selector.close()
            keyboard.close()

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, AT_ONCE)
        except OSError:
            return b""
