"""Whom a customer recommended us to, and what came of it, in one line."""

from __future__ import annotations

from collections.abc import Iterable

from interview_tui.insight.contacts_due import came_through
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.customer_heads import CustomerHead


def brought_by(customer_id: str, heads: Iterable[CustomerHead]) -> tuple[CustomerHead, ...]:
    """Return who came through a customer, the most recent first."""
    came = came_through(heads, customer_id)
    return tuple(head for head, _ in sorted(came, key=lambda pair: (pair[1].learnt_on, pair[0].id), reverse=True))


def brought_told(brought: Iterable[CustomerHead], language: Language) -> str:
    """Return who came through a customer and what became of it; "" if nobody."""
    told = "; ".join(_told(one, language) for one in brought)
    return language.say(N_("Brought us: {people}"), people=told) if told else ""


def _told(one: CustomerHead, language: Language) -> str:
    if one.left is not None:
        return language.say(N_("{name}, has left"), name=one.title)
    if one.first_deal is not None:
        day = forms.long_date(one.first_deal, language)
        return language.say(N_("{name}, first deal {date}"), name=one.title, date=day)
    return one.title
