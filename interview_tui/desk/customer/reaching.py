"""Ways to reach a customer: recognised as typed, opened by a link, and looked up by the number of a caller."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote

from interview_tui.desk.customer.entering import proposed
from interview_tui.desk.services import Services
from interview_tui.desk.typed import long_fault
from interview_tui.insight.callers import callers
from interview_tui.insight.matching import meant
from interview_tui.language.catalogue import Code
from interview_tui.language.message import N_, Message
from interview_tui.language.phone import is_number, is_region, read_number, usual_region
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect

_MAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[^\s@<>,;:\".]+")
_POSTAL = (
    # Four digits are more likely a count unless a house number precedes them.
    re.compile(r"(?:.*\d\s?[a-zA-Z]?\s*,\s*(?:[A-Z]{1,2}-)?\d{4,5}|(?:.*,\s*)?(?:D-)?\d{5})\s+[^\W\d_]\D*"),
    re.compile(r".*,.*\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}"),
    re.compile(r".*,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?"),
)
"""Postal addresses: with the postcode before the town, British, and American ones."""


def way_typed(typed: str) -> Aspect | None:
    """Return which way to reach somebody a text is, by its form; None: none."""
    text = typed.strip()
    if _MAIL.fullmatch(text):
        return Aspect.MAIL
    if is_number(text):
        return Aspect.PHONE
    return Aspect.POSTAL if any(one.fullmatch(text) for one in _POSTAL) else None


def way_known(typed: str, entry_id: str, at: datetime, code: Code) -> Entry | None:
    """Return an entry for a way to reach somebody; None if the text is none."""
    aspect = way_typed(typed)
    proposal = proposed(typed, aspect, entry_id=entry_id, at=at, code=code) if aspect is not None else None
    return proposal.entry if proposal is not None else None


def way_fault(typed: str) -> Message | None:
    """Return why a text is no way to reach somebody; None if it is one, or empty."""
    if not typed.strip():
        return None
    if way_typed(typed) is None:
        return Message(N_("This is no number, mail address, or address with its postcode."))
    return long_fault(typed)


def region_here(services: Services, environ: Mapping[str, str] | None = None) -> str:
    """Return the country assumed for phone numbers without one."""
    chosen = services.store.settings.region
    return chosen or usual_region(os.environ if environ is None else environ, services.language)


def region_typed(typed: str) -> str:
    """Return a country in the form it is saved."""
    return typed.strip().upper()


def region_fault(typed: str) -> Message | None:
    """Return why a text is no country; None if it is one, or empty (which leaves it to the system)."""
    wanted = region_typed(typed)
    if not wanted or is_region(wanted):
        return None
    return Message(N_("There is no such country. For example: DE, AT, CH, GB."))


def who_calls(services: Services, call: str) -> tuple[Customer, ...]:
    """Return the customers with this number, or if it is no number, with this name."""
    store = services.store
    # The telephone is ringing: read only those who may be calling, not all customers.
    every = store.customer_names().customers.values()
    them = callers(call, every, region_here(services)) if is_number(call) else meant(call, every)
    return tuple(found for one in them if (found := store.customer(one.id)) is not None)


def links(customer: Customer, region: str) -> dict[str, str]:
    """Return the ways another program can open, numbers first: the text as typed, and its link."""
    found: dict[str, str] = {}
    for entry in customer.holding(Aspect.PHONE):
        number = read_number(entry.text, region)
        if number is not None:
            found[entry.text] = number.link
    for entry in customer.holding(Aspect.MAIL):
        found[entry.text] = f"mailto:{quote(entry.text, safe='@')}"
    return found


def caller_kept(services: Services, conversation: Conversation, customer: Customer) -> bool:
    """Save the number a customer called from as theirs, now that they have a name; return whether it was new.

    Raises Told if it cannot be saved.
    """
    number = conversation.caller
    if not is_number(number):
        return False
    entry = Entry(
        id=services.new_id(),
        aspect=Aspect.PHONE,
        text=number,
        learnt_at=services.now().wall,
        conversation=conversation.id,
    )
    region = region_here(services)
    new = False

    def known(now: Customer) -> Customer:
        nonlocal new
        new = not callers(number, [now], region)
        return begun(now, entry) if new else now

    services.store.change_customer(customer.id, known)
    return new
