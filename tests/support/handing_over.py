"""Stores of several people who hand over to one another through a folder."""

from datetime import date
from pathlib import Path

from interview_tui.desk.collecting import Taken, collect
from interview_tui.desk.handing_file import found
from interview_tui.desk.handing_folder import hand_over_in
from interview_tui.desk.sharing import release, to_share
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.port.store import Store
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.together import Together
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

TODAY: date = START.date()
HELD = conversation(note(1, "Monatsabschluss dauert"), customer_id=number(3), customer="Claudia Weber", status="done")


def opened(home: Path, author: str) -> JsonStore:
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=author))
    return store


def together(store: JsonStore, cache: Path | None = None) -> Together:
    found = open_store(store.home, now=lambda: START, host="desk", pid=1, cache=cache, kind=Together)
    assert isinstance(found, Together)
    return found


def with_a_released_one(home: Path, author: str, held: Conversation = HELD) -> JsonStore:
    store = opened(home, author)
    store.save_customer(customer(3, "Claudia Weber", "Nordmetall"))
    kept(store, held)
    assert release(store, held.id) is None
    return store


def kept(store: Store, one: Conversation) -> None:
    handle = store.begin(one)
    handle.save(one)
    handle.close()


def comment(n: int, of: Digests, text: str, **fields: object) -> Comment:
    """Return a comment to the store of these digests about its first note; `n` makes its id."""
    given = {"store": of.store, "conversation": of.of(HELD.id), "note": of.of(number(1)), "to": of.store}
    return Comment(**{**given, "id": number(600 + n), "text": text, "on": TODAY, **fields})


def handed(store: JsonStore, folder: Path) -> list[str]:
    """Hand over into a folder; return the names of the files."""
    return [path.name for path, _ in hand_over_in(folder, store, to_share(store, TODAY), Disk())]


def taken(store: JsonStore, folder: Path) -> list[Taken]:
    """Take in what is in a folder for this store."""
    every = collect(store, found([folder]), lambda known, now: True)
    return [one for one in every if not one.passed_over]


def taken_in(store: JsonStore) -> list[Taken]:
    """Take in what is in the folder of the team."""
    return taken(store, Path(store.settings.team_folder))
