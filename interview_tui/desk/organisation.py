"""The people of one organisation as one frozen value: who knows whom, the selection, and the columns displayed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_tui.insight.organisations import (
    Acquaintance,
    Member,
    Organisation,
    Row,
    of_name,
    who_knows_whom,
)
from interview_tui.port.conversations import Head

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead


@dataclass(frozen=True, slots=True)
class People:
    """What is displayed. Every key and every reading from the store makes a new one."""

    name: str
    """As requested."""
    organisation: Organisation | None = None
    """None until it was read, or if nobody is known there any more."""
    known: Acquaintance = Acquaintance()  # noqa: RUF009 - a frozen value, safe to share
    kept: Collection[str] = frozenset()
    """Ids of those who have a page; the others are only a name."""
    at: int = 0
    """The index of the selected person."""
    column: int = 0
    """The first of our names displayed."""
    is_read: bool = False

    @property
    def chosen(self) -> Member | None:
        """The selected person."""
        return self.known.rows[self.at].member if self.at < len(self.known.rows) else None

    @property
    def rows(self) -> Sequence[Row]:
        """All persons."""
        return self.known.rows


def read(before: People, customers: Sequence[CustomerHead], heads: Iterable[Head]) -> People:
    """Take in what was read; the selection stays."""
    every = tuple(heads)
    organisation = of_name(before.name, customers, every)
    if organisation is None:
        return replace(before, organisation=None, known=Acquaintance(), kept=frozenset(), at=0, is_read=True)
    known = who_knows_whom(organisation.members, every)
    ids = [one.customer_id for one in organisation.members]
    chosen = before.chosen.customer_id if before.chosen else ""
    at = ids.index(chosen) if chosen in ids else min(before.at, max(0, len(ids) - 1))
    kept = frozenset(ids) & {one.id for one in customers}
    return replace(before, organisation=organisation, known=known, kept=kept, at=at, is_read=True)


def moved(people: People, by: int) -> People:
    """Move the selection by this many people, stopping at the ends."""
    return replace(people, at=max(0, min(len(people.rows) - 1, people.at + by)))


def picked(people: People, at: int) -> People:
    """Select the person at this index; unchanged if there is none."""
    return replace(people, at=at) if 0 <= at < len(people.rows) else people


def sideways(people: People, by: int, room: int) -> People:
    """Scroll our names to the right or left; `room` is how many are displayed at a time."""
    last = max(0, len(people.known.authors) - room)
    return replace(people, column=max(0, min(last, people.column + by)))
