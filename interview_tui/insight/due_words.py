"""What is said of something that waits, in every list and in the shell: what it is, and how it stands."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from interview_tui.insight.due import REASONS, Reason, Reminder
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.spoken import day_held, time_held
from interview_tui.records.spoken_due import due_stands, is_pressing, promise_stands
from interview_tui.records.words import Measure


class Words(NamedTuple):
    """What is said of one thing that waits."""

    what: str
    when: str
    pressing: bool
    """Somebody waits for it by now."""
    names: bool = False
    """It says itself whom it is about."""


def reason_heading(reason: Reason, language: Language) -> str:
    """Return what stands above all that waits for a reason."""
    return language.say(REASONS[reason].heading)


def words_of(one: Reminder, name: str, today: date, language: Language, me: str = "") -> Words:
    """Return what is said of something that waits; `name` is what its customer is called, or "", `me` what I am."""
    say = language.say
    if one.promise is not None:
        return Words(one.promise.text, *promise_stands(one.promise, today, language))
    if one.head is not None and one.head.measure is not None and one.reason in _QUESTIONS:
        return _of_answer(one, one.head, one.head.measure, today, language, me)
    if one.head is not None:
        return _of_conversation(one, one.head, name, today, language)
    day = forms.short_date(one.on, language, near=today) if one.on else ""
    if one.reason is Reason.KEPT_LONG:
        told = say(N_("Retention of {name} ends today"), name=name)
        if one.on is not None and one.on < today:
            told = say(N_("Retention of {name} ended on {date}"), name=name, date=day)
        return Words(told, "", pressing=False, names=True)
    what = one.why.told(language) if one.why is not None else reason_heading(one.reason, language)
    return Words(what, _from_on(one.on, today, language) if one.on else "", pressing=False)


def _from_on(day: date, today: date, language: Language) -> str:
    """Return from when on a contact is welcome: nobody waits for it, so it is never late."""
    if day == today:
        return language.say(N_("from today on"))
    told = N_("since {date}") if day < today else N_("from {date} on")
    return language.say(told, date=forms.weekday_date(day, language, near=today))


_QUESTIONS = {
    Reason.MEASURE: {
        Measure.SATISFACTION: N_("Satisfaction {n} on {date}: why?"),
        Measure.RECOMMENDATION: N_("Recommendation {n} on {date}: why?"),
        Measure.EFFORT: N_("Hard for them, {n} of 7 on {date}: where was the effort?"),
    },
    Reason.PROMOTER: {Measure.RECOMMENDATION: N_("Recommendation {n} on {date}: say thank you")},
}


def _of_answer(one: Reminder, head: Head, answer: AnswerHead, today: date, language: Language, me: str) -> Words:
    day = forms.weekday_date(head.started_at.date(), language, near=today)
    what = language.say(_QUESTIONS[one.reason][Measure(answer.measure)], n=answer.value, date=day)
    if head.author and head.author != me:
        what = f"{what} ({head.author})"
    if one.on is None:
        return Words(what, "", pressing=False)
    if one.why is not None:
        return Words(f"{what} · {one.why.told(language)}", _from_on(one.on, today, language), pressing=False)
    return Words(what, due_stands(one.on, None, today, language), is_pressing(one.on, today))


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
        days = (today - head.started_at.date()).days
        since = language.count("for {n} day", "for {n} days", days) if days > 0 else say(N_("since today"))
        return Words(say(N_("Complaint: {text}"), text=one.complaint.text), since, pressing=True)
    return Words(say(N_("Wrap up")), held, pressing=False)
