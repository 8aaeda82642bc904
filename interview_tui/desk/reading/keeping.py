"""Saves what is written while reading: each note at once, and the line being typed once a second."""

from interview_tui.desk.amending import WAIT_S, Amending
from interview_tui.desk.call.beside import keep_beside
from interview_tui.desk.call.state import Now
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.language.message import Message, Told
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.records.words import Status


class Keeping:
    """What the store was given of a conversation being read. It is opened with the first change."""

    def __init__(self, reading: Reading, services: Services) -> None:
        self.amending = Amending(services.store, reading.conversation.id)
        self._services = services
        self._unfinished = _unfinished(reading)

    def open(self) -> Conversation:
        """Open the conversation for writing, and return it as it is by now. Raises Told."""
        return self.amending.open()

    def keep_beside(self, before: Reading, after: Reading) -> Message | None:
        """Save the changed answers beside the conversation. Return why one was not saved, or None."""
        if not (before.writing.beside or after.writing.beside):
            return None
        return keep_beside(self._services.store, before.writing, after.writing)

    def keep(self, before: Reading, after: Reading, now: Now) -> Message | None:
        """Save the difference between two states. Return why it is not on disk, or None.

        Text moving between notes and line is on disk in its new place before it leaves the old one.
        """
        if after.conversation is before.conversation:
            return None
        if not after.writing.line.empty:
            self.keep_line(after, now)
        fault = self.amending.change(lambda _: after.conversation)
        return self.keep_line(after, now) or fault

    def keep_line(self, reading: Reading, now: Now) -> Message | None:
        """Save the line and what was put aside, if they changed."""
        unfinished = _unfinished(reading)
        if unfinished == self._unfinished:
            return None
        try:
            self.amending.keep_draft(self._draft(reading, now))
        except Told as error:
            return error.message
        self._unfinished = unfinished
        return None

    def _draft(self, reading: Reading, now: Now) -> Draft | None:
        left, begun = self.amending.left, self.amending.begun
        written = reading.writing.draft(now, self._services.host, self._services.pid)
        if left is not None and reading.conversation.status is Status.OPEN:
            return _beside(left, written).changed(begun=begun)
        return written.changed(begun=begun) if begun or _unfinished(reading) else None

    def all_is_saved(self) -> bool:
        """Return whether nothing is waiting to be written."""
        return not self.amending.wait().waiting

    def let_go(self, reading: Reading, now: Now, timeout_s: float = WAIT_S) -> None:
        """Save what is typed, and close the conversation; unfinished text will be restored."""
        self.keep_line(reading, now)
        self.amending.close(timeout_s)


def _beside(left: Draft, written: Draft) -> Draft:
    """Return the draft of an interrupted call, which can still be continued, with what is written while reading."""
    if written.line.empty:
        return left.changed(aside=(*left.aside, *written.aside))
    its_own = () if left.line.empty or left.line.id == written.line.id else (left.line,)
    return left.changed(line=written.line, aside=(*left.aside, *its_own, *written.aside))


def _unfinished(reading: Reading) -> tuple[object, ...]:
    """Return everything typed that is not a note."""
    call = reading.writing
    aside = tuple(act.line for act in call.past if act.line is not None and not act.before)
    return aside if call.line.empty else (*aside, call.line)
