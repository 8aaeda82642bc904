"""Choosing what to go on with: what was read comes in, a name is typed, Enter means something.

Each function takes a state and returns the next.
"""

from __future__ import annotations

from dataclasses import replace
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
"""Typed and entered where nothing was ever kept, it asks for a sample."""


def latest_read(today: Today, listing: Listing, waiting: Waiting) -> Today:
    """Take in the latest conversations, and what waits of them; the others follow."""
    # What others say is read with the others: until then it stands as it was.
    waiting = replace(waiting, asked=today.waiting.asked)
    return listed(replace(today, listing=listing, waiting=waiting, all_read=False))


def customers_read(today: Today, names: Names) -> Today:
    """Take in how all customers are called."""
    return listed(replace(today, names=names, knows_customers=True))


def all_read(today: Today, listing: Listing, waiting: Waiting, intention: str = "") -> Today:
    """Take in all conversations, all that waits, and what I meant to do the next time."""
    return listed(replace(today, listing=listing, waiting=waiting, all_read=True, intention=intention))


def typed(today: Today, line: str) -> Today:
    """Take over what stands in the line."""
    return listed(replace(today, typed=line, acting=False))


def emptied(today: Today) -> Today:
    """Empty the line and go back to it."""
    return listed(replace(today, typed="", selected=None, answering=None))


def with_whom(today: Today, appointment: Appointment) -> Today:
    """Ask with whom an appointment is: whom it names is typed for the person."""
    return listed(replace(today, typed=appointment.named, selected=None, acting=False, answering=appointment))


def listed(today: Today) -> Today:
    """Return the state with its list anew: the first match is selected, or else what was selected before."""
    name, customers = today.name, today.names.customers
    found = matches(name, customers.values()) if name else None
    after = tuple(entries(name, found, today.waiting, today.listing.heads, customers))
    before = today.chosen.key if today.chosen else None
    if name:
        selected = next((at for at, entry in enumerate(after) if entry.action), None)
    else:
        selected = next((at for at, entry in enumerate(after) if before is not None and entry.key == before), None)
    stays = selected is not None and after[selected].key == before
    return replace(today, entries=after, selected=selected, acting=today.acting and stays)


def acting(today: Today, *, waits: bool = True) -> Today:
    """Wait for a letter that says what to do with the selected entry, or no more; nothing selected, nothing waits."""
    return replace(today, acting=waits and today.chosen is not None)


def moved(today: Today, step: int) -> Today:
    """Select what can be selected a step (1 or -1) further; above the first entry that is the line."""
    today = acting(today, waits=False)
    places = [at for at, entry in enumerate(today.entries) if entry.action]
    if today.selected is None:
        return replace(today, selected=places[0]) if places and step > 0 else today
    following = [at for at in places if (at - today.selected) * step > 0]
    if following:
        return replace(today, selected=following[0] if step > 0 else following[-1])
    return replace(today, selected=None) if places and step < 0 else today


def picked(today: Today, at: int) -> Today:
    """Select the entry at a place; the same state where none stands there that can be selected."""
    if at >= len(today.entries) or today.entries[at].action is None:
        return today
    return replace(today, selected=at, acting=False)


def wants_sample(today: Today) -> bool:
    """Tell whether Enter asks for a sample."""
    return today.is_empty and today.name.lower() == SAMPLE


def entered(today: Today) -> Entry | None:
    """Return what Enter opens: what is selected; on the empty line what was interrupted, or a call with nobody."""
    if today.chosen is None and not today.name:
        return today.interrupted or Entry(Action.NOBODY)
    return today.chosen and replace(today.chosen, answers=today.answering)
