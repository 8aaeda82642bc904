"""Every call to the disk fails in turn, once or until somebody helps, and the program goes on or exits.

A script of writing, from the very first document of a new store to the end of a conversation, is done once to
count its calls; then again for each call, each error and each way of going on. `after` fails though it was
done; `short` writes half, and the rest fails. The matrix is whole in the long run; the short one takes every
so-many-th case.

Not shown: calls that never come back, two calls failing differently at once, and the calls of filelock.
"""

import errno
import os
import random
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from interview_tui.port.faults import NotSaved
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.writer import Writer
from tests.campaigns.checking import Acknowledged, check
from tests.campaigns.disks import CALLS, WatchedDisk
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.steps import LAST, at_step, customer_at
from tests.support.frozen import START
from tests.support.written import number as id_of

SHORT, LONG = 40, 1_000_000
ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT, errno.EINTR)
CONVERSATION, CUSTOMER = id_of(1), id_of(800)
_STEPS = (0, 1, 2, LAST)


@dataclass(frozen=True)
class Case:
    """One failure: the n-th call of this name, with this error."""

    call: str = ""
    nth: int = 0
    error: int = 0
    how: str = "before"
    lasting: bool = False
    exits: bool = False

    def __str__(self) -> str:
        return " ".join([
            f"{self.call} {self.nth} {errno.errorcode.get(self.error, '')} {self.how}",
            "lasting" if self.lasting else "once", "exits" if self.exits else "goes on",
        ])  # fmt: skip


class Exit(Exception):
    """The program ends here, because something was told as not saved."""


class FailingDisk(WatchedDisk):
    """Fails in one case, and counts its calls."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self.healed = False
        self.failures = 0
        self.calls = dict.fromkeys(CALLS, 0)
        self._short = False

    def sync(self, descriptor: int) -> None:
        self.before("sync")
        self.after("sync")

    def sync_folder(self, folder: Path) -> None:
        # Those above the store are not its business, and as many as the place has.
        if "home" in folder.parts or folder.name.startswith("round"):
            self.before("sync_folder")
            self.after("sync_folder")

    def before(self, call: str) -> None:
        self.calls[call] += 1
        if self._short and call == "write":
            self._short = False
            self._fail()
        if self.case.how == "before" and self._is_it(call):
            self._fail()

    def after(self, call: str) -> None:
        if self.case.how == "after" and self._is_it(call):
            self._fail()

    def portion(self, data: memoryview) -> memoryview:
        if self.case.how == "short" and self._is_it("write"):
            self._short = True
            return data[: len(data) // 2]
        return data

    def _is_it(self, call: str) -> bool:
        if self.healed or call != self.case.call:
            return False
        return self.calls[call] == self.case.nth or (self.case.lasting and self.calls[call] > self.case.nth)

    def _fail(self) -> None:
        self.failures += 1
        if self.case.error == errno.EINTR and self.case.lasting and self.failures > 20:
            # An interrupted write is simply continued; nobody interrupts for ever.
            self.healed = True
        raise OSError(self.case.error, os.strerror(self.case.error))


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Let each call fail; of more cases than rounds, evenly chosen ones."""
    findings = Findings()
    writer = Writer(first_pause_s=0.001, longest_pause_s=0.002)
    counting = FailingDisk(Case())
    _write(folder / "round-count" / "home", counting, writer, Acknowledged(), findings)
    cases = list(_cases(counting.calls))
    every = max(1, len(cases) // rounds)
    chosen = cases[chance.randrange(every) :: every]
    progress = Progress("failing-calls", len(chosen))
    never = 0
    for round_, case in enumerate(chosen):
        progress.at(round_)
        home = folder / f"round-{round_}" / "home"
        disk, acknowledged = FailingDisk(case), Acknowledged()
        _write(home, disk, writer, acknowledged, findings)
        never += not disk.failures
        check(home, acknowledged, findings, str(case))
        # Whatever happened: the next start can go on writing.
        _write(home, FailingDisk(Case()), writer, acknowledged, findings)
        check(home, acknowledged, findings, f"{case}, the next time")
        shutil.rmtree(home.parent)
        findings.rounds += 1
    calls = ", ".join(f"{name} {count}" for name, count in counting.calls.items())
    findings.remark = f"{len(cases):,} cases from these calls: {calls}; {never} came to no failure"
    return findings


def _cases(calls: dict[str, int]) -> Iterator[Case]:
    for call in CALLS:
        hows = ["before", "after"] if call in ("make_folder", "replace", "sync", "sync_folder") else ["before"]
        for how in [*hows, *(["short"] if call == "write" else [])]:
            both = (False, True)
            for nth, error, lasting, exits in product(range(1, calls[call] + 1), ERRORS, both, both):
                yield Case(call, nth, error, how, lasting, exits)


def _write(home: Path, disk: FailingDisk, writer: Writer, acknowledged: Acknowledged, findings: Findings) -> None:
    """Do the script from where the store stands; a program that exits is followed by nothing."""
    home.parent.mkdir(exist_ok=True)
    try:
        store = _opened(home, disk, writer, findings)
        _settings(store, disk, acknowledged, findings)
        _customer(store, disk, acknowledged, findings)
        _conversation(store, disk, writer, acknowledged, findings)
    except Exit:
        pass


def _told(disk: FailingDisk, findings: Findings) -> None:
    """Learn that something was not saved: exit, or help and go on."""
    if not disk.failures or disk.healed:
        findings.lose(f"{disk.case}: told as not saved though nothing failed")
    if disk.case.exits:
        raise Exit
    disk.healed = True


def _opened(home: Path, disk: FailingDisk, writer: Writer, findings: Findings) -> JsonStore:
    try:
        return open_store(home, now=lambda: START, host="desk", pid=1, disk=disk, writer=writer)
    except NotSaved:
        _told(disk, findings)
        return open_store(home, now=lambda: START, host="desk", pid=1, disk=disk, writer=writer)


def _settings(store: JsonStore, disk: FailingDisk, acknowledged: Acknowledged, findings: Findings) -> None:
    settings = store.settings.changed(author=f"Jana {acknowledged.author + 1}")
    try:
        store.change_settings(settings)
    except NotSaved:
        _told(disk, findings)
        store.change_settings(settings)
    acknowledged.author += 1
    findings.acknowledged += 1


def _customer(store: JsonStore, disk: FailingDisk, acknowledged: Acknowledged, findings: Findings) -> None:
    known = store.customers().customers.get(CUSTOMER)
    for step in range(known.rev if known else 0, (known.rev if known else 0) + 2):
        try:
            store.save_customer(customer_at(CUSTOMER, step))
        except NotSaved:
            _told(disk, findings)
            store.save_customer(customer_at(CUSTOMER, step))
        if store.customers().customers.get(CUSTOMER) != customer_at(CUSTOMER, step):
            findings.lose(f"{disk.case}: customer {step} acknowledged before it was there")
        acknowledged.customers[CUSTOMER] = step
        findings.acknowledged += 1


def _conversation(
    store: JsonStore, disk: FailingDisk, writer: Writer, acknowledged: Acknowledged, findings: Findings
) -> None:
    begun = any(head.id == CONVERSATION for head in store.listing().heads)
    first = at_step(CONVERSATION, 0).conversation
    handle: OpenConversation = store.open(CONVERSATION) if begun else store.begin(first)
    done = handle.conversation.rev - 1 if begun else -1
    try:
        for step in _STEPS:
            if step > done:
                _save(handle, step, disk, findings)
                _is_there(store, step, disk, findings)
                acknowledged.conversations[CONVERSATION] = step
                findings.acknowledged += 3
    except Exit:
        handle.close(0.0)
        # A real exit frees the lock; here the one writer of all rounds may be in the middle of a last try, and
        # lets go of it after that.
        writer.finish()
        time.sleep(0.002)
        raise
    handle.close()


def _is_there(store: JsonStore, step: int, disk: FailingDisk, findings: Findings) -> None:
    """See at once: what is acknowledged too early would be there at the end all the same."""
    state = at_step(CONVERSATION, step)
    if (store.read(CONVERSATION), store.read_private(CONVERSATION)) != (state.conversation, state.private):
        findings.lose(f"{disk.case}: step {step} acknowledged before it was there")


def _save(handle: OpenConversation, step: int, disk: FailingDisk, findings: Findings) -> None:
    state = at_step(CONVERSATION, step)
    handle.save(state.conversation)
    handle.save_private(state.private)
    handle.save_draft(state.draft)
    for _ in range(100):
        status = handle.wait(5)
        if not status.waiting:
            return
        if status.fault is not None and not disk.healed:
            if disk.case.lasting:
                _told(disk, findings)
            elif disk.case.exits:
                raise Exit
    findings.lose(f"{disk.case}: step {step} was never saved ({status.fault})")
    raise Exit
