"""The plan of an import, for review: who is new, what is news, what has to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from interview_tui.importing.formats import NotRead
from interview_tui.insight.perhaps_same import PerhapsSame
from interview_tui.port.imports import Addition, Arriving
from interview_tui.records.appointment import Appointment
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.note import Note
from interview_tui.records.private import ImportedTalk


class What(StrEnum):
    """What a line of a file would change."""

    NEW = "new"
    """A new customer."""
    MORE = "more"
    """News about a known customer."""
    KNOWN = "known"
    """Nothing: all of it is known."""
    LEFT = "left"
    """Nothing: its meaning is unclear."""


@dataclass(frozen=True, slots=True)
class Question:
    """Asked before something is taken over; without a yes it is not."""

    id: str
    """The id of what a yes writes."""
    entry: Entry | None = None
    """Something sensitive, or that would end what is known."""
    instead_of: str = ""
    """What is known and would end."""
    same: PerhapsSame | None = None
    """Who may be the same person."""
    yes: bool | None = None
    """None: not answered."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A line of the file that can be taken over as a note."""

    place: int
    """Identifies it in the file."""
    note: Note
    taken: bool = False
    beside: str = ""
    """Who said it, and when."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row or card of the file."""

    place: int
    title: str
    """Who it is about."""
    of: str = ""
    """The customer's id."""
    new: Customer | None = None
    entries: tuple[Entry, ...] = ()
    """The news about a known customer."""
    questions: tuple[Question, ...] = ()
    conversation: Conversation | None = None
    """A new conversation, or an answer that came in another way."""
    held: Conversation | None = None
    """The conversation it is about, even if known: picked notes are added to it."""
    picks: tuple[Pick, ...] = ()
    talk: ImportedTalk | None = None
    """New talk time."""
    me: str = ""
    """Who in it is me."""
    appointment: Appointment | None = None
    """A call that a calendar has."""
    home: Customer | Conversation | None = None
    """As what goes on here that was here already, and that somebody else had meanwhile."""
    fault: NotRead | None = None
    """Why nothing of it is taken over."""

    @property
    def what(self) -> What:
        """What it would change, given the answers so far."""
        if self.fault is not None:
            return What.LEFT
        is_new_conversation = self.held is not None and self.conversation is not None
        if self.new is not None or self.appointment is not None or is_new_conversation:
            return What.NEW
        is_more = self.home or self.entries or self.conversation or self.talk or any(one.yes for one in self.questions)
        is_more = is_more or any(one.taken for one in self.picks)
        return What.MORE if is_more else What.KNOWN

    @property
    def taken(self) -> tuple[Entry, ...]:
        """All entries it would begin, given the answers so far."""
        return (*(self.new.entries if self.new else ()), *self.entries, *self.agreed)

    @property
    def agreed(self) -> tuple[Entry, ...]:
        """The entries that were confirmed."""
        return tuple(one.entry for one in self.questions if one.entry is not None and one.yes)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything an import would write."""

    id: str
    at: datetime
    by: str
    """The id of the store."""
    lines: tuple[Line, ...]

    def answered(self, question_id: str, yes: bool | None) -> Plan:
        """Return the plan with a question answered."""
        return replace(self, lines=tuple(_answered(line, question_id, yes) for line in self.lines))

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines that would change or ask something; known ones only count in the sum."""
        return tuple(line for line in self.lines if line.what is not What.KNOWN or line.questions or line.picks)

    @property
    def picks(self) -> tuple[Pick, ...]:
        """All lines that can be taken over as notes."""
        return tuple(one for line in self.lines for one in line.picks)

    def picked(self, note_id: str, taken: bool) -> Plan:
        """Return the plan with a line picked as a note, or not."""
        return replace(self, lines=tuple(_picked(line, note_id, taken) for line in self.lines))

    @property
    def questions(self) -> tuple[tuple[Line, Question], ...]:
        """All questions, in file order, each with its line."""
        return tuple((line, one) for line in self.lines for one in line.questions)

    def count(self, what: What) -> int:
        """Return the number of lines with this effect."""
        return sum(line.what is what for line in self.lines)

    def arriving(self) -> Arriving:
        """Return what is written, given the answers so far."""
        entries: dict[str, tuple[Entry, ...]] = {}
        for line in self.lines:
            if line.new is None and line.taken:
                entries[line.of] = (*entries.get(line.of, ()), *line.taken)
        return Arriving(
            self.id,
            self.at,
            tuple(
                with_all(line.new, line.agreed).changed(rev=line.new.rev) for line in self.lines if line.new is not None
            ),
            entries,
            tuple(self._merges()),
            tuple(_with_notes(line, line.conversation) for line in self.lines if line.conversation is not None),
            tuple(line.appointment for line in self.lines if line.appointment is not None),
            self._additions(),
        )

    @property
    def comes_home(self) -> bool:
        """Whether somebody goes on here whom a colleague had: that is taken back by giving them once more."""
        return any(isinstance(line.home, Customer) for line in self.lines)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would be written."""
        return not self.comes_home and self.arriving().is_nothing

    def coming_home(self) -> Iterator[tuple[Customer, tuple[Conversation, ...]]]:
        """Yield the customers who go on here, each with those of their conversations that are not as they were."""
        held: dict[str | None, list[Conversation]] = {}
        for line in self.lines:
            if isinstance(line.home, Conversation):
                held.setdefault(line.home.customer_id, []).append(line.home)
        for line in self.lines:
            if isinstance(line.home, Customer):
                yield line.home, tuple(held.get(line.home.id, ()))

    def _additions(self) -> dict[str, Addition]:
        found: dict[str, Addition] = {}
        for line in self.lines:
            notes = () if line.conversation is not None else taken_notes(line)
            if line.held is not None and (notes or line.talk is not None):
                # Two parts of a file may belong to one conversation.
                known = found.get(line.held.id, Addition())
                found[line.held.id] = Addition((*known.notes, *notes), line.talk or known.talk)
        return found

    def _merges(self) -> Iterator[Merge]:
        for line, one in self.questions:
            if one.same is not None and one.yes is not None and line.new is not None:
                leading = one.same.customer.id
                yield Merge(id=one.id, one=leading, other=line.of, at=self.at, same=one.yes, by=self.by)


def taken_notes(line: Line) -> tuple[Note, ...]:
    """Return the notes picked from a line; a why whose note was not picked goes under the next one above."""
    every = {one.note.id: one.note for one in line.picks}
    taken = {one.note.id for one in line.picks if one.taken}

    def above(note: Note) -> str | None:
        parent = every.get(note.because_of or "")
        while parent is not None and parent.id not in taken:
            parent = every.get(parent.because_of or "")
        return parent.id if parent is not None else None

    notes = (one.note for one in line.picks if one.taken)
    return tuple(one if one.because_of is None else one.changed(because_of=above(one)) for one in notes)


def _with_notes(line: Line, conversation: Conversation) -> Conversation:
    return conversation.put(*notes).changed(rev=conversation.rev) if (notes := taken_notes(line)) else conversation


def _picked(line: Line, note_id: str, taken: bool) -> Line:
    if not any(one.note.id == note_id for one in line.picks):
        return line
    return replace(
        line, picks=tuple(replace(one, taken=taken) if one.note.id == note_id else one for one in line.picks)
    )


def _answered(line: Line, question_id: str, yes: bool | None) -> Line:
    if not any(one.id == question_id for one in line.questions):
        return line
    return replace(line, questions=tuple(_said(one, question_id, yes) for one in line.questions))


def _said(one: Question, question_id: str, yes: bool | None) -> Question:
    return replace(one, yes=yes) if one.id == question_id else one


def with_all(customer: Customer, entries: Iterable[Entry]) -> Customer:
    """Return the customer with entries added one by one."""
    for one in entries:
        customer = begun(customer, one)
    return customer
