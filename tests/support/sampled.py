"""Languages and days in which the sample is made, and what is in it."""

from datetime import UTC, datetime, timedelta, timezone

from interview_tui.records.note import Note
from interview_tui.sample.make import Sample

CET = timezone(timedelta(hours=1))
WEEK = [datetime(2026, 11, 16 + day, 9, 30, tzinfo=CET) for day in range(7)]
ODD_DAYS = [
    datetime(2027, 1, 1, 0, 0, 1, tzinfo=UTC),
    datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC),
    datetime(2026, 3, 30, 12, 0, tzinfo=timezone(timedelta(hours=-8))),
]


def notes_of(sample: Sample) -> list[Note]:
    return [note for conversation in sample.conversations for note in conversation.notes]
