"""The time before a call as one frozen value: whom it is with, what it will begin with, what is selected."""

from dataclasses import dataclass
from datetime import date

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
"""Things told that are shown however low the screen is."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known and chosen before a call. Every key makes a new one."""

    customer: Customer
    plan: Plan
    """What the call will begin with; it is with this customer."""
    at: int = 0
    """The place of the selected item among `items`."""
    reasons: tuple[Reason, ...] = ()
    """What makes this conversation a special one."""
    faults: tuple[Message, ...] = ()
    """What could not be read, or not be kept."""
    warned: str = ""
    """The guide of which it was said that its measure had better wait; chosen once more it is taken."""
    by_hand: bool = False
    """The guide was chosen by hand: it stays, whatever fits better."""
    most_told: int = LEAST_TOLD
    """How many of the things told are shown, as the height allows."""
    author: str = ""
    """Who prepares: it is their last contact since which something changed."""
    uncovered: bool = False
    """What is better not mentioned is seen."""
    from_others: tuple[Reminder, ...] = ()
    """What others say about notes with them, and promised them in my name: as much of it as is shown."""
    shows_all: bool = False
    """All that is known is shown, however long that is."""

    @property
    def known(self) -> Known:
        """What is known of the customer."""
        return self.plan.known

    def changed(self, today: date) -> tuple[Changed, ...]:
        """Return what changed of the customer since the person last talked with them, the latest first."""
        return changed_since(self.customer, last_with(self.known.conversations, self.author), today)

    def asks(self, today: date) -> tuple[Asks[Conversation], ...]:
        """Return what they answered to a measure that nobody spoke of with them since."""
        known = self.known
        return standing((*known.conversations, *known.there), today, complains=bool(known.complaints))

    def closed_lately(self, today: date) -> Note | None:
        """Return the complaint that was closed last, where nobody was in touch with them since."""
        return closed_lately((*self.known.conversations, *self.known.there), today)

    @property
    def items(self) -> list[Item]:
        """What can be selected, in the order of the screen."""
        return items(self.plan, None if self.shows_all else self.most_told, self.from_others)

    @property
    def told(self) -> tuple[Noted, ...]:
        """What was told, as much of it as is shown."""
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
