"""Ways to reach a customer: recognised as they are typed, dialled by a link, found again by the number of a call."""

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
    # A number of four digits is rather a count where no house number stands before it.
    re.compile(r"(?:.*\d\s?[a-zA-Z]?\s*,\s*(?:[A-Z]{1,2}-)?\d{4,5}|(?:.*,\s*)?(?:D-)?\d{5})\s+[^\W\d_]\D*"),
    re.compile(r".*,.*\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}"),
    re.compile(r".*,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?"),
)
"""Addresses: those with the postcode before the town, British ones, American ones."""


def way_typed(typed: str) -> Aspect | None:
    """Return which way to reach somebody this is, by its look; None: it is none."""
    text = typed.strip()
    if _MAIL.fullmatch(text):
        return Aspect.MAIL
    if is_number(text):
        return Aspect.PHONE
    return Aspect.POSTAL if any(one.fullmatch(text) for one in _POSTAL) else None


def way_known(typed: str, entry_id: str, at: datetime, code: Code) -> Entry | None:
    """Return what is typed as a way to reach somebody; None where it is none."""
    aspect = way_typed(typed)
    proposal = proposed(typed, aspect, entry_id=entry_id, at=at, code=code) if aspect is not None else None
    return proposal.entry if proposal is not None else None


def way_fault(typed: str) -> Message | None:
    """Return why what was typed is no way to reach somebody; nothing typed is none, and no fault."""
    if not typed.strip():
        return None
    if way_typed(typed) is None:
        return Message(N_("This is no number, mail address, or address with its postcode."))
    return long_fault(typed)


def region_here(services: Services, environ: Mapping[str, str] | None = None) -> str:
    """Return the country of a number that names none."""
    chosen = services.store.settings.region
    return chosen or usual_region(os.environ if environ is None else environ, services.language)


def region_typed(typed: str) -> str:
    """Return a country as it is kept."""
    return typed.strip().upper()


def region_fault(typed: str) -> Message | None:
    """Return why what was typed is no country; nothing typed leaves it to the system."""
    wanted = region_typed(typed)
    if not wanted or is_region(wanted):
        return None
    return Message(N_("There is no such country. For example: DE, AT, CH, GB."))


def who_calls(services: Services, call: str) -> tuple[Customer, ...]:
    """Return the customers who are reached at a number; those of a name, where it is none."""
    store = services.store
    # A telephone rings: only who calls is read, and not all customers.
    every = store.customer_names().customers.values()
    them = callers(call, every, region_here(services)) if is_number(call) else meant(call, every)
    return tuple(found for one in them if (found := store.customer(one.id)) is not None)


def links(customer: Customer, region: str) -> dict[str, str]:
    """Return the ways that a program can take, numbers first: as typed, with the link that takes it."""
    found: dict[str, str] = {}
    for entry in customer.holding(Aspect.PHONE):
        number = read_number(entry.text, region)
        if number is not None:
            found[entry.text] = number.link
    for entry in customer.holding(Aspect.MAIL):
        found[entry.text] = f"mailto:{quote(entry.text, safe='@')}"
    return found


def caller_kept(services: Services, conversation: Conversation, customer: Customer) -> bool:
    """Keep the number from which a customer called as theirs, now that they have a name; tell whether that was new.

    Raises Told where it cannot be kept.
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
