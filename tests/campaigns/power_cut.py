"""A modelled power cut: calls to the disk not yet synced are lost, torn or outlive earlier ones, renames included.

A script of writing is done once on a disk that remembers every call; then the power fails at random places of
it, what may survive is written into a folder, and the store is opened there. In half of the scripts the first
process was killed and a second one went on with what the first had not synced.

Not shown: drives that say a sync is done when it is not, file systems that tear a rename between two folders,
and what the locks (made by filelock, empty files) leave behind.
"""

import random
import shutil
from contextlib import suppress
from pathlib import Path

from interview_tui.port.faults import NotSaved
from interview_tui.store.files import Files, draft_beside
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.writer import Writer
from tests.campaigns.checking import Acknowledged, check
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.modelled import Call, Model, ModelledDisk
from tests.campaigns.steps import LAST, at_step, customer_at
from tests.support.frozen import START
from tests.support.written import number as id_of

SHORT, LONG = 40, 5_000
PER_SCRIPT = 40
"""Cuts made in one script."""
CUSTOMER, MOVED = id_of(800), id_of(3)


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Cut the power so often, and look at what survived each time."""
    findings, progress = Findings(), Progress("power-cut", rounds)
    writer = Writer(first_pause_s=0.001, longest_pause_s=0.01)
    while findings.rounds < rounds:
        script = findings.rounds // PER_SCRIPT
        live = folder / f"live-{script}"
        live.mkdir()
        calls = _script(live / "home", chance, writer, killed=script % 2 == 1)
        for _ in range(min(PER_SCRIPT, rounds - findings.rounds)):
            progress.at(findings.rounds)
            _cut(calls, live, folder / "survived", chance, findings, f"script {script}")
            findings.rounds += 1
        shutil.rmtree(live)
    return findings


def _script(home: Path, chance: random.Random, writer: Writer, killed: bool) -> list[Call]:
    calls: list[Call] = []
    if killed:
        with suppress(NotSaved):
            _write(home, ModelledDisk(home.parent, calls, chance.randint(1, 60)), calls, chance, writer)
    _write(home, ModelledDisk(home.parent, calls), calls, chance, writer)
    return calls


def _write(home: Path, disk: ModelledDisk, calls: list[Call], chance: random.Random, writer: Writer) -> None:
    store = open_store(home, now=lambda: START, host="desk", pid=1, disk=disk, writer=writer)
    settings = int((store.settings.author or "0").split()[-1])
    store.change_settings(store.settings.changed(author=f"Jana {settings + 1}"))
    calls.append(Call("settings", step=settings + 1))
    for number in (1, 2):
        _write_customer(store, calls)
        if not _write_conversation(store, id_of(number), chance.choice([3, 8, LAST]), calls, chance):
            return
    _move_a_draft(store, home)


def _move_a_draft(store: JsonStore, home: Path) -> None:
    """Have a draft that nobody can read go to the attic, by a rename from folder to folder."""
    if any(head.id == MOVED for head in store.listing().heads):
        return
    for draft in (at_step(MOVED, 0).draft, None):
        handle = store.open(MOVED) if draft is None else store.begin(at_step(MOVED, 0).conversation)
        handle.save(at_step(MOVED, 0).conversation)
        handle.save_draft(draft)
        well = not handle.wait(5).waiting
        handle.close(5 if well else 0)
        path = draft_beside(Files(home).conversations / f"{START:%Y/%m}" / f"{MOVED}.json")
        if not well or not path.exists():
            return
        path.write_bytes(b"{")


def _write_customer(store: JsonStore, calls: list[Call]) -> None:
    known = store.customers().customers.get(CUSTOMER)
    step = known.rev if known else 0
    store.save_customer(customer_at(CUSTOMER, step))
    calls.append(Call("customer", step=step))


def _write_conversation(
    store: JsonStore, conversation_id: str, steps: int, calls: list[Call], chance: random.Random
) -> bool:
    """Write so many more steps and tell whether all went well; where it did not, this process is dead."""
    if any(head.id == conversation_id for head in store.listing().heads):
        handle = store.open(conversation_id)
        step = handle.conversation.rev - 1
    else:
        handle, step = store.begin(at_step(conversation_id, 0).conversation), -1
    well = True
    while well and step < min(steps, LAST):
        for _ in range(chance.randint(1, 3)):
            step = min(step + 1, LAST)
            state = at_step(conversation_id, step)
            handle.save(state.conversation)
            handle.save_private(state.private)
            handle.save_draft(state.draft)
        well = not handle.wait(5).waiting
        if well:
            calls.append(Call("conversation", Path(conversation_id), step=step))
    handle.close(5 if well else 0)
    return well


def _cut(calls: list[Call], live: Path, into: Path, chance: random.Random, findings: Findings, where: str) -> None:
    at = chance.randint(0, len(calls))
    model, acknowledged = Model(live), Acknowledged()
    for call in calls[:at]:
        match call.name:
            case "conversation":
                acknowledged.conversations[call.path.name] = call.step
            case "customer":
                acknowledged.customers[CUSTOMER] = call.step
            case "settings":
                acknowledged.author = call.step
            case _:
                model.do(call)
    shutil.rmtree(into, ignore_errors=True)
    model.survive(into, chance)
    findings.acknowledged += 3 * len(acknowledged.conversations) + len(acknowledged.customers)
    findings.acknowledged += acknowledged.author > 0
    check(into / "home", acknowledged, findings, f"{where}, cut at {at} of {len(calls)}")
