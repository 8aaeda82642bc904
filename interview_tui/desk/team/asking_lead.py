"""Asking the leads about a note or the whole conversation; it leaves with the next hand-over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_tui.desk.handing_folder import known_stores
from interview_tui.desk.sharing import what_leaves
from interview_tui.exchange.digest import Digests
from interview_tui.records.comment import Comment, Say

if TYPE_CHECKING:
    from datetime import date

    from interview_tui.desk.services import Services
    from interview_tui.port.store import Store
    from interview_tui.records.conversation import Conversation


@dataclass(frozen=True, slots=True)
class Lead:
    """Somebody who can be asked."""

    store: str
    """The public store id; the author's own means everybody who reads the conversation."""
    name: str = ""
    """Empty: everybody who reads it."""


def leads(store: Store) -> tuple[Lead, ...]:
    """Return who has read or commented on conversations of this store; if nobody yet, everybody who reads."""
    found = tuple(Lead(one.id, one.author) for one in known_stores(store) if one.reads_ours)
    return found or (Lead(Digests(store.id).store),)


def leaves(store: Store, one: Conversation, note_id: str) -> bool:
    """Return whether a note is shared with its conversation: nobody can be asked about one that stays."""
    return any(note.id == note_id for note in what_leaves(store, one).conversation.notes)


def open_question(store: Store, conversation_id: str, note_id: str | None) -> Comment | None:
    """Return the unanswered question about it, if any."""
    digests = Digests(store.id)
    about = digests.of(conversation_id), digests.of(note_id) if note_id is not None else None
    every = store.comments()
    answered = {one.comment.answers for one in every if not one.own}
    asked = (one.comment for one in every if one.own and one.comment.say == Say.ASK)
    found = (one for one in asked if (one.conversation, one.note) == about and one.id not in answered)
    return next(found, None)


def ask_lead(
    services: Services, conversation_id: str, note_id: str | None, lead: Lead, text: str, before: Comment | None = None
) -> Comment:
    """Save a question, replacing an unanswered one. Raises NotSaved, ReadOnly."""
    new_id, today = services.new_id(), services.today()
    return ask_in(services.store, new_id, today, conversation_id, note_id, lead, text, before)


def ask_in(
    store: Store, new_id: str, today: date, conversation_id: str, note_id: str | None, lead: Lead, text: str,
    before: Comment | None = None,
) -> Comment:  # fmt: skip
    """Save the question in a store, as `ask_lead` does."""
    digests = Digests(store.id)
    return store.keep_comment(
        Comment(
            id=before.id if before is not None else digests.of(new_id, "comment"),
            store=digests.store,
            conversation=digests.of(conversation_id),
            note=digests.of(note_id) if note_id is not None else None,
            to=lead.store,
            say=Say.ASK,
            text=text,
            on=today,
        )
    )
