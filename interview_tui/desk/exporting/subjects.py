"""What can be exported from where a person is: this conversation, this customer, a period, everything."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.export.order import Which
from interview_tui.insight.matching import Called
from interview_tui.language.forms import weekday_date
from interview_tui.language.message import N_
from interview_tui.records.naming import title

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language
    from interview_tui.port.conversations import Head
    from interview_tui.records.conversation import Conversation


class About(Enum):
    """The kind of subject."""

    CONVERSATION = auto()
    CUSTOMER = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()
    ALL = auto()


_PERIODS = {About.WEEK: 7, About.MONTH: 30, About.YEAR: 365}
"""The days in a period, including today."""


class Subject(NamedTuple):
    """One thing that can be exported."""

    about: About
    which: Which
    name: str = ""
    """The customer's name."""
    day: date | None = None
    """The day of the conversation."""


def subjects_here(
    today: date,
    held: Conversation | Head | None = None,
    customer: Called | None = None,
    *,
    customer_first: bool = False,
) -> tuple[Subject, ...]:
    """Return what can be exported, the closest first: a conversation, its customer, then periods, then everything."""
    here: list[Subject] = []
    name = ""
    if held is not None:
        name = title(held.customer, held.organisation) if held.customer else ""
        which = Which(conversation_ids=(held.id,))
        here.append(Subject(About.CONVERSATION, which, held.customer or "", held.started_at.date()))
    customer_id = customer.id if customer is not None else held.customer_id if held is not None else None
    if customer_id is not None:
        here.append(Subject(About.CUSTOMER, Which(customer_id=customer_id), customer.title if customer else name))
    if customer_first:
        here.reverse()
    periods = [
        Subject(about, Which(since=today - timedelta(days=days - 1), until=today)) for about, days in _PERIODS.items()
    ]
    return (*here, *periods, Subject(About.ALL, Which()))


def subject_words(one: Subject, language: Language, today: date) -> str:
    """Return a subject in a few words."""
    say, name = language.say, one.name or language.say(N_("without a name"))
    match one.about:
        case About.CONVERSATION:
            day = weekday_date(one.day, language, near=today) if one.day else ""
            return say(N_("Conversation with {name}, {day}"), name=name, day=day)
        case About.CUSTOMER:
            return say(N_("Everything with {name}, newest first"), name=name)
        case About.WEEK:
            return say(N_("The last 7 days"))
        case About.MONTH:
            return say(N_("The last 30 days"))
        case About.YEAR:
            return say(N_("The last 12 months"))
        case About.ALL:
            return say(N_("All conversations"))
