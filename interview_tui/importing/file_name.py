"""What a file's name says about the conversation in it: the date, and the time of day."""

import re
from datetime import UTC, date, datetime, tzinfo
from datetime import time as Clock
from typing import NamedTuple

_DAY = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<sep>[-_.]?)(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[-_ T]+(?:at[ _])?(?P<hour>[01]\d|2[0-3])[-_.:h]?(?P<minute>[0-5]\d)(?:[-_.:]?[0-5]\d)?(?!\d))?(?!\d)",
    re.ASCII,
)
"""`2026-11-20`, `20261120_140310`, `2026-11-20 14.03.10`."""


class Named(NamedTuple):
    """When it was, as far as the name says."""

    day: date | None = None
    time: Clock | None = None
    rest: str = ""
    """The name without the date: perhaps the subject."""


def named_in(name: str, zone: tzinfo | None) -> Named:
    """Return what a file's name says; `GMT20261120-130000` is converted to `zone`; None: UTC."""
    stem = re.sub(r"\.\w{1,12}$", "", name)
    found = _DAY.search(stem)
    if found is None:
        return Named(rest=stem.strip(" -_"))
    around = (part.strip(" -_") for part in (stem[: found.start()], stem[found.end() :]))
    rest = " ".join(filter(None, around))
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return Named(rest=rest)
    at = Clock(int(found["hour"]), int(found["minute"])) if found["hour"] else None
    if at is not None and stem[: found.start()].upper().endswith(("GMT", "UTC")):
        local = datetime.combine(day, at, UTC).astimezone(zone or UTC)
        return Named(local.date(), local.time(), rest)
    return Named(day, at, rest)
