"""All that is kept on one customer: handed out, erased, or gone once it is old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.appointment import Appointment
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.draft import Draft
    from interview_tui.records.merging import Merge
    from interview_tui.records.private import Private
    from interview_tui.records.theme import Theme


@dataclass(frozen=True, slots=True)
class Whole:
    """One conversation with what lies beside it."""

    conversation: Conversation
    private: Private
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """What mentions the customer and is no document in use: an original in the attic, a damaged one."""

    place: str
    """Where it lies in the store."""
    text: str
    """What it holds, as far as that is text."""


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is kept on one customer."""

    customer_id: str
    customer: Customer | None
    """None where the customer's own record cannot be read; it is among `aside` then."""
    wholes: tuple[Whole, ...] = ()
    """The conversations, the earliest first."""
    aside: tuple[Aside, ...] = ()
    others: tuple[Customer, ...] = ()
    """Their other records, where several are one person."""
    merges: tuple[Merge, ...] = ()
    """What says of these records that they are one person, or that they are not."""
    there: tuple[Conversation, ...] = ()
    """Of conversations with others in which the customer was there: that, and what they said."""
    announcements: tuple[Announcement, ...] = ()
    """What many are told and the customer, too, each with nobody's row but theirs."""
    appointments: tuple[Appointment, ...] = ()
    """Those of a calendar of which is known that they are with the customer."""
    themes: tuple[Theme, ...] = ()
    """Under which themes what they said was gathered, each with nothing but that."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone."""

    conversations: int
    files: int
    there: int = 0
    """In how many conversations with others the person was there; these stay without what they said."""
    speaking: int = 0
    """How many thoughts, comments, appointments and lines begun went that named or quoted the person."""
    still_named: tuple[str, ...] = ()
    """The names of themes and the words of announcements that still name them: they hold for others, too."""


class Privacy(Protocol):
    """What a customer may ask for, and what goes by itself."""

    def everything_on(self, customer_id: str) -> Everything:
        """Return all that is kept on a customer, in all their records.

        Raises NotFound where nothing is; Unreadable.
        """
        ...

    def erase(self, customer_id: str) -> Erased:
        """Erase all that is kept on a customer, so that no byte of it is left in the store or its index.

        All their records go, where several are one person.

        A tombstone stays: the ids and the date. Raises NotFound, Unreadable; ReadOnly where a conversation is
        open in another window; NotSaved where something cannot be removed: then the next start goes on.
        """
        ...

    def remove_old_private(self) -> int:
        """Remove the private records that are older than the settings say; return of how many conversations."""
        ...
