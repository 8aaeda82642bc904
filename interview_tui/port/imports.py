"""Imports from a file: written completely or not at all, and undone as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.entry import Entry
    from interview_tui.records.imported import Import
    from interview_tui.records.merging import Merge
    from interview_tui.records.note import Note
    from interview_tui.records.private import ImportedTalk


class Addition(NamedTuple):
    """What an import adds to a conversation, known or new."""

    notes: tuple[Note, ...] = ()
    """Empty for a new one, which brings its own."""
    talk: ImportedTalk | None = None


class Arriving(NamedTuple):
    """Everything that one import writes."""

    id: str
    at: datetime
    customers: tuple[Customer, ...] = ()
    """New customers."""
    entries: Mapping[str, tuple[Entry, ...]] = MappingProxyType({})
    """News about known customers, by id; all of it learnt at the moment of the import."""
    merges: tuple[Merge, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    additions: Mapping[str, Addition] = MappingProxyType({})
    """By conversation id; talk time is dated to the moment of the import."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would be written."""
        every = (self.customers, self.entries, self.merges, self.conversations, self.appointments, self.additions)
        return not any(every)


class TakenBack(NamedTuple):
    """The result of undoing an import."""

    gone: int = 0
    """How many customers, entries, conversations, appointments, notes and talk times were removed."""
    left: tuple[str, ...] = ()
    """The names of customers of whom something stays because it was changed since."""


class Imports(Protocol):
    """Carries out imports and undoes them."""

    def imports(self) -> tuple[Import, ...]:
        """Return the imports that were not undone, oldest first."""
        ...

    def bring_in(self, arriving: Arriving) -> None:
        """Write all of it, on disk on return; if anything prevents that, nothing of it is left.

        Raises NotFound if a customer no longer exists, NotSaved, ReadOnly.
        """
        ...

    def take_back(self, import_id: str) -> TakenBack:
        """Remove what an import wrote, for good on return; what was changed since is left.

        Once begun, it is completed by the next start if interrupted. Raises NotFound, Unreadable, NotSaved, ReadOnly.
        """
        ...
