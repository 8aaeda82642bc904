"""An open conversation: the states handed over for saving, what is on disk, and who is notified."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from interview_tui.language.message import N_
from interview_tui.port.faults import NotSaved, ReadOnly
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.store.draft_file import with_unsaved
from interview_tui.store.faults import raised
from interview_tui.store.opening import HELD_BY_SOMEBODY, Found, Papers
from interview_tui.store.slot import Slot
from interview_tui.store.writer import Writer

T = TypeVar("T")
_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())


class JsonConversation:
    """One open conversation; implements `port.open_conversation.OpenConversation`.

    In addition, `read_only` says why nothing can be saved here, and `notices` which files beside it cannot be read.
    """

    def __init__(
        self,
        found: Found,
        of: Papers,
        writer: Writer,
        now: Callable[[], datetime],
        host: str,
        pid: int,
        saved: Callable[[Path, Conversation], object] | None = None,
    ) -> None:
        """Start from what was found. `saved` is called, on the writer's thread, with each state that is on disk."""
        self.conversation = found.conversation
        self.private = found.private
        self.draft = found.draft
        self.holder = found.holder
        self.read_only = found.read_only
        self.notices = found.notices
        self._keeps_private = found.keeps_private
        self._of = of
        self._writer = writer
        self._now = now
        self._host, self._pid = host, pid
        self._saved = saved
        self._at: datetime | None = None
        self._listeners: tuple[Callable[[Acknowledged], object], ...] = ()
        self._closed = False
        on_disk = None if found.is_new else found.conversation
        self._conversation_slot: Slot[Conversation | None] = Slot(on_disk, self._put, self._tried)
        self._private_slot = Slot(found.private, self._put_private, self._tried)
        self._draft_slot = Slot(found.draft, self._put_draft, self._tried, self._draft_may_go)
        self._slots = (self._conversation_slot, self._private_slot, self._draft_slot)

    def save(self, conversation: Conversation) -> None:
        """Hand over a new state of the conversation. Raises ReadOnly; NotSaved once this is closed."""
        self._hand_over(self._conversation_slot, conversation)

    def save_private(self, private: Private) -> None:
        """Hand over a new private record; raises as `save` does. An unreadable file stays as it is."""
        if self._keeps_private:
            self._hand_over(self._private_slot, private)

    def save_draft(self, draft: Draft | None) -> None:
        """Hand over a new draft; None removes its file. Raises as `save` does."""
        if draft is not None:
            # It is made anew each time; what is unknown to this version stays.
            draft = draft.with_unknown_of(self._draft_slot.newest)
            draft = draft if draft.host else draft.changed(host=self._host, pid=self._pid)
        self._hand_over(self._draft_slot, draft)

    def listen(self, listener: Callable[[Acknowledged], object]) -> None:
        """Call this after each attempt to write, on the writer's thread; its exceptions are logged."""
        with self._writer.lock:
            self._listeners = (*self._listeners, listener)

    def wait(self, timeout_s: float) -> Acknowledged:
        """Wait until nothing is pending or a write failed, at most `timeout_s` seconds; return the outcome."""
        self._writer.wait(self._slots, timeout_s)
        with self._writer.lock:
            return self._status(self._draft_slot.waits)

    def close(self, timeout_s: float = 5.0) -> Acknowledged:
        """Wait as `wait` does, then release the lock. Anything still pending then is not tried again."""
        with self._writer.lock:
            again, self._closed = self._closed, True
        status = self.wait(0.0 if again else timeout_s)
        self._writer.retire(self._slots, self._of.lock.release)
        return status

    def _hand_over(self, slot: Slot[T], state: T) -> None:
        if self.read_only is not None:
            raise raised(ReadOnly, self.read_only)
        with self._writer.lock:
            if self._closed:
                raise NotSaved(N_("This conversation is closed. Open it again to write in it."))
            slot.newest = state
            self._writer.hand_over(slot)

    def _put(self, conversation: Conversation | None) -> None:
        assert conversation is not None  # only `save` hands one over
        self._take_lock()
        self._of.document.save(conversation)

    def _put_private(self, private: Private) -> None:
        self._take_lock()
        self._of.private.save(private)

    def _put_draft(self, draft: Draft | None) -> None:
        self._take_lock()
        with self._writer.lock:
            unsaved = self._unsaved()
            on_disk = self._conversation_slot.on_disk
        if draft is not None and unsaved:
            draft = with_unsaved(draft, unsaved, {note.id for note in on_disk.notes} if on_disk else set())
        self._of.draft.save(draft)

    def _take_lock(self) -> None:
        # Already held, unless the disk was full when this was opened.
        if not self._of.lock.take():
            raise NotSaved(HELD_BY_SOMEBODY)

    def _draft_may_go(self) -> bool:
        # While the conversation cannot be written, the draft has the only trace of its last notes.
        return self._draft_slot.newest is not None or not self._conversation_slot.waits

    def _tried(self, slot: Slot[Any], failed_before: bool) -> None:
        is_draft = slot is self._draft_slot
        with self._writer.lock:
            if slot.fault is None and not is_draft:
                self._at = self._now()
            if is_draft and slot.fault is None and not failed_before:
                return
            status, listeners = self._status(), self._listeners
        for listener in listeners:
            try:
                listener(status)
            except Exception:
                _log.exception("a listener failed")
        on_disk = self._conversation_slot.on_disk
        if slot is self._conversation_slot and slot.fault is None and on_disk is not None and self._saved:
            self._saved(self._of.document.path, self._of.document.as_saved(on_disk))

    def _status(self, draft_waits: bool = False) -> Acknowledged:
        faults = [slot.fault for slot in self._slots if slot.fault is not None]
        anything = bool(faults) or draft_waits or self._conversation_slot.waits or self._private_slot.waits
        return Acknowledged(self._at, max(len(self._unsaved()), int(anything)), faults[0] if faults else None)

    def _unsaved(self) -> tuple[Note, ...]:
        newest, on_disk = self._conversation_slot.newest, self._conversation_slot.on_disk
        if newest is on_disk or newest is None:
            return ()
        known = on_disk.notes if on_disk else ()
        return tuple(
            note
            for place, note in enumerate(newest.notes)
            if place >= len(known) or (note is not known[place] and note != known[place])
        )
