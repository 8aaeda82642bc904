"""Hand-over files come in any order, twice, or not at all: does the same lie at the reader in the end?

Once a run, two authors write, release, take back, change, delete, erase, answer what the reader says, tell what they
read, and hand over after each step: all there is, or only what is new. On the way one gives a customer to the other,
who takes over, writes on, and hands over too. Each round takes a random choice of those files in a random order, some
of them twice, and the last whole one of each author among them, into a reader who has said something and read; the
bytes of what lies there of others are compared with those of the first round. Taking in everything once more must
write nothing.

Not shown: a kill in the middle of taking in; what a reader does while a file is still being copied into the folder.
"""

import hashlib
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from interview_tui.desk.sharing import for_one, handed_to, new_for, release, to_share
from interview_tui.desk.team.comments import answer, say_in
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import Parcel, packed, unpacked
from interview_tui.records.comment import Say
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.states import ReadState
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.findings import Findings
from tests.support.giving import given, taken_over
from tests.support.written import number

SHORT, LONG = 8, 10_000
NOW = datetime(2026, 11, 21, 14, 4, tzinfo=timezone(timedelta(hours=1)))
STEPS = 12
_PEOPLE = 3


@dataclass
class _Author:
    """One store that hands over, and the files it wrote for the reader."""

    store: JsonStore
    reader: JsonStore
    chance: random.Random
    first: int
    n: int = 100
    files: list[Parcel] = field(default_factory=list)

    def begin(self) -> None:
        """Know some people."""
        for n in self._people():
            self.store.save_customer(Customer(id=number(n), name=f"Customer {n}", since=NOW))

    def step(self, last: bool = False) -> None:
        """Do something, hear the reader, and hand over."""
        self._talks()
        heads = [head for head in self.store.listing().heads if not head.given_to]
        for head in self.chance.sample(heads, min(2, len(heads))):
            match self.chance.choice(["release", "release", "release", "take back", "change", "delete"]):
                case "release":
                    release(self.store, head.id)
                case "take back":
                    release(self.store, head.id, released=False)
                case "change":
                    self._changes(head.id)
                case "delete" if self.n > 108:
                    self.store.delete(head.id)
                    self.store.finish_deleting()
        if self.n == 110:
            self.store.erase(number(self.first))
        self._hears()
        self.files.append(self._handed_over(only_new=self.chance.random() < 0.5 and not last))

    def hands_over(self) -> None:
        """Hand over all there is."""
        self.files.append(self._handed_over(only_new=False))

    def _people(self) -> range:
        return range(self.first, self.first + _PEOPLE)

    def _talks(self) -> None:
        self.n += 1
        given = {one.id for one in self.store.customer_heads().heads if one.given_to}
        people = [one for one in self._people() if number(one) not in given]
        who = self.chance.choice(people[1:] if self.n >= 110 else people)
        at = self.first * 1_000 + self.n
        one = Conversation(
            id=number(at),
            author=self.store.settings.author,
            started_at=NOW - timedelta(days=self.n),
            status=Status.DONE,
            customer_id=number(who),
            customer=f"Customer {who}",
            notes=(Note(id=number(at + 500), at=NOW, text=f"note {at}"),),
        )
        handle = self.store.begin(one)
        handle.save(one)
        handle.close()

    def _changes(self, conversation_id: str) -> None:
        handle = self.store.open(conversation_id)
        said = Note(id=number(self.first * 1_000 + self.n + 700), at=NOW, text=f"more {self.n}")
        handle.save(handle.conversation.put(said))
        handle.close()

    def _hears(self) -> None:
        """Take in what the reader says, and answer some of it."""
        own = Digests(self.store.id)
        parcel = for_one(to_share(self.reader, NOW.date()), own.store, alone=True)
        self.store.take_in(parcel.handing, parcel.arrivals())
        there = Digests(self.reader.id).store
        said = [one for one in self.store.comments() if not one.own and one.store == there]
        for one in self.chance.sample(said, min(1, len(said))):
            answer(self.store, number(self.first * 1_000 + self.n + 900), NOW.date(), one, f"answer {self.n}")
        # That something of a colleague was read is told to that one; here to the reader.
        seen = Reading(id=own.of(str(self.n)), state=ReadState.READ)
        self.store.change_readings(there, lambda kept: kept.with_reading(seen))

    def _handed_over(self, *, only_new: bool) -> Parcel:
        share = to_share(self.store, NOW.date())
        for_reader = for_one(share, Digests(self.reader.id).store, alone=False)
        parcel = new_for(share, "", for_reader) if only_new else for_reader
        self.store.hand_over(handed_to(share, ""), share.states)
        return unpacked(packed(parcel), f"{self.first}-{len(self.files)}.zip")


def _reads(reader: JsonStore, author: _Author, chance: random.Random, n: int) -> None:
    """Take in the last file, and say something about what came."""
    last = author.files[-1]
    reader.take_in(last.handing, last.arrivals())
    there = [one for one in reader.of_others() if one.id == last.handing.id]
    heads = there[0].listing().heads if there else ()
    for head in chance.sample(heads, min(1, len(heads))):
        say_in(reader, number(90_000 + n), NOW.date(), last.handing.id, head.id, Say.COMMENT, f"comment {n}")
        reader.change_readings(last.handing.id, _read(head.id))


def _read(conversation: str) -> Callable[[Readings], Readings]:
    return lambda kept: kept.with_reading(Reading(id=conversation, state=ReadState.TO_TALK))


def _story(folder: Path, chance: random.Random) -> tuple[list[list[Parcel]], Path]:
    """Return the files of each author, the last one whole, and the reader as it is in the end."""
    stores = [open_store(folder / name, now=lambda: NOW) for name in ("jana", "ben", "told")]
    for store, name in zip(stores, ("Jana", "Ben", "Mira"), strict=True):
        store.change_settings(store.settings.changed(author=name))
    reader = stores.pop()
    jana, ben = (_Author(store, reader, chance, first) for store, first in zip(stores, (1, 11), strict=True))
    jana.begin()
    ben.begin()
    for step in range(STEPS):
        for n, author in enumerate((jana, ben)):
            author.step()
            _reads(reader, author, chance, step * 2 + n)
        if step == STEPS // 2:
            given(jana.store, folder / "given.zip", "Ben", number(jana.first + 1))
            taken_over(ben.store, folder / "given.zip")
    for author in (jana, ben):
        author.hands_over()
    # Who is told nothing yet, and has said all of that.
    home = folder / "reader"
    shutil.copytree(reader.home, home)
    shutil.rmtree(home / "from")
    return [jana.files, ben.files], home


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Take the files in, in so many orders, and say where something else lay there."""
    findings = Findings()
    files, reader = _story(folder, chance)
    parcels = [one for of_author in files for one in of_author]
    whole = [of_author[-1] for of_author in files]
    first = ""
    for _ in range(rounds):
        findings.rounds += 1
        order = chance.sample(parcels, chance.randint(0, len(parcels)))
        order += chance.choices(order, k=2) if order else []
        for one in whole:
            order.insert(chance.randint(0, len(order)), one)
        home = folder / "round"
        shutil.copytree(reader, home)
        lies = _taken_in(home, order)
        first = first or lies
        if lies != first:
            findings.cases.append(f"another state after {[parcels.index(one) for one in order]}: {lies[:300]}")
        if _taken_in(home, order, again=True) != lies:
            findings.cases.append(f"what was known was written after {[parcels.index(one) for one in order]}")
        shutil.rmtree(home)
    return findings


def _taken_in(home: Path, order: list[Parcel], *, again: bool = False) -> str:
    store = open_store(home, now=lambda: NOW)
    for parcel in order:
        taken = store.take_in(parcel.handing, parcel.arrivals())
        if taken.refused or (again and not taken.nothing):
            return f"{taken}"
    files = sorted(path for path in (home / "from").rglob("*") if path.is_file())
    told = [(path.relative_to(home).as_posix(), path.read_bytes()) for path in files]
    return hashlib.sha256(repr(told).encode()).hexdigest()
