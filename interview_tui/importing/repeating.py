"""The dates of a recurring event (RFC 5545): few days are considered, whatever a rule says about others."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice

from dateutil.rrule import rrulestr

Rule = Mapping[str, Sequence[object]]
"""The parts of a rule by name, in capitals, as icalendar reads them."""

_STEPS = {"DAILY": 1, "WEEKLY": 7}
"""Days between occurrences, for rules with a fixed interval."""
_YEARS = frozenset({"MONTHLY", "YEARLY"})
_OF_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_OF_A_YEAR = ("BYSETPOS", "BYYEARDAY", "BYWEEKNO", "BYEASTER")
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
"""Days of the months that have fewer than 31."""
MOST = 100
"""How many occurrences of one rule are considered."""


class NotRepeated(ValueError):
    """A rule that cannot be followed, or would take minutes."""


def times(first: datetime, rules: Iterable[Rule], since: datetime, until: datetime) -> list[datetime]:
    """Return the occurrences of something that began at `first`, from `since` until just before `until`.

    The first occurrence is included. All times are local wall times, without offset. Raises NotRepeated.
    """
    found = {first} if since <= first < until else set()
    for rule in rules:
        found |= set(_of_rule(first, rule, since, until))
    return sorted(found)


def _of_rule(first: datetime, rule: Rule, since: datetime, until: datetime) -> Iterable[datetime]:
    check(rule)
    frequency = str(next(iter(rule["FREQ"]))).upper()
    ends = min([*(_wall(one) for one in rule.get("UNTIL", ())), until])
    begins = first
    if frequency in _STEPS and "COUNT" not in rule and since > first:
        # Earlier occurrences are not counted one by one, however long ago it began.
        step = timedelta(days=_STEPS[frequency] * _interval(rule))
        begins = first + max(0, (since - first) // step - 1) * step
    parts = [f"{name}={','.join(map(str, said))}" for name, said in rule.items() if name not in ("UNTIL", "WKST")]
    parts += [f"WKST={one}" for one in rule.get("WKST", ())]
    try:
        # dateutil ignores an end before the beginning.
        found = rrulestr(";".join([*parts, f"UNTIL={ends:%Y%m%dT%H%M%S}"]), dtstart=begins) if ends >= begins else ()
        return list(islice((one for one in found if since <= one < until), MOST))
    except (ValueError, TypeError, OverflowError, AttributeError, KeyError, IndexError) as error:
        raise NotRepeated(str(error)) from error


def check(rule: Rule, *, often: bool = True) -> None:
    """Reject rules more frequent than daily, and those that may never match and would be searched until the year 9999.

    Unless `often`, also those that are not yearly. Raises NotRepeated.
    """
    frequency = str(next(iter(rule.get("FREQ", ())), "")).upper()
    if frequency not in ({*_STEPS, *_YEARS} if often else {"YEARLY"}):
        raise NotRepeated(frequency)
    if any(len(rule.get(name, ())) > 1 for name in _OF_A_DAY):
        raise NotRepeated(frequency)
    if (frequency in _STEPS or not often) and any(name in rule for name in _OF_A_YEAR):
        raise NotRepeated(frequency)
    months, days = _numbers(rule, "BYMONTH") or [1], _numbers(rule, "BYMONTHDAY") or [1]
    if not any(1 <= abs(day) <= _LONGEST.get(month, 31) for month in months for day in days):
        raise NotRepeated(frequency)


def rule_of(text: str) -> Rule:
    """Return the parts of a rule as written in a file."""
    return {name.strip().upper(): said.split(",") for name, _, said in (one.partition("=") for one in text.split(";"))}


def _interval(rule: Rule) -> int:
    return max(1, next(iter(_numbers(rule, "INTERVAL")), 1))


def _numbers(rule: Rule, name: str) -> list[int]:
    try:
        return [int(str(one)) for one in rule.get(name, ())]
    except ValueError as error:
        raise NotRepeated(name) from error


def _wall(one: object) -> datetime:
    """Return the end of a rule, including all of its day. Its offset is dropped: the first occurrence's applies."""
    if isinstance(one, datetime):
        return one.replace(tzinfo=None)
    return datetime.combine(one, datetime.max.time().replace(microsecond=0))  # type: ignore[arg-type]
