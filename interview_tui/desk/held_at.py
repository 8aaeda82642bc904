"""When a conversation was held that is written up later: parsing what was typed, and applying it.

The same words are understood before it begins and while it is read.
"""

from datetime import date, datetime, timedelta

from interview_tui.language import forms
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.day_time import on_the_clock, with_time
from interview_tui.language.due.shapes import Doubt
from interview_tui.language.message import N_, Message
from interview_tui.language.past_moment import PastMoment, read_past
from interview_tui.records.conversation import Conversation
from interview_tui.records.version import amended

_NOT_READ = N_("I do not understand when that was. For example: yesterday 14:00, 60 min.")
_FAULTS = {
    Doubt.AHEAD: N_("That still lies ahead. Name when it was, with the year if it was long ago."),
    Doubt.CONTRADICTION: N_("These words name two different days. One is enough."),
    Doubt.IMPOSSIBLE: N_("There is no such day. For example: yesterday 14:00, 60 min."),
}


def moment_typed(typed: str, now: datetime, code: Code) -> PastMoment:
    """Return the moment typed; a time or a length alone refers to today."""
    today = now.date()
    moment = read_past(typed, today, code)
    # "morgen 14:00" is tomorrow, not this morning: only what begins with a number may lack a day.
    if moment.day is None and moment.doubt is Doubt.NO_DAY and typed.strip()[:1].isdigit():
        alone = read_past(f"{today.isoformat()} {typed}", today, code)
        moment = alone if alone.day is not None else moment
    if moment.day is not None and moment.time is not None and _begun(moment, moment.day, now) > now:
        return moment._replace(day=None, doubt=Doubt.AHEAD)
    return moment


def moment_fault(typed: str, now: datetime, code: Code) -> Message | None:
    """Return why the text does not say when it was; None if it does, or is empty."""
    moment = moment_typed(typed, now, code)
    if not typed.strip() or moment.day is not None:
        return None
    return Message(_FAULTS.get(moment.doubt or Doubt.NO_DAY, _NOT_READ))


def held_at(conversation: Conversation, moment: PastMoment, now: datetime) -> Conversation:
    """Return the conversation as one that was held then and is written up later; as it is without a day.

    `now` says in which offset from UTC a day is meant. What is kept as the time of writing is when it began first.
    """
    if moment.day is None:
        return conversation
    begun = _begun(moment, moment.day, now)
    return amended(
        conversation,
        started_at=begun,
        ended_at=None if moment.minutes is None else begun + timedelta(minutes=moment.minutes),
        written_up=conversation.written_up or conversation.started_at,
        time_told=moment.time,
    )


def moment_told(moment: PastMoment, language: Language, near: date) -> str:
    """Return a moment as displayed, which can also be typed: `Mi 25.11. 14:00, 60 Minuten`."""
    if moment.day is None:
        return ""
    day = with_time(forms.weekday_date(moment.day, language, near), moment.time, language)
    return day if moment.minutes is None else f"{day}, {forms.minutes(moment.minutes, language)}"


def moment_of(conversation: Conversation) -> PastMoment | None:
    """Return when a conversation was held that was written up later; None for others."""
    if conversation.written_up is None:
        return None
    begun, ended = conversation.started_at, conversation.ended_at
    minutes = None if ended is None else round((ended - begun).total_seconds() / 60)
    return PastMoment(begun.date(), None, conversation.time_told, minutes)


def _begun(moment: PastMoment, day: date, now: datetime) -> datetime:
    return datetime.combine(day, on_the_clock(moment.time), now.tzinfo)
