"""The time before a call as one frozen value: the customer, what the call will start with, and the selection."""

from datetime import date
from typing import NamedTuple

from interview_tui.desk.before.items import Item, items, told
from interview_tui.desk.before.plan import Plan
from interview_tui.insight.after_complaint import closed_lately
from interview_tui.insight.changed_since import Changed, changed_since, last_with
from interview_tui.insight.due import Reminder
from interview_tui.insight.following import Asks, standing
from interview_tui.insight.known import Known, Noted
from interview_tui.insight.occasion import Reason
from interview_tui.language.message import Message
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note

LEAST_TOLD = 3
"""How many things told are displayed even on the lowest screen."""


class Before(NamedTuple):
    """What is known and chosen before a call. Every key makes a new one."""

    customer: Customer
    plan: Plan
    """What the call will start with, including the customer."""
    at: int = 0
    """The index of the selection among `items`."""
    reasons: tuple[Reason, ...] = ()
    """The occasions that make this conversation a special one."""
    faults: tuple[Message, ...] = ()
    """What could not be read, or saved."""
    warned: str = ""
    """The guide whose measure was advised against; chosen again, it is taken."""
    by_hand: bool = False
    """The guide was chosen by hand: it stays, even if another fits better."""
    most_told: int = LEAST_TOLD
    """How many of the things told fit on the screen."""
    author: str = ""
    """Who prepares: "changed since" refers to their own last contact."""
    uncovered: bool = False
    """What is better not mentioned is displayed."""
    from_others: tuple[Reminder, ...] = ()
    """What others say about notes on them, and promised in my name; cut to what is displayed."""
    shows_all: bool = False
    """Everything known is displayed, whatever its length."""

    @property
    def known(self) -> Known:
        """What is known of the customer."""
        return self.plan.known

    def changed(self, today: date) -> tuple[Changed, ...]:
        """Return what changed for the customer since the person last talked to them, latest first."""
        return changed_since(self.customer, last_with(self.known.conversations, self.author), today)

    def asks(self, today: date) -> tuple[Asks[Conversation], ...]:
        """Return answers to measures that nobody has talked with them about since."""
        known = self.known
        return standing((*known.conversations, *known.there), today, complains=bool(known.complaints))

    def closed_lately(self, today: date) -> Note | None:
        """Return the last complaint closed, if nobody was in touch with them since; else None."""
        return closed_lately((*self.known.conversations, *self.known.there), today)

    @property
    def items(self) -> list[Item]:
        """What can be selected, in the order of the screen."""
        return items(self.plan, None if self.shows_all else self.most_told, self.from_others)

    @property
    def told(self) -> tuple[Noted, ...]:
        """The things told, cut to what is displayed."""
        every = told(self.known)
        return every if self.shows_all else every[: self.most_told]

    @property
    def more_told(self) -> int:
        """How many more things were told."""
        return len(told(self.known)) - len(self.told)

    @property
    def chosen(self) -> Item | None:
        """What is selected."""
        found = self.items
        return found[self.at] if self.at < len(found) else None
