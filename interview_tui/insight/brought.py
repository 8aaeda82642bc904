"""Whom a customer brought: who came through them, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


@dataclass(frozen=True, slots=True)
class Brought:
    """Somebody who came through another customer."""

    customer: Customer
    on: date
    """The day it was told."""
    first_deal: date | None = None
    last_contact: date | None = None
    left: str = ""
    """Why they left, where they did."""


def brought_by(
    ids: Collection[str], customers: Iterable[Customer], last_contacts: Mapping[str, date]
) -> tuple[Brought, ...]:
    """Return who came through the person of these ids, the latest first; `last_contacts` are by customer id."""
    found = []
    for one in customers:
        told = next((entry for entry in reversed(one.holding(Aspect.THROUGH)) if entry.person in ids), None)
        if told is not None and one.id not in ids:
            left = next((entry.text for entry in one.holding(Aspect.LEFT)), "")
            found.append(Brought(one, told.learnt_at.date(), one.first_deal, last_contacts.get(one.id), left))
    return tuple(sorted(found, key=lambda each: (each.on, each.customer.id), reverse=True))
