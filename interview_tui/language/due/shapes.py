"""What each shape of words ("Friday next week", "3 December", "in two weeks") is for a day, seen from today."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from interview_tui.language.due.tables import Shape, Tables

JUST_PAST = timedelta(days=180)
"""A day without a year that lies so far back was more likely meant than the one of next year."""

_FRIDAY = 4
_YEARS_AHEAD = 9
"""Years after which even a 29 February has come again."""
_IN_PERIOD = {"start": 0, "middle": 2, "end": _FRIDAY}


class Doubt(StrEnum):
    """Why words name no day that could be relied on."""

    NO_DAY = "no day"
    PAST = "past"
    """A full date that lies behind today."""
    JUST_PAST = "just past"
    """A day without a year that was less than half a year ago."""
    AHEAD = "ahead"
    """A day that lies before us, where one behind is asked for."""
    CONTRADICTION = "contradiction"
    """A weekday that is not the date's, or two days that are not the same."""
    IMPOSSIBLE = "no such day"
    VAGUE = "vague"


class DoubtfulDay(ValueError):
    """Raised where words name a day that has to be asked about."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt)
        self.doubt = doubt


def day_of(shape: Shape, groups: Mapping[str, str], tables: Tables, today: date) -> date:
    """Return the day that the words of a shape name. Raises DoubtfulDay."""
    try:
        day = _SHAPES[shape](groups, tables, today)
    except DoubtfulDay:
        raise
    except (ValueError, OverflowError) as error:
        raise DoubtfulDay(Doubt.IMPOSSIBLE) from error
    for name in ("weekday", "after", "then"):
        if name in groups and tables.weekdays[groups[name]] != day.weekday():
            raise DoubtfulDay(Doubt.CONTRADICTION)
    return day


def _date(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    day, month = number(groups["day"], tables.numbers), number(groups["month"], tables.months)
    if "year" in groups:
        year = int(groups["year"])
        return date(year + 2000 if year < 100 else year, month, day)
    return _coming_year(today, lambda year: date(year, month, day))


def _part_of_month(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    month, where = tables.months[groups["month"]], tables.where[groups["where"]]
    if "year" in groups:
        return _in_month(int(groups["year"]), month, where)
    return _coming_year(today, lambda year: _in_month(year, month, where))


def _week(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    week = int(groups["week"] if "week" in groups else groups["nth"])
    if "weekday" in groups:
        weekday = tables.weekdays[groups["weekday"]]
    else:
        weekday = _IN_PERIOD[tables.where[groups["where"]]] if "where" in groups else _FRIDAY
    if "year" in groups:
        return date.fromisocalendar(int(groups["year"]), week, weekday + 1)
    return _coming_year(today, lambda year: date.fromisocalendar(year, week, weekday + 1), years=2)


def _day_of_month(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    day = number(groups["day"] if "day" in groups else groups["nth"], tables.numbers)
    if "next" in groups or "nth" in groups:
        year, month = divmod(today.year * 12 + today.month - 1 + tables.nexts.get(groups.get("next", ""), 0), 12)
        return _still_ahead(date(year, month + 1, day), today)
    months = (divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(_YEARS_AHEAD))
    return _first_ahead(today, ((year, month + 1, day) for year, month in months))


def _weekday(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    weekday = tables.weekdays[groups["weekday"]]
    coming = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if groups.keys() & {"over", "beyond"}:
        coming += timedelta(weeks=1)
    if "unit" not in groups:
        return coming
    unit, n = tables.units[groups["unit"]], count(groups, tables)
    if unit == "day":
        n = tables.counted_days.get(n, n)
    if unit in _DAYS and n * _DAYS[unit] % 7 == 0:
        return coming + timedelta(days=n * _DAYS[unit])
    return _after(today, n, unit)


def _weekday_of_week(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    ahead = timedelta(weeks=tables.nexts[groups["next"]], days=tables.weekdays[groups["weekday"]])
    return _still_ahead(monday(today) + ahead, today)


def _word(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    return _span(groups, tables, today + timedelta(days=tables.days[groups["word"]]))


def _span(groups: Mapping[str, str], tables: Tables, start: date) -> date:
    if "unit" not in groups:
        return start
    unit, n = tables.units[groups["unit"]], count(groups, tables)
    if unit == "day" and ("exact" in groups or "word" in groups):
        n = tables.counted_days.get(n, n)
    return _after(start, n, unit)


def _period(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    ahead = tables.nexts.get(groups.get("next", ""), 0)
    where = tables.where[groups["where"]] if "where" in groups else "end"
    match tables.periods[groups["period"]]:
        case "week":
            day = monday(today) + timedelta(weeks=ahead, days=_IN_PERIOD[where])
            # On a weekend the week that is meant is the one that comes.
            return day + timedelta(weeks=1) if day < today and where == "end" else _still_ahead(day, today)
        case "month":
            first, months = today.month - 1 + ahead, 1
        case "quarter":
            first, months = ((today.month - 1) // 3 + ahead) * 3, 3
        case _:
            first, months = 12 * ahead, 12
    wanted = {"start": first, "middle": first + (months - 1) // 2, "end": first + months - 1}[where]
    # The middle of a year is the end of its June.
    within = "end" if where == "middle" and months > 3 else where
    return _still_ahead(_in_month(today.year + wanted // 12, wanted % 12 + 1, within), today)


def _vague(groups: Mapping[str, str], tables: Tables, today: date) -> date:
    raise DoubtfulDay(Doubt.VAGUE)


_SHAPES: dict[Shape, Callable[[Mapping[str, str], Tables, date], date]] = {
    "date": _date,
    "day_of_month": _day_of_month,
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "week": _week,
    "day": _word,
    "span": _span,
    "period": _period,
    "part_of_month": _part_of_month,
    "vague": _vague,
}

_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def _after(start: date, n: int, unit: str) -> date:
    match unit:
        case "working day":
            for _ in range(n):
                start += timedelta(days=max(1, 7 - start.weekday() if start.weekday() >= _FRIDAY else 1))
            return start
        case "month":
            return _months_after(start, n)
        case "year":
            return _months_after(start, 12 * n)
        case _:
            return start + timedelta(days=n * _DAYS[unit])


def _coming_year(today: date, of_year: Callable[[int], date], years: int = _YEARS_AHEAD) -> date:
    """Return the day in the first year in which it exists and lies ahead. Raises DoubtfulDay where it just was."""
    ahead: list[date] = []
    for year in range(today.year - 1, min(today.year + years, date.max.year + 1)):
        try:
            day = of_year(year)
        except ValueError:
            continue
        if day >= today:
            ahead.append(day)
        elif today - day <= JUST_PAST:
            raise DoubtfulDay(Doubt.JUST_PAST)
    if not ahead:
        raise DoubtfulDay(Doubt.IMPOSSIBLE)
    return ahead[0]


def _still_ahead(day: date, today: date) -> date:
    if day < today:
        raise DoubtfulDay(Doubt.JUST_PAST)
    return day


def _first_ahead(today: date, days: Iterable[tuple[int, int, int]]) -> date:
    """Return the first of the days that exists and does not lie before today; ValueError where none does."""
    for year, month, day in days:
        if day <= monthrange(year, month)[1] and (found := date(year, month, day)) >= today:
            return found
    raise ValueError


def _in_month(year: int, month: int, where: str) -> date:
    return date(year, month, {"start": 1, "middle": 15, "end": monthrange(year, month)[1]}[where])


def count(groups: Mapping[str, str], tables: Tables) -> int:
    """Return how many are said, one where none is."""
    return number(groups["n"], tables.numbers) if "n" in groups else 1


def number(text: str, names: Mapping[str, int]) -> int:
    """Return a number from its digits or its word."""
    return int(text) if text.isdecimal() else names[text]


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = _in_month(day.year + years, month + 1, "end")
    return last.replace(day=min(day.day, last.day))
