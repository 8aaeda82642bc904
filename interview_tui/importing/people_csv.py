"""Reads customers from CSV: a row each, the columns recognised by their headers. A bad row rejects the file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from interview_tui.importing.columns import CUSTOMERS, About, about, matched
from interview_tui.importing.csv_table import Table, read_table
from interview_tui.importing.days import days
from interview_tui.importing.decoded import decoded
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Given, Person, Reading
from interview_tui.language.message import N_
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.words import Aspect

NO_NAME_COLUMN = N_("no column is called name, or first and last name; its columns are: {columns}")
NO_NAME = N_("the line names nobody, though it holds something")
TOO_LONG = N_("'{text}' is longer than a line of {most} characters")
ROUNDED = N_("'{text}' was a phone number before a spreadsheet rounded it; export it again as text")

_ROUNDED = re.compile(r"[+-]?\d[.,]?\d*E\+\d+", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:;|:::|\n|\s\|\s)\s*")
_PLACE = (About.STREET, About.POSTCODE, About.TOWN, About.COUNTRY)
_FACTS = {
    About.ROLE: Aspect.ROLE,
    About.PHONE: Aspect.PHONE,
    About.MAIL: Aspect.MAIL,
    About.ADDRESS: Aspect.POSTAL,
    About.LANGUAGE: Aspect.LANGUAGE,
    About.INTEREST: Aspect.INTEREST,
    About.NOTE: Aspect.CIRCUMSTANCE,
}


def read_people(data: bytes, name: str, given: Given) -> Reading[Person]:
    """Return the people in a table; `name` is the file's name for messages. Raises NotRead."""
    text, encoding = decoded(data, name, given.encoding)
    table = read_table(text, name, given.separator, lambda header: about(header) is not None)
    columns = matched(table.header, CUSTOMERS)
    if not {About.NAME, About.GIVEN, About.FAMILY} & set(columns):
        raise NotRead(name, None, NO_NAME_COLUMN, columns=printable(", ".join(table.header)[:300]))
    deals = _deals(table, columns, name)
    rows = tuple(_person(line, _cells(row, columns), deals, name) for line, row in table.rows)
    taken = tuple((header, str(one) if one else "") for header, one in zip(table.header, columns, strict=True))
    return Reading(rows, (), encoding, table.separator, taken)


Cells = Mapping[About, tuple[str, ...]]
"""The content of a row's columns, by meaning; "" where they are empty."""


def _cells(row: Sequence[str], columns: Sequence[About | None]) -> Cells:
    found: dict[About, tuple[str, ...]] = {}
    for cell, column in zip(row, columns, strict=True):
        if column is not None and cell.strip():
            found[column] = (*found.get(column, ()), cell)
    return found


def _deals(table: Table, columns: Sequence[About | None], name: str) -> Mapping[int, date]:
    if About.SINCE not in columns:
        return {}
    at = columns.index(About.SINCE)
    return days([(line, row[at]) for line, row in table.rows], name)


def _person(line: int, cells: Cells, deals: Mapping[int, date], name: str) -> Person:
    who = named(cells)
    if not who:
        raise NotRead(name, line, NO_NAME)
    organisation = clean_line(" ".join(cells.get(About.ORGANISATION, ())[:1]))
    for text in (who, organisation):
        _fitting(text, name, line)
    deal = deals.get(line)
    facts = tuple(dict.fromkeys(_facts(cells, name, line)))
    return Person(line, who, organisation, deal.isoformat() if deal else "", facts)


def named(cells: Cells) -> str:
    """Return the name in a row: complete, or from title, first and last name."""
    whole = clean_line(" ".join(cells.get(About.NAME, ())[:1]))
    parts = [clean_line(one) for part in (About.TITLE, About.GIVEN, About.FAMILY) for one in cells.get(part, ())[:1]]
    return whole if whole and not {About.GIVEN, About.FAMILY} & set(cells) else " ".join(filter(None, parts)) or whole


def _facts(cells: Cells, name: str, line: int) -> Iterator[tuple[Aspect, str]]:
    for column, aspect in _FACTS.items():
        for cell in cells.get(column, ()):
            for text in _texts(cell, aspect):
                if aspect is Aspect.PHONE and _ROUNDED.fullmatch(text):
                    raise NotRead(name, line, ROUNDED, text=printable(text))
                yield aspect, _fitting(text, name, line)
    if About.ADDRESS not in cells and (place := postal(*(" ".join(cells.get(one, ())[:1]) for one in _PLACE))):
        yield Aspect.POSTAL, _fitting(place, name, line)


def postal(street: str, postcode: str, town: str, country: str) -> str:
    """Return an address in one line."""
    parts = (clean_line(street), clean_line(f"{postcode} {town}"), clean_line(country))
    return ", ".join(filter(None, (part.strip(" ,") for part in parts)))


def _texts(cell: str, aspect: Aspect) -> Iterator[str]:
    """Yield what a cell says: each way to reach somebody, or each line of a note."""
    if aspect in (Aspect.PHONE, Aspect.MAIL):
        yield from filter(None, (clean_line(one) for one in _SEVERAL.split(cell)))
    elif aspect is Aspect.POSTAL:
        yield clean_line(", ".join(filter(None, (one.strip(" ,") for one in clean(cell).split("\n")))))
    else:
        yield from lines_of(cell)


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text; a longer one is broken between words."""
    for line in clean(text).split("\n"):
        left = line.strip(" -*•\t")
        while len(left) > LONGEST_LINE:
            at = left.rfind(" ", 1, LONGEST_LINE)
            at = at if at > 0 else LONGEST_LINE
            yield left[:at].strip()
            left = left[at:].strip()
        if left:
            yield left


def _fitting(text: str, name: str, line: int) -> str:
    if len(text) > LONGEST_LINE:
        raise NotRead(name, line, TOO_LONG, text=printable(f"{text[:40]}…"), most=LONGEST_LINE)
    return text
