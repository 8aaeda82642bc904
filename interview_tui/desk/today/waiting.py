"""What waits, as the first screen tells it: reckoned when the store was read, and for the day it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from interview_tui.insight.due import About, KeptUntil, Reminder, first_lines, reminders
from interview_tui.port.conversations import Head


@dataclass(frozen=True, slots=True)
class Waiting:
    """The lines of the first screen, and how much more there is."""

    on: date | None = None
    """The day for which it was reckoned; None before that."""
    lines: tuple[Reminder, ...] = ()
    more: int = 0
    """So many other things are open and have no line here."""


def reckoned(
    heads: Iterable[Head],
    on: date,
    *,
    customers: Iterable[KeptUntil] = (),
    others: Iterable[Reminder] = (),
    resting: Collection[About] = frozenset(),
    left: Collection[str] = frozenset(),
) -> Waiting:
    """Return what is shown first of all that waits on a day; the parameters are those of `insight.due`."""
    found = reminders(heads, on, customers, others)
    lines = first_lines(found, on, resting=resting, left=left)
    return Waiting(on, lines, len(found) - len(lines))
