"""Comments and readings that came from others, and files of one's own that cannot be read."""

import json
import os
from pathlib import Path

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import NotSaved
from interview_tui.records.comment import Comment
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.settings import Settings
from interview_tui.records.states import ReadState
from interview_tui.store.document import Keeping
from interview_tui.store.erase.tombstone import Tombstone, TombstoneDocument
from interview_tui.store.files import Files
from interview_tui.store.one_record import comment_document, readings_document
from interview_tui.store.store import JsonStore
from interview_tui.store.store_document import Identity, StoreDocument
from tests.support.making import NOW, numbered

LEAD = Digests(numbered(9)).store
SAID = Comment(
    id=numbered(601), store=LEAD, conversation=numbered(501), note=numbered(511), to=LEAD, on=NOW.date(), text="Gut"
)


@pytest.fixture
def come(store: JsonStore, home: Path) -> Files:
    """Return the folder of somebody from whom something came."""
    files, keeping = Files(home / "from" / LEAD), Keeping(home / "attic", LEAD)
    StoreDocument(files.store, keeping).save(Identity(LEAD, Settings(author="Lea Kern")))
    comment_document(files.comment(SAID.id), keeping).save(SAID)
    here = Digests(store.id).store
    readings_document(files.readings_of(here), keeping).save(
        Readings(id=here, read=(Reading(id=numbered(501), state=ReadState.READ),))
    )
    return files


def test_what_came_is_told_with_whose_it_is(store: JsonStore, come: Files) -> None:
    [said] = store.comments()

    assert (said.comment, said.store, said.author, said.own) == (SAID, LEAD, "Lea Kern", False)


def test_who_has_read_what_is_told(store: JsonStore, come: Files) -> None:
    [read] = store.read_by()

    assert (read.store, read.author) == (LEAD, "Lea Kern")
    assert [one.id for one in read.readings.read] == [numbered(501)]


def test_of_somebody_whose_name_cannot_be_read_it_is_told_without_one(store: JsonStore, come: Files) -> None:
    come.store.write_bytes(b"{")

    assert [one.author for one in store.comments()] == [""]


@pytest.mark.parametrize("gone", ["conversation", "note"])
def test_about_what_was_erased_nothing_is_kept(store: JsonStore, come: Files, gone: str) -> None:
    erased = getattr(SAID, gone)
    tombstone = Tombstone(id=erased, at=NOW, finished=True)
    TombstoneDocument(come.tombstone(erased), Keeping(come.attic, LEAD)).save(tombstone)

    with pytest.raises(NotSaved):
        store.keep_comment(SAID.changed(id=numbered(602)))


def test_a_damaged_comment_is_left_out(store: JsonStore, home: Path) -> None:
    store.keep_comment(SAID)
    (home / "comments" / f"{SAID.id}.json").write_bytes(b"{")

    assert store.comments() == ()


def test_readings_under_the_name_of_another_are_none(store: JsonStore, home: Path) -> None:
    store.change_readings(LEAD, lambda one: one.with_reading(Reading(id=numbered(501), state=ReadState.READ)))
    path = home / "readings" / f"{LEAD}.json"
    path.rename(path.with_name(f"{numbered(2)}.json"))

    assert store.readings(numbered(2)).read == ()


def test_a_row_of_what_was_erased_is_no_row(store: JsonStore, home: Path) -> None:
    store.change_readings(LEAD, lambda one: one.with_reading(Reading(id=numbered(501), state=ReadState.READ)))
    path = home / "readings" / f"{LEAD}.json"
    document = json.loads(path.read_text("utf-8"))
    document["read"]["1"] = {"id": numbered(501)}
    path.write_text(json.dumps(document), "utf-8")

    assert store.readings(LEAD).read == ()


def test_folders_that_cannot_be_listed_hold_nothing(
    store: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep_comment(SAID)
    store.change_readings(LEAD, lambda one: one.with_reading(Reading(id=numbered(501), state=ReadState.READ)))
    listed = os.listdir

    def refuse(folder: Path) -> list[str]:
        if Path(folder).name in ("comments", "readings"):
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(os, "listdir", refuse)

    assert (store.comments(), store.all_readings()) == ((), ())
