"""That somebody is to be told something: who was told it, on which day, in which words, and how they took it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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
    """One person who is to be told something; what it is says the record that holds this one."""

    id: Id
    customer_id: Id
    told: date | None = None
    """The day on which they were told; None: not yet."""
    teller: CleanLine = ""
    """Who told them."""
    words: CleanText = ""
    """In which words; empty: in those it was written down in for everybody."""
    reaction: CleanLine = ""
    """How they took it."""
    unwished: date | None = None
    """The day on which they said that they do not wish to hear it."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The store that wrote this record."""

    @property
    def state(self) -> TellingState:
        """How far it is; who was told was told, whatever they wish by now."""
        if self.told is not None:
            return TellingState.TOLD
        return TellingState.OPEN if self.unwished is None else TellingState.UNWISHED


def told(telling: Telling, on: date, teller: str, words: str = "") -> Telling:
    """Return that they were told on a day."""
    return telling.changed(told=on, teller=clean_line(teller)[:LONGEST_LINE], words=clean(words)[:LONGEST_TEXT])


def taken(telling: Telling, how: str) -> Telling:
    """Return how they took it; as it is where they were not told."""
    return telling if telling.told is None else telling.changed(reaction=clean_line(how).strip()[:LONGEST_LINE])


def unwished(telling: Telling, on: date) -> Telling:
    """Return that they do not wish to hear it; as it is where they heard it."""
    return telling if telling.told is not None else telling.changed(unwished=on)


def as_on(telling: Telling, day: date) -> Telling:
    """Return how far it was at the end of a day."""
    if telling.told is not None and telling.told > day:
        telling = telling.changed(told=None, teller="", words="", reaction="")
    return telling if telling.unwished is None or telling.unwished <= day else telling.changed(unwished=None)


# several people


def of_people(tellings: Iterable[Telling], people: SamePeople) -> tuple[Telling, ...]:
    """Return one row a person, under the id of the record that leads; each in the place of their first.

    Whoever was told under one of their records was told; whoever does not wish to hear it under one, does not.
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
    """Return the row of a person, of rows that `of_people` returned; None where they are not among them."""
    return next((one for one in tellings if one.customer_id == customer_id), None)


@dataclass(frozen=True, slots=True)
class Count:
    """How many people know it, and how many do not."""

    told: int = 0
    open: int = 0
    unwished: int = 0

    @property
    def whom(self) -> int:
        """How many are to know it; whoever does not wish to hear it is none of them."""
        return self.told + self.open


def counted(tellings: Sequence[Telling]) -> Count:
    """Return how many people are how far, of rows that `of_people` returned."""
    states = [one.state for one in tellings]
    return Count(*(states.count(one) for one in (TellingState.TOLD, TellingState.OPEN, TellingState.UNWISHED)))
