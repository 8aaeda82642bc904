"""What a table is, for every format with rows: columns with a title, a type, and the source of their values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum, auto
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeAlias

from interview_tui.export.fields import FIELDS
from interview_tui.export.matter import Matter
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.forms import is_contact
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.record import Record
from interview_tui.records.words import Audience

Value: TypeAlias = str | int | date | time | None
"""A cell's value: a text, a number, a day, a time; None and the empty text are an empty cell."""


class Holds(Enum):
    """Type of a column. One of times also holds parts of the day, as words."""

    WORD = auto()
    """A short text: a name, a kind, a state."""
    TEXT = auto()
    """A text that may be long and have several lines."""
    ID = auto()
    DAY = auto()
    TIME = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Met:
    """A customer of a table's conversations, with the number of those."""

    id: str
    name: str
    organisation: str | None
    conversations: int
    last: date | None
    """The day of the last contact."""
    customer: Customer | None
    """None if only the conversation names them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Exactly one of the three functions returns its value."""

    title: str
    """In the context "column"."""
    holds: Holds
    of_conversation: Callable[[Matter, Language], Value] | None = None
    of_note: Callable[[Note, Matter, Language], Value] | None = None
    of_customer: Callable[[Met, Language], Value] | None = None
    needs: str = ""
    """The note field without which the cell is empty: checked first, since most notes lack it."""
    field: tuple[type[Record], str] | None = None
    """The field it shows; audiences that do not get the field do not get the column."""

    def leaves_for(self, audience: Audience) -> bool:
        """Return whether an audience gets this column: else it would say "open" about something they are not told."""
        return self.field is None or audience in FIELDS[self.field[0]][self.field[1]]


def of_part(part: Part, record: type[Record], title: str, field: str, holds: Holds) -> Column:
    """Return the column of one field of a part of a note; empty if the note lacks it."""
    value = attrgetter(f"{part}.{field}")
    return Column(title, holds, of_note=lambda note, *_: value(note) or None, needs=part.value, field=(record, field))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row per conversation, or per note if one of its columns is about notes."""

    title: str
    """In the context "table"; short, since it names a sheet."""
    columns: tuple[Column, ...]
    shows: Callable[[Note], bool] = lambda _: True
    """Which notes have a row."""

    def told(self, audience: Audience) -> "Table":
        """Return the table with the columns an audience gets."""
        return replace(self, columns=tuple(one for one in self.columns if one.leaves_for(audience)))

    def titles(self, language: Language) -> list[str]:
        """Return the header row."""
        return [language.in_context("column", one.title) for one in self.columns]

    def row_of(self, met: Met, language: Language) -> list[Value]:
        """Return the row of one customer."""
        return [one.of_customer(met, language) if one.of_customer else None for one in self.columns]


Cells: TypeAlias = list[tuple[int, Value]]
"""The non-empty cells of a row from left to right, each with its column number."""


class Telling:
    """Produces the rows of a table in a language. Columns are sorted by source once, not for each row."""

    def __init__(self, table: Table, language: Language) -> None:
        columns = list(enumerate(table.columns))
        told = [(one.needs, (place, one.of_note)) for place, one in columns if one.of_note]
        self._of_note = [(needs, [column for _, column in alike]) for needs, alike in groupby(told, key=itemgetter(0))]
        self._of_conversation = [(place, one.of_conversation) for place, one in columns if one.of_conversation]
        self._shows = table.shows
        self._language = language

    def common(self, matter: Matter) -> Cells:
        """Return the cells common to all rows of a conversation."""
        return [(place, value(matter, self._language)) for place, value in self._of_conversation]

    def rows(self, matter: Matter) -> Iterator[Cells]:
        """Yield the other cells of each row of a conversation; a table without note columns has one row."""
        if not self._of_note:
            yield []
            return
        shows, of_note, language = self._shows, self._of_note, self._language
        for note in matter.conversation.living():
            if shows(note):
                held = note.__dict__
                yield [
                    (place, value(note, matter, language))
                    for needs, columns in of_note
                    if not needs or held[needs]
                    for place, value in columns
                ]


def met(known: Met | None, matter: Matter, customer_id: str) -> Met:
    """Return the customer of a conversation, with this conversation counted."""
    one, customer = matter.conversation, matter.customer
    days = [known.last] if known and known.last else []
    days += [one.started_at.date()] if is_contact(one.form) else []
    return Met(
        customer_id,
        customer.name if customer else one.customer or "",
        customer.organisation if customer else one.organisation,
        (known.conversations if known else 0) + is_contact(one.form),
        max(days, default=None),
        customer,
    )
