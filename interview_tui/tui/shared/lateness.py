"""How a promise stands that is due on a day: late, today, by then; the same in every list."""

from datetime import date

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, with_time
from interview_tui.language.message import N_


def lateness(due: date | None, at: DayTime | None, today: date, language: Language) -> tuple[str, str]:
    """Return how a promise stands that is due on a day, at a time where one was named, and the colour of that."""
    if due is None:
        return language.say(N_("no date yet")), "quiet"
    days = (today - due).days
    if days > 0:
        return language.count("{n} day late", "{n} days late", days), "orange"
    if days == 0:
        return with_time(language.say(N_("due today")), at, language), "orange"
    day = with_time(forms.weekday_date(due, language, near=today), at, language)
    return language.say(N_("by {date}"), date=day), "quiet"
