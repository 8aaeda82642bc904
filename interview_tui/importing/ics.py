"""Reads a calendar's events of a few days, however many years it contains (RFC 5545)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from icalendar import Calendar
from icalendar import Event as Component
from icalendar.timezone import tzp

from interview_tui.importing.decoded import decoded
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Event, Given, Reading, Span
from interview_tui.importing.repeating import check, rule_of, times
from interview_tui.language.message import N_
from interview_tui.records.clean import clean_line

if TYPE_CHECKING:
    from datetime import tzinfo

NO_CALENDAR = N_("it holds no calendar")
TOO_MANY = N_("the calendar has more than {most} appointments")
NO_TIME = N_("appointment {number} does not say when it is")
CANNOT_FOLLOW = N_("appointment {number} repeats in a way that cannot be followed")
WHOLE_DAY = N_("a whole day")
CANCELLED = N_("cancelled")
PRIVATE = N_("marked as private")

MOST_EVENTS = 100_000
LONGEST_TITLE = 200
LONGEST_TEXT = 4_000
_FOLD = re.compile(r"\r?\n[ \t]")
_BEGIN = re.compile(r"^BEGIN:VEVENT[ \t]*$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(r"^END:VEVENT[ \t]*$", re.IGNORECASE | re.MULTILINE)
_ZONE = re.compile(r"^BEGIN:VTIMEZONE[ \t]*$.*?^END:VTIMEZONE[ \t]*$", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_ZONE_ID = re.compile(r"^TZID[^:\n]*:(.*)$", re.IGNORECASE | re.MULTILINE)
_ZONE_RULE = re.compile(r"^RRULE[^:\n]*:(.*)$", re.IGNORECASE | re.MULTILINE)
_REPEATS = re.compile(r"^(?:RRULE|RDATE|RECURRENCE-ID)\b", re.IGNORECASE | re.MULTILINE)
_UNTIL = re.compile(r"^RRULE[^\n]*UNTIL=(\d{8})", re.IGNORECASE | re.MULTILINE)
_DATES = re.compile(r"^(?:RDATE|RECURRENCE-ID)\b", re.IGNORECASE | re.MULTILINE)
_BEGINS = re.compile(r"^DTSTART[^:\n]*:(\d{8})", re.IGNORECASE | re.MULTILINE)
_DAY = timedelta(days=1)
_HOSTILE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError, ArithmeticError)
"""What icalendar and dateutil raise for absurd calendars; each becomes a NotRead for that one event."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """One event as it is in the file."""

    place: int
    said: Any
    starts: datetime
    """In its own zone."""
    lasts: timedelta
    whole_day: bool
    instead_of: datetime | None
    """For a moved occurrence: when it was originally planned."""


def read_events(data: bytes, name: str, given: Given, span: Span) -> Reading[Event]:
    """Return the events of these days, earliest first; `name` is the file's name for messages. Raises NotRead."""
    text, encoding = decoded(data, name, given.encoding)
    text = _FOLD.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    head, *parts = _BEGIN.split(text)
    if not parts and "BEGIN:VCALENDAR" not in head.upper():
        raise NotRead(name, None, NO_CALENDAR)
    if len(parts) > MOST_EVENTS:
        raise NotRead(name, None, TOO_MANY, most=MOST_EVENTS)
    rows: list[Event] = []
    left: list[NotRead] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about guessed zones
        tzp.use_default()  # another file's zones must not apply to this one
        bodies = [(at, *_halves(part)) for at, part in enumerate(parts, 1)]
        _know_zones("\n".join([head, *(rest for *_, rest in bodies)]))
        series: dict[str, list[_Planned]] = {}
        for at, body, _ in bodies:
            if _may_matter(body, span):
                try:
                    one = _planned(at, body, name, span.since.tzinfo)
                except NotRead as error:
                    left.append(error)
                else:
                    series.setdefault(_text(one.said, "UID") or f"{at}", []).append(one)
        for each in series.values():
            for found in _in_days(each, name, span):
                if isinstance(found, NotRead):
                    left.append(found)
                else:
                    rows.append(found)
    rows.sort(key=lambda one: (one.starts_at, one.place))
    return Reading(tuple(rows), tuple(left), encoding)


def _halves(part: str) -> tuple[str, str]:
    """Return the content of an event, and what follows it; an unterminated one ends where the next begins."""
    found = _END.search(part)
    return (part[: found.start()], part[found.end() :]) if found else (part, "")


def _may_matter(body: str, span: Span) -> bool:
    """Return whether an event may be in these days: a calendar covers years, and parsing an event takes a while."""
    first, last = (f"{day:%Y%m%d}" for day in (span.since - _DAY, span.until + _DAY))
    if _REPEATS.search(body):
        until = _UNTIL.search(body)
        return until is None or until[1] >= first or _DATES.search(body) is not None
    begins = _BEGINS.search(body)
    return begins is None or first <= begins[1] <= last


def _know_zones(text: str) -> None:
    """Register the zones that the file defines and nobody else knows, except those that would take minutes."""
    for found in _ZONE.finditer(text):
        try:
            if tzp.timezone(_ZONE_ID.search(found[0])[1]) is None:  # type: ignore[index]
                for rule in _ZONE_RULE.findall(found[0]):
                    check(rule_of(rule), often=False)
                Calendar.from_ical(f"BEGIN:VCALENDAR\n{found[0]}\nEND:VCALENDAR\n")
        except _HOSTILE:
            continue  # otherwise it is a time without a zone


def _planned(place: int, body: str, name: str, zone: tzinfo | None) -> _Planned:
    try:
        said: Any = Component.from_ical(f"BEGIN:VEVENT\n{body.strip()}\nEND:VEVENT\n")
        begins = said["DTSTART"].dt
        whole_day = not isinstance(begins, datetime)
        starts = _moment(begins, zone)
        lasts = _lasts(said, starts, whole_day, zone)
        moved = said["RECURRENCE-ID"].dt if "RECURRENCE-ID" in said else None
        return _Planned(place, said, starts, lasts, whole_day, _moment(moved, zone) if moved is not None else None)
    except _HOSTILE as error:
        raise NotRead(name, None, NO_TIME, number=place) from error


def _moment(said: date, zone: tzinfo | None) -> datetime:
    """Return a moment; without a zone it is in that of the person."""
    if not isinstance(said, datetime):
        return datetime.combine(said, time.min, zone)
    moment = said if said.tzinfo is not None else said.replace(tzinfo=zone)
    moment.astimezone(zone)  # the years 1 and 9999 are at the edge: fail now rather than later
    return moment


def _lasts(said: Any, starts: datetime, whole_day: bool, zone: tzinfo | None) -> timedelta:
    if "DURATION" in said:
        lasts: timedelta = said["DURATION"].dt
    elif "DTEND" in said:
        lasts = _moment(said["DTEND"].dt, zone) - starts
    else:
        lasts = _DAY if whole_day else timedelta()
    return max(timedelta(), min(lasts, 30 * _DAY))


def _in_days(each: list[_Planned], name: str, span: Span) -> Iterator[Event | NotRead]:
    """Yield each occurrence of an event in these days, and why others are left out."""
    moved = {one.instead_of for one in each if one.instead_of is not None}
    for one in each:
        try:
            found = [one.starts] if one.instead_of is not None else list(_times(one, span))
        except _HOSTILE:
            yield NotRead(name, None, CANNOT_FOLLOW, number=one.place)
            continue
        repeats = "RRULE" in one.said or "RDATE" in one.said
        for at in found:
            if span.since <= at < span.until and (at not in moved or one.instead_of is not None):
                yield _event(one, at, one.instead_of or (at if repeats else None), name, span)


def _times(one: _Planned, span: Span) -> Iterator[datetime]:
    zone = one.starts.tzinfo
    first = one.starts.replace(tzinfo=None)
    since, until = (edge.astimezone(zone).replace(tzinfo=None) for edge in (span.since, span.until))
    rules = [{str(name).upper(): said for name, said in rule.items()} for rule in _each(one.said.get("RRULE"))]
    # A change of offset by summer time is less than a day.
    walls = [(wall, wall.replace(tzinfo=zone)) for wall in times(first, rules, since - _DAY, until + _DAY)]
    left_out = {_moment(said, zone) for said in _dates(one.said, "EXDATE")}
    days_left = {said for said in _dates(one.said, "EXDATE") if not isinstance(said, datetime)}
    beside = {_moment(said, zone) for said in _dates(one.said, "RDATE")}
    for wall, at in walls:
        if at not in left_out and wall.date() not in days_left:
            yield at
    yield from beside - left_out - {at for _, at in walls}


def _dates(said: Any, name: str) -> Iterator[date]:
    for each in _each(said.get(name)):
        for one in each.dts:
            yield one.dt[0] if isinstance(one.dt, tuple) else one.dt  # a period begins with its moment


def _each(said: Any) -> Iterable[Any]:
    return () if said is None else said if isinstance(said, list) else (said,)


def _event(one: _Planned, at: datetime, meant_for: datetime | None, name: str, span: Span) -> Event | NotRead:
    said, here = one.said, span.since.tzinfo
    title = clean_line(_text(said, "SUMMARY"))[:LONGEST_TITLE]
    starts = at.astimezone(here)
    why = (
        CANCELLED if _text(said, "STATUS").upper() == "CANCELLED"
        else WHOLE_DAY if one.whole_day
        else PRIVATE if _text(said, "CLASS").upper() in ("PRIVATE", "CONFIDENTIAL")
        else ""
    )  # fmt: skip
    if why:
        return NotRead(name, None, why, number=one.place, title=printable(title), at=starts.isoformat())
    people = tuple(dict.fromkeys(_person(each) for key in ("ORGANIZER", "ATTENDEE") for each in _each(said.get(key))))
    below = "\n".join(filter(None, (_text(said, "LOCATION"), _text(said, "DESCRIPTION"))))[:LONGEST_TEXT]
    first = meant_for.astimezone(UTC).isoformat() if meant_for is not None else ""
    return Event(one.place, _text(said, "UID") or title, first, starts, starts + one.lasts, title, people, below)


def _person(said: Any) -> tuple[str, str]:
    params = getattr(said, "params", {})
    mail = clean_line(str(said)).partition(":")
    return clean_line(str(params.get("CN", "")))[:LONGEST_TITLE], (
        mail[2] if mail[0].lower() == "mailto" else ""
    ).strip()


def _text(said: Any, name: str) -> str:
    """Return a property as text, only the first of several lines; "" if it is broken."""
    found = next(iter(_each(said.get(name))), "")
    try:
        return str(found)
    except _HOSTILE:
        return ""
