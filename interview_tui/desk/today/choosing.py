"""Choosing what to do next: data read comes in, a name is typed, Enter starts something.

Functions from one state to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.desk.today.entries import Action, Entry, entries
from interview_tui.desk.today.state import Today
from interview_tui.desk.today.waiting import Waiting
from interview_tui.insight.callers import matches
from interview_tui.port.conversations import Listing
from interview_tui.port.customers import Names

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment

SAMPLE = "b"
"""Entered while nothing was ever kept, this asks for a sample."""


def latest_read(today: Today, listing: Listing, waiting: Waiting) -> Today:
    """Take in the latest conversations, and what is waiting; the rest follows later."""
    # What others say is read with the rest: until then it stays as it was.
    waiting = waiting._replace(asked=today.waiting.asked)
    return listed(today._replace(listing=listing, waiting=waiting, all_read=False))


def customers_read(today: Today, names: Names) -> Today:
    """Take in the names of all customers."""
    return listed(today._replace(names=names, knows_customers=True))


def all_read(today: Today, listing: Listing, waiting: Waiting, intention: str = "") -> Today:
    """Take in all conversations, everything waiting, and what I intended to do next time."""
    return listed(today._replace(listing=listing, waiting=waiting, all_read=True, intention=intention))


def typed(today: Today, line: str) -> Today:
    """Take over the text of the line."""
    return listed(today._replace(typed=line, acting=False))


def emptied(today: Today) -> Today:
    """Empty the line and return to it."""
    return listed(today._replace(typed="", selected=None, answering=None))


def with_whom(today: Today, appointment: Appointment) -> Today:
    """Ask whose appointment it is, with the name in the calendar as the default."""
    return listed(today._replace(typed=appointment.named, selected=None, acting=False, answering=appointment))


def listed(today: Today) -> Today:
    """Return the state with a new list: the first match is selected, or else what was selected before."""
    name, customers = today.name, today.names.customers
    found = matches(name, customers.values()) if name else None
    after = tuple(entries(name, found, today.waiting, today.listing.heads, customers))
    before = today.chosen.key if today.chosen else None
    if name:
        selected = next((at for at, entry in enumerate(after) if entry.action), None)
    else:
        selected = next((at for at, entry in enumerate(after) if before is not None and entry.key == before), None)
    stays = selected is not None and after[selected].key == before
    return today._replace(entries=after, selected=selected, acting=today.acting and stays)


def acting(today: Today, *, waits: bool = True) -> Today:
    """Wait, or stop waiting, for a letter that says what to do with the selected entry; without a selection, never."""
    return today._replace(acting=waits and today.chosen is not None)


def moved(today: Today, step: int) -> Today:
    """Select the next (1) or previous (-1) selectable entry; the line is above the first one."""
    today = acting(today, waits=False)
    places = [at for at, entry in enumerate(today.entries) if entry.action]
    if today.selected is None:
        return today._replace(selected=places[0]) if places and step > 0 else today
    following = [at for at in places if (at - today.selected) * step > 0]
    if following:
        return today._replace(selected=following[0] if step > 0 else following[-1])
    return today._replace(selected=None) if places and step < 0 else today


def picked(today: Today, at: int) -> Today:
    """Select the entry at this index; unchanged if it cannot be selected."""
    if at >= len(today.entries) or today.entries[at].action is None:
        return today
    return today._replace(selected=at, acting=False)


def wants_sample(today: Today) -> bool:
    """Return whether Enter asks for a sample."""
    return today.is_empty and today.name.lower() == SAMPLE


def entered(today: Today) -> Entry | None:
    """Return what Enter opens: the selection; on the empty line an interrupted call, or one without a customer."""
    if today.chosen is None and not today.name:
        return today.interrupted or Entry(Action.NOBODY)
    return today.chosen and today.chosen._replace(answers=today.answering)
