"""What we told a customer: by announcements, and in notes. Not what they said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.noted import Noted
from interview_tui.records.words import Kind

if TYPE_CHECKING:
    from interview_tui.insight.announced import Announced
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.parts import ComplaintAnswer


class Said(NamedTuple):
    """One thing we told them: by an announcement, or recorded in a note."""

    at: datetime
    announced: Announced | None = None
    noted: Noted | None = None
    """The note that says so, or the complaint that was answered."""
    answer: ComplaintAnswer | None = None

    @property
    def id(self) -> str:
        """Identifies it."""
        if self.answer is not None and self.noted is not None:
            return f"{self.noted.note.id}:{self.answer.on.isoformat()}"
        return self.announced.telling.id if self.announced else self.noted.note.id if self.noted else ""


def said_to(conversations: Iterable[Conversation], announced: Iterable[Announced]) -> tuple[Said, ...]:
    """Return everything we told a customer, latest first."""
    found = [*_noted(conversations), *_announced(announced)]
    return tuple(sorted(found, key=lambda one: (one.at, one.id), reverse=True))


def _noted(conversations: Iterable[Conversation]) -> Iterator[Said]:
    for conversation in conversations:
        for note in conversation.living():
            if note.kind is Kind.TOLD:
                noted = Noted(conversation, note)
                yield Said(noted.at, noted=noted)
            for answer in note.complaint.answers if note.complaint is not None else ():
                at = datetime.combine(answer.on, time(), note.at.tzinfo)
                yield Said(at, noted=Noted(conversation, note), answer=answer)


def _announced(announced: Iterable[Announced]) -> Iterator[Said]:
    for one in announced:
        day, at = one.telling.told, one.announcement.at
        if day is not None:
            # Only the day is kept; telling on the day of the announcement came after it.
            yield Said(at if day == at.date() else datetime.combine(day, time(), at.tzinfo), announced=one)
