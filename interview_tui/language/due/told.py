"""Says in a sentence why words name no day that can be relied on."""

from datetime import date, timedelta

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.due.date import Due
from interview_tui.language.due.shapes import Doubt
from interview_tui.language.message import N_

_EXAMPLE_AHEAD = timedelta(days=10)
_NO_DAY = N_("I do not understand this date. For example: {date}, Friday, in 2 weeks.")
_TOLD = {
    Doubt.JUST_PAST: N_("That day has only just been. Name another, or type its year with it: {with_year}."),
    Doubt.CONTRADICTION: N_("These words name two different days. One is enough: {date}, or Friday."),
    Doubt.IMPOSSIBLE: N_("There is no such day. For example: {date}, Friday, in 2 weeks."),
}


def example_day(today: date, language: Language) -> str:
    """Return a day ahead as it can be typed: `7.12.`, `7 Dec`; with its year where that is another."""
    return forms.short_date(today + _EXAMPLE_AHEAD, language, near=today)


def doubt_told(due: Due, today: date, language: Language) -> str:
    """Return why a typed answer is no day, and what would be one."""
    told = _TOLD.get(due.doubt or Doubt.NO_DAY, _NO_DAY)
    ahead = today + _EXAMPLE_AHEAD
    with_weekday = forms.weekday_date(ahead, language, near=today)
    day = with_weekday if due.doubt is Doubt.CONTRADICTION else example_day(today, language)
    return language.say(told, date=day, with_year=forms.long_date(ahead, language))
