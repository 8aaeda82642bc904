"""Reads the day by which something is promised, from a typed answer or out of a promise's sentence.

A promise lies ahead: a day without a year is the next such day, today included; a weekday is the next one
after today, "nächsten Dienstag" and "next Tuesday" too, because a reminder that comes early breaks
nothing. A week ends on Friday. Where a sentence names several days, the one behind "bis" or "by" counts,
else the first. Better no day than a wrong one: what might be a version, a quantity, a name or something
past is left alone.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from interview_tui.language.catalogue import Code
from interview_tui.language.due_words import Shape, Words, words

LOOKED_AT = 2_000
"""Characters of a sentence that are searched; a promise is short."""

_FRIDAY = 4
_YEARS_AHEAD = 9
"""Years after which even a 29 February has come again."""


def parse_due(text: str, today: date, code: Code) -> date | None:
    """Return the day that a whole typed answer names, or nothing where it names none.

    A full date may lie in the past: it was typed so.
    """
    answer = " ".join(text[:LOOKED_AT].split())
    known = words(code)
    for typed in (answer, answer.rstrip(".,;! ")):
        for rule in known.rules:
            if rule.shape and (match := rule.pattern.fullmatch(typed)):
                return _day(rule.shape, match, known, today)
    return None


def find_due(text: str, today: date, code: Code) -> tuple[date, tuple[int, int]] | None:
    """Return the day by which a promise falls due and where its words stand, or nothing where none is named.

    The span holds the words that belong to the day ("by Tuesday"): without it the rest still reads well.
    """
    known = words(code)
    found = [
        (match.start(), -match.end(), place, match)
        for place, rule in enumerate(known.rules)
        if not rule.typed
        for match in rule.pattern.finditer(text[:LOOKED_AT])
    ]
    first: tuple[date, tuple[int, int]] | None = None
    taken = 0
    for start, _, place, match in sorted(found, key=lambda f: f[:3]):
        if start < taken:
            continue
        taken = match.end()
        shape = known.rules[place].shape
        day = _day(shape, match, known, today) if shape else None
        if day is None or day < today:
            continue
        if match.groupdict().get("by"):
            return day, match.span()
        first = first or (day, match.span())
    return first


def _day(shape: Shape, match: re.Match[str], known: Words, today: date) -> date | None:
    groups = {name: " ".join(value.lower().split()) for name, value in match.groupdict().items() if value}
    try:
        return _SHAPES[shape](groups, known, today)
    except (ValueError, OverflowError):
        return None


def _date(groups: Mapping[str, str], known: Words, today: date) -> date:
    day, month = int(groups["day"]), _number(groups["month"], known.months)
    if "year" in groups:
        year = int(groups["year"])
        return date(year + 2000 if year < 100 else year, month, day)
    return _next(today, ((year, month, day) for year in range(today.year, today.year + _YEARS_AHEAD)))


def _day_of_month(groups: Mapping[str, str], known: Words, today: date) -> date:
    months = (divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(_YEARS_AHEAD))
    return _next(today, ((year, month + 1, int(groups["day"])) for year, month in months))


def _weekday(groups: Mapping[str, str], known: Words, today: date) -> date:
    ahead = (known.weekdays[groups["weekday"]] - today.weekday() - 1) % 7 + 1
    return _span(groups, known, today + timedelta(days=ahead))


def _weekday_next_week(groups: Mapping[str, str], known: Words, today: date) -> date:
    return _monday(today) + timedelta(weeks=1, days=known.weekdays[groups["weekday"]])


def _word(groups: Mapping[str, str], known: Words, today: date) -> date:
    return _span(groups, known, today + timedelta(days=known.days[groups["word"]]))


def _span(groups: Mapping[str, str], known: Words, start: date) -> date:
    if "n" not in groups:
        return start
    n = _number(groups["n"], known.numbers)
    match known.units[groups["unit"]]:
        case "working day":
            for _ in range(n):
                start += timedelta(days=max(1, 7 - start.weekday() if start.weekday() >= _FRIDAY else 1))
            return start
        case "month":
            return _months_after(start, n)
        case "year":
            return _months_after(start, 12 * n)
        case unit:
            return start + timedelta(days=n * _DAYS[unit])


_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def _end(groups: Mapping[str, str], known: Words, today: date) -> date:
    ahead = 1 if "next" in groups else 0
    match known.periods[groups["period"]]:
        case "week":
            friday = _monday(today) + timedelta(weeks=ahead, days=_FRIDAY)
            return friday if friday >= today else friday + timedelta(weeks=1)
        case "month":
            month = today.month + ahead
        case "quarter":
            month = (today.month + 2) // 3 * 3
        case _:
            month = 12
    return _last_of_month(today.year + (month - 1) // 12, (month - 1) % 12 + 1)


def _end_of_month(groups: Mapping[str, str], known: Words, today: date) -> date:
    month = known.months[groups["month"]]
    if "year" in groups:
        return _last_of_month(int(groups["year"]), month)
    return _last_of_month(today.year + (month < today.month), month)


_SHAPES: dict[Shape, Callable[[Mapping[str, str], Words, date], date]] = {
    "date": _date,
    "day_of_month": _day_of_month,
    "weekday": _weekday,
    "weekday_next_week": _weekday_next_week,
    "day": _word,
    "span": _span,
    "end": _end,
    "end_of_month": _end_of_month,
}


def _next(today: date, days: Iterable[tuple[int, int, int]]) -> date:
    """Return the first of the days that exists and does not lie before today; ValueError where none does."""
    for year, month, day in days:
        if day <= monthrange(year, month)[1] and (found := date(year, month, day)) >= today:
            return found
    raise ValueError


def _number(text: str, names: Mapping[str, int]) -> int:
    return int(text) if text.isdecimal() else names[text]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = _last_of_month(day.year + years, month + 1)
    return last.replace(day=min(day.day, last.day))


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
