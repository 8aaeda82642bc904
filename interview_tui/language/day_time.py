"""A time of day as people tell it: on the clock, or only the part of the day; how it is written and shown."""

from datetime import time
from enum import StrEnum

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


class PartOfDay(StrEnum):
    """A part of the day, told without a clock."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


DayTime = time | PartOfDay
"""A time on the clock, or only the part of the day."""

_TOLD = {
    PartOfDay.MORNING: N_("in the morning"),
    PartOfDay.NOON: N_("at noon"),
    PartOfDay.AFTERNOON: N_("in the afternoon"),
    PartOfDay.EVENING: N_("in the evening"),
}
_ABOUT = {
    PartOfDay.MORNING: time(9),
    PartOfDay.NOON: time(12),
    PartOfDay.AFTERNOON: time(15),
    PartOfDay.EVENING: time(19),
}
_SOMEWHEN = time(12)


def time_told(named: DayTime, language: Language) -> str:
    """Return a time as it is shown: `14:00`, `vormittags`."""
    return f"{named:%H:%M}" if isinstance(named, time) else language.say(_TOLD.get(named, named))


def with_time(day: str, named: DayTime | None, language: Language) -> str:
    """Return a day as it is shown with the time behind it: `Fr 4.12. 14:00`; the day alone without one."""
    return day if named is None else f"{day} {time_told(named, language)}"


def time_written(named: DayTime) -> str:
    """Return a time as it is stored: `14:00`, `morning`."""
    return f"{named:%H:%M}" if isinstance(named, time) else str(named)


def place_in_day(named: DayTime | None) -> time:
    """Return the time to sort a due item by: one with a time comes before one due any time that day."""
    return time.max if named is None else on_the_clock(named)


def on_the_clock(named: DayTime | None) -> time:
    """Return a time to sort by: for a part of the day its middle, noon if nothing is known."""
    return named if isinstance(named, time) else _ABOUT.get(named, _SOMEWHEN) if named else _SOMEWHEN
