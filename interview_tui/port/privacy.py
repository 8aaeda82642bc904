"""Everything kept on one customer: handed out, erased, or removed once it is old."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.appointment import Appointment
    from interview_tui.records.begun_line import BegunLine
    from interview_tui.records.comment import Comment
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.destination import Destination, Sent
    from interview_tui.records.draft import Draft
    from interview_tui.records.merging import Merge
    from interview_tui.records.private import Private
    from interview_tui.records.resting import Rest
    from interview_tui.records.theme import Theme


class Whole(NamedTuple):
    """One conversation with everything beside it."""

    conversation: Conversation
    private: Private
    draft: Draft | None = None


class Went(NamedTuple):
    """A destination, and which of their conversations went there."""

    to: Destination
    """With only the orders that name them."""
    sent: tuple[Sent, ...]


class Aside(NamedTuple):
    """A file that mentions the customer and is no document in use: an original in the attic, or a damaged one."""

    place: str
    """Its path in the store."""
    text: str
    """Its content, as far as it is text."""


class Everything(NamedTuple):
    """Everything kept on one customer."""

    customer_id: str
    customer: Customer | None
    """None if the customer's own record cannot be read; it is in `aside` then."""
    wholes: tuple[Whole, ...] = ()
    """The conversations, earliest first."""
    aside: tuple[Aside, ...] = ()
    others: tuple[Customer, ...] = ()
    """Their other records, if the person has several."""
    merges: tuple[Merge, ...] = ()
    """The merges of these records, positive and negative."""
    there: tuple[Conversation, ...] = ()
    """Conversations with others at which the customer was present: that fact, and what they said."""
    announcements: tuple[Announcement, ...] = ()
    """Announcements for the customer, each with only their own row."""
    appointments: tuple[Appointment, ...] = ()
    """Calendar appointments known to be with the customer."""
    rests: tuple[Rest, ...] = ()
    """Reminders about them that are snoozed."""
    begun: tuple[BegunLine, ...] = ()
    """Lines about them that were begun and not entered."""
    comments: tuple[Comment, ...] = ()
    """Comments on their conversations, own and received, under the ids these have here."""
    went: tuple[Went, ...] = ()
    """Where their conversations went by an export."""
    themes: tuple[Theme, ...] = ()
    """The themes of what they said, each with only their own notes."""
    speaking: tuple[str, ...] = ()
    """Own texts that name or quote them: thoughts on themes, comments, appointments, lines begun, what is private to
    conversations with others, kept orders of exports.
    """
    still_named: tuple[str, ...] = ()
    """The names of themes and the texts of announcements that name them and concern others, too."""


class Erased(NamedTuple):
    """What was erased."""

    conversations: int
    files: int
    there: int = 0
    """In how many conversations with others the person was there; these stay without what they said."""
    speaking: int = 0
    """How many own texts went that named or quoted the person, as in `Everything.speaking`."""
    still_named: tuple[str, ...] = ()
    """The names of themes and the words of announcements that still name them: they hold for others, too."""


class Privacy(Protocol):
    """A customer's rights, and automatic removal."""

    def everything_on(self, customer_id: str) -> Everything:
        """Return everything kept on a customer, in all their records. Raises NotFound if nothing is; Unreadable."""
        ...

    def erase(self, customer_id: str) -> Erased:
        """Erase everything kept on a customer, in all their records, so that no byte is left in the store or its index.

        A tombstone stays, with the ids and the date. Raises NotFound, Unreadable; ReadOnly if a conversation is open in
        another window; NotSaved if something cannot be removed: the next start then goes on.
        """
        ...

    def remove_old_private(self) -> int:
        """Remove private records older than the setting; return of how many conversations."""
        ...
