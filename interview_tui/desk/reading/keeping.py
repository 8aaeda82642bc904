"""Hands what is written while reading to the store: each note as it is made, and once a second what is being typed."""

from interview_tui.desk.amending import WAIT_S, Amending
from interview_tui.desk.call.state import Now
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.language.message import Message, Told
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.records.words import Status


class Keeping:
    """What of a conversation that is read the store was given so far. It is opened with the first change."""

    def __init__(self, reading: Reading, services: Services) -> None:
        self.amending = Amending(services.store, reading.conversation.id)
        self._services = services
        self._unfinished = _unfinished(reading)

    def open(self) -> Conversation:
        """Open the conversation for writing, and return it as it is by now. Raises Told."""
        return self.amending.open()

    def keep_beside(self, before: Reading, after: Reading) -> Message | None:
        """Hand over what differs of the answers beside the conversation. Return why one is not kept, or None."""
        if not (before.writing.beside or after.writing.beside):
            return None
        # Not above: next to no reading has any.
        from interview_tui.desk.call.beside import keep_beside

        return keep_beside(self._services.store, before.writing, after.writing)

    def keep(self, before: Reading, after: Reading, now: Now) -> Message | None:
        """Hand over what differs between two states. Return why it is not on disk, or None.

        Words are on disk in one place before they go from the other: from the notes to the line, and back.
        """
        if after.conversation is before.conversation:
            return None
        if not after.writing.line.empty:
            self.keep_line(after, now)
        fault = self.amending.change(lambda _: after.conversation)
        return self.keep_line(after, now) or fault

    def keep_line(self, reading: Reading, now: Now) -> Message | None:
        """Hand over what stands in the line and what was put aside, where that is not what was handed over last."""
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
        """Tell whether nothing waits to be written."""
        return not self.amending.wait().waiting

    def let_go(self, reading: Reading, now: Now, timeout_s: float = WAIT_S) -> None:
        """Hand over what is typed, and let go of the conversation; what is not finished stands there again."""
        self.keep_line(reading, now)
        self.amending.close(timeout_s)


def _beside(left: Draft, written: Draft) -> Draft:
    """Return the draft of an interrupted call, which still goes on from it, with what is written while reading."""
    if written.line.empty:
        return left.changed(aside=(*left.aside, *written.aside))
    its_own = () if left.line.empty or left.line.id == written.line.id else (left.line,)
    return left.changed(line=written.line, aside=(*left.aside, *its_own, *written.aside))


def _unfinished(reading: Reading) -> tuple[object, ...]:
    """Return all that was typed and is no note."""
    call = reading.writing
    aside = tuple(act.line for act in call.past if act.line is not None and not act.before)
    return aside if call.line.empty else (*aside, call.line)
