"""Everything that is open as one frozen value: what is waiting, most pressing first, and the selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.insight.due import About, Reason, Reminder

if TYPE_CHECKING:
    from interview_tui.port.customers import Named


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading above everything waiting for the same reason."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line between groups."""


Line = Heading | Gap | Reminder


@dataclass(frozen=True, slots=True)
class AllOpen:
    """The list and its selection. Every key and every reading from the store makes a new one."""

    found: tuple[Reminder, ...] = ()
    customers: Mapping[str, Named] | None = None
    """By id, as they are now; None until the first reading."""
    resting: Mapping[About, date] = field(default_factory=dict)
    """What rests, with its last day of rest."""
    at: int = 0
    """The index of the selection among what was found."""

    @property
    def chosen(self) -> Reminder | None:
        """The selected reminder."""
        return self.found[self.at] if self.at < len(self.found) else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The list including its headings."""
        lines: list[Line] = []
        for before, one in zip((None, *self.found), self.found, strict=False):
            if before is None or before.reason is not one.reason:
                lines += [*([Gap()] if lines else []), Heading(one.reason)]
            lines.append(one)
        return tuple(lines)

    @property
    def selected(self) -> int | None:
        """The index of the selection among `lines`."""
        return next((at for at, one in enumerate(self.lines) if one is self.chosen), None)

    def rests_until(self, one: Reminder) -> date | None:
        """Return the last day of its rest; None if it does not rest."""
        return self.resting.get(one.about)

    def name(self, one: Reminder) -> str:
        """Return the customer's present name, else the one at the time; "" if nobody was named."""
        customer = (self.customers or {}).get(one.customer_id or "")
        return customer.name if customer else (one.head and one.head.customer) or ""


def read(
    before: AllOpen, found: Sequence[Reminder], customers: Mapping[str, Named], resting: Mapping[About, date]
) -> AllOpen:
    """Take in what was read; the selection stays, or moves to what is now at its index."""
    keys = [_key(one) for one in found]
    wanted = _key(before.chosen) if before.chosen else None
    at = keys.index(wanted) if wanted in keys else min(before.at, max(0, len(found) - 1))
    return AllOpen(tuple(found), customers, resting, at)


def moved(all_open: AllOpen, by: int) -> AllOpen:
    """Move the selection by this many lines, stopping at the ends."""
    return replace(all_open, at=max(0, min(len(all_open.found) - 1, all_open.at + by)))


def picked(all_open: AllOpen, line: int) -> AllOpen:
    """Select the line at this index; unchanged if it cannot be selected."""
    lines = all_open.lines
    one = lines[line] if line < len(lines) else None
    return replace(all_open, at=all_open.found.index(one)) if isinstance(one, Reminder) else all_open


def _key(one: Reminder) -> tuple[str, ...]:
    # A promise is still the same one when it has become late or was moved.
    return one.about[1:] if one.note_id else one.about
