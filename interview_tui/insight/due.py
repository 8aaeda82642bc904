"""Everything waiting for the person, most pressing first.

Each reason has a row. Computed once whenever the store is read, never while somebody types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from interview_tui.language.day_time import place_in_day
from interview_tui.language.message import N_
from interview_tui.records.forms import is_guided
from interview_tui.records.words import PromiseState, Status

if TYPE_CHECKING:
    from interview_tui.insight.from_others import FromOthers
    from interview_tui.language.message import Message
    from interview_tui.port.conversations import ComplaintHead, Head, PromiseHead
    from interview_tui.records.appointment import Appointment

RESTS_AFTER = timedelta(days=7)
"""What was left after a call waits this long, and then rests."""
WEEK = timedelta(days=7)
_ON_ITS_DAY = timedelta(0)
BY_THEN = timedelta(days=4)
"""Two working days are four with a weekend: what is due then is displayed from the first day on."""


class Reason(StrEnum):
    """Why something is waiting."""

    OPEN = "open"
    """A conversation that is running, or was interrupted."""
    CALL = "call"
    """The calendar has a call with somebody today."""
    LATE = "late"
    """A promise of ours that is overdue, or whose failure the customer does not know of."""
    ANSWER_DUE = "answer_due"
    """The day an answer to a complaint was promised for has come."""
    COMPLAINT = "complaint"
    IN_MY_NAME = "in_my_name"
    """A promise in the person's name that somebody else wrote down."""
    SAID = "said"
    """A comment on a conversation asks for an answer."""
    TO_FINISH = "to_finish"
    SOON = "soon"
    """A promise of ours due within a week."""
    CONTACT = "contact"
    """Time to talk, by their wish or a rhythm."""
    THANKS = "thanks"
    """Whoever recommended us is to be thanked, and told what came of it."""
    AFTERCARE = "aftercare"
    MEASURE = "measure"
    """An answer to a measure calls for a contact."""
    PROMOTER = "promoter"
    """They would recommend us: say thanks, and perhaps ask for a recommendation."""
    TELL = "tell"
    """They are to be told an announcement."""
    ANNIVERSARY = "anniversary"
    KEPT_LONG = "kept_long"
    """Data on a customer is no longer needed."""
    LATER = "later"
    UNDATED = "undated"
    THEIRS = "theirs"
    """A promise of the customer's side, whenever it is due."""


class ReasonRow(NamedTuple):
    """The properties of one reason."""

    reason: Reason
    heading: str
    """The heading in the list of everything, a sentence to translate."""
    ahead: timedelta | None = _ON_ITS_DAY
    """How long before its day it is among the first lines; None: never."""
    rests: bool = True
    """Whether it can be snoozed for this week."""
    when_left: bool = False
    """Whether it is among the first lines even if the customer has left."""


REASONS: Mapping[Reason, ReasonRow] = {
    row.reason: row
    for row in (
        ReasonRow(Reason.OPEN, N_("Conversations that are open"), rests=False, when_left=True),
        ReasonRow(Reason.CALL, N_("Calls today"), rests=False, when_left=True),
        ReasonRow(Reason.LATE, N_("Late")),
        ReasonRow(Reason.ANSWER_DUE, N_("Complaints: the promised day has come")),
        ReasonRow(Reason.COMPLAINT, N_("Complaints that are open")),
        ReasonRow(Reason.IN_MY_NAME, N_("Promised in your name"), None, rests=False),
        ReasonRow(Reason.SAID, N_("Said to you, not answered yet"), None, rests=False),
        ReasonRow(Reason.TO_FINISH, N_("To wrap up")),
        ReasonRow(Reason.SOON, N_("In the next seven days"), WEEK),
        ReasonRow(Reason.CONTACT, N_("Time to talk again")),
        ReasonRow(Reason.THANKS, N_("To thank for a recommendation")),
        ReasonRow(Reason.AFTERCARE, N_("How is it going? After a purchase or service")),
        ReasonRow(Reason.MEASURE, N_("An answer asks for a call"), BY_THEN),
        ReasonRow(Reason.TELL, N_("To tell"), WEEK),
        ReasonRow(Reason.ANNIVERSARY, N_("Anniversaries")),
        ReasonRow(Reason.KEPT_LONG, N_("Kept long enough"), when_left=True),
        ReasonRow(Reason.LATER, N_("Later"), None, rests=False),
        ReasonRow(Reason.UNDATED, N_("Without a date"), None, rests=False),
        ReasonRow(
            Reason.PROMOTER,
            N_("They would recommend us: thank them, ask for a recommendation if it fits"),
            None,
            rests=False,
        ),
        ReasonRow(Reason.THEIRS, N_("Promised by the customer's side"), None, rests=False),
    )
}
"""Most pressing first."""
PROMISES = frozenset({Reason.LATE, Reason.SOON, Reason.LATER, Reason.UNDATED, Reason.THEIRS})
PLACES = {reason: place for place, reason in enumerate(REASONS)}
"""The index of each reason in that order."""

About = tuple[str, str, str, str]
"""Identifies a reminder: its reason, and the ids of conversation, note and customer, or ""."""


class Reminder(NamedTuple):
    """One thing that is waiting."""

    reason: Reason
    on: date | None
    """Its day; None for a promise without a date."""
    head: Head | None = None
    """The conversation; None if it is about a customer only."""
    promise: PromiseHead | None = None
    complaint: ComplaintHead | None = None
    of_customer: str | None = None
    """The customer's id if it is about no conversation."""
    why: Message | None = None
    """What the reason alone does not say."""
    appointment: Appointment | None = None
    """The calendar appointment, in the person's UTC offset."""
    from_others: FromOthers | None = None
    """What somebody else said, or promised in the person's name."""
    more: int = 0
    """How many other things of this customer are waiting without a line of their own."""

    @property
    def customer_id(self) -> str | None:
        """The customer; None if the conversation has none."""
        return self.head.customer_id if self.head is not None else self.of_customer

    @property
    def note_id(self) -> str:
        """The note of the promise, complaint or comment; "" if there is none."""
        if self.from_others is not None:
            return self.from_others.note_id
        return self.promise.note_id if self.promise else self.complaint.note_id if self.complaint else ""

    @property
    def about(self) -> About:
        """Identifies it."""
        itself = self.head.id if self.head else self.appointment.id if self.appointment else ""
        of = self.from_others.key if self.from_others is not None else self.of_customer
        return self.reason.value, itself, self.note_id, of or ""

    @property
    def may_rest(self) -> bool:
        """Whether it can be snoozed for this week."""
        return REASONS[self.reason].rests


class KeptUntil(Protocol):
    """A customer, as far as retention matters."""

    @property
    def id(self) -> str:
        """Their id."""
        ...

    @property
    def keep_until(self) -> date | None:
        """The last day for which data on them is needed."""
        ...


def waiting(
    heads: Iterable[Head], today: date, customers: Iterable[KeptUntil] = (), others: Iterable[Reminder] = ()
) -> Iterator[Reminder]:
    """Yield everything waiting, in no order; `others` are computed elsewhere."""
    yield from _of_heads(heads, today)
    yield from others
    for one in customers:
        if one.keep_until is not None and one.keep_until <= today:
            yield Reminder(Reason.KEPT_LONG, one.keep_until, of_customer=one.id)


def that_may_wait(heads: Iterable[Head]) -> list[Head]:
    """Return the conversations that may have something waiting: most have nothing, nor have those given away."""
    return [
        one
        for one in heads
        if (one.promises or one.complaints or one.measure is not None or one.settled is not None or one.status != _DONE)
        and not one.given_to
    ]


def in_order(found: Iterable[Reminder]) -> tuple[Reminder, ...]:
    """Return reminders, most pressing first."""
    return tuple(sorted(found, key=pressing))


def reminders(
    heads: Iterable[Head], today: date, customers: Iterable[KeptUntil] = (), others: Iterable[Reminder] = ()
) -> tuple[Reminder, ...]:
    """Return everything waiting, most pressing first; `others` are computed elsewhere."""
    return in_order(waiting(heads, today, customers, others))


def promises(heads: Iterable[Head], today: date) -> tuple[Reminder, ...]:
    """Return all promises somebody waits for, or for word of, most pressing first."""
    return tuple(sorted((one for one in _of_heads(heads, today) if one.promise is not None), key=pressing))


_DONE = Status.DONE.value


def _of_heads(heads: Iterable[Head], today: date) -> Iterator[Reminder]:
    week = today + WEEK
    for head in heads:
        if head.status != _DONE and is_guided(head.form):
            day = head.started_at.date()
            if head.status == Status.OPEN:
                yield Reminder(Reason.OPEN, day, head)
            elif head.status == Status.TO_FINISH and today - (head.written_up or head.started_at).date() < RESTS_AFTER:
                yield Reminder(Reason.TO_FINISH, day, head)
        for promise in head.promises:
            yield _of_promise(head, promise, today, week)
        for complaint in head.complaints:
            yield _of_complaint(head, complaint, today)


def _of_complaint(head: Head, complaint: ComplaintHead, today: date) -> Reminder:
    due = complaint.answer_by if complaint.answered is None else None
    if due is not None and due <= today:
        return Reminder(Reason.ANSWER_DUE, due, head, complaint=complaint)
    return Reminder(Reason.COMPLAINT, complaint.raised, head, complaint=complaint)


def _of_promise(head: Head, promise: PromiseHead, today: date, week: date) -> Reminder:
    due = promise.due
    if promise.theirs:
        return Reminder(_THEIRS, due, head, promise)
    if promise.state == _NOT_KEPT:
        # Word is owed from now on, whatever the due date was.
        return Reminder(_LATE, min(due or today, today), head, promise)
    if due is None:
        return Reminder(_UNDATED, None, head, promise)
    return Reminder(_LATE if due < today else _SOON if due <= week else _LATER, due, head, promise)


# Looked up once rather than for each of thousands of promises.
_NOT_KEPT = PromiseState.NOT_KEPT.value
_THEIRS, _LATE, _SOON, _LATER, _UNDATED = Reason.THEIRS, Reason.LATE, Reason.SOON, Reason.LATER, Reason.UNDATED


def pressing(one: Reminder) -> tuple[int, date, time, str, str]:
    """Return the sort key: the most pressing comes first."""
    at = one.promise.due_time if one.promise is not None else None
    when = _AT_ANY_TIME if at is None else place_in_day(at)
    if one.appointment is not None:
        when = one.appointment.starts_at.time()
    who = one.head.id if one.head is not None else one.of_customer or ""
    return PLACES[one.reason], one.on or date.max, when, who, one.note_id


_AT_ANY_TIME = place_in_day(None)


def coming_week(found: Iterable[Reminder], today: date) -> tuple[tuple[date, tuple[Reminder, ...]], ...]:
    """Return what is due within seven days from today, day by day, without empty days.

    What was not promised and is overdue, such as a contact, is still welcome and listed today.
    """
    days: dict[date, list[Reminder]] = {}
    for one in found:
        if one.on is not None and one.reason not in _HELD:
            day = one.on if one.promise is not None else max(one.on, today)
            days.setdefault(day, []).append(one)
    return tuple((day, tuple(days[day])) for day in sorted(days) if today <= day < today + WEEK)


_HELD = frozenset({Reason.OPEN, Reason.TO_FINISH, Reason.COMPLAINT})
"""For these the day is that of the conversation, and no deadline."""
