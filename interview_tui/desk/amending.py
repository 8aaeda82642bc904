"""Changes a conversation that is not being held: while reading it, or from a list of promises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.language.message import Message, Told
from interview_tui.port.open_conversation import Acknowledged, OpenConversation
from interview_tui.records.changes import Change as NoteChange
from interview_tui.records.changes import amended
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Begun, Draft
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.port.store import Store


WAIT_S = 3.0
"""Seconds to wait for a change to reach the disk before it is reported as not saved."""

Change = Callable[[Conversation], Conversation]


class Amending:
    """A conversation that is opened for writing with its first change, and held until closed."""

    def __init__(self, store: Store, conversation_id: str) -> None:
        self._store = store
        self._id = conversation_id
        self._opened: OpenConversation | None = None
        self._handed: tuple[Draft | None] | None = None
        """The last draft handed over, if any."""
        self.conversation: Conversation | None = None
        """As it is after the latest change; None before the first."""
        self.acknowledged = Acknowledged(None)
        """How safe the latest change is."""

    def open(self) -> Conversation:
        """Open it for writing; return it as on disk or after the latest change. Raises Told."""
        return self.conversation or self._open().conversation

    def _open(self) -> OpenConversation:
        if self._opened is None:
            opened = self._store.open(self._id)
            if opened.read_only is not None:
                raise Told(opened.read_only.msgid, **dict(opened.read_only.params))
            self._opened = opened
        return self._opened

    @property
    def left(self) -> Draft | None:
        """What was typed earlier and is neither a note nor an answer yet: it stays in the draft."""
        return self._open().draft

    @property
    def begun(self) -> tuple[Begun, ...]:
        """The unsubmitted answers, as they are in the draft now."""
        now = self._draft
        return now.begun if now is not None else ()

    @property
    def _draft(self) -> Draft | None:
        return self._handed[0] if self._handed is not None else self.left

    def change(self, change: Change) -> Message | None:
        """Change the conversation and save it. Return why that failed, or None.

        A change that cannot be written yet is kept and tried again; the reason is returned all the same.
        """
        try:
            changed = change(self.open())
            opened = self._open()
            opened.save(changed)
        except Told as error:
            return error.message
        self.conversation = changed
        return self._wait(opened)

    def change_note(self, note_id: str, change: NoteChange) -> Message | None:
        """Change one of its notes and save it. Return why that failed, or None."""
        return self.change(lambda one: amended(one, note_id, change))

    def wait(self) -> Acknowledged:
        """Wait until nothing is pending or a write failed; return the outcome."""
        if self._opened is not None:
            self._wait(self._opened)
        return self.acknowledged

    def _wait(self, opened: OpenConversation) -> Message | None:
        self.acknowledged = opened.wait(WAIT_S)
        return self.acknowledged.fault

    def keep_draft(self, draft: Draft | None) -> None:
        """Hand over what is being typed; None if nothing is. Raises Told if it cannot be written here."""
        self._open().save_draft(draft)
        self._handed = (draft,)

    def keep_begun(self, begun: tuple[Begun, ...], at: datetime) -> None:
        """Hand over unsubmitted answers, beside anything else being typed. Raises Told."""
        now = self._draft
        if now is not None:
            kept = now.changed(begun=begun)
            holds = kept.begun or kept.aside or not kept.line.empty or self.open().status is Status.OPEN
            self.keep_draft(kept if holds else None)
        elif begun:
            self.keep_draft(Draft(id=self._id, alive_at=at, begun=begun))

    def change_private(self, change: Callable[[Private], Private]) -> Message | None:
        """Change the private record and save it. Return why that failed, or None."""
        try:
            opened = self._open()
            if opened.notices:
                # What cannot be read must not be written either.
                return opened.notices[0]
            opened.save_private(change(opened.private))
        except Told as error:
            return error.message
        return self._wait(opened)

    def close(self, timeout_s: float = WAIT_S) -> None:
        """Close the conversation, so that others can write it."""
        if self._opened is not None:
            self._opened.close(timeout_s)
            self._opened = None


def change_note(
    store: Store, conversation_id: str, note_id: str, change: NoteChange
) -> tuple[Note | None, Message | None]:
    """Change one note of a conversation that is not open.

    Return the note as it was before (None: it no longer exists), and why the change failed, or None.
    """
    before: list[Note] = []

    def changed(conversation: Conversation) -> Conversation:
        if (note := conversation.note(note_id)) is not None:
            before.append(note)
        return amended(conversation, note_id, change)

    amending = Amending(store, conversation_id)
    fault = amending.change(changed)
    amending.close()
    return (before[0] if before else None), fault
