"""A store with a conversation that is to be deleted, and with one that quotes it."""

from pathlib import Path

from interview_tui.port.search import Query
from interview_tui.records.note import Earlier
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, draft, line, note, path_in

OTHER = "01KAJKVX05CC1K5P8M3V3J6E4F"
STRANGER = "01KAJKVX07CC1K5P8M3V3J6E4H"
PHRASES = [
    "Albtraum", "Erstfassung", "Hotlinehölle", "CSV-Muster", "Kleinhans", "Halbgetippt", "Beiseitegelegt",
    "Vermutungsweise", "Dazugelernt", "Archivfund", "Halbdatei", "Fehlerzitat",
]  # fmt: skip
"""None of them stands anywhere but in the conversation that is deleted, and in what belongs to it."""


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_text(text, "utf-8")
    path.chmod(0o600)


def keep(home: Path, cache: Path) -> JsonStore:
    """Make a store with two conversations of one customer; the phrases belong to the first."""
    store = open_store(home, now=lambda: NOW, cache=cache)
    store.save_customer(customer())
    mine = {"customer_id": CUSTOMER, "customer": "Claudia Weber"}
    first = store.begin(
        conversation(
            note(1, PHRASES[0], earlier=(PHRASES[1],), kind=Kind.QUOTE),
            note(2, PHRASES[2], kind=Kind.CRITICISM),
            note(3, PHRASES[3], kind=Kind.PROMISE, owner=PHRASES[4]),
            **mine,
        )
    )
    first.save(first.conversation)
    first.save_private(first.private.changed(guess=PHRASES[7], learnt=PHRASES[8]))
    first.save_draft(draft(line(8, PHRASES[5]), aside=(line(7, PHRASES[6]),)))
    first.close()
    quote = Earlier(conversation=CONVERSATION, note=note(1).id, at=NOW, text=PHRASES[0])
    second = store.begin(
        conversation(note(9, "bleibt bestehen"), note(10, "weil", kind=Kind.WHY, asks_on=quote), id=OTHER, **mine)
    )
    second.save(second.conversation)
    second.save_draft(draft(line(12, "angefangen"), id=OTHER, ask_on=(quote,)))
    second.close()
    put(home / "attic" / f"{CONVERSATION}.changed-elsewhere-1.json", PHRASES[9])
    put(home / "attic" / f"{STRANGER}.damaged-1.json", "of another one")
    put(path_in(home).with_name(f".{CONVERSATION}.json.1.0123abcd.tmp"), PHRASES[10])
    put(home / "error-20261120-101112.txt", PHRASES[11])
    store.refresh(wait=True)
    [index] = cache.rglob("index.sqlite")
    put(index.with_name("index.sqlite-wal"), PHRASES[0])
    assert store.back_up_today()
    return store


def seen(store: JsonStore) -> set[str]:
    """Return the conversations that any way of asking answers with."""
    found = {head.id for head in (*store.listing().heads, *store.of_customer(CUSTOMER))}
    return found | {one.conversation_id for one in store.search(Query())}
