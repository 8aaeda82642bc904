"""The first screen as one frozen value: what was read, what is typed, the entries, and the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_tui.desk.today.entries import Action, Entry
from interview_tui.desk.today.waiting import Waiting
from interview_tui.port.conversations import Listing
from interview_tui.port.customers import Names

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment


class Today(NamedTuple):
    """What is listed and typed. Every key and every reading from the store makes a new one."""

    listing: Listing = Listing()
    names: Names = Names()
    waiting: Waiting = Waiting()
    intention: str = ""
    """My intention for next time."""
    all_read: bool = False
    """All conversations were read, not only the latest."""
    knows_customers: bool = False
    """The customers' names were read, so a typed name can be recognised as new."""
    typed: str = ""
    """The text of the line."""
    entries: tuple[Entry, ...] = ()
    answering: Appointment | None = None
    """The appointment whose customer is being chosen: whoever is opened next, until Esc."""
    selected: int | None = None
    """The index of the selected entry; None: the line."""
    acting: bool = False
    """Tab was pressed: the next letter says what to do with the selected entry."""

    @property
    def chosen(self) -> Entry | None:
        """The selected entry."""
        return self.entries[self.selected] if self.selected is not None and self.selected < len(self.entries) else None

    @property
    def name(self) -> str:
        """The name typed."""
        return self.typed.strip()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever kept here."""
        return self.all_read and not self.listing.heads and not self.names.customers

    @property
    def interrupted(self) -> Entry | None:
        """The first interrupted conversation in the list."""
        return next((one for one in self.entries if one.action is Action.RESUME), None)
