"""Two customers become one person and two again, while somebody writes: is every byte where it was written?

Each round makes a store of three people with conversations in which they were there, promises and measures, merges two
of them, writes at random into conversations and of the person, and splits them. The files are compared byte by byte
before the merge, with it, and after the split; in between everything is to be found under either id.

Not shown: a power cut in the middle of a change that concerns two records.
"""

import random
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, ended, with_fields
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.note import Note
from interview_tui.records.present import Present
from interview_tui.records.words import Aspect, Kind, Measure, Status
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.findings import Findings
from tests.support.written import number

SHORT, LONG = 50, 1_000
NOW = datetime(2026, 11, 21, 14, 4, tzinfo=timezone(timedelta(hours=1)))
ONE, OTHER, THIRD = map(number, (1, 2, 3))
NAMES = {ONE: "Anna Weber", OTHER: "A. Weber", THIRD: "Tom Yilmaz"}
ASPECTS = (Aspect.ORGANISATION, Aspect.ROLE, Aspect.PHONE, Aspect.INTEREST, Aspect.WISH, Aspect.LEFT, Aspect.RETURNED)


class _Round:
    """One store and what was written into it."""

    def __init__(self, home: Path, chance: random.Random) -> None:
        self.home, self.chance, self.n = home, chance, 100
        self.store: JsonStore = open_store(home, now=lambda: NOW)
        self.texts: dict[str, list[str]] = {}
        """What was noted, by conversation."""
        self.whose: dict[str, str] = {}
        """Under which id each conversation was written."""
        for customer_id, name in NAMES.items():
            self.store.save_customer(self._customer(customer_id, name))
        for _ in range(chance.randint(2, 5)):
            self.talk(chance.choice(list(NAMES)))

    def next(self) -> str:
        self.n += 1
        return number(self.n)

    def _customer(self, customer_id: str, name: str) -> Customer:
        firm = self.chance.choice([None, "Nordmetall", "Haas KG"])
        one = Customer(id=customer_id, name=name, organisation=firm, since=NOW)
        for _ in range(self.chance.randint(0, 4)):
            one = begun(one, self._entry())
        return one

    def _entry(self) -> Entry:
        at = NOW + timedelta(minutes=self.n)
        return Entry(id=self.next(), aspect=self.chance.choice(ASPECTS), text=self.chance.choice("abc"), learnt_at=at)

    def _note(self, *speakers: str) -> Note:
        kind = self.chance.choice([Kind.FACT, Kind.PROMISE, Kind.NEED, None])
        said = {"said_by": self.chance.choice(speakers)} if speakers and self.chance.random() < 0.5 else {}
        return Note.from_document({"id": self.next(), "at": NOW, "text": f"note {self.n}", "kind": kind, **said})

    def talk(self, whom: str) -> None:
        """Hold a conversation with somebody, perhaps with others who were there."""
        others = [one for one in NAMES if one != whom and self.chance.random() < 0.4]
        measure = MeasureAnswer(measure=Measure.SATISFACTION, value=4, at=NOW) if self.chance.random() < 0.3 else None
        one = Conversation(
            id=self.next(), author="Jana", started_at=NOW, status=Status.DONE, customer_id=whom, customer=NAMES[whom],
            present=tuple(Present(id=one, name=NAMES[one]) for one in others), measure=measure,
            notes=tuple(self._note(*others) for _ in range(self.chance.randint(1, 3))),
        )  # fmt: skip
        opened = self.store.begin(one)
        opened.save(one)
        opened.close()
        self.whose[one.id], self.texts[one.id] = whom, [note.text for note in one.notes]

    def write(self) -> set[str]:
        """Write something of a person who may have two records; return which files may change."""
        asked = self.chance.choice([ONE, OTHER])
        match self.chance.choice(["note", "talk", "begun", "ended", "name"]):
            case "note" if self.whose:
                return {self._add_note(self.chance.choice(list(self.whose)))}
            case "begun":
                entry = self._entry()
                self.store.change_customer(asked, lambda one: begun(one, entry))
            case "ended":
                self.store.change_customer(asked, lambda one: ended(one, one.known[0].id, NOW) if one.known else one)
            case "name":
                self.store.change_customer(asked, lambda one: with_fields(one, NOW, address="du"))
            case _:
                self.talk(self.store.same_people().leading(asked))
                return {f"{list(self.whose)[-1]}.json"}
        return {f"{ONE}.json", f"{OTHER}.json"}

    def _add_note(self, conversation_id: str) -> str:
        opened = self.store.open(conversation_id)
        speakers = [one.id for one in opened.conversation.present]
        note = self._note(*speakers)
        opened.save(opened.conversation.changed(notes=(*opened.conversation.notes, note)))
        opened.close()
        self.texts[conversation_id].append(note.text)
        return f"{conversation_id}.json"

    def bytes(self) -> dict[str, bytes]:
        """Return every file of customers and conversations."""
        files = (*self.home.glob("customers/*.json"), *self.home.glob("conversations/**/*.json"))
        return {path.name: path.read_bytes() for path in files}

    def faults_of(self, ids: set[str], expected: set[str]) -> Iterator[str]:
        """Yield what is not found of those who are one person under each of their ids."""
        for one in ids:
            heads = self.store.of_customer(one)
            there = {head.id for head in heads}
            if not expected <= there:
                yield f"{len(expected - there)} conversations are not found under {one}"
            for head in heads:
                read = self.store.read(head.id)
                if [note.text for note in read.notes] != self.texts[head.id]:
                    yield f"of {head.id} not every note is there"
                if head.customer_id != read.customer_id:
                    yield f"{head.id} is of two people at once"


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Merge and split so many pairs."""
    findings = Findings(rounds)
    for at in range(rounds):
        home = folder / f"merging-{at}"
        for case in _one(_Round(home, chance), chance, findings):
            findings.cases.append(f"pair {at}: {case}")
        shutil.rmtree(home)
    return findings


def _one(one: _Round, chance: random.Random, findings: Findings) -> Iterator[str]:
    store, pair = one.store, {ONE, OTHER}
    leading, other = chance.sample([ONE, OTHER], 2)
    apart = {each: store.customer(each) for each in pair}
    before = one.bytes()
    merge = Merge(id=one.next(), one=leading, other=other, at=NOW)
    store.merge(merge)
    if one.bytes() != before:
        yield "the merge rewrote a file"
    person = store.customer(other)
    if person is None or person.id != leading:
        yield "the person is not one"
    yield from one.faults_of(pair, {name for name, whose in one.whose.items() if whose in pair})

    may_change: set[str] = set()
    for _ in range(chance.randint(0, 5)):
        may_change |= one.write()
        findings.acknowledged += 1
    written = one.bytes()
    if changed := {name for name in before if written[name] != before[name]} - may_change:
        yield f"{sorted(changed)} were rewritten, and nothing was written into them"
    yield from one.faults_of(pair, {name for name, whose in one.whose.items() if whose in pair})
    known = store.customer(leading)

    store.split(merge.id)
    if one.bytes() != written:
        yield "the split rewrote a file"
    for name, whose in one.whose.items():
        if store.read(name).customer_id != whose:
            yield f"{name} is not whose it was"
    if not may_change & {f"{ONE}.json", f"{OTHER}.json"} and apart != {each: store.customer(each) for each in pair}:
        yield "somebody is another than before"
    parts = [found.known for each in pair if (found := store.customer(each))]
    if known is not None and {each.id for each in known.known} - {each.id for part in parts for each in part}:
        yield "what was known of the person is known of neither"
    if {each.id for each in parts[0]} & {each.id for each in parts[1]}:
        yield "one thing is known of both: it was copied"
