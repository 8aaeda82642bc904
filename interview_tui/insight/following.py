"""What follows from an answer to a measure: detractors are asked why, promoters are thanked.

The latest answer of each customer to each measure counts, if it is a number. It waits for the next contact with any of
us, of any kind: then it is asked, or it was not important. The conversation of the answer itself does not count. A
question from 0 to 10 in other words is no recommendation, and nothing follows from it.

"Why" is asked within two working days, Monday to Friday; holidays are not known here. The customer's wish about contact
takes precedence: somebody who wants none is not called, otherwise it is due on the first day a contact is welcome.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.rhythm import held_back, welcome_from
from interview_tui.language.message import Message
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.forms import is_contact
from interview_tui.records.wording import is_recommendation
from interview_tui.records.words import Measure

WORKING_DAYS = 2
"""Within how many working days after the answer the call is made."""
THANKS = timedelta(days=90)
"""For how long after an answer a thank-you is no surprise."""


class Follows(StrEnum):
    """What follows from an answer."""

    WHY = "why"
    """A contact, with the question why."""
    THANKS = "thanks"
    """Thanks, and asking for a recommendation if it fits."""


REASONS = {Follows.WHY: Reason.MEASURE, Follows.THANKS: Reason.PROMOTER}


class Span(NamedTuple):
    """The answers to a measure from which something follows."""

    low: int
    """Up to this one: ask why."""
    high: int | None = None
    """From this one on: say thanks."""


SPANS = {
    Measure.SATISFACTION.value: Span(2),
    Measure.RECOMMENDATION.value: Span(6, 9),
    Measure.EFFORT.value: Span(3),
}


class Answer(Protocol):
    """An answer to a measure, from a list or its conversation."""

    @property
    def measure(self) -> str: ...  # noqa: D102

    @property
    def value(self) -> int | None: ...  # noqa: D102

    @property
    def wording(self) -> str: ...  # noqa: D102


class Held(Protocol):
    """A conversation, as a head or complete."""

    @property
    def id(self) -> str: ...  # noqa: D102

    @property
    def author(self) -> str: ...  # noqa: D102

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
    """Return the day by which somebody asks why."""
    day, left = answered_on, WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


SATURDAY = 5


class Asks(NamedTuple, Generic[AnyHeld]):
    """An answer that calls for action, and when."""

    held: AnyHeld
    """The conversation with the answer."""
    follows: Follows
    on: date | None
    """For "why", the deadline. None: before any conversation that takes place anyway."""
    why: Message | None = None
    """What delays it until then: their wish."""


def standing(conversations: Iterable[AnyHeld], today: date, *, complains: bool) -> tuple[Asks[AnyHeld], ...]:
    """Return what follows from one customer's answers when somebody talks with them, latest first.

    `complains`: they have an open complaint, so nobody thanks them for a recommendation now.
    """
    every = sorted(conversations, key=_begun, reverse=True)
    contact = next((one.started_at for one in every if is_contact(one.form)), None)
    found = [(one, follows) for one, follows in _latest(every) if not _is_over(one, follows, contact, today)]
    return tuple(Asks(one, follows, None) for one, follows in found if follows is Follows.WHY or not complains)


def in_time(asks: Asks[AnyHeld], customer: CustomerHead) -> Asks[AnyHeld] | None:
    """Return the same with its day, if contacts for their own sake are wanted; else None."""
    welcome = welcome_from(customer)
    if welcome is None:
        return None
    if asks.follows is Follows.THANKS:
        return asks
    by = by_when(asks.held.started_at.date())
    return asks._replace(on=max(welcome, by), why=held_back(customer) if welcome > by else None)


def first_met() -> _FirstMet:
    """Return a function that tells of each conversation, latest first, whether something may follow from it."""
    return _FirstMet(set())


class _FirstMet(NamedTuple):
    """Remembers which answers were met: an earlier one to the same measure is outdated."""

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
    """Yield what follows from the answers of all customers and is due today, or by `until`, in no order."""
    is_first = first_met()
    answered = [one for one in sorted(_answered(heads), key=_begun, reverse=True) if is_first(one)]
    if not answered:
        return
    by_id = {one.id: one for one in customers}
    complaining: Collection[str | None] | None = None
    for head in answered:
        customer = by_id.get(head.customer_id or "")
        kind = follows(head.measure) if head.measure is not None else None
        if customer is None or kind is None or _is_over(head, kind, customer.last_contact_at, today):
            continue
        welcome, asks = welcome_from(customer), in_time(Asks(head, kind, None), customer)
        if asks is None or welcome is None or welcome > (until or today):
            continue
        if kind is Follows.THANKS:
            if complaining is None:
                complaining = {one.customer_id for one in heads if one.complaints}
            if head.customer_id in complaining:
                continue
        yield Reminder(REASONS[kind], asks.on, head, why=asks.why)


def _answered(heads: Iterable[Head]) -> Iterator[Head]:
    return (one for one in heads if one.measure is not None)


def _latest(every: Iterable[AnyHeld]) -> Iterator[tuple[AnyHeld, Follows]]:
    met: set[str] = set()
    for one in every:
        answer = one.measure
        if answer is not None and answer.value is not None and answer.measure not in met:
            met.add(answer.measure)
            if (kind := follows(answer)) is not None:
                yield one, kind


def _is_over(one: Held, kind: Follows, contact: datetime | None, today: date) -> bool:
    """Return whether there was a contact since, or so much time that nobody would understand."""
    if contact is not None and (contact > one.started_at or (contact == one.started_at and not is_contact(one.form))):
        return True
    return kind is Follows.THANKS and today - one.started_at.date() > THANKS


def _begun(one: Held) -> datetime:
    return one.started_at
