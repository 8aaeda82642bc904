"""The screen of announcements as one frozen value: which one is seen, whom it is for, who is selected."""

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
    """What is seen and selected. Every key, and everything that is read, makes a new one."""

    every: tuple[Announcement, ...] | None = None
    """All of them, the latest first; None before anything was read."""
    customers: Mapping[str, CustomerHead] = field(default_factory=dict)
    seen: str = ""
    """The id of the one that is seen; the first where there is none of that id."""
    at: int = 0
    """The place of the selected row."""
    selected: str = ""
    """The customer to be selected once it is read."""

    @property
    def place(self) -> int:
        """The place among all of the one that is seen; 0 where there is none."""
        ids = [one.id for one in self.every or ()]
        return ids.index(self.seen) if self.seen in ids else 0

    @property
    def announcement(self) -> Announcement | None:
        """The one that is seen."""
        return self.every[self.place] if self.every else None

    @property
    def rows(self) -> tuple[Telling, ...]:
        """Whom it is for, those first who do not know it yet; of each by name."""
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
        """Return what the customer of a row is called, with the organisation; "" for one who is not kept any more."""
        customer = self.customers.get(telling.customer_id)
        return customer.title if customer is not None else ""

    def _standing(self, telling: Telling) -> tuple[int, str, str]:
        return _ORDER.index(telling.state), self.name(telling).casefold(), telling.id


def read(before: Announcements, every: Sequence[Announcement], customers: Mapping[str, CustomerHead]) -> Announcements:
    """Take in what was read. The cursor stays at its place: who was just told gives it to who was not."""
    after = replace(before, every=tuple(every), customers=customers, selected="")
    ids = [one.customer_id for one in after.rows]
    at = ids.index(before.selected) if before.selected in ids else min(before.at, max(0, len(ids) - 1))
    return replace(after, at=at, seen=after.announcement.id if after.announcement is not None else "")


def turned(before: Announcements, by: int) -> Announcements:
    """Go on to the next announcement, or back."""
    every = before.every or ()
    return replace(before, seen=every[(before.place + by) % len(every)].id, at=0) if every else before


def moved(before: Announcements, by: int) -> Announcements:
    """Select the row so many places below, or above; at the ends the last one there is."""
    return replace(before, at=max(0, min(len(before.rows) - 1, before.at + by)))


def picked(before: Announcements, at: int) -> Announcements:
    """Select the row at a place; the same state where none stands there."""
    return replace(before, at=at) if at < len(before.rows) else before
