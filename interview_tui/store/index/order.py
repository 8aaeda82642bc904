"""The order of notes by time, and the numbers they have in the index: a later note has a higher number."""

from datetime import datetime
from math import floor

SLOTS = 1024
"""How many notes of one second have numbers of their own; more of them get those of later seconds."""


def order(at: datetime, conversation_id: str, place: int) -> tuple[datetime, str, int]:
    """Return what notes are sorted by."""
    return at, conversation_id, place


def first_number(at: datetime) -> int:
    """Return the lowest number of a note of this second."""
    return floor(at.timestamp()) * SLOTS


def second_of(number: int) -> int:
    """Return the second that a note's number belongs to."""
    return number // SLOTS
