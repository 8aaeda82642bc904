"""A customer's years by chance: what was kept after each day, and what was kept at the end."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from interview_tui.desk.customer.head import head_of
from interview_tui.desk.customer.page import Page, Read, begun, looked_at, unfolded_all
from interview_tui.desk.customer.told import told
from interview_tui.language.catalogue import Language
from interview_tui.records import changes, complaint_changes
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun as entry_begun
from interview_tui.records.customer_changes import corrected, ended, put_back, with_fields
from interview_tui.records.entry import Entry
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.words import Aspect, Basis, Channel, Form, Informed, Kind, PromiseState, Status

MET = datetime(2020, 1, 1, 9, tzinfo=UTC)
DAYS = 12
"""Days of one history on which something happens."""


@dataclass(frozen=True)
class Kept:
    """What was kept at the end of a day."""

    day: date
    read: Read


def page_text(page: Page, language: Language) -> str:
    """Return all that a page says, with everything unfolded."""
    whole = unfolded_all(page)
    head = head_of(whole, language)
    return "\n".join([head.name, *head.first, *head.second, *(repr(told(one, whole, language)) for one in whole.lines)])


def as_it_was(read: Read, day: date, today: date) -> Page:
    """Return the page of a past day, made from what is kept today."""
    return looked_at(begun(read, today), day)


def history(chance: random.Random) -> Iterator[Kept]:
    """Yield what was kept after each day of a history."""
    return _History(chance).days()


class _History:
    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._number = 0
        self._at = MET
        firm = chance.choice([None, "Nordmetall GmbH"])
        self._customer = Customer(id=self._id(), name="Claudia Weber", organisation=firm, since=MET)
        self._conversations: dict[str, Conversation] = {}

    def days(self) -> Iterator[Kept]:
        for _ in range(DAYS):
            for _ in range(self._chance.randrange(1, 5)):
                self._at += timedelta(minutes=self._chance.randrange(1, 90))
                self._chance.choice([self._begin, self._end, self._correct, self._set, self._undo, self._talk])()
            yield Kept(self._at.date(), Read(self._customer, tuple(self._conversations.values())))
            self._at = datetime.combine(self._at.date(), MET.time(), UTC) + timedelta(
                days=self._chance.randrange(1, 99)
            )

    def _id(self) -> str:
        self._number += 1
        return f"01M7ZZ{self._number:020d}"

    def _entry(self) -> Entry:
        chance = self._chance
        since = chance.choice([None, None, "2019", "2020-02", self._at.date().isoformat()])
        return Entry(
            id=self._id(),
            aspect=chance.choice(list(Aspect)),
            text=f"text {chance.randrange(9)}",
            since=since,
            learnt_at=self._at,
        )

    def _begin(self) -> None:
        self._customer = entry_begun(self._customer, self._entry())

    def _one(self) -> Entry | None:
        holding = [one for one in self._customer.known if not one.is_over]
        return self._chance.choice(holding) if holding else None

    def _end(self) -> None:
        if one := self._one():
            self._customer = ended(self._customer, one.id, self._at, self._chance.choice([None, "2020", "2020-03-04"]))

    def _correct(self) -> None:
        one = self._one()
        if one is not None and one.id != self._customer.id:
            better = one.changed(id=self._id(), text=f"better {self._number}", learnt_at=self._at)
            self._customer = corrected(self._customer, one.id, better)

    def _set(self) -> None:
        chance = self._chance
        what = chance.choice(
            [
                {"name": f"Claudia {chance.randrange(3)}"},
                {"address": chance.choice(["Sie", "du"])},
                {"informed": chance.choice(list(Informed)), "informed_on": self._at.date()},
                {"keep_until": date(2030, 1, chance.randrange(1, 28))},
                {"basis": chance.choice([None, *Basis])},
                {"first_deal": chance.choice([None, date(2020, 2, 2)])},
            ]
        )
        self._customer = with_fields(self._customer, self._at, **what)

    def _undo(self) -> None:
        before = self._customer
        self._chance.choice([self._begin, self._end, self._set])()
        self._customer = put_back(self._customer, before)

    def _talk(self) -> None:
        chance, begun_at = self._chance, self._at
        late = chance.random() < 0.3
        notes = [self._note() for _ in range(chance.randrange(4))]
        self._at += timedelta(minutes=1)
        one = Conversation(
            id=self._id(),
            author="Jana",
            started_at=begun_at - timedelta(days=chance.randrange(1, 200)) if late else begun_at,
            ended_at=None if late else self._at,
            written_up=begun_at if late else None,
            status=Status.DONE,
            customer_id=self._customer.id,
            customer=self._customer.name,
            channel=chance.choice(list(Channel)),
            form=chance.choice(list(Form)),
            notes=tuple(notes),
        )
        self._conversations[one.id] = one
        self._settle()
        self._add()

    def _note(self) -> Note:
        self._at += timedelta(seconds=self._chance.randrange(1, 60))
        kind = self._chance.choice([None, *Kind])
        parts: dict[str, object] = {}
        if kind is Kind.PROMISE:
            due = self._at.date() + timedelta(days=self._chance.randrange(60))
            parts = {"promise": Promise(due=self._chance.choice([None, due]), theirs=self._chance.random() < 0.4)}
        return Note.model_validate(
            {"id": self._id(), "at": self._at, "kind": kind, "text": f"note {self._number}", **parts}
        )

    def _settle(self) -> None:
        """Settle a complaint of any conversation, or do something with a promise."""
        open_ones = [
            (one, note)
            for one in self._conversations.values()
            for note in one.living()
            if note.is_open_complaint() or (note.promise is not None and note.promise.state is PromiseState.OPEN)
        ]
        if open_ones and self._chance.random() < 0.6:
            one, note = self._chance.choice(open_ones)
            self._conversations[one.id] = one.put(self._changed(note, self._at.date()))

    def _changed(self, note: Note, on: date) -> Note:
        if note.promise is None:
            answered = complaint_changes.answered(note, "told", on)
            return complaint_changes.closed(complaint_changes.learnt(answered, "learnt"), on)
        due, told = on + timedelta(days=self._chance.randrange(30)), self._chance.random() < 0.5
        return self._chance.choice(
            [
                changes.kept(note, on),
                changes.moved(note, due, on=on, reason="ill", told=told),
                changes.not_kept(note, on, "ill", told=told),
            ]
        )

    def _add(self) -> None:
        """Add a note to any conversation after its end."""
        one = self._chance.choice(list(self._conversations.values()))
        self._conversations[one.id] = one.put(self._note().changed(addition=True))
