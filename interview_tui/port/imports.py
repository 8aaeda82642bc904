"""What is brought in from a file: written as a whole or not at all, and taken back as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.entry import Entry
    from interview_tui.records.imported import Import
    from interview_tui.records.merging import Merge
    from interview_tui.records.note import Note
    from interview_tui.records.private import ImportedTalk


@dataclass(frozen=True, slots=True)
class Addition:
    """What comes to a conversation that is known, or that is new with it."""

    notes: tuple[Note, ...] = ()
    """Of one that is new none: its own come with it."""
    talk: ImportedTalk | None = None


@dataclass(frozen=True, slots=True)
class Arriving:
    """All that one import writes."""

    id: str
    at: datetime
    customers: tuple[Customer, ...] = ()
    """Who is new."""
    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """What is news of those who are known, by their ids; all of it learnt at the moment of the import."""
    merges: tuple[Merge, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    additions: Mapping[str, Addition] = field(default_factory=dict)
    """By the ids of conversations; talk time bears the moment of the import."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would be written."""
        every = (self.customers, self.entries, self.merges, self.conversations, self.appointments, self.additions)
        return not any(every)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of an import that was taken back."""

    gone: int = 0
    """How many customers, entries, conversations, appointments, notes and talk times are gone again."""
    left: tuple[str, ...] = ()
    """Who was changed since: the names of the customers of whom something of it stays."""


class Imports(Protocol):
    """What brings in, and takes back."""

    def imports(self) -> tuple[Import, ...]:
        """Return what was brought in and not taken back, the first first."""
        ...

    def bring_in(self, arriving: Arriving) -> None:
        """Write all of it; on disk when this returns. Whatever is in the way, nothing of it is left then.

        Raises NotFound where somebody is not kept any more, NotSaved, ReadOnly.
        """
        ...

    def take_back(self, import_id: str) -> TakenBack:
        """Remove what an import wrote, for good when this returns; what was changed since is left.

        What is begun is finished at the next start, whatever happens. Raises NotFound, Unreadable, NotSaved, ReadOnly.
        """
        ...
