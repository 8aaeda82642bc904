"""A line of the first screen, as a value: what it says, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from interview_tui.port.conversations import Head
from interview_tui.records.naming import title
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


class Action(Enum):
    """What Enter does with an entry."""

    CUSTOMER = auto()
    NEW = auto()
    RESUME = auto()
    AFTER = auto()
    READ = auto()
    PROMISE = auto()
    NOBODY = auto()


@dataclass(frozen=True)
class Entry:
    """One line: what it says and what can be done with it. Without an action it is a heading or a gap."""

    action: Action | None = None
    left: Line = ()
    right: Line = ()
    head: Head | None = None
    customer: Customer | None = None
    note_id: str = ""
    name: str = ""

    def lines(self, width: int) -> Lines:
        """Return the entry in one line."""
        return [beside(self.left, (*self.right, Span(" ")), width) if self.left else ()]

    @property
    def key(self) -> tuple[object, ...]:
        """What tells this entry from others while the list changes around it."""
        return (
            self.action,
            self.head.id if self.head else "",
            self.note_id,
            self.customer and self.customer.id,
        )


def whom(head: Head) -> str:
    """Return with whom a conversation was, as its heading says it; an empty text where nobody was named."""
    return title(head.customer, head.organisation) if head.customer else ""
