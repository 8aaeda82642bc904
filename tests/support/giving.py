"""Two colleagues and whoever leads them: one gives customers, the other takes them over."""

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

from interview_tui.desk.importing.plan import Plan
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.desk.team.giving import give, to_give
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.importing.reading import Given
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.handing_over import TODAY, handed, kept, opened, taken, with_a_released_one
from tests.support.written import conversation, customer, note, number

_NEW = count(7_000)


def new_ids(first: int | None = None) -> Callable[[], str]:
    """Return what makes ids nobody else has."""
    numbers = _NEW if first is None else count(first)
    return lambda: number(next(numbers))


def given(store: JsonStore, path: Path, to: str, *customers: str, disk: Disk | None = None) -> Path:
    """Give customers to somebody."""
    give(store, to_give(store, customers, to), path, TODAY, disk or Disk())
    return path


def plan_of(store: JsonStore, path: Path) -> Plan:
    """Return what a file would change in a store."""
    return planned(read_file(path, Given(), at=START), store, at=START, region="DE", new_id=new_ids())


def taken_over(store: JsonStore, path: Path) -> bool:
    """Take over what is in a file; tell whether there was anything."""
    return carried_out(plan_of(store, path), store)


CLAUDIA = number(3)
OWED = note(2, "schickt ein Muster", kind=Kind.PROMISE, due=date(2026, 11, 24), owner="Jana")
UNRELEASED = conversation(
    OWED, note(4, "Katze heißt Mimi", kind=Kind.PERSONAL), note(5, "bleibt hier", stays_with_me=True),
    id=number(901), customer_id=CLAUDIA, customer="Claudia Weber", status="done",
)  # fmt: skip


def jana(folder: Path) -> JsonStore:
    """Return the store of one who has two customers; of one a conversation is released."""
    store = with_a_released_one(folder / "jana", "Jana")
    kept(store, UNRELEASED)
    store.save_customer(customer(7, "Tom Yilmaz"))
    return store


def both(folder: Path) -> tuple[JsonStore, JsonStore, str]:
    """Return who gave Claudia and who took her over, and her id there."""
    giver = jana(folder)
    return giver, ben_from(giver, folder), Digests(giver.id).of(CLAUDIA)


def ben_from(giver: JsonStore, folder: Path) -> JsonStore:
    """Return the store of one who took Claudia over."""
    taker = opened(folder / "ben", "Ben")
    assert taken_over(taker, given(giver, folder / "claudia.zip", "Ben", CLAUDIA))
    return taker


def texts(store: JsonStore) -> list[str]:
    """Return the texts of all notes of a store."""
    return sorted(note.text for head in store.listing().heads for note in store.read(head.id).living())


def bytes_in(home: Path) -> str:
    """Return all that lies in a folder, as one text."""
    return "".join(path.read_bytes().decode("utf-8", "ignore") for path in home.rglob("*") if path.is_file())


def folder_between(*stores: JsonStore, at: Path) -> Path:
    """Have all of them hand over into a folder, and take in what is there."""
    at.mkdir(exist_ok=True)
    for store in stores:
        handed(store, at)
    for store in stores:
        taken(store, at)
    return at


def told_by(one: JsonStore, *others: JsonStore, at: Path) -> Path:
    """Have one hand over into a folder, and the others take in what is there."""
    at.mkdir(exist_ok=True)
    handed(one, at)
    for other in others:
        taken(other, at)
    return at
