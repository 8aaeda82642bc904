"""The words for something waiting, in every list and in the shell: what it is, and how it stands."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from interview_tui.insight.complaint_words import remark
from interview_tui.insight.due import REASONS, Reason, Reminder
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.records.spoken import day_held, time_held
from interview_tui.records.spoken_due import from_on, promise_stands


class Words(NamedTuple):
    """One thing waiting, in words."""

    what: str
    when: str
    pressing: bool
    """Somebody is waiting for it by now."""
    names: bool = False
    """It already names the customer."""


def reason_heading(reason: Reason, language: Language) -> str:
    """Return the heading for a reason."""
    return language.say(REASONS[reason].heading)


def words_of(one: Reminder, name: str, today: date, language: Language, me: str = "") -> Words:
    """Return the words for something waiting; `name` is its customer's name or "", `me` is mine."""
    say = language.say
    if one.from_others is not None:
        # Imported here: not needed unless something was collected.
        from interview_tui.insight.from_others_words import words_from

        return words_from(one.from_others, today, language)
    if one.promise is not None:
        owner = one.promise.owner or ""
        # Whoever wrote it down waits for a colleague, and the customer for us.
        of_a_colleague = owner and me and not one.promise.theirs and owner.casefold() != me.strip().casefold()
        text = f"{one.promise.text} ({owner})" if of_a_colleague else one.promise.text
        return Words(text, *promise_stands(one.promise, today, language))
    if one.head is not None:
        if one.reason in (Reason.MEASURE, Reason.PROMOTER):
            return _of_answer(one, one.head, today, language, me)
        return _of_conversation(one, one.head, name, today, language)
    if one.appointment is not None:
        title = one.appointment.title or say(N_("call"))
        told = f"{forms.clock(one.appointment.starts_at)}  {title}"
        return Words(told, "", pressing=False, names=not name)
    day = forms.short_date(one.on, language, near=today) if one.on else ""
    if one.reason is Reason.KEPT_LONG:
        told = say(N_("Retention of {name} ends today"), name=name)
        if one.on is not None and one.on < today:
            told = say(N_("Retention of {name} ended on {date}"), name=name, date=day)
        return Words(told, "", pressing=False, names=True)
    what = one.why.told(language) if one.why is not None else reason_heading(one.reason, language)
    if one.reason is Reason.TELL and one.on is not None:
        # The customer is not waiting: it is we who are late.
        return Words(what, language.say(N_("by {date}"), date=day), pressing=one.on <= today)
    return Words(what, from_on(one.on, today, language) if one.on else "", pressing=False)


def _of_answer(one: Reminder, head: Head, today: date, language: Language, me: str) -> Words:
    # Imported here: the first picture has none.
    from interview_tui.insight.following import REASONS as FOLLOWING
    from interview_tui.insight.following import Asks
    from interview_tui.insight.following_words import asks_stands, asks_told

    follows = next(follows for follows, reason in FOLLOWING.items() if reason is one.reason)
    asks = Asks(head, follows, one.on, one.why)
    what = asks_told(asks, today, language, me)
    if one.why is not None:
        what = f"{what} · {one.why.told(language)}"
    return Words(what, *asks_stands(asks, today, language))


def _of_conversation(one: Reminder, head: Head, name: str, today: date, language: Language) -> Words:
    say = language.say
    held = day_held(head, language, near=today)
    if one.reason is Reason.OPEN:
        since = time_held(head, language)
        if one.on != today or not since:
            since = held
        told = say(N_("Conversation without a name from {time} is open"), time=since)
        if name:
            told = say(N_("Conversation with {name} from {time} is open"), name=name, time=since)
        return Words(told, "", pressing=True, names=True)
    if one.complaint is not None:
        since = remark(one.complaint, one.complaint.raised, today, language)
        told = N_("Complaint, again: {text}") if one.complaint.again else N_("Complaint: {text}")
        return Words(say(told, text=one.complaint.text), since, pressing=True)
    return Words(say(N_("Wrap up")), held, pressing=False)
