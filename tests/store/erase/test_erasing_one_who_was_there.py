"""Of one who was there no byte stays, and a death in the middle is no way out of it."""

import os
from functools import partial
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.records.note import Earlier, Evidence
from interview_tui.records.present import Present
from interview_tui.records.words import Kind
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore, open_store
from tests.support.erasing import OTHER, OTHERS_CALL, put
from tests.support.gone import found_in, killed_everywhere
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, draft, line, note, numbered

SAID = [
    "Hubert Preis",
    "will Staffelpreise",
    "erste Fassung Rabatt",
    "800 Stück im Jahr",
    "weil der Vorstand",
    "halb neu",
]


def keep(home: Path, cache: Path) -> JsonStore:
    """Make a store with a conversation in which somebody else was there, and one that quotes what they said."""
    store = open_store(home, now=lambda: NOW, cache=cache)
    store.save_customer(customer(id=OTHER, name=SAID[0]))
    said = {"said_by": OTHER}
    first = conversation(
        note(1, "bleibt", kind=Kind.FACT),
        note(2, SAID[1], kind=Kind.FACT, earlier=(SAID[2],), evidence=(Evidence(text=SAID[3]),), **said),
        note(3, SAID[4], kind=Kind.WHY, because_of=numbered(2), **said),
        note(4, "schickt sie", kind=Kind.PROMISE, theirs=True, owner=SAID[0]),
        customer_id=CUSTOMER,
        present=(Present(id=OTHER, name=SAID[0]),),
    )
    quote = Earlier(conversation=CONVERSATION, note=numbered(2), at=NOW, text=SAID[1])
    for one in (first, conversation(note(5, "bleibt auch", asks_on=quote), id=OTHERS_CALL, customer_id=CUSTOMER)):
        opened = store.begin(one)
        opened.save(one)
        if one is first:
            opened.save_draft(draft(line(2, SAID[5], edits=True)))
        opened.close()
    put(home / "attic" / f"{CONVERSATION}.changed-elsewhere-1.json", f'{{"said_by": "{OTHER}", "text": "{SAID[1]}"')
    store.refresh(wait=True)
    return store


def test_no_byte_of_the_name_and_of_what_they_said_is_left(home: Path, cache: Path) -> None:
    store = keep(home, cache)
    assert found_in(SAID, home, cache) == set(SAID)

    assert store.erase(OTHER).there == 1
    store.refresh(wait=True)

    assert found_in(SAID, home, cache) == set()
    assert [one.text for one in store.read(CONVERSATION).living()] == ["bleibt", "schickt sie"]
    assert [one.text for one in store.read(OTHERS_CALL).living()] == ["bleibt auch"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_whatever_moment_it_is_killed_at_the_next_start_finishes_it(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    keep(whole / "home", whole / "cache")

    def opened(folder: Path) -> JsonStore:
        return open_store(folder / "home", now=lambda: NOW, cache=folder / "cache")

    for kill_at, folder in killed_everywhere(whole, lambda folder: partial(opened(folder).erase, OTHER)):
        begun = (folder / "home" / "erased" / f"{OTHER}.json").exists()

        after = opened(folder)

        if not begun:
            after.erase(OTHER)
        assert found_in(SAID, folder) == set(), kill_at


def test_a_damaged_conversation_of_others_keeps_nobody_from_being_erased_elsewhere(home: Path, cache: Path) -> None:
    store = keep(home, cache)
    damaged = next(home.rglob(f"{OTHERS_CALL}.json"))
    damaged.write_bytes(damaged.read_bytes().replace(b"bleibt auch", OTHER.encode())[:-9])

    assert store.erase(OTHER).there == 1
    assert store.read(CONVERSATION).present == ()
    assert damaged.exists()


def test_backups_made_by_themselves_keep_no_byte_of_it_and_the_rest(home: Path, cache: Path, tmp_path: Path) -> None:
    store = keep(home, cache)
    store.back_up_today()
    backups = home.with_name(f"{home.name}-backups")
    assert found_in(SAID, backups) == set(SAID)

    store.erase(OTHER)

    assert found_in(SAID, home, cache, backups) == set()
    restore(next(backups.iterdir()), tmp_path / "again", Disk(), NOW)
    again = open_store(tmp_path / "again", now=lambda: NOW)
    assert [one.text for one in again.read(CONVERSATION).living()] == ["bleibt", "schickt sie"]
    assert [one.text for one in again.read(OTHERS_CALL).living()] == ["bleibt auch"]


def test_a_name_alone_is_handed_out_by_its_id(home: Path, cache: Path) -> None:
    store = keep(home, cache)
    store._files.customer(OTHER).unlink()

    assert len(store.everything_on(OTHER).there) == 1
