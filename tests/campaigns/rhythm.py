"""Random histories of customers, and on every day of them: is anybody reminded of whom should be left in peace?

Contacts of any kind and by anybody, wishes, rhythms, purchases, recommendations, answers to measures, complaints that
are closed, leaving and coming back happen in any order. On days between them all reminders are reckoned and compared
with a plain reckoning of the wish: none before it, none for who left or wants no contact, none without anything it
rests on. What follows from an answer or a complaint is over with the next contact.

Not shown: the store, which counts contacts by their form.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from interview_tui.insight import after_complaint, contacts_due, following
from interview_tui.insight.due import Reason, Reminder
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect
from tests.campaigns.findings import Findings
from tests.support.known_customers import at_noon, entry, known
from tests.support.written import number

SHORT, LONG = 100, 10_000
FIRST = date(2024, 2, 20)
HAPPENINGS = (
    *("contact", "contact", "wish", "never", "rhythm", "uses", "left", "returned", "recommended", "deal"),
    *("answered", "answered", "sent in", "closed"),
)
MEASURES = ("recommendation", "satisfaction", "effort", "fit")
FRIEND = Customer(id=number(2), name="Ben Hall", since=at_noon(FIRST))


@dataclass
class History:
    """What happened so far, and beside it the plain reckoning."""

    customer: Customer
    friend: Customer
    contacts: list[date] = field(default_factory=list)
    wish_days: int = 0
    in_peace: bool = False
    wish_until: date = date.max
    """The last day of the wish."""
    left: bool = False
    rests_on_something: bool = False
    heads: list[Head] = field(default_factory=list)
    """Conversations in which something was answered, or about which a complaint was closed."""
    n: int = 10

    def happen(self, what: str, day: date, chance: random.Random) -> None:
        """Let one thing come to pass."""
        self.n += 1
        match what:
            case "contact":
                self.contacts.append(day)
            case "wish" | "never":
                self.wish_days = chance.choice([7, 28, 90, 400]) if what == "wish" else 0
                self.in_peace = what == "never"
                self.wish_until = chance.choice([date.max, day + timedelta(days=chance.choice([9, 40, 200]))])
                until = None if self.wish_until == date.max else self.wish_until.isoformat()
                terms = ContactTerms(days=self.wish_days or None, never=self.in_peace)
                self._begin(Aspect.WISH, day, terms=terms, until=until)
            case "rhythm":
                self._begin(Aspect.RHYTHM, day, terms=ContactTerms(days=chance.choice([14, 30, 180])))
            case "uses":
                self._begin(Aspect.USES, day, since=day.isoformat()[: chance.choice([4, 7, 10])])
            case "left" | "returned":
                self.left = what == "left"
                self._begin(Aspect(what), day)
            case "recommended":
                through = entry(self.n, Aspect.THROUGH, "Anna", day, person=self.customer.id)
                self.friend = begun(FRIEND, through)
            case "deal":
                self.customer = self.customer.changed(first_deal=day)
            case "answered" | "sent in":
                value = chance.choice([None, *range(11)])
                answer = AnswerHead(chance.choice(MEASURES), value, at_noon(day))
                self.heads.append(_head(self.n, day, "talk" if what == "answered" else "answer", measure=answer))
                self.contacts += [day] if what == "answered" else []
            case "closed":
                self.heads.append(_head(self.n, day, "attempt", settled=day))
        self.rests_on_something |= what not in ("never", "left", "returned")

    def welcome(self, last: date | None) -> date:
        """Return the first day on which a contact for its own sake is wanted, by what they said."""
        if self.left:
            return date.max
        over = self.wish_until + timedelta(days=1) if self.wish_until < date.max else date.max
        if self.in_peace:
            return over
        return min(over, last + timedelta(days=self.wish_days)) if last is not None else date.min

    def _begin(self, aspect: Aspect, day: date, **fields: object) -> None:
        self.customer = begun(self.customer, entry(self.n, aspect, f"{aspect} {self.n}", day, **fields))


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Let so many histories happen."""
    findings = Findings(rounds)
    for at in range(rounds):
        history = History(Customer(id=number(1), name="Anna Reed", since=at_noon(FIRST)), FRIEND)
        day = FIRST
        for _ in range(chance.randint(1, 12)):
            history.happen(chance.choice(HAPPENINGS), day, chance)
            for _ in range(2):
                day += timedelta(days=chance.choice([0, 1, 6, 13, 30, 90, 350]))
                findings.acknowledged += _look(history, day, findings, at)
    findings.remark = "acknowledged are the reminders that were rightly there"
    return findings


def _look(history: History, today: date, findings: Findings, at: int) -> int:
    until = today + timedelta(days=7)
    customers = [known(history.customer, history.contacts), known(history.friend)]
    noons = [at_noon(day) for day in history.contacts]
    customers[0] = customers[0]._replace(last_contact_at=max(noons, default=None))
    follow = [
        *following.reminders(history.heads, customers, today, until),
        *after_complaint.reminders(history.heads, customers, today, until),
    ]
    found = [one for one in contacts_due.reminders(customers, today, until) if one.of_customer == history.customer.id]
    last = max(history.contacts, default=None)
    for one in found:
        where = f"history {at}, {today}: {one.reason} on {one.on}"
        if one.on < history.welcome(last):
            findings.cases.append(f"{where}, earlier than welcome: {history.welcome(last)}")
        if one.on > until or (one.reason is not Reason.CONTACT and one.on < today - timedelta(days=90)):
            findings.cases.append(f"{where}, in no time at which it helps")
        if not history.rests_on_something:
            findings.cases.append(f"{where}, and nothing is known")
    if len({(one.reason, one.why) for one in found}) < len(found):
        findings.cases.append(f"history {at}, {today}: the same twice")
    findings.cases += [f"history {at}, {today}: {told}" for one in follow for told in _wrong(one, history, last, until)]
    if len({one.about for one in follow}) < len(follow):
        findings.cases.append(f"history {at}, {today}: the same follows twice")
    return len(found) + len(follow)


def _wrong(one: Reminder, history: History, last: date | None, until: date) -> Iterator[str]:
    """Yield what is wrong with something that follows from an answer, or from a complaint that was closed."""
    welcome = history.welcome(last)
    if welcome > until or (one.on is not None and one.on < welcome):
        yield f"{one.reason} on {one.on}, earlier than welcome: {welcome}"
    since = (
        one.head.started_at.date() if one.head is not None else max(each.settled or date.min for each in history.heads)
    )
    if last is not None and last > since:
        yield f"{one.reason} of {since}, and there was a contact on {last}"


def _head(n: int, day: date, form: str, **fields: Any) -> Head:
    at = at_noon(day)
    return Head(
        number(1000 + n), number(1), "Anna Reed", None, "Jana", None, "phone", at, at, "done", 0, form=form, **fields
    )
