"""A conversation that is deleted is nowhere to be seen, comes back while the program runs, and is gone after that."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.port.faults import NotFound
from interview_tui.port.search import Query
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry as Known
from interview_tui.records.words import Aspect
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.document import Keeping
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.erase.traces import Traces
from interview_tui.store.erase.unquoting import take_out
from interview_tui.store.files import Files
from interview_tui.store.index.entry import Entry, read_entry
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.store import JsonStore, open_store
from tests.support.deleting import OTHER, PHRASES, STRANGER, put, seen
from tests.support.erasing import refusing
from tests.support.gone import found_in
from tests.support.making import CONVERSATION, CUSTOMER, NOW, FaultyDisk, conversation, note, path_in


def backups(home: Path) -> Path:
    return home.with_name(f"{home.name}-backups")


def test_what_is_deleted_is_seen_nowhere_and_another_window_does_not_see_it_either(
    full: JsonStore, home: Path, cache: Path
) -> None:
    window = open_store(home, now=lambda: NOW, cache=cache)
    assert seen(full) == seen(window) == {CONVERSATION, OTHER}

    full.delete(CONVERSATION)

    for store in (full, window, open_store(home, now=lambda: NOW)):
        assert store.warnings == ()
        assert seen(store) == {OTHER}
        assert list(store.search(Query("Albtraum"))) == []
        everything = store.everything_on(CUSTOMER)
        assert [one.conversation.id for one in everything.wholes] == [OTHER]
        assert everything.aside == ()
        for ask in (store.read, store.read_private, store.open, store.find, store.delete):
            with pytest.raises(NotFound):
                ask(CONVERSATION)


def test_it_comes_back_as_it_was_while_the_program_runs(full: JsonStore, home: Path) -> None:
    before = full.read(CONVERSATION)
    full.delete(CONVERSATION)

    full.bring_back(CONVERSATION)

    assert seen(full) == {CONVERSATION, OTHER}
    assert full.read(CONVERSATION) == before
    assert not list((home / "erased").iterdir())
    opened = full.open(CONVERSATION)
    assert opened.read_only is None
    opened.close()


def test_after_the_end_nothing_is_left_in_any_byte_of_home_and_cache(full: JsonStore, home: Path, cache: Path) -> None:
    assert found_in(PHRASES, home) == set(PHRASES)
    assert found_in(PHRASES, backups(home)) == set(PHRASES[:10])
    assert found_in(PHRASES[:1] + PHRASES[2:4], cache) == {PHRASES[0], PHRASES[2], PHRASES[3]}
    full.delete(CONVERSATION)

    assert full.finish_deleting() == ()

    assert found_in(PHRASES, home, cache, backups(home)) == set()
    with pytest.raises(NotFound, match="for good"):
        full.bring_back(CONVERSATION)
    after = open_store(home, now=lambda: NOW, cache=cache)
    assert after.warnings == ()
    after.refresh(wait=True)
    assert seen(after) == {OTHER}
    assert found_in(PHRASES, home, cache) == set()
    assert (home / "attic" / f"{STRANGER}.damaged-1.json").exists()


def test_a_tombstone_stays_with_an_id_and_a_date_and_the_doctor_knows_it(full: JsonStore, home: Path) -> None:
    full.delete(CONVERSATION)
    files = Files(home)
    [hidden] = [one for one in examine(files, Keeping(files.attic)).findings if one.trouble is not Trouble.TEMPORARY]
    assert (hidden.trouble, hidden.is_remark) == (Trouble.DELETED, True)

    full.finish_deleting()

    record = json.loads(files.tombstone(CONVERSATION).read_bytes())["erased"]["1"]
    assert record == {
        "id": CONVERSATION, "conversations": [CONVERSATION], "at": "2026-11-21T14:04:31+01:00", "finished": True,
    }  # fmt: skip
    assert examine(files, Keeping(files.attic)).findings == []


def test_the_doctor_tells_of_a_file_that_came_back_after_it_was_deleted(full: JsonStore, home: Path) -> None:
    kept = path_in(home).read_bytes()
    full.delete(CONVERSATION)
    full.finish_deleting()
    path_in(home).write_bytes(kept)
    path_in(home).chmod(0o600)
    files = Files(home)

    [found] = examine(files, Keeping(files.attic)).findings

    assert (found.trouble, found.can_be_mended, found.is_remark) == (Trouble.CAME_BACK, False, False)
    assert seen(full) == {OTHER}


def test_who_quotes_it_keeps_what_is_their_own(full: JsonStore, home: Path) -> None:
    full.delete(CONVERSATION)
    opened = open_store(home, now=lambda: NOW).open(OTHER)

    [told] = full.finish_deleting()

    assert "quotes" in told.msgid
    opened.close()
    assert open_store(home, now=lambda: NOW).warnings == (Message(FINISHED),)
    opened = open_store(home, now=lambda: NOW).open(OTHER)
    assert [(one.text, one.asks_on, one.rev) for one in opened.conversation.notes] == [
        ("bleibt bestehen", None, 1),
        ("weil", None, 2),
    ]
    assert opened.draft is not None
    assert (opened.draft.line.text, opened.draft.ask_on) == ("angefangen", ())
    opened.close()


def test_a_quote_in_what_is_damaged_stays_and_one_that_cannot_be_rewritten_is_told(
    full: JsonStore, home: Path, cache: Path, disk: FaultyDisk
) -> None:
    store = open_store(home, now=lambda: NOW, disk=disk, cache=cache)
    store.delete(CONVERSATION)
    disk.fail("replace", name=OTHER)
    [told] = store.finish_deleting()
    assert "full" in told.msgid or "saved" in told.msgid
    disk.heal()
    other = path_in(home).with_name(f"{OTHER}.json")
    put(other, other.read_text("utf-8")[:-20])

    assert open_store(home, now=lambda: NOW, cache=cache).warnings == (Message(FINISHED),)

    assert CONVERSATION in other.read_text("utf-8")


def test_what_is_gone_by_now_is_not_written_again(home: Path) -> None:
    files = Files(home)
    for path in (path_in(home), path_in(home).with_name(f"{CONVERSATION}.draft.json"), files.customer(CUSTOMER)):
        take_out(path, Traces(STRANGER), files, Keeping(home / "attic"))
        assert not path.exists()


def test_where_nobody_can_say_what_is_unfinished_the_doctor_says_that_it_came_back(
    full: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.delete(CONVERSATION)
    refusing(monkeypatch, home / "erased")
    files = Files(home)
    assert Trouble.CAME_BACK in {one.trouble for one in examine(files, Keeping(files.attic)).findings}


def test_the_index_is_made_of_the_one_that_was(
    full: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    third = full.begin(conversation(note(20, "Monatsabschluss"), id=STRANGER))
    third.save(third.conversation)
    third.close()
    shutil.rmtree(cache)
    store = open_store(home, now=lambda: NOW, cache=cache)
    store.refresh(wait=True)
    store.delete(CONVERSATION)
    store.finish_deleting()
    read = list[str]()

    def watched(path: Path, kind: DocumentKind) -> Entry | None:
        read.append(path.stem)
        return read_entry(path, kind)

    monkeypatch.setattr("interview_tui.store.index.comparing.read_entry", watched)
    after = open_store(home, now=lambda: NOW, cache=cache)
    after.refresh(wait=True)

    assert [one.text for one in after.search(Query("monat"))] == ["Monatsabschluss"]
    assert [one.text for one in after.search(Query("abschl"))] == ["Monatsabschluss"]
    assert read == [OTHER], "the one whose quote was taken out"


def test_an_index_that_is_damaged_or_of_another_store_goes_where_it_may_hold_something(
    full: JsonStore, home: Path, cache: Path
) -> None:
    [index] = cache.rglob("index.sqlite")
    copied, strange = cache / "copied" / "index.sqlite", cache / "strange" / "index.sqlite"
    copied.parent.mkdir()
    strange.parent.mkdir()
    shutil.copy(index, copied)
    sqlite3.connect(strange).close()
    index.write_bytes(index.read_bytes()[:-10] + b"x" * 10)

    full.delete(CONVERSATION)
    full.finish_deleting()

    assert found_in(PHRASES, home, cache) == set()
    assert strange.exists()
    assert not copied.exists()


def test_what_was_learnt_in_it_stays_known_and_leads_there_no_more(full: JsonStore) -> None:
    learnt = Known(
        id=note(31).id, aspect=Aspect.PHONE, text="07361 5550-14", learnt_at=NOW, conversation=CONVERSATION,
        note=note(1).id,
    )  # fmt: skip
    full.change_customer(CUSTOMER, lambda one: begun(one, learnt))

    full.delete(CONVERSATION)
    assert full.finish_deleting() == ()

    kept = full.customer(CUSTOMER)
    assert kept is not None
    assert kept.entries == (learnt.changed(conversation=None, note=None),)
    assert kept.rev == 3
