"""Several real processes in one store at once.

Half of the notes go into two different conversations, one process each. The others go into one conversation
that both processes open and close in turn, each adding a note whenever it got the lock; now and then one is
killed while it holds it. Both change one customer, and both begin a new store in the same moment.

Not shown: network folders, and two machines on one folder.
"""

import json
import os
import random
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from interview_tui.disk import temporary
from interview_tui.port.faults import Unreadable
from interview_tui.records.customer import Customer
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.checking import UnsyncedDisk, next_start
from tests.campaigns.findings import Findings
from tests.campaigns.steps import customer_at
from tests.support.frozen import START
from tests.support.written import conversation, note
from tests.support.written import number as id_of

SHORT, LONG = 30, 2_000
SHARED, CUSTOMER = id_of(5), id_of(800)
_KILLED_EVERY = 25
"""Notes after which the process that writes the shared conversation is killed with the lock in its hand."""

Say = Callable[[str], None]
Work = Callable[[Path, int, int, Say], None]


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Have two processes write so many notes each way together; half as many changes of the customer."""
    findings = Findings(rounds=rounds)
    each = max(1, rounds // 2)
    home = folder / "home"
    _first_starts(folder, max(3, rounds // 40), findings)
    _own(home, each, findings)
    killed = _shared(home, each, findings)
    _customer(home, max(1, each // 4), findings)
    for path in home.rglob("*.tmp"):
        findings.left_lying(path.name)
    findings.remark = f"2 x {each:,} notes in two conversations, 2 x {each:,} in one; {killed} killed with its lock"
    return findings


def _first_starts(folder: Path, times: int, findings: Findings) -> None:
    for time_ in range(times):
        said = _both(folder / f"first-{time_}", 0, _begin_store)
        found = {line for lines in said for line in lines} | {next_start(folder / f"first-{time_}").id}
        findings.acknowledged += 1
        if len(found) != 1:
            findings.lose(f"first start {time_}: the store has the ids {sorted(found)}")


def _own(home: Path, each: int, findings: Findings) -> None:
    said = _both(home, each, _write_own)
    store = next_start(home)
    for worker, lines in enumerate(said):
        _compare(store, id_of(1 + worker), {f"{worker} {line}" for line in lines}, findings)


def _shared(home: Path, each: int, findings: Findings) -> int:
    store = next_start(home)
    handle = store.begin(conversation(id=SHARED))
    handle.save(handle.conversation)
    handle.close()
    acknowledged: set[str] = set()
    left, killed = [each, each], 0
    children = {worker: _begun(home, worker, each, _write_shared) for worker in (0, 1)}
    while children:
        for worker, (pid, pipe) in list(children.items()):
            lines = _ended(pid, pipe)
            acknowledged |= {f"{worker} {line}" for line in lines}
            left[worker] -= len(lines)
            if left[worker] > 0 and lines:
                killed += 1
                first = each - left[worker]
                children[worker] = _begun(home, worker, left[worker], _write_shared, first)
            else:
                del children[worker]
                if left[worker] > 0:
                    findings.lose(f"the lock of a killed process is not free: {left[worker]} notes not written")
    _compare(next_start(home), SHARED, acknowledged, findings)
    return killed


def _customer(home: Path, each: int, findings: Findings) -> None:
    next_start(home).save_customer(customer_at(CUSTOMER, 0))
    said = _both(home, each, _change_customer)
    store = next_start(home)
    texts = [path.read_text("utf-8") for path in (home / "attic").glob("*")]
    texts.append((home / "customers" / f"{CUSTOMER}.json").read_text("utf-8"))
    kept = {json.loads(text)["customer"]["1"]["name"] for text in texts}
    for worker, lines in enumerate(said):
        # A change somebody saw is in theirs; one that nobody saw is in the attic.
        followed = {line for other in said for line in other}
        for line in lines:
            findings.acknowledged += 1
            name = f"Weber {worker} {line.split()[0]}"
            if name not in kept and f"saw {name}" not in {entry.partition(" ")[2] for entry in followed}:
                findings.lose(f"customer: nobody saw or kept {name}")
    if store.customers().faults:
        findings.cannot_read("customer")


def _compare(store: JsonStore, conversation_id: str, acknowledged: set[str], findings: Findings) -> None:
    findings.acknowledged += len(acknowledged)
    try:
        there = {one.text for one in store.read(conversation_id).notes}
    except Unreadable as error:
        findings.cannot_read(str(error))
        return
    for text in sorted(acknowledged - there):
        findings.lose(f"{conversation_id[-3:]}: {text}")


# what the processes do


def _open(home: Path) -> JsonStore:
    temporary._STARTED = time.time()
    return open_store(home, now=lambda: START, host="desk", disk=UnsyncedDisk())


def _begin_store(home: Path, worker: int, each: int, say: Say) -> None:
    say(_open(home).id)


def _write_own(home: Path, worker: int, each: int, say: Say) -> None:
    handle = _open(home).begin(conversation(id=id_of(1 + worker)))
    talk = handle.conversation
    for number in range(each):
        talk = talk.put(note(number, f"{worker} {number}"))
        handle.save(talk)
        if not handle.wait(5).waiting:
            say(str(number))
    handle.close()


def _write_shared(home: Path, worker: int, each: int, say: Say, first: int = 0) -> None:
    store, number = _open(home), first
    until = time.monotonic() + 60
    while number < first + each and time.monotonic() < until:
        handle = store.open(SHARED)
        if handle.read_only is not None:
            handle.close()
            time.sleep(0.0005)
            continue
        handle.save(handle.conversation.put(note(100_000 * worker + number, f"{worker} {number}")))
        if not handle.wait(5).waiting:
            say(str(number))
        number += 1
        if number % _KILLED_EVERY == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        handle.close()


def _change_customer(home: Path, worker: int, each: int, say: Say) -> None:
    store = _open(home)
    for number in range(each):
        before: Customer = store.customers().customers[CUSTOMER]
        store.save_customer(before.changed(name=f"Weber {worker} {number}", rev=before.rev + 1))
        say(f"{number} saw {before.name}")


def _both(home: Path, each: int, work: Work) -> list[list[str]]:
    """Let two processes do their work at once and return what each acknowledged."""
    children = [_begun(home, worker, each, work) for worker in (0, 1)]
    return [_ended(*child) for child in children]


def _begun(home: Path, worker: int, each: int, work: Callable[..., None], *more: int) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        work(home, worker, each, lambda line: os.write(writing, f"{line}\n".encode()) and None, *more)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def _ended(child: int, reading: int) -> list[str]:
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read().splitlines()
    os.waitpid(child, 0)
    return said
