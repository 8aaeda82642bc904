"""The announcements screen as one frozen value: the displayed announcement, its people, and the selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interview_tui.records.telling import Count, Telling, TellingState, counted

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.announcement import Announcement

_ORDER = (TellingState.OPEN, TellingState.TOLD, TellingState.UNWISHED)


@dataclass(frozen=True, slots=True)
class Announcements:
    """What is displayed and selected. Every key and every reading from the store makes a new one."""

    every: tuple[Announcement, ...] | None = None
    """All of them, latest first; None until the first reading."""
    customers: Mapping[str, CustomerHead] = field(default_factory=dict)
    seen: str = ""
    """The id of the displayed one; the first one if the id is unknown."""
    at: int = 0
    """The index of the selected row."""
    selected: str = ""
    """The customer to be selected as soon as they are read."""

    @property
    def place(self) -> int:
        """The index of the displayed one among all; 0 if there is none."""
        ids = [one.id for one in self.every or ()]
        return ids.index(self.seen) if self.seen in ids else 0

    @property
    def announcement(self) -> Announcement | None:
        """The displayed one."""
        return self.every[self.place] if self.every else None

    @property
    def rows(self) -> tuple[Telling, ...]:
        """Its people: first those who do not know yet, each group sorted by name."""
        one = self.announcement
        return tuple(sorted(one.tellings, key=self._standing)) if one is not None else ()

    @property
    def chosen(self) -> Telling | None:
        """The selected row."""
        rows = self.rows
        return rows[self.at] if self.at < len(rows) else None

    @property
    def count(self) -> Count:
        """How many of them know it, and how many do not."""
        return counted(self.rows)

    def name(self, telling: Telling) -> str:
        """Return the name of a row's customer with the organisation; "" if the customer is no longer kept."""
        customer = self.customers.get(telling.customer_id)
        return customer.title if customer is not None else ""

    def _standing(self, telling: Telling) -> tuple[int, str, str]:
        return _ORDER.index(telling.state), self.name(telling).casefold(), telling.id


def read(before: Announcements, every: Sequence[Announcement], customers: Mapping[str, CustomerHead]) -> Announcements:
    """Take in what was read. The cursor keeps its index: somebody just told makes way for somebody who was not."""
    after = replace(before, every=tuple(every), customers=customers, selected="")
    ids = [one.customer_id for one in after.rows]
    at = ids.index(before.selected) if before.selected in ids else min(before.at, max(0, len(ids) - 1))
    return replace(after, at=at, seen=after.announcement.id if after.announcement is not None else "")


def turned(before: Announcements, by: int) -> Announcements:
    """Display the next announcement, or the previous one."""
    every = before.every or ()
    return replace(before, seen=every[(before.place + by) % len(every)].id, at=0) if every else before


def moved(before: Announcements, by: int) -> Announcements:
    """Move the selection by this many rows, stopping at the ends."""
    return replace(before, at=max(0, min(len(before.rows) - 1, before.at + by)))


def picked(before: Announcements, at: int) -> Announcements:
    """Select the row at this index; unchanged if there is none."""
    return replace(before, at=at) if at < len(before.rows) else before
