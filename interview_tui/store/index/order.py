"""The order of notes - by the start of their conversation, then position - and their numbers in the index."""

from datetime import datetime
from math import floor

SLOTS = 1 << 24
"""Numbers for the notes of all conversations that start in one second: as many as fit into an SQLite integer."""


def order(started_at: datetime, conversation_id: str, place: int) -> tuple[datetime, str, int]:
    """Return the sort key of notes."""
    return started_at, conversation_id, place


def first_number(started_at: datetime) -> int:
    """Return the lowest number for a note of a conversation that starts in this second."""
    return floor(started_at.timestamp()) * SLOTS


def last_number(started_at: datetime) -> int:
    """Return the highest such number."""
    return first_number(started_at) + SLOTS - 1


def second_of(number: int) -> int:
    """Return the second in which the conversation of a note with this number starts."""
    return number // SLOTS
