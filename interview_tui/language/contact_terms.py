"""Reads how a customer wants to be in touch: "höchstens alle 4 Wochen, lieber Mail, vormittags", "don't call".

What is understood is shown before it is kept; what is not is named, and the text stays as it was typed.
"""

import re
from functools import cache
from typing import NamedTuple

from interview_tui.language.catalogue import Code
from interview_tui.language.customer_words import ContactWords
from interview_tui.language.due.shapes import number
from interview_tui.language.due.words import words
from interview_tui.language.locales import locale
from interview_tui.language.patterns import any_of

LONGEST = 300
"""Number of characters that are read."""
_CLAUSES = re.compile(r"[,;·\n]+|\.(?= |$)")
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_DAYS = {"day": 1, "week": 7}
_IN_A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "half": 2, "year": 1}


class TermsRead(NamedTuple):
    """What was understood of a wish or a rhythm."""

    days: int | None = None
    channel: str | None = None
    """The channel as it is stored."""
    hours: str = ""
    """As typed."""
    never: bool = False
    rest: tuple[str, ...] = ()
    """The part not understood, as typed."""


def days_of(n: int, unit: str) -> int | None:
    """Return the days in `n` units, months averaged over a year. None: more than a century."""
    days = n * _DAYS[unit] if unit in _DAYS else (n * _MONTHS[unit] * 365 + 6) // 12
    return days if 1 <= days <= 36_500 else None


def in_units(days: int) -> tuple[int, str]:
    """Return a number of days in the largest unit that fits: (number, unit)."""
    months = next((n for n in range(1, days // 28 + 2) if days_of(n, "month") == days), 0)
    if months:
        return (months // 12, "year") if months % 12 == 0 else (months, "month")
    return (days // 7, "week") if days % 7 == 0 else (days, "day")


def read_terms(text: str, code: Code) -> TermsRead:
    """Return what a text says about how to be in touch."""
    read = TermsRead()
    if len(text) > LONGEST:
        return TermsRead(rest=(text,))
    refused: list[str] = []
    for clause in _CLAUSES.split(text):
        read = _with_clause(read, clause, code, refused)
    if read.channel is not None:
        return read if not read.never else read._replace(rest=(*read.rest, *refused))
    known = locale(code).contact
    calls = [one for one in refused if re.search(rf"\b{any_of(known.calling.split(', '))}\b", one.casefold())]
    others = tuple(one for one in refused if one not in calls)
    return read._replace(never=read.never or bool(calls), rest=(*read.rest, *others))


def _with_clause(read: TermsRead, clause: str, code: Code, refused: list[str]) -> TermsRead:
    """Add what one clause says; a channel not wanted is added to `refused`."""
    known = locale(code).contact
    if found := _frequency(clause, code):
        days, start, end = found
        read, clause = read._replace(days=days), f"{clause[:start]} {clause[end:]}"
    whole = clause.strip()
    way = _channel(clause, known)
    if way is not None:
        channel, start, end = way
        no = re.search(rf"\b{any_of(known.no.split(', '))}(?!\w)", clause[:start].casefold())
        clause = f"{clause[:start]} {clause[end:]}"
        if no is None:
            read = read if read.channel is not None else read._replace(channel=channel)
        elif not _is_time(clause, code):
            left = _bare(f"{clause[: no.start()]} {clause[no.end() :]}", code)
            if not left:
                refused.append(whole)
                return read
            return read._replace(rest=(*read.rest, whole))
    if never := _pattern(code, "never").search(clause):
        read, clause = read._replace(never=True), f"{clause[: never.start()]} {clause[never.end() :]}"
    left = _bare(clause, code)
    if not left:
        return read
    if _is_time(left, code):
        return read._replace(hours=f"{read.hours}, {left}" if read.hours else left)
    return read._replace(rest=(*read.rest, " ".join(clause.split())))


def _frequency(clause: str, code: Code) -> tuple[int, int, int] | None:
    """Return (days, start, end) of the frequency a clause names."""
    known, numbers = locale(code).contact, words(code).tables.numbers
    for pattern in _frequencies(code):
        if (found := pattern.search(clause)) is None:
            continue
        groups = {name: value.casefold() for name, value in found.groupdict().items() if value}
        if adverb := groups.get("adverb"):
            n, unit = known.adverbs[" ".join(adverb.split())].split()
            days = days_of(int(n), unit)
        elif "times" in groups or "count" in groups:
            times = known.times[groups["times"]] if "times" in groups else number(groups["count"], numbers)
            unit = known.units[groups["unit"]]
            days = _every(times, unit)
        else:
            n_said = number(groups["n"], numbers) if "n" in groups else 2 if "second" in groups else 1
            days = days_of(n_said, known.units[groups["unit"]])
        if days is not None:
            return days, found.start(), found.end()
    return None


def _every(times: int, unit: str) -> int | None:
    """Return the days between events that happen so many times per period."""
    if times < 1:
        return None
    whole = days_of(1, unit)
    return None if whole is None else max(1, whole if times == 1 else 365 // (_IN_A_YEAR[unit] * times))


@cache
def _frequencies(code: Code) -> tuple[re.Pattern[str], ...]:
    known, numbers = locale(code).contact, words(code).tables.numbers
    n = rf"\d{{1,4}}|{any_of(numbers)}"
    lead = rf"(?:{any_of(known.at_most.split(', '))}\s+)?(?:{any_of(known.beside.split(', '))}\s+)?"
    unit, every = rf"(?P<unit>{any_of(known.units)})\b", any_of(known.every.split(", "))
    return tuple(
        re.compile(rf"(?<![\w-]){written}", re.IGNORECASE)
        for written in (
            rf"{lead}(?:(?P<times>{any_of(known.times)})|(?P<count>{n})\s?{any_of(known.time.split(', '))})"
            rf"\s+{any_of(known.per.split(', '))}\s+{unit}",
            rf"{lead}{every}\s+(?:(?P<n>{n})\s+|(?P<second>{any_of(known.second.split(', '))})\s+)?{unit}",
            rf"{lead}(?P<adverb>{any_of(known.adverbs)})(?![\w-])",
        )
    )


def _channel(clause: str, known: ContactWords) -> tuple[str, int, int] | None:
    found = [
        (match.start(), -match.end(), channel)
        for channel, named in known.channels.items()
        for match in re.finditer(rf"(?<![\w-]){any_of(named.split(', '))}(?![\w-])", clause, re.IGNORECASE)
    ]
    return None if not found else (min(found)[2], min(found)[0], -min(found)[1])


def _bare(clause: str, code: Code) -> str:
    """Return a clause without filler words at its ends."""
    beside = any_of((*locale(code).contact.beside.split(", "), *locale(code).contact.at_most.split(", ")))
    left, before = " ".join(clause.split()), None
    while left != before:
        before = left
        left = re.sub(rf"^{beside}(?![\w-])|(?<![\w-]){beside}$", "", left, flags=re.IGNORECASE).strip(" :–-!?()")
    return left


def _is_time(text: str, code: Code) -> bool:
    return _pattern(code, "hours").search(text) is not None or _clock(code).search(text) is not None


@cache
def _pattern(code: Code, name: str) -> re.Pattern[str]:
    tables = words(code).tables
    listed = getattr(locale(code).contact, name).split(", ")
    if name == "hours":
        full = [day for day in tables.weekdays if len(day) > 3 and not day.endswith(".")]
        listed += [f"{word}{ending}" for word in (*full, *tables.parts) for ending in ("", "s")]
    return re.compile(rf"(?<![\w-]){any_of(listed)}(?![\w-])", re.IGNORECASE)


@cache
def _clock(code: Code) -> re.Pattern[str]:
    before = any_of(locale(code).contact.before_hours.split(", "))
    return re.compile(
        rf"(?<![\w-]){before}\s+\d{{1,2}}(?:[:.]\d\d)?(?!\d)|\d[:.]\d\d(?!\d)|\d\s?[ap]m\b", re.IGNORECASE
    )
