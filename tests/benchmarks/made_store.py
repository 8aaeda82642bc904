"""Stores to measure on: 10,000 or so finished conversations with 500 customers, 30 notes each, over some nine years.

Written by the store's own documents, but for the fsync; made once for each state of the code that writes them, kept
below the folder of the peers, and handed out as copies of hard links (the store replaces files, it never writes into
one). A copy may hold one open conversation more, with as many notes as asked for.
"""

import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.settings import Settings
from interview_tui.records.words import Kind, PromiseState, Status, Track
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store import open_store
from tests.benchmarks.processes import CHECKOUT

CONVERSATIONS, CUSTOMERS, NOTES = 10_000, 500, 30
_WRITERS = (
    "interview_tui/records",
    "interview_tui/store",
    "tests/benchmarks/made_store.py",
    "tests/benchmarks/made_words.py",
)
_ZONE = timezone(timedelta(hours=1))
_LAST = datetime(2026, 11, 20, 15, 30, tzinfo=_ZONE)
"""When the newest conversation began."""
_YEARS = timedelta(days=3333)
"""Between the oldest and the newest."""
_KINDS = (None, Kind.FACT, Kind.NEED, Kind.WHY, Kind.CRITICISM, Kind.PRAISE, Kind.QUOTE, None, Kind.SOLUTION)
_TEXTS = (
    "tippt jeden Freitag rund 140 Bestellungen aus dem Webshop von Hand ab, weil der Export Artikelnummern verliert",
    "hat im März zwei Leute eingestellt, die Übergabe dauert länger als gedacht",
    "möchte am liebsten eine Liste, die morgens um sieben schon im Postfach liegt",
    "weil die Zahlen sonst erst am Nachmittag im Lager ankommen",
    "Rechnung kam zweimal, niemand hat zurückgerufen",
    "lobt die schnelle Antwort von letzter Woche",
    "„Wenn das läuft, brauche ich die Tabelle nicht mehr.“",
    "Urlaub bis zum 14., danach wieder erreichbar",
    "wir schauen uns den Export gemeinsam am Bildschirm an",
)
_FIRST = ("Claudia", "Jörg", "Aylin", "Peter", "Sabine", "Tomasz", "Ulrike", "Hannes", "Miriam", "Günther")
_LAST_NAMES = ("Weber", "Özdemir", "Brandt", "Kowalski", "Lindner", "Petersen", "Groß", "Hartmann", "Yilmaz", "Vogt")
_PLACES = ("Nordmetall", "Südlicht", "Hafenbau", "Bergmann", "Grünwerk")
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class _Unsynced(Disk):
    def sync(self, descriptor: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


def store_in(folder: Path, count: int = CONVERSATIONS, text: Callable[[int], str] | None = None) -> Path:
    """Return a store of so many conversations, made if there is none of this state of the code. To read only.

    `text` gives each note its own words instead of `note_text`.
    """
    kind = f"store-{count}{'-words' if text else ''}"
    made = folder / f"{kind}-{_state_of_the_code()}"
    if not made.exists():
        for old in folder.glob(f"{kind}-{'[0-9a-f]' * 12}"):
            shutil.rmtree(old)
        print(f"Making a store of {count} conversations in {made} ...", file=sys.stderr)
        begun = time.monotonic()
        shutil.rmtree(folder / "making-a-store", ignore_errors=True)
        _make(folder / "making-a-store", count, text or note_text)
        (folder / "making-a-store").rename(made)
        print(f"... made in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    return made


def copy_of(made: Path, target: Path, open_call_notes: int = 0) -> Path:
    """Return a copy that may be written in, with an open conversation of so many notes where some are wanted."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(made, target, copy_function=os.link)
    if open_call_notes:
        begun = datetime.now(_ZONE) - timedelta(minutes=20)
        one = _conversation(CONVERSATIONS, begun, open_call_notes, Status.OPEN)
        _save(Files(target), one, Keeping(target / "attic", disk=_Unsynced()))
    return target


def newest_customer() -> str:
    """Return the name that the list of the made store shows for its newest conversation."""
    return customer_of(CONVERSATIONS - 1).name


def note_text(number: int) -> str:
    """Return the text of a conversation's n-th note."""
    return f"{_TEXTS[number % len(_TEXTS)]} ({number})"


def _state_of_the_code() -> str:
    state = hashlib.sha256()
    for name in _WRITERS:
        where = CHECKOUT / name
        for path in [where] if where.is_file() else sorted(where.rglob("*.py")):
            state.update(path.read_bytes())
    return state.hexdigest()[:12]


def _make(home: Path, count: int, text: Callable[[int], str]) -> None:
    disk = _Unsynced()
    store = open_store(home, now=lambda: _LAST, disk=disk)
    store.change_settings(Settings(author="Jana Reuter", language="en"))
    files, keeping = Files(home), Keeping(home / "attic", store.id, disk)
    files.customers.mkdir()
    customers = customers_of(count)
    for number in range(customers):
        customer = customer_of(number, customers)
        CustomerDocument(files.customer(customer.id), keeping).save(customer)
    for back in reversed(range(count)):
        # The newest is the same in each store, whatever its size: the last of 10,000.
        number = CONVERSATIONS - 1 - back
        begun = _LAST - timedelta(seconds=round(_YEARS.total_seconds() / max(count, 500) * back))
        _save(files, _conversation(number, begun, NOTES, Status.DONE, text, customers), keeping)


def _save(files: Files, conversation: Conversation, keeping: Keeping) -> None:
    path = files.new_conversation(conversation.id, conversation.started_at)
    ConversationDocument(path, keeping).save(conversation)


def customers_of(count: int) -> int:
    """Return how many customers there are in a store of so many conversations: 500, and 5,000 with 50,000."""
    return max(CUSTOMERS, count // 10) if count > CONVERSATIONS else CUSTOMERS


def customer_of(number: int, customers: int = CUSTOMERS) -> Customer:
    """Return the customer of a conversation, by its number and how many customers there are."""
    number %= customers
    name = f"{_FIRST[number % 10]} {_LAST_NAMES[number // 10 % 10]}-{number}"
    since = _LAST - timedelta(days=4000)
    return Customer(id=_ulid(since, number), name=name, organisation=f"{_PLACES[number % 5]} GmbH", since=since)


def _conversation(
    number: int,
    begun: datetime,
    notes: int,
    status: Status,
    text: Callable[[int], str] = note_text,
    customers: int = CUSTOMERS,
) -> Conversation:
    customer = customer_of(number, customers)
    return Conversation(
        id=_ulid(begun, number),
        author="Jana Reuter",
        started_at=begun,
        ended_at=begun + timedelta(minutes=22) if status is not Status.OPEN else None,
        status=status,
        customer_id=customer.id,
        customer=customer.name,
        organisation=customer.organisation,
        guide="check-in",
        notes=tuple(_notes(number, begun, notes, text)),
    )


def _notes(conversation: int, begun: datetime, count: int, text: Callable[[int], str]) -> Iterator[Note]:
    spread = timedelta(minutes=20) / count
    above: str | None = None
    for number in range(count):
        at = begun + spread * number
        kind = _KINDS[number % len(_KINDS)]
        note_id = _ulid(at, conversation * 10_000 + number)
        if number == 20:  # one promise a conversation, open in the ten newest
            due, kept = (at + timedelta(days=5)).date(), conversation < CONVERSATIONS - 10
            state = PromiseState.KEPT if kept else PromiseState.OPEN
            yield Note(id=note_id, at=at, text=text(number), kind=Kind.PROMISE, promise=Promise(due=due, state=state))
            continue
        track = Track.INNOVATION if number < count // 2 else Track.OPTIMISATION
        because_of = above if kind is Kind.WHY else None
        yield Note(id=note_id, at=at, text=text(number), kind=kind, track=track, because_of=because_of)
        above = note_id


def _ulid(at: datetime, number: int) -> str:
    milliseconds, text = int(at.timestamp() * 1000), ""
    for _ in range(10):
        milliseconds, letter = divmod(milliseconds, 32)
        text = _LETTERS[letter] + text
    return f"{text}{number % 10**16:016d}"
