"""Hand-over files come in any order, twice, or not at all: does the same lie at the reader in the end?

Once a run, one author writes, releases, takes back, changes, deletes, erases, and hands over after each step: all
there is, or only what is new. Each round takes a random choice of those files in a random order, some of them twice,
and the last whole one among them, into an empty store; the bytes of what lies there are compared with those of the
first round. Taking in everything once more must write nothing.

Not shown: a kill in the middle of taking in; what a reader does while a file is still being copied into the folder.
"""

import hashlib
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from interview_tui.desk.sharing import handed_to, new_for, release, to_share
from interview_tui.exchange.parcel import Parcel, packed, unpacked
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.findings import Findings
from tests.support.written import number

SHORT, LONG = 8, 10_000
NOW = datetime(2026, 11, 21, 14, 4, tzinfo=timezone(timedelta(hours=1)))
STEPS = 12
_PEOPLE = 3


@dataclass
class _Author:
    """One store that hands over, and the files it wrote."""

    store: JsonStore
    chance: random.Random
    n: int = 100

    def files(self) -> Iterator[bytes]:
        for n in range(1, _PEOPLE + 1):
            self.store.save_customer(Customer(id=number(n), name=f"Customer {n}", since=NOW))
        for step in range(STEPS):
            self._does()
            yield self._handed_over(only_new=self.chance.random() < 0.5 and step < STEPS - 1)

    def _does(self) -> None:
        self._talks()
        heads = list(self.store.listing().heads)
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
            self.store.erase(number(1))

    def _talks(self) -> None:
        self.n += 1
        who = self.chance.randint(2 if self.n >= 110 else 1, _PEOPLE)
        one = Conversation(
            id=number(self.n),
            author="Jana",
            started_at=NOW - timedelta(days=self.n),
            status=Status.DONE,
            customer_id=number(who),
            customer=f"Customer {who}",
            notes=(Note(id=number(self.n + 500), at=NOW, text=f"note {self.n}"),),
        )
        handle = self.store.begin(one)
        handle.save(one)
        handle.close()

    def _changes(self, conversation_id: str) -> None:
        handle = self.store.open(conversation_id)
        said = Note(id=number(self.n + 700), at=NOW, text=f"more {self.n}")
        handle.save(handle.conversation.put(said))
        handle.close()

    def _handed_over(self, *, only_new: bool) -> bytes:
        share = to_share(self.store, NOW.date())
        parcel = new_for(share, "") if only_new else share.parcel
        self.store.hand_over(handed_to(share, ""), share.states)
        return packed(parcel)


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Take the files in, in so many orders, and say where something else lay there."""
    findings = Findings()
    files = list(_Author(open_store(folder / "author", now=lambda: NOW), chance).files())
    parcels = [unpacked(one, f"{place}.zip") for place, one in enumerate(files)]
    whole = parcels[-1]
    first = ""
    for _ in range(rounds):
        findings.rounds += 1
        order = chance.sample(parcels, chance.randint(0, len(parcels)))
        order += chance.choices(order, k=2) if order else []
        order.insert(chance.randint(0, len(order)), whole)
        home = folder / "reader"
        lies = _taken_in(home, order)
        first = first or lies
        if lies != first:
            findings.cases.append(f"another state after {[parcels.index(one) for one in order]}")
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
