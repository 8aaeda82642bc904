"""The lines of the first screen: what is typed and might be meant, what is due, what was last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.insight.due import MOST, Due, Reason
from interview_tui.insight.matching import Matches
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.port.faults import Fault
from interview_tui.records.naming import parse_title, title
from interview_tui.records.spoken import status_word
from interview_tui.records.words import Status
from interview_tui.tui.shared.entries import Action, Entry
from interview_tui.tui.widgets.drawing import fitted, line, shortened

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer

LATEST = 40
LONGEST_NAME = 22
DATE_WIDTH = 8
MOST_MATCHES = 12


def entries(
    typed: str,
    found: Matches | None,
    waiting: Sequence[Due],
    heads: Sequence[Head],
    customers: Mapping[str, Customer],
    today: date,
    language: Language,
) -> list[Entry]:
    """Return the lines for what is typed; for nothing typed what is due and what was last."""
    if found is not None:
        return _matches(typed, found, language)
    rows: list[Entry] = []
    if waiting:
        rows += [
            _heading(language.say(N_("Waiting for you"))),
            *(_due(one, customers, today, language) for one in waiting),
        ]
    shown = {one.head.id for one in waiting if one.head and one.promise is None}
    latest = [head for head in heads if head.id not in shown][:LATEST]
    if latest:
        gap = [Entry()] if rows else []
        rows += [*gap, _heading(language.say(N_("Latest conversations")))]
        rows += [_latest(head, customers, today, language) for head in latest]
    return rows


def showable(found: Iterable[Head | Fault]) -> Iterator[Head | Fault]:
    """Yield the heads, latest first, that `entries` shows today or may show on a later day; and all faults.

    These are few among all that a store has: the others need not be held in memory as long as the program runs.
    """
    heads = 0
    for one in found:
        if isinstance(one, Fault):
            yield one
        elif heads < LATEST + MOST or one.status != Status.DONE or one.promises:
            heads += 1
            yield one


def moved(entries: Sequence[Entry], selected: int | None, step: int) -> int | None:
    """Return what is selected a step (1 or -1) further among what can be; above the first entry that is the line."""
    places = [at for at, entry in enumerate(entries) if entry.action]
    if selected is None:
        return places[0] if places and step > 0 else None
    following = [at for at in places if (at - selected) * step > 0]
    if following:
        return following[0] if step > 0 else following[-1]
    return None if places and step < 0 else selected


def who(head: Head, customers: Mapping[str, Customer], language: Language) -> str:
    """Return who a conversation was with, by the name the customer has now."""
    customer = customers.get(head.customer_id or "")
    if customer is not None:
        return customer.title
    return title(head.customer, head.organisation) if head.customer else language.say(N_("without a name"))


def _heading(words: str) -> Entry:
    return Entry(left=line((words, "bold")))


def _matches(typed: str, found: Matches, language: Language) -> list[Entry]:
    name, organisation = parse_title(typed)
    new = Entry(
        Action.NEW,
        left=line((title(name, organisation), "text")),
        right=line((language.say(N_("new customer")), "quiet")),
        name=typed,
    )
    sure = [_customer(one) for one in found.sure[:MOST_MATCHES]]
    perhaps = [_customer(one) for one in found.perhaps[: MOST_MATCHES - len(sure)]]
    return [*sure, new, *perhaps]


def _customer(customer: Customer) -> Entry:
    organisation = (f" · {customer.organisation}", "quiet") if customer.organisation else ""
    return Entry(Action.CUSTOMER, left=line(customer.name, organisation), customer=customer)


def _due(one: Due, customers: Mapping[str, Customer], today: date, language: Language) -> Entry:
    if one.customer is not None:
        return _kept_long(one.customer, one.on, today, language)
    assert one.head is not None
    name = who(one.head, customers, language)
    if one.reason is Reason.OPEN:
        since = forms.clock(one.head.started_at)
        if one.on != today:
            since = f"{forms.weekday_date(one.on, language)}, {since}"
        person = customers.get(one.head.customer_id or "")
        whom = person.name if person else one.head.customer
        told = language.say(N_("Conversation without a name from {time} is open"), time=since)
        if whom:
            told = language.say(N_("Conversation with {name} from {time} is open"), name=whom, time=since)
        right = line((language.say(N_("Enter goes on")), "quiet"))
        return Entry(Action.RESUME, line((told, "orange bold")), right, one.head)
    if one.reason is Reason.TO_FINISH:
        day = f"{forms.weekday_date(one.on, language)}, {forms.clock(one.head.started_at)}"
        left = line(language.say(N_("Finish")), ("  ", "text"), (name, "text"))
        return Entry(Action.AFTER, left, line((day, "quiet")), one.head)
    promise = one.promise
    assert promise is not None
    late = (today - one.on).days
    how = (
        language.count("{n} day late", "{n} days late", late)
        if late > 0
        else language.say(N_("due today"))
        if late == 0
        else language.say(N_("by {date}"), date=forms.weekday_date(one.on, language))
    )
    style = "orange bold" if late > 0 else "text"
    person = customers.get(one.head.customer_id or "")
    name = shortened(person.name if person else one.head.customer or "", LONGEST_NAME)
    left = line((f"! {promise.text}", style))
    right = line((f"{name}  ", "quiet"), (how, "orange" if late >= 0 else "quiet"))
    return Entry(Action.PROMISE, left, right, one.head, note_id=promise.note_id)


def _kept_long(customer: Customer, on: date, today: date, language: Language) -> Entry:
    told = language.say(N_("Retention of {name} ends today"), name=customer.name)
    if on < today:
        day = forms.short_date(on, language) if on.year == today.year else forms.long_date(on, language)
        told = language.say(N_("Retention of {name} ended on {date}"), name=customer.name, date=day)
    return Entry(Action.CUSTOMER, line(told), line(("interview privacy erase", "quiet")), customer=customer)


def _latest(head: Head, customers: Mapping[str, Customer], today: date, language: Language) -> Entry:
    day = fitted(forms.short_date(head.started_at.date(), language), DATE_WIDTH)
    if head.started_at.year != today.year:
        day = f"{forms.long_date(head.started_at.date(), language)}  "
    notes = language.count("{n} note", "{n} notes", head.notes)
    status = "" if head.status == "done" else f"   {status_word(head.status, language)}"
    left = line((day, "quiet"), who(head, customers, language))
    return Entry(Action.READ, left, line((f"{notes}{status}", "quiet")), head)
