"""Parses dates in a column: which of 3/4 is the month follows from the whole column, and is never guessed."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from interview_tui.importing.formats import NotRead, printable
from interview_tui.language.message import N_

NO_DAY = N_("'{text}' is no day; write it as 2026-03-04")
EITHER = N_("'{text}' is one of two days, and no other line of the column says which; write the days as 2026-03-04")
BOTH = N_("'{text}' has the month in another place than line {other}; write the days as 2026-03-04")

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,? .*)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:,? .*)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?: .*)?", re.ASCII)


def days(cells: Sequence[tuple[int, str]], name: str) -> Mapping[int, date]:
    """Return the date in each cell of a column, by line, without empty cells.

    For 3/4/2026, one unambiguous value in the column decides for all. Raises NotRead.
    """
    found: dict[int, date] = {}
    slashed: list[tuple[int, str, int, int, int]] = []
    for line, cell in cells:
        text = cell.strip()
        if not text:
            continue
        if match := _SLASHED.fullmatch(text):
            one, other, year = map(int, match.groups())
            slashed.append((line, text, one, other, year))
        elif match := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
            year, month, day = map(int, match.groups())
            found[line] = _date(year, month, day, name, line, text)
        elif match := _DOTTED.fullmatch(text):
            day, month, year = map(int, match.groups())
            found[line] = _date(year, month, day, name, line, text)
        else:
            raise NotRead(name, line, NO_DAY, text=printable(text[:40]))
    day_first = next((one for one in slashed if one[2] > 12), None)
    month_first = next((one for one in slashed if one[3] > 12), None)
    if day_first and month_first:
        later, earlier = sorted((day_first, month_first), reverse=True)[:2]
        raise NotRead(name, later[0], BOTH, text=printable(later[1]), other=earlier[0])
    for line, text, one, other, year in slashed:
        if not (day_first or month_first or one == other):
            raise NotRead(name, line, EITHER, text=printable(text[:40]))
        day, month = (other, one) if month_first else (one, other)
        found[line] = _date(year, month, day, name, line, text)
    return found


def _date(year: int, month: int, day: int, name: str, line: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotRead(name, line, NO_DAY, text=printable(text[:40])) from error
