"""The lines of the first screen: one entry each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interview_tui.desk.today.entries import Action, Entry, Heading, whom
from interview_tui.insight.due import Due, Reason
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.records.spoken import status_word
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, fitted, line, shortened

LONGEST_NAME = 22
DATE_WIDTH = 8
_HEADINGS = {Heading.WAITING: N_("Waiting for you"), Heading.LATEST: N_("Latest conversations")}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry as it is read on a day."""

    entry: Entry
    today: date
    language: Language

    def lines(self, width: int) -> Lines:
        """Return the entry in one line."""
        left, right = _sides(self.entry, self.today, self.language)
        return [beside(left, (*right, Span(" ")), width) if left else ()]


def who(entry: Entry, language: Language) -> str:
    """Return who a conversation was with, by the name the customer has now."""
    if entry.customer is not None:
        return entry.customer.title
    return (entry.head and whom(entry.head)) or language.say(N_("without a name"))


def _sides(entry: Entry, today: date, language: Language) -> tuple[Line, Line]:
    """Return what stands at the left and at the right."""
    if entry.heading is not None:
        return line((language.say(_HEADINGS[entry.heading]), "bold")), ()
    if entry.action is Action.NEW:
        told = line((language.say(N_("new customer")), "quiet"))
        return line(entry.name, (f" · {entry.organisation}", "quiet") if entry.organisation else ""), told
    if entry.head is not None:
        if entry.due is None:
            return _latest(entry, entry.head, today, language)
        return _waiting(entry, entry.head, entry.due, today, language)
    if entry.customer is None:
        return (), ()
    if entry.due is not None:
        return _kept_long(entry.customer.name, entry.due.on, today, language)
    organisation = entry.customer.organisation
    return line(entry.customer.name, (f" · {organisation}", "quiet") if organisation else ""), ()


def _waiting(entry: Entry, head: Head, due: Due, today: date, language: Language) -> tuple[Line, Line]:
    name = entry.customer.name if entry.customer else head.customer or ""
    if due.reason is Reason.OPEN:
        since = forms.clock(head.started_at)
        if due.on != today:
            since = f"{forms.weekday_date(due.on, language, near=today)}, {since}"
        told = language.say(N_("Conversation without a name from {time} is open"), time=since)
        if name:
            told = language.say(N_("Conversation with {name} from {time} is open"), name=name, time=since)
        return line((told, "orange bold")), line((language.say(N_("Enter goes on")), "quiet"))
    if due.promise is None:
        day = f"{forms.weekday_date(due.on, language, near=today)}, {forms.clock(head.started_at)}"
        left = line(language.say(N_("Wrap up")), ("  ", "text"), (who(entry, language), "text"))
        return left, line((day, "quiet"))
    late = (today - due.on).days
    how = (
        language.count("{n} day late", "{n} days late", late)
        if late > 0
        else language.say(N_("due today"))
        if late == 0
        else language.say(N_("by {date}"), date=forms.weekday_date(due.on, language, near=today))
    )
    left = line((f"! {due.promise.text}", "orange bold" if late > 0 else "text"))
    whose = (f"{shortened(name, LONGEST_NAME)}  ", "quiet")
    return left, line(whose, (how, "orange" if late >= 0 else "quiet"))


def _kept_long(name: str, on: date, today: date, language: Language) -> tuple[Line, Line]:
    told = language.say(N_("Retention of {name} ends today"), name=name)
    if on < today:
        day = forms.short_date(on, language, near=today)
        told = language.say(N_("Retention of {name} ended on {date}"), name=name, date=day)
    return line(told), line(("interview privacy erase", "quiet"))


def _latest(entry: Entry, head: Head, today: date, language: Language) -> tuple[Line, Line]:
    day = fitted(forms.short_date(head.started_at.date(), language), DATE_WIDTH)
    if head.started_at.year != today.year:
        day = f"{forms.long_date(head.started_at.date(), language)}  "
    notes = language.count("{n} note", "{n} notes", head.notes)
    status = "" if head.status == "done" else f"   {status_word(head.status, language)}"
    return line((day, "quiet"), who(entry, language)), line((f"{notes}{status}", "quiet"))
