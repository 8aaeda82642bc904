"""What follows from an answer to a measure: whoever would not recommend us is asked why, whoever would is thanked.

Of each customer and measure the latest answer that is a number counts. What follows from it waits for the next contact
with anybody of us, of any kind: that is when it is asked, or was not important. The conversation in which it was
answered is none. A question from 0 to 10 in other words than its own is no recommendation, and nothing follows from it.

Somebody asks why within two working days, Monday to Friday; holidays are not known here. The wish on contact goes
before that: who wants none is not called, and otherwise it is due on the first day on which a contact is welcome.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeVar

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.rhythm import held_back, welcome_from
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.forms import is_contact
from interview_tui.records.wording import is_recommendation
from interview_tui.records.words import Measure

WORKING_DAYS = 2
"""So many of them after an answer that asks for a call it is made."""
THANKS = timedelta(days=90)
"""So long after an answer a thank you for it is no surprise."""


class Follows(StrEnum):
    """What follows from an answer."""

    WHY = "why"
    """A contact, and the question why."""
    THANKS = "thanks"
    """Thanks, and a recommendation if it fits."""


class Span(NamedTuple):
    """From which answers to a measure something follows."""

    low: int
    """To this one and below: why?"""
    high: int | None = None
    """To this one and above: thanks."""


SPANS = {
    Measure.SATISFACTION.value: Span(2),
    Measure.RECOMMENDATION.value: Span(6, 9),
    Measure.EFFORT.value: Span(3),
}


class Answer(Protocol):
    """An answer to a measure, as a list or its conversation has it."""

    @property
    def measure(self) -> str: ...  # noqa: D102

    @property
    def value(self) -> int | None: ...  # noqa: D102

    @property
    def wording(self) -> str: ...  # noqa: D102


class Held(Protocol):
    """A conversation, as a list has it or the whole of it."""

    @property
    def id(self) -> str: ...  # noqa: D102

    @property
    def form(self) -> str: ...  # noqa: D102

    @property
    def started_at(self) -> datetime: ...  # noqa: D102

    @property
    def measure(self) -> Answer | None: ...  # noqa: D102


AnyHeld = TypeVar("AnyHeld", bound=Held)


def follows(answer: Answer) -> Follows | None:
    """Return what follows from an answer; None: nothing."""
    span = SPANS.get(answer.measure)
    if span is None or answer.value is None:
        return None
    if answer.measure == Measure.RECOMMENDATION and not is_recommendation(answer.wording):
        return None
    if answer.value <= span.low:
        return Follows.WHY
    return Follows.THANKS if span.high is not None and answer.value >= span.high else None


def by_when(answered_on: date) -> date:
    """Return the day until which somebody asks why."""
    day, left = answered_on, WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


SATURDAY = 5


def standing(conversations: Iterable[AnyHeld], today: date) -> tuple[AnyHeld, ...]:
    """Return those conversations with one customer from whose answer something follows until now, the latest first."""
    every = sorted(conversations, key=_begun, reverse=True)
    contact = next((one.started_at for one in every if is_contact(one.form)), None)
    return tuple(one for one in _latest(every) if not _is_over(one, contact, today))


def first_met() -> _FirstMet:
    """Return what tells of each conversation whether something may follow from its answer; the latest come first."""
    return _FirstMet(set())


class _FirstMet(NamedTuple):
    """Which answers were met: an earlier one to the same measure is outdated."""

    met: set[tuple[str, str]]

    def __call__(self, one: Head) -> bool:
        answer = one.measure
        if answer is None or answer.value is None or one.customer_id is None:
            return False
        key = one.customer_id, answer.measure
        if key in self.met:
            return False
        self.met.add(key)
        return follows(answer) is not None


def reminders(
    heads: Sequence[Head], customers: Iterable[CustomerHead], today: date, until: date | None = None
) -> Iterator[Reminder]:
    """Yield what follows from the answers of all customers and is due until a day, or today, in no order."""
    is_first = first_met()
    answered = [one for one in sorted(_answered(heads), key=_begun, reverse=True) if is_first(one)]
    if not answered:
        return
    by_id = {one.id: one for one in customers}
    complaining: Collection[str | None] | None = None
    for head in answered:
        customer = by_id.get(head.customer_id or "")
        if customer is None or head.measure is None or _is_over(head, customer.last_contact_at, today):
            continue
        welcome = welcome_from(customer)
        if welcome is None or welcome > (until or today):
            continue
        if follows(head.measure) is Follows.WHY:
            by = by_when(head.started_at.date())
            why = held_back(customer) if welcome > by else None
            yield Reminder(Reason.MEASURE, max(welcome, by), head, why=why)
            continue
        if complaining is None:
            complaining = {one.customer_id for one in heads if one.complaints}
        if head.customer_id not in complaining:
            # Nobody waits for it: it has no day.
            yield Reminder(Reason.PROMOTER, None, head)


def _answered(heads: Iterable[Head]) -> Iterator[Head]:
    return (one for one in heads if one.measure is not None)


def _latest(every: Iterable[AnyHeld]) -> Iterator[AnyHeld]:
    met: set[str] = set()
    for one in every:
        answer = one.measure
        if answer is not None and answer.value is not None and answer.measure not in met:
            met.add(answer.measure)
            if follows(answer) is not None:
                yield one


def _is_over(one: Held, contact: datetime | None, today: date) -> bool:
    """Tell whether there was a contact since, or nobody would understand any more what it is about."""
    if contact is not None and (contact > one.started_at or (contact == one.started_at and not is_contact(one.form))):
        return True
    answer = one.measure
    is_thanks = answer is not None and follows(answer) is Follows.THANKS
    return is_thanks and today - one.started_at.date() > THANKS


def _begun(one: Held) -> datetime:
    return one.started_at
