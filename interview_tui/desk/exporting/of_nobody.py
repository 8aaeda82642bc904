"""Removes the names of staff from somebody else's conversation when it leaves among others.

A conversation read on its own shows its author. From many, one could tabulate what somebody did and did not keep.
"""

from __future__ import annotations

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note


def of_nobody(one: Conversation) -> Conversation:
    """Return it without the names of staff in the fields for them."""
    return one.changed(author="", notes=tuple(map(_unowned, one.notes)))


def _unowned(note: Note) -> Note:
    promise, complaint = note.promise, note.complaint
    if promise is not None and not promise.theirs and promise.owner is not None:
        note = note.changed(promise=promise.changed(owner=None))
    if complaint is not None and complaint.owner:
        note = note.changed(complaint=complaint.changed(owner=None))
    return note
