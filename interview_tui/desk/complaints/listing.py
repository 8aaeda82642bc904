"""Complaints from all conversations, open or closed, with what was learnt from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.noted import Noted
from interview_tui.language.message import Told
from interview_tui.port.conversations import Head
from interview_tui.port.search import Query
from interview_tui.records.words import Kind

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.note import Note
    from interview_tui.records.parts import Complaint


class Listed(NamedTuple):
    """One complaint, and its customer."""

    head: Head
    note: Note
    complaint: Complaint
    raised: date
    """The day it was raised."""


def listed(store: Store, *, closed: bool, customer_id: str | None = None) -> tuple[Listed, ...]:
    """Return the open complaints, or with `closed` the closed ones too, oldest first.

    Unreadable conversations are skipped: the lists of conversations report them.
    """
    heads = [one for one in store.heads() if isinstance(one, Head) and customer_id in (None, one.customer_id)]
    wanted = {one.id for one in heads if one.complaints and not one.given_to}
    if closed:
        wanted |= {found.conversation_id for found in store.search(Query(kind=Kind.COMPLAINT))}
    found = (one for head in heads if head.id in wanted for one in _of(store, head))
    return tuple(sorted((one for one in found if closed or one.note.is_open_complaint()), key=_raised))


def lessons(store: Store) -> tuple[Listed, ...]:
    """Return the complaints with a lesson, the last closed first."""
    learnt = [one for one in listed(store, closed=True) if one.complaint.settled is not None and one.complaint.learnt]
    return tuple(sorted(learnt, key=lambda one: (one.complaint.settled, one.note.id), reverse=True))


def _of(store: Store, head: Head) -> Iterator[Listed]:
    try:
        conversation = store.read(head.id)
    except Told:
        return
    for note in conversation.living():
        if note.complaint is not None:
            yield Listed(head, note, note.complaint, Noted(conversation, note).said_on)


def _raised(one: Listed) -> tuple[date, str]:
    return one.raised, one.note.id
