"""Real documents damaged: cut at every byte, every byte zeroed, turned over, or with one bit of it changed.

After each damage the store is used: what cannot be read has to be told, its bytes may never change, and
everything beside it has to work. What can be read all the same may not have fewer records than before.

Not shown: damage that leaves a whole document with the same number of records, such as another letter in a
note. Nothing in a document would tell; the remark counts these.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from interview_tui.language.message import Told
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.records.draft import Draft
from interview_tui.store.files import Files, draft_beside, private_beside
from interview_tui.store.store import JsonStore
from tests.campaigns.checking import next_start
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.steps import at_step, customer_at
from tests.support.written import note
from tests.support.written import number as id_of

SHORT, LONG = 100, 1_000_000
ONE, OTHER, CUSTOMER, OTHER_CUSTOMER = id_of(1), id_of(2), id_of(800), id_of(801)
_STEP = 4
_WAYS: dict[str, Callable[[bytes, int], bytes]] = {
    "cut": lambda data, at: data[:at],
    "zeroed": lambda data, at: data[:at] + b"\0" + data[at + 1 :],
    "turned over": lambda data, at: data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :],
    **{
        f"bit {bit}": lambda data, at, bit=bit: data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]  # type: ignore[misc]
        for bit in range(7)
    },
}


@dataclass(frozen=True)
class Case:
    """One damage to one file."""

    path: Path
    way: str
    at: int

    def __str__(self) -> str:
        return f"{self.path.name} {self.way} at {self.at}"


class Damage:
    """A store with one file damaged, and what is found when it is used."""

    def __init__(self, home: Path, findings: Findings) -> None:
        self.home = home
        self.findings = findings
        self.silent = 0
        files = Files(home)
        conversation = files.new_conversation(ONE, at_step(ONE, 0).conversation.started_at)
        self.paths: dict[Path, Callable[[JsonStore, Case, bytes], None]] = {
            conversation: self._conversation,
            private_beside(conversation): self._private,
            draft_beside(conversation): self._draft,
            files.customer(CUSTOMER): self._customer,
            files.store: self._store,
        }

    def use(self, case: Case) -> None:
        """Damage the file, use the store, and look at the bytes; the file is whole again afterwards."""
        whole = case.path.read_bytes()
        damaged = _WAYS[case.way](whole, case.at)
        case.path.write_bytes(damaged)
        try:
            self.paths[case.path](next_start(self.home), case, damaged)
        except NotSaved as error:
            self.findings.lose(f"{case}: something else does not work ({error})")
        except Exception as error:
            self.findings.cases.append(f"{case}: {type(error).__name__}: {error}")
        case.path.write_bytes(whole)
        shutil.rmtree(self.home / "attic", ignore_errors=True)

    def _stays(self, case: Case, damaged: bytes) -> None:
        if case.path.read_bytes() != damaged:
            self.findings.lose(f"{case}: it was written over")

    def _conversation(self, store: JsonStore, case: Case, damaged: bytes) -> None:
        told = any(fault.place == str(case.path) for fault in store.listing().faults)
        try:
            found = store.read(ONE)
        except Unreadable:
            self._refused(store, lambda: store.open(ONE), case)
            # A list reads less of a document than the one who opens it, so it may not have noticed.
        else:
            if told:
                self.findings.cases.append(f"{case}: told as damaged, and read all the same")
            if len(found.notes) != _STEP:
                self.findings.lose(f"{case}: {len(found.notes)} of {_STEP} notes, and nobody told")
            handle = store.open(ONE)
            self.silent += handle.read_only is None
            handle.close()
        self._stays(case, damaged)
        self._beside(store, case)

    def _private(self, store: JsonStore, case: Case, damaged: bytes) -> None:
        handle = store.open(ONE)
        if not handle.notices:
            self.silent += 1
            if len(handle.private.changes) != _STEP:
                self.findings.lose(f"{case}: {len(handle.private.changes)} of {_STEP} turns, and nobody told")
        else:
            handle.save_private(handle.private.changed(learnt="nothing"))
            handle.save(handle.conversation.put(note(9, "still works")))
            if handle.wait(5).waiting:
                self.findings.lose(f"{case}: the conversation beside it cannot be saved")
            handle.save(handle.conversation)
            handle.wait(5)
        handle.close()
        self._stays(case, damaged)

    def _draft(self, store: JsonStore, case: Case, damaged: bytes) -> None:
        handle = store.open(ONE)
        if handle.draft is None and not handle.notices:
            self.findings.lose(f"{case}: no draft, and nobody told")
        self.silent += handle.draft is not None
        handle.save_draft(Draft(id=ONE, alive_at=handle.conversation.started_at))
        if handle.close().waiting:
            self.findings.lose(f"{case}: the next draft cannot be saved")
        kept = [path.read_bytes() for path in (self.home / "attic").glob("*")]
        if handle.notices and kept != [damaged]:
            self.findings.lose(f"{case}: it is not in the attic as it was")

    def _customer(self, store: JsonStore, case: Case, damaged: bytes) -> None:
        register = store.customers()
        if OTHER_CUSTOMER not in register.customers:
            self.findings.lose(f"{case}: the other customer is gone")
        if CUSTOMER not in register.customers:
            if [fault.place for fault in register.faults] != [str(case.path)]:
                self.findings.lose(f"{case}: nobody told")
            self._refused(store, lambda: store.save_customer(customer_at(CUSTOMER, 7)), case)
            self._stays(case, damaged)
        else:
            self.silent += 1
        store.save_customer(customer_at(OTHER_CUSTOMER, 0))

    def _store(self, store: JsonStore, case: Case, damaged: bytes) -> None:
        if store.read_only is None:
            self.silent += 1
        else:
            self._refused(store, lambda: store.change_settings(store.settings), case)
            self._refused(store, lambda: store.save_customer(customer_at(CUSTOMER, 7)), case)
        if [len(store.read(one).notes) for one in (ONE, OTHER)] != [_STEP, _STEP]:
            self.findings.lose(f"{case}: a conversation cannot be read")
        self._stays(case, damaged)

    def _refused(self, store: JsonStore, attempt: Callable[[], object], case: Case) -> None:
        try:
            attempt()
        except (Unreadable, NotSaved, ReadOnly, NotFound):
            return
        except Told as error:
            self.findings.cases.append(f"{case}: {error}")
        self.findings.lose(f"{case}: nothing was refused")

    def _beside(self, store: JsonStore, case: Case) -> None:
        if OTHER not in {head.id for head in store.listing().heads}:
            self.findings.lose(f"{case}: the other conversation is not listed")
        handle = store.open(OTHER)
        handle.save(handle.conversation.changed(customer=case.way))
        if handle.close().waiting or store.read(OTHER).customer != case.way:
            self.findings.lose(f"{case}: the other conversation cannot be saved")


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Damage every byte of each document in every way; of more cases than rounds, evenly chosen ones."""
    findings = Findings()
    home = folder / "home"
    _write(home)
    damage = Damage(home, findings)
    total = sum(1 for _ in _cases(damage))
    every = max(1, total // rounds)
    progress = Progress("damage", total // every)
    for case in islice(_cases(damage), chance.randrange(every), None, every):
        progress.at(findings.rounds)
        damage.use(case)
        findings.rounds += 1
    findings.acknowledged = 3 * 2 + 2 + 1
    findings.remark = f"{damage.silent:,} of {findings.rounds:,} damaged documents are whole all the same"
    return findings


def _write(home: Path) -> None:
    store = next_start(home)
    store.change_settings(store.settings.changed(author="Jana Reuter", language="de"))
    for conversation_id in (ONE, OTHER):
        state = at_step(conversation_id, _STEP)
        handle = store.begin(state.conversation)
        handle.save(state.conversation)
        handle.save_private(state.private)
        handle.save_draft(state.draft)
        handle.close()
    for customer_id in (CUSTOMER, OTHER_CUSTOMER):
        store.save_customer(customer_at(customer_id, 0))


def _cases(damage: Damage) -> Iterator[Case]:
    for path in damage.paths:
        for at in range(path.stat().st_size):
            for way in _WAYS:
                yield Case(path, way, at)
