"""Reads when something was and how long it took: "gestern 14:00, 60 min", "Mi 25.11. vormittags", "last Wednesday".

A day without a year is the last such day, today included; a weekday is the last one before today. As with what is
due, a day that was more likely meant otherwise is doubtful: one that lies a little ahead, or contradicts its weekday.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from typing import NamedTuple

from interview_tui.language.catalogue import Code
from interview_tui.language.day_time import DayTime
from interview_tui.language.due.shapes import Doubt, DoubtfulDay, count, monday, number
from interview_tui.language.due.tables import Shape, Tables, Words
from interview_tui.language.due.words import words
from interview_tui.language.lexicon import Read, found_in
from interview_tui.language.time_of_day import times_in, with_part

LONGEST = 200
"""Characters that are looked at; when something was is said in a few words."""

_PUNCTUATION = frozenset(" \t.,;!()-")
JUST_AHEAD = timedelta(days=60)
"""A day without a year that lies no further ahead was hardly meant to be one of last year."""
_YEARS_BACK = 9
_HOUR = 60


class PastMoment(NamedTuple):
    """When something was."""

    day: date | None
    doubt: Doubt | None = None
    """Why there is no day; None where there is one."""
    time: DayTime | None = None
    minutes: int | None = None
    """How long it took."""


def read_past(text: str, today: date, code: Code) -> PastMoment:
    """Return the moment that a whole typed answer names; without a day where any of its words is not understood."""
    known = words(code)
    read = known.lexicon.read(text[:LONGEST])
    days = found_in(read, (rule.pattern for rule in known.past))
    spans = [match.span() for _, match in days]
    minutes, length = _length(read, known, spans)
    spans += [length] if length else []
    times = [at for at in times_in(read, known) if all(at.end <= start or at.end > end for start, end in spans)]
    spans += [(at.start, at.end) for at in times]
    rest = set(read.rest(spans)) - _PUNCTUATION - known.lexicon.members("JOINING")
    if len(days) != 1 or len(times) > 1 or rest or len(text) > LONGEST:
        return PastMoment(None, Doubt.NO_DAY)
    place, match = days[0]
    groups = read.groups(match)
    at = with_part(times[0].at if times else None, known.tables.parts.get(groups.get("part", "")))
    if minutes is None and times and times[0].until and isinstance(at, time):
        minutes = _minutes_between(at, times[0].until)
    try:
        return PastMoment(_day(known.past[place].shape, groups, known.tables, today), None, at, minutes)
    except DoubtfulDay as doubtful:
        return PastMoment(None, doubtful.doubt, at, minutes)


def read_past_day(text: str, today: date, code: Code) -> date | None:
    """Return the day that a whole typed answer names, also as "a year ago": the same day of that month or year."""
    moment = read_past(text, today, code)
    if moment.doubt is not Doubt.VAGUE:
        return moment.day
    known = words(code)
    read = known.lexicon.read(text[:LONGEST])
    [(_, match)] = found_in(read, (rule.pattern for rule in known.past))
    groups = read.groups(match)
    n, unit = count(groups, known.tables), known.tables.units[groups["unit"]]
    return _months_back(today, n * _MONTHS[unit]) if unit in _MONTHS else None


_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def _months_back(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _length(read: Read, known: Words, days: list[tuple[int, int]]) -> tuple[int | None, tuple[int, int] | None]:
    """Return how many minutes are named, and where."""
    for _, match in found_in(read, known.lengths):
        if any(match.start() < end and start < match.end() for start, end in days):
            continue
        minutes = _minutes(read.groups(match), known.tables)
        if minutes:
            return minutes, match.span()
    return None, None


def _minutes(groups: Mapping[str, str], tables: Tables) -> int | None:
    whole = tables.lengths.get(groups.get("whole", ""), 0)
    if "unit" not in groups:
        return whole
    n, in_hours = count(groups, tables), tables.units[groups["unit"]] == "hour"
    if groups["unit"] == "h" and n > _MOST_HOURS:
        return None  # "14 h" is a time of day
    tenths = groups.get("tenths", "")
    part = int(tenths) / 10 ** len(tenths) if tenths else 0
    return round((n + part) * (_HOUR if in_hours else 1)) + int(groups.get("more", 0)) + whole


_MOST_HOURS = 6


def _minutes_between(begin: time, end: time) -> int | None:
    minutes = (end.hour - begin.hour) * _HOUR + end.minute - begin.minute
    return minutes if minutes > 0 else None


def _day(shape: Shape | None, groups: Mapping[str, str], tables: Tables, today: date) -> date:
    if shape is None:
        raise DoubtfulDay(Doubt.NO_DAY)
    try:
        day = _SHAPES[shape](groups, tables, today)
    except DoubtfulDay:
        raise
    except (ValueError, OverflowError) as error:
        raise DoubtfulDay(Doubt.IMPOSSIBLE) from error
    if day > today:
        raise DoubtfulDay(Doubt.AHEAD)
    named = [tables.weekdays[groups[name]] for name in ("weekday", "after", "then") if name in groups]
    if any(weekday != day.weekday() for weekday in named):
        raise DoubtfulDay(Doubt.CONTRADICTION)
    return day


def _date(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    day, month = number(groups["day"], tables.numbers), number(groups["month"], tables.months)
    if "year" in groups:
        year = int(groups["year"])
        return date(year + 2000 if year < 100 else year, month, day)
    for year in range(min(today.year + 1, date.max.year), max(today.year - _YEARS_BACK, 0), -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
        if found - today <= JUST_AHEAD:
            raise DoubtfulDay(Doubt.AHEAD)
    raise DoubtfulDay(Doubt.IMPOSSIBLE)


def _weekday(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    return today - timedelta(days=(today.weekday() - tables.weekdays[groups["weekday"]] - 1) % 7 + 1)


def _weekday_of_week(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    return monday(today) + timedelta(weeks=-tables.ago[groups["ago"]], days=tables.weekdays[groups["weekday"]])


def _word(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    return today + timedelta(days=tables.days[groups["word"]])


def _ago(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    n, unit = count(groups, tables), tables.units[groups["unit"]]
    if unit not in _DAYS:
        raise DoubtfulDay(Doubt.VAGUE)
    return today - timedelta(days=tables.counted_days.get(n, n) if unit == "day" else n * _DAYS[unit])


_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SHAPES: dict[Shape, Callable[[Mapping[str, str], Tables, date], date]] = {
    "date": _date,
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "day": _word,
    "span": _ago,
}
