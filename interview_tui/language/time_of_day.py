"""Reads the times of day that a text names: "um 9", "14:30", "halb zehn", "3 pm", "vormittags"."""

from collections.abc import Mapping
from datetime import time
from typing import NamedTuple

from interview_tui.language.day_time import DayTime, PartOfDay
from interview_tui.language.due.tables import Words
from interview_tui.language.lexicon import Read, found_in

_NOON = 12
_LATE = (PartOfDay.AFTERNOON, PartOfDay.EVENING)


class TimeNamed(NamedTuple):
    """A time and where its words stand, in pieces of the text."""

    at: DayTime
    start: int
    end: int
    beside: bool = False
    """It is a time only where a day stands beside it."""
    until: time | None = None
    """The end of a span of time that begins then."""


def times_in(read: Read, known: Words) -> list[TimeNamed]:
    """Return the times that a text names, in the order of their places."""
    times: list[TimeNamed] = []
    for place, match in found_in(read, (pattern for pattern, _ in known.times)):
        groups = read.groups(match)
        if (named := _time(groups, known)) is not None:
            beside = known.times[place][1]
            times.append(TimeNamed(named, match.start(), match.end(), beside, _until(named, groups)))
    return times


def with_part(named: DayTime | None, part: PartOfDay | None) -> DayTime | None:
    """Return a time with the part of the day it is in: 8 in the evening is 20:00."""
    if part is None or named is None or isinstance(named, PartOfDay):
        return named or part
    return named.replace(hour=named.hour + _NOON) if part in _LATE and named.hour < _NOON else named


def _time(groups: Mapping[str, str], known: Words) -> DayTime | None:
    tables = known.tables
    part = tables.parts.get(groups.get("part", ""))
    if "hour" not in groups:
        return part
    hour = int(groups["hour"]) if groups["hour"].isdecimal() else tables.numbers[groups["hour"]]
    minutes = int(groups.get("minute") or groups.get("past") or 0) + tables.minutes.get(groups.get("quarter", ""), 0)
    said_alone = part is None and "half" not in groups and not groups["hour"].startswith("0")
    if "half" in groups:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if groups["half"].startswith("p") else 0)
    elif said_alone and 1 <= hour <= tables.afternoon_until:
        hour += _NOON
    if (part is PartOfDay.MORNING and hour > _NOON) or not 0 <= hour * 60 + minutes < 24 * 60 or minutes >= 60:
        return None
    hour, minute = divmod(hour * 60 + minutes, 60)
    return with_part(time(hour, minute), part)


def _until(begins: DayTime, groups: Mapping[str, str]) -> time | None:
    """Return the end of a span of time, in the half of the day in which it comes after the beginning."""
    if "until" not in groups or isinstance(begins, PartOfDay):
        return None
    hour, minute = int(groups["until"]), int(groups.get("untilminute", 0))
    for later in (hour, hour + _NOON):
        if later < 24 and minute < 60 and (end := time(later, minute)) > begins:
            return end
    return None
