"""Changes of a note in one line, and days on which they are made."""

from datetime import date

from interview_tui.records import changes
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Track

SATURDAY = date(2026, 11, 21)
"""The day on which the notes are written."""
FRIDAY = date(2026, 11, 27)


def kept(one: Note) -> Note:
    """Return a promise that is kept."""
    return changes.kept(one, SATURDAY)


def of_kind(before: Note, kind: Kind | None, track: Track | None = None, *, parked: bool = False) -> Note:
    """Return a note that Jana made one of another kind."""
    return changes.of_kind(before, kind, parked=parked, track=track, author="Jana", code="de")
