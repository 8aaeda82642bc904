"""Reads the keys of a POSIX terminal. Textual's own reading ends the program at a byte that is not UTF-8."""

import contextlib
import os
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterator

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from interview_tui.tui.terminal.pasted import Pasted, Pastes

AT_ONCE = 4096
"""Bytes read at once."""
LOOK_UP_S = 0.1
"""Seconds after which it is looked whether the program ends, and whether an Esc stood alone."""


class ForgivingDriver(LinuxDriver):
    """A byte that is not UTF-8 (a Latin-1 terminal, a mangled paste) becomes a replacement character."""

    def run_input_thread(self) -> None:
        """Read and hand on what is pressed until the program ends."""
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        parser, pastes = XTermParser(self._debug), Pastes()
        selector = selectors.SelectSelector()
        selector.register(self.fileno, selectors.EVENT_READ)
        try:
            while not self.exit_event.is_set():
                if selector.select(LOOK_UP_S):
                    typed = self._read()
                    if not typed:
                        # The terminal has gone; reading on would only spin. Keep everything and end.
                        os.kill(os.getpid(), signal.SIGTERM)
                        return
                    # An empty text would tell the parser that nothing comes any more.
                    if text := decode(typed):
                        for event in events_in(parser, pastes, text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        finally:
            selector.close()
            # An unfinished sequence at the end means nothing any more.
            with contextlib.suppress(EOFError, ParseError):
                list(parser.feed(""))

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, AT_ONCE)
        except OSError:
            return b""


def events_in(parser: XTermParser, pastes: Pastes, text: str) -> Iterator[Message]:
    """Yield what was pressed and pasted, in order; the parser reads only keys."""
    for part in pastes.feed(text):
        if isinstance(part, Pasted):
            yield events.Paste(part.text)
        else:
            yield from (event for event in parser.feed(part) if not isinstance(event, events.Paste))
