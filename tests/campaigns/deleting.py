"""kill -9 of a process that deletes a conversation or erases a customer, at a random call to the disk.

After each the next start finishes it, or all is there as it was: in the store, its index, and the backups made
by themselves.

Not shown: what a drive keeps of removed files.
"""

import os
import random
import shutil
import signal
import traceback
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.records.note import Earlier
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.kill import KillingDisk
from tests.support.frozen import START
from tests.support.gone import found_in
from tests.support.making import CONVERSATION, CUSTOMER, conversation, customer, note

SHORT, LONG = 12, 3_000
OTHER = "01KAJKVX05CC1K5P8M3V3J6E4F"
WORD = "Albtraumwort"
"""Stands in the conversation that goes, in what quotes it, in an original and in a backup."""


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Kill so many processes, and look at the store after each."""
    findings, progress = Findings(), Progress("deleting", rounds)
    whole = folder / "whole"
    _kept(whole)
    for round_ in range(rounds):
        progress.at(round_)
        here = folder / f"round-{round_}"
        shutil.copytree(whole, here)
        _killed(here, KillingDisk(chance.randint(1, 45), chance.choice(["before", "middle", "after"])), round_ % 2 == 0)
        _look(here, f"round {round_}", findings)
        findings.rounds += 1
        findings.acknowledged += 1
        shutil.rmtree(here)
    findings.remark = "half of them a conversation, half of them a customer"
    return findings


def _opened(folder: Path, disk: Disk | None = None) -> JsonStore:
    return open_store(folder / "home", now=lambda: START, cache=folder / "cache", disk=disk)


def _kept(folder: Path) -> None:
    store = _opened(folder)
    store.save_customer(customer())
    quote = Earlier(conversation=CONVERSATION, note=note(1).id, at=START, text=WORD)
    for one in (
        conversation(note(1, WORD), customer_id=CUSTOMER, customer="Claudia Weber"),
        conversation(note(2, "bleibt"), note(3, "weil", kind=Kind.WHY, asks_on=quote), id=OTHER),
    ):
        held = store.begin(one)
        held.save(one)
        held.close()
    attic = folder / "home" / "attic"
    attic.mkdir(mode=0o700, exist_ok=True)
    (attic / f"{CONVERSATION}.damaged-1.json").write_text(WORD, "utf-8")
    store.refresh(wait=True)
    store.back_up_today()


def _killed(folder: Path, disk: Disk, deletes: bool) -> None:
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, status
        return
    try:
        store = _opened(folder, disk)
        if deletes:
            store.delete(CONVERSATION)
            store.finish_deleting()
        else:
            store.erase(CUSTOMER)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
    finally:
        os.kill(os.getpid(), signal.SIGTERM)


def _look(folder: Path, where: str, findings: Findings) -> None:
    store = _opened(folder)
    heads = {head.id for head in store.listing().heads}
    left = found_in([WORD], folder)
    if OTHER not in heads or store.read(OTHER).notes[0].text != "bleibt":
        findings.lose(f"{where}: what nobody deleted")
    if CONVERSATION in heads and store.read(CONVERSATION).notes[0].text != WORD:
        findings.lose(f"{where}: half deleted")
    if CONVERSATION not in heads and left:
        findings.lose(f"{where}: hidden, and still there")
