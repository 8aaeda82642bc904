"""The page of one theme as a frozen value: its notes, contradictions, customers, and memos."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from interview_tui.desk.themes.beside import Beneath
from interview_tui.desk.themes.overview import Evidence, Overview, Row
from interview_tui.insight.figure import Figure, Which
from interview_tui.insight.figures import figures
from interview_tui.insight.theme_asked import Asked
from interview_tui.port.search import Found
from interview_tui.records.naming import title
from interview_tui.records.telling import TellingState
from interview_tui.records.theme import Gathered, Memo, Theme
from interview_tui.records.words import Kind


class Part(StrEnum):
    """The sections of the page, from top to bottom."""

    NOTES = "notes"
    AGAINST = "against"
    ASKED = "asked"
    CUSTOMERS = "customers"
    MEASURES = "measures"
    MEMOS = "memos"
    PUT_IN = "put_in"
    """The themes merged into it."""


class Heading(NamedTuple):
    """The heading of a section."""

    part: Part
    many: int


class Said(NamedTuple):
    """A note."""

    evidence: Evidence
    beneath: Beneath
    marked: bool = False

    @property
    def id(self) -> str:
        """Its id."""
        return self.evidence.row.id


class Question(NamedTuple):
    """What customers were asked about it, with how many answered."""

    asked: Asked


class Who(NamedTuple):
    """A customer who spoke of it."""

    id: str
    name: str
    state: TellingState | None
    """How far it is with telling them; None: there is nothing to tell yet."""
    tags: tuple[str, ...] = ()


class Measured(NamedTuple):
    """A figure of those who spoke of it."""

    figure: Figure


Shown: TypeAlias = Heading | Said | Question | Who | Measured | Memo | Theme | None
"""The content of a line; None: a gap."""
_CHOSEN = (Said, Who, Memo, Theme)


@dataclass(frozen=True, slots=True)
class ThemePage:
    """What is displayed and selected. Every key and every reading from the store makes a new one."""

    theme_id: str
    found: Overview | None = None
    """None until the first reading."""
    beneath: Mapping[str, Beneath] = field(default_factory=dict)
    put_in: tuple[Theme, ...] = ()
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Customers' tags, by id."""
    at: int = 0
    marked: frozenset[str] = frozenset()
    """Ids of the notes marked for being moved together."""
    lines: tuple[Shown, ...] = ()

    @property
    def row(self) -> Row | None:
        """The theme; None if it is gone or was merged into another."""
        return self.found.row(self.theme_id) if self.found is not None else None

    @property
    def chosen(self) -> Said | Who | Memo | Theme | None:
        """What is selected."""
        one = self.lines[self.at] if self.at < len(self.lines) else None
        return one if isinstance(one, _CHOSEN) else None

    @property
    def notes(self) -> tuple[Found, ...]:
        """The marked notes, or else the selected one."""
        said = [one for one in self.lines if isinstance(one, Said)]
        if self.marked:
            return tuple(one.evidence.note for one in said if one.id in self.marked)
        return (self.chosen.evidence.note,) if isinstance(self.chosen, Said) else ()


def read(
    before: ThemePage, found: Overview, put_in: tuple[Theme, ...], tags: Mapping[str, tuple[str, ...]]
) -> ThemePage:
    """Take in what was read; the selection stays, or moves to what is at its index."""
    return _laid_out(replace(before, found=found, put_in=put_in, tags=tags))


def with_beneath(before: ThemePage, beneath: Mapping[str, Beneath]) -> ThemePage:
    """Take in the context of the notes."""
    return _laid_out(replace(before, beneath={**before.beneath, **beneath}))


def marking(before: ThemePage) -> ThemePage:
    """Toggle the mark of the selected note, and go to the next."""
    one = before.chosen
    if not isinstance(one, Said):
        return before
    return moved(_laid_out(replace(before, marked=before.marked ^ {one.id})), 1)


def unmarked(before: ThemePage) -> ThemePage:
    """Remove all marks."""
    return _laid_out(replace(before, marked=frozenset()))


def moved(before: ThemePage, by: int) -> ThemePage:
    """Move the selection by this many selectable lines, stopping at the ends."""
    places = _places(before)
    if not places:
        return before
    here = places.index(before.at) if before.at in places else 0
    return replace(before, at=places[max(0, min(len(places) - 1, here + by))])


def picked(before: ThemePage, at: int) -> ThemePage:
    """Select the line at this index; unchanged if it cannot be selected."""
    return replace(before, at=at) if at in _places(before) else before


def next_part(before: ThemePage) -> ThemePage:
    """Select the first line of the next section, cyclically."""
    headings = [place for place, one in enumerate(before.lines) if isinstance(one, Heading)]
    places = _places(before)
    firsts = [next((place for place in places if place > heading), None) for heading in headings]
    later = [place for place in firsts if place is not None and place > before.at]
    return replace(before, at=(later or places or [before.at])[0])


def _laid_out(page: ThemePage) -> ThemePage:
    mark = _mark(page.chosen)
    after = replace(page, lines=tuple(_lines(page)))
    same = [place for place, one in enumerate(after.lines) if mark is not None and _mark(one) == mark]
    places = _places(after)
    at = (same or ([min(places, key=lambda place: abs(place - page.at))] if places else [0]))[0]
    there = {one.id for one in after.lines if isinstance(one, Said)}
    return replace(after, at=at, marked=after.marked & there)


def _lines(page: ThemePage) -> list[Shown]:
    row = page.row
    if row is None:
        return []
    every = [_said(page, one) for one in row.evidence]
    said = [one for one in every if one.id not in row.answers]
    parts: dict[Part, list[Shown]] = {
        Part.NOTES: [one for one in said if not one.evidence.row.against],
        Part.AGAINST: [one for one in said if one.evidence.row.against],
        Part.ASKED: list(_asked(page, row)),
        Part.CUSTOMERS: list(_customers(row, page.tags)),
        Part.MEASURES: list(_measures(page, row)),
        Part.MEMOS: list(row.memos),
        Part.PUT_IN: list(page.put_in),
    }
    lines: list[Shown] = []
    for part, inner in parts.items():
        if inner:
            many = len([one for one in inner if not isinstance(one, Question)])
            lines += [*([None] if lines else []), Heading(part, many), *inner]
    return lines


def _said(page: ThemePage, one: Evidence) -> Said:
    return Said(one, page.beneath.get(one.row.id, Beneath()), one.row.id in page.marked)


def _asked(page: ThemePage, row: Row) -> Iterator[Shown]:
    """Yield what customers were asked, each with their answers, apart from what was volunteered."""
    gathered = {one.row.id: one.row for one in row.evidence}
    for one in row.asked:
        yield Question(one)
        for note_id in one.notes:
            note = row.answers.get(note_id)
            if note is not None and note.kind is not Kind.WHY:  # a why stands under its answer
                as_row = gathered.get(note_id) or Gathered(id=note_id, conversation=note.conversation_id)
                yield _said(page, Evidence(as_row, note))


def _customers(row: Row, tags: Mapping[str, tuple[str, ...]]) -> list[Who]:
    names: dict[str, str] = {}
    for one in row.evidence:
        note = one.note
        if note.customer_id:
            names.setdefault(note.customer_id, title(note.customer, note.organisation) if note.customer else "")
    states = {
        **dict.fromkeys(row.told.open, TellingState.OPEN if row.news is not None else None),
        **dict.fromkeys(row.told.known, TellingState.TOLD),
        **dict.fromkeys(row.told.unwished, TellingState.UNWISHED),
    }
    return [Who(one, name, states.get(one), tags.get(one, ())) for one, name in names.items()]


def _measures(page: ThemePage, row: Row) -> list[Measured]:
    if page.found is None:
        return []
    theirs = [one for one in page.found.measured if one.customer_id in row.customers]
    return [Measured(one) for one in figures(theirs, Which(period=page.found.period), page.found.today)]


def _places(page: ThemePage) -> list[int]:
    return [place for place, one in enumerate(page.lines) if isinstance(one, _CHOSEN)]


def _mark(one: Shown) -> tuple[type, str] | None:
    return (type(one), one.id) if isinstance(one, Said | Who | Memo | Theme) else None
