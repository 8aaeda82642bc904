"""What a table is, for every format that has rows: columns with a title, what they hold, and where that stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum, auto
from typing import TypeAlias

from interview_tui.export.fields import FIELDS
from interview_tui.export.matter import Matter
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.record import Record
from interview_tui.records.words import Audience

Value: TypeAlias = str | int | date | time | None
"""What a cell holds: a text, a number, a day, a time on the clock; None and the empty text are an empty cell."""


class Holds(Enum):
    """What a column holds. One of times also holds parts of the day, which are words."""

    WORD = auto()
    """A text of a word or two: a name, a kind, a state."""
    TEXT = auto()
    """A text that may be long and have several lines."""
    ID = auto()
    DAY = auto()
    TIME = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Met:
    """A customer of the conversations in a table, with how many they are."""

    id: str
    name: str
    organisation: str | None
    conversations: int
    last: date
    customer: Customer | None
    """None where only the conversation names them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Exactly one of the three tells its value."""

    title: str
    """In the context "column"."""
    holds: Holds
    of_conversation: Callable[[Matter, Language], Value] | None = None
    of_note: Callable[[Note, Matter, Language], Value] | None = None
    of_customer: Callable[[Met, Language], Value] | None = None
    part: Part | None = None
    """The part of a note that it tells of: empty where there is no such part."""
    field: tuple[type[Record], str] | None = None
    """What it tells: for whom that does not leave there is no such column."""

    def leaves_for(self, audience: Audience) -> bool:
        """Tell whether there is such a column for them; else it would tell "open" of what they are not told at all."""
        return self.field is None or audience in FIELDS[self.field[0]][self.field[1]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row a conversation, or a row a note where one of its columns is told by notes."""

    title: str
    """In the context "table": short, for it names a sheet."""
    columns: tuple[Column, ...]
    shows: Callable[[Note], bool] = lambda _: True
    """Which notes have a row."""

    def told(self, audience: Audience) -> "Table":
        """Return the table with the columns that leave for somebody."""
        return replace(self, columns=tuple(one for one in self.columns if one.leaves_for(audience)))

    def titles(self, language: Language) -> list[str]:
        """Return the first row."""
        return [language.in_context("column", one.title) for one in self.columns]

    def rows(self, matter: Matter, language: Language) -> Iterator[list[Value]]:
        """Yield the rows of one conversation. What the conversation tells is one and the same object in all of them."""
        told = [one.of_conversation(matter, language) if one.of_conversation else None for one in self.columns]
        by_part: dict[str | None, list[tuple[int, Callable[[Note, Matter, Language], Value]]]] = {}
        for place, one in enumerate(self.columns):
            if one.of_note:
                by_part.setdefault(one.part and one.part.value, []).append((place, one.of_note))
        if not by_part:
            yield told
            return
        for note in matter.conversation.living():
            if self.shows(note):
                row = told.copy()
                for part, columns in by_part.items():
                    # Most notes are no promise: their columns are not even asked.
                    if part is None or getattr(note, part) is not None:
                        for place, value in columns:
                            row[place] = value(note, matter, language)
                yield row

    def row_of(self, met: Met, language: Language) -> list[Value]:
        """Return the row of one customer."""
        return [one.of_customer(met, language) if one.of_customer else None for one in self.columns]


def met(known: Met | None, matter: Matter, customer_id: str) -> Met:
    """Return the customer of a conversation, counted with those before."""
    one, customer = matter.conversation, matter.customer
    day = one.started_at.date()
    return Met(
        customer_id,
        customer.name if customer else one.customer or "",
        customer.organisation if customer else one.organisation,
        known.conversations + 1 if known else 1,
        max(known.last, day) if known else day,
        customer,
    )
