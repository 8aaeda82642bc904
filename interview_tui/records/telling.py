"""One person who is to be told something: whether, when and in which words they were told, and how they took it."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from interview_tui.records.clean import clean, clean_line
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT
from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import Record
from interview_tui.records.same_people import SamePeople


class TellingState(StrEnum):
    """How far it is with one person."""

    OPEN = "open"
    """They do not know it yet."""
    TOLD = "told"
    UNWISHED = "unwished"
    """They do not wish to hear it."""


class Telling(Record):
    """One person who is to be told something; the record that holds this one says what."""

    id: Id
    customer_id: Id
    told: date | None = None
    """The day they were told; None: not yet."""
    teller: CleanLine = ""
    """Who told them."""
    words: CleanText = ""
    """The words used; empty: those written down for everybody."""
    reaction: CleanLine = ""
    """How they took it."""
    unwished: date | None = None
    """The day they said that they do not wish to hear it."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The id of the store that wrote this record."""

    @property
    def state(self) -> TellingState:
        """The state; somebody who was told counts as told, whatever they wish now."""
        if self.told is not None:
            return TellingState.TOLD
        return TellingState.OPEN if self.unwished is None else TellingState.UNWISHED


def told(telling: Telling, on: date, teller: str, words: str = "") -> Telling:
    """Return the telling marked as told on a day."""
    return telling.changed(told=on, teller=clean_line(teller)[:LONGEST_LINE], words=clean(words)[:LONGEST_TEXT])


def taken(telling: Telling, how: str) -> Telling:
    """Return the telling with how they took it; unchanged if they were not told."""
    return telling if telling.told is None else telling.changed(reaction=clean_line(how).strip()[:LONGEST_LINE])


def unwished(telling: Telling, on: date) -> Telling:
    """Return the telling marked as unwished; unchanged if they were told."""
    return telling if telling.told is not None else telling.changed(unwished=on)


def as_on(telling: Telling, day: date) -> Telling:
    """Return the telling as it stood at the end of a day."""
    if telling.told is not None and telling.told > day:
        telling = telling.changed(told=None, teller="", words="", reaction="")
    return telling if telling.unwished is None or telling.unwished <= day else telling.changed(unwished=None)


# several people


def of_people(tellings: Iterable[Telling], people: SamePeople) -> tuple[Telling, ...]:
    """Return one row per person, under the id of the leading record, in the position of their first row.

    A person counts as told if they were told under any of their records, and likewise as not wishing to hear it.
    """
    rows: dict[str, Telling] = {}
    for one in tellings:
        leading = people.leading(one.customer_id)
        row = one if leading == one.customer_id else one.changed(customer_id=leading)
        before = rows.get(leading)
        rows[leading] = row if before is None else max(before, row, key=_says)
    return tuple(rows.values())


_SAYS = (TellingState.OPEN, TellingState.UNWISHED, TellingState.TOLD)


def _says(one: Telling) -> tuple[int, date]:
    return _SAYS.index(one.state), one.told or date.min


def of_person(tellings: Iterable[Telling], customer_id: str) -> Telling | None:
    """Return a person's row from rows returned by `of_people`; None if there is none."""
    return next((one for one in tellings if one.customer_id == customer_id), None)


class Count(NamedTuple):
    """How many people know it, and how many do not."""

    told: int = 0
    open: int = 0
    unwished: int = 0

    @property
    def whom(self) -> int:
        """How many are to know it, without those who do not wish to hear it."""
        return self.told + self.open


def counted(tellings: Sequence[Telling]) -> Count:
    """Return the counts of rows returned by `of_people`."""
    states = [one.state for one in tellings]
    return Count(*(states.count(one) for one in (TellingState.TOLD, TellingState.OPEN, TellingState.UNWISHED)))
