"""A screen that is read from the store before it displays anything; keys wait meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.message import Message

from interview_tui.language.message import N_
from interview_tui.tui.shared.opening import SILENT_S
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.sheet import Sheet


class ReadToTheEnd(Message):
    """A reading came to its end: what it found was posted before."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()


class ReadFirstScreen(InterviewScreen[None]):
    """Reads when it appears, and again when the screen above it closes, since something may have changed."""

    _lasts = False
    number = 0
    """How often it was read: what an earlier reading brings need not be shown behind a later one."""

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        raise NotImplementedError

    def read_store(self) -> None:
        """Read from the store, on a thread, and post the result."""
        raise NotImplementedError

    def read_again(self, *, keys_wait: bool = True) -> None:
        """Read from the store; keys wait for it, for they would act on what is no longer so.

        `keys_wait`: not where what is seen stays good to act on, however long it takes.
        """
        self.number += 1
        if keys_wait and self.is_read:
            self.turn.until_read()
        number = self.number

        def read() -> None:
            self.read_store()
            self.post_message(ReadToTheEnd(number))

        self.run_worker(read, thread=True, exclusive=True, group="store")

    @on(ReadToTheEnd)
    def _has_read(self, message: ReadToTheEnd) -> None:
        if message.number == self.number:
            self.turn.was_read()

    def on_mount(self) -> None:
        """Read; say so if it takes a while."""
        self.turn.give()
        self.set_timer(SILENT_S, self._say_so)
        self.read_again()

    def on_screen_resume(self) -> None:
        """Read again."""
        if self.is_read:
            self.read_again()

    def take_in(self, show: Callable[[], None]) -> None:
        """Display what was read, and do what was waiting for it."""
        first = not self.is_read
        show()
        if first:
            self.turn.take_back()
            self.turn.catch_up()

    def reading_lines(self, width: int) -> Lines:
        """Return that it is being read, if that takes a while; nothing afterwards."""
        lasts = self._lasts and not self.is_read
        return paragraph(self.say(N_("The store is being read …")), "quiet", width - 1, 1) if lasts else []

    def _say_so(self) -> None:
        self._lasts = True
        self.query_one("#told", Sheet).redraw()
