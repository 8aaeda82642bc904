"""Everything that is kept on one customer, and what became of it when it was erased."""

from dataclasses import dataclass

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft
from interview_tui.records.private import Private


@dataclass(frozen=True, slots=True)
class Whole:
    """One conversation with what lies beside it."""

    conversation: Conversation
    private: Private
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that mentions the customer and is no document in use: an original in the attic, a damaged one."""

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


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone."""

    conversations: int
    files: int
