"""How something stands that is due on a day: late, today, by then; in the same words everywhere."""

from datetime import date

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, with_time
from interview_tui.language.message import N_


def due_stands(due: date | None, at: DayTime | None, today: date, language: Language) -> str:
    """Return how a promise stands that is due on a day, at a time where one was named."""
    if due is None:
        return language.say(N_("no date yet"))
    days = (today - due).days
    if days > 0:
        return language.count("{n} day late", "{n} days late", days)
    if days == 0:
        return with_time(language.say(N_("due today")), at, language)
    day = with_time(forms.weekday_date(due, language, near=today), at, language)
    return language.say(N_("by {date}"), date=day)


def is_pressing(due: date | None, today: date) -> bool:
    """Tell whether it is late, or due today."""
    return due is not None and due <= today
