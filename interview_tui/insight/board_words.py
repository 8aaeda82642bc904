"""The words for a line of the board: what the customer knows, who asks, what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from interview_tui.insight.board import Asked, Row, Section, Team, new_since, to_tell
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.complaint_words import age
from interview_tui.insight.due import Reminder
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.port.conversations import ComplaintHead, PromiseHead
from interview_tui.records.kinds import KINDS
from interview_tui.records.spoken import kind_word, track_name
from interview_tui.records.words import Kind, PromiseState

HEADINGS: Mapping[Section, str] = {
    Section.WAIT: N_("Customers wait"),
    Section.ASKS: N_("Somebody asks you"),
    Section.TELL: N_("To tell"),
}
STATES: Mapping[str, str] = {
    "new": NC_("reading", "new"),
    "read": NC_("reading", "read"),
    "to_talk": NC_("reading", "to talk about"),
    "settled": NC_("reading", "settled"),
}
EMPTY = N_("Nothing was collected yet. In the shell: interview collect FOLDER")
NOTHING = N_("Nothing waits, nobody asks, and all that is new was read.")
NOTHING_FITS = N_("Nothing of what was released fits. Esc shows all of it again.")
MISSING = N_("What was not released is missing here: empty does not mean that all is well.")
_WORTH_A_WORD = [row for row in sorted(KINDS, key=lambda row: (not row.thanked, not row.asks_why)) if row.told]
"""The kinds worth mentioning, in order: criticism, then needs."""
MOST_KINDS = 3


class Told(NamedTuple):
    """One line in words."""

    who: str
    """The customer."""
    what: str
    beside: str
    pressing: bool = False
    """Somebody should act on it."""
    text: str = ""
    """The note's text, if the line does not contain it."""


Counts = Mapping[Kind, int]
"""The number of notes of each kind in a conversation."""


def heading(section: Section, wanted: Wanted, today: date, language: Language) -> str:
    """Return the heading of a section."""
    if section is not Section.NEW:
        return language.say(HEADINGS[section])
    if wanted.person is not None:
        return language.say(N_("To read"))
    if wanted:
        return language.say(N_("Conversations"))
    day = new_since(today)
    if (today - day).days < 7:
        return language.say(N_("New since Monday"))
    return language.say(N_("New since {date}"), date=forms.weekday_date(day, language, near=today))


def state_word(state: str, language: Language) -> str:
    """Return the word for the lead's state."""
    return language.in_context("reading", STATES.get(state, state))


def told(row: Row, team: Team, language: Language, *, counts: Counts | None = None, person: bool = False) -> Told:
    """Return a line in words; `counts` are the notes of a conversation, which are not displayed for a single person."""
    today = team.today
    if row.announcement is not None:
        count, text = to_tell(row.announcement), row.announcement.text.split("\n")[0]
        say = language.say(N_("{n} of {whom} customers do not know it yet"), n=count.open, whom=count.whom)
        return Told(text, "", say)
    who = customer_of(row, language)
    if row.due is not None:
        return _waits(row.due, who, today, language)
    if row.asked is not None:
        return _asks(row.asked, who, today, language)
    if row.came is None:
        return Told(who, "", "")
    head = row.came.head
    day = forms.weekday_date(head.started_at.date(), language, near=today)
    if person:
        # Nothing next to it that could be added up.
        return Told(who, "", day)
    what = _counted(counts, language) if counts is not None else ""
    return Told(who, what, day)


def customer_of(row: Row, language: Language) -> str:
    """Return a customer's short name: the organisation, or else the name."""
    head = row.came.head if row.came is not None else None
    return (head and (head.organisation or head.customer)) or language.say(N_("without a name"))


def _waits(due: Reminder, who: str, today: date, language: Language) -> Told:
    if due.promise is not None:
        return Told(who, *_of_promise(due.promise, today, language), pressing=True, text=due.promise.text)
    if due.complaint is not None:
        return Told(who, *_of_complaint(due.complaint, today, language), pressing=True, text=due.complaint.text)
    return Told(who, "", "")


def _of_promise(one: PromiseHead, today: date, language: Language) -> tuple[str, str]:
    say = language.say
    unknown = say(N_("customer does not know it"))
    day = forms.weekday_date(one.due, language, near=today) if one.due else ""
    if one.state == PromiseState.NOT_KEPT:
        return say(N_("Promise not kept")), unknown
    if one.due is not None and one.due >= today:
        return say(N_("Promise moved to {date}"), date=day), unknown
    what = say(N_("Promise was due {date}"), date=day)
    if one.state == PromiseState.MOVED and not one.owes_word:
        return what, say(N_("customer knows of one move"))
    return what, unknown


def _of_complaint(one: ComplaintHead, today: date, language: Language) -> tuple[str, str]:
    say, since = language.say, age(one.raised, today, language)
    what = say(N_("Complaint, again, {since}"), since=since) if one.again else say(N_("Complaint {since}"), since=since)
    if one.answered is not None:
        return what, say(N_("answered on {date}"), date=forms.short_date(one.answered, language, near=today))
    if one.answer_by is not None:
        day = forms.weekday_date(one.answer_by, language, near=today)
        return what, say(
            N_("answer was promised by {date}") if one.answer_by < today else N_("answer by {date}"), date=day
        )
    return what, say(N_("not answered yet"))


def _asks(one: Asked, who: str, today: date, language: Language) -> Told:
    text = one.text.split("\n")[0]
    what = forms.quoted(text, language) if one.quoted else text
    return Told(who, what, ", ".join(filter(None, (one.name, forms.short_date(one.on, language, near=today)))))


def _counted(counts: Counts, language: Language) -> str:
    there = [row for row in _WORTH_A_WORD if counts.get(row.kind)]
    told = [row.counted(language, counts[row.kind]) for row in there[:MOST_KINDS]]
    return ", ".join(told) or language.say(N_("no notes that stand out"))


def wanted_told(wanted: Wanted, team: Team, guides: Mapping[str, str], language: Language) -> Sequence[str]:
    """Return the conditions of a filter, a word or two each."""
    found = [team.authors.get(wanted.person or "", "")] if wanted.person is not None else []
    found += [wanted.customer, guides.get(wanted.guide, wanted.guide)]
    found += [team.themes[wanted.theme].name if wanted.theme in team.themes else wanted.theme]
    found += [kind_word(wanted.kind, False, language) if wanted.kind else ""]
    found += [track_name(wanted.track, language) if wanted.track else ""]
    found += [period_told(wanted, team.today, language), state_word(wanted.state, language) if wanted.state else ""]
    found += [forms.quoted(wanted.words, language) if wanted.words else ""]
    return [one for one in found if one]


def period_told(wanted: Wanted, today: date, language: Language) -> str:
    """Return the days of a filter; "" if all."""
    since, until = wanted.period
    days = [forms.short_date(day, language, near=today) if day else "" for day in (since, until)]
    if since and until:
        return language.say(N_("{since} to {until}"), since=days[0], until=days[1])
    if since:
        return language.say(N_("since {date}"), date=days[0])
    return language.say(N_("until {date}"), date=days[1]) if until else ""
