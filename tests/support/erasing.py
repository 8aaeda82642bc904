"""A store in which a customer has left a phrase in every place there is."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from interview_tui.port.search import Query
from interview_tui.records.destination import Destination, KeptOrder, Sent
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.merging import Merge
from interview_tui.records.note import Evidence
from interview_tui.records.words import Aspect, Audience, Form, Kind, Status
from interview_tui.store.store import JsonStore, open_store
from tests.support.gone import found_in
from tests.support.making import (
    CONVERSATION,
    CUSTOMER,
    NOW,
    conversation,
    customer,
    draft,
    line,
    note,
    path_in,
)

SECOND = "01KAJKVX03CC1K5P8M3V3J6E4D"


SHORT = ("01KAJKVX0DCC1K5P8M3V3J6E4Q", "01KAJKVX0ECC1K5P8M3V3J6E4R")
"""Somebody just talked with them, and did not reach them."""


LOST = "01KAJKVX04CC1K5P8M3V3J6E4E"


OTHER = "01KAJKVX05CC1K5P8M3V3J6E4F"


OTHERS_CALL = "01KAJKVX06CC1K5P8M3V3J6E4G"


DESTINATION = "01KAJKVX08CC1K5P8M3V3J6E4J"


SENT = "5e4d0f5e4d0f"
"""What would tell of a text that left, if it were still kept."""


STRANGER = "01KAJKVX07CC1K5P8M3V3J6E4H"


PHRASES = [
    "Claudia Weber", "Nordmetall", "Albtraum Monatsabschluss", "erste Fassung Albtraum", "140 Bestellungen",
    "Hotline geht nie", "weil der Vorstand", "CSV-Muster schicken", "Frau Kleinhans", "spielt Cello",
    "halb getippte Zeile", "beiseite gelegt", "meine Vermutung Handarbeit", "Neues gelernt", "Rückblick zu schnell",
    "Vorsatz warten", "Fallakte aus dem Archiv", "zerrissene Notiz", "halbe Datei", "Bericht mit Zitat", SENT,
    "rudert im Achter", "ging zur Konkurrenz", "hieß Kleist", "rief an und plauderte", "Mailbox besprochen",
]  # fmt: skip


def at(home: Path, conversation_id: str, ending: str = "") -> Path:
    return path_in(home).with_name(f"{conversation_id}{ending}.json")


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_text(text, "utf-8")
    path.chmod(0o600)
    return path


def refusing(monkeypatch: pytest.MonkeyPatch, path: Path, error: type[OSError] = PermissionError) -> None:
    """Make one file or folder unreadable, for whoever runs the test."""

    def perhaps(call: Callable[..., object]) -> Callable[..., object]:
        def read(which: object, *rest: object) -> object:
            if str(which) == str(path):
                raise error(13, "not permitted", str(path))
            return call(which, *rest)

        return read

    monkeypatch.setattr(os, "scandir", perhaps(os.scandir))
    monkeypatch.setattr(os, "listdir", perhaps(os.listdir))
    monkeypatch.setattr(Path, "read_bytes", perhaps(Path.read_bytes))


def phrases_in(*folders: Path) -> set[str]:
    return found_in(PHRASES, *folders)


def keep_everything(home: Path, cache: Path) -> JsonStore:
    """Make a store in which the phrases stand everywhere, and beside them what is somebody else's."""
    store = open_store(home, now=lambda: NOW, cache=cache)
    known = (
        Entry(id=note(21).id, aspect=Aspect.INTEREST, text=PHRASES[21], learnt_at=NOW, ended_at=NOW, until="2026-10"),
        Entry(id=note(22).id, aspect=Aspect.LEFT, text=PHRASES[22], learnt_at=NOW),
    )
    renamed = (EarlierValue(field="name", value=PHRASES[23], until=NOW),)
    until = date(2026, 11, 3)
    store.save_customer(
        customer(name=PHRASES[0], organisation=PHRASES[1], keep_until=until, entries=known, earlier=renamed)
    )
    through = Entry(id=note(23).id, aspect=Aspect.THROUGH, text=PHRASES[0], person=CUSTOMER, learnt_at=NOW)
    dog = Entry(
        id=note(24).id, aspect=Aspect.INTEREST, text="Hund", learnt_at=NOW, conversation=CONVERSATION, note=note(1).id
    )
    store.save_customer(customer(id=OTHER, name="Tom Yilmaz", entries=(through, dog)))
    store.merge(Merge(id=STRANGER, one=CUSTOMER, other=OTHER, at=NOW))
    store.split(STRANGER)
    mine = {"customer_id": CUSTOMER, "customer": PHRASES[0], "organisation": PHRASES[1]}
    first = store.begin(
        conversation(
            note(1, PHRASES[2], earlier=(PHRASES[3],), kind=Kind.QUOTE),
            note(2, "tippt ab", kind=Kind.FACT, evidence=(Evidence(text=PHRASES[4]),)),
            note(3, PHRASES[5], kind=Kind.CRITICISM),
            note(4, PHRASES[6], kind=Kind.WHY, because_of=note(3).id),
            note(5, PHRASES[7], kind=Kind.PROMISE, due=date(2026, 12, 1), owner=PHRASES[8]),
            note(6, PHRASES[9], kind=Kind.PERSONAL),
            **mine,
        )
    )
    first.save(first.conversation)
    first.wait(5)
    assert store._index is not None
    assert store._index.settle(5)
    first.save(first.conversation.put(note(6, PHRASES[9]).tombstone()))
    first.save_private(
        first.private.changed(guess=PHRASES[12], learnt=PHRASES[13], review=PHRASES[14], intention=PHRASES[15])
    )
    first.save_draft(draft(line(8, PHRASES[10]), aside=(line(7, PHRASES[11]),)))
    first.close()
    second = store.begin(conversation(note(9, PHRASES[2]), id=SECOND, status=Status.DONE, ended_at=NOW, **mine))
    second.save(second.conversation)
    second.close()
    for number, form in enumerate((Form.CHAT, Form.ATTEMPT)):
        short = store.begin(conversation(note(26, PHRASES[24 + number]), id=SHORT[number], form=form, **mine))
        short.save(short.conversation)
        short.close()
    theirs = store.begin(conversation(note(10, "bleibt"), id=OTHERS_CALL, customer_id=OTHER, customer="Tom Yilmaz"))
    theirs.save(theirs.conversation)
    theirs.save_private(theirs.private.changed(review="bleibt auch"))
    theirs.close()
    attic = home / "attic"
    put(attic / f"{CONVERSATION}.changed-elsewhere-1.json", PHRASES[16])
    put(attic / f"{LOST}.damaged-1.json", f'{{"id": "{LOST}", "customer_id": "{CUSTOMER}", "text": "{PHRASES[17]}')
    put(attic / f"{LOST}.private.damaged-1.json", PHRASES[14])
    put(attic / "x.set-aside-1.json", f'{{"conversation_id": "{SECOND}", {PHRASES[16]}')
    put(attic / f"{STRANGER}.damaged-1.json", "of somebody else")
    put(home / "conversations" / "2026" / "11" / f".{SECOND}.json.1.0123abcd.tmp", PHRASES[18])
    put(home / "error-20261120-101112.txt", PHRASES[19])
    order = KeptOrder(at=NOW, name=PHRASES[0], customer_id=CUSTOMER, output=f"~/{PHRASES[1]}.csv", words=PHRASES[2])
    to = Destination(id=DESTINATION, audience=Audience.CRM, format="hubspot", at=NOW).ordered(order)
    store.went_out(to, [Sent(id=one, customer_id=CUSTOMER, at=NOW, digest=SENT) for one in (CONVERSATION, SECOND)])
    store.refresh(wait=True)
    assert list(store.search(Query("Albtraum")))
    [index] = cache.rglob("index.sqlite")
    # The note that was deleted: what an earlier version wrote beside its index, and a killed process left of one.
    for ending in ("-wal", "-shm", "-journal", ".1234.new"):
        put(index.with_name(index.name + ending), PHRASES[9])
    return store
