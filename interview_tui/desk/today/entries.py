"""The entries of the first screen: matches for what is typed, what is due, and the latest conversations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.desk.today.waiting import Waiting
from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.first_lines import MOST
from interview_tui.insight.matching import Matches
from interview_tui.insight.organisations import typed_among
from interview_tui.insight.perhaps_same import without_firm
from interview_tui.language.phone import is_number
from interview_tui.port.conversations import Head
from interview_tui.port.customers import Named
from interview_tui.port.faults import Fault
from interview_tui.records.forms import form_row
from interview_tui.records.naming import title
from interview_tui.records.typed_name import among, readings
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.insight.from_others import Asked, InMyName, News, ToMe
    from interview_tui.records.appointment import Appointment

LATEST = 40
MOST_MATCHES = 12
MOST_ASKED = 3
MOST_NEWS = 2
MOST_SAME = 3
"""How many customers of that name without an organisation are offered as possibly the person typed."""


class Action(Enum):
    """What Enter does with an entry."""

    CUSTOMER = auto()
    NEW = auto()
    RESUME = auto()
    AFTER = auto()
    READ = auto()
    PROMISE = auto()
    COMPLAINT = auto()
    NOBODY = auto()
    ORGANISATION = auto()
    SAID = auto()
    """A comment on a conversation."""
    ASKED = auto()
    """A promise in my name that somebody else wrote down."""
    TELL = auto()
    """An announcement decided by somebody else, for my customers."""
    APPOINTMENT = auto()
    """A calendar appointment without a certain customer: Enter asks for one."""


class Heading(Enum):
    """A heading above entries."""

    WAITING = auto()
    LATEST = auto()


class Entry(NamedTuple):
    """One line of the list: its subject, and what Enter does. Without an action it is a heading or a gap."""

    action: Action | None = None
    heading: Heading | None = None
    head: Head | None = None
    customer: Named | None = None
    """Its customer, or the conversation's, as known now."""
    due: Reminder | None = None
    """Why it is waiting."""
    name: str = ""
    """The name of a new customer."""
    organisation: str | None = None
    """The organisation typed with the name, or that it is about; for a customer without one, possibly theirs."""
    answers: Appointment | None = None
    """The appointment whose customer is determined by choosing this."""
    more: int = 0
    """How many more things are open that have no line here."""
    to_me: tuple[ToMe, ...] = ()
    """Comments to me, latest first, all on one line."""
    in_my_name: InMyName | None = None
    """The promise in my name."""
    news: News | None = None
    """The announcement for my customers."""

    @property
    def note_id(self) -> str:
        """The id of the note with the promise or complaint; "" if there is none."""
        if self.in_my_name is not None:
            return self.in_my_name.promise.note_id
        return self.to_me[0].note_id if self.to_me else self.due.note_id if self.due else ""

    @property
    def appointment(self) -> Appointment | None:
        """The calendar appointment."""
        return self.due.appointment if self.due else None

    @property
    def whom(self) -> bool:
        """Whether it is about a customer, known or new, with whom there may have been a contact."""
        return self.customer is not None or self.action is Action.NEW

    @property
    def key(self) -> tuple[object, ...]:
        """A key that identifies this entry while the list changes around it."""
        return (
            self.action,
            self.head.id if self.head else "",
            self.appointment and self.appointment.id,
            self.note_id,
            self.customer and self.customer.id,
            self.news and self.news.announcement.id,
        )


def entries(
    typed: str,
    found: Matches[Named] | None,
    waiting: Waiting,
    heads: Sequence[Head],
    customers: Mapping[str, Named],
) -> list[Entry]:
    """Return the entries for what is typed; if nothing is, what is due and the latest conversations."""
    if found is not None:
        return _matches(typed, found, customers)
    rows: list[Entry] = []
    asked = list(_asked(waiting.asked, customers)) if waiting.asked is not None else []
    if waiting.lines or waiting.more or asked:
        rows.append(Entry(heading=Heading.WAITING, more=waiting.more))
    rows += asked
    rows += [entry for one in waiting.lines if (entry := entry_of(one, customers)) is not None]
    shown = {one.head.id for one in waiting.lines if one.head and one.reason in _ITSELF}
    latest = [head for head in heads if head.id not in shown and form_row(head.form).latest][:LATEST]
    if latest:
        rows += [*([Entry()] if rows else []), Entry(heading=Heading.LATEST)]
        rows += [Entry(Action.READ, head=one, customer=customers.get(one.customer_id or "")) for one in latest]
    return rows


def _asked(asked: Asked, customers: Mapping[str, Named]) -> Iterator[Entry]:
    """Yield one line for all comments to me, then the first promises in my name, and announcements."""
    if asked.to_me:
        head = asked.to_me[0].head
        customer = customers.get(head.customer_id or "")
        yield Entry(Action.SAID, head=head, customer=customer, to_me=asked.to_me)
    for one in asked.in_my_name[:MOST_ASKED]:
        yield Entry(Action.ASKED, in_my_name=one)
    for news in asked.news[:MOST_NEWS]:
        yield Entry(Action.TELL, news=news)


def entry_of(one: Reminder, customers: Mapping[str, Named]) -> Entry | None:
    """Return the line for something waiting; None if its customer was not read or no longer exists."""
    customer = customers.get(one.customer_id or "")
    if one.head is not None and one.reason not in _TALK:
        return Entry(_WAITS_FOR.get(one.reason, Action.PROMISE), head=one.head, customer=customer, due=one)
    if customer is None and one.appointment is not None:
        return Entry(Action.APPOINTMENT, due=one)
    return Entry(Action.CUSTOMER, customer=customer, due=one) if customer is not None else None


_ITSELF = frozenset({Reason.OPEN, Reason.TO_FINISH})
"""The conversation itself is waiting and needs no other line."""
_TALK = frozenset({Reason.MEASURE, Reason.PROMOTER})
"""The conversation is the reason, and what is due is to talk to the customer."""
_WAITS_FOR = {
    Reason.OPEN: Action.RESUME,
    Reason.TO_FINISH: Action.AFTER,
    Reason.ANSWER_DUE: Action.COMPLAINT,
    Reason.COMPLAINT: Action.COMPLAINT,
}


def _matches(typed: str, found: Matches[Named], customers: Mapping[str, Named]) -> list[Entry]:
    sure = [Entry(Action.CUSTOMER, customer=one) for one in found.sure[:MOST_MATCHES]]
    perhaps = [Entry(Action.CUSTOMER, customer=one) for one in found.perhaps[: MOST_MATCHES - len(sure)]]
    firms = [Entry(Action.ORGANISATION, organisation=one) for one in typed_among(typed, found.sure)]
    is_known = among(one.organisation for one in customers.values())
    if is_number(typed):
        return [*sure, Entry(Action.NOBODY, name=typed)]
    read = readings(typed, is_known)
    new = [Entry(Action.NEW, name=one.name, organisation=one.organisation) for one in read]
    firm = next((one.organisation for one in read if one.organisation), None)
    same = [
        Entry(Action.CUSTOMER, customer=one, organisation=firm) for one in without_firm(read[:1], customers.values())
    ]
    return [*sure, *firms, *new, *same[:MOST_SAME], *perhaps]


def showable(found: Iterable[Head | Fault]) -> Iterator[Head | Fault]:
    """Yield the heads, latest first, that `entries` displays today or may display on a later day; and all faults.

    These are a small part of the store: the others need not stay in memory while the program runs.
    """
    # Imported here: the first picture shows no answers.
    from interview_tui.insight.following import first_met

    latest, may_follow = 0, first_met()
    for one in found:
        if isinstance(one, Fault):
            yield one
            continue
        row = form_row(one.form)
        waits = one.promises or one.complaints or (row.guided and one.status != Status.DONE)
        waits = (one.measure is not None and may_follow(one)) or one.settled is not None or waits
        if waits or (row.latest and latest < LATEST + MOST):
            latest += row.latest
            yield one


def whom(head: Head) -> str:
    """Return whose conversation it was, as its heading says; "" if nobody was named."""
    return title(head.customer, head.organisation) if head.customer else ""
