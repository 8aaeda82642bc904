"""Notes and conversations in one line each, for tests that need many of them."""

from datetime import timedelta

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from tests.support.frozen import START


def number(n: int) -> str:
    """Return the n-th id."""
    return f"01M7ZZ{n:020d}"


def note(n: int, text: str = "", **fields: object) -> Note:
    """Return the n-th note, begun in the n-th minute of the conversation."""
    return Note.from_document({"id": number(n), "at": START + timedelta(minutes=n), "text": text, **fields})


def conversation(*notes: Note, **fields: object) -> Conversation:
    """Return Jana's conversation with these notes."""
    known = {"id": number(900), "author": "Jana Reuter", "started_at": START, "notes": notes}
    return Conversation.model_validate({**known, **fields})


def private(**fields: object) -> Private:
    """Return what is kept for Jana alone of that conversation."""
    return Private.model_validate({"id": number(900), **fields})


def customer(n: int, name: str, organisation: str | None = None) -> Customer:
    """Return the n-th customer."""
    return Customer(id=number(n), name=name, organisation=organisation, since=START)
