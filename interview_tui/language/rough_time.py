"""Reads since when and until when something is so: "Einkaufsleitung seit März 2025", "since 2023", "bis Ende 2026".

What is understood leaves the text; what is not stays in it, as typed. A month without a year is the last one behind
`seit`, the next one behind `ab` and `bis`.
"""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from interview_tui.language.catalogue import Code
from interview_tui.language.customer_words import LastingWords
from interview_tui.language.due.date import parse_due
from interview_tui.language.due.shapes import number
from interview_tui.language.due.tables import Tables
from interview_tui.language.due.words import words
from interview_tui.language.locales import locale
from interview_tui.language.past_moment import read_past
from interview_tui.language.patterns import any_of

LONGEST = 300
"""Characters that are looked at; an entry is a few words."""
MOST_WORDS = 5
"""Words of a time behind the one that leads to it."""
_YEAR = r"(?:19|20)\d\d"
_WHERE = {"start": 1, "middle": 6, "end": 12}


class Lasting(NamedTuple):
    """What is so, and since when until when; rough dates as they are stored: `2023`, `2025-03`, `2025-03-14`."""

    text: str
    since: str | None = None
    until: str | None = None


def read_lasting(text: str, today: date, code: Code) -> Lasting:
    """Return a text without the words that say since when or until when it is so, and what these say.

    Where nothing else would be left, the text stays whole.
    """
    if len(text) > LONGEST:
        return Lasting(text)
    since = until = None
    left, known = text, locale(code).lasting
    for leads, is_until in ((_leads(code, "until"), True), (_leads(code, "since", "starting"), False)):
        for lead in reversed(list(leads.finditer(left))):
            found = _behind(left, lead, today, code, known, is_until=is_until)
            if found is None:
                continue
            rough, end = found
            rest = _without(left, lead.start(), end)
            if not rest:
                continue
            left = rest
            since, until = (since, rough) if is_until else (rough, until)
            break
    if since is not None and until is not None and until[: len(since)] < since[: len(until)]:
        return Lasting(text)
    return Lasting(left, since, until)


def read_rough(text: str, today: date, code: Code, *, ahead: bool = False) -> str | None:
    """Return the year, month or day that a text names, as it is stored; None where it names none.

    `ahead` says that what has no year is the next one of its name.
    """
    phrase = " ".join(text.casefold().replace(",", " ").split()).strip(" .;:()")
    tables, known = words(code).tables, locale(code).lasting
    return _year_or_month(phrase, today, tables, known, ahead=ahead) or _day(text, today, code, ahead=ahead)


def _behind(
    text: str, lead: re.Match[str], today: date, code: Code, known: LastingWords, *, is_until: bool
) -> tuple[str, int] | None:
    """Return the longest time that stands behind a word that leads to one, and where it ends."""
    starting = lead["lead"].casefold() in known.starting.split(", ")
    pieces = list(re.finditer(r"\S+", text[lead.end() :]))[:MOST_WORDS]
    for piece in reversed(pieces):
        phrase = text[lead.end() : lead.end() + piece.end()]
        meant = phrase.strip(" ,;:()")
        if not is_until and not starting and (rough := _span(meant.casefold(), today, code)):
            return rough, lead.end() + piece.end()
        if rough := read_rough(meant, today, code, ahead=is_until or starting):
            return rough, lead.end() + len(phrase.rstrip(" ,;:"))
    return None


def _year_or_month(phrase: str, today: date, tables: Tables, known: LastingWords, *, ahead: bool) -> str | None:
    months, where = any_of(tables.months), any_of(tables.where)
    if found := re.fullmatch(rf"({_YEAR})", phrase):
        return found[1]
    if found := re.fullmatch(rf"({months})\.?[ /]({_YEAR})", phrase):
        return f"{found[2]}-{tables.months[found[1]]:02}"
    if found := re.fullmatch(rf"(0?[1-9]|1[0-2])[./]({_YEAR})", phrase):
        return f"{found[2]}-{int(found[1]):02}"
    if found := re.fullmatch(rf"({_YEAR})-(0[1-9]|1[0-2])", phrase):
        return phrase
    where_of = rf"({where})(?: {any_of(known.of.split(', '))})?[ -]"
    if found := re.fullmatch(rf"{where_of}({_YEAR})", phrase):
        return f"{found[2]}-{_WHERE[tables.where[found[1]]]:02}"
    if found := re.fullmatch(rf"(?:{where_of})?({months})\.?(?: ({_YEAR}))?", phrase):
        return _month(tables.months[found[2]], found[3], today, ahead=ahead)
    return _told_from_today(phrase, today, known) or _season(phrase, today, known, ahead=ahead)


def _told_from_today(phrase: str, today: date, known: LastingWords) -> str | None:
    for by, leads in enumerate((known.last, known.this, known.next), -1):
        if re.fullmatch(rf"{any_of(leads.split(', '))} {any_of(known.year.split(', '))}", phrase):
            return f"{today.year + by}"
        if re.fullmatch(rf"{any_of(leads.split(', '))} {any_of(known.month.split(', '))}", phrase):
            return _months_on(today, by)
    period = known.ends.get(phrase)
    return {"year": f"{today.year}-12", "month": _months_on(today, 0)}.get(period or "")


def _season(phrase: str, today: date, known: LastingWords, *, ahead: bool) -> str | None:
    """Return the month in the middle of a season; without a year it is one that has begun, or the next one `ahead`."""
    leads = "|".join(any_of(one.split(", ")) for one in (known.last, known.this, known.next))
    year_behind = rf"(?:(?: {any_of(known.of.split(', '))})? (?P<year>{_YEAR}))?"
    found = re.fullmatch(rf"(?:(?P<lead>{leads}) )?(?P<season>{any_of(known.seasons)}){year_behind}", phrase)
    if found is None:
        return None
    middle, year = known.seasons[found["season"]], found["year"]
    if year is not None:
        # "Winter 2025" may be either of two: what is sure is the year.
        return year if middle == 1 else f"{year}-{middle:02}"
    month = today.year * 12 + middle - 1
    now = today.year * 12 + today.month - 1
    lead = found["lead"] or ""
    if lead in known.next.split(", ") or (ahead and not lead):
        month += 12 if month < now else 0
    elif lead in known.last.split(", "):
        month -= 12 if month + 1 >= now else 0
    elif not lead:
        month -= 12 if month - 1 > now else 0
        month = min(month, now)
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _month(month: int, year: str | None, today: date, *, ahead: bool) -> str:
    if year is None:
        behind = month <= today.month
        year = str(today.year + (1 if ahead and month < today.month else 0 if ahead or behind else -1))
    return f"{year}-{month:02}"


def _span(phrase: str, today: date, code: Code) -> str | None:
    """Return when something began that has gone on for so long: as rough as it is said."""
    tables = words(code).tables
    if phrase in locale(code).lasting.half_a_year.split(", "):
        return _months_on(today, -6)
    found = re.fullmatch(rf"(\d{{1,3}}|{any_of(tables.numbers)}) ({any_of(tables.units)})", phrase)
    if found is None:
        return None
    n, unit = number(found[1], tables.numbers), tables.units[found[2]]
    if unit == "year":
        return f"{today.year - n}"
    if unit == "month":
        return _months_on(today, -n)
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    return None if days is None else (today - timedelta(days=n * days)).isoformat()


def _months_on(today: date, months: int) -> str:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def _day(text: str, today: date, code: Code, *, ahead: bool) -> str | None:
    named = re.search(r"\d", text) or len(text.split()) <= 2
    if not named:
        return None
    past, due = read_past(text, today, code), None
    if ahead or past.day is None:
        due = parse_due(text, today, code)
    day = due or (past.day if past.time is None and past.minutes is None else None)
    return None if day is None else day.isoformat()


def _without(text: str, start: int, end: int) -> str:
    before, behind = text[:start].rstrip(" ,;:(–-"), text[end:].lstrip(" ,;:)–-")
    return f"{before} {behind}".strip()


@cache
def _leads(code: Code, *names: str) -> re.Pattern[str]:
    known = locale(code).lasting
    leading = [word for name in names for word in getattr(known, name).split(", ")]
    beside = any_of(known.beside.split(", "))
    return re.compile(rf"(?<![\w-])(?P<lead>{any_of(leading)})(?: {beside})*(?= )", re.IGNORECASE)
