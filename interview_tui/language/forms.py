"""Dates, times and numbers in each language's own form. Every function takes the value, then the language."""

from datetime import date, datetime

from interview_tui.language.catalogue import Language


def short_date(day: date, language: Language, near: date | None = None) -> str:
    """Return day and month: `24.11.`, `24 Nov`; with the year where it is not that of the day it is shown near."""
    if near is not None and near.year != day.year:
        return long_date(day, language)
    return language.locale.short_day(day)


def long_date(day: date, language: Language) -> str:
    """Return day, month and year: `24.11.2026`, `24 Nov 2026`."""
    return language.locale.long_day(day)


def weekday_date(day: date, language: Language, near: date | None = None) -> str:
    """Return the day with its weekday: `Di 24.11.`, `Tue 24 Nov`; with another year as `short_date` does."""
    return f"{language.locale.weekdays[day.weekday()]} {short_date(day, language, near)}"


def dated(day: date, language: Language) -> str:
    """Return the day with its weekday and its year, whatever the year: `Di 24.11.2026`, `Tue 24 Nov 2026`."""
    return f"{language.locale.weekdays[day.weekday()]} {long_date(day, language)}"


def full_weekday(day: date, language: Language) -> str:
    """Return the weekday in full: `Dienstag`, `Tuesday`."""
    return language.locale.full_weekdays[day.weekday()]


def full_day(day: date, language: Language, near: date | None = None) -> str:
    """Return the day as a letter has it: `24. November 2026`; near a day of the same year `24. November`."""
    told = language.locale.day_in_full(day)
    return told if near is not None and near.year == day.year else f"{told} {day.year}"


def rough(day: str, language: Language) -> str:
    """Return a day, a month or a year that is stored as `2025-03-14`, `2025-03`, `2023`: `März 2025`, `March 2025`."""
    year, *parts = day.split("-")
    if len(parts) == 2:
        return long_date(date.fromisoformat(day), language)
    return f"{language.locale.months[int(parts[0]) - 1]} {year}" if parts else year


def clock(moment: datetime) -> str:
    """Return the time of day: `14:04` in both languages."""
    return f"{moment:%H:%M}"


def clock_s(moment: datetime) -> str:
    """Return the time of day with seconds: `14:04:31` in both languages."""
    return f"{moment:%H:%M:%S}"


def elapsed(seconds: float) -> str:
    """Return a span of time as a running clock shows it: `0:35`, `14:32`, `1:02:03` in both languages."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def percent(share: int, language: Language) -> str:
    """Return whole per cent: `75 %` (the space does not break), `75%`."""
    return language.locale.percent.format(share=share)


def decimal(number: float, places: int, language: Language) -> str:
    """Return the number with so many places: `3,5`, `3.5`; never a minus before zero."""
    return f"{number:z.{places}f}".replace(".", language.locale.decimal_mark)


def quoted(text: str, language: Language) -> str:
    """Return the text in quotation marks: `„so“`, `“so”`."""
    opening, closing = language.locale.quotes
    return f"{opening}{text}{closing}"


def minutes(n: int, language: Language) -> str:
    """Return a number of minutes: `21 Minuten`, `21 minutes`."""
    return language.count("{n} minute", "{n} minutes", n)


def days_ago(n: int, language: Language) -> str:
    """Return how long ago a day was, n days before today: `heute`, `gestern`, `vor 3 Tagen`."""
    if n == 0:
        return language.say("today")
    if n == 1:
        return language.say("yesterday")
    return language.count("{n} day ago", "{n} days ago", n)
